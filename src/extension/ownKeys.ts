import * as vscode from 'vscode';
import { SLEUTELWOORDEN } from '../core/conversation/index.ts';
import type { Language } from '../core/language/language.ts';
import { PORTFOLIO_FILE, sleutelsVan } from '../core/portfolio/index.ts';
import type { KeyChanges, KeyPair, OwnedKey, Signer } from '../core/seal/index.ts';
import {
  addedKey,
  keyFileOf,
  keyFromFile,
  keyMark,
  newKeyPair,
  replacedKey,
  revokedKey,
  SHORTEST_PASSPHRASE,
} from '../core/seal/index.ts';
import type { EditQueue } from './editQueue.ts';
import type { KeyStore } from './keyStore.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { changeAndSave } from './documentChange.ts';
import { today } from './settings.ts';

export interface KeyServices {
  portfolios: Portfolios;
  queue: EditQueue;
  keys: KeyStore;
}

/**
 * Makes a key for somebody: the secret half in the secret storage, the public half in `portfolio.yaml`, which is saved.
 * @param replaces the public half of the key that is revoked with it
 */
export async function makeKey(
  services: KeyServices,
  folder: PortfolioFolder,
  signer: Signer,
  language: Language,
  replaces?: string,
): Promise<KeyPair> {
  const pair = await newPair(language);
  await services.keys.keep(pair);
  try {
    await changeKeys(services, folder, language, () => {
      const known = sleutelsVan(folder.portfolio);
      return replaces === undefined
        ? addedKey(known, signer, pair.publiek, today())
        : replacedKey(known, replaces, pair.publiek, today());
    });
  } catch (error) {
    await services.keys.forget(pair.publiek);
    throw error;
  }
  return pair;
}

export async function revokeKey(
  services: KeyServices,
  folder: PortfolioFolder,
  publiek: string,
  language: Language,
): Promise<void> {
  await changeKeys(services, folder, language, () => revokedKey(sleutelsVan(folder.portfolio), publiek, today()));
}

async function newPair(language: Language): Promise<KeyPair> {
  try {
    return await newKeyPair();
  } catch {
    throw new Error(WORDS[language].noEd25519);
  }
}

async function changeKeys(
  services: KeyServices,
  folder: PortfolioFolder,
  language: Language,
  decide: () => KeyChanges,
): Promise<void> {
  const editor = await vscode.workspace.openTextDocument(folder.uriOf(PORTFOLIO_FILE));
  await services.portfolios.find(editor);
  await changeAndSave(
    services,
    editor,
    () => {
      const made = decide();
      return 'refused' in made ? { refused: SLEUTELWOORDEN[language].wijziging[made.refused] } : made;
    },
    language,
    WORDS[language],
  );
}

/** Asks for a key file and its passphrase, and keeps the key on this computer. Undefined when the user goes away. */
export async function readKey({ keys }: KeyServices, language: Language): Promise<OwnedKey | undefined> {
  const words = WORDS[language];
  const [file] =
    (await vscode.window.showOpenDialog({ title: words.open, openLabel: words.read, filters: { JSON: ['json'] } })) ??
    [];
  if (!file) return undefined;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const passphrase = await vscode.window.showInputBox({
    title: words.open,
    prompt: words.passphrase,
    password: true,
    ignoreFocusOut: true,
  });
  if (passphrase === undefined) return undefined;
  const key = await keyFromFile(text, passphrase);
  if ('refused' in key) throw new Error(SLEUTELWOORDEN[language].bestand[key.refused]);
  await keys.keep(key);
  return key;
}

/** Puts a key that was read in `portfolio.yaml`, where it is not known there yet. */
export async function addReadKey(
  services: KeyServices,
  folder: PortfolioFolder,
  key: OwnedKey,
  language: Language,
): Promise<void> {
  if (sleutelsVan(folder.portfolio).some((known) => known?.publiek === key.publiek)) return;
  await changeKeys(services, folder, language, () =>
    addedKey(sleutelsVan(folder.portfolio), key, key.publiek, today()),
  );
}

/** Asks for a passphrase, twice, and a place outside every portfolio, and writes the key there. */
export async function saveKey(services: KeyServices, key: OwnedKey, language: Language): Promise<void> {
  const words = WORDS[language];
  const ask = (prompt: string, validateInput: (value: string) => string | undefined) =>
    vscode.window.showInputBox({ title: words.save, prompt, password: true, ignoreFocusOut: true, validateInput });
  const passphrase = await ask(words.newPassphrase, (value) =>
    value.length < SHORTEST_PASSPHRASE ? words.tooShort : undefined,
  );
  if (passphrase === undefined) return;
  const again = await ask(words.again, (value) => (value === passphrase ? undefined : words.differs));
  if (again === undefined) return;
  const name = `${keyMark(key.publiek)?.slice(0, 9).replace(' ', '-') ?? 'eigen'}.sleutel.json`;
  const target = await vscode.window.showSaveDialog({
    title: words.save,
    filters: { JSON: ['json'] },
    saveLabel: words.keep,
    ...defaultPlace(name),
  });
  if (!target) return;
  const inside = (await services.portfolios.all()).some((folder) => folder.fileOf(target) !== undefined);
  if (inside) throw new Error(words.inside);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await keyFileOf(key, passphrase)));
  void vscode.window.showInformationMessage(words.kept);
}

/** Beside the open folder, not in it: a key does not belong in a portfolio. */
function defaultPlace(name: string): { defaultUri?: vscode.Uri } {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, '..', name) } : {};
}

const WORDS = {
  nl: {
    gone: 'portfolio.yaml is er niet, of is niet te lezen. Er is niets gewijzigd.',
    readOnly:
      'portfolio.yaml is alleen-lezen, zodat de openbare sleutel er niet in kan. Er is niets gewijzigd. Maak het bestand beschrijfbaar en probeer het opnieuw.',
    notSaved:
      'De sleutels in portfolio.yaml zijn gewijzigd, maar het bestand kon niet worden opgeslagen. Open het en sla het zelf op.',
    noEd25519:
      'Deze browser kan geen sleutel maken om mee te tekenen (Ed25519). Onderteken zonder sleutel, of gebruik VS Code op uw computer of een nieuwere browser.',
    open: 'Sleutelbestand inlezen',
    read: 'Inlezen',
    passphrase: 'De wachtzin van het sleutelbestand',
    save: 'Sleutel bewaren in een bestand',
    keep: 'Bewaren',
    newPassphrase: `Een wachtzin van ten minste ${SHORTEST_PASSPHRASE} tekens, bijvoorbeeld vier losse woorden. Zonder wachtzin is de sleutel niet terug te halen.`,
    tooShort: `De wachtzin heeft ten minste ${SHORTEST_PASSPHRASE} tekens nodig.`,
    again: 'Typ de wachtzin nog een keer',
    differs: 'Dit is een andere wachtzin.',
    inside:
      'Een sleutel hoort niet in een portfolio: wie de map krijgt, kreeg dan ook de sleutel. Er is niets geschreven; kies een andere plaats.',
    kept: 'De sleutel is bewaard. Het bestand opent alleen met de wachtzin.',
  },
  en: {
    gone: 'portfolio.yaml is not there, or cannot be read. Nothing was changed.',
    readOnly:
      'portfolio.yaml is read-only, so the public key cannot be put in it. Nothing was changed. Make the file writable and try again.',
    notSaved: 'The keys in portfolio.yaml were changed, but the file could not be saved. Open it and save it yourself.',
    noEd25519:
      'This browser cannot make a key to sign with (Ed25519). Sign without a key, or use VS Code on your computer or a newer browser.',
    open: 'Read a key file',
    read: 'Read',
    passphrase: 'The passphrase of the key file',
    save: 'Keep the key in a file',
    keep: 'Keep',
    newPassphrase: `A passphrase of at least ${SHORTEST_PASSPHRASE} characters, four separate words for instance. Without it the key cannot be got back.`,
    tooShort: `The passphrase needs at least ${SHORTEST_PASSPHRASE} characters.`,
    again: 'Type the passphrase once more',
    differs: 'This is another passphrase.',
    inside:
      'A key does not belong in a portfolio: who gets the folder would get the key as well. Nothing was written; choose another place.',
    kept: 'The key was kept. The file opens with the passphrase only.',
  },
} as const satisfies Record<Language, Record<string, string>>;
