import type { Language } from '../language/language.ts';
import type { Finding } from './finding.ts';
import type { Param } from './rule.ts';
import { familyOfRule } from './rules/index.ts';

/** What a finding says, in the reader's language: one or two plain sentences. */
export function messageOf(finding: Pick<Finding, 'rule' | 'params'>, language: Language): string {
  const words = familyOfRule(finding.rule).messages[finding.rule]?.[language];
  const param: Param = (name) => String(finding.params[name] ?? '');
  if (typeof words === 'function') return words(param);
  return (words ?? finding.rule).replace(/\{(\w+)\}/gu, (_, name: string) => param(name));
}
