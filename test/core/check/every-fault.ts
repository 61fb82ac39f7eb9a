import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckResult } from '../../../src/core/index.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');

/** The day both portfolios are checked on. */
export const DAY = '2026-11-16';
/** A portfolio with each fault of the rules across documents once, and the same portfolio put right. */
export const FAULTY = path.join(fixtures, 'portfolio-met-alle-fouten');
export const REPAIRED = path.join(fixtures, 'portfolio-hersteld');

/** What is to be found in the faulty one on that day, by whoever looks: in order of file and place, in Dutch. */
export const EXPECTED = JSON.parse(
  readFileSync(path.join(fixtures, 'portfolio-met-alle-fouten.bevindingen.json'), 'utf8'),
) as readonly CheckResult[];

/** The documents of a portfolio as the library takes them: path from the folder → text. */
export function documentsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.sort().map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}
