import assert from 'node:assert/strict';
import { benchForEach, control, focusedName, overflowing, settled } from './bench.ts';
import { dressed } from './dressed.ts';
import { axeFindings, picture, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const schema = `soort: opleidingsschema
versie: 1
onderdelen:
  - id: hartbewaking # eerst
    naam: Hartbewaking
    instelling: UMC Halverwaard
    erkend: true
    van: 2026-09-01
    tot: 2027-02-28
    deeltijd: 1.0
  - id: V2
    naam: Vooropleiding interne geneeskunde – polikliniek en consulten
    instelling: Ziekenhuis Eikenstroom
    erkend: true
    van: 2027-03-01
    tot: 2027-08-31 # einde
    deeltijd: 0.8
  - id: differentiatie
    naam: Differentiatie
    erkend: false
    van: 2027-09-01
    tot:
    deeltijd: nogal
    verkorting: { maanden: 2, grond: onbekend }
einddatum: 2030-08-31
`;

describe('a list as a table', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const dress = dressed({
    looks: { onderdelen: { type: 'table', columns: ['naam', 'instelling', 'van', 'tot', 'deeltijd'] } },
    asides: () => [],
  });
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({ file: 'x.opleidingsschema.yaml', text: schema, files: {}, dress, ...options });

  for (const theme of themes) {
    it(`axe finds nothing in ${theme}`, async () => {
      const it = await open({ theme });
      assert.deepEqual(await axeFindings(it.page), []);
      await picture(it.page, `table ${theme}`);
    });
  }
  it('is all there as cards at 320 pixels, every field under its name', async () => {
    const it = await open({ width: 320, height: 900 });
    assert.deepEqual(await overflowing(it), []);
    assert.deepEqual(await axeFindings(it.page), []);
    const row = it.page.locator(`[data-item='["onderdelen",1]']`);
    assert.deepEqual(await row.locator('.cell-label').allInnerTexts(), [
      'Naam',
      'Instelling',
      'Van',
      'Tot en met',
      'Deeltijdfactor',
    ]);
    assert.equal(await row.locator('[data-control]:visible').count(), 5);
    await row.scrollIntoViewIfNeeded();
    await picture(it.page, 'table 320');
  });

  it('is a table with headings, and every control is named by its column and its row', async () => {
    const it = await open();
    const table = it.page.getByRole('table', { name: 'Onderdelen' });
    const headings = (await table.getByRole('columnheader').allInnerTexts()).map((text) => text.split('\n')[0]);
    assert.deepEqual(headings, [
      'Meer',
      'Naam',
      'Instelling',
      'Van',
      'Tot en met',
      'Deeltijdfactor',
      'Volgorde en verwijderen',
    ]);
    assert.equal(
      await table
        .getByRole('row')
        .filter({ has: it.page.getByRole('rowheader') })
        .count(),
      3,
    );
    assert.equal(
      await table.getByRole('textbox', { name: 'Naam, Hartbewaking', exact: true }).inputValue(),
      'Hartbewaking',
    );
    const long = 'Deeltijdfactor, V2 Vooropleiding interne geneeskunde – polikliniek en consulten';
    await table.getByRole('textbox', { name: long, exact: true }).waitFor();
  });

  it('says what a column asks: in every cell for who listens, and above the rows for who asks to see it', async () => {
    const it = await open();
    const cells = await it.page.locator('tr .cell [data-control]').evaluateAll((controls) =>
      controls.map((control) => {
        const inner = control.shadowRoot?.querySelector('input');
        const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
        const words = ids.map((id) => document.getElementById(id)?.textContent.trim());
        return [...words, inner?.getAttribute('aria-description') ?? ''].join(' ').trim();
      }),
    );
    const ofColumns = [
      'Naam van het onderdeel.',
      'Waar het onderdeel plaatsvindt.',
      'Eerste dag van het onderdeel.',
      'Laatste dag van het onderdeel.',
      'Deel van een volledige aanstelling tijdens dit onderdeel.',
    ];
    assert.deepEqual(
      cells.map((words, index) => words.slice(0, ofColumns[index % ofColumns.length]?.length)),
      [...ofColumns, ...ofColumns, ...ofColumns],
    );
    const table = it.page.getByRole('table', { name: 'Onderdelen' });
    assert.equal(await table.getByTitle('Eerste dag van het onderdeel.').innerText(), 'Van');
    const help = it.page.locator('.column-help');
    assert.equal(await help.isVisible(), false);
    await it.page.getByRole('button', { name: 'Uitleg tonen' }).focus();
    await it.page.keyboard.press('Enter');
    assert.deepEqual(
      (await help.locator('dd').allInnerTexts()).map((text) => text.trim()),
      ofColumns,
    );
    assert.equal(await help.isVisible(), true);
    assert.deepEqual(await axeFindings(it.page), []);
  });

  it('puts in the document exactly what is typed in a cell, and keeps the comments', async () => {
    const it = await open();
    await control(it, 'onderdelen', 0, 'naam').fill('Hartbewaking en CCU');
    await it.page.getByRole('textbox', { name: /^Deeltijdfactor, V2/u }).fill('0,9');
    await it.page.keyboard.press('Tab');
    await settled(
      it,
      schema.replace('naam: Hartbewaking\n', 'naam: Hartbewaking en CCU\n').replace('deeltijd: 0.8', 'deeltijd: 0.9'),
    );
  });

  it('keeps a line of text a line: Enter adds none', async () => {
    const it = await open();
    await control(it, 'onderdelen', 0, 'naam').focus();
    await it.page.keyboard.press('End');
    await it.page.keyboard.press('Enter');
    await it.page.keyboard.type('!');
    await settled(it, schema.replace('naam: Hartbewaking\n', 'naam: Hartbewaking!\n'));
  });

  it('unfolds the rest of a row, and keeps it so while the row moves', async () => {
    const it = await open();
    const more = it.page.getByRole('button', { name: /^Meer van Hartbewaking/u });
    const kept = control(it, 'onderdelen', 0, 'erkend');
    assert.equal(await kept.isVisible(), false);
    assert.equal(await more.getAttribute('aria-expanded'), 'false');
    await more.click();
    assert.equal(await kept.isVisible(), true);
    assert.equal(await more.getAttribute('aria-expanded'), 'true');
    await it.page.getByRole('button', { name: 'Onderdeel van het schema hartbewaking omlaag' }).click();
    await settled(it, /- id: V2[\s\S]*- id: hartbewaking # eerst/u);
    assert.equal(await control(it, 'onderdelen', 1, 'erkend').isVisible(), true);
    assert.equal(await control(it, 'onderdelen', 0, 'erkend').isVisible(), false);
    await more.click();
    assert.equal(await control(it, 'onderdelen', 1, 'erkend').isVisible(), false);
  });

  it('unfolds by itself where something folded is wrong', async () => {
    const it = await open();
    assert.equal(await control(it, 'onderdelen', 2, 'verkorting', 'maanden').isVisible(), true);
    const more = it.page.getByRole('button', { name: /^Meer van Differentiatie/u });
    await more.click();
    assert.equal(await control(it, 'onderdelen', 2, 'verkorting', 'maanden').isVisible(), false, 'unless one folds it');
  });

  it('unfolds when it is asked to show a field in it', async () => {
    const it = await open();
    await it.send({ type: 'reveal', path: ['onderdelen', 1, 'erkend'] });
    await it.page.waitForFunction(
      () => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') === '["onderdelen",1,"erkend"]',
    );
    const more = it.page.getByRole('button', { name: /^Meer van V2/u });
    assert.equal(await more.getAttribute('aria-expanded'), 'true');
  });

  it('is unfolded again after a reload where one was in it', async () => {
    const it = await open();
    await it.page.getByRole('button', { name: /^Meer van Hartbewaking/u }).click();
    await control(it, 'onderdelen', 0, 'erkend').focus();
    await it.page.waitForTimeout(300);
    await it.reload();
    await it.page.waitForFunction(
      () => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') === '["onderdelen",0,"erkend"]',
    );
  });

  it('says under the row what is to be done in a cell, once, with the cell described by it', async () => {
    const it = await open();
    const row = it.page.locator(`[data-item='["onderdelen",2]']`);
    const told = row.getByText('Bij ‘deeltijd’ hoort een getal.').filter({ visible: true });
    assert.equal(await told.count(), 1);
    assert.match(
      await row.locator('.cell-findings').filter({ hasText: 'Bij ‘deeltijd’ hoort een getal.' }).innerText(),
      /^Deeltijdfactor/u,
    );
    const input = row.getByRole('textbox', { name: 'Deeltijdfactor, Differentiatie' });
    assert.match((await input.getAttribute('aria-description')) ?? '', /hoort een getal/u);
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
  });

  it('moves a row with Alt and an arrow from any cell, and the caret stays in it', async () => {
    const it = await open();
    await control(it, 'onderdelen', 1, 'naam').focus();
    await it.page.keyboard.press('Alt+ArrowUp');
    await settled(it, /onderdelen:\n {2}- id: V2[\s\S]*- id: hartbewaking # eerst/u);
    assert.match(await focusedName(it), /^Naam, V2/u);
    await it.page.keyboard.press('Alt+ArrowDown');
    await settled(it, schema);
    assert.match(await it.page.getByRole('status').innerText(), /plaats 2 van 3/u);
  });

  it('brings a removed row back as long as nothing else was changed', async () => {
    const it = await open();
    await it.page.getByRole('button', { name: 'Onderdeel van het schema V2 verwijderen' }).click();
    await settled(it, /^(?!.*V2)/su);
    assert.equal(await focusedName(it), 'Onderdeel van het schema differentiatie verwijderen');
    const back = it.page.locator('.removed', { hasText: 'Onderdeel van het schema V2 verwijderd.' });
    await back.getByRole('button', { name: 'Ongedaan maken' }).click();
    await settled(it, schema);
    await back.waitFor({ state: 'detached' });
    assert.equal(await focusedName(it), 'Onderdeel van het schema toevoegen');
    await it.page.getByRole('button', { name: 'Onderdeel van het schema V2 verwijderen' }).click();
    await back.waitFor();
    await control(it, 'onderdelen', 0, 'naam').fill('Anders');
    await back.waitFor({ state: 'detached' });
  });

  it('gets a new row, and the first cell is focused', async () => {
    const it = await open();
    await it.page.getByRole('button', { name: 'Onderdeel van het schema toevoegen' }).click();
    await settled(it, /deeltijd: nogal[\s\S]*\n {2}- id: /u);
    await it.page.keyboard.type('Echo');
    await settled(it, /naam: Echo\n/u);
  });

  it('can only be looked at when the file cannot be written', async () => {
    const it = await open({ readOnly: true });
    assert.equal(await it.page.getByRole('button', { name: /verwijderen|omhoog|omlaag|toevoegen/u }).count(), 0);
    await it.page.getByRole('button', { name: /^Meer van Hartbewaking/u }).click();
    assert.equal(await control(it, 'onderdelen', 0, 'erkend').isVisible(), true);
    await picture(it.page, 'table read-only');
  });
});
