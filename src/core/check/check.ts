import { isDate } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import { readPortfolio } from '../portfolio/index.ts';
import type { Path, Range } from '../yaml/index.ts';
import { checkPortfolio } from './engine.ts';
import type { Level } from './finding.ts';
import { messageOf } from './messages.ts';

/** A finding with its words, as other programs get it. */
export interface CheckResult {
  file: string;
  rule: string;
  level: Exclude<Level, 'off'>;
  message: string;
  path: Path;
  range: Range;
}

export interface CheckFilesOptions {
  /** `YYYY-MM-DD`: what is late depends on it. */
  today: string;
  /** Language of the messages; `nl` by default. */
  language?: Language;
  /** Rule id, or `family/*`, to level. */
  rules?: Record<string, Level>;
  /** From which training year differentiation is asked for; 4 by default. */
  differentiationFromYear?: number;
  /** Pieces of evidence asked per competency area; 2 by default. */
  minimumEvidence?: number;
  /**
   * Paths of the files of the portfolio that are not in `files` (attachments, training plans). Without them it is not
   * known whether such a file is there, and nothing is said about references to one.
   */
  otherFiles?: Iterable<string>;
  /** The files lie in no portfolio: rules across documents keep silent. */
  loose?: boolean;
}

const LEVELS: readonly unknown[] = ['error', 'warning', 'info', 'off'];

/**
 * Checks one portfolio: a map of portfolio-relative paths (`/`) to texts. Results in order of file, place and rule.
 * @throws {TypeError} that names the argument when one is not of its type. Documents never make it throw.
 */
export function check(files: ReadonlyMap<string, string>, options: CheckFilesOptions): CheckResult[] {
  const { language = 'nl', otherFiles, loose = false, ...rest } = validOptions(options);
  const bestanden = otherFiles && new Set([...files.keys(), ...otherFiles]);
  const portfolio = readPortfolio(files, { bestanden, los: loose });
  return checkPortfolio(portfolio, rest).map((finding) => ({
    file: finding.file,
    rule: finding.rule,
    level: finding.level,
    message: messageOf(finding, language),
    path: finding.path,
    range: finding.range,
  }));
}

/** Callers outside TypeScript reach this too, so nothing about the options is taken for granted. */
function validOptions(options: unknown): CheckFilesOptions {
  if (!isRecord(options)) throw new TypeError('options: an object with at least `today` is expected');
  const { today, language, rules, differentiationFromYear, minimumEvidence, otherFiles, loose } = options;
  if (!isDate(today)) throw new TypeError('options.today: a date YYYY-MM-DD is expected');
  if (language !== undefined && language !== 'nl' && language !== 'en') {
    throw new TypeError('options.language: nl or en is expected');
  }
  return {
    today,
    ...(language !== undefined && { language }),
    ...(rules !== undefined && { rules: validLevels(rules) }),
    ...(differentiationFromYear !== undefined && {
      differentiationFromYear: validNumber('differentiationFromYear', differentiationFromYear),
    }),
    ...(minimumEvidence !== undefined && { minimumEvidence: validNumber('minimumEvidence', minimumEvidence) }),
    ...(otherFiles !== undefined && { otherFiles: validPaths(otherFiles) }),
    ...(loose !== undefined && { loose: validBoolean('loose', loose) }),
  };
}

function validLevels(rules: unknown): Record<string, Level> {
  if (!isRecord(rules)) throw new TypeError('options.rules: an object of rule ids and levels is expected');
  const levels: Record<string, Level> = {};
  for (const [id, level] of Object.entries(rules)) {
    if (!isLevel(level)) throw new TypeError(`options.rules["${id}"]: error, warning, info or off is expected`);
    levels[id] = level;
  }
  return levels;
}

function validNumber(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new TypeError(`options.${name}: a whole number of 0 or more is expected`);
  }
  return value;
}

function validBoolean(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`options.${name}: true or false is expected`);
  return value;
}

function validPaths(paths: unknown): string[] {
  const isIterable = typeof paths === 'object' && paths !== null && Symbol.iterator in paths;
  const list = isIterable ? [...(paths as Iterable<unknown>)] : undefined;
  if (!list?.every((path) => typeof path === 'string')) {
    throw new TypeError('options.otherFiles: an iterable of paths is expected');
  }
  return list;
}

function isLevel(value: unknown): value is Level {
  return LEVELS.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
