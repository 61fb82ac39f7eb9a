import * as vscode from 'vscode';
import type { Checks } from './checks.ts';
import { CodeLenses } from './codeLenses.ts';
import { Completions } from './completions.ts';
import { Definitions } from './definitions.ts';
import { DocumentLinks } from './documentLinks.ts';
import { FileMoves } from './fileMoves.ts';
import { Folding } from './folding.ts';
import type { FormEditors } from './formEditor.ts';
import { Hovers } from './hovers.ts';
import { InlayHints } from './inlayHints.ts';
import { Outline } from './outline.ts';
import type { Portfolios } from './portfolios.ts';
import { QuickFixes } from './quickFixes.ts';
import { References } from './references.ts';
import { Rename } from './rename.ts';
import { SelectionRanges } from './selectionRanges.ts';
import { WorkspaceSymbols } from './workspaceSymbols.ts';

/** Every document of a portfolio is YAML; which of them are ours, their names say. */
const YAML: vscode.DocumentSelector = { language: 'yaml' };

/** Registers what a text editor asks about a document. Nothing is read before it asks. */
export function registerLanguageFeatures(
  portfolios: Portfolios,
  checks: Checks,
  forms: FormEditors,
): vscode.Disposable {
  const { languages } = vscode;
  const lenses = new CodeLenses(portfolios, checks);
  const hints = new InlayHints(portfolios, checks);
  return vscode.Disposable.from(
    lenses,
    hints,
    new FileMoves(portfolios),
    languages.registerCodeActionsProvider(YAML, new QuickFixes(checks), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    languages.registerHoverProvider(YAML, new Hovers(portfolios)),
    languages.registerCompletionItemProvider(YAML, new Completions(portfolios), ':', ' ', '-', '/', '#'),
    languages.registerDocumentLinkProvider(YAML, new DocumentLinks(portfolios)),
    languages.registerDefinitionProvider(YAML, new Definitions(portfolios, forms)),
    languages.registerReferenceProvider(YAML, new References(portfolios)),
    languages.registerRenameProvider(YAML, new Rename(portfolios)),
    languages.registerDocumentSymbolProvider(YAML, new Outline(portfolios), { label: 'Portfolio' }),
    languages.registerFoldingRangeProvider(YAML, new Folding(portfolios)),
    languages.registerSelectionRangeProvider(YAML, new SelectionRanges(portfolios)),
    languages.registerCodeLensProvider(YAML, lenses),
    languages.registerInlayHintsProvider(YAML, hints),
    languages.registerWorkspaceSymbolProvider(new WorkspaceSymbols(portfolios)),
  );
}
