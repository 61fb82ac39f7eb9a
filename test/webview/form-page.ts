import { createServer, type Server } from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/core/language/language.ts';
import type { ToWebview } from '../../src/protocol/index.ts';
import { tightTemplates } from '../../tooling/tight-templates.mjs';
import { launchBrowser } from '../../tooling/vscode/browser.mjs';
import { DocumentHost } from './document-host.ts';
import { bodyClass, declarations, type Theme } from './themes.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const nonce = 'bm9uY2U';

export interface OpenOptions {
  file: string;
  text?: string;
  /** Beside the file itself; the sample portfolio when there are none. */
  files?: Record<string, string>;
  theme?: Theme;
  language?: Language;
  width?: number;
  height?: number;
  readOnly?: boolean;
  /** Changes what the form is told, before it is told. */
  dress?: (message: ToWebview) => ToWebview;
}

/** A form on a page as VS Code gives it one: same policy, same variables, no VS Code. */
export interface OpenForm {
  page: Page;
  host: DocumentHost;
  /** What the page complained about: errors, and breaches of its policy. */
  complaints: string[];
  /** Loads the page again, as VS Code does with a tab that was hidden. */
  reload(): Promise<void>;
  send(message: ToWebview): Promise<void>;
  close(): Promise<void>;
}

/** The built form, a server for it and a browser. */
export class FormBench {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly address: string,
    /** Bytes of the script. */
    readonly size: number,
  ) {}

  static async start(): Promise<FormBench> {
    const built = await esbuild.build({
      entryPoints: [path.join(root, 'webview', 'form.ts')],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      target: ['es2022'],
      plugins: [tightTemplates()],
      legalComments: 'none',
    });
    const script = built.outputFiles[0]?.contents ?? new Uint8Array();
    const styled = await esbuild.build({
      entryPoints: [path.join(root, 'webview', 'form.css')],
      bundle: true,
      write: false,
    });
    const styles = styled.outputFiles[0]?.contents ?? new Uint8Array();
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/form.js') response.setHeader('content-type', 'text/javascript').end(script);
      else if (url.pathname === '/form.css') response.setHeader('content-type', 'text/css').end(styles);
      else if (url.pathname === '/theme.css') {
        response.setHeader('content-type', 'text/css').end(themeCss(url.searchParams.get('theme') ?? 'light'));
      } else if (url.pathname === '/favicon.ico') response.writeHead(204).end();
      else response.setHeader('content-type', 'text/html').end(html(url.searchParams));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
    return new FormBench(await launchBrowser(), server, `http://127.0.0.1:${address.port}`, script.length);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async open(options: OpenOptions): Promise<OpenForm> {
    const {
      file,
      dress = (message: ToWebview) => message,
      theme = 'light',
      language = 'nl',
      width = 1180,
      height = 900,
    } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    const files = new Map(Object.entries(options.files ?? samplePortfolio()));
    if (options.text !== undefined) files.set(file, options.text);
    const send = async (message: ToWebview) => {
      await page.evaluate(
        (sent) => {
          window.postMessage(sent, '*');
        },
        JSON.parse(JSON.stringify(dress(message))) as unknown,
      );
    };
    const host = new DocumentHost(files, file, language, send, options.readOnly);
    await page.exposeFunction('toHost', (message: unknown) => {
      void host.receive(message);
    });
    const url = `${this.address}/?theme=${theme}&language=${language}`;
    await page.goto(url);
    await page
      .locator('h1')
      .filter({ hasNotText: /geopend|Opening/u })
      .waitFor();
    await drawn(page);
    return {
      page,
      host,
      complaints,
      send,
      reload: async () => {
        await page.reload();
        await page
          .locator('h1')
          .filter({ hasNotText: /geopend|Opening/u })
          .waitFor();
        await drawn(page);
      },
      close: () => context.close(),
    };
  }
}

/** Until every part of the form is on the page. */
async function drawn(page: Page): Promise<void> {
  await page.locator('form[data-drawing]').waitFor({ state: 'detached', timeout: 30_000 });
}

function themeCss(theme: string): string {
  const known = theme in bodyClass ? (theme as Theme) : 'light';
  return `html { ${declarations(known)} color-scheme: ${known === 'light' || known === 'hc-light' ? 'light' : 'dark'}; }`;
}

/** The page of the extension (its policy and elements), with a stand-in for VS Code's own script. */
function html(query: URLSearchParams): string {
  const theme = query.get('theme') ?? 'light';
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${query.get('language') ?? 'nl'}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<title>AIOS Portfolio</title>
<link rel="stylesheet" href="theme.css?theme=${theme}">
<link rel="stylesheet" href="form.css">
</head>
<body class="${theme in bodyClass ? bodyClass[theme as Theme] : ''}">
<script nonce="${nonce}">
  const state = JSON.parse(sessionStorage.getItem('state') ?? 'null');
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => { void window.toHost(message); },
    getState: () => state ?? undefined,
    setState: (next) => { sessionStorage.setItem('state', JSON.stringify(next)); },
  });
</script>
<div id="form"></div>
<script type="module" nonce="${nonce}" src="form.js"></script>
</body>
</html>`;
}

/** The portfolio of the examples, path to text. */
export function samplePortfolio(): Record<string, string> {
  const folder = path.join(root, 'examples', 'portfolio-van-aldermeer');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** What axe finds, every rule on, as lines a person can read. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The policy of the page forbids scripts: axe comes in through the debugger, as no script of the page could.
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    return engine.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Leaves a picture to look at. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = path.join(root, 'test-results', 'webview');
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
}
