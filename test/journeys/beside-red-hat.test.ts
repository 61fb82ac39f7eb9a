import assert from 'node:assert/strict';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';

/** An outline of its own, as that extension has one: one entry for all of the text. */
const OUTLINE = `
  const vscode = require('vscode');
  exports.activate = () => vscode.languages.registerDocumentSymbolProvider({ language: 'yaml' }, {
    provideDocumentSymbols: (document) => {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      return [new vscode.DocumentSymbol('van Red Hat', '', vscode.SymbolKind.Module, all, all)];
    },
  });
`;

const BEWIJS = `soort: bewijs
versie: 1
type: kbp
titel: Opvang op de SEH
`;
const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: tussengesprek
  datum: 2026-11-12
afspraken:
  - id: A1
    specifiek: Twee visites leiden
    acceptabel: [aios, stageopleider]
    resultaatgericht: De visite verloopt zonder hulp
    tijdgebonden: 2026-12-10
    status: open
`;

const AGENDA = `soort: agenda
versie: 1
gesprek: { type: tussengesprek, datum: 2026-12-17 }
punten:
  - { id: P1, onderdeel: vorige_afspraken, titel: Afspraken, inbreng: opleider, bronnen: [b.verslag.yaml#A1] }
`;

describe('beside the YAML extension of Red Hat', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({
      files: {
        'portfolio.yaml': 'soort: portfolio\nversie: 1\n',
        'a.bewijs.yaml': BEWIJS,
        'b.verslag.yaml': VERSLAG,
        'c.agenda.yaml': AGENDA,
      },
      stubs: [{ id: 'redhat.vscode-yaml', code: OUTLINE }],
    });
  });

  it('the structure is left to that extension, so nothing is reported twice; what the guidance asks stays ours [A29]', async () => {
    await workbench.openFileAsText('a.bewijs.yaml');
    await workbench.openFileAsText('b.verslag.yaml');
    const problems = await workbench.waitForProblems((found) => {
      assert.ok(found.some(({ code }) => code === 'smart/meetbaar'));
    });
    assert.deepEqual(
      problems.filter(({ code }) => /^(yaml|schema)\//.test(code) && code !== 'schema/ontbreekt'),
      [],
    );
  });

  it('the outline is that of the other extension alone; references and their ids stay ours', async () => {
    await workbench.openFileAsText('b.verslag.yaml');
    const line = VERSLAG.split('\n').findIndex((text) => text.includes('id: A1')) + 1;
    await workbench.goTo(line, '  - id: A'.length);
    const crumbs = workbench.activeGroup.locator('.breadcrumbs-control .monaco-breadcrumb-item');
    await eventually(async () => {
      assert.deepEqual((await crumbs.allInnerTexts()).slice(-2), ['b.verslag.yaml', 'van Red Hat']);
    });
    await workbench.page.keyboard.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('visites');
    await workbench.page.keyboard.press('Enter');
    await eventually(() => {
      assert.equal(workbench.read('b.verslag.yaml'), VERSLAG.replace('id: A1', 'id: visites'));
      assert.equal(workbench.read('c.agenda.yaml'), AGENDA.replace('#A1', '#visites'));
    });
  });
});
