import type { Path } from '../../yaml/index.ts';
import { valueAt } from '../../yaml/index.ts';
import { oncePerPart } from '../oncePerPart.ts';
import type { Hit } from '../rule.ts';
import { rule } from '../rule.ts';
import { fold, hasNumber, instruments, observables, sentenceAround, timeWords, vagueWords } from '../words.ts';
import type { Goal, SmartDocument } from './smart-doelen.ts';
import { goalsOf, KINDS } from './smart-doelen.ts';

/** The texts of a goal that say what will happen; `toelichting` may be as vague as it likes. */
function textsOf(said: Goal['said']): Path[] {
  const activities = 'activiteiten' in said ? (said.activiteiten ?? []) : [];
  return [
    ...['specifiek', 'meetbaar', 'resultaatgericht', 'toetsing'].map((key) => [key]),
    ...activities.map((_, index) => ['activiteiten', index]),
  ];
}

/** Those that hold such words at all: most do not, and only of those that do is the place in the document looked up. */
const vagueTexts = oncePerPart((said: Goal['said']) =>
  textsOf(said).filter((path) => {
    const text = valueAt(said, path);
    return typeof text === 'string' && vagueWords.has(text);
  }),
);

export const vaag = rule({
  id: 'smart/vaag',
  level: 'info',
  seeds: ['A29', 'B16'],
  kinds: KINDS,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const goal of goalsOf(document)) {
      for (const text of vagueTexts(goal.said)) {
        const path = [...goal.path, ...text];
        const source = at.source(path);
        for (const { start, end } of source ? vagueWords.find(source.text) : []) {
          if (!source || isConcrete(sentenceAround(source.text, { start, end }))) continue;
          const words = source.text.slice(start, end).replace(/\s+/gu, ' ');
          const range = at.span({ start: source.start + start, end: source.start + end });
          yield { path, range, params: { ...goal.params, woorden: words } };
        }
      }
    }
  },
});

/** Whether a sentence makes its vague words precise: with a number, a named instrument or a term. */
function isConcrete(sentence: string): boolean {
  return hasNumber(sentence) || instruments.has(sentence) || timeWords.has(sentence);
}

export const nietMeetbaar = rule({
  id: 'smart/niet_meetbaar',
  level: 'info',
  seeds: ['A29', 'B16'],
  kinds: KINDS,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const { path: goal, said, params } of goalsOf(document)) {
      if (isMeasurable(said) || namesSomebody(said.meetbaar ?? '', document)) continue;
      const path = [...goal, 'meetbaar'];
      yield { path, range: at.value(path), params };
    }
  },
});

/** Whether there is something to measure by, or nothing is written yet. */
const isMeasurable = oncePerPart(({ meetbaar: text = '' }: Goal['said']) => {
  return text.trim() === '' || hasNumber(text) || instruments.has(text) || observables.has(text);
});

/** Whether one of the people of the talk is named, by surname. */
function namesSomebody(text: string, document: SmartDocument): boolean {
  if (document.kind !== 'verslag') return false;
  const words = new Set(fold(text).text.split(/[^\p{L}\p{N}-]+/u));
  const people = [...(document.draft.gesprek?.deelnemers ?? []), ...(document.draft.geraadpleegd ?? [])];
  return people.some((person) => {
    const surname =
      fold(person?.naam ?? '')
        .text.split(/\s+/u)
        .at(-1) ?? '';
    return surname.length > 2 && words.has(surname);
  });
}
