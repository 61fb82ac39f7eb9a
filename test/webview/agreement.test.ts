import assert from 'node:assert/strict';
import { benchForEach, control, settled } from './bench.ts';
import { picture, type OpenForm, type OpenOptions } from './form-page.ts';

const verslag = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
afspraken:
`;

describe('an agreement as it is made', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({ file: 'v.verslag.yaml', text: verslag, files: {}, ...options });
  const add = async (it: OpenForm) => {
    await it.page.locator(`[data-path='["afspraken"]'] > .adder [data-action="add"]`).click();
    await control(it, 'afspraken', 0, 'specifiek').waitFor();
    await it.page.waitForTimeout(200);
  };

  it('is made whole from the keyboard, element by element, without a finding [A29]', async () => {
    const it = await open();
    await add(it);
    const { keyboard } = it.page;
    await keyboard.type('Jorinde zit op 6 januari en 3 februari het MDO voor.');
    await keyboard.press('Control+Enter');
    await keyboard.type('Twee KPB’s voorzitten MDO, beoordeeld door dr. Brouwhuis.');
    await keyboard.press('Control+Enter');
    await it.page.getByRole('button', { name: 'Akkoord: aios en opleider' }).click();
    await keyboard.press('Control+Enter');
    await keyboard.type('Na het MDO staat bij elke patiënt wie wat doet.');
    await keyboard.press('Control+Enter');
    await it.page.getByRole('button', { name: 'Over 3 maanden: 10 maart 2027' }).click();
    const made = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
afspraken:
  - id: A1
    specifiek: Jorinde zit op 6 januari en 3 februari het MDO voor.
    meetbaar: Twee KPB’s voorzitten MDO, beoordeeld door dr. Brouwhuis.
    acceptabel:
      - aios
      - opleider
    resultaatgericht: Na het MDO staat bij elke patiënt wie wat doet.
    tijdgebonden: 2027-03-10
    status: open
`;
    await settled(it, made);
    assert.equal(await it.page.locator(`[data-path^='["afspraken",0'] .finding`).count(), 0);
    await it.page.getByText('5 van de 5 elementen compleet').waitFor();
    const sentence = (await it.page.locator('.smart-sentence').innerText()).replaceAll(/\s+/gu, ' ').trim();
    assert.equal(
      sentence,
      'Zo staat de afspraak er: Jorinde zit op 6 januari en 3 februari het MDO voor. Te zien aan: Twee KPB’s voorzitten MDO, beoordeeld door dr. Brouwhuis. Akkoord: aios en opleider. Doel: Na het MDO staat bij elke patiënt wie wat doet. Uiterlijk 10 maart 2027.',
    );
    await picture(it.page, 'agreement made', true);
    await keyboard.press('Enter');
    const focused = await it.page.evaluate(() => document.activeElement?.getAttribute('data-action'));
    assert.equal(focused, 'add', 'the next agreement is offered');
  });

  it('names a vague word under the element while it is typed', async () => {
    const it = await open();
    await add(it);
    await it.page.keyboard.type('Beter worden in communicatie');
    const finding = it.page
      .locator(`[data-path='["afspraken",0,"specifiek"]'] .finding`)
      .filter({ hasText: /beter/iu });
    await finding.first().waitFor();
    assert.equal(
      await control(it, 'afspraken', 0, 'specifiek').evaluate((field) => field === document.activeElement),
      true,
      'the caret stays',
    );
  });

  it('adds who agrees to who did already', async () => {
    const it = await open({ text: `${verslag}  - id: A1\n    acceptabel: [aios] # zij wel\n` });
    await it.page.getByRole('button', { name: 'Akkoord: aios en opleider' }).click();
    await settled(it, `${verslag}  - id: A1\n    acceptabel: [aios, opleider] # zij wel\n`);
    await it.page.getByRole('button', { name: 'Akkoord: aios en opleider' }).waitFor({ state: 'detached' });
  });

  it('is the same for a learning goal of an individual training plan [A22]', async () => {
    const it = await open({
      file: 'i.iop.yaml',
      text: 'soort: iop\nversie: 1\nleerdoelen:\n  - specifiek: Vijf echo’s\n    tijdgebonden:\n',
      language: 'en',
    });
    await it.page.getByRole('button', { name: 'In 3 months: 1 March 2027' }).click();
    await settled(it, /tijdgebonden: 2027-03-01\n/u);
    await it.page.getByText('By 1 March 2027.').waitFor();
  });

  it('is not read back as long as it says no more than its first field does', async () => {
    const it = await open({ text: `${verslag}  - id: A1\n    specifiek: Zes KPB's doen.\n` });
    assert.equal(await it.page.locator('.smart-sentence').count(), 0);
  });

  it('cannot be changed where the document is read-only', async () => {
    const it = await open({
      text: `${verslag}  - id: A1\n    specifiek: Staat vast.\n    meetbaar: Gezien.\n`,
      readOnly: true,
    });
    await it.page.locator('.smart-sentence').waitFor();
    assert.equal(await it.page.locator('.press').count(), 0);
  });
});
