import type { Language } from '../language/language.ts';
import type { SignatureRow } from './page.ts';

const WORDS = {
  nl: {
    title: 'Akkoord en ondertekening',
    columns: ['', 'Rol', 'Naam', 'Datum'],
    meaning: 'Betekenis',
    byHand: 'Paraaf of handtekening',
  },
  en: {
    title: 'Approval and signatures',
    columns: ['', 'Role', 'Name', 'Date'],
    meaning: 'Meaning',
    byHand: 'Initials or signature',
  },
} as const;

/**
 * The table at the end of a page. As long as somebody still has to sign it has a last column to do so by hand; what a
 * signature means is said where there is one.
 */
export function signatureTable(
  rows: readonly SignatureRow[],
  language: Language,
): { title: string; columns: readonly string[]; cells: string[][]; isForHands: boolean } {
  const { title, columns, meaning: meant, byHand } = WORDS[language];
  const isForHands = rows.some(({ date }) => date === '');
  const hasMeaning = rows.some(({ meaning }) => meaning !== '');
  return {
    title,
    columns: [...columns, ...(hasMeaning ? [meant] : []), ...(isForHands ? [byHand] : [])],
    cells: rows.map(({ what, role, name, date, meaning }) => [
      ...[what, role, name, date],
      ...(hasMeaning ? [meaning] : []),
      ...(isForHands ? [''] : []),
    ]),
    isForHands,
  };
}
