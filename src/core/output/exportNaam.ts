import { kindOfFile, kinds } from '../kinds/index.ts';
import type { Kind } from '../kinds/index.ts';

/** The formats a document can leave the portfolio in, the one most ask for first. */
export const exportFormats = ['docx', 'html', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const EXTENSION = { docx: 'docx', html: 'html', markdown: 'md' } as const satisfies Record<ExportFormat, string>;

/** How the names of files of a format end, without the point. */
export function exportExtension(format: ExportFormat): string {
  return EXTENSION[format];
}

/** Kinds people ask to read elsewhere; they are offered first. */
const FIRST: readonly Kind[] = ['verslag', 'agenda', 'iop', 'versnellingsverzoek', 'opleidingsschema'];

/** The kinds that can leave the portfolio, in the order they are offered. The dossier is the opleider's own [A31]. */
export const exportKinds: readonly Kind[] = [
  ...FIRST,
  ...kinds.filter((kind) => kind !== 'dossier' && !FIRST.includes(kind)),
];

/**
 * Whether a file has the name of a document of a portfolio: an export written there would be the end of it. Disks that
 * make no difference between capitals and small letters are counted with.
 */
export function isDocumentName(path: string): boolean {
  return kindOfFile(path.replaceAll('\\', '/').toLowerCase()) !== undefined;
}
