import type { Finding } from '../check/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { gesprekVan, isLeesbaar, verslagVan } from '../portfolio/index.ts';
import { isSigned } from '../seal/index.ts';

/** What there is to say in a form when handing in is what is next. */
export interface Inlevermoment {
  readonly tekst: string;
  readonly handeling: { readonly label: string; readonly command: 'handIn' };
}

const WOORDEN = {
  nl: { tekst: 'Deze reflectie is klaar en nog niet ingeleverd.', label: 'Inleveren…' },
  en: { tekst: 'This reflection is complete and has not been handed in yet.', label: 'Hand In…' },
} as const satisfies Record<Language, unknown>;

/**
 * Whether handing in is what is next for a document [A8]: it is a reflection for a known talk in which nothing lacks, it
 * was not handed in, and the report of that talk is not signed yet. One in which something lacks can be handed in too,
 * but is first worked on.
 * @param findings of this document, as they are shown
 */
export function inlevermoment(
  document: AnyDocument,
  portfolio: Portfolio,
  findings: readonly Pick<Finding, 'level'>[],
  language: Language,
): Inlevermoment | undefined {
  if (document.kind !== 'reflectie' || !isLeesbaar(document) || document.draft.ingeleverd !== undefined) {
    return undefined;
  }
  if (findings.some(({ level }) => level !== 'info')) return undefined;
  const gesprek = gesprekVan(document);
  const verslag = gesprek && verslagVan(portfolio, gesprek);
  if (!gesprek || (verslag && isSigned(verslag.draft))) return undefined;
  const { tekst, label } = WOORDEN[language];
  return { tekst, handeling: { label, command: 'handIn' } };
}
