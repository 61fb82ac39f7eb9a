import assert from 'node:assert/strict';
import { benchForEach, control, focusedName, overflowing, settled } from './bench.ts';
import { dressed } from './dressed.ts';
import { axeFindings, picture, type OpenForm, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const agenda = `soort: agenda
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10
punten:
  - id: P1
    onderdeel: inleiding
    titel: Opening
    inbreng: opleider
    minuten: 10
    besproken: true # vlot
  - id: P2
    onderdeel: vorige_afspraken
    titel: Afspraken van 25 juni 2026
    inbreng: gegenereerd
    toelichting: [bekwaamverklaring acute interne]
    bronnen: [2026-06-25.verslag.yaml#A1]
    minuten: 15
    besproken: false
  - id: P3 # van de aios
    onderdeel: welbevinden
    titel: Diensten in de kersttijd en de verdeling daarvan over de drie aios van de afdeling cardiologie
    inbreng: aios
    besproken: false
  - id: P4
    onderdeel: afsluiting
    titel: Afsluiting
    inbreng: stageopleider
    minuten: 5
`;

/** The report that the second point refers to: there, so that nothing is wrong with the reference. */
const report = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-06-25
afspraken:
  - id: A1
    titel: Bekwaamverklaring acute interne
`;

describe('the points of an agenda', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const dress = dressed({
    looks: { punten: { type: 'checklist', done: 'besproken', minutes: 'minuten', by: 'inbreng' } },
    asides: () => [],
  });
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({
      file: 'gesprekken/a.agenda.yaml',
      text: agenda,
      files: { 'gesprekken/2026-06-25.verslag.yaml': report },
      dress,
      height: 1200,
      ...options,
    });

  const titles = async (it: OpenForm) =>
    it.page
      .locator('.point-title [data-control]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value.split(' ')[0]));
  const until = async (it: OpenForm) =>
    (await it.page.locator('.point-until').allInnerTexts()).map((text) => text.trim());
  const point = (it: OpenForm, index: number) => it.page.locator(`[data-item='["punten",${index}]']`);

  it('are ticked with one key, by exactly that value [A12]', async () => {
    const it = await open();
    const tick = it.page.getByRole('checkbox', { name: /^Besproken, P2 Afspraken/u });
    await tick.focus();
    await it.page.keyboard.press('Space');
    await settled(it, agenda.replace('minuten: 15\n    besproken: false', 'minuten: 15\n    besproken: true'));
    await it.page.getByRole('checkbox', { name: 'Besproken, P1 Opening' }).click();
    await settled(it, /besproken: false # vlot/u);
  });

  it('say who brought them in, and by when each is done, live', async () => {
    const it = await open();
    assert.deepEqual(await it.page.locator('.tag').allInnerTexts(), [
      'Opleider',
      'Gegenereerd',
      'Aios',
      'Stageopleider',
    ]);
    assert.deepEqual(await until(it), ['tot 10 min', 'tot 25 min', 'min', 'tot 30 min']);
    await it.page
      .getByRole('textbox', { name: /, P3 Diensten/u })
      .and(it.page.locator('.point-minutes input, .point-minutes *'))
      .fill('20');
    await it.page.keyboard.press('Tab');
    await settled(it, /inbreng: aios\n[\s\S]*?minuten: 20\n/u);
    assert.deepEqual(await until(it), ['tot 10 min', 'tot 25 min', 'tot 45 min', 'tot 50 min']);
  });

  it('unfold to what is said about them and where it comes from', async () => {
    const it = await open();
    assert.equal(await control(it, 'punten', 1, 'toelichting', 0).isVisible(), false);
    await it.page.getByRole('button', { name: 'Meer van P2 Afspraken van 25 juni 2026' }).click();
    assert.equal(await control(it, 'punten', 1, 'toelichting', 0).inputValue(), 'bekwaamverklaring acute interne');
    await point(it, 1)
      .getByRole('button', { name: /2026-06-25\.verslag\.yaml#A1 openen$/u })
      .click();
    assert.deepEqual(it.host.of('openReference'), [{ type: 'openReference', reference: '2026-06-25.verslag.yaml#A1' }]);
  });

  it('come in another order by key, and the focus goes along', async () => {
    const it = await open();
    await control(it, 'punten', 2, 'titel').focus();
    await it.page.keyboard.press('Alt+ArrowUp');
    await settled(it, /- id: P1[\s\S]*- id: P3 # van de aios[\s\S]*- id: P2/u);
    assert.match(await focusedName(it), /, P3 Diensten/u);
    await it.page.getByRole('button', { name: 'Agendapunt P3 omhoog' }).click();
    await settled(it, /- id: P3 # van de aios[\s\S]*- id: P1/u);
    assert.equal(await focusedName(it), 'Agendapunt P3 omlaag');
    assert.match(await it.page.getByRole('status').innerText(), /plaats 1 van 4/u);
  });

  it('have a title of one line, however long it is: Enter adds none', async () => {
    const it = await open();
    const title = control(it, 'punten', 2, 'titel');
    assert.ok((await title.evaluate((field) => field.clientHeight)) > 30, 'the long title goes on on a second line');
    await title.focus();
    await it.page.keyboard.press('End');
    await it.page.keyboard.press('Enter');
    await it.page.keyboard.type('!');
    await settled(it, agenda.replace('afdeling cardiologie', 'afdeling cardiologie!'));
  });

  describe('dragged by the mouse', () => {
    const drag = async (it: OpenForm, from: number, to: number) => {
      const grip = await point(it, from).locator('.grip').boundingBox();
      const target = await point(it, to).boundingBox();
      assert.ok(grip && target, 'both points are on the page');
      await it.page.mouse.move(grip.x + 5, grip.y + 10);
      await it.page.mouse.down();
      await it.page.mouse.move(target.x + 60, target.y + target.height * (to > from ? 0.8 : 0.2), { steps: 6 });
    };

    it('come where the line is', async () => {
      const it = await open();
      await control(it, 'punten', 3, 'titel').focus();
      await drag(it, 0, 2);
      assert.equal(await point(it, 2).getAttribute('data-drop'), 'after');
      assert.equal(await it.page.locator('[data-drop]').count(), 1);
      await picture(it.page, 'checklist drag');
      await it.page.mouse.up();
      await settled(
        it,
        /punten:\n {2}- id: P2[\s\S]*- id: P3 # van de aios[\s\S]*- id: P1[\s\S]*# vlot\n {2}- id: P4/u,
      );
      assert.deepEqual(await titles(it), ['Afspraken', 'Diensten', 'Opening', 'Afsluiting']);
      assert.equal(it.host.of('edit').length, 1);
      assert.equal(await it.page.locator('[data-drop], [data-dragged]').count(), 0);
      assert.match(await focusedName(it), /, P4 Afsluiting/u, 'the focus stays where it was');
    });

    it('go up as well as down', async () => {
      const it = await open();
      await drag(it, 3, 1);
      assert.equal(await point(it, 1).getAttribute('data-drop'), 'before');
      await it.page.mouse.up();
      await settled(it, /- id: P1[\s\S]*- id: P4[\s\S]*- id: P2/u);
    });

    it('stay where they are after Escape, or when they are dropped at their own place', async () => {
      const it = await open();
      await drag(it, 0, 2);
      await it.page.keyboard.press('Escape');
      await it.page.mouse.up();
      await drag(it, 1, 2);
      await drag(it, 1, 1);
      await it.page.mouse.up();
      await it.page.waitForTimeout(200);
      assert.equal(it.host.text, agenda);
    });

    it('cannot be moved in a document that can only be read', async () => {
      const it = await open({ readOnly: true });
      assert.equal(await it.page.locator('.grip').count(), 0);
    });
  });

  for (const theme of themes) {
    it(`axe finds nothing in ${theme}`, async () => {
      const it = await open({ theme });
      await it.page.getByRole('button', { name: 'Meer van P2 Afspraken' }).click();
      assert.deepEqual(await axeFindings(it.page), []);
      await it.page.locator('#section-punten').evaluate((element) => {
        element.scrollIntoView();
      });
      await picture(it.page, `checklist ${theme}`);
    });
  }

  it('stay within 320 pixels', async () => {
    const it = await open({ width: 320, height: 900 });
    assert.deepEqual(await overflowing(it), []);
    assert.deepEqual(await axeFindings(it.page), []);
    await it.page.locator('#section-punten').evaluate((element) => {
      element.scrollIntoView();
    });
    await picture(it.page, 'checklist 320');
  });
});
