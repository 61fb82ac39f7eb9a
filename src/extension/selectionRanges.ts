import * as vscode from 'vscode';
import { selectionsAt } from '../core/language/index.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';

/** What Expand Selection selects, step by step. */
export class SelectionRanges implements vscode.SelectionRangeProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideSelectionRanges(
    editor: vscode.TextDocument,
    positions: readonly vscode.Position[],
  ): Promise<vscode.SelectionRange[] | undefined> {
    const found = await this.portfolios.find(editor);
    if (!found) return undefined;
    return positions.map((position) => {
      const around = selectionsAt(found.document, editor.offsetAt(position)).map(toRange);
      const outer = around.reduceRight<vscode.SelectionRange | undefined>(
        (parent, range) => new vscode.SelectionRange(range, parent),
        undefined,
      );
      return outer ?? new vscode.SelectionRange(new vscode.Range(position, position));
    });
  }
}
