import * as vscode from 'vscode';
import type { WebviewPart } from './pageMarkup.ts';
import { pageMarkup } from './pageMarkup.ts';

/**
 * The page of a form or an overview, for a webview that may load from `webviewFolder`.
 * @param root what the page remembers, so that VS Code can bring it back: the address of its portfolio
 */
export function webviewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  language: string,
  part: WebviewPart,
  root?: vscode.Uri,
): string {
  return pageMarkup({
    part,
    language,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    source: webview.cspSource,
    folder: webview.asWebviewUri(webviewFolder(extensionUri)).toString(),
    ...(root === undefined ? {} : { root: root.toString() }),
  });
}

/** The only folder a page may load from. */
export function webviewFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}
