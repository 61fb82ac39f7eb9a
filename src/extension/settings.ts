import * as vscode from 'vscode';
import type { CheckOptions, Level } from '../core/check/index.ts';
import type { Language } from '../core/language/language.ts';
import type { OverviewOptions } from '../core/overview/index.ts';

const SECTION = 'aiosPortfolio';

/** Who works here: orders what is offered first, hides nothing. */
export type Role = 'aios' | 'opleider' | 'stageopleider';

/** The language of everything said about a document. */
export function languageFor(uri?: vscode.Uri): Language {
  return vscode.workspace.getConfiguration(SECTION, uri ?? null).get<Language>('language') === 'en' ? 'en' : 'nl';
}

export function role(): Role {
  return vscode.workspace.getConfiguration(SECTION).get<Role>('role') ?? 'aios';
}

/** The folder of the opleider's own, as it is written; empty when none was chosen. */
export function dossierFolderSetting(): string {
  return vscode.workspace.getConfiguration(SECTION).get<string>('dossierFolder')?.trim() ?? '';
}

/** Of the user, not of a workspace: that may be the portfolio of an aios, who would see where it is. */
export async function setDossierFolder(folder: string): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION).update('dossierFolder', folder, vscode.ConfigurationTarget.Global);
}

/** What the checks need from outside: the date, and the user's settings for this document. */
export function checkOptionsFor(uri: vscode.Uri): CheckOptions {
  const rules = vscode.workspace.getConfiguration(SECTION, uri).get<Record<string, Level>>('rules') ?? {};
  return {
    today: today(),
    rules,
    differentiationFromYear: differentiationFromYear(uri),
    minimumEvidence: minimumEvidence(uri),
  };
}

/** What the overview of a portfolio needs from outside. */
export function overviewOptionsFor(uri: vscode.Uri): OverviewOptions {
  return { today: today(), language: languageFor(uri), role: role(), minimumEvidence: minimumEvidence(uri) };
}

function minimumEvidence(uri: vscode.Uri): number {
  return vscode.workspace.getConfiguration(SECTION, uri).get<number>('minimumEvidence') ?? 2;
}

/** What generating an agenda or report needs from outside. */
export function generatingOptionsFor(uri: vscode.Uri): {
  today: string;
  language: Language;
  differentiationFromYear: number;
} {
  return { today: today(), language: languageFor(uri), differentiationFromYear: differentiationFromYear(uri) };
}

function differentiationFromYear(uri: vscode.Uri): number {
  return vscode.workspace.getConfiguration(SECTION, uri).get<number>('differentiationFromYear') ?? 4;
}

/** Today on the user's own calendar, as the documents write dates. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Runs `listener` when one of our settings changes. */
export function onSettingsChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}
