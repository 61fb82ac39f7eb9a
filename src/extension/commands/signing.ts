import * as vscode from 'vscode';
import type { Language } from '../../core/language/language.ts';
import type { AnyDocument } from '../../core/portfolio/index.ts';
import { documentTitle, isSignable } from '../../core/portfolio/index.ts';
import { isSigned } from '../../core/seal/index.ts';
import { activeDocumentUri, choosePortfolio } from '../activePortfolio.ts';
import { askOption } from '../asking.ts';
import type { Checks } from '../checks.ts';
import type { EditQueue } from '../editQueue.ts';
import type { FormEditors } from '../formEditor.ts';
import type { KeyStore } from '../keyStore.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import type { SavedChangeWords } from '../documentChange.ts';
import { languageFor } from '../settings.ts';
import type { SignedTexts } from '../signedTexts.ts';

/** What signing, withdrawing and verifying share. */
export interface SigningServices {
  portfolios: Portfolios;
  checks: Checks;
  queue: EditQueue;
  forms: FormEditors;
  keys: KeyStore;
  signedTexts: SignedTexts;
}

/** A document that is signed, or is to be, in its editor. */
export interface ToSign {
  folder: PortfolioFolder;
  editor: vscode.TextDocument;
  file: string;
  language: Language;
}

/**
 * The document the command is about: the one that was clicked or is in front, where that is of a kind that is signed;
 * else one the user picks, those first that are not signed yet (or, to verify or withdraw, only those that are).
 */
export async function chooseToSign(
  { portfolios }: SigningServices,
  uri: vscode.Uri | undefined,
  which: 'any' | 'signed',
): Promise<ToSign | undefined> {
  const from = uri ?? activeDocumentUri();
  const copy = which === 'signed' && from ? await copyAt(portfolios, from) : undefined;
  const folder = copy ?? (await choosePortfolio(portfolios, uri));
  if (!folder) return undefined;
  const named = from && folder.fileOf(from);
  const document = named === undefined ? undefined : folder.portfolio.get(named);
  const file = document && (isSignable(document) || uri) ? document.file : await pickFile(folder, which);
  if (file === undefined) return undefined;
  const editor = await vscode.workspace.openTextDocument(folder.uriOf(file));
  await portfolios.find(editor);
  return { folder, editor, file, language: languageFor(editor.uri) };
}

/** The folder of a signed document that lies in no portfolio, as the copy the opleider keeps [A28]. */
async function copyAt(portfolios: Portfolios, uri: vscode.Uri): Promise<PortfolioFolder | undefined> {
  const folder = await portfolios.folderOf(uri);
  const document = folder.portfolio.get(folder.fileOf(uri) ?? '');
  return !folder.isPortfolio && document && isSigned(document.draft) ? folder : undefined;
}

async function pickFile(folder: PortfolioFolder, which: 'any' | 'signed'): Promise<string | undefined> {
  const language = languageFor(folder.root);
  const signed = (document: AnyDocument) => isSigned(document.draft);
  const all = [...folder.portfolio.documents.values()].filter(
    (document) => isSignable(document) && (which === 'any' || signed(document)),
  );
  if (all.length === 0) throw new Error(NONE[language][which]);
  const titled = all.map((document) => ({ document, title: documentTitle(document, language) }));
  // The newest first among equals: names begin with the day.
  titled.sort(
    (a, b) => Number(signed(a.document)) - Number(signed(b.document)) || b.document.file.localeCompare(a.document.file),
  );
  return askOption(
    WHICH[language],
    titled.map(({ document, title }) => ({ label: title, description: document.file, value: document.file })),
  );
}

const WHICH: Record<Language, string> = { nl: 'Welk document?', en: 'Which document?' };

const NONE: Record<Language, Record<'any' | 'signed', string>> = {
  nl: {
    any: 'In dit portfolio is nog geen verslag, individueel opleidingsplan of tussenbeoordeling om te ondertekenen.',
    signed: 'In dit portfolio is nog niets ondertekend.',
  },
  en: {
    any: 'This portfolio has no report, training plan or interim assessment to sign yet.',
    signed: 'Nothing in this portfolio has been signed yet.',
  },
};

/** Why a signature could not be written or taken away. */
export const SIGNING_WORDS: Record<Language, SavedChangeWords> = {
  nl: {
    gone: 'Het document is er niet meer, of is niet te lezen. Er is niets gewijzigd.',
    readOnly:
      'Het bestand is alleen-lezen, zodat ondertekeningen er niet in gewijzigd kunnen worden. Er is niets gewijzigd. Maak het bestand beschrijfbaar en probeer het opnieuw.',
    notSaved:
      'De ondertekeningen in het document zijn gewijzigd, maar het bestand kon niet worden opgeslagen. Open het document en sla het zelf op.',
  },
  en: {
    gone: 'The document is gone, or cannot be read. Nothing was changed.',
    readOnly:
      'The file is read-only, so signatures in it cannot be changed. Nothing was changed. Make the file writable and try again.',
    notSaved:
      'The signatures in the document were changed, but the file could not be saved. Open the document and save it yourself.',
  },
};
