import assert from 'node:assert/strict';
import {
  dossierNaam,
  dossierVermelding,
  isDossierVan,
  nieuwDossier,
  nieuweAantekening,
} from '../../../src/core/conversation/index.ts';
import { draftReport, makeAgenda } from '../../../src/core/index.ts';
import { overviewOf } from '../../../src/core/overview/index.ts';
import type { PortfolioDocument } from '../../../src/core/portfolio/index.ts';
import { openAs, readPortfolio } from '../../../src/core/portfolio/index.ts';
import { treeOf } from '../../../src/core/tree/index.ts';
import { applyEdits, editsFor } from '../../../src/core/yaml/index.ts';
import { sampleFiles } from '../sample.ts';

const PORTFOLIO =
  'soort: portfolio\nversie: 1\naios: { naam: Sanne Dijk, rol: aios, functie: aios cardiologie }\nprive: GEHEIM\n';
const VERSLAG = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
welbevinden: GEHEIM
oordeel: onvoldoende
prive: GEHEIM
`;
const portfolio = readPortfolio(
  new Map([
    ['portfolio.yaml', PORTFOLIO],
    ['t.verslag.yaml', VERSLAG],
  ]),
);
const bron = portfolio.get('t.verslag.yaml');

describe('a note in the dossier of the opleider [A31]', () => {
  it('begins a dossier: whose it is and what it rests on is known, the facts are for the opleider to write', () => {
    assert.equal(
      nieuwDossier(portfolio, { bron, today: '2026-03-11', language: 'nl' }),
      `# Aios-dossier van de opleider. Staat bewust buiten de portfoliomap van de aios.
soort: dossier
versie: 1
aios:
  naam: Sanne Dijk
  rol: aios
  functie: aios cardiologie
aantekeningen:
  - datum: 2026-03-11
    bron: Voortgangsgesprek van 10 maart 2026, vastgelegd in het verslag
    feiten:
    vervolg:
`,
    );
    assert.equal(dossierNaam(portfolio), 'sanne-dijk');
  });

  it('comes behind those that are there, which stay to the letter', () => {
    const text = `soort: dossier
versie: 1
aios: { naam: sanne  dijk }
aantekeningen:
  - datum: 2025-02-18   # eerste keer
    bron: Gesprek
    feiten: 'Zo'
    vervolg: Later
`;
    const dossier = openAs('d.dossier.yaml', text, 'dossier') as PortfolioDocument<'dossier'>;
    const { change, index } = nieuweAantekening(dossier, { today: '2026-03-11', language: 'nl' });
    const result = editsFor(text, [change], { dates: 'plain' });
    assert.ok('edits' in result);
    assert.equal(
      applyEdits(text, result.edits),
      `${text}  - datum: 2026-03-11\n    bron:\n    feiten:\n    vervolg:\n`,
    );
    assert.equal(index, 1);
    assert.ok(isDossierVan(dossier, portfolio));
    assert.ok(!isDossierVan(openAs('e.dossier.yaml', 'aios: { naam: Jan }\n', 'dossier'), portfolio));
    assert.ok(!isDossierVan(openAs('e.dossier.yaml', 'versie: 1\n', 'dossier'), readPortfolio(new Map())));
  });

  it('is mentioned in the report only where an insufficient judgement asks for it and nobody signed yet', () => {
    const today = '2026-03-11';
    const mention = (text: string) => dossierVermelding(openAs('t.verslag.yaml', text, 'verslag'), today);
    assert.deepEqual(mention(VERSLAG), { op: 'set', path: ['dossier_vermelding'], value: today });
    const none = [
      VERSLAG.replace('onvoldoende', 'voldoende'),
      VERSLAG.replace('voortgangsgesprek', 'tussengesprek'),
      `${VERSLAG}dossier_vermelding: 2026-03-10\n`,
      `${VERSLAG}ondertekening: [{ rol: aios, naam: S, datum: 2026-03-11, betekenis: gezien, vingerafdruk: 'sha256:${'0'.repeat(64)}' }]\n`,
      `${VERSLAG}x: "`,
    ];
    assert.deepEqual(
      none.map(mention),
      none.map(() => undefined),
    );
  });

  it('is in no overview, tree, agenda or report, even when the dossier was put in the portfolio by mistake', () => {
    const files = sampleFiles();
    const dossier = `soort: dossier
versie: 1
aios: { naam: Jorinde van Aldermeer }
aantekeningen: [{ datum: 2026-06-25, bron: ONGEZIEN, feiten: ONGEZIEN, vervolg: ONGEZIEN }]
`;
    files.set('gesprekken/x.dossier.yaml', dossier);
    const today = '2026-12-01';
    const made = readPortfolio(files);
    const options = { today, language: 'nl', role: 'opleider', minimumEvidence: 2 } as const;
    const shown = [
      JSON.stringify(overviewOf(made, options).content),
      JSON.stringify(treeOf(made, options)),
      makeAgenda(files, { type: 'voortgangsgesprek', datum: '2026-12-10', today }).text,
      draftReport(files, { agenda: 'gesprekken/2026-06-25.agenda.yaml', today }).text,
    ];
    for (const text of shown) {
      assert.ok(text.length > 500);
      assert.ok(!text.includes('ONGEZIEN') && !text.includes('x.dossier'), text.slice(0, 200));
    }
  });
});
