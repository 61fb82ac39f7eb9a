import type * as vscode from 'vscode';
import type { Change } from '../core/yaml/index.ts';
import type { FromWebview } from '../protocol/index.ts';
import type { Portfolios } from './portfolios.ts';

/**
 * Makes the document a form asks for while somebody looks for one to refer to.
 * @returns the changes that refer to it in the document of the form, or why it was not made
 */
export function documentForReference(
  _editor: vscode.TextDocument,
  _asked: Extract<FromWebview, { type: 'create' }>,
  _portfolios: Portfolios,
): Promise<{ changes: readonly Change[] } | { refused: string }> {
  return Promise.resolve({ refused: '' });
}
