import assert from 'node:assert/strict';
import { assertMarks } from '../marked.ts';
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
