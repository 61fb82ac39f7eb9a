import assert from 'node:assert/strict';
import data from '../../../data/specialismen.json';
import { findSpecialisme, opleidingsduur, specialismen } from '../../../src/core/kinds/index.ts';

/** A figure as the table of sources marks it: V read in a source, X agrees with a secondary one, K not verified. */
function mark({ verified, crossChecked }: { verified: boolean; crossChecked: boolean }): string {
  return verified ? 'V' : crossChecked ? 'X' : 'K';
}

describe('specialisms', () => {
  it('[A16d] have a European minimum and a nominal duration, each marked for how far it was checked', () => {
    const table = specialismen.map(({ naam, europeesMinimum: minimum, nominaleDuur }) => [
      naam,
      minimum ? `${minimum.maanden} ${mark(minimum)}` : '–',
      `${nominaleDuur.maanden} ${mark(nominaleDuur)}`,
    ]);
    assert.deepEqual(table, [
      ['anesthesiologie', '36 K', '60 K'],
      ['cardiologie', '48 X', '72 V'],
      ['cardio-thoracale chirurgie', '60 X', '72 K'],
      ['dermatologie en venerologie', '36 K', '60 V'],
      ['heelkunde', '60 X', '72 V'],
      ['interne geneeskunde', '60 X', '72 V'],
      ['keel-neus-oorheelkunde', '36 K', '60 V'],
      ['kindergeneeskunde', '48 X', '60 K'],
      ['klinische genetica', '48 K', '48 K'],
      ['klinische geriatrie', '48 X', '60 K'],
      ['longziekten en tuberculose', '48 X', '72 K'],
      ['maag-darm-leverziekten', '48 X', '72 V'],
      ['medische microbiologie', '48 X', '60 K'],
      ['neurochirurgie', '60 X', '72 V'],
      ['neurologie', '48 X', '72 V'],
      ['nucleaire geneeskunde', '48 X', '48 V'],
      ['obstetrie en gynaecologie', '48 X', '72 K'],
      ['oogheelkunde', '36 K', '60 V'],
      ['orthopedie', '60 X', '72 V'],
      ['pathologie', '48 K', '60 K'],
      ['plastische chirurgie', '60 X', '72 V'],
      ['psychiatrie', '48 X', '54 V'],
      ['radiologie', '48 X', '60 V'],
      ['radiotherapie', '48 X', '60 V'],
      ['reumatologie', '48 X', '72 K'],
      ['revalidatiegeneeskunde', '36 K', '48 V'],
      ['urologie', '60 X', '72 K'],
      ['huisartsgeneeskunde', '36 K', '36 V'],
      ['bedrijfsgeneeskunde', '48 X', '48 V'],
      ['verzekeringsgeneeskunde', '48 X', '48 V'],
      ['maatschappij en gezondheid', '48 X', '48 V'],
      ['sportgeneeskunde', '–', '48 K'],
      ['ouderengeneeskunde', '–', '36 K'],
      ['geneeskunde voor verstandelijk gehandicapten', '–', '36 K'],
      ['spoedeisende geneeskunde', '–', '36 K'],
    ]);
  });

  it('[A16d] have a title in the directive where they have a minimum, none of which was verified', () => {
    for (const row of data.specialismen) {
      assert.equal(row.titelRichtlijn === null, row.europeesMinimumJaren === null, row.id);
      if (row.titelRichtlijn !== null) assert.equal(mark(row.titelRichtlijn), 'K', row.id);
    }
    assert.equal(findSpecialisme('heelkunde')?.titelRichtlijn, 'General surgery');
  });

  it('name a source for every figure, in both languages, and use every source named', () => {
    const used = data.specialismen.flatMap((row) =>
      [row.titelRichtlijn, row.europeesMinimumJaren, row.nominaleDuurJaren].flatMap((figure) =>
        figure === null ? [] : [figure.bron],
      ),
    );
    assert.deepEqual([...new Set(used)].sort(), Object.keys(data.bronnen).sort());
    for (const { nl, en } of Object.values(data.bronnen)) assert.ok(nl !== '' && en !== '' && nl !== en);
  });

  it('are each found by one name only, and have ids that can stand in a file', () => {
    for (const { id, naam, english, aliassen } of specialismen) {
      assert.match(id, /^[a-z][a-z_]*$/);
      for (const name of [id, naam, english, ...aliassen]) assert.equal(findSpecialisme(name)?.id, id, name);
    }
  });

  for (const [written, id] of [
    ['Interne Geneeskunde', 'interne_geneeskunde'],
    ['cardiothoracic surgery', 'cardio_thoracale_chirurgie'],
    ['KNO', 'keel_neus_oorheelkunde'],
    ['maag darm leverziekten', 'maag_darm_leverziekten'],
    ['toneelkunde', undefined],
    ['', undefined],
  ] as const)
    it(`takes ${JSON.stringify(written)} for ${id ?? 'no specialism we know'}`, () => {
      assert.equal(findSpecialisme(written)?.id, id);
    });
});

describe('the duration of a training', () => {
  it('[A16d] is what is known of the specialism, with its source', () => {
    const { nominaal, europeesMinimum } = opleidingsduur({ specialisme: 'psychiatrie' });
    assert.equal(nominaal?.maanden, 54);
    assert.equal(nominaal.origin, 'data');
    assert.deepEqual(europeesMinimum, {
      maanden: 48,
      bron: data.bronnen.britse_lijst,
      verified: false,
      crossChecked: true,
      origin: 'data',
    });
  });

  it('[A16d] is what portfolio.yaml says when it says something, figure by figure', () => {
    const { nominaal, europeesMinimum } = opleidingsduur({ specialisme: 'psychiatrie', europees_minimum_maanden: 50 });
    assert.equal(nominaal?.maanden, 54);
    assert.deepEqual(europeesMinimum, {
      maanden: 50,
      bron: { nl: 'opgegeven in portfolio.yaml', en: 'given in portfolio.yaml' },
      verified: false,
      crossChecked: false,
      origin: 'portfolio',
    });
    const own = opleidingsduur({ specialisme: 'toneelkunde', nominale_duur_maanden: 24 });
    assert.deepEqual([own.nominaal?.maanden, own.nominaal?.origin], [24, 'portfolio']);
    assert.ok(!('europeesMinimum' in own));
  });

  it('is unknown when nothing is said, and has no minimum where the directive sets none', () => {
    assert.deepEqual(opleidingsduur(undefined), {});
    assert.deepEqual(opleidingsduur({}), {});
    assert.deepEqual(Object.keys(opleidingsduur({ specialisme: 'ouderengeneeskunde' })), ['nominaal']);
  });
});
