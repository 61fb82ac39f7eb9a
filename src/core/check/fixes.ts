import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import type { Finding } from './finding.ts';
import type { Fix } from './fix.ts';
import { placesIn } from './places.ts';
import { familyOfRule } from './rules/index.ts';
import { silenceFix } from './silence-fix.ts';

/**
 * What can be done about a finding, best first; the last is always to silence the rule on this line (unless the text
 * is broken). Made when asked for, against the document as it is now.
 */
export function fixesFor(finding: Finding, document: AnyDocument, portfolio: Portfolio, language: Language): Fix[] {
  const at = placesIn(document.parsed);
  const make = familyOfRule(finding.rule).fixes?.[finding.rule];
  const fixes = make ? make(finding, { document, portfolio, language, at }) : [];
  return [...fixes, ...silenceFix(finding, document, language)];
}
