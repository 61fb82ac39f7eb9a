import assert from 'node:assert/strict';
import { competentiegebiedenOf, labelOfGebied, zevenCompetentiegebieden } from '../../../src/core/kinds/index.ts';

const seven = [
  'medisch_handelen',
  'communicatie',
  'samenwerking',
  'kennis_en_wetenschap',
  'maatschappelijk_handelen',
  'organisatie',
  'professionaliteit',
];

const ids = (...parameters: Parameters<typeof competentiegebiedenOf>) =>
  competentiegebiedenOf(...parameters).map(({ id }) => id);

describe('competency areas', () => {
  it('[A6] [B3] are seven, with names in both languages', () => {
    assert.deepEqual(ids(undefined), seven);
    assert.deepEqual(ids({ competentiegebieden: [] }), seven);
    assert.deepEqual(zevenCompetentiegebieden[3], {
      id: 'kennis_en_wetenschap',
      label: { nl: 'Kennis en wetenschap', en: 'Knowledge and science' },
    });
  });

  it('give the place of one to what replaces it, and put an addition last', () => {
    const gebieden = competentiegebiedenOf({
      competentiegebieden: [
        { id: 'reflectie', naam: 'Reflectie' },
        { id: 'leiderschap', naam: 'Leiderschap', vervangt: 'organisatie' },
      ],
    });
    assert.deepEqual(
      gebieden.map(({ id }) => id),
      [...seven.slice(0, 5), 'leiderschap', 'professionaliteit', 'reflectie'],
    );
    assert.deepEqual(gebieden[5], { id: 'leiderschap', label: { nl: 'Leiderschap', en: 'Leiderschap' } });
  });

  it('take another name for an area that stays', () => {
    const gebieden = competentiegebiedenOf({ competentiegebieden: [{ id: 'organisatie', naam: 'Leiderschap' }] });
    assert.deepEqual(
      gebieden.map(({ id }) => id),
      seven,
    );
    assert.equal(labelOfGebied('organisatie', gebieden, 'nl'), 'Leiderschap');
  });

  it('make do with an unfinished list: without an id there is no area, without a name the id is read', () => {
    const gebieden = competentiegebiedenOf({
      competentiegebieden: [undefined, { naam: 'Zonder kenmerk' }, { id: 'zorg_en_techniek' }, { id: 'communicatie' }],
    });
    assert.deepEqual(
      gebieden.map(({ id }) => id),
      [...seven, 'zorg_en_techniek'],
    );
    assert.equal(labelOfGebied('zorg_en_techniek', gebieden, 'en'), 'Zorg en techniek');
    assert.equal(labelOfGebied('communicatie', gebieden, 'en'), 'Communication');
  });

  it('add what replaces an area that was replaced before', () => {
    assert.deepEqual(
      ids({
        competentiegebieden: [
          { id: 'leiderschap', vervangt: 'organisatie' },
          { id: 'management', vervangt: 'organisatie' },
        ],
      }),
      [...seven.slice(0, 5), 'leiderschap', 'professionaliteit', 'management'],
    );
  });

  it('call an area that is not among them by its id', () => {
    assert.equal(labelOfGebied('een_ander_gebied', zevenCompetentiegebieden, 'nl'), 'Een ander gebied');
    assert.equal(labelOfGebied('constructor', zevenCompetentiegebieden, 'nl'), 'Constructor');
  });
});
