import * as vscode from 'vscode';
import { isRuleId, rulePage } from '../core/check/index.ts';

/** The page that explains a rule. */
export function rulePageUri(extensionUri: vscode.Uri, rule: Parameters<typeof rulePage>[0]): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, rulePage(rule));
}

/** Shows the page that explains a rule, as a page where Markdown can be shown, else as text. */
export async function showRulePage(extensionUri: vscode.Uri, rule: string): Promise<void> {
  if (!isRuleId(rule)) return;
  const page = rulePageUri(extensionUri, rule);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.commands.executeCommand('vscode.open', page);
  }
}
