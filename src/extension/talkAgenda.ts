import type * as vscode from 'vscode';
import type { FromWebview } from '../protocol/index.ts';
import type { Outcome } from './editQueue.ts';
import type { FormServices } from './formServices.ts';

/** Ticks a point of the agenda of a report, or takes the tick away, in the agenda. */
export function tickPoint(
  _report: vscode.TextDocument,
  _asked: Extract<FromWebview, { type: 'discuss' }>,
  _services: FormServices,
): Promise<Outcome> {
  return Promise.resolve({});
}
