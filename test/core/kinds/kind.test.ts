import assert from 'node:assert/strict';
import { fileSuffix, isKind, kindOfFile, kinds, kindTitle } from '../../../src/core/kinds/index.ts';

describe('kinds', () => {
  it('are eleven, in the order of the format', () => {
    assert.deepEqual(kinds, [
      'portfolio',
      'reflectie',
      'bewijs',
      'feedback',
      'versnellingsverzoek',
      'agenda',
      'verslag',
      'tussenbeoordeling',
      'iop',
      'opleidingsschema',
      'dossier',
    ]);
  });

  for (const kind of kinds)
    it(`finds ${kind} by its file name, in any folder`, () => {
      const name = kind === 'portfolio' ? 'portfolio.yaml' : `2026-03-12${fileSuffix(kind)}`;
      assert.equal(kindOfFile(name), kind);
      assert.equal(kindOfFile(`een/map/${name}`), kind);
      assert.equal(isKind(kind), true);
    });

  it('are called what people call them, in both languages', () => {
    assert.deepEqual(
      kinds.map((kind) => `${kindTitle(kind, 'nl')} / ${kindTitle(kind, 'en')}`),
      [
        'Portfolio / Portfolio',
        'Reflectie / Reflection',
        'Bewijs / Evidence',
        'Feedback / Feedback',
        'Versnellingsverzoek / Request for acceleration',
        'Agenda / Agenda',
        'Gespreksverslag / Report',
        'Tussenbeoordeling stage / Interim rotation assessment',
        'Individueel opleidingsplan (IOP) / Individual training plan (IOP)',
        'Individueel opleidingsschema / Individual training schedule',
        'Aios-dossier van de opleider / The programme director’s file on the trainee',
      ],
    );
  });

  it('[A7] calls the file of a request by what it is about', () => {
    assert.equal(fileSuffix('versnellingsverzoek'), '.versnelling.yaml');
    assert.equal(kindOfFile('2026-03.versnellingsverzoek.yaml'), undefined);
  });

  for (const path of [
    '',
    'verslag.yaml',
    '.verslag.yaml',
    'map/.verslag.yaml',
    'mijn-portfolio.yaml',
    'a.portfolio.yaml',
    'Portfolio.yaml',
    'a.verslag.yml',
    'a.verslag.yaml.bak',
    'a.verslag.yaml/notities.txt',
    'a.constructor.yaml',
  ])
    it(`sees no document in ${JSON.stringify(path)}`, () => {
      assert.equal(kindOfFile(path), undefined);
    });

  for (const word of ['constructor', '__proto__', 'Verslag', '', undefined, 3])
    it(`takes ${String(word)} for no kind`, () => {
      assert.equal(isKind(word), false);
    });
});
