import assert from 'node:assert/strict';
import type { ToWebview } from '../../src/protocol/index.ts';
import { benchForEach, control, overflowing, settled } from './bench.ts';
import { axeFindings, picture, type OpenOptions } from './form-page.ts';

const schema = `soort: opleidingsschema
versie: 1
onderdelen:
  - id: hartbewaking
    naam: Hartbewaking
    instelling: Halverwaard # hier
    van: 2026-09-01
`;
const institutions = ['Ziekenhuis Eikenstroom', 'UMC Halverwaard', '<b>Eik</b>'];

/** The institution of a part can be chosen from these. */
function dress(message: ToWebview): ToWebview {
  if (message.type !== 'open' && message.type !== 'state') return message;
  return { ...message, state: { ...message.state, suggestions: { instellingen: institutions } } };
}

describe('a text with suggestions', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({ file: 'x.opleidingsschema.yaml', text: schema, files: {}, dress, ...options });
  const place = ['onderdelen', 0, 'instelling'] as const;

  it('is chosen by keyboard and written at once', async () => {
    const it = await open();
    const field = control(it, ...place);
    await field.focus();
    await it.page.keyboard.press('ArrowDown');
    assert.deepEqual(await it.page.getByRole('option').allInnerTexts(), institutions);
    assert.equal(await field.getAttribute('aria-expanded'), 'true');
    await it.page.keyboard.press('Enter');
    await settled(it, schema.replace('Halverwaard #', 'Ziekenhuis Eikenstroom #'));
    assert.deepEqual(
      [await field.inputValue(), await field.getAttribute('aria-expanded'), it.host.of('edit').length],
      ['Ziekenhuis Eikenstroom', 'false', 1],
    );
    assert.equal(await field.evaluate((input) => input === document.activeElement), true);
  });

  it('may be anything else, typed with the list open, and the caret stays', async () => {
    const it = await open();
    it.host.delay = 60;
    const field = control(it, ...place);
    await field.focus();
    await it.page.keyboard.press('Home');
    await it.page.keyboard.type('Het nieuwe ', { delay: 35 });
    assert.equal(await field.inputValue(), 'Het nieuwe Halverwaard');
    assert.equal(await field.evaluate((input) => (input as HTMLInputElement).selectionStart), 11);
    await it.page.keyboard.press('Enter');
    await it.page.keyboard.press('Tab');
    await settled(it, schema.replace('Halverwaard #', 'Het nieuwe Halverwaard #'));
  });

  it('keeps what is typed when the list is closed with Escape', async () => {
    const it = await open();
    const field = control(it, ...place);
    await field.fill('Eik');
    await it.page.getByRole('option').first().waitFor();
    await it.page.keyboard.press('Escape');
    assert.equal(await it.page.getByRole('listbox').count(), 0);
    assert.equal(await field.inputValue(), 'Eik');
    await settled(it, schema.replace('Halverwaard #', 'Eik #'));
  });

  it('can only be read where the document can only be read', async () => {
    const it = await open({ readOnly: true });
    await control(it, ...place).click();
    await it.page.keyboard.press('ArrowDown');
    assert.equal(await it.page.getByRole('listbox').count(), 0);
    assert.equal(await it.page.getByRole('button', { name: /^Kalender/u }).count(), 0);
  });

  for (const theme of ['light', 'hc-black'] as const) {
    it(`axe finds nothing in an open list at 320 px in ${theme}`, async () => {
      const it = await open({ theme, width: 320 });
      await control(it, ...place).click();
      await it.page.keyboard.press('ArrowDown');
      assert.deepEqual(await axeFindings(it.page), []);
      assert.deepEqual(await overflowing(it), []);
      await picture(it.page, `suggestions 320 ${theme}`);
    });
  }
});
