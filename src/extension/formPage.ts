import * as vscode from 'vscode';

/**
 * The page a form lives in. Nothing may run or load but our own script (by its nonce) and style sheet; the toolkit
 * gives its style elements the nonce it finds in the `csp-nonce` property.
 */
export function formPage(webview: vscode.Webview, extensionUri: vscode.Uri, language: string): string {
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
<link rel="stylesheet" href="${file('form.css')}">
</head>
<body>
<div id="form"></div>
<script type="module" nonce="${nonce}" src="${file('form.js')}"></script>
</body>
</html>`;
}

/** The only folder a form may load from. */
export function webviewFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}
