import * as vscode from 'vscode';
import type { Sleuteldaad, Sleutelregel } from '../../core/conversation/index.ts';
import { sleutelregels } from '../../core/conversation/index.ts';
import type { Language } from '../../core/language/language.ts';
import { sleutelsVan } from '../../core/portfolio/index.ts';
import { choosePortfolio } from '../activePortfolio.ts';
import { askOption } from '../asking.ts';
import { addReadKey, makeKey, readKey, revokeKey, saveKey } from '../ownKeys.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import { languageFor } from '../settings.ts';
import type { SigningServices } from './signing.ts';

/** *Portfolio: Manage Keys*: the keys of those who sign here; keep one in a file, replace or revoke it, read one in. */
export async function manageKeys(services: SigningServices, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(services.portfolios, uri);
  if (!folder) return;
  const language = languageFor(folder.root);
  const words = WORDS[language];
  const known = sleutelsVan(folder.portfolio);
  const rows = sleutelregels(known, await services.keys.atHand(known), language);
  const picked = await askOption<Sleutelregel | 'read'>(rows.length === 0 ? words.none : words.which, [
    ...rows.map((value) => ({ label: value.label, description: value.merk, detail: value.detail, value })),
    { label: words.read, detail: words.reading, value: 'read' },
  ]);
  if (picked === 'read') {
    const key = await readKey(services, language);
    if (!key) return;
    await addReadKey(services, folder, key, language);
    void vscode.window.showInformationMessage(words.haveRead);
  } else if (picked?.daden.length === 0) {
    void vscode.window.showInformationMessage(words.nothing(picked.label, picked.detail));
  } else if (picked) {
    const deed = await askOption(
      `${picked.label} (${picked.merk})`,
      picked.daden.map(({ label, detail, daad }) => ({ label, detail, value: daad })),
    );
    if (deed) await carryOut(services, folder, picked.publiek, deed, language);
  }
}

async function carryOut(
  services: SigningServices,
  folder: PortfolioFolder,
  publiek: string,
  deed: Sleuteldaad['daad'],
  language: Language,
): Promise<void> {
  const words = WORDS[language];
  const { naam, rol } = sleutelsVan(folder.portfolio).find((key) => key?.publiek === publiek) ?? {};
  if (naam === undefined || rol === undefined) throw new Error(words.unknown);
  switch (deed) {
    case 'exporteer': {
      const pair = await services.keys.get(publiek);
      if (!pair) throw new Error(words.unknown);
      await saveKey(services, { naam, rol, ...pair }, language);
      return;
    }
    case 'vervang':
      await makeKey(services, folder, { naam, rol }, language, publiek);
      void vscode.window.showInformationMessage(words.replaced);
      return;
    case 'trekIn':
      await revokeKey(services, folder, publiek, language);
      void vscode.window.showInformationMessage(words.revoked);
  }
}

const WORDS: Record<
  Language,
  Record<'which' | 'none' | 'read' | 'reading' | 'haveRead' | 'unknown' | 'replaced' | 'revoked', string> & {
    nothing(who: string, state: string): string;
  }
> = {
  nl: {
    which: 'Sleutels van wie in dit portfolio ondertekent',
    none: 'In dit portfolio tekent nog niemand met een eigen sleutel',
    read: 'Sleutel inlezen uit een bestand…',
    reading: 'Van een andere computer, of uit een reservekopie. Nodig is de wachtzin.',
    haveRead: 'De sleutel is ingelezen. U kunt er nu op deze computer mee ondertekenen.',
    unknown: 'Deze sleutel is er niet meer, of staat niet volledig in portfolio.yaml. Er is niets gewijzigd.',
    nothing: (who, state) =>
      `${who}: ${state} Met deze sleutel is niets meer te doen; hij blijft staan om eerdere handtekeningen te controleren.`,
    replaced: 'Er is een nieuwe sleutel. De oude geldt tot en met vandaag; wat ermee is ondertekend, blijft geldig.',
    revoked: 'De sleutel is ingetrokken en geldt tot en met vandaag. Wat ermee is ondertekend, blijft geldig.',
  },
  en: {
    which: 'Keys of those who sign in this portfolio',
    none: 'Nobody signs with a key in this portfolio yet',
    read: 'Read a key from a file…',
    reading: 'From another computer, or from a spare copy. The passphrase is needed.',
    haveRead: 'The key was read. You can sign with it on this computer now.',
    unknown: 'This key is gone, or not completely in portfolio.yaml. Nothing was changed.',
    nothing: (who, state) =>
      `${who}: ${state} There is nothing left to do with this key; it stays to verify earlier signatures.`,
    replaced: 'There is a new key. The old one counts up to and including today; what was signed with it stays valid.',
    revoked: 'The key was revoked and counts up to and including today. What was signed with it stays valid.',
  },
};
