import assert from 'node:assert/strict';
import { benchForEach, control, settled } from './bench.ts';
import { axeFindings, picture, samplePortfolio, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const reflectie = `soort: reflectie
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10
competentiegebieden:
  communicatie:
    goed: Duidelijk
`;

describe('evidence that is not there yet', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({ file: 'reflecties/nu.reflectie.yaml', text: reflectie, files: samplePortfolio(), ...options });
  const bewijs = '["competentiegebieden","communicatie","bewijs"]';

  it('is made from the search for it, and referred to where one is [A6]', async () => {
    const it = await open();
    const list = it.page.locator(`[data-path='${bewijs}']`);
    const search = list.getByRole('combobox');
    await search.fill('Familiegesprek geoefend');
    await it.page.getByRole('option', { name: 'Nieuw bewijsstuk: ‘Familiegesprek geoefend’' }).waitFor();
    await it.page.keyboard.press('ArrowDown');
    await it.page.keyboard.press('Enter');
    await settled(
      it,
      /goed: Duidelijk\n {4}bewijs:\n? *-? ?\[?\.\.\/bewijs\/2026-12-01-familiegesprek-geoefend\.bewijs\.yaml/u,
    );
    assert.deepEqual(it.host.of('create'), [
      {
        type: 'create',
        id: 1,
        kind: 'bewijs',
        title: 'Familiegesprek geoefend',
        path: ['competentiegebieden', 'communicatie', 'bewijs', 0],
        expected: [{ path: ['competentiegebieden', 'communicatie', 'bewijs', 0], value: null }],
      },
    ]);
    const chosen = list.locator('.chosen');
    await chosen.getByText('Familiegesprek geoefend').waitFor();
    await chosen.getByRole('button', { name: /openen$/u }).waitFor();
    assert.equal(await search.evaluate((input) => input === document.activeElement), true, 'one stays where one is');
  });

  it('is not made by Enter alone: what is meant may be among what there is', async () => {
    const it = await open();
    await it.page.locator(`[data-path='${bewijs}']`).getByRole('combobox').fill('bestaat nergens');
    await it.page.keyboard.press('Enter');
    await it.page.waitForTimeout(200);
    assert.deepEqual([it.host.of('create').length, it.host.text], [0, reflectie]);
  });

  it('says why it was not made', async () => {
    const it = await open();
    it.host.refusal = 'In de map kan niet worden geschreven.';
    await it.page.locator(`[data-path='${bewijs}']`).getByRole('combobox').fill('Familiegesprek');
    await it.page.getByRole('option', { name: /^Nieuw bewijsstuk/u }).click();
    await it.page.locator('.finding').getByText('Het bewijsstuk is niet gemaakt. In de map kan niet').waitFor();
    assert.equal(it.host.text, reflectie);
  });
});

describe('choices as tags', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const text = `soort: bewijs
versie: 1
type: kpb
titel: KPB
datum: 2026-10-08
competenties: [communicatie, samenwerking] # twee
`;
  const open = (options: Partial<OpenOptions> = {}) => openForm({ file: 'k.bewijs.yaml', text, files: {}, ...options });

  it('are checkboxes: taken and left by keyboard, each by itself', async () => {
    const it = await open();
    const chips = it.page.locator(`[data-path='["competenties"]'] .check`);
    const checked = await chips.locator('input:checked').count();
    assert.equal(checked, 2);
    await it.page.getByRole('checkbox', { name: 'Organisatie' }).focus();
    await it.page.keyboard.press('Space');
    await settled(it, text.replace('samenwerking]', 'samenwerking, organisatie]'));
    await it.page.getByRole('checkbox', { name: 'Communicatie' }).click();
    await settled(it, text.replace('communicatie, samenwerking]', 'samenwerking, organisatie]'));
  });

  it('take a choice back that was refused', async () => {
    const it = await open();
    it.host.refusal = 'Kan niet.';
    await it.page.getByRole('checkbox', { name: 'Organisatie' }).click();
    await it.page.getByText('Kan niet.').first().waitFor();
    assert.equal(await it.page.getByRole('checkbox', { name: 'Organisatie' }).isChecked(), false);
  });

  for (const theme of themes) {
    it(`axe finds nothing in ${theme}`, async () => {
      const it = await open({ theme });
      await it.page.getByRole('checkbox', { name: 'Organisatie' }).focus();
      assert.deepEqual(await axeFindings(it.page), []);
      await picture(it.page, `tags ${theme}`);
    });
  }
});

describe('a yes or no', function () {
  this.timeout(60_000);
  const openForm = benchForEach();

  it('is ticked and unticked', async () => {
    const text = 'soort: portfolio\nversie: 1\ninstellingen:\n  - naam: Eikenstroom\n    erkend: true # sinds 2020\n';
    const it = await openForm({ file: 'portfolio.yaml', text, files: {} });
    const box = control(it, 'instellingen', 0, 'erkend');
    await box.click();
    await settled(it, text.replace('true', 'false'));
    await box.click();
    await settled(it, text);
  });
});
