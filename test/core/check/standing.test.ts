import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPortfolio, StandingChecks } from '../../../src/core/check/index.ts';
import { isDate } from '../../../src/core/kinds/index.ts';
import type { AnyDocument, Changes, Portfolio } from '../../../src/core/portfolio/index.ts';
import {
  changedPortfolio,
  isOutdated,
  makePortfolio,
  openDocument,
  watched,
} from '../../../src/core/portfolio/index.ts';
import { sampleFiles } from '../sample.ts';

const OPTIONS = { today: '2026-11-24' };

function documents(files: ReadonlyMap<string, string>): AnyDocument[] {
  return [...files].flatMap(([file, text]) => openDocument(file, text) ?? []);
}

/** All findings, in order of file, after everything that is due was checked. */
function settled(checks: StandingChecks): unknown[] {
  for (const file of checks.due) checks.check(file);
  assert.deepEqual(checks.due, []);
  return [...checks.portfolio.documents.keys()].flatMap((file) =>
    (checks.last(file)?.findings ?? []).map((finding) => ({ ...finding, file })),
  );
}

/** One document of a map, changed by `change`, as the checks take it. */
function changeOf(files: Map<string, string>, file: string, text: string | undefined): Changes {
  if (text === undefined) files.delete(file);
  else files.set(file, text);
  return new Map([[file, text === undefined ? undefined : openDocument(file, text)]]);
}

function change(checks: StandingChecks, changes: Changes): void {
  checks.change(changedPortfolio(checks.portfolio, changes), changes);
}

describe('the findings of a portfolio, kept up to date', () => {
  it('are those of checking everything anew, whatever changes in whatever order', () => {
    const sample = sampleFiles();
    const names = [...sample.keys()];
    // A word, a date, an id or a status becomes another one, a line goes, a document goes, comes back or breaks.
    const step = fc.record({
      file: fc.constantFrom(...names),
      kind: fc.constantFrom('remove', 'restore', 'break', 'line', 'word', 'date'),
      at: fc.nat(),
      checked: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const files = new Map(sample);
        const checks = new StandingChecks(makePortfolio(documents(files)), () => OPTIONS);
        settled(checks);
        for (const { file, kind, at, checked } of steps) {
          change(checks, changeOf(files, file, altered(files.get(file), sample.get(file) ?? '', kind, at)));
          // Some of what is due is checked in between, as somebody would who types on.
          for (const due of checks.due.slice(0, checked)) checks.check(due);
        }
        const anew = checkPortfolio(makePortfolio(documents(files)), OPTIONS);
        assert.deepEqual(settled(checks), anew);
      }),
      { numRuns: 15, seed: 20261125 },
    );
  });

  it('are checked again only in documents that look at what changed', () => {
    const files = sampleFiles();
    const checks = new StandingChecks(makePortfolio(documents(files)), () => OPTIONS);
    settled(checks);
    const file = 'bewijs/2024-10-31-cursus-als.bewijs.yaml';
    change(checks, changeOf(files, file, `${files.get(file) ?? ''}# gezien\n`));
    assert.equal(checks.due[0], file);
    const others = new Set(checks.due.slice(1).map((due) => checks.portfolio.get(due)?.kind));
    assert.equal(others.has('bewijs'), false);
    assert.equal(others.has('feedback'), false);
  });

  it('of a document that went are gone, and its readers are due', () => {
    const files = new Map([
      ['portfolio.yaml', 'soort: portfolio\nversie: 1\n'],
      ['a.reflectie.yaml', 'soort: reflectie\nversie: 1\nversnelling: b.versnelling.yaml\n'],
      ['b.versnelling.yaml', 'soort: versnellingsverzoek\nversie: 1\n'],
    ]);
    const checks = new StandingChecks(makePortfolio(documents(files)), () => OPTIONS);
    settled(checks);
    change(checks, changeOf(files, 'b.versnelling.yaml', undefined));
    assert.equal(checks.last('b.versnelling.yaml'), undefined);
    assert.equal(checks.check('b.versnelling.yaml'), undefined);
    assert.deepEqual(settled(checks), checkPortfolio(makePortfolio(documents(files)), OPTIONS));
  });
});

function altered(now: string | undefined, first: string, kind: string, at: number): string | undefined {
  const text = now ?? first;
  switch (kind) {
    case 'remove':
      return undefined;
    case 'restore':
      return first;
    case 'break':
      return `${text}\n  - [\n`;
    case 'line': {
      const lines = text.split('\n');
      return lines.filter((_, index) => index !== at % lines.length).join('\n');
    }
    case 'date': {
      const dates = [...text.matchAll(/\d{4}-\d{2}-\d{2}/gu)].filter(([date]) => isDate(date));
      const date = dates[at % Math.max(1, dates.length)];
      if (!date) return text;
      return `${text.slice(0, date.index)}2026-0${String(1 + (at % 9))}-15${text.slice(date.index + 10)}`;
    }
    default: {
      const words = [...text.matchAll(/(?:id|status|oordeel|type|moment|competentie): (\S+)/gu)];
      const word = words[at % Math.max(1, words.length)];
      if (!word) return text;
      const value = ['A1', 'open', 'behaald', 'voldoende', 'voorlopig', 'definitief', 'communicatie'][at % 7] ?? '';
      return `${text.slice(0, word.index)}${word[0].replace(/: .*/u, `: ${value}`)}${text.slice(word.index + word[0].length)}`;
    }
  }
}

describe('what is worked out of a portfolio once', () => {
  it('is kept through changes of what it did not look at, and made again after changes of what it did', () => {
    let made = 0;
    const agendas = (portfolio: Portfolio): string[] => {
      made++;
      return portfolio.ofKind('agenda').map(({ file }) => file);
    };
    const count = (portfolio: Portfolio): number => portfolio.once(agendas).length;
    const first = makePortfolio(
      documents(
        new Map([
          ['a.agenda.yaml', ''],
          ['b.bewijs.yaml', ''],
        ]),
      ),
    );
    assert.equal(first.once(count), 1);
    assert.equal(first.once(count), 1);
    assert.equal(made, 1);
    const second = changedPortfolio(first, new Map([['b.bewijs.yaml', openDocument('b.bewijs.yaml', 'titel: x\n')]]));
    assert.equal(second.once(count), 1);
    assert.equal(made, 1);
    // Also what only used it is made again.
    const third = changedPortfolio(second, new Map([['c.agenda.yaml', openDocument('c.agenda.yaml', '')]]));
    assert.equal(third.once(count), 2);
    assert.equal(made, 2);
    assert.equal(first.once(count), 1);
  });

  it('takes files that are no documents along', () => {
    const first = makePortfolio([], { bestanden: new Set(['plan.pdf']) });
    const hasPlan = (portfolio: Portfolio): boolean | undefined => portfolio.heeftBestand('plan.pdf');
    assert.equal(first.once(hasPlan), true);
    assert.equal(changedPortfolio(first, new Map([['plan.pdf', undefined]])).once(hasPlan), false);
    assert.equal(changedPortfolio(first, new Map([['ander.pdf', 'other']])).heeftBestand('ander.pdf'), true);
  });
});

describe('a question about a portfolio', () => {
  const TALK = 'a.agenda.yaml';
  const changeTo = (
    portfolio: Portfolio,
    file: string,
    text: string,
  ): [Portfolio, { file: string; kind: 'agenda' }] => [
    changedPortfolio(portfolio, new Map([[file, openDocument(file, text)]])),
    { file, kind: 'agenda' },
  ];
  const on = (date: string, place = '') =>
    `gesprek: { type: voortgangsgesprek, datum: ${date}${place && `, plaats: ${place}`} }\n`;
  const dates = (portfolio: Portfolio): string[] =>
    portfolio.ofKind('agenda').flatMap(({ draft }) => draft.gesprek?.datum ?? []);

  it('makes outdated what was made of its answer only when the answer is another one', () => {
    const first = makePortfolio(documents(new Map([[TALK, on('2026-12-10')]])));
    const { portfolio, reads } = watched(first);
    const before = portfolio.answer(dates, '');
    const [second, moved] = changeTo(first, TALK, on('2026-12-10', 'kamer 3'));
    assert.equal(reads.isTouchedBy(moved), true);
    assert.equal(isOutdated(reads, [moved], second), false);
    assert.equal(second.answer(dates, ''), before);
    const [third, later] = changeTo(second, TALK, on('2026-12-17'));
    assert.equal(isOutdated(reads, [moved, later], third), true);
    assert.deepEqual(third.answer(dates, ''), ['2026-12-17']);
    assert.deepEqual(second.answer(dates, ''), ['2026-12-10']);
  });

  it('is answered for each key, and not again as long as what it asked itself has the same answer', () => {
    let counted = 0;
    const after = (portfolio: Portfolio, day: string): number => {
      counted++;
      return portfolio.answer(dates, '').filter((date) => date > day).length;
    };
    const first = makePortfolio(documents(new Map([[TALK, on('2026-12-10')]])));
    assert.deepEqual([first.answer(after, '2026-01-01'), first.answer(after, '2027-01-01')], [1, 0]);
    const [second] = changeTo(first, TALK, on('2026-12-10', 'kamer 3'));
    assert.deepEqual([second.answer(after, '2026-01-01'), second.answer(after, '2027-01-01')], [1, 0]);
    assert.equal(counted, 2);
    const [third] = changeTo(second, TALK, on('2027-12-10'));
    assert.deepEqual([third.answer(after, '2026-01-01'), third.answer(after, '2027-01-01')], [1, 1]);
    assert.equal(counted, 4);
  });

  it('is followed to what it is answered from now, also when that gives the same answer', () => {
    // The place of the talk, or of the one it says to look at instead.
    const place = (portfolio: Portfolio, file: string): string | undefined => {
      const agenda = portfolio.get(file);
      const at = agenda?.kind === 'agenda' ? agenda.draft.gesprek?.plaats : undefined;
      return at?.endsWith('.yaml') === true ? place(portfolio, at) : at;
    };
    const [a, b] = [TALK, 'b.agenda.yaml'];
    const first = makePortfolio(
      documents(
        new Map([
          [a, on('2026-12-10', 'kamer 3')],
          [b, on('2026-12-10', 'kamer 3')],
        ]),
      ),
    );
    const { portfolio, reads } = watched(first);
    portfolio.answer(place, a);
    const [second, points] = changeTo(first, a, on('2026-12-10', b));
    assert.equal(isOutdated(reads, [points], second), false);
    const [third, moved] = changeTo(second, b, on('2026-12-10', 'kamer 4'));
    assert.equal(reads.isTouchedBy(moved), true);
    assert.equal(isOutdated(reads, [moved], third), true);
  });
});
