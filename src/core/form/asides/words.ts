import { regel } from '../../conversation/gespreksstof.ts';
import type { Duur } from '../../kinds/index.ts';
import type { Language } from '../../language/language.ts';
import { provenance } from '../../language/provenance.ts';
import { formatMonths, tenths } from '../../language/months.ts';

/** What somebody wrote stands beside a field to remind of it; all of it is a press away. */
const LONGEST_QUOTE = 300;

/** A text on one line, shortened when it is long; undefined when there is nothing to read. */
export function quoted(text: string | undefined): string | undefined {
  const line = regel(text);
  if (line === undefined || line.length <= LONGEST_QUOTE) return line;
  return `${line.slice(0, LONGEST_QUOTE).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '')}…`;
}

/** Months as people say them, to one decimal: "9,6 maanden". */
export function months(aantal: number, language: Language): string {
  return formatMonths(tenths(aantal), language);
}

/** The number alone: "9,6". */
export function figure(aantal: number, language: Language): string {
  const written = String(tenths(aantal));
  return language === 'nl' ? written.replace('.', ',') : written;
}

/** A figure of the data or the portfolio with how far it can be trusted: it is never a silent truth. */
export function duration(duur: Duur, language: Language): string {
  return `${months(duur.maanden, language)} ${provenance(duur, language)}`;
}
