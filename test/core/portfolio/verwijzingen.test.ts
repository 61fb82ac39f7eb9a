import assert from 'node:assert/strict';
import type { AnyDocument, Portfolio } from '../../../src/core/portfolio/index.ts';
import {
  bestemmingVan,
  makePortfolio,
  openDocument,
  verbindingenVan,
  vermeldingenVan,
} from '../../../src/core/portfolio/index.ts';

const VERSLAG = `soort: verslag
agenda: 2026-03-10.agenda.yaml
vorig_verslag: ../../buiten.verslag.yaml
terugblik:
  - { afspraak: 2025-09-01.verslag.yaml#A1 }
  - { afspraak: 2025-09-01.verslag.yaml#A9 }
  - { afspraak: kapot.verslag.yaml#A1 }
  - { afspraak: weg.verslag.yaml#A1 }
  - { afspraak: ' ' }
verbeterpunten: [{ id: V1, tekst: Overdracht }]
versnelling:
  verzoek: ../versnelling/echo.versnelling.yaml
  onderdelen: [{ onderdeel: echo }, { onderdeel: dialyse }]
plan_van_aanpak:
  verbeteracties: [{ verbeterpunt: V1 }, { verbeterpunt: V2 }]
`;
const FILES = {
  'portfolio.yaml':
    'opleidingsplannen: { landelijk: { bestand: plannen/landelijk.pdf }, lokaal: { bestand: plannen/weg.pdf } }\n',
  'gesprekken/2026-03-10.verslag.yaml': VERSLAG,
  'gesprekken/2026-03-10.agenda.yaml': 'punten: [{ id: P1, bronnen: [2026-03-10.agenda.yaml] }]\n',
  'gesprekken/2025-09-01.verslag.yaml': 'afspraken: [{ id: A1 }]\n',
  'gesprekken/kapot.verslag.yaml': 'afspraken: [\n',
  'versnelling/echo.versnelling.yaml': 'onderdelen: [{ id: echo }]\n',
  'versnelling/oud.versnelling.yaml': 'onderdelen: [{ id: dialyse }]\n',
};

function open(bestanden?: ReadonlySet<string>): {
  portfolio: Portfolio;
  get: (file: keyof typeof FILES) => AnyDocument;
} {
  const documents = Object.entries(FILES).flatMap(([file, text]) => openDocument(file, text) ?? []);
  const portfolio = makePortfolio(documents, { bestanden });
  return {
    portfolio,
    get: (file) => {
      const document = portfolio.get(file);
      assert.ok(document);
      return document;
    },
  };
}

/** Each reference of a document with where it leads, in short. */
function destinations(portfolio: Portfolio, document: AnyDocument): string[] {
  return verbindingenVan(document).verwijzingen.map((verwijzing) => {
    const found = bestemmingVan(portfolio, document, verwijzing);
    const where =
      found.stand === 'gevonden'
        ? `${found.document.file}${found.kenmerk ? `#${found.kenmerk.id}` : ''}`
        : 'file' in found
          ? found.file
          : found.stand === 'geen_kenmerk'
            ? `${found.document.file}#${found.id}`
            : '';
    return `${verwijzing.path.join('.')}: ${found.stand} ${where}`.trim();
  });
}

describe('references between documents', () => {
  it('lead to a document, an item in it, or nowhere, and say why not', () => {
    const { portfolio, get } = open();
    assert.deepEqual(destinations(portfolio, get('gesprekken/2026-03-10.verslag.yaml')), [
      'agenda: gevonden gesprekken/2026-03-10.agenda.yaml',
      'vorig_verslag: buiten',
      'terugblik.0.afspraak: gevonden gesprekken/2025-09-01.verslag.yaml#A1',
      'terugblik.1.afspraak: geen_kenmerk gesprekken/2025-09-01.verslag.yaml#A9',
      'terugblik.2.afspraak: onbekend gesprekken/kapot.verslag.yaml',
      'terugblik.3.afspraak: geen_bestand gesprekken/weg.verslag.yaml',
      'versnelling.verzoek: gevonden versnelling/echo.versnelling.yaml',
      'versnelling.onderdelen.0.onderdeel: gevonden versnelling/echo.versnelling.yaml#echo',
      // The report says which request it is about, so an id of another one does not count.
      'versnelling.onderdelen.1.onderdeel: geen_kenmerk versnelling/echo.versnelling.yaml#dialyse',
      'plan_van_aanpak.verbeteracties.0.verbeterpunt: gevonden gesprekken/2026-03-10.verslag.yaml#V1',
      'plan_van_aanpak.verbeteracties.1.verbeterpunt: geen_kenmerk gesprekken/2026-03-10.verslag.yaml#V2',
    ]);
  });

  it('lead to a file that is no document only where all files are known', () => {
    const { portfolio, get } = open(new Set([...Object.keys(FILES), 'plannen/landelijk.pdf']));
    assert.deepEqual(destinations(portfolio, get('portfolio.yaml')), [
      'opleidingsplannen.landelijk.bestand: bestand plannen/landelijk.pdf',
      'opleidingsplannen.lokaal.bestand: geen_bestand plannen/weg.pdf',
    ]);
    const unknown = open();
    assert.deepEqual(destinations(unknown.portfolio, unknown.get('portfolio.yaml')), [
      'opleidingsplannen.landelijk.bestand: onbekend plannen/landelijk.pdf',
      'opleidingsplannen.lokaal.bestand: onbekend plannen/weg.pdf',
    ]);
  });

  it('to a document of a kind that cannot stand there are told apart from those to nothing', () => {
    const document = openDocument('a.reflectie.yaml', 'versnelling: b.agenda.yaml\n');
    const other = openDocument('b.agenda.yaml', 'soort: agenda\n');
    assert.ok(document && other);
    assert.deepEqual(
      verbindingenVan(document).verwijzingen.map((verwijzing) =>
        bestemmingVan(makePortfolio([document, other]), document, verwijzing),
      ),
      [{ stand: 'verkeerde_soort', document: other, soorten: ['versnellingsverzoek'] }],
    );
  });

  it('are found from the other side: who speaks of a document, and of one item in it', () => {
    const { portfolio } = open(new Set(['plannen/landelijk.pdf']));
    const from = (file: string, id?: string) =>
      vermeldingenVan(portfolio, file, id).map(
        ({ document, verwijzing }) => `${document.file} ${verwijzing.path.join('.')}`,
      );
    assert.deepEqual(from('gesprekken/2025-09-01.verslag.yaml'), [
      'gesprekken/2026-03-10.verslag.yaml terugblik.0.afspraak',
    ]);
    assert.deepEqual(from('gesprekken/2026-03-10.verslag.yaml', 'V1'), [
      'gesprekken/2026-03-10.verslag.yaml plan_van_aanpak.verbeteracties.0.verbeterpunt',
    ]);
    assert.deepEqual(from('plannen/landelijk.pdf'), ['portfolio.yaml opleidingsplannen.landelijk.bestand']);
    assert.deepEqual(from('gesprekken/2025-09-01.verslag.yaml', 'A9'), []);
  });

  it('are looked for in documents of any shape without trouble', () => {
    for (const text of [
      '',
      'terugblik: 3\n',
      'terugblik: [[x], 1, { afspraak: { a: b } }]\n',
      '__proto__: { afspraak: x }\n',
    ]) {
      const document = openDocument('x.verslag.yaml', text);
      assert.ok(document);
      assert.deepEqual(verbindingenVan(document), { verwijzingen: [], kenmerken: [] });
    }
  });
});
