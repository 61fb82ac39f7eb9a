import * as vscode from 'vscode';
import type { Finding, Fix } from '../core/check/index.ts';
import { deedFor, fixesFor } from '../core/check/index.ts';
import type { Checked, Checks } from './checks.ts';
import { goToFieldAction } from './goToField.ts';
import { toRange } from './ranges.ts';
import { languageFor } from './settings.ts';

/** Arguments of the command that carries a fix out; internal, so not in the palette. */
export interface FixArguments {
  uri: string;
  rule: string;
  path: Finding['path'];
  index: number;
}

export const APPLY_FIX = 'aiosPortfolio.applyFix';

/**
 * The fixes of the findings under the cursor. The edit itself is computed when it is chosen: most light bulbs are
 * never opened, and by then the document may have gone on.
 */
export class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly checks: Checks) {}

  provideCodeActions(
    editor: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const checked = this.checks.now(editor);
    if (!checked) return [];
    const here = checked.findings.filter((finding) => toRange(finding.range).intersection(range));
    const [first] = here;
    if (!first) return [];
    const fixes = here.flatMap((finding) => this.actions(checked, finding, context));
    // What cannot be read has no form.
    if (checked.document.parsed.problems.length > 0) return fixes;
    const toField = goToFieldAction(checked.uri, first.path, languageFor(checked.uri));
    toField.diagnostics = context.diagnostics.filter((diagnostic) => belongsTo(diagnostic, first));
    return [...fixes, toField];
  }

  private actions(checked: Checked, finding: Finding, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const diagnostics = context.diagnostics.filter((diagnostic) => belongsTo(diagnostic, finding));
    const fixes = fixesOf(checked, finding).map((fix, index) => {
      const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = diagnostics;
      if (fix.preferred) action.isPreferred = true;
      const { rule, path } = finding;
      const argument: FixArguments = { uri: checked.uri.toString(), rule, path, index };
      action.command = { command: APPLY_FIX, title: fix.title, arguments: [argument] };
      return action;
    });
    const deed = deedFor(finding, languageFor(checked.uri));
    if (!deed) return fixes;
    const action = new vscode.CodeAction(deed.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = diagnostics;
    action.command = { command: `aiosPortfolio.${deed.command}`, title: deed.title, arguments: [checked.uri] };
    return [action, ...fixes];
  }
}

function belongsTo(diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  return code === finding.rule && diagnostic.range.isEqual(toRange(finding.range));
}

/** What can be done about a finding, in the language of its document. */
export function fixesOf({ document, folder, uri }: Checked, finding: Finding): Fix[] {
  return fixesFor(finding, document, folder.portfolio, languageFor(uri));
}
