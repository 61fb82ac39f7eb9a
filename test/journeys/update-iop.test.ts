import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';

const IOP = `soort: iop
versie: 1
geldig: { van: 2026-01-01, tot: 2027-03-09 }
leerdoelen: []
differentiatie: Imaging, misschien # nog praten met dr. Vos
`;
const FILES = {
  'portfolio.yaml': 'soort: portfolio\nversie: 1\naios: { naam: Sanne Dijk, rol: aios }\n',
  'plan.iop.yaml': IOP,
  'gesprekken/2026-03-10.verslag.yaml': `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
differentiatie: Voorkeur voor imaging; keuze in het najaar.
afspraken:
  - { id: A1, specifiek: Maakt twaalf echo's., acceptabel: [aios, opleider], status: open }
`,
};

describe('Portfolio: Update Training Plan (IOP), by the keyboard [A22]', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ files: FILES });
  });
  after(() => workbench.close());

  it('shows all proposals; what would replace own words has no tick', async () => {
    await workbench.openFile('plan.iop.yaml');
    await workbench.command('Portfolio: Update Training Plan (IOP)');
    await workbench.waitForQuickInput('Update training plan: what the meeting of 10 maart 2026 changes');
    assert.deepEqual(await workbench.quickPickItems(), [
      'Geldig van 10 maart 2026 tot en met 9 maart 2027',
      "Leerdoel uit afspraak A1: Maakt twaalf echo's.",
      'Differentiatie: Voorkeur voor imaging; keuze in het najaar.',
    ]);
    const boxes = workbench.page.locator('.quick-input-list .monaco-list-row');
    const ticks = await boxes.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-checked')));
    assert.deepEqual(ticks, ['true', 'true', 'false']);
  });

  it('shows what the ticked ones do as a difference of the text, and the list stays', async () => {
    await workbench.page
      .locator('.quick-input-titlebar [aria-label^="Show the differences in the text"]')
      .press('Enter');
    await workbench.page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    assert.equal(await workbench.activeTab(), 'plan.iop.yaml: now and updated');
    assert.equal(await workbench.quickInputTitle(), 'Update training plan: what the meeting of 10 maart 2026 changes');
  });

  it('asks before own words are replaced, with both in view, and does it as one step', async () => {
    await workbench.page.locator('.quick-input-list .monaco-list-row').last().click();
    await workbench.page.keyboard.press('Enter');
    await workbench.waitForQuickInput('This replaces words that are in the plan now; both are shown.');
    await workbench.page
      .locator('.monaco-diff-editor .view-line', { hasText: 'Voorkeur voor imaging' })
      .first()
      .waitFor();
    await workbench.pick('Replace them');
    await workbench.waitForDirty('plan.iop.yaml');
    await eventually(async () => {
      assert.deepEqual(await workbench.tabs(), ['plan.iop.yaml'], 'the difference is closed');
    });
    await workbench.save();
    const updated = IOP.replace('van: 2026-01-01', 'van: 2026-03-10')
      .replace('Imaging, misschien', 'Voorkeur voor imaging; keuze in het najaar.')
      .replace(
        'leerdoelen: []\n',
        `leerdoelen:
  - id: L1
    specifiek: Maakt twaalf echo's.
    meetbaar:
    acceptabel:
      - aios
      - opleider
    resultaatgericht:
    tijdgebonden:
    activiteiten: []
    toetsing:
`,
      );
    await eventually(() => {
      assert.equal(workbench.read('plan.iop.yaml'), updated);
    });
    await workbench.undo();
    await workbench.save();
    await eventually(() => {
      assert.equal(workbench.read('plan.iop.yaml'), IOP);
    });
  });

  it('changes nothing when words are not to be replaced after all', async () => {
    await workbench.command('Portfolio: Update Training Plan (IOP)');
    await workbench.waitForQuickInput('Update training plan: what the meeting of 10 maart 2026 changes');
    await workbench.page.locator('.quick-input-list .monaco-list-row').last().click();
    await workbench.page.keyboard.press('Enter');
    await workbench.waitForQuickInput('This replaces words that are in the plan now; both are shown.');
    await workbench.pick('Leave the plan as it is');
    await eventually(async () => {
      assert.deepEqual(await workbench.tabs(), ['plan.iop.yaml']);
    });
    assert.equal(await workbench.isDirty('plan.iop.yaml'), false);
  });
});
