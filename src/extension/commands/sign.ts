import * as vscode from 'vscode';
import type { Ondertekenkeuze, Ondertekenkeuzes, Sleutelkeuze, Voorstelvraag } from '../../core/conversation/index.ts';
import {
  keuzesVoor,
  naOndertekenen,
  ondertekenkeuzes,
  signatureChanges,
  sleutelkeuzes,
} from '../../core/conversation/index.ts';
import type { Language } from '../../core/language/language.ts';
import type { AnyDocument } from '../../core/portfolio/index.ts';
import { sleutelsVan } from '../../core/portfolio/index.ts';
import type { KeyPair, SigningKey } from '../../core/seal/index.ts';
import { signingKeyOf } from '../../core/seal/index.ts';
import { askOption, askText } from '../asking.ts';
import { show } from '../openAs.ts';
import { makeKey, readKey } from '../ownKeys.ts';
import { changeAndSave } from '../documentChange.ts';
import { role, today } from '../settings.ts';
import type { SigningServices, ToSign } from './signing.ts';
import { chooseToSign, SIGNING_WORDS } from './signing.ts';

/**
 * *Portfolio: Sign* [A24] [A26]: asks who signs and with which meaning, shows what is signed beside the document itself,
 * and writes the signature over exactly the text that was shown.
 */
export async function sign(services: SigningServices, uri?: vscode.Uri): Promise<void> {
  const chosen = await chooseToSign(services, uri, 'any');
  if (!chosen) return;
  const { editor, language } = chosen;
  const { document, list } = await choicesFor(services, chosen);
  await show(editor.uri);
  if (list.voorstellen && !(await askAnyway(services, editor.uri, list.voorstellen))) return;
  const choice = await askChoice(list, document, language);
  if (!choice) return;
  if (choice.geweigerd !== undefined) throw new Error(choice.geweigerd);
  const way = await confirm(list, await waysOf(services, chosen, choice), language);
  if (!way) return;
  const key = await keyFor(services, chosen, choice, way);
  if (key === 'none') return;
  await write(services, chosen, document, { ...choice, ...(key && { key }) });
}

/** @throws {Error} with the reason, after showing the place, when the document cannot be signed */
async function choicesFor(
  { checks, forms }: SigningServices,
  { editor, language }: ToSign,
): Promise<{ document: AnyDocument; list: Ondertekenkeuzes }> {
  const checked = checks.now(editor);
  if (!checked) throw new Error(SIGNING_WORDS[language].gone);
  const { document, folder, findings } = checked;
  const list = ondertekenkeuzes(document, folder.portfolio, findings, { role: role(), language });
  if (!('geweigerd' in list)) return { document, list };
  if (list.path) await forms.openAt(editor.uri, list.path);
  throw new Error(list.geweigerd);
}

/** Agreements nobody has accepted are asked about first: after signing they stay as they are. */
async function askAnyway(
  { forms }: SigningServices,
  uri: vscode.Uri,
  { titel, bekijken, toch }: Voorstelvraag,
): Promise<boolean> {
  const { label, detail, path } = bekijken;
  const answer = await askOption(titel, [
    { label, detail, value: 'look' },
    { label: toch, value: 'sign' },
  ]);
  if (answer === 'look') await forms.openAt(uri, path);
  return answer === 'sign';
}

async function askChoice(
  { titel, keuzes, rollen }: Ondertekenkeuzes,
  document: AnyDocument,
  language: Language,
): Promise<Ondertekenkeuze | undefined> {
  const words = WORDS[language];
  const options = keuzes.map((value) => ({
    label: value.label,
    ...(value.geweigerd === undefined ? {} : { detail: value.geweigerd }),
    value,
  }));
  const picked = await askOption<Ondertekenkeuze | 'another'>(titel, [
    ...options,
    { label: words.another, ...(keuzes.length === 0 ? { detail: words.all } : {}), value: 'another' },
  ]);
  if (picked !== 'another') return picked;
  const rol = await askOption(
    words.role,
    rollen.map(({ rol: value, label }) => ({ label, value })),
  );
  if (rol === undefined) return undefined;
  const naam = await askText(titel, words.name);
  if (naam === undefined) return undefined;
  const own = keuzesVoor(document, { rol, naam }, language);
  if (own.length <= 1) return own[0];
  return askOption(
    titel,
    own.map((value) => ({ label: value.label, value })),
  );
}

async function waysOf(
  { keys }: SigningServices,
  { folder, language }: ToSign,
  choice: Ondertekenkeuze,
): Promise<Sleutelkeuze[]> {
  const known = sleutelsVan(folder.portfolio);
  return sleutelkeuzes(choice, known, await keys.atHand(known), today(), language);
}

/** The ways to sign, then what is signed, line by line: pressing one of those lines decides nothing, the list stays. */
async function confirm(
  { titel, inhoud }: Ondertekenkeuzes,
  ways: readonly Sleutelkeuze[],
  language: Language,
): Promise<Sleutelkeuze | undefined> {
  const words = WORDS[language];
  const items: (vscode.QuickPickItem & { way?: Sleutelkeuze })[] = [
    ...ways.map((way) => ({ label: `$(${ICON[way.daad]}) ${way.label}`, detail: way.detail, way })),
    { label: words.what, kind: vscode.QuickPickItemKind.Separator },
    ...inhoud.map(({ label, detail }) => ({ label, detail })),
  ];
  const options = { title: titel, placeHolder: words.read, ignoreFocusOut: true };
  for (;;) {
    const picked = await vscode.window.showQuickPick(items, options);
    if (!picked || picked.way) return picked?.way;
  }
}

const ICON: Readonly<Record<Sleutelkeuze['daad'], string>> = {
  gebruik: 'verified-filled',
  maak: 'verified-filled',
  zonder: 'verified',
  lees: 'key',
  vervang: 'sync',
};

/**
 * The key to sign with, made or read first where that was chosen.
 * @returns undefined to sign without one, `none` when the user went away
 */
async function keyFor(
  services: SigningServices,
  { folder, language }: ToSign,
  signer: Ondertekenkeuze,
  { daad, publiek = '' }: Sleutelkeuze,
): Promise<SigningKey | undefined | 'none'> {
  switch (daad) {
    case 'zonder':
      return undefined;
    case 'gebruik':
      return usable(await services.keys.get(publiek), language);
    case 'maak':
      return usable(await makeKey(services, folder, signer, language), language);
    case 'vervang':
      return usable(await makeKey(services, folder, signer, language, publiek), language);
    case 'lees': {
      const read = await readKey(services, language);
      return read ? usable(read, language) : 'none';
    }
  }
}

async function usable(pair: KeyPair | undefined, language: Language): Promise<SigningKey> {
  const key = pair && (await signingKeyOf(pair));
  if (!key) throw new Error(WORDS[language].unusable);
  return key;
}

/** What was shown is what is signed: when the text went on meanwhile, nothing is. */
async function write(
  services: SigningServices,
  { folder, editor, language }: ToSign,
  document: AnyDocument,
  { rol, naam, betekenis, metAkkoord, key }: Ondertekenkeuze & { key?: SigningKey },
): Promise<void> {
  const request = { rol, naam, betekenis, metAkkoord, datum: today(), ...(key && { key }) };
  const made = await signatureChanges(document, folder.portfolio, request, language);
  if ('refused' in made) throw new Error(made.refused);
  const decide = ({ parsed }: AnyDocument) =>
    parsed.text === document.parsed.text ? made : { refused: WORDS[language].changed };
  await changeAndSave(services, editor, decide, language, SIGNING_WORDS[language]);
  const signed = services.portfolios.findNow(editor)?.document ?? document;
  services.signedTexts.take(signed);
  void vscode.window.showInformationMessage(naOndertekenen(signed, { naam }, language));
}

const WORDS: Record<
  Language,
  Record<'another' | 'all' | 'role' | 'name' | 'what' | 'read' | 'unusable' | 'changed', string>
> = {
  nl: {
    another: 'Iemand anders…',
    all: 'Wie bij dit document hoort, heeft deze tekst al ondertekend.',
    role: 'Ondertekenen: in welke rol?',
    name: 'Naam van degene die ondertekent',
    what: 'Wat u ondertekent',
    read: 'Lees het document dat hieronder open staat. Druk op Escape om nog niet te ondertekenen.',
    unusable:
      'De sleutel in de opslag van VS Code is niet bruikbaar of hoort niet bij die in portfolio.yaml. Er is niets ondertekend. Lees uw sleutelbestand opnieuw in, of vervang de sleutel.',
    changed:
      'De tekst is gewijzigd terwijl u ondertekende. Er is niets ondertekend. Lees het document opnieuw en onderteken daarna.',
  },
  en: {
    another: 'Somebody else…',
    all: 'Those this document is about have signed this text already.',
    role: 'Sign: in which role?',
    name: 'Name of who signs',
    what: 'What you sign',
    read: 'Read the document that is open below. Press Escape not to sign yet.',
    unusable:
      'The key in the storage of VS Code cannot be used, or is not the one of portfolio.yaml. Nothing was signed. Read your key file again, or replace the key.',
    changed: 'The text was changed while you were signing. Nothing was signed. Read the document again, then sign.',
  },
};
