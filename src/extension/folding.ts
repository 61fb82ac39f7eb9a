import * as vscode from 'vscode';
import { foldsOf } from '../core/language/index.ts';
import type { Portfolios } from './portfolios.ts';
import { redHatYamlIsThere } from './redHatYaml.ts';

/** What can be folded. Where Red Hat YAML is, and in texts that are not ours, that extension or VS Code says so. */
export class Folding implements vscode.FoldingRangeProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideFoldingRanges(editor: vscode.TextDocument): Promise<vscode.FoldingRange[] | undefined> {
    if (redHatYamlIsThere()) return undefined;
    const found = await this.portfolios.find(editor);
    // What cannot be read is folded by its indentation.
    if (!found || found.document.parsed.problems.length > 0) return undefined;
    return foldsOf(found.document).map(
      ({ start, end, kind }) =>
        new vscode.FoldingRange(start, end, kind === 'comment' ? vscode.FoldingRangeKind.Comment : undefined),
    );
  }
}
