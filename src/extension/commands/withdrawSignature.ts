import * as vscode from 'vscode';
import { intrekkeuzes, intrekking } from '../../core/conversation/index.ts';
import type { Language } from '../../core/language/language.ts';
import { askOption } from '../asking.ts';
import { changeAndSave } from '../documentChange.ts';
import { role } from '../settings.ts';
import type { SigningServices } from './signing.ts';
import { chooseToSign, SIGNING_WORDS } from './signing.ts';

/** *Portfolio: Withdraw Signature* [A26]: asks which one, those of the own role first, and takes it away. It can be undone. */
export async function withdrawSignature(services: SigningServices, uri?: vscode.Uri): Promise<void> {
  const chosen = await chooseToSign(services, uri, 'signed');
  const found = chosen && (await services.portfolios.find(chosen.editor));
  if (!found) return;
  const { editor, language } = chosen;
  const choices = intrekkeuzes(found.document, found.folder.portfolio, { role: role(), language });
  if (!Array.isArray(choices)) throw new Error(choices.geweigerd);
  const choice = await askOption(
    WORDS[language].title,
    choices.map((value) => ({ label: value.label, detail: value.detail, value })),
  );
  if (!choice) return;
  const decide = (document: typeof found.document) => intrekking(document, choice, language);
  await changeAndSave(services, editor, decide, language, SIGNING_WORDS[language]);
  void vscode.window.showInformationMessage(WORDS[language].done);
}

const WORDS: Record<Language, Record<'title' | 'done', string>> = {
  nl: {
    title: 'Welke ondertekening wilt u intrekken? Escape trekt niets in.',
    done: 'De ondertekening is ingetrokken en het bestand is opgeslagen. Ongedaan maken zet haar terug.',
  },
  en: {
    title: 'Which signature do you want to withdraw? Escape withdraws nothing.',
    done: 'The signature was withdrawn and the file saved. Undo puts it back.',
  },
};
