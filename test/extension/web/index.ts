import 'mocha/mocha.js';

/** What this run was asked; put in by the build, because a web worker has no environment. */
declare const TESTS: { grep: string; mark: string };

/**
 * Runs tests in VS Code's web worker with mocha. A worker has no disk: each outcome is a line of the console that begins
 * with a mark, and the last of them says that the end was reached.
 *
 * @param load evaluates the test files, whose `describe` and `it` register themselves
 * @throws Error when a test failed or when there was none
 */
export async function runSuite(load: () => Promise<void>): Promise<void> {
  const say = (outcome: object) => {
    console.log(TESTS.mark + JSON.stringify(outcome));
  };
  mocha.setup({
    ui: 'bdd',
    timeout: 30_000,
    reporter: Mocha.reporters.Base,
    ...(TESTS.grep ? { grep: TESTS.grep } : {}),
  });
  await load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      say({ ended: true });
      if (failures > 0) reject(new Error(`${failures} of the tests in the web worker failed`));
      else if (runner.stats?.tests) resolve();
      else reject(new Error('There was no test to run in the web worker'));
    });
    const outcome = (state: string) => (test: Mocha.Test, error?: Error) => {
      say({ title: test.fullTitle(), state, milliseconds: test.duration ?? 0, error: error?.stack ?? error?.message });
    };
    runner.on('pass', outcome('passed')).on('fail', outcome('failed')).on('pending', outcome('skipped'));
  });
}
