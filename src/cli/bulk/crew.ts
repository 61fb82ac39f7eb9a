import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { FoundPortfolio } from '../portfolioFiles.ts';
import { Cache } from './cache.ts';
import type { CheckedPortfolio, CheckSettings } from './checkPortfolio.ts';
import { checkPortfolio } from './checkPortfolio.ts';

/** What a thread is told when it begins. */
export interface Assignment {
  readonly settings: CheckSettings;
  readonly cacheFolder: string | undefined;
}

interface Task {
  index: number;
  portfolio: FoundPortfolio;
}

type Answer = { index: number; checked: CheckedPortfolio } | { index: number; failed: string };

/** Fewer documents are checked sooner than threads are started. */
const WORTH_THREADS = 300;

/**
 * Checks portfolios in their order, over as many threads as asked. The outcome is the same for any number.
 * @param threadFile the program itself as a file that can be started as a thread; without it, all is done here
 * @param onChecked called for each portfolio, in order of the list
 */
export async function checkAllPortfolios(
  portfolios: readonly FoundPortfolio[],
  { settings, cacheFolder }: Assignment,
  threads: number,
  threadFile: URL | undefined,
  onChecked: (checked: CheckedPortfolio, index: number) => void,
): Promise<void> {
  const documents = portfolios.reduce((sum, { files }) => sum + files.length, 0);
  const crew = Math.min(threads, portfolios.length);
  const inOrder = orderly(onChecked);
  if (threadFile && crew > 1 && documents >= WORTH_THREADS) {
    await withThreads(portfolios, { settings, cacheFolder }, crew, threadFile, inOrder);
  } else {
    const cache = cacheFolder === undefined ? undefined : new Cache(cacheFolder);
    for (const [index, portfolio] of portfolios.entries()) {
      inOrder(await checkPortfolio(portfolio, settings, cache), index);
      // Lets Ctrl+C through.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  if (cacheFolder !== undefined) new Cache(cacheFolder).tidy();
}

/** Holds back what comes before its turn. */
function orderly(onChecked: (checked: CheckedPortfolio, index: number) => void) {
  const early = new Map<number, CheckedPortfolio>();
  let turn = 0;
  return (checked: CheckedPortfolio, index: number): void => {
    early.set(index, checked);
    for (let next = early.get(turn); next; next = early.get(turn)) {
      early.delete(turn);
      onChecked(next, turn++);
    }
  };
}

async function withThreads(
  portfolios: readonly FoundPortfolio[],
  assignment: Assignment,
  crew: number,
  threadFile: URL,
  onChecked: (checked: CheckedPortfolio, index: number) => void,
): Promise<void> {
  let given = 0;
  const workers = Array.from({ length: crew }, () => new Worker(threadFile, { workerData: { assignment } }));
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let busy = 0;
      const give = (): void => {
        const portfolio = portfolios[given];
        if (portfolio) {
          worker.postMessage({ index: given++, portfolio } satisfies Task);
          busy++;
        } else if (busy === 0) resolve();
      };
      worker.on('message', (answer: Answer) => {
        if ('failed' in answer) {
          reject(new Error(answer.failed));
          return;
        }
        busy--;
        onChecked(answer.checked, answer.index);
        give();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        reject(new Error(`a thread ended (${String(code)})`));
      });
      // One more waits at the thread while it works.
      give();
      give();
    });
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The thread's side: checks what it is given until it is ended. */
export function serve(port: MessagePort, { settings, cacheFolder }: Assignment): void {
  const cache = cacheFolder === undefined ? undefined : new Cache(cacheFolder);
  let before: Promise<void> = Promise.resolve();
  port.on('message', ({ index, portfolio }: Task) => {
    before = before.then(async () => {
      try {
        port.postMessage({ index, checked: await checkPortfolio(portfolio, settings, cache) } satisfies Answer);
      } catch (error) {
        const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
        port.postMessage({ index, failed } satisfies Answer);
      }
    });
  });
}
