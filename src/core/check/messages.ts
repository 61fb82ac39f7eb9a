import type { Language } from '../language/language.ts';
import type { Finding } from './finding.ts';
import type { Param } from './rule.ts';
import { familyOfRule } from './rules/index.ts';

/** What a finding says, in the reader's language: one or two plain sentences. */
export function messageOf(finding: Pick<Finding, 'rule' | 'params'>, language: Language): string {
  const words = familyOfRule(finding.rule).messages[finding.rule]?.[language];
  const param: Param = (name) => shown(String(finding.params[name] ?? ''));
  if (typeof words === 'function') return words(param);
  return (words ?? finding.rule).replace(/\{(\w+)\}/gu, (_, name: string) => param(name));
}

const LONGEST = 80;

/**
 * Text of a document as it may stand in a message: short, and without characters that move the cursor of a terminal or
 * turn the direction of what follows.
 */
function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).trimEnd()}…`;
}
