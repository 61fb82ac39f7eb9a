import assert from 'node:assert/strict';
import { gesprekkenOverzicht } from '../../../src/core/overview/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { fingerprint } from '../../../src/core/seal/index.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';

const overzicht = (files: Record<string, string>, today = '2026-03-01') =>
  gesprekkenOverzicht(readPortfolio(new Map(Object.entries(files))), today);
const over = (datum: string, rest = '', type = 'voortgangsgesprek') =>
  `gesprek: { type: ${type}, datum: ${datum} }\n${rest}`;
const AKKOORD = 'akkoord: [{ rol: opleider, naam: dr. Vos, datum: 2026-02-11 }]\n';

/** A report that both signed. */
function getekend(datum: string): string {
  const text = over(datum, AKKOORD);
  const vingerafdruk = fingerprint(parseYaml(text).data) ?? '';
  const sign = (rol: string) =>
    `  - { rol: ${rol}, naam: X, datum: 2026-02-12, betekenis: akkoord, vingerafdruk: ${vingerafdruk} }\n`;
  return `${text}ondertekening:\n${sign('aios')}${sign('opleider')}`;
}

describe('the talks of a portfolio', () => {
  it('stand in order with how far each is, its documents and what it lacks [A1] [A8] [A24] [A26] [A30]', () => {
    const { gesprekken } = overzicht({
      'a.verslag.yaml': getekend('2025-06-01'),
      'b.reflectie.yaml': over('2025-09-01', 'ingeleverd: 2025-08-25\n'),
      'b.agenda.yaml': over('2025-09-01'),
      'b.verslag.yaml': over('2025-09-01', AKKOORD),
      'c.agenda.yaml': over('2025-12-01'),
      'd.reflectie.yaml': over('2026-04-01', 'ingeleverd: 2026-03-01\n'),
      'd.agenda.yaml': over('2026-04-01'),
      'e.verslag.yaml': over('2026-02-01', '', 'tussengesprek'),
      'bos.feedback.yaml': 'gever: { naam: Bos }\nbron: opleidingsgroep\ndatum: 2026-01-10\n',
    });
    assert.deepEqual(
      gesprekken.map(({ gesprek, stand, voorbij, ontbreekt, feedback, reflectie, agenda, verslag }) => ({
        gesprek: `${gesprek.datum} ${gesprek.type}`,
        stand,
        voorbij,
        ontbreekt: ontbreekt.join(' '),
        documents: [reflectie, agenda, verslag, ...feedback].filter((file) => file !== undefined).join(' '),
      })),
      [
        {
          gesprek: '2025-06-01 voortgangsgesprek',
          stand: 'ondertekend',
          voorbij: true,
          ontbreekt: 'reflectie feedback agenda',
          documents: 'a.verslag.yaml',
        },
        {
          gesprek: '2025-09-01 voortgangsgesprek',
          stand: 'gehouden',
          voorbij: true,
          ontbreekt: 'feedback ondertekening',
          documents: 'b.reflectie.yaml b.agenda.yaml b.verslag.yaml',
        },
        {
          gesprek: '2025-12-01 voortgangsgesprek',
          stand: 'gepland',
          voorbij: true,
          ontbreekt: 'reflectie feedback verslag',
          documents: 'c.agenda.yaml',
        },
        {
          gesprek: '2026-02-01 tussengesprek',
          stand: 'gehouden',
          voorbij: true,
          ontbreekt: 'reflectie tussenbeoordeling agenda akkoord ondertekening',
          documents: 'e.verslag.yaml bos.feedback.yaml',
        },
        {
          gesprek: '2026-04-01 voortgangsgesprek',
          stand: 'voorbereid',
          voorbij: false,
          ontbreekt: '',
          documents: 'd.reflectie.yaml d.agenda.yaml bos.feedback.yaml',
        },
      ],
    );
  });

  it('of a rotation are a series of their own: its form and what was written since its own last talk belong to them [B1] [B2] [B6]', () => {
    const stage = (datum: string) => `gesprek: { type: tussengesprek, datum: ${datum}, stage: Cardiologie }\n`;
    const { gesprekken } = overzicht({
      'een.verslag.yaml': stage('2025-10-01'),
      'groot.verslag.yaml': over('2025-11-01'),
      'twee.agenda.yaml': stage('2025-12-01'),
      'twee.reflectie.yaml': `${stage('2025-12-01')}ingeleverd: 2025-11-28\n`,
      'bos.feedback.yaml': 'gever: { naam: Bos }\nbron: opleidingsgroep\ndatum: 2025-10-15\n',
      'hier.tussenbeoordeling.yaml': 'stage: { naam: cardiologie }\ndatum: 2025-11-20\n',
      'elders.tussenbeoordeling.yaml': 'stage: { naam: Poli }\ndatum: 2025-11-20\n',
    });
    assert.deepEqual(
      gesprekken.map(({ gesprek, feedback, reflectie, tussenbeoordelingen }) => [
        gesprek.type,
        gesprek.datum,
        [...(reflectie === undefined ? [] : [reflectie]), ...tussenbeoordelingen, ...feedback],
      ]),
      [
        ['tussengesprek', '2025-10-01', []],
        ['voortgangsgesprek', '2025-11-01', ['bos.feedback.yaml']],
        ['tussengesprek', '2025-12-01', ['twee.reflectie.yaml', 'hier.tussenbeoordeling.yaml', 'bos.feedback.yaml']],
      ],
    );
  });

  it('are not signed any more when the text was changed afterwards [A26]', () => {
    const text = getekend('2025-06-01').replace('dr. Vos', 'dr. Vosch');
    const [gesprek] = overzicht({ 'a.verslag.yaml': text }).gesprekken;
    assert.deepEqual(
      [gesprek?.stand, gesprek?.ontbreekt],
      ['gehouden', ['reflectie', 'feedback', 'agenda', 'gewijzigd']],
    );
  });

  it('are known from plans too, as long as their day has not passed [A21f]', () => {
    const files = {
      'a.verslag.yaml': over(
        '2026-01-01',
        'afspraken:\n  - { tijdgebonden: { datum: 2026-06-01, gesprek: voortgangsgesprek } }\n' +
          '  - { tijdgebonden: { datum: 2026-02-01, gesprek: voortgangsgesprek } }\n  - { tijdgebonden: 2026-07-01 }\n',
      ),
      'b.versnelling.yaml': 'onderdelen: [{ naam: Echo, definitief_gesprek: 2026-06-01 }]\n',
    };
    assert.deepEqual(
      overzicht(files).gesprekken.map(({ gesprek, stand, genoemdIn }) => ({ datum: gesprek.datum, stand, genoemdIn })),
      [
        { datum: '2026-01-01', stand: 'gehouden', genoemdIn: [] },
        { datum: '2026-06-01', stand: 'gepland', genoemdIn: ['a.verslag.yaml', 'b.versnelling.yaml'] },
      ],
    );
  });

  it('of which the report cannot be read are held, and say so', () => {
    const [gesprek] = overzicht({ 'a.verslag.yaml': `${over('2026-01-01')}afspraken: [` }).gesprekken;
    assert.deepEqual([gesprek?.stand, gesprek?.ontbreekt.at(-1)], ['gehouden', 'leesbaar_verslag']);
  });
});

describe('the day by which the next talk should be held', () => {
  const due = (files: Record<string, string>, today: string, opleiding = 'start: 2025-01-01') =>
    overzicht({ 'portfolio.yaml': `opleiding: { ${opleiding} }\n`, ...files }, today).volgendeUiterlijk;

  it('spreads what a training year asks evenly over it [A5]', () => {
    assert.equal(due({}, '2025-02-01'), '2025-03-31');
    assert.equal(due({ 'a.verslag.yaml': over('2025-03-01') }, '2025-04-01'), '2025-06-30');
    assert.equal(due({}, '2025-05-01', 'start: 2025-01-01, deeltijd: 0.8'), '2025-04-23');
  });

  it('lies in the next year when this one has all its talks, and not after the end of the training', () => {
    const four = Object.fromEntries(['01', '02', '03', '04'].map((m) => [`${m}.verslag.yaml`, over(`2025-${m}-01`)]));
    assert.equal(due(four, '2025-05-01'), '2026-06-30');
    assert.equal(due({ ...four, 'x.opleidingsschema.yaml': 'einddatum: 2026-03-31\n' }, '2025-05-01'), '2026-03-31');
    assert.equal(due({ ...four, 'x.opleidingsschema.yaml': 'einddatum: 2025-04-30\n' }, '2025-05-01'), undefined);
  });

  it('is not known without the start of the training', () => {
    assert.equal(due({}, '2025-02-01', 'specialisme: cardiologie'), undefined);
  });
});
