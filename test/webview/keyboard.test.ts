import assert from 'node:assert/strict';
import { benchForEach, control, focusedName, settled } from './bench.ts';
import { axeFindings, picture, samplePortfolio, type OpenForm, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
afspraken:
  - id: A1
    specifiek: Zes slechtnieuwsgesprekken voeren met een supervisor in de kamer
    meetbaar: Zes KPB's
    status: open
  - id: A2
    specifiek: Twee CAT's presenteren
    meetbaar: Twee CAT's, beoordeeld door dr. Hamming
    acceptabel: [aios, opleider]
    resultaatgericht: Zoekt zelfstandig de literatuur na
    tijdgebonden: 2027-02-01
    status: open
leerklimaat: goed
`;

const FOUT = `soort: bewijs
versie: 1
type: kbp
titel: KPB Slechtnieuwsgesprek
datum: 2026-02-30
samenvating: Ging goed
`;

describe('the form by keyboard', function () {
  this.timeout(60_000);
  const bench = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    bench({ file: 'v.verslag.yaml', text: VERSLAG, files: {}, ...options });
  const openFaulty = (options: Partial<OpenOptions> = {}) => open({ file: 'f.bewijs.yaml', text: FOUT, ...options });

  const said = ({ page }: OpenForm) =>
    page.locator('[role=status]').evaluate((region) => region.textContent.replaceAll('\u00a0', ' ').trim());
  const focusedPath = ({ page }: OpenForm) =>
    page.evaluate(
      () => document.activeElement?.closest('[data-path], [data-item], .findings')?.getAttribute('data-path') ?? '',
    );
  /** Whether what has the focus is wholly in view, below the head. */
  const isInView = ({ page }: OpenForm) =>
    page.evaluate(() => {
      const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
      const head = document.querySelector('.head');
      const below = head && getComputedStyle(head).position === 'sticky' ? head.getBoundingClientRect().bottom : 0;
      return top >= below && bottom <= window.innerHeight;
    });

  describe('F8', () => {
    it('goes along everything that is left to do in the order of the form, round at the end, and says which it is', async () => {
      const it = await openFaulty();
      const way: string[][] = [];
      for (let step = 0; step < 5; step++) {
        await it.page.keyboard.press('F8');
        way.push([await focusedPath(it), (await said(it)).replace(/(\. \S+).*/u, '$1')]);
        assert.ok(await isInView(it), `what has the focus at step ${step} is in view`);
      }
      assert.deepEqual(way, [
        ['', 'Punt 1 van 3. Nog'],
        ['["type"]', 'Punt 2 van 3. Fout:'],
        ['["datum"]', 'Punt 3 van 3. Fout:'],
        ['', 'Punt 1 van 3. Nog'],
        ['["type"]', 'Punt 2 van 3. Fout:'],
      ]);
      await it.page.keyboard.press('Shift+F8');
      await it.page.keyboard.press('Shift+F8');
      assert.match(await said(it), /^Punt 3 van 3\. Fout: ‘2026-02-30’/u);
      assert.equal(await focusedPath(it), '["datum"]');
    });

    it('goes on from where the focus is', async () => {
      const it = await openFaulty();
      await control(it, 'type').focus();
      await it.page.keyboard.press('F8');
      assert.equal(await focusedPath(it), '["datum"]');
      await control(it, 'datum').focus();
      await it.page.keyboard.press('Shift+F8');
      assert.equal(await focusedPath(it), '["type"]');
    });

    it('goes on to the next when the point it was at is done [A29]', async () => {
      const it = await open();
      await control(it, 'afspraken', 0, 'meetbaar').focus();
      await it.page.keyboard.press('F8');
      assert.equal(await focusedPath(it), '["afspraken",0,"acceptabel"]');
      await it.page.keyboard.press('F8');
      assert.equal(await focusedPath(it), '["afspraken",0,"resultaatgericht"]');
      await it.page.keyboard.type('Voert deze gesprekken zelfstandig');
      await settled(it, /resultaatgericht: Voert deze gesprekken zelfstandig/u);
      await it.page.keyboard.press('F8');
      assert.match(await focusedPath(it), /^\["afspraken",0,"tijdgebonden"/u);
    });

    it('marks the place for a moment', async () => {
      const it = await openFaulty();
      await control(it, 'type').focus();
      await it.page.keyboard.press('F8');
      const marked = it.page.locator('[data-marked]');
      assert.equal(await marked.getAttribute('data-path'), '["datum"]');
      await picture(it.page, 'marked');
      await marked.waitFor({ state: 'detached' });
    });

    it('leaves advice out as long as something else is left, and takes it when nothing is', async () => {
      const files = samplePortfolio();
      const both = 'reflecties/2026-12-10.reflectie.yaml';
      const it = await open({ file: both, files, text: files[both] ?? '' });
      assert.equal(await it.page.locator('.finding.info').count(), 2);
      assert.equal(await it.page.locator('.finding.warning').count(), 2);
      await it.page.keyboard.press('F8');
      assert.match(await said(it), /^Punt 1 van 2\. Nog te doen: /u);
      await it.close();
      const advice = 'reflecties/2026-02-24.reflectie.yaml';
      const other = await open({ file: advice, files, text: files[advice] ?? '' });
      await other.page.keyboard.press('F8');
      assert.match(await said(other), /^Punt 1 van 1\. Advies: /u);
    });

    it('does not call everything filled in where something is still advised', async () => {
      const files = samplePortfolio();
      const advice = 'reflecties/2026-02-24.reflectie.yaml';
      const it = await open({ file: advice, files, text: files[advice] ?? '' });
      const head = it.page.locator('.head');
      await head.getByRole('button', { name: 'Nog 1 advies' }).waitFor();
      assert.equal(await head.getByText('Alles ingevuld').count(), 0, 'what the head says');
      assert.equal(
        await it.page.getByRole('navigation').getByText(', Nog 1 advies').count(),
        1,
        'what the sections say',
      );
      assert.equal(await it.page.locator('.section').getByText('Nog 1 advies').count(), 1, 'what the section says');
    });

    it('says so when there is nothing left', async () => {
      const files = samplePortfolio();
      const done = 'bewijs/2026-10-22-osats-tte.bewijs.yaml';
      const it = await open({ file: done, files, text: files[done] ?? '' });
      await it.page.keyboard.press('F8');
      assert.equal(await said(it), 'Geen openstaande punten');
      await it.page.locator('.head').getByText('Alles ingevuld').waitFor();
    });

    it('is what the buttons in the head do', async () => {
      const it = await openFaulty();
      const head = it.page.getByRole('group', { name: 'Openstaande punten' });
      await head.getByRole('button', { name: 'Nog 3 punten' }).click();
      assert.match(await said(it), /^Punt 1 van 3/u);
      await head.getByRole('button', { name: 'Naar het volgende punt' }).click();
      assert.equal(await focusedPath(it), '["type"]');
      await head.getByRole('button', { name: 'Naar het volgende punt' }).click();
      assert.equal(await focusedPath(it), '["datum"]');
      await head.getByRole('button', { name: 'Naar het vorige punt' }).click();
      assert.equal(await focusedPath(it), '["type"]');
    });
  });

  describe('sections', () => {
    const sectionOf = ({ page }: OpenForm) => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

    it('are gone along with Alt and Page Down or Page Up, also from within a text', async () => {
      const it = await open();
      await it.page.keyboard.press('Alt+PageDown');
      assert.equal(await sectionOf(it), 'Het gesprek');
      await it.page.keyboard.press('Alt+PageDown');
      const second = await sectionOf(it);
      assert.notEqual(second, 'Het gesprek');
      assert.ok(await isInView(it), 'the heading is in view');
      await control(it, 'leerklimaat').focus();
      await it.page.keyboard.press('Alt+PageDown');
      assert.equal(await sectionOf(it), 'Welbevinden');
      await it.page.keyboard.press('Alt+PageUp');
      assert.equal(await sectionOf(it), 'Leerklimaat');
      assert.ok(await isInView(it), 'the heading is in view');
    });

    it('can be skipped to at the start of the page', async () => {
      const it = await open();
      await it.page.keyboard.press('Tab');
      assert.equal(await focusedName(it), 'Naar het formulier');
      await it.page.keyboard.press('Tab');
      assert.equal(await focusedName(it), 'Naar de onderdelen');
      await it.page.keyboard.press('Enter');
      assert.equal(await it.page.evaluate(() => document.activeElement?.closest('nav')?.id), 'nav');
    });
  });

  describe('the list of keys', () => {
    it('opens with Ctrl and / in any field, closes with Escape, and gives the focus back', async () => {
      const it = await open();
      await control(it, 'leerklimaat').focus();
      await it.page.keyboard.press('Control+/');
      const dialog = it.page.getByRole('dialog', { name: 'Sneltoetsen' });
      await dialog.waitFor();
      const lines = await dialog.locator('dl > div').allInnerTexts();
      assert.deepEqual(
        lines.map((line) => line.replaceAll(/\s+/gu, ' ').trim()),
        [
          'Naar het volgende punt F8',
          'Naar het vorige punt Shift + F8',
          'Naar het volgende onderdeel Alt + Page Down',
          'Naar het vorige onderdeel Alt + Page Up',
          'Dit item in de lijst omhoog Alt + ↑',
          'Dit item in de lijst omlaag Alt + ↓',
          'Opslaan Ctrl + S',
          'Ongedaan maken Ctrl + Z',
          'Opnieuw doen Ctrl + Y of Ctrl + Shift + Z',
          'Deze sneltoetsen tonen of sluiten Ctrl + /',
          'Naar het volgende element van een afspraak Ctrl + Enter',
        ],
      );
      await it.page.keyboard.press('F8');
      assert.ok(await dialog.isVisible(), 'other keys of the form wait');
      await it.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      assert.equal(await focusedPath(it), '["leerklimaat"]');
    });

    it('is opened by the button in the head, and leaves a ? in a text what it is', async () => {
      const it = await open();
      await control(it, 'leerklimaat').fill('');
      await control(it, 'leerklimaat').focus();
      await it.page.keyboard.type('goed?');
      assert.equal(await control(it, 'leerklimaat').inputValue(), 'goed?');
      await it.page.getByRole('button', { name: 'Sneltoetsen' }).click();
      await it.page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    });

    for (const theme of themes) {
      it(`axe finds nothing in it in ${theme}`, async () => {
        const it = await open({ theme });
        await it.page.getByRole('button', { name: 'Sneltoetsen' }).click();
        await it.page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
        assert.deepEqual(await axeFindings(it.page), []);
        await picture(it.page, `shortcuts ${theme}`);
      });
    }

    it('fits where there is little room', async () => {
      const it = await open({ width: 320, height: 480 });
      await it.page.getByRole('button', { name: 'Sneltoetsen' }).click();
      const box = await it.page.getByRole('dialog', { name: 'Sneltoetsen' }).boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= 320 && box.height <= 480, JSON.stringify(box));
      await picture(it.page, 'shortcuts 320');
    });
  });

  it('Tab goes along a whole report in reading order, is never caught, and what has the focus is always in view and ringed', async () => {
    const file = 'gesprekken/2026-06-25.verslag.yaml';
    const files = samplePortfolio();
    const it = await open({ file, files, text: files[file] ?? '', height: 620 });
    const walk = await it.page.evaluate(() => {
      return [...document.querySelectorAll<HTMLElement>('main [data-control], main button')].filter(
        (element) => element.getClientRects().length > 0 && !element.hasAttribute('disabled'),
      ).length;
    });
    const hidden: string[] = [];
    const backwards: string[] = [];
    let last: { top: number; name: string } | undefined;
    let inForm = 0;
    await it.page.locator('#main').focus();
    for (let press = 0; press < walk + 200; press++) {
      await it.page.keyboard.press('Tab');
      const at = await it.page.evaluate(() => {
        const active = document.activeElement as HTMLElement | null;
        if (!active?.closest('main')) return undefined;
        const { top, bottom, height } = active.getBoundingClientRect();
        const head = document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
        return {
          name: active.getAttribute('aria-label') ?? active.id,
          top: top + window.scrollY,
          isHidden: (top < head - 1 || bottom > window.innerHeight + 1) && height < window.innerHeight - head,
          section: active.closest('.section')?.id ?? '',
        };
      });
      if (!at) break;
      inForm++;
      if (at.isHidden) hidden.push(at.name);
      // Fields beside each other may differ by a line; a heading's buttons stand above them.
      if (last && at.top < last.top - 200) backwards.push(`${last.name} > ${at.name}`);
      last = at;
    }
    assert.ok(inForm > 60, `${inForm} stops`);
    assert.deepEqual({ hidden, backwards }, { hidden: [], backwards: [] });
    assert.equal(await it.page.evaluate(() => document.activeElement?.closest('main') ?? null), null, 'Tab leaves it');
  });
});
