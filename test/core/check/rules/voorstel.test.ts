import assert from 'node:assert/strict';
import { assertMarks, fixed, fixesOf } from '../marked.ts';
import { said } from './said.ts';

const VERSLAG = { file: 'gesprekken/2026-05-20.verslag.yaml' };
const TEXT = `soort: verslag
gesprek: { type: voortgangsgesprek, datum: 2026-05-20 }
afspraken:
  - id: A1
    specifiek: Zes gesprekken
    acceptabel: [aios]
    status: open
    voorstel: true
  - id: A2
    specifiek: Gemaakt
    voorstel: false
`;

describe('verslag/voorstel', () => {
  it('asks to accept or to take out an agreement that is only a proposal [A29] [B16]', () => {
    assert.deepEqual(said('verslag/voorstel', TEXT.replace('voorstel: true', 'voorstel: «true»'), VERSLAG), [
      {
        level: 'warning',
        path: ['afspraken', 0, 'voorstel'],
        nl: 'Afspraak A1 is nog een voorstel. Neem haar aan als beide gesprekspartners ermee instemmen, of haal haar uit het verslag.',
        en: 'Agreement A1 is only a proposal. Accept it when both parties of the meeting agree, or take it out of the report.',
      },
    ]);
  });

  it('offers to accept it, saying who agrees besides those who are named, and to take it out [A29] [B16]', () => {
    const [accept, drop] = fixesOf('verslag/voorstel', TEXT, VERSLAG);
    assert.deepEqual([accept?.title, accept?.preferred], ['Neem afspraak A1 aan: de opleider stemt in', false]);
    assert.equal(
      fixed(TEXT, accept, VERSLAG),
      TEXT.replace('[aios]', '[aios, opleider]').replace('    voorstel: true\n', ''),
    );
    assert.deepEqual([drop?.title, drop?.preferred], ['Haal voorstel A1 uit het verslag', false]);
    const without = fixed(TEXT, drop, VERSLAG);
    assert.equal(without, TEXT.replace(/ {2}- id: A1[^]*?(?= {2}- id: A2)/u, ''));
    assertMarks('verslag/voorstel', without, VERSLAG);
  });

  it('names by its place a proposal that has no id, also when nothing is said yet of who agrees', () => {
    const text = 'soort: verslag\nafspraken:\n  - specifiek: Iets\n    voorstel: true\n';
    const [accept] = fixesOf('verslag/voorstel', text, VERSLAG);
    assert.equal(accept?.title, 'Neem afspraak 1 aan: de aios en de opleider stemmen in');
  });

  it('says of an agreement nobody has accepted yet that both do, and of one both have that it is accepted', () => {
    const titles = (acceptabel: string, type: string) =>
      fixesOf(
        'verslag/voorstel',
        TEXT.replace('[aios]', acceptabel).replace('voortgangsgesprek', type),
        VERSLAG,
        'en',
      ).map(({ title }) => title)[0];
    assert.equal(
      titles('[]', 'tussengesprek'),
      'Accept agreement A1: the trainee (aios) and the rotation supervisor (stageopleider) agree',
    );
    assert.equal(titles('[aios, opleider]', 'voortgangsgesprek'), 'Accept agreement A1');
    const none = TEXT.replace('[aios]', '[]');
    assert.equal(
      fixed(none, fixesOf('verslag/voorstel', none, VERSLAG)[0], VERSLAG),
      none.replace(' []', '\n      - aios\n      - opleider').replace('    voorstel: true\n', ''),
    );
  });
});
