import * as vscode from 'vscode';
import type { Verschil } from '../../core/conversation/index.ts';
import { gewijzigdSinds, ondertekendExemplaar } from '../../core/conversation/index.ts';
import type { Language } from '../../core/language/language.ts';
import type { AnyDocument } from '../../core/portfolio/index.ts';
import { openAs } from '../../core/portfolio/index.ts';
import type { FormEditors } from '../formEditor.ts';
import type { SignedTexts } from '../signedTexts.ts';

interface ChangedServices {
  forms: FormEditors;
  signedTexts: SignedTexts;
}

/** A signature that does not hold for the text of now. */
interface Broken {
  /** Who signed, in words. */
  who: string;
  vingerafdruk: string;
}

interface ChangedItem extends vscode.QuickPickItem {
  does?: 'compare' | Verschil;
}

/**
 * Shows what changed in a document since somebody signed it, where a text with the fingerprint of then is still there;
 * else says that only a copy can tell, and asks for one. Choosing a change leads to its field.
 */
export async function showChanges(
  { forms, signedTexts }: ChangedServices,
  document: AnyDocument,
  uri: vscode.Uri,
  { who, vingerafdruk }: Broken,
  language: Language,
): Promise<void> {
  const words = WORDS[language];
  const signed = signedTexts.find(document, vingerafdruk) ?? (await askCopy(document, vingerafdruk, language));
  if (!signed) return;
  const items: ChangedItem[] = [
    { label: `$(diff) ${words.compare}`, detail: words.comparing, does: 'compare' },
    ...gewijzigdSinds(document, signed, language).map((one): ChangedItem => ({
      label: one.waar,
      detail: words.change(one.was, one.nu),
      does: one,
    })),
  ];
  const options = { title: words.title(who), placeHolder: words.go, ignoreFocusOut: true, matchOnDetail: true };
  const picked = (await vscode.window.showQuickPick(items, options))?.does;
  if (picked === 'compare') await signedTexts.compare(vingerafdruk, signed, uri, words.title(who));
  else if (picked) await forms.openAt(uri, picked.path);
}

/** @throws {Error} when the copy is not what was signed: it would show changes that may be none */
async function askCopy(
  document: AnyDocument,
  vingerafdruk: string,
  language: Language,
): Promise<AnyDocument | undefined> {
  const words = WORDS[language];
  const picked = await vscode.window.showQuickPick([{ label: words.choose, detail: words.choosing }], {
    title: words.unknown,
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  const [file] =
    (await vscode.window.showOpenDialog({ title: words.choose, filters: { YAML: ['yaml', 'yml'] } })) ?? [];
  if (!file) return undefined;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const copy = ondertekendExemplaar(document, vingerafdruk, [openAs(document.file, text, document.kind)]);
  if (!copy) throw new Error(words.other);
  return copy;
}

const WORDS: Record<
  Language,
  Record<'compare' | 'comparing' | 'go' | 'unknown' | 'choose' | 'choosing' | 'other', string> & {
    title(who: string): string;
    change(was: string, now: string): string;
  }
> = {
  nl: {
    title: (who) => `Gewijzigd na de ondertekening door ${who}`,
    compare: 'Beide teksten naast elkaar',
    comparing: 'Links de tekst die is ondertekend, rechts die van nu',
    go: 'Kies een wijziging om haar in het formulier te zien',
    change: (was, now) =>
      was === '' ? `Toegevoegd: ${now}` : now === '' ? `Weggehaald: ${was}` : `Was: ${was}  →  nu: ${now}`,
    unknown: 'De tekst die is ondertekend, is hier niet meer. Alleen een kopie kan zeggen wat er is gewijzigd.',
    choose: 'Kies een kopie…',
    choosing: 'Bijvoorbeeld die van de opleider, of uit een reservekopie. Zij telt alleen als haar vingerafdruk klopt.',
    other:
      'Deze kopie heeft een andere vingerafdruk: zij is niet de tekst die is ondertekend. Er is niets mee vergeleken.',
  },
  en: {
    title: (who) => `Changed since it was signed by ${who}`,
    compare: 'Both texts beside each other',
    comparing: 'To the left the text that was signed, to the right the one of now',
    go: 'Choose a change to see it in the form',
    change: (was, now) =>
      was === '' ? `Added: ${now}` : now === '' ? `Taken away: ${was}` : `Was: ${was}  →  now: ${now}`,
    unknown: 'The text that was signed is no longer here. Only a copy can tell what changed.',
    choose: 'Choose a copy…',
    choosing:
      'That of the programme director, for instance, or of a backup. It counts only when its fingerprint is right.',
    other: 'This copy has another fingerprint: it is not the text that was signed. Nothing was compared with it.',
  },
};
