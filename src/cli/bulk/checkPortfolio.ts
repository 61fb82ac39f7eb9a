import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckResult, Language, Level } from '../../core/index.ts';
import { kindOfFile } from '../../core/kinds/kind.ts';
import type { FoundPortfolio, Unread } from '../portfolioFiles.ts';
import { decoded, reasonOf } from '../portfolioFiles.ts';
import type { Cache } from './cache.ts';

/** What the findings of a portfolio depend on besides its files. */
export interface CheckSettings {
  readonly today: string;
  readonly language: Language;
  readonly rules: Readonly<Record<string, Level>>;
  /** Which program this is, to the byte; undefined when that is not known, and then nothing is kept. */
  readonly identity: string | undefined;
}

/** A portfolio that was checked. */
export interface CheckedPortfolio {
  /** Documents that were read, by path from its folder. */
  documents: string[];
  findings: CheckResult[];
  unread: Unread[];
}

/**
 * Checks one portfolio, or takes what was found when all it follows from was the same: the bytes of its documents, the
 * names of its files, the settings and the program.
 */
export async function checkPortfolio(
  found: FoundPortfolio,
  settings: CheckSettings,
  cache: Cache | undefined,
): Promise<CheckedPortfolio> {
  const { contents, otherFiles, unread } = readBytes(found);
  const documents = [...contents.keys()];
  const key = settings.identity === undefined ? undefined : keyOf(found, contents, otherFiles, settings);
  const known = key === undefined ? undefined : cache?.get(key);
  if (known !== undefined) return { documents, findings: JSON.parse(known) as CheckResult[], unread };
  const files = new Map<string, string>();
  for (const [name, bytes] of contents) {
    const text = decoded(bytes);
    if (text !== undefined) {
      files.set(name, text);
      continue;
    }
    // It is there, whatever it holds: what refers to it is not broken.
    otherFiles.push(name);
    unread.push({ path: path.join(found.root, name), reason: 'utf8' });
  }
  // Only here: who finds everything unchanged need not wait until the rules are loaded.
  const { check } = await import('../../core/index.ts');
  const { today, language, rules } = settings;
  const findings = check(files, { today, language, rules, otherFiles, loose: found.los === true });
  const payload = JSON.stringify(findings);
  if (key !== undefined && unread.length === 0) cache?.put(key, payload);
  // Words cut from a text keep the whole text in memory: those of a copy do not.
  return { documents: [...files.keys()], findings: JSON.parse(payload) as CheckResult[], unread };
}

function readBytes(found: FoundPortfolio): { contents: Map<string, Buffer>; otherFiles: string[]; unread: Unread[] } {
  const contents = new Map<string, Buffer>();
  const otherFiles: string[] = [];
  const unread: Unread[] = [];
  for (const name of found.files) {
    if (!kindOfFile(name)) {
      otherFiles.push(name);
      continue;
    }
    const file = path.join(found.root, name);
    try {
      contents.set(name, readFileSync(file));
    } catch (error) {
      otherFiles.push(name);
      unread.push({ path: file, reason: reasonOf(error) });
    }
  }
  return { contents, otherFiles, unread };
}

/** Every part with its length before it, so that no two portfolios run together to the same bytes. */
function keyOf(
  found: FoundPortfolio,
  contents: ReadonlyMap<string, Buffer>,
  otherFiles: readonly string[],
  { today, language, rules, identity }: CheckSettings,
): string {
  const hash = createHash('sha256');
  const levels = Object.entries(rules);
  hash.update(JSON.stringify([identity, process.version, today, language, levels, found.los === true, otherFiles]));
  for (const [name, bytes] of contents) {
    hash.update(`\n${JSON.stringify([name, bytes.length])}\n`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
