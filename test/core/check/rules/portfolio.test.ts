import assert from 'node:assert/strict';
import { messageOf } from '../../../../src/core/check/index.ts';
import { assertMarks, findingsOf } from '../marked.ts';
import { said } from './said.ts';

describe('portfolio/verslag_ontbreekt', () => {
  const RULE = 'portfolio/verslag_ontbreekt';
  const agenda = (datum: string, talk = 'type: voortgangsgesprek') =>
    `soort: agenda\nversie: 1\ngesprek: { ${talk}, datum: ${datum} }\npunten: []\n`;
  const setting = (others: Record<string, string> = {}) => ({ file: 'gesprekken/a.agenda.yaml', others });

  it('speaks of an agenda whose date has passed without a report [A30]', () => {
    assert.deepEqual(said(RULE, agenda('«2026-05-31»'), setting()), [
      {
        level: 'warning',
        path: ['gesprek', 'datum'],
        nl: 'Van het gesprek van 31 mei 2026 is nog geen verslag. Maak het met de opdracht ‘Verslag voorbereiden’.',
        en: 'There is no report of the meeting of 31 May 2026 yet. Make it with the command “Draft Report”.',
      },
    ]);
  });

  it('takes the report of the same talk only: another day, type or rotation is another talk [A30] [B15] [B17]', () => {
    const report = (talk: string) => setting({ 'v.verslag.yaml': `gesprek: { ${talk} }\n` });
    assertMarks(RULE, agenda('2026-05-20'), report('type: voortgangsgesprek, datum: 2026-05-20'));
    assertMarks(RULE, agenda('«2026-05-20»'), report('type: voortgangsgesprek, datum: 2026-05-21'));
    assertMarks(RULE, agenda('«2026-05-20»'), report('type: tussengesprek, datum: 2026-05-20'));
    const stage = 'type: tussengesprek, stage: Nefrologie';
    assertMarks(RULE, agenda('2026-05-20', stage), report(`${stage}, datum: 2026-05-20`));
    assertMarks(RULE, agenda('«2026-05-20»', stage), report('type: tussengesprek, stage: IC, datum: 2026-05-20'));
  });

  it('takes a report that refers to the agenda, on whatever day the talk was held [A30]', () => {
    const moved = 'gesprek: { type: voortgangsgesprek, datum: 2026-05-27 }\nagenda: ../gesprekken/a.agenda.yaml\n';
    assertMarks(RULE, agenda('2026-05-20'), setting({ 'verslagen/v.verslag.yaml': moved }));
  });

  it('keeps silent until the day of the talk is over, and about a talk without a date [A30]', () => {
    assertMarks(RULE, agenda('2026-06-01'), setting());
    assertMarks(RULE, agenda('2026-02-30'), setting());
  });
});

describe('portfolio/gesprek_te_laat', () => {
  const RULE = 'portfolio/gesprek_te_laat';
  const setting = (talks: Record<string, string> = {}) => ({ file: 'portfolio.yaml', others: talks });
  const talk = (datum: string) => `gesprek: { type: voortgangsgesprek, datum: ${datum} }\n`;

  it('speaks when the next talk of the year is overdue and not planned, later in part-time [A5]', () => {
    assert.deepEqual(said(RULE, 'opleiding: { «start»: 2026-01-01 }\n', setting()), [
      {
        level: 'warning',
        path: ['opleiding', 'start'],
        nl: 'Het volgende voortgangsgesprek had uiterlijk 31 maart 2026 moeten plaatsvinden en is niet gepland; in opleidingsjaar 1 (1 januari 2026 tot en met 31 december 2026): 4 gesprekken gevraagd, 0 met verslag.',
        en: 'The next progress meeting was due by 31 March 2026 and is not planned; in training year 1 (1 January 2026 to 31 December 2026): 4 meetings asked, 0 with a report.',
      },
    ]);
    assertMarks(RULE, 'opleiding: { start: 2026-01-01, deeltijd: 0.5 }\n', setting());
    assertMarks(RULE, 'opleiding: { start: 2026-01-01 }\n', setting({ 'a.agenda.yaml': talk('2026-06-10') }));
    assertMarks(RULE, 'opleiding: { start: 2026-01-01 }\n', setting({ 'a.verslag.yaml': talk('2026-03-10') }));
  });

  it('speaks of a year that is over with fewer talks than asked [A5]', () => {
    const held = { 'a.verslag.yaml': talk('2025-06-10'), 'b.verslag.yaml': talk('2026-05-10') };
    const [first, ...more] = said(RULE, 'opleiding: { start: 2025-05-01 }\n«gesprekscyclus»: [2, 1]\n', setting(held));
    assert.equal(
      first?.nl,
      'Te weinig voortgangsgesprekken in opleidingsjaar 1 (1 mei 2025 tot en met 30 april 2026): 2 gesprekken gevraagd, 1 met verslag.',
    );
    assert.deepEqual(more, []);
  });
});

describe('portfolio/informatie_onvoldoende', () => {
  const RULE = 'portfolio/informatie_onvoldoende';
  const kpb = (datum: string, type = 'kpb') =>
    `type: ${type}\ndatum: ${datum}\ncompetenties: [medisch_handelen, communicatie, samenwerking, kennis_en_wetenschap, maatschappelijk_handelen, organisatie]\n`;
  const reflection = (area: string) =>
    `gesprek: { type: voortgangsgesprek, datum: 2026-06-10 }\ncompetentiegebieden:\n  ${area}: {}\n`;
  const setting = (second: string, options = {}) => ({
    file: 'r.reflectie.yaml',
    others: { 'a.bewijs.yaml': kpb('2026-05-01'), 'b.bewijs.yaml': kpb('2026-05-02', second) },
    options,
  });

  it('speaks at the area of the next reflection with too few pieces [A34]', () => {
    assert.deepEqual(said(RULE, reflection('«professionaliteit»'), setting('feedback_360')), [
      {
        level: 'info',
        path: ['competentiegebieden', 'professionaliteit'],
        nl: 'Voor het gesprek van 10 juni 2026 zijn er 0 stukken over ‘Professionaliteit’ (bewijs, feedback of beoordeling); gewenst zijn er ten minste 2.',
        en: 'For the meeting of 10 June 2026 there are 0 pieces about “Professionalism” (evidence, feedback or assessment); at least 2 are wanted.',
      },
    ]);
    assertMarks(RULE, reflection('professionaliteit'), setting('feedback_360', { minimumEvidence: 0 }));
  });

  /** The areas the rule speaks of, with what it says of each. */
  const oneSided = (second: string) =>
    findingsOf(RULE, reflection('organisatie'), setting(second)).flatMap((finding) => {
      const words = messageOf(finding, 'nl');
      return words.includes('één soort bron') ? [[finding.path.at(-1), words]] : [];
    });

  it('speaks of every area with pieces of one kind of source only, also of two types of evidence that are one kind [A33]', () => {
    const about = (area: string) =>
      `Voor het gesprek van 10 juni 2026 komen de 2 stukken over ‘${area}’ uit één soort bron; weeg ook een andere bron mee.`;
    const areas = [
      ['medisch_handelen', about('Medisch handelen')],
      ['communicatie', about('Communicatie')],
      ['samenwerking', about('Samenwerking')],
      ['kennis_en_wetenschap', about('Kennis en wetenschap')],
      ['maatschappelijk_handelen', about('Maatschappelijk handelen')],
      ['organisatie', about('Organisatie')],
    ];
    for (const type of ['kpb', 'osats', 'epa']) assert.deepEqual(oneSided(type), areas, type);
    for (const type of ['feedback_360', 'cat', 'logboek', 'overig']) assert.deepEqual(oneSided(type), [], type);
  });

  it('speaks at the training in portfolio.yaml while there is no reflection, from thirty days before the talk [A34]', () => {
    const text = 'opleiding: { start: 2025-06-01 }\n';
    const planned = (datum: string) => ({
      file: 'portfolio.yaml',
      others: {
        'a.bewijs.yaml': kpb('2026-05-01'),
        'b.bewijs.yaml': kpb('2026-05-02', 'feedback_360'),
        'p.agenda.yaml': `gesprek: { type: voortgangsgesprek, datum: ${datum} }\n`,
      },
    });
    assert.deepEqual(said(RULE, text.replace('opleiding', '«opleiding»'), planned('2026-07-01')), [
      {
        level: 'info',
        path: ['opleiding'],
        nl: 'Voor het gesprek van 1 juli 2026 zijn er 0 stukken over ‘Professionaliteit’ (bewijs, feedback of beoordeling); gewenst zijn er ten minste 2.',
        en: 'For the meeting of 1 July 2026 there are 0 pieces about “Professionalism” (evidence, feedback or assessment); at least 2 are wanted.',
      },
    ]);
    assertMarks(RULE, text, planned('2026-07-02'));
    const withReflection = planned('2026-07-01');
    assertMarks(RULE, text, {
      ...withReflection,
      others: {
        ...withReflection.others,
        'r.reflectie.yaml': reflection('professionaliteit').replace('2026-06-10', '2026-07-01'),
      },
    });
  });
});
