import * as vscode from 'vscode';

/** The page a form lives in. */
export function formPage(webview: vscode.Webview, extensionUri: vscode.Uri, language: string): string {
  return webviewPage(webview, extensionUri, language, 'form');
}

/**
 * A page with one of our scripts. Nothing may run or load but that script (by its nonce) and its style sheet; the
 * toolkit gives its style elements the nonce it finds in the `csp-nonce` property.
 * @param root what the page remembers, so that VS Code can bring it back: the address of its portfolio
 */
export function webviewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  language: string,
  part: 'form' | 'overview',
  root?: vscode.Uri,
): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const file = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(webviewFolder(extensionUri), name)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<title>AIOS Portfolio</title>
<link rel="stylesheet" href="${file(`${part}.css`)}">
</head>
<body>
<div id="${part}"${root ? ` data-root="${attribute(root.toString())}"` : ''}></div>
<script type="module" nonce="${nonce}" src="${file(`${part}.js`)}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The only folder a page may load from. */
export function webviewFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}
