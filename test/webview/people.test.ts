import assert from 'node:assert/strict';
import type { FormPerson } from '../../src/core/form/index.ts';
import type { FormField } from '../../src/core/form/model.ts';
import type { ToWebview } from '../../src/protocol/index.ts';
import { benchForEach, control, overflowing, settled } from './bench.ts';
import { axeFindings, picture, type OpenForm, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const bewijs = `soort: bewijs
versie: 1
type: kpb
titel: KPB
datum: 2026-10-08
beoordelaar:
  naam: # wie keek mee
  rol:
`;
const verslag = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
  deelnemers:
    - naam: Lotte van Aldermeer
      rol: aios
`;
const people: FormPerson[] = [
  { naam: 'Lotte van Aldermeer', rol: 'aios', description: 'Aios' },
  {
    naam: 'dr. J. Brouwhuis',
    rol: 'opleider',
    functie: 'internist',
    email: 'j@voorbeeld.nl',
    description: 'Opleider, internist',
  },
  { naam: 'dr. Pim Korstanje', rol: 'lid_opleidingsgroep', description: 'Lid van de opleidingsgroep' },
];

/** Every mapping with a name and a role is somebody, and these are the people there are. */
function dress(message: ToWebview): ToWebview {
  if (message.type !== 'open' && message.type !== 'state') return message;
  const state = { ...message.state, people };
  if (message.type === 'state') return { ...message, state };
  const sections = message.model.sections.map((section) => ({ ...section, fields: section.fields.map(withCards) }));
  return { ...message, state, model: { ...message.model, sections } };
}

function withCards(field: FormField): FormField {
  if (field.type === 'list') return { ...field, item: withCards(field.item) };
  if (field.type !== 'group') return field;
  const has = (name: string) => field.fields.some(({ path }) => path.length === 1 && path[0] === name);
  const fields = field.fields.map(withCards);
  return has('naam') && has('rol') ? { ...field, fields, card: 'person' } : { ...field, fields };
}

describe('somebody in a form', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({ file: 'k.bewijs.yaml', text: bewijs, files: {}, dress, ...options });
  const openVerslag = (options: Partial<OpenOptions> = {}) =>
    open({ file: 'v.verslag.yaml', text: verslag, ...options });
  const summary = ({ page }: OpenForm) => page.locator(`[data-path='["beoordelaar"]'] summary`);

  it('is chosen once, and all that is known of them is filled in with one edit', async () => {
    const it = await open();
    await control(it, 'beoordelaar', 'naam').click();
    await it.page.keyboard.press('ArrowDown');
    await it.page.keyboard.press('ArrowDown');
    await it.page.keyboard.press('Enter');
    await settled(
      it,
      bewijs.replace(
        /beoordelaar:[^]*$/u,
        'beoordelaar:\n  naam: dr. J. Brouwhuis # wie keek mee\n  rol: opleider\n  functie: internist\n  email: j@voorbeeld.nl\n',
      ),
    );
    assert.equal(it.host.of('edit').length, 1);
    assert.equal(await control(it, 'beoordelaar', 'naam').inputValue(), 'dr. J. Brouwhuis');
    assert.equal(await summary(it).innerText(), 'dr. J. Brouwhuis, opleider, internist, j@voorbeeld.nl');
    assert.equal(await control(it, 'beoordelaar', 'naam').isVisible(), true, 'it stays open while one works in it');
  });

  it('leaves nothing of who stood there before', async () => {
    const text = bewijs.replace(/naam:[^]*$/u, 'naam: A\n  rol: opleider\n  functie: internist\n');
    const it = await open({ text });
    await summary(it).click();
    await control(it, 'beoordelaar', 'naam').fill('pim');
    await it.page.getByRole('option', { name: /Korstanje/u }).click();
    await settled(
      it,
      text
        .replace('naam: A', 'naam: dr. Pim Korstanje')
        .replace('rol: opleider', 'rol: lid_opleidingsgroep')
        .replace('functie: internist', 'functie:'),
    );
  });

  it('may have any other name', async () => {
    const it = await open();
    await control(it, 'beoordelaar', 'naam').fill('dr. N. Ieuw');
    await it.page.keyboard.press('Tab');
    await settled(it, bewijs.replace('naam: #', 'naam: dr. N. Ieuw #'));
  });

  it('is one line when all is there, opened by keyboard', async () => {
    const it = await open({ text: bewijs.replace(/naam:[^]*$/u, 'naam: dr. J. Brouwhuis\n  rol: opleider\n') });
    assert.equal(await summary(it).innerText(), 'dr. J. Brouwhuis, opleider');
    assert.equal(await control(it, 'beoordelaar', 'naam').isVisible(), false);
    await summary(it).focus();
    await it.page.keyboard.press('Enter');
    await control(it, 'beoordelaar', 'naam').waitFor();
  });

  it('is added to a list from who is not in it yet', async () => {
    const it = await openVerslag();
    const adder = it.page.locator(`[data-path='["gesprek","deelnemers"]'] > .adder`).getByRole('combobox');
    await adder.click();
    assert.deepEqual(await it.page.getByRole('option').allInnerTexts(), [
      'dr. J. Brouwhuis\nOpleider, internist',
      'dr. Pim Korstanje\nLid van de opleidingsgroep',
    ]);
    await adder.fill('brouw');
    await it.page.keyboard.press('Enter');
    await settled(it, /rol: aios\n {4}- naam: dr\. J\. Brouwhuis\n {6}rol: opleider\n/u);
    assert.equal(it.host.of('edit').length, 1);
  });

  it('is added by a new name, and what is still to be told comes next', async () => {
    const it = await openVerslag();
    const adder = it.page.locator(`[data-path='["gesprek","deelnemers"]'] > .adder`).getByRole('combobox');
    await adder.fill('dr. N. Ieuw');
    await it.page.getByRole('option', { name: 'Iemand anders: ‘dr. N. Ieuw’' }).waitFor();
    await it.page.keyboard.press('Enter');
    await settled(it, `${verslag}    - naam: dr. N. Ieuw\n`);
    const at = await it.page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path'));
    assert.equal(at, '["gesprek","deelnemers",1,"rol"]');
  });

  for (const theme of themes) {
    it(`axe finds nothing in ${theme}`, async () => {
      const it = await openVerslag({ theme });
      await it.page.locator(`[data-path='["gesprek","deelnemers"]'] > .adder`).getByRole('combobox').click();
      assert.deepEqual(await axeFindings(it.page), []);
      await picture(it.page, `people ${theme}`);
    });
  }

  it('fits in 320 px', async () => {
    const it = await openVerslag({ width: 320 });
    assert.deepEqual(await overflowing(it), []);
  });
});
