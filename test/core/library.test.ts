import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as library from '../../src/core/index.ts';
import { TUSSENBEOORDELING, voorbeeld } from './conversation/voorbeeld.ts';

const files = voorbeeld({ 'stages/hb.tussenbeoordeling.yaml': TUSSENBEOORDELING });
const agenda = library.makeAgenda(files, { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' });
const complete = new Map(files).set(agenda.file, agenda.text);

/** Calls a function of the library the way a program without types might. */
const loosely = (
  name: 'makeAgenda' | 'draftReport' | 'check' | 'editsFor' | 'newPortfolio' | 'newDocument',
  ...args: unknown[]
) => (library[name] as (...args: unknown[]) => unknown)(...args);

describe('the library', () => {
  it('has the names of its contract', () => {
    for (const name of ['editsFor', 'check', 'makeAgenda', 'draftReport'] as const)
      assert.equal(typeof library[name], 'function');
  });

  const AGENDA = { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' };
  const wrong: [string, RegExp, () => unknown][] = [
    ['files that are no Map', /^files: /, () => loosely('makeAgenda', {}, AGENDA)],
    [
      'a text that is no string',
      /^files: .*portfolio\.yaml/,
      () => loosely('makeAgenda', new Map([['portfolio.yaml', 1]]), AGENDA),
    ],
    ['no options', /^options: /, () => loosely('makeAgenda', files)],
    ['another type of talk', /^type: .*"praatje"/, () => loosely('makeAgenda', files, { ...AGENDA, type: 'praatje' })],
    [
      'a date that does not exist',
      /^datum: .*"2026-02-30"/,
      () => loosely('makeAgenda', files, { ...AGENDA, datum: '2026-02-30' }),
    ],
    ['no date of today', /^today: /, () => loosely('makeAgenda', files, { ...AGENDA, today: undefined })],
    ['a rotation that is no text', /^stage: /, () => loosely('makeAgenda', files, { ...AGENDA, stage: 3 })],
    ['another language', /^language: /, () => loosely('makeAgenda', files, { ...AGENDA, language: 'de' })],
    [
      'a training year 0',
      /^differentiationFromYear: /,
      () => loosely('makeAgenda', files, { ...AGENDA, differentiationFromYear: 0 }),
    ],
    ['no agenda', /^agenda: /, () => loosely('draftReport', files, { today: '2026-03-05' })],
    [
      'an agenda that is not there',
      /^agenda: .*weg\.agenda\.yaml/,
      () => loosely('draftReport', files, { agenda: 'weg.agenda.yaml', today: '2026-03-05' }),
    ],
    [
      'a report for an agenda',
      /^agenda: /,
      () => loosely('draftReport', files, { agenda: 'gesprekken/2025-09-10.verslag.yaml', today: '2026-03-05' }),
    ],
    ['no day of the check', /today/, () => loosely('check', files, {})],
    ['changes that are no array', /^changes: /, () => loosely('editsFor', 'a: 1', {})],
    [
      'a portfolio without a name',
      /^naam: /,
      () => loosely('newPortfolio', { naam: ' ', specialisme: 'x', start: '2026-01-01' }),
    ],
    ['a portfolio without a start', /^start: /, () => loosely('newPortfolio', { naam: 'x', specialisme: 'x' })],
    [
      'a dossier in the portfolio',
      /^kind: .*"dossier"/,
      () => loosely('newDocument', library.makePortfolio([]), { kind: 'dossier', today: '2026-03-05' }),
    ],
  ];
  for (const [what, message, call] of wrong) {
    it(`answers ${what} with a TypeError that names the argument`, () => {
      assert.throws(call, (error) => error instanceof TypeError && message.test(error.message));
    });
  }

  /** A document somebody damaged: cut off, mangled, or with a value of another shape. */
  const damaged = fc
    .tuple(
      fc.constantFrom(...complete.keys()),
      fc.nat(2000),
      fc.constantFrom(
        '',
        '[',
        '\t',
        ': :',
        '\u0000',
        '- x',
        '{a: b',
        '&a *a',
        '<<<<<<< HEAD\n',
        'null',
        '[]',
        '"',
        '__proto__: 1\n',
      ),
    )
    .map(([file, at, junk]) => {
      const text = complete.get(file) ?? '';
      const place = at % (text.length + 1);
      return [file, text.slice(0, place) + junk + text.slice(place + (at % 7))] as const;
    });

  it('never throws on a bad document, and gives it back unchanged when it refuses', () => {
    fc.assert(
      fc.property(fc.array(damaged, { minLength: 1, maxLength: 3 }), (damage) => {
        const bad = new Map([...complete, ...damage]);
        const made = library.makeAgenda(bad, { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' });
        if (made.refused !== undefined) assert.equal(made.text, bad.get(made.file));
        const report = library.draftReport(bad, { agenda: agenda.file, today: '2026-03-10' });
        if (report.refused !== undefined) assert.equal(report.text, bad.get(report.file));
        else assert.deepEqual(library.parseYaml(report.text).problems, []);
        library.makeAgenda(bad, { type: 'tussengesprek', datum: '2026-04-02', today: '2026-03-05' });
        library.check(bad, { today: '2026-03-05' });
      }),
      { numRuns: 25 },
    );
  });

  it('makes documents its own checks find no error in', () => {
    const report = library.draftReport(complete, { agenda: agenda.file, today: '2026-03-10' });
    const errors = library
      .check(new Map([...complete, [report.file, report.text]]), { today: '2026-03-10' })
      .filter(({ file, level }) => level === 'error' && (file === report.file || file === agenda.file));
    assert.deepEqual(errors, []);
  });
});
