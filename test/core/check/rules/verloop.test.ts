import assert from 'node:assert/strict';
import { assertMarks, fixed, fixesOf } from '../marked.ts';
import { said } from './said.ts';

const FILE = 'versnelling/a.versnelling.yaml';
const REQUEST = { file: FILE };

/** A request of one part: what it says of it besides its id and name, and the judgements. */
const request = (part: string, oordelen: string) => `soort: versnellingsverzoek
versie: 1
onderdelen:
  - { id: echo, naam: Echografie, maanden: 2${part} }
oordelen:
${oordelen}`;

const judged = (moment: string, datum: string, part = 'echo', rest = 'oordeel: toegekend') =>
  `  - { moment: ${moment}, datum: ${datum}, per_onderdeel: [{ onderdeel: ${part}, ${rest} }] }\n`;

const report = (datum: string, says: string) => `gesprek: { type: voortgangsgesprek, datum: ${datum} }\n${says}`;

const granted = (moment: string, part = 'echo', verzoek = `../${FILE}`) =>
  `versnelling: { moment: ${moment}, verzoek: ${verzoek}, onderdelen: [{ onderdeel: ${part}, oordeel: toegekend, maanden: 2 }] }\n`;

describe('versnelling/definitief_zonder_voorlopig', () => {
  const RULE = 'versnelling/definitief_zonder_voorlopig';

  it('speaks of a definitive judgement without a provisional one [A11]', () => {
    assert.deepEqual(said(RULE, request('', judged('definitief', '2026-05-20', '«echo»')), REQUEST), [
      {
        level: 'error',
        path: ['oordelen', 0, 'per_onderdeel', 0, 'onderdeel'],
        nl: 'Voor ‘echo’ is geen voorlopig oordeel uit een eerder gesprek vastgelegd; een definitief oordeel volgt op een voorlopig oordeel.',
        en: 'No provisional judgement of an earlier meeting is on record for “echo”; a definitive judgement follows a provisional one.',
      },
    ]);
  });

  it('asks for the provisional judgement on an earlier day, wherever it stands [A17]', () => {
    const both = (day: string, part: string) =>
      request('', judged('voorlopig', day) + judged('definitief', '2026-05-20', part));
    assertMarks(RULE, both('2026-01-15', 'echo'), REQUEST);
    assert.deepEqual(
      said(RULE, both('2026-05-20', '«echo»'), REQUEST).map(({ nl, en }) => [nl, en]),
      [
        [
          'Dit definitieve oordeel over ‘echo’ is van 20 mei 2026, het voorlopige van 20 mei 2026; een definitief oordeel volgt in een later gesprek.',
          'This definitive judgement on “echo” is of 20 May 2026, the provisional one of 20 May 2026; a definitive judgement follows in a later meeting.',
        ],
      ],
    );
    const inReport = (verzoek?: string) => ({
      file: FILE,
      others: { 'gesprekken/v.verslag.yaml': report('2026-01-15', granted('voorlopig', 'echo', verzoek)) },
    });
    assertMarks(RULE, request('', judged('definitief', '2026-05-20')), inReport());
    assertMarks(RULE, request('', judged('definitief', '2026-05-20', '«echo»')), inReport('../b.versnelling.yaml'));
  });

  it('looks at the reports of talks in the same way [A17]', () => {
    const setting = (oordelen: string) => ({
      file: 'gesprekken/d.verslag.yaml',
      others: { [FILE]: request('', oordelen) },
    });
    assertMarks(RULE, report('2026-05-20', granted('definitief', '«echo»')), setting('  []\n'));
    assertMarks(RULE, report('2026-05-20', granted('definitief')), setting(judged('voorlopig', '2026-01-15')));
    assertMarks(RULE, report('2026-05-20', granted('voorlopig')), setting('  []\n'));
  });

  it('leaves to other rules what refers to nothing, and takes an unknown day to be right [A11]', () => {
    const setting = { file: 'gesprekken/d.verslag.yaml', others: { [FILE]: request('', '  []\n') } };
    assertMarks(RULE, report('2026-05-20', granted('definitief', 'poli')), setting);
    assertMarks(RULE, report('2026-05-20', granted('definitief', 'echo', '../weg.versnelling.yaml')), setting);
    assertMarks(RULE, request('', judged('voorlopig', 'onbekend') + judged('definitief', '2026-05-20')), REQUEST);
  });
});

describe('versnelling/definitief_gepland', () => {
  const RULE = 'versnelling/definitief_gepland';
  const PROVISIONAL = judged('voorlopig', '2026-01-15');
  const planned = (date: string, oordelen = PROVISIONAL) => request(`, definitief_gesprek: ${date}`, oordelen);

  it('speaks when the talk that was to judge a part has been and it was not judged [A17] [A21f]', () => {
    assert.deepEqual(said(RULE, planned('«2026-05-31»'), REQUEST), [
      {
        level: 'warning',
        path: ['onderdelen', 0, 'definitief_gesprek'],
        nl: '‘Echografie’ is voorlopig toegekend en zou in het gesprek van 31 mei 2026 definitief worden beoordeeld, maar er is geen definitief oordeel. Leg het oordeel vast, of spreek een ander gesprek af.',
        en: '“Echografie” has been granted provisionally and was to be finally judged in the meeting of 31 May 2026, but there is no definitive judgement. Record the judgement, or agree on another meeting.',
      },
    ]);
    assertMarks(RULE, planned('{ datum: «2026-05-31», gesprek: voortgangsgesprek }'), REQUEST);
  });

  it('keeps silent before that talk, unless it has a report already [A21f]', () => {
    const today = (says = '') => ({
      file: FILE,
      others: { 'gesprekken/v.verslag.yaml': report('2026-06-01', says) },
    });
    assertMarks(RULE, planned('2026-06-01'), REQUEST);
    assertMarks(RULE, planned('«2026-06-01»'), today());
    assertMarks(RULE, planned('2026-06-01'), today(granted('definitief')));
  });

  it('keeps silent about a part that was judged, put off, rejected or not granted yet [A17]', () => {
    for (const rest of ['oordeel: toegekend', 'oordeel: afgewezen', 'oordeel: aangehouden']) {
      assertMarks(RULE, planned('2026-05-20', PROVISIONAL + judged('definitief', '2026-05-20', 'echo', rest)), REQUEST);
    }
    assertMarks(RULE, planned('2026-05-20', judged('voorlopig', '2026-01-15', 'echo', 'oordeel: afgewezen')), REQUEST);
    assertMarks(RULE, planned('2026-05-20', '  []\n'), REQUEST);
  });

  const plan = (date: string) =>
    `plan_van_aanpak: { veronderstelde_competenties: [{ onderdeel: echo, definitief_gesprek: ${date} }] }\n`;

  it('follows a later talk set by a report, and speaks there when only the report names one [A21f]', () => {
    const setting = (verslag: string) => ({ file: FILE, others: { 'gesprekken/v.verslag.yaml': verslag } });
    assertMarks(RULE, planned('2026-03-01'), setting(report('2026-03-01', plan('2026-09-10'))));
    const only = { [FILE]: request('', PROVISIONAL) };
    const text = (date: string) => report('2026-01-15', plan(date));
    assertMarks(RULE, text('«2026-05-20»'), { file: 'gesprekken/v.verslag.yaml', others: only });
    assertMarks(RULE, text('2026-09-10'), { file: 'gesprekken/v.verslag.yaml', others: only });
    const both = { [FILE]: planned('2026-05-20') };
    assertMarks(RULE, text('2026-05-20'), { file: 'gesprekken/v.verslag.yaml', others: both });
    const newer = { ...only, 'gesprekken/w.verslag.yaml': report('2026-03-01', plan('2026-09-10')) };
    assertMarks(RULE, text('2026-05-20'), { file: 'gesprekken/v.verslag.yaml', others: newer });
  });
});

describe('versnelling/schema', () => {
  const RULE = 'versnelling/schema';
  const DEFINITIVE = judged('voorlopig', '2026-01-15') + judged('definitief', '2026-05-20');
  const setting = (oordelen = DEFINITIVE) => ({
    file: 'a.opleidingsschema.yaml',
    others: { [FILE]: request('', oordelen) },
  });
  const schedule = (parts: string, key = 'onderdelen') => `${key}:\n${parts}`;

  it('speaks when the schedule does not show what was granted definitively [A25] [A27]', () => {
    assert.deepEqual(said(RULE, schedule('  - { id: poli }\n', '«onderdelen»'), setting()), [
      {
        level: 'warning',
        path: ['onderdelen'],
        nl: 'De verkorting van 2 maanden voor ‘Echografie’ is definitief toegekend, maar staat niet in dit schema. Pas het schema aan in MijnRGS, met de grond.',
        en: 'The shortening of 2 months for “Echografie” has been granted definitively, but this schedule does not show it. Change the schedule in MijnRGS, with the ground.',
      },
    ]);
    assertMarks(RULE, schedule('  - «id»: echo\n'), setting());
  });

  it('speaks of another number of months; those of several parts count together [A25]', () => {
    assert.deepEqual(said(RULE, schedule('  - { id: echo, verkorting: { maanden: «1.5» } }\n'), setting()), [
      {
        level: 'warning',
        path: ['onderdelen', 0, 'verkorting', 'maanden'],
        nl: 'Voor ‘Echografie’ is definitief 2 maanden verkorting toegekend; dit schema noemt 1,5 maanden.',
        en: 'For “Echografie” a shortening of 2 months has been granted definitively; this schedule says 1.5 months.',
      },
    ]);
    const one = `verkorting: { maanden: 1, oordeel: ${FILE}#echo }`;
    assertMarks(RULE, schedule(`  - { id: a, ${one} }\n  - { id: b, ${one} }\n`), setting());
  });

  it('keeps silent about what is granted provisionally only, or not at all, and about an older schedule [A27]', () => {
    const text = schedule('  - { id: echo }\n');
    assertMarks(RULE, text, setting(judged('voorlopig', '2026-01-15')));
    const rejected =
      judged('voorlopig', '2026-01-15') + judged('definitief', '2026-05-20', 'echo', 'oordeel: afgewezen');
    assertMarks(RULE, text, setting(rejected));
    const others = { [FILE]: request('', DEFINITIVE), 'a.opleidingsschema.yaml': text };
    assertMarks(RULE, text, { file: 'b.opleidingsschema.yaml', others });
  });

  it('offers to take it over, with the days of every part that it moves [A25] [A27]', () => {
    const parts = (echo: string, poli: string, eind: string) => `onderdelen: # zoals in MijnRGS
  - { id: echo, naam: Echo, erkend: true, ${echo} }
  - { id: poli, naam: Poli, erkend: true, ${poli} } # daarna
einddatum: ${eind}
`;
    const before = parts('van: 2027-01-01, tot: 2027-06-30', 'van: 2027-07-01, tot: 2027-12-31', '2027-12-31');
    const offered = (text: string) => fixesOf(RULE, text, setting()).filter(({ title }) => !title.startsWith('Negeer'));
    const [fix, ...more] = offered(before);
    assert.deepEqual(
      [fix?.title, fix?.preferred, more],
      ['Neem de toegekende verkorting over in dit schema, en schuif de latere onderdelen op', false, []],
    );
    assert.equal(
      fixed(before, fix, setting()),
      parts(
        `van: 2027-01-01, tot: 2027-04-30, verkorting: {maanden: 2, oordeel: ${FILE}#echo}`,
        'van: 2027-05-01, tot: 2027-10-31',
        '2027-10-31',
      ),
    );
    assert.deepEqual(
      offered(parts('van: 2027-01-01, tot: 2027-01-31', 'van: 2027-07-01, tot: 2027-12-31', '2027-12-31')),
      [],
      'a part that is too short is for people',
    );
    assert.deepEqual(offered('onderdelen:\n  - { id: poli }\n'), [], 'there is no such part');
  });
});
