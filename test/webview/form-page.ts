import fs from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { ToWebview } from '../../src/protocol/index.ts';
import { sampleFiles } from '../core/sample.ts';
import { DocumentHost } from './document-host.ts';
import type { OpenPage, PageOptions } from './page-bench.ts';
import { PageBench } from './page-bench.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

export interface OpenOptions extends PageOptions {
  file: string;
  text?: string;
  /** Beside the file itself; the sample portfolio when there are none. */
  files?: Record<string, string>;
  readOnly?: boolean;
  /** Changes what the form is told, before it is told. */
  dress?: (message: ToWebview) => ToWebview;
}

/** A form on a page as VS Code gives it one: same policy, same variables, no VS Code. */
export interface OpenForm extends OpenPage {
  host: DocumentHost;
  /** Loads the page again, as VS Code does with a tab that was hidden. */
  reload(): Promise<void>;
  send(message: ToWebview): Promise<void>;
}

/** A bench for forms. */
export class FormBench {
  private constructor(private readonly bench: PageBench) {}

  static async start(): Promise<FormBench> {
    return new FormBench(await PageBench.start('form'));
  }

  /** Bytes of the script. */
  get size(): number {
    return this.bench.size;
  }

  async stop(): Promise<void> {
    await this.bench.stop();
  }

  async open(options: OpenOptions): Promise<OpenForm> {
    const { file, language = 'nl', dress = (message: ToWebview) => message } = options;
    const files = new Map(Object.entries(options.files ?? samplePortfolio()));
    if (options.text !== undefined) files.set(file, options.text);
    const form = await this.bench.open(options);
    const send = (message: ToWebview) => form.send(dress(message));
    const host = new DocumentHost(files, file, language, send, options.readOnly);
    await form.load((message) => host.receive(message));
    const { page } = form;
    await drawn(page);
    return {
      ...form,
      host,
      send,
      reload: async () => {
        await page.reload();
        await drawn(page);
      },
    };
  }
}

/** Until every part of the form is on the page. */
async function drawn(page: Page): Promise<void> {
  await page
    .locator('h1')
    .filter({ hasNotText: /geopend|Opening/u })
    .waitFor();
  await page.locator('form[data-drawing]').waitFor({ state: 'detached', timeout: 30_000 });
}

/** The portfolio of the examples, path to text. */
export function samplePortfolio(): Record<string, string> {
  return Object.fromEntries(sampleFiles());
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

/** Leaves a picture to look at, for who asks for it (`PICTURES=1 npm test -- forms`): they take a good part of the time. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  if (process.env['PICTURES'] === '1') await pictureOf(page, name, fullPage);
}

/** Leaves a picture of what a test that failed had before it. */
export async function pictureOfFailure(page: Page, title: string): Promise<void> {
  await pictureOf(page, `failed ${title.replaceAll(/[^\w ]/gu, '')}`, true);
}

async function pictureOf(page: Page, name: string, fullPage: boolean): Promise<void> {
  const folder = path.join(root, 'test-results', 'webview');
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
}
