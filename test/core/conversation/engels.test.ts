import assert from 'node:assert/strict';
import { draftReport, makeAgenda } from '../../../src/core/index.ts';
import { PORTFOLIO, punt, TUSSENBEOORDELING, VERSLAG_SEPTEMBER, voorbeeld } from './voorbeeld.ts';

/** The lines of explanation of a point, unfolded. */
function lines(text: string, id: string): string[] {
  const [, toelichting = ''] = /^ {4}toelichting:\n((?: {6}.*\n)+)/m.exec(punt(text, id)) ?? [];
  return toelichting
    .split(/^ {6}- /m)
    .slice(1)
    .map((line) =>
      line
        .replace(/^>-\n/, '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^'(.*)'$/, '$1')
        .replaceAll("''", "'"),
    );
}

describe('an agenda and a report in English', () => {
  it('speak of a tussengesprek as an interim talk with a rotation supervisor [B5] [B7] [B11] [B12] [B18]', () => {
    const files = voorbeeld({ 'stages/hb.tussenbeoordeling.yaml': TUSSENBEOORDELING });
    const { text } = makeAgenda(files, {
      type: 'tussengesprek',
      datum: '2026-04-02',
      stage: 'Hartbewaking',
      today: '2026-04-01',
      language: 'en',
    });
    assert.deepEqual(lines(text, 'inleiding'), [
      'The rotation supervisor lists the points to discuss; the trainee adds to them where needed.',
      'This meeting covers the period from 1 January 2026 to 2 April 2026.',
      'There is no reflection of the trainee for this meeting yet.',
      'There is feedback from dr. Bos (training group).',
      'The form Tussenbeoordeling stage (interim assessment) was filled in on 1 April 2026.',
      'New evidence in this period: 1 × OSATS (technical skill).',
    ]);
    assert.deepEqual(lines(text, 'vorige_afspraken'), [
      'This is the first interim meeting of this rotation; there are no earlier agreements.',
    ]);
    assert.ok(
      lines(text, 'sterk_en_zwak').includes(
        'Organisation, to improve: Overdracht te laat (interim assessment by dr. Smit)',
      ),
    );
    assert.deepEqual(lines(text, 'welbevinden'), ['How is the emotional well-being of the trainee?']);
    assert.equal(
      lines(text, 'afsluiting').at(-1),
      'The rotation supervisor reports an insufficient judgement back to the programme director.',
    );
  });

  it('say what is missing at a first talk', () => {
    const options = { type: 'voortgangsgesprek', datum: '2022-12-01', today: '2022-11-20', language: 'en' } as const;
    const { text } = makeAgenda(new Map([['portfolio.yaml', PORTFOLIO]]), options);
    assert.equal(lines(text, 'inleiding').at(-1), 'There is no feedback on the performance of the trainee yet.');
    assert.deepEqual(lines(text, 'vorige_afspraken'), [
      'This is the first progress meeting; there are no earlier agreements.',
    ]);
    assert.deepEqual(lines(text, 'sterk_en_zwak'), ['No strong or weak points have been brought in yet.']);
    assert.equal(
      lines(text, 'plan_van_aanpak')[0],
      'How can weak points be improved, and how will the improvement be tested?',
    );
  });

  it('refuse in English', () => {
    const options = { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05', language: 'en' } as const;
    const taken = voorbeeld({ 'gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml': VERSLAG_SEPTEMBER });
    assert.match(
      makeAgenda(taken, options).refused ?? '',
      /already exists and is of another meeting or cannot be read/,
    );
    const odd = voorbeeld({
      'x.agenda.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }\npunten: veel\n',
    });
    assert.match(makeAgenda(odd, options).refused ?? '', /^x\.agenda\.yaml was not updated: /);
  });

  it('relate parts to the national and the local plan in the report [A16b]', () => {
    const files = voorbeeld();
    const agenda = makeAgenda(files, {
      type: 'voortgangsgesprek',
      datum: '2026-03-10',
      today: '2026-03-05',
      language: 'en',
    });
    files.set(agenda.file, agenda.text);
    const { text } = draftReport(files, { agenda: agenda.file, today: '2026-03-10', language: 'en' });
    assert.ok(text.includes('        National: EPA echo\n        Local: Stage echo, maand 1-3\n'));
    assert.ok(
      text.startsWith(
        '# Still to be given a place in this report (these lines may go after that):\n# - Congres in mei (point of the trainee)\n# - Polikliniek: the provisional judgement was discussed too\n',
      ),
    );
    assert.ok(
      text
        .replace(/\s+/g, ' ')
        .includes(
          'Learning goal from the training plan (IOP): Ik leid het MDO. Due: 1 June 2026. Testing: KPB voorzitten.',
        ),
    );
  });
});
