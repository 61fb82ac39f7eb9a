import type { AnyDocument, Changed, Portfolio } from '../portfolio/index.ts';
import { isOutdated, Reads, watched } from '../portfolio/index.ts';
import type { ParsedYaml, Path, Range } from '../yaml/index.ts';
import type { Finding, Level } from './finding.ts';
import { placesIn } from './places.ts';
import type { Hit, Rule, RuleOptions } from './rule.ts';
import type { RuleId } from './rules/index.ts';
import { ruleOf, rules } from './rules/index.ts';
import { names, silences } from './silence.ts';

/** What the reader of the findings has decided. */
export interface CheckOptions extends Partial<Omit<RuleOptions, 'today'>> {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Rule id, or `family/*`, to level. An id weighs more than its family. Names of no rule are passed over. */
  readonly rules?: Readonly<Record<string, Level>>;
}

const DEFAULTS = { differentiationFromYear: 4, minimumEvidence: 2 } as const;

/** The families that judge the text itself; the others read it as a document, which takes at least a mapping. */
const OF_THE_TEXT = /^(?:yaml|schema|negeer)\//u;

const ruleIds = rules.map(({ id }) => id);

/** What a rule said of a document, and what it looked at in the rest of the portfolio. */
interface RuleRun {
  readonly hits: readonly Hit[];
  readonly reads: Reads;
}

/** The findings in a document, with what they depend on. */
export interface CheckedDocument {
  readonly document: AnyDocument;
  /** In order of place, then of rule. */
  readonly findings: readonly Finding[];
  readonly runs: ReadonlyMap<RuleId, RuleRun>;
  /** What all rules together looked at in the rest of the portfolio. */
  readonly reads: Reads;
}

/**
 * Checks one document of a portfolio with every rule for its kind.
 * @returns the findings in order of place, then of rule. Never throws on any document.
 */
export function checkDocument(document: AnyDocument, portfolio: Portfolio, options: CheckOptions): Finding[] {
  return [...checkAgain(document, portfolio, options).findings];
}

/**
 * Checks a document, and what has not changed since it was checked before only where it has to.
 *
 * @param before the same document with the same options, as it was checked before; of the rules that looked at nothing
 *   of `changed` the hits are taken over
 * @param changed what changed in the portfolio since then, besides the document itself
 */
export function checkAgain(
  document: AnyDocument,
  portfolio: Portfolio,
  options: CheckOptions,
  before?: CheckedDocument,
  changed: readonly Changed[] = [],
): CheckedDocument {
  if (before?.document === document && !isOutdated(before.reads, changed, portfolio)) return before;
  const known = before?.document === document ? before.runs : undefined;
  const readable = readableParts(document.parsed);
  const runs = new Map<RuleId, RuleRun>();
  for (const rule of rulesFor(document, portfolio, readable.all)) {
    const last = known?.get(rule.id);
    const isSame = last !== undefined && !isOutdated(last.reads, changed, portfolio);
    runs.set(rule.id, isSame ? last : runRule(rule, document, portfolio, options));
  }
  return { document, findings: findingsOf(document, runs, readable, options), runs, reads: allReads(runs) };
}

function allReads(runs: ReadonlyMap<RuleId, RuleRun>): Reads {
  const all = new Reads();
  for (const { reads } of runs.values()) all.add(reads);
  return all;
}

function runRule(rule: Rule<RuleId>, document: AnyDocument, portfolio: Portfolio, options: CheckOptions): RuleRun {
  // What a silent rule misses still has that rule's name: the general one does not take it up.
  if (levelOf(rule, options.rules) === 'off' && rule.about === 'presence') return { hits: [], reads: new Reads() };
  const seen = watched(portfolio);
  const at = placesIn(document.parsed);
  const context = { document, portfolio: seen.portfolio, options: { ...DEFAULTS, ...options }, at, ruleIds };
  return { hits: [...rule.check(context)], reads: seen.reads };
}

/** The hits of all rules together: without what is silenced, said by another rule or cannot be believed. */
function findingsOf(
  document: AnyDocument,
  runs: ReadonlyMap<RuleId, RuleRun>,
  readable: ReadableParts,
  options: CheckOptions,
): Finding[] {
  const silenced = silences(document.parsed);
  const missed = new MissedPaths();
  const findings: Finding[] = [];
  for (const [id, { hits }] of runs) {
    const rule = ruleOf(id);
    const level = levelOf(rule, options.rules);
    for (const { path, range, params = {} } of hits) {
      if (rule.fallback && missed.covers(path)) continue;
      if (rule.about === 'absence') missed.add(path);
      if (level === 'off' || silenced(rule.id, path, range)) continue;
      if (rule.id.startsWith('yaml/') || readable.holds(path, range)) {
        findings.push({ rule: rule.id, level, path: tellable(path), range, params });
      }
    }
  }
  return findings.sort(byPlace);
}

/** A note that was not written as a text has keys of its own: a finding goes to others, and says only that it is a note. */
function tellable(path: Path): Path {
  return path[0] === 'prive' ? path.slice(0, 1) : path;
}

/** The places where something is missing according to the rules that have a name for it. */
class MissedPaths {
  readonly #missed = new Set<string>();
  /** Everything a missed place is part of. */
  readonly #around = new Set<string>();

  add(path: Path): void {
    this.#missed.add(keyOf(path));
    for (let length = 1; length <= path.length; length++) this.#around.add(keyOf(path.slice(0, length)));
  }

  /** Whether this place, something in it or something it is part of has been missed by name. */
  covers(path: Path): boolean {
    if (this.#around.has(keyOf(path))) return true;
    return path.some((_, index) => this.#missed.has(keyOf(path.slice(0, index + 1))));
  }
}

function keyOf(path: Path): string {
  return path.join('\0');
}

/** Checks every document of a portfolio; findings in order of file, place and rule. */
export function checkPortfolio(portfolio: Portfolio, options: CheckOptions): (Finding & { file: string })[] {
  return [...portfolio.documents.values()].flatMap((document) =>
    checkDocument(document, portfolio, options).map((finding) => ({ ...finding, file: document.file })),
  );
}

/** Rules about absence only for what can be read as a whole; the general one among them last. */
function rulesFor(document: AnyDocument, portfolio: Portfolio, readable: boolean): readonly Rule<RuleId>[] {
  const isMapping = document.parsed.locate([])?.type === 'mapping';
  const mine = rules.filter(
    ({ id, kinds, about, across }) =>
      kinds.includes(document.kind) &&
      (readable || about === 'presence') &&
      (isMapping || OF_THE_TEXT.test(id)) &&
      (across !== true || portfolio.isVolledig),
  );
  return [...mine.filter(({ fallback }) => !fallback), ...mine.filter(({ fallback }) => fallback)];
}

function levelOf(rule: Rule, levels: CheckOptions['rules'] = {}): Level {
  const own = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
  if (own !== undefined) return own;
  const family = Object.keys(levels).find((name) => names(name, rule.id));
  return (family === undefined ? undefined : levels[family]) ?? rule.level;
}

interface ReadableParts {
  readonly all: boolean;
  holds(path: Path, range: Range): boolean;
}

/**
 * Which parts of a text can be believed. What the parser makes of the lines at and behind an error is a guess, so a
 * finding counts only when its top-level part of the document holds no error.
 */
function readableParts(parsed: ParsedYaml): ReadableParts {
  const broken = parsed.problems.filter(({ code }) => code !== 'duplicate_key');
  if (broken.length === 0) return { all: true, holds: () => true };
  const parts = new Set(broken.map(({ range, path }) => path[0] ?? parsed.pathAt(range.start)[0]));
  const lines = new Set(broken.map(({ range }) => parsed.positionAt(range.start).line));
  return {
    all: false,
    holds: (path, range) => path.length > 0 && !parts.has(path[0]) && !lines.has(range.start.line),
  };
}

function byPlace(a: Hit & { rule: string }, b: Hit & { rule: string }): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
