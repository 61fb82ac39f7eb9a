import assert from 'node:assert/strict';
import { asidesIn } from './asides-in.ts';

const PORTFOLIO = 'opleiding: { specialisme: klinische genetica, start: 2024-01-01 }\n';
const EIGEN = 'opleiding: { nominale_duur_maanden: 24, europees_minimum_maanden: 18 }\n';

const SCHEMA = `onderdelen:
  - { id: kliniek, naam: Kliniek, instelling: UMC, erkend: true, van: 2025-01-01, tot: 2025-12-31, deeltijd: 0.8 }
  - { naam: Buitenland, erkend: false, van: 2026-01-01, tot: 2026-06-30 }
  - id: poli
    erkend: true
    van: 2026-07-01
    tot: 2027-06-30
    verkorting: { maanden: 2, grond: sneller_verworven }
einddatum: 2027-06-30
mijnrgs: { ingediend: 2026-01-10, geaccordeerd: 2026-01-02 }
`;

const asides = (schema: string, portfolio = EIGEN, language: 'nl' | 'en' = 'nl') =>
  asidesIn({ 'portfolio.yaml': portfolio, 'o.opleidingsschema.yaml': schema }, 'o.opleidingsschema.yaml', language);

const sumOf = (schema: string, portfolio = EIGEN) => {
  const sum = asides(schema, portfolio).find(({ type }) => type === 'sum');
  assert.ok(sum?.type === 'sum', 'a sum');
  return sum;
};

describe('beside a training schedule', () => {
  it('stands a time line of its parts with the European minimum, today and the end [A16d]', () => {
    assert.deepEqual(asides(SCHEMA)[0], {
      type: 'timeline',
      at: [],
      section: 'onderdelen',
      title: 'Tijdlijn van de opleiding',
      // 9.6 months of the clinic; then 8.4 of the twelve at full time.
      summary: 'Van 1 januari 2025 tot en met 30 juni 2027; het Europese minimum is bereikt op 13 maart 2027.',
      from: '2025-01-01',
      until: '2027-09-01',
      bars: [
        {
          label: 'Kliniek',
          from: '2025-01-01',
          until: '2026-01-01',
          look: 'recognised',
          detail: '0,8 fte, 9,6 maanden',
        },
        { label: 'Buitenland', from: '2026-01-01', until: '2026-07-01', look: 'other', detail: '1 fte, 6 maanden' },
        { label: 'poli', from: '2026-07-01', until: '2027-07-01', look: 'recognised', detail: '1 fte, 12 maanden' },
        {
          label: 'Verkorting: poli',
          from: '2027-07-01',
          until: '2027-09-01',
          look: 'shortened',
          detail: '2 maanden, sneller verworven competenties',
        },
      ],
      marks: [
        { date: '2026-12-01', label: 'Vandaag', look: 'today' },
        { date: '2027-03-13', label: 'Europees minimum bereikt', look: 'minimum' },
        { date: '2027-06-30', label: 'Einddatum', look: 'end' },
      ],
    });
  });

  it('stands its sum against minimum and nominal duration, part-time at full-time equivalent [A16d]', () => {
    assert.deepEqual(sumOf(SCHEMA), {
      type: 'sum',
      at: ['onderdelen'],
      title: 'Duur van de opleiding',
      summary: 'Voltijds 21,6 maanden in erkende instellingen: 3,6 maanden boven het Europese minimum van 18 maanden',
      isShort: false,
      lines: [
        { label: 'Kalendertijd', value: '30 maanden' },
        { label: 'Omgerekend naar voltijd', value: '27,6 maanden' },
        { label: 'Waarvan in erkende instellingen', value: '21,6 maanden' },
        { label: 'Verkorting in dit schema', value: '2 maanden' },
        {
          label: 'Europees minimum (voltijds, in erkende instellingen)',
          value: '18 maanden (opgegeven in portfolio.yaml)',
        },
        { label: 'Nominale duur', value: '24 maanden (opgegeven in portfolio.yaml)' },
        {
          label: 'Voltijd en verkorting samen, vergeleken met de nominale duur',
          value: '5,6 maanden langer',
        },
      ],
    });
  });

  it('warns from the first day under the minimum, and gives the source of our figure with whether it was verified [A16d]', () => {
    const part = (tot: string) => `onderdelen: [{ erkend: true, van: 2024-01-01, tot: ${tot} }]\n`;
    const outcome = (tot: string) => {
      const { summary, isShort } = sumOf(part(tot), PORTFOLIO);
      return [summary.split(': ')[1], isShort];
    };
    assert.deepEqual(outcome('2027-12-31'), ['precies het Europese minimum van 48 maanden', false]);
    assert.deepEqual(outcome('2027-12-30'), ['net onder het Europese minimum van 48 maanden', true]);
    assert.deepEqual(outcome('2027-06-30'), ['6 maanden onder het Europese minimum van 48 maanden', true]);
    const { lines } = sumOf(part('2027-12-31'), PORTFOLIO);
    const minimum = lines.find(({ label }) => label.startsWith('Europees minimum'));
    assert.match(minimum?.value ?? '', /^48 maanden \(niet gecontroleerd\)\. Bron: .+\.$/u);
    assert.deepEqual(lines.at(-1), { label: 'Vergeleken met de nominale duur', value: 'gelijk' });
  });

  it('says what it cannot count or does not know', () => {
    const sum = sumOf('onderdelen: [{ naam: X, van: morgen }, { naam: Y }]\n', '');
    assert.equal(sum.summary, 'Voltijds 0 maanden in erkende instellingen: geen Europees minimum bekend');
    assert.deepEqual(sum.lines.slice(3), [
      { label: 'Niet meegeteld', value: '2 onderdelen zonder juiste begin- en einddatum' },
      { label: 'Europees minimum (voltijds, in erkende instellingen)', value: 'niet bekend' },
      { label: 'Nominale duur', value: 'niet bekend' },
    ]);
  });

  it('draws no time line of typing errors', () => {
    const types = (schema: string) => asides(schema).map(({ type }) => type);
    assert.deepEqual(types('onderdelen: [{ erkend: true, van: 0202-01-01, tot: 2027-01-01 }]\n'), ['sum', 'facts']);
    assert.deepEqual(types('onderdelen: []\n'), ['facts']);
  });

  it('stands what was done in MijnRGS and what is still to do [A25] [A27]', () => {
    const facts = (mijnrgs: string, language: 'nl' | 'en' = 'nl') => {
      const aside = asides(mijnrgs, EIGEN, language).find(({ type }) => type === 'facts');
      return aside?.type === 'facts' ? aside : undefined;
    };
    assert.deepEqual(facts(SCHEMA), {
      type: 'facts',
      at: ['mijnrgs'],
      title: 'Stand in MijnRGS',
      facts: [
        { label: 'Ingediend', value: '10 januari 2026', state: 'done' },
        {
          label: 'Geaccordeerd door de opleider',
          value: '2 januari 2026, vóór de laatste indiening: opnieuw nodig',
          state: 'open',
        },
      ],
    });
    assert.deepEqual(facts('onderdelen: [{ verkorting: { maanden: 1 } }]\n', 'en')?.facts, [
      { label: 'Ground for shortening per part', value: 'missing at 1 part', state: 'open' },
      { label: 'Submitted', value: 'not yet', state: 'open' },
      { label: 'Approved by the programme director', value: 'not yet', state: 'open' },
    ]);
    assert.deepEqual(
      facts('mijnrgs: { ingediend: 2026-01-10, geaccordeerd: 2026-01-10, door: { naam: dr. Vos } }\n')?.facts.at(-1),
      { label: 'Geaccordeerd door de opleider', value: '10 januari 2026, dr. Vos', state: 'done' },
    );
  });
});
