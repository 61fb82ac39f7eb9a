import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import type { ParsedYaml, Path, Range } from '../yaml/index.ts';
import type { Finding, Level } from './finding.ts';
import { placesIn } from './places.ts';
import type { Hit, Rule, RuleOptions } from './rule.ts';
import type { RuleId } from './rules/index.ts';
import { rules } from './rules/index.ts';
import { names, silences } from './silence.ts';

/** What the reader of the findings has decided. */
export interface CheckOptions extends Partial<Omit<RuleOptions, 'today'>> {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Rule id, or `family/*`, to level. An id weighs more than its family. Names of no rule are passed over. */
  readonly rules?: Readonly<Record<string, Level>>;
}

const DEFAULTS = { differentiationFromYear: 4, minimumEvidence: 2 } as const;

/**
 * Checks one document of a portfolio with every rule for its kind.
 * @returns the findings in order of place, then of rule. Never throws on any document.
 */
export function checkDocument(document: AnyDocument, portfolio: Portfolio, options: CheckOptions): Finding[] {
  const at = placesIn(document.parsed);
  const context = { document, portfolio, options: { ...DEFAULTS, ...options }, at };
  const readable = readableParts(document.parsed);
  const silenced = silences(document.parsed);
  const findings: Finding[] = [];
  for (const rule of rulesFor(document, readable.all)) {
    const level = levelOf(rule, options.rules);
    if (level === 'off') continue;
    for (const { path, range, params = {} } of rule.check(context)) {
      if (silenced(rule.id, path, range)) continue;
      if (rule.id.startsWith('yaml/') || readable.holds(path, range)) {
        findings.push({ rule: rule.id, level, path, range, params });
      }
    }
  }
  return findings.sort(byPlace);
}

/** Checks every document of a portfolio; findings in order of file, place and rule. */
export function checkPortfolio(portfolio: Portfolio, options: CheckOptions): (Finding & { file: string })[] {
  return [...portfolio.documents.values()].flatMap((document) =>
    checkDocument(document, portfolio, options).map((finding) => ({ ...finding, file: document.file })),
  );
}

function rulesFor(document: AnyDocument, readable: boolean): readonly Rule<RuleId>[] {
  const mine = rules.filter(({ kinds }) => kinds.includes(document.kind));
  return readable ? mine : mine.filter(({ about }) => about === 'presence');
}

function levelOf(rule: Rule, levels: CheckOptions['rules'] = {}): Level {
  const own = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
  if (own !== undefined) return own;
  const family = Object.keys(levels).find((name) => names(name, rule.id));
  return (family === undefined ? undefined : levels[family]) ?? rule.level;
}

/**
 * Which parts of a text can be believed. What the parser makes of the lines at and behind an error is a guess, so a
 * finding counts only when its top-level part of the document holds no error.
 */
function readableParts(parsed: ParsedYaml): { all: boolean; holds(path: Path, range: Range): boolean } {
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
