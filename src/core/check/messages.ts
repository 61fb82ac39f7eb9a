import { isDate } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import { harmlessLine } from '../language/direction.ts';
import type { Language } from '../language/language.ts';
import type { Finding } from './finding.ts';
import type { Param } from './rule.ts';
import { familyOfRule } from './rules/index.ts';

/** What a finding says, in the reader's language: one or two plain sentences, with dates as they are read aloud. */
export function messageOf(finding: Pick<Finding, 'rule' | 'params'>, language: Language): string {
  const words = familyOfRule(finding.rule).messages[finding.rule]?.[language];
  const param: Param = (name) => shown(inWords(name, String(finding.params[name] ?? ''), language));
  if (typeof words === 'function') return words(param);
  return (words ?? finding.rule).replace(/\{(\w+)\}/gu, (_, name: string) => param(name));
}

/** Parameters that repeat what stands in the file, or has to stand there: a reader looks for them letter by letter. */
const AS_WRITTEN: ReadonlySet<string> = new Set([
  'waarde',
  'nearest',
  'sleutel',
  'naam',
  'woorden',
  'regel',
  'id',
  'tekst',
]);

/** A date as people write it in a sentence ("12 maart 2026"); every other parameter as it is. */
function inWords(name: string, value: string, language: Language): string {
  return isDate(value) && !AS_WRITTEN.has(name) ? formatDate(value, language) : value;
}

const LONGEST = 80;

/**
 * Text of a document as it may stand in a message: short, and without characters that move the cursor of a terminal or
 * turn the direction of what follows.
 */
function shown(text: string): string {
  const plain = harmlessLine(text, ' ');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).trimEnd()}…`;
}
