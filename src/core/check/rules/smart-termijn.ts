import type { Portfolio } from '../../portfolio/index.ts';
import { terugblikkenIn } from '../../portfolio/index.ts';
import { isSigned } from '../../seal/index.ts';
import type { Path } from '../../yaml/index.ts';
import type { DocumentOf, Hit, RuleContext } from '../rule.ts';
import { rule } from '../rule.ts';
import type { Goal, SmartDocument } from './smart-doelen.ts';
import { goalsOf, KINDS } from './smart-doelen.ts';

/** A term and where its date stands. */
function termOf({ path, said }: Goal): { path: Path; datum: string } | undefined {
  const term = said.tijdgebonden;
  if (typeof term === 'string') return { path: [...path, 'tijdgebonden'], datum: term };
  return term?.datum === undefined ? undefined : { path: [...path, 'tijdgebonden', 'datum'], datum: term.datum };
}

export const termijnVerstreken = rule({
  id: 'smart/termijn_verstreken',
  level: 'warning',
  seeds: ['A29', 'A14'],
  kinds: KINDS,
  about: 'presence',
  *check({ document, portfolio, options, at }): Iterable<Hit> {
    const talk = document.kind === 'verslag' ? document.draft.gesprek?.datum : undefined;
    for (const goal of goalsOf(document)) {
      const term = termOf(goal);
      if (!term) continue;
      const { path, datum } = term;
      if (talk !== undefined && datum < talk)
        yield { path, range: at.value(path), params: { ...goal.params, datum, gesprek: talk } };
      else if (datum < options.today && isOpen(goal, document, portfolio))
        yield { path, range: at.value(path), params: { ...goal.params, datum } };
    }
  },
});

/**
 * Whether a goal is still open. A report is not changed after it was signed, so an agreement is settled as well when
 * the look-back of another report gives it another status. A learning goal without a status may have been reached.
 */
function isOpen({ said }: Goal, document: SmartDocument, portfolio: Portfolio): boolean {
  if (document.kind === 'iop') return said.status === 'open';
  if ((said.status ?? 'open') !== 'open') return false;
  return said.id === undefined || !portfolio.answer(isSettled, `${document.file}#${said.id}`);
}

function isSettled(portfolio: Portfolio, agreement: string): boolean {
  return portfolio.once(settledAgreements).has(agreement);
}

/** The agreements, as `file#id`, that a look-back gives another status than open. */
function settledAgreements(portfolio: Portfolio): ReadonlySet<string> {
  const settled = portfolio
    .ofKind('verslag')
    .flatMap(terugblikkenIn)
    .flatMap(({ afspraak, status = 'open' }) => (status === 'open' ? [] : [afspraak]));
  return new Set(settled);
}

export const termijnNaGesprek = rule({
  id: 'smart/termijn_na_gesprek',
  level: 'info',
  seeds: ['A3'],
  kinds: ['verslag'],
  about: 'presence',
  *check({ document, portfolio, at }: RuleContext<'verslag'>): Iterable<Hit> {
    // What was signed is not changed any more: advice on when to meet comes too late then.
    if (isSigned(document.draft)) return;
    const next = nextTalk(document, portfolio);
    if (next === undefined) return;
    for (const goal of goalsOf(document)) {
      const term = termOf(goal);
      if (!term || term.datum <= next || (goal.said.status ?? 'open') !== 'open') continue;
      yield {
        path: term.path,
        range: at.value(term.path),
        params: { ...goal.params, datum: term.datum, gesprek: next },
      };
    }
  },
});

/**
 * The first talk after this one that is being prepared: the nearest date in an agenda or a reflection. What was agreed
 * with the opleider comes back with the opleider, so a tussengesprek in between does not count there.
 */
function nextTalk({ draft }: DocumentOf<'verslag'>, portfolio: Portfolio): string | undefined {
  const { datum: held, type } = draft.gesprek ?? {};
  if (held === undefined) return undefined;
  return portfolio.answer(type === 'voortgangsgesprek' ? firstPreparedVoortgangsgesprek : firstPreparedTalk, held);
}

function firstPreparedVoortgangsgesprek(portfolio: Portfolio, held: string): string | undefined {
  return earliestAfter(
    portfolio.once(preparedTalks).filter(({ type }) => type !== 'tussengesprek'),
    held,
  );
}

function firstPreparedTalk(portfolio: Portfolio, held: string): string | undefined {
  return earliestAfter(portfolio.once(preparedTalks), held);
}

function earliestAfter(talks: readonly { datum: string }[], held: string): string | undefined {
  let next: string | undefined;
  for (const { datum } of talks) if (datum > held && (next === undefined || datum < next)) next = datum;
  return next;
}

function preparedTalks(portfolio: Portfolio) {
  return [...portfolio.ofKind('agenda'), ...portfolio.ofKind('reflectie')].flatMap(({ draft }) => {
    const { datum, type } = draft.gesprek ?? {};
    return datum === undefined ? [] : [{ datum, type }];
  });
}
