import util from 'node:util';

/**
 * Listens to the console of an extension host through the workbench that is shown in a page; to be called before the
 * page is opened. The workbench hands every log line of its own and every console line of the extension host to
 * codeAutomationLog. The method of VS Code's own protocol on the call stack tells the two apart; names with a $ are never
 * minified.
 * @param {import('playwright-core').Page} page
 * @param {(line: { type: string; text: string; fromHost: boolean }) => void} hear
 * @returns {Promise<{ exited: Promise<number> }>} once it listens; `exited` gives the exit code of the tests
 */
export async function listenToHost(page, hear) {
  await page.exposeFunction(
    'aiosLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args, /** @type {boolean} */ fromHost) => {
      hear({ type, text: args.length > 0 ? util.format(...args) : '', fromHost });
    },
  );
  await page.addInitScript(() => {
    const frame = /** @type {any} */ (globalThis);
    frame.codeAutomationLog = (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const limit = Error.stackTraceLimit;
      Error.stackTraceLimit = 100;
      const stack = new Error().stack ?? '';
      Error.stackTraceLimit = limit;
      frame.aiosLog(type, args, stack.includes('$logExtensionHostMessage'));
    };
  });
  /** @type {(code: number) => void} */
  let end = () => undefined;
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => (end = resolve));
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
    end(code);
  });
  return { exited };
}
