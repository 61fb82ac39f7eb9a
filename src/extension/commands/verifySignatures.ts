import * as vscode from 'vscode';
import type { StandingSignature } from '../../core/index.ts';
import { signaturesUnder } from '../../core/index.ts';
import type { Language } from '../../core/language/language.ts';
import { documentTitle } from '../../core/portfolio/index.ts';
import type { SigningServices } from './signing.ts';
import { chooseToSign } from './signing.ts';

interface SignatureItem extends vscode.QuickPickItem {
  signature?: StandingSignature;
}

/** *Portfolio: Verify Signatures* [A26]: each signature, whether it holds and why not; choosing one leads to its place. */
export async function verifySignatures(services: SigningServices, uri?: vscode.Uri): Promise<void> {
  const chosen = await chooseToSign(services, uri, 'signed');
  const found = chosen && (await services.portfolios.find(chosen.editor));
  if (!found) return;
  const { document, folder } = found;
  const { editor, language } = chosen;
  const signatures = signaturesUnder(document, folder.portfolio, language);
  if (signatures.length === 0) {
    void vscode.window.showInformationMessage(WORDS[language].none(document.file));
    return;
  }
  const items = signatures.map((signature): SignatureItem => ({
    label: `$(${icon(signature)}) ${signature.who}`,
    detail: signature.verdict,
    signature,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: WORDS[language].title(documentTitle(document, language)),
    placeHolder: WORDS[language].go,
    ignoreFocusOut: true,
  });
  if (picked?.signature) await services.forms.openAt(editor.uri, picked.signature.path);
}

function icon({ state, reason }: StandingSignature): string {
  if (state === 'proven') return 'verified-filled';
  return reason === undefined ? 'verified' : 'error';
}

const WORDS: Record<Language, { title(document: string): string; go: string; none(file: string): string }> = {
  nl: {
    title: (document) => `Handtekeningen: ${document}`,
    go: 'Kies een handtekening om haar in het document te zien',
    none: (file) => `Onder ${file} staat nog geen handtekening.`,
  },
  en: {
    title: (document) => `Signatures: ${document}`,
    go: 'Choose a signature to see it in the document',
    none: (file) => `There is no signature under ${file} yet.`,
  },
};
