import type * as vscode from 'vscode';
import type { Checks } from './checks.ts';
import type { EditQueue } from './editQueue.ts';
import type { Fixes } from './fixes.ts';
import type { Portfolios } from './portfolios.ts';

/** What the form editors share with the rest of the extension. */
export interface FormServices {
  extensionUri: vscode.Uri;
  portfolios: Portfolios;
  checks: Checks;
  queue: EditQueue;
  fixes: Fixes;
}
