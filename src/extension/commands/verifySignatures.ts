import * as vscode from 'vscode';
import { metSleutelsErbij } from '../../core/conversation/index.ts';
import type { StandingSignature } from '../../core/index.ts';
import { signaturesUnder } from '../../core/index.ts';
import type { Language } from '../../core/language/language.ts';
import type { AnyDocument, Portfolio } from '../../core/portfolio/index.ts';
import { documentTitle } from '../../core/portfolio/index.ts';
import { valueAt } from '../../core/yaml/index.ts';
import { showChanges } from './changedSince.ts';
import type { SigningServices, ToSign } from './signing.ts';
import { chooseToSign } from './signing.ts';

interface SignatureItem extends vscode.QuickPickItem {
  signature?: StandingSignature;
}

/** *Portfolio: Verify Signatures* [A26]: each signature, whether it holds and why not; choosing one leads to its place, or to what changed. */
export async function verifySignatures(services: SigningServices, uri?: vscode.Uri): Promise<void> {
  const chosen = await chooseToSign(services, uri, 'signed');
  const found = chosen && (await services.portfolios.find(chosen.editor));
  if (!found) return;
  await showSignatures(services, chosen, found.document, found.folder.portfolio);
}

/** @param portfolio whose keys the signatures are verified with */
async function showSignatures(
  services: SigningServices,
  { editor, language }: Pick<ToSign, 'editor' | 'language'>,
  document: AnyDocument,
  portfolio: Portfolio,
): Promise<void> {
  const signatures = signaturesUnder(document, portfolio, language);
  if (signatures.length === 0) {
    void vscode.window.showInformationMessage(WORDS[language].none(document.file));
    return;
  }
  const items = signatures.map((signature): SignatureItem => ({
    label: `$(${icon(signature)}) ${signature.who}`,
    detail: [signature.verdict, WORDS[language].next[signature.state] ?? ''].join(' ').trim(),
    signature,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: WORDS[language].title(documentTitle(document, language)),
    placeHolder: WORDS[language].go,
    ignoreFocusOut: true,
  });
  if (!picked?.signature) return;
  const { path, state, who } = picked.signature;
  if (state === 'keys_elsewhere') {
    const withKeys = await askKeys(document, language);
    if (withKeys) await showSignatures(services, { editor, language }, document, withKeys);
    return;
  }
  const vingerafdruk = valueAt(document.parsed.data, [...path, 'vingerafdruk']);
  if (state === 'changed' && typeof vingerafdruk === 'string') {
    await showChanges(services, document, editor.uri, { who, vingerafdruk }, language);
  } else await services.forms.openAt(editor.uri, path);
}

/** @throws {Error} when what is chosen is no portfolio.yaml that can be read: it would say nothing of the keys */
async function askKeys(document: AnyDocument, language: Language): Promise<Portfolio | undefined> {
  const words = WORDS[language];
  const [file] = (await vscode.window.showOpenDialog({ title: words.keys, filters: { YAML: ['yaml', 'yml'] } })) ?? [];
  if (!file) return undefined;
  const withKeys = metSleutelsErbij(document, new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  if (!withKeys) throw new Error(words.noKeys);
  return withKeys;
}

function icon({ state, reason }: StandingSignature): string {
  if (state === 'keys_elsewhere') return 'question';
  if (state === 'proven') return 'verified-filled';
  return reason === undefined ? 'verified' : 'error';
}

const WORDS: Record<
  Language,
  Record<'go' | 'keys' | 'noKeys', string> & {
    title(document: string): string;
    none(file: string): string;
    /** What choosing a signature that stands so does. */
    next: Readonly<Partial<Record<StandingSignature['state'], string>>>;
  }
> = {
  nl: {
    title: (document) => `Handtekeningen: ${document}`,
    next: {
      changed: 'Kies haar om te zien wat er is gewijzigd.',
      keys_elsewhere: 'Kies haar om portfolio.yaml van het portfolio aan te wijzen.',
    },
    keys: 'De portfolio.yaml van het portfolio waaruit deze kopie komt',
    noKeys:
      'Dit is geen portfolio.yaml, of zij is niet te lezen. De handtekening is niet beoordeeld; kies portfolio.yaml uit de map van het portfolio.',
    go: 'Kies een handtekening om haar in het document te zien',
    none: (file) => `Onder ${file} staat nog geen handtekening.`,
  },
  en: {
    title: (document) => `Signatures: ${document}`,
    next: {
      changed: 'Choose it to see what changed.',
      keys_elsewhere: 'Choose it to point out the portfolio.yaml of the portfolio.',
    },
    keys: 'The portfolio.yaml of the portfolio this copy comes from',
    noKeys:
      'This is no portfolio.yaml, or it cannot be read. The signature was not judged; choose portfolio.yaml in the folder of the portfolio.',
    go: 'Choose a signature to see it in the document',
    none: (file) => `There is no signature under ${file} yet.`,
  },
};
