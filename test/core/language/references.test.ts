import assert from 'node:assert/strict';
import { definitionAt, linksIn, referencesAt } from '../../../src/core/language/index.ts';
import { groundOf, TALKS } from './ground.ts';

const EEN = 'gesprekken/een.verslag.yaml';
const TWEE = 'gesprekken/twee.verslag.yaml';

/** The same documents with the caret in one of them. */
function at(file: keyof typeof TALKS, words: string, marked: string) {
  return groundOf({ ...TALKS, [file]: TALKS[file].replace(words, () => marked) });
}

describe('links in a document', () => {
  it('are the references and files that lead to something in the portfolio; an item is opened as itself', () => {
    const { document, portfolio, shown } = groundOf(
      {
        'bewijs/x.bewijs.yaml': 'bijlage: ../bijlagen/kpb.pdf‸\n',
        'stages/a.verslag.yaml': `agenda: ../gesprekken/weg.agenda.yaml
vorig_verslag: ../../buiten.verslag.yaml
terugblik:
  - afspraak: "../gesprekken/een.verslag.yaml#A1"
  - afspraak: ../gesprekken/een.verslag.yaml#A9
  - afspraak: https://voorbeeld.example/een.verslag.yaml
plan_van_aanpak: { verbeteracties: [{ verbeterpunt: V1 }] }
verbeterpunten: [{ id: V1 }]
`,
        'gesprekken/een.verslag.yaml': TALKS[EEN],
      },
      ['bijlagen/kpb.pdf'],
    );
    assert.deepEqual(
      linksIn(document, portfolio).map((link) => [shown({ file: document.file, range: link.range }), link.file]),
      [['bewijs/x.bewijs.yaml: «../bijlagen/kpb.pdf»', 'bijlagen/kpb.pdf']],
    );
    const report = portfolio.get('stages/a.verslag.yaml');
    assert.ok(report);
    assert.deepEqual(
      linksIn(report, portfolio).map((link) => [shown({ file: report.file, range: link.range }), link.file, link.path]),
      [
        ['stages/a.verslag.yaml: «../gesprekken/een.verslag.yaml#A1»', EEN, ['afspraken', 0]],
        ['stages/a.verslag.yaml: «../gesprekken/een.verslag.yaml#A9»', EEN, undefined],
      ],
    );
  });
});

describe('the definition', () => {
  const definition = (ground: ReturnType<typeof groundOf>) => {
    const found = definitionAt(ground.document, ground.portfolio, ground.offset);
    return found && [found.file, ground.shown({ file: found.file, range: found.selection }), found.item];
  };

  it('of a reference to an item is that item, its id selected', () => {
    assert.deepEqual(definition(at(TWEE, 'verslag.yaml#A1', 'verslag.ya‸ml#A1')), [
      EEN,
      `${EEN}: «A1»`,
      ['afspraken', 0],
    ]);
  });

  it('of a reference to a document is the document', () => {
    assert.deepEqual(definition(at(TWEE, 'een.verslag', '‸een.verslag')), [EEN, `${EEN}: «soort: verslag»`, []]);
  });

  it('of an id without a file is the item of the list it belongs to, in any quotes', () => {
    assert.deepEqual(definition(at(EEN, '"V1"', '"V‸1"')), [EEN, `${EEN}: «V1»`, ['verbeterpunten', 0]]);
  });

  it('of an id is its own item, so that an editor shows who refers to it', () => {
    assert.deepEqual(definition(at(EEN, 'id: A1', 'id: A‸1')), [EEN, `${EEN}: «A1»`, ['afspraken', 0]]);
  });

  it('is nowhere for prose, and for a reference that leads to nothing or out of the portfolio', () => {
    assert.equal(definition(at(TWEE, 'van A1', 'van A‸1')), undefined);
    assert.equal(definition(at(TWEE, 'een.verslag.yaml#A1', '‸weg.verslag.yaml#A1')), undefined);
    assert.equal(definition(at(TWEE, 'een.verslag.yaml#A1', '‸../../een.verslag.yaml#A1')), undefined);
  });
});

describe('all references', () => {
  const references = (ground: ReturnType<typeof groundOf>, withDefinition = false) =>
    referencesAt(ground.document, ground.portfolio, ground.offset, withDefinition)?.map(ground.shown);
  const ofA1 = [
    'gesprekken/twee.agenda.yaml: «een.verslag.yaml#A1»',
    'gesprekken/twee.verslag.yaml: «een.verslag.yaml#A1»',
  ];

  it('to an agreement are found from its id and from any of them, an equal id elsewhere not among them', () => {
    assert.deepEqual(references(at(EEN, 'id: A1', 'id: ‸A1')), ofA1);
    assert.deepEqual(references(at(TWEE, 'yaml#A1', 'yaml#‸A1'), true), [`${EEN}: «A1»`, ...ofA1]);
    assert.deepEqual(references(at('gesprekken/twee.agenda.yaml', '- id: A1', '- id: ‸A1')), []);
  });

  it('to an item of the document itself are found too', () => {
    assert.deepEqual(references(at(EEN, '- id: V1', '- id: ‸V1')), [`${EEN}: «V1»`, `${EEN}: «V1»`]);
  });

  it('from elsewhere to a document or anything in it are found from its first line, its kind, and a reference to it', () => {
    const toEen = [
      'gesprekken/twee.agenda.yaml: «een.verslag.yaml»',
      'gesprekken/twee.agenda.yaml: «een.verslag.yaml#A1»',
      'gesprekken/twee.agenda.yaml: «een.verslag.yaml#A2»',
      'gesprekken/twee.verslag.yaml: «een.verslag.yaml»',
      'gesprekken/twee.verslag.yaml: «een.verslag.yaml#A1»',
    ];
    assert.deepEqual(references(at(EEN, 'soort', 'so‸ort')), toEen);
    assert.deepEqual(references(at(EEN, 'soort: verslag', '# concept‸\nsoort: verslag')), toEen);
    assert.deepEqual(references(at(TWEE, 'een.verslag', 'een‸.verslag')), toEen);
  });

  it('are not asked of prose', () => {
    assert.equal(references(at(TWEE, 'van A1', 'van A‸1')), undefined);
  });
});
