import assert from 'node:assert/strict';
import { Workbench } from '../workbench/workbench.ts';

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

describe('beside the YAML extension of Red Hat', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      files: { 'a.bewijs.yaml': BEWIJS, 'b.verslag.yaml': VERSLAG },
      stubs: [{ id: 'redhat.vscode-yaml' }],
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
});
