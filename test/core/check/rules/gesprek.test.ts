import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/core/check/index.ts';
import type { Setting } from '../marked.ts';
import { assertMarks, findingsOf, fixed, fixesOf } from '../marked.ts';
import { AIOS, signed } from './reports.ts';
import { said } from './said.ts';

const file = 'gesprekken/2026-05-20.verslag.yaml';
const TALK = 'voortgangsgesprek, datum: 2026-05-20';
const INTERIM = 'tussengesprek, stage: Nefrologie, datum: 2026-05-20';

/** The report of a talk; marked where the rules speak of it. */
const report = (talk = TALK, key = 'gesprek') => `soort: verslag\n${key}: { type: ${talk} }\n`;
const MARKED = report(TALK, '«gesprek»');
const MARKED_INTERIM = report(INTERIM, '«gesprek»');

const beside = (others: Record<string, string>): Setting => ({ file, others });
const texts = (rule: RuleId, marked: string, others: Record<string, string> = {}) =>
  said(rule, marked, beside(others)).map(({ nl, en }) => [nl, en]);

describe('gesprek/reflectie', () => {
  const RULE = 'gesprek/reflectie';
  const reflection = (rest = '', talk = TALK) => ({ 'a.reflectie.yaml': `gesprek: { type: ${talk} }\n${rest}` });

  it('misses a reflection for the talk [A6][B3]', () => {
    assert.deepEqual(said(RULE, MARKED, { file }), [
      {
        level: 'warning',
        path: ['gesprek'],
        nl: 'Voor dit gesprek heeft de aios geen reflectie in het portfolio gezet.',
        en: 'The trainee has put no reflection for this meeting in the portfolio.',
      },
    ]);
    assertMarks(RULE, MARKED_INTERIM, beside(reflection('ingeleverd: 2026-05-01\n')));
    assertMarks(RULE, MARKED, beside(reflection('ingeleverd: 2026-05-01\n', INTERIM)));
  });

  it('tells one that was not handed in from one that is not there [A8]', () => {
    const expected = [
      [
        'De reflectie voor dit gesprek (‘a.reflectie.yaml’) is niet ingeleverd: daar staat geen datum bij ‘Ingeleverd op’ (`ingeleverd`).',
        'The reflection for this meeting (“a.reflectie.yaml”) has not been handed in: it has no date under “Handed in on” (`ingeleverd`).',
      ],
    ];
    assert.deepEqual(texts(RULE, MARKED, reflection()), expected);
    assert.deepEqual(texts(RULE, MARKED, reflection('ingeleverd:\n')), expected);
  });

  it('tells one that was handed in after the talk [A8]', () => {
    assert.deepEqual(texts(RULE, MARKED, reflection('ingeleverd: 2026-05-21\n')), [
      [
        'De reflectie voor dit gesprek (‘a.reflectie.yaml’) is pas op 21 mei 2026 ingeleverd, na het gesprek van 20 mei 2026.',
        'The reflection for this meeting (“a.reflectie.yaml”) was handed in on 21 May 2026, after the meeting of 20 May 2026.',
      ],
    ]);
  });

  for (const [what, others] of [
    ['that was handed in', reflection('ingeleverd: 2026-05-11\n')],
    ['that was handed in on the day itself', reflection('ingeleverd: 20 May 2026\n')],
    [
      'for the day the talk was moved from',
      reflection('ingeleverd: 2026-05-01\n', 'voortgangsgesprek, datum: 2026-05-12'),
    ],
    ['with a date of which another rule says that it is none', reflection('ingeleverd: 2026-02-30\n')],
    ['that cannot be read: it may be the one', { 'a.reflectie.yaml': 'gesprek: {\n' }],
  ] as const)
    it(`is satisfied with a reflection ${what} [A8]`, () => {
      assertMarks(RULE, report(), beside(others));
    });
});

describe('gesprek/agenda', () => {
  const RULE = 'gesprek/agenda';
  const agenda = (datum: string, type = 'voortgangsgesprek') => `gesprek: { type: ${type}, datum: ${datum} }\n`;

  it('misses the agenda, and names who makes it [A12][B5]', () => {
    assert.deepEqual(texts(RULE, MARKED), [
      [
        'Bij dit gesprek is geen agenda van de opleider in het portfolio.',
        'The portfolio holds no agenda of the programme director for this meeting.',
      ],
    ]);
    assert.deepEqual(texts(RULE, MARKED_INTERIM, { 'a.agenda.yaml': agenda('2026-05-20') }), [
      [
        'Bij dit gesprek is geen agenda van de stageopleider in het portfolio.',
        'The portfolio holds no agenda of the rotation supervisor for this meeting.',
      ],
    ]);
    assertMarks(RULE, MARKED, beside({ 'a.agenda.yaml': agenda('2026-05-21') }));
  });

  for (const [what, text, others] of [
    ['an agenda of that talk, wherever it stands', report(), { 'oud/x.agenda.yaml': agenda('2026-05-20') }],
    [
      'an agenda of another day that the report refers to',
      `${report()}agenda: a.agenda.yaml\n`,
      { 'gesprekken/a.agenda.yaml': agenda('2026-05-12') },
    ],
    ['a reference that leads nowhere: that is said there', `${report()}agenda: weg.agenda.yaml\n`, {}],
    ['an agenda that cannot be read', report(), { 'a.agenda.yaml': 'gesprek: {\n' }],
  ] as const)
    it(`is satisfied with ${what} [A12][B5]`, () => {
      assertMarks(RULE, text, beside(others));
    });

  it('offers the agenda of a talk that was moved, the nearest first, unless it is of another talk', () => {
    const others = {
      'gesprekken/2026-05-12.agenda.yaml': agenda('2026-05-12'),
      'gesprekken/2026-01-12.agenda.yaml': agenda('2026-01-12'),
      'gesprekken/2026-05-18.agenda.yaml': agenda('2026-05-18', 'tussengesprek'),
      'gesprekken/2026-04-12.agenda.yaml': agenda('2026-04-12'),
      'gesprekken/2026-04-12.verslag.yaml': agenda('2026-04-12'),
      'gesprekken/2026-04-20.agenda.yaml': agenda('2026-04-20'),
      'gesprekken/2026-04-21.verslag.yaml': `${agenda('2026-04-21')}agenda: 2026-04-20.agenda.yaml\n`,
    };
    const [fix] = fixesOf(RULE, report(), beside(others));
    assert.deepEqual(
      [fix?.title, fix?.preferred, fixesOf(RULE, report(), beside(others), 'en')[0]?.title],
      ['Verwijs naar de agenda van 12 mei 2026', false, 'Refer to the agenda of 12 May 2026'],
    );
    const after = fixed(report(), fix, { file });
    assert.equal(after, `${report()}agenda: 2026-05-12.agenda.yaml\n`);
    assertMarks(RULE, after, beside(others));

    const two = beside({ ...others, 'x.agenda.yaml': agenda('2026-05-21') });
    const [choice] = fixesOf(RULE, report(), two);
    assert.ok(choice);
    assert.equal(choice.title, 'Kies de agenda van dit gesprek…');
    assert.deepEqual('pick' in choice && choice.pick.map(({ label }) => label), [
      'Agenda, voortgangsgesprek, 21 mei 2026',
      'Agenda, voortgangsgesprek, 12 mei 2026',
    ]);
    assert.equal(fixed(report(), choice, two, 0), `${report()}agenda: ../x.agenda.yaml\n`);

    assert.deepEqual(
      fixesOf(RULE, signed(report(), AIOS), two).map(({ title }) => title),
      ['Negeer gesprek/agenda op deze regel'],
    );
  });
});

describe('gesprek/feedback', () => {
  const RULE = 'gesprek/feedback';
  const feedback = (datum: string) => ({ 'f.feedback.yaml': `datum: ${datum}\n` });
  const previous = { 'v.verslag.yaml': report('voortgangsgesprek, datum: 2026-01-10') };

  it('misses feedback given between the previous talk and this one [A9][B4]', () => {
    const expected = [
      [
        'Voor dit gesprek is geen feedback van opleidingsgroep of werkomgeving in het portfolio: geen enkele is gedateerd van 11 januari 2026 tot en met 20 mei 2026.',
        'There is no feedback of training group or workplace for this meeting in the portfolio: none is dated from 11 January 2026 to 20 May 2026.',
      ],
    ];
    for (const day of ['2026-01-10', '2026-05-21']) {
      assert.deepEqual(texts(RULE, MARKED, { ...previous, ...feedback(day) }), expected);
    }
  });

  it('says until when it looked where nothing says when the time before the talk began', () => {
    assert.match(texts(RULE, MARKED)[0]?.[0] ?? '', /geen enkele is gedateerd op of vóór 20 mei 2026\.$/u);
    assert.match(texts(RULE, MARKED)[0]?.[1] ?? '', /none is dated on or before 20 May 2026\.$/u);
  });

  it('is satisfied with one piece of it [A9][B4]', () => {
    for (const day of ['2026-01-11', '2026-05-20']) {
      assertMarks(RULE, report(), beside({ ...previous, ...feedback(day) }));
      assertMarks(RULE, report(INTERIM), beside(feedback(day)));
    }
    assertMarks(RULE, report(), beside({ 'f.feedback.yaml': 'goed: [\n' }));
  });
});

describe('gesprek/tussenbeoordeling', () => {
  const RULE = 'gesprek/tussenbeoordeling';
  const form = (datum: string, stage = 'nefrologie') => ({
    't.tussenbeoordeling.yaml': `stage: { naam: ${stage} }\ndatum: ${datum}\n`,
  });

  it('misses the form of the rotation at an interim talk [B6]', () => {
    const expected = [
      [
        'Bij dit tussengesprek ontbreekt het formulier Tussenbeoordeling stage voor ‘Nefrologie’. De aios zorgt dat het er vóór het gesprek is.',
        'The form Tussenbeoordeling stage for “Nefrologie” is missing for this interim meeting. The trainee sees to it that it is there before the meeting.',
      ],
    ];
    for (const others of [{}, form('2026-05-21'), form('2026-05-18', 'Cardiologie')]) {
      assert.deepEqual(texts(RULE, MARKED_INTERIM, others), expected);
    }
    assert.match(
      texts(RULE, report('tussengesprek, datum: 2026-05-20', '«gesprek»'))[0]?.[0] ?? '',
      /Tussenbeoordeling stage\. De aios/u,
    );
  });

  it('is satisfied with the form of that rotation, also of the day itself, and asks none of a progress talk [B6]', () => {
    for (const others of [form('2026-05-18'), form('2026-05-20'), { 't.tussenbeoordeling.yaml': 'stage: {\n' }]) {
      assertMarks(RULE, report(INTERIM), beside(others));
    }
    assertMarks(RULE, report(), { file });
  });
});

describe('what had to be there before a talk', () => {
  const RULES = ['gesprek/reflectie', 'gesprek/agenda', 'gesprek/feedback', 'gesprek/tussenbeoordeling'] as const;

  it('is asked from the day of the talk on, and not before [A8][A9][A12][B6]', () => {
    for (const rule of RULES) {
      const on = (today: string): Setting => ({ file, options: { today } });
      assertMarks(rule, report(INTERIM), on('2026-05-19'));
      assertMarks(rule, MARKED_INTERIM, on('2026-05-20'));
    }
  });

  it('is not asked of a talk whose type or date is not known', () => {
    for (const rule of RULES) {
      for (const talk of ['tussengesprek', "'', datum: 2026-05-20", 'tussengesprek, datum: 2026-02-30'])
        assertMarks(rule, report(talk), { file });
    }
  });

  it('does not keep other rules from saying what the head of the report lacks', () => {
    assert.ok(RULES.every((rule) => findingsOf(rule, report(INTERIM), { file }).length === 1));
    const missing = findingsOf('schema/ontbreekt', report(INTERIM), { file }).map(({ path }) => path.join('/'));
    assert.ok(missing.includes('gesprek/opleidingsjaar'), missing.join(', '));
  });
});
