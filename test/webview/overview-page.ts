import { createServer, type Server } from 'node:http';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/core/language/language.ts';
import { overviewOf } from '../../src/core/overview/index.ts';
import { readPortfolio } from '../../src/core/portfolio/index.ts';
import type { FromOverview } from '../../src/protocol/index.ts';
import { readFromOverview } from '../../src/protocol/index.ts';
import { tightTemplates } from '../../tooling/tight-templates.mjs';
import { launchBrowser } from '../../tooling/vscode/browser.mjs';
import { bodyClass, declarations, type Theme } from './themes.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const nonce = 'bm9uY2U';

/** The day on which these tests look at their portfolios. */
export const today = '2026-11-23';

export interface OverviewOptions {
  files: Record<string, string>;
  theme?: Theme;
  language?: Language;
  width?: number;
  height?: number;
}

/** The overview on a page as VS Code gives it one: same policy, same variables, no VS Code. */
export interface OpenOverview {
  page: Page;
  /** What the page asked. */
  received: FromOverview[];
  /** What arrived and was no message, what the page complained about, and breaches of its policy. */
  complaints: unknown[];
  /** The portfolio as it is from now on, or in another language. */
  show(files: Record<string, string>, language?: Language): Promise<void>;
  close(): Promise<void>;
}

/** The built overview, a server for it and a browser. */
export class OverviewBench {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly address: string,
    /** Bytes of the script. */
    readonly size: number,
  ) {}

  static async start(): Promise<OverviewBench> {
    const built = async (file: string) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [path.join(root, 'webview', file)],
        bundle: true,
        minify: true,
        format: 'esm',
        write: false,
        target: ['es2022'],
        plugins: file.endsWith('.ts') ? [tightTemplates()] : [],
        legalComments: 'none',
      });
      return outputFiles[0]?.contents ?? new Uint8Array();
    };
    const [script, styles] = await Promise.all([built('overview.ts'), built('overview.css')]);
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/overview.js') response.setHeader('content-type', 'text/javascript').end(script);
      else if (url.pathname === '/overview.css') response.setHeader('content-type', 'text/css').end(styles);
      else if (url.pathname === '/theme.css') {
        const theme = themeIn(url);
        const scheme = theme === 'light' || theme === 'hc-light' ? 'light' : 'dark';
        response.setHeader('content-type', 'text/css').end(`html { ${declarations(theme)} color-scheme: ${scheme}; }`);
      } else if (url.pathname === '/favicon.ico') response.writeHead(204).end();
      else response.setHeader('content-type', 'text/html').end(html(url));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
    return new OverviewBench(await launchBrowser(), server, `http://127.0.0.1:${address.port}`, script.length);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async open({
    files,
    theme = 'light',
    language = 'nl',
    width = 1280,
    height = 900,
  }: OverviewOptions): Promise<OpenOverview> {
    const context = await this.browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    const complaints: unknown[] = [];
    const received: FromOverview[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    let shown = { files, language };
    const show = async () => {
      const { content } = overviewOf(readPortfolio(new Map(Object.entries(shown.files))), {
        today,
        language: shown.language,
        role: 'aios',
        minimumEvidence: 2,
      });
      await page.evaluate(
        (message) => {
          window.postMessage(message, '*');
        },
        JSON.parse(JSON.stringify({ type: 'overview', language: shown.language, content })) as unknown,
      );
    };
    await page.exposeFunction('toHost', (raw: unknown) => {
      const message = readFromOverview(raw);
      if (!message) complaints.push(raw);
      else if (message.type === 'ready') void show();
      else received.push(message);
    });
    await page.goto(`${this.address}/?theme=${theme}&language=${language}`);
    await page.locator('.overview-head').waitFor();
    await page.waitForTimeout(150);
    return {
      page,
      received,
      complaints,
      show: async (next, other = language) => {
        shown = { files: next, language: other };
        await show();
        await page.waitForTimeout(100);
      },
      close: () => context.close(),
    };
  }
}

function themeIn(url: URL): Theme {
  const theme = url.searchParams.get('theme') ?? 'light';
  return theme in bodyClass ? (theme as Theme) : 'light';
}

/** The page of the extension (its policy and elements), with a stand-in for VS Code's own script. */
function html(url: URL): string {
  const theme = themeIn(url);
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${url.searchParams.get('language') ?? 'nl'}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<title>AIOS Portfolio</title>
<link rel="stylesheet" href="theme.css?theme=${theme}">
<link rel="stylesheet" href="overview.css">
</head>
<body class="${bodyClass[theme]}">
<script nonce="${nonce}">
  const state = JSON.parse(sessionStorage.getItem('state') ?? 'null');
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => { void window.toHost(message); },
    getState: () => state ?? undefined,
    setState: (next) => { sessionStorage.setItem('state', JSON.stringify(next)); },
  });
</script>
<div id="overview" data-root="file:///map"></div>
<script type="module" nonce="${nonce}" src="overview.js"></script>
</body>
</html>`;
}
