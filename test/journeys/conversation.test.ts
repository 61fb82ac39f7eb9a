import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';

const NAME = '2026-12-10.verslag.yaml';
const FILE = `gesprekken/${NAME}`;
const AGENDA_NAME = '2026-12-10.agenda.yaml';
const AGENDA_FILE = `gesprekken/${AGENDA_NAME}`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;
const EERDER = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-06-25 }
afspraken:
  - id: A1
    specifiek: Femke doet zes KPB's op de hartbewaking
    status: open
`;
const AGENDA = `# van dr. Brouwhuis
soort: agenda
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
punten:
  - id: P1
    onderdeel: vorige_afspraken
    titel: Afspraken van juni
    inbreng: gegenereerd
    minuten: 10
    besproken: false # eerst dit
  - { id: P2, onderdeel: leerklimaat, titel: Leerklimaat, inbreng: opleider, minuten: 5, besproken: false }
`;
const VERSLAG = `# ons gesprek
soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
agenda: ${AGENDA_NAME}
terugblik:
  - afspraak: 2026-06-25.verslag.yaml#A1
    goed: # samen invullen
    beter:
    status: open
leerklimaat: # in het kort
afspraken:
`;
const HELD = `# ons gesprek
soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
agenda: ${AGENDA_NAME}
terugblik:
  - afspraak: 2026-06-25.verslag.yaml#A1
    goed: Alle zes gedaan. # samen invullen
    beter:
    status: open
leerklimaat: Onderwijs aan het bed. # in het kort
afspraken:
  - id: A1
    specifiek: Femke zit op 6 januari en 3 februari het MDO voor.
    meetbaar: Twee KPB's voorzitten MDO, beoordeeld door dr. Brouwhuis.
    acceptabel:
      - aios
      - opleider
    resultaatgericht: Na het MDO staat bij elke patiënt wie wat doet.
    tijdgebonden: 2027-03-10
    status: open
`;

describe('a talk is held in the form of its report, by keyboard', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let form: Frame;

  before(async () => {
    workbench = await Workbench.open({
      files: {
        'portfolio.yaml': PORTFOLIO,
        [FILE]: VERSLAG,
        [AGENDA_FILE]: AGENDA,
        'gesprekken/2026-06-25.verslag.yaml': EERDER,
      },
      viewport: { width: 1500, height: 950 },
    });
    await workbench.openFile(FILE);
    form = await workbench.form();
    await form.getByRole('heading', { level: 1 }).waitFor();
  });
  after(async () => {
    await workbench.close();
  });

  const control = (...path: (string | number)[]): Locator =>
    form
      .locator(`[data-path='${JSON.stringify(path)}']`)
      .locator('[data-control]')
      .first();
  const press = (keys: string) => workbench.page.keyboard.press(keys);
  const type = (words: string) => workbench.page.keyboard.type(words, { delay: 5 });
  const title = (words: string) => form.locator('#talk-title', { hasText: words }).waitFor();
  const focused = (field: Locator) =>
    eventually(async () => {
      assert.equal(await field.evaluate((element) => element.contains(document.activeElement)), true, 'has the focus');
    });

  it('ticks points in the agenda on disk, by exactly those bytes, without a tab of it [A13] [A14]', async () => {
    await form.getByRole('button', { name: 'Gesprek voeren' }).focus();
    await press('Enter');
    await title('Afspraken van juni');
    await control('terugblik', 0, 'goed').focus();
    await type('Alle zes gedaan.');
    await press('Alt+Shift+Enter');
    await title('Leerklimaat');
    await eventually(() => {
      assert.equal(workbench.read(AGENDA_FILE), AGENDA.replace('besproken: false #', 'besproken: true #'));
    });
    await form.locator('[data-point="P1"].done').waitFor();
    await control('leerklimaat').focus();
    await type('Onderwijs aan het bed.');
    await press('Alt+Shift+Enter');
    await eventually(() => {
      assert.equal(workbench.read(AGENDA_FILE), AGENDA.replaceAll('besproken: false', 'besproken: true'));
    });
    assert.deepEqual(await workbench.tabs(), [NAME]);
  });

  it('makes an agreement without findings beside the point, and leaves the report byte for byte as it was meant [A29]', async () => {
    await press('Alt+Shift+n');
    await focused(control('afspraken', 0, 'specifiek'));
    await type('Femke zit op 6 januari en 3 februari het MDO voor.');
    await press('Control+Enter');
    await type("Twee KPB's voorzitten MDO, beoordeeld door dr. Brouwhuis.");
    await press('Control+Enter');
    await form.getByRole('button', { name: 'Akkoord: aios en opleider' }).focus();
    await press('Enter');
    await press('Control+Enter');
    await type('Na het MDO staat bij elke patiënt wie wat doet.');
    await press('Control+Enter');
    await form.getByRole('button', { name: /^Over 3 maanden/u }).focus();
    await press('Enter');
    await form.locator('.composer').getByText('5 van de 5 elementen compleet').waitFor();
    assert.equal(await form.locator('.composer .finding').count(), 0);
    await form.getByRole('button', { name: 'Terug naar het formulier' }).focus();
    await press('Enter');
    await form.locator('#section-leerklimaat').waitFor();
    await workbench.save();
    await eventually(() => {
      assert.equal(workbench.read(FILE), HELD);
    });
    assert.deepEqual(workbench.cspViolations(), []);
  });
});
