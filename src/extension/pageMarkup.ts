/** The pages there are: each has a script and a style sheet of its name. */
export type WebviewPart = 'form' | 'overview';

export interface PageOptions {
  part: WebviewPart;
  language: string;
  /** Of this page alone: what has it may run. */
  nonce: string;
  /** From where style sheets, fonts and pictures may come, in the words of a content security policy. */
  source: string;
  /** The address of the folder with script and style sheet, without a slash at its end. */
  folder: string;
  /** What the page remembers: the address of its portfolio. */
  root?: string;
}

/**
 * A page with one of our scripts, as text; of no platform, so that tests look at the very page people get. Nothing may
 * run or load but that script (by its nonce) and its style sheet.
 */
export function pageMarkup({ part, language, nonce, source, folder, root }: PageOptions): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'nonce-${nonce}'`,
    `font-src ${source}`,
    `img-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<title>AIOS Portfolio</title>
<link rel="stylesheet" href="${folder}/${part}.css">
</head>
<body>
<div id="${part}"${root === undefined ? '' : ` data-root="${attribute(root)}"`}></div>
<script type="module" nonce="${nonce}" src="${folder}/${part}.js"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
