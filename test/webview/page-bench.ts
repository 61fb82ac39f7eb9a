import { createServer, type Server } from 'node:http';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/core/language/language.ts';
import type { WebviewPart } from '../../src/extension/pageMarkup.ts';
import { pageMarkup } from '../../src/extension/pageMarkup.ts';
import { tightTemplates } from '../../tooling/tight-templates.mjs';
import { launchBrowser } from '../../tooling/vscode/browser.mjs';
import { bodyClass, declarations, type Theme } from './themes.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const nonce = 'bm9uY2U';

export interface PageOptions {
  theme?: Theme;
  language?: Language;
  width?: number;
  height?: number;
}

export interface OpenPage {
  page: Page;
  /** What the page complained about: errors, and breaches of its policy. */
  complaints: string[];
  /** Goes to the page. @param receive what comes of each message of the page, whatever it is */
  load(receive: (message: unknown) => unknown): Promise<void>;
  send(message: unknown): Promise<void>;
  close(): Promise<void>;
}

/**
 * A built page of ours, a server for it and a browser: the page of the extension to the letter, with the variables of
 * VS Code in front of its styles and a stand-in for VS Code's own script.
 */
export class PageBench {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly address: string,
    /** Bytes of the script. */
    readonly size: number,
  ) {}

  static async start(part: WebviewPart): Promise<PageBench> {
    const [script, styles] = await Promise.all([built(`${part}.ts`), built(`${part}.css`)]);
    const server = createServer((request, response) => {
      const [, theme = '', language = '', file = ''] = (request.url ?? '/').split('/');
      if (file === `${part}.js`) response.setHeader('content-type', 'text/javascript').end(script);
      else if (file === `${part}.css`) {
        response
          .setHeader('content-type', 'text/css')
          .end(`${themeCss(known(theme))}\n${Buffer.from(styles).toString()}`);
      } else if (file !== '') response.writeHead(204).end();
      else response.setHeader('content-type', 'text/html').end(html(part, known(theme), language));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
    return new PageBench(await launchBrowser(), server, `http://127.0.0.1:${address.port}`, script.length);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** A page that has still to be loaded, so that whoever answers it can be there first. */
  async open(options: PageOptions): Promise<OpenPage> {
    const { theme = 'light', language = 'nl', width = 1180, height = 900 } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    await page.addInitScript(STAND_IN);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return {
      page,
      complaints,
      load: async (receive) => {
        await page.exposeFunction('toHost', receive);
        await page.goto(`${this.address}/${theme}/${language}/`);
      },
      send: async (message) => {
        await page.evaluate(
          (sent) => {
            window.postMessage(sent, '*');
          },
          JSON.parse(JSON.stringify(message)) as unknown,
        );
      },
      close: () => context.close(),
    };
  }
}

/** What VS Code puts on a page before anything of it runs; as text, for it runs there and not here. */
const STAND_IN = `
  const state = JSON.parse(sessionStorage.getItem('state') ?? 'null');
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => { void window.toHost(message); },
    getState: () => state ?? undefined,
    setState: (next) => { sessionStorage.setItem('state', JSON.stringify(next)); },
  });
`;

async function built(file: string): Promise<Uint8Array> {
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
}

function known(theme: string): Theme {
  return theme in bodyClass ? (theme as Theme) : 'light';
}

function themeCss(theme: Theme): string {
  return `html { ${declarations(theme)} color-scheme: ${theme === 'light' || theme === 'hc-light' ? 'light' : 'dark'}; }`;
}

function html(part: WebviewPart, theme: Theme, language: string): string {
  const page = pageMarkup({ part, language, nonce, source: `'self'`, folder: '.', root: 'file:///map' });
  return page.replace('<body>', `<body class="${bodyClass[theme]}">`);
}
