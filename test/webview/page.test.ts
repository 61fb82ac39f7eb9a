import assert from 'node:assert/strict';
import { benchForEach, control } from './bench.ts';
import { axeFindings, picture, samplePortfolio, type OpenForm, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const file = 'gesprekken/2026-06-25.verslag.yaml';

describe('the page of a form', function () {
  this.timeout(60_000);
  const bench = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) => bench({ file, ...options });

  const reveal = async (it: OpenForm, path: (string | number)[]) => {
    await it.send({ type: 'reveal', path });
    await it.page.locator('[data-marked]').waitFor();
  };

  it('goes to a field that was asked for: in view below the head, focused and marked', async () => {
    const it = await open();
    await reveal(it, ['afspraken', 0, 'meetbaar']);
    const place = await it.page.evaluate(() => {
      const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
      return {
        path: document.activeElement?.closest('[data-path]')?.getAttribute('data-path'),
        marked: document.querySelector('[data-marked]')?.getAttribute('data-path'),
        isInView:
          top >= (document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0) && bottom <= innerHeight,
      };
    });
    const path = '["afspraken",0,"meetbaar"]';
    assert.deepEqual(place, { path, marked: path, isInView: true });
  });

  it('goes to the nearest field above a place that has none', async () => {
    const it = await open();
    await reveal(it, ['afspraken', 0, 'meetbaar', 'dieper', 3]);
    assert.equal(await it.page.locator('[data-marked]').getAttribute('data-path'), '["afspraken",0,"meetbaar"]');
  });

  it('stays where it is for a place that no field shows', async () => {
    const it = await open();
    await control(it, 'leerklimaat').focus();
    await it.send({ type: 'reveal', path: ['soort'] });
    await it.page.waitForTimeout(300);
    assert.equal(
      await it.page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')),
      '["leerklimaat"]',
    );
  });

  it('keeps what has the focus clear of the head, however many lines that has', async () => {
    const it = await open({ width: 640, height: 700 });
    const head = await it.page.locator('.head').boundingBox();
    const padding = await it.page.evaluate(() =>
      parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop),
    );
    assert.ok(padding >= (head?.height ?? Infinity), `${padding} under a head of ${head?.height ?? 0}`);
    await picture(it.page, 'page 640');
  });

  it('has its landmarks and one heading of the first level', async () => {
    const it = await open();
    assert.equal(await it.page.getByRole('banner').count(), 1);
    assert.equal(await it.page.getByRole('main').count(), 1);
    assert.equal(await it.page.getByRole('navigation', { name: 'Onderdelen' }).count(), 1);
    assert.equal(await it.page.locator('h1').count(), 1);
  });

  it('gives every button of the head room for a finger of 24 pixels', async () => {
    const it = await open({ width: 320, height: 700 });
    const small = await it.page.locator('.head button').evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width < 24 || height < 24 ? [`${button.getAttribute('title') ?? ''} ${width} × ${height}`] : [];
      }),
    );
    assert.deepEqual(small, []);
    await picture(it.page, 'page 320');
  });

  it('keeps its words where colours are forced', async () => {
    const it = await open();
    await it.page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(await axeFindings(it.page), []);
    await picture(it.page, 'page forced colours');
  });

  for (const theme of themes) {
    it(`says in ${theme} why there is no form, and offers the text at that line`, async () => {
      const it = await open({ theme });
      const text = samplePortfolio()[file] ?? '';
      await it.host.type(text.replace('gesprek:\n', 'gesprek:\n\t'));
      await it.page.locator('.unreadable').waitFor();
      assert.deepEqual(await axeFindings(it.page), []);
      await picture(it.page, `unreadable ${theme}`);
      await it.page.getByRole('button', { name: 'Naar deze regel in de tekst' }).click();
      const line = text.slice(0, text.indexOf('gesprek:')).split('\n').length;
      assert.deepEqual(it.host.of('openAsText'), [{ type: 'openAsText', line }]);
    });
  }
});
