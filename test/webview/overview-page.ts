import { overviewOf } from '../../src/core/overview/index.ts';
import type { Language } from '../../src/core/language/language.ts';
import { readPortfolio } from '../../src/core/portfolio/index.ts';
import type { FromOverview } from '../../src/protocol/index.ts';
import { readFromOverview } from '../../src/protocol/index.ts';
import type { OpenPage, PageOptions } from './page-bench.ts';
import { PageBench } from './page-bench.ts';

/** The day on which these tests look at their portfolios. */
export const today = '2026-11-23';

export interface OverviewOptions extends PageOptions {
  files: Record<string, string> | ReadonlyMap<string, string>;
}

/** The overview on a page as VS Code gives it one: same policy, same variables, no VS Code. */
export interface OpenOverview extends OpenPage {
  /** What the page asked, without `ready`. */
  received: FromOverview[];
  /** What arrived and was no message. */
  rejected: unknown[];
  /** The portfolio as it is from now on, or in another language. */
  show(files: OverviewOptions['files'], language?: Language): Promise<void>;
}

/** A bench for the overview. */
export class OverviewBench {
  private constructor(private readonly bench: PageBench) {}

  static async start(): Promise<OverviewBench> {
    return new OverviewBench(await PageBench.start('overview'));
  }

  /** Bytes of the script. */
  get size(): number {
    return this.bench.size;
  }

  async stop(): Promise<void> {
    await this.bench.stop();
  }

  async open({ files, width = 1280, ...options }: OverviewOptions): Promise<OpenOverview> {
    const received: FromOverview[] = [];
    const rejected: unknown[] = [];
    let shown = { files, language: options.language ?? 'nl' };
    const overview = await this.bench.open({ ...options, width });
    const show = () => overview.send(messageOf(shown.files, shown.language));
    await overview.load((raw) => {
      const message = readFromOverview(raw);
      if (!message) rejected.push(raw);
      else if (message.type !== 'ready') received.push(message);
      else return show();
    });
    const { page } = overview;
    await page.locator('.overview-head').waitFor();
    await page.waitForTimeout(150);
    return {
      ...overview,
      received,
      rejected,
      show: async (next, language = shown.language) => {
        shown = { files: next, language };
        await show();
        await page.waitForTimeout(100);
      },
    };
  }
}

/** What the extension says to the overview of these files. */
export function messageOf(files: OverviewOptions['files'], language: Language) {
  const portfolio = readPortfolio(files instanceof Map ? files : new Map(Object.entries(files)));
  const { content } = overviewOf(portfolio, { today, language, role: 'aios', minimumEvidence: 2 });
  return { type: 'overview', language, content } as const;
}
