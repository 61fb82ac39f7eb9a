import * as vscode from 'vscode';
import type { StandingSignature } from '../../core/index.ts';
import { signaturesUnder } from '../../core/index.ts';
import type { Language } from '../../core/language/language.ts';
import { documentTitle } from '../../core/portfolio/index.ts';
import { valueAt } from '../../core/yaml/index.ts';
import { showChanges } from './changedSince.ts';
import type { SigningServices } from './signing.ts';
import { chooseToSign } from './signing.ts';

interface SignatureItem extends vscode.QuickPickItem {
  signature?: StandingSignature;
}

/** *Portfolio: Verify Signatures* [A26]: each signature, whether it holds and why not; choosing one leads to its place, or to what changed. */
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
    detail: signature.state === 'changed' ? `${signature.verdict} ${WORDS[language].changes}` : signature.verdict,
    signature,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: WORDS[language].title(documentTitle(document, language)),
    placeHolder: WORDS[language].go,
    ignoreFocusOut: true,
  });
  if (!picked?.signature) return;
  const { path, state, who } = picked.signature;
  const vingerafdruk = valueAt(document.parsed.data, [...path, 'vingerafdruk']);
  if (state === 'changed' && typeof vingerafdruk === 'string') {
    await showChanges(services, document, editor.uri, { who, vingerafdruk }, language);
  } else await services.forms.openAt(editor.uri, path);
}

function icon({ state, reason }: StandingSignature): string {
  if (state === 'proven') return 'verified-filled';
  return reason === undefined ? 'verified' : 'error';
}

const WORDS: Record<
  Language,
  { title(document: string): string; go: string; changes: string; none(file: string): string }
> = {
  nl: {
    title: (document) => `Handtekeningen: ${document}`,
    changes: 'Kies haar om te zien wat er is gewijzigd.',
    go: 'Kies een handtekening om haar in het document te zien',
    none: (file) => `Onder ${file} staat nog geen handtekening.`,
  },
  en: {
    title: (document) => `Signatures: ${document}`,
    changes: 'Choose it to see what changed.',
    go: 'Choose a signature to see it in the document',
    none: (file) => `There is no signature under ${file} yet.`,
  },
};
