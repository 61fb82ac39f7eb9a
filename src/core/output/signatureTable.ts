import type { Language } from '../language/language.ts';
import type { SignatureRow } from './page.ts';

const WORDS = {
  nl: { title: 'Akkoord en ondertekening', columns: ['', 'Rol', 'Naam', 'Datum', 'Betekenis'] },
  en: { title: 'Approval and signatures', columns: ['', 'Role', 'Name', 'Date', 'Meaning'] },
} as const;

/** The table at the end of a page: what is not signed yet has room to be signed by hand. */
export function signatureTable(
  rows: readonly SignatureRow[],
  language: Language,
): { title: string; columns: readonly string[]; cells: string[][] } {
  const { title, columns } = WORDS[language];
  return {
    title,
    columns,
    cells: rows.map(({ what, role, name, date, meaning }) => [what, role, name, date, meaning]),
  };
}
