import Mocha from 'mocha';
import Results from '../../tooling/mocha/results.cjs';

/**
 * Runs tests in the extension host with mocha. The outcome goes to the file that `AIOS_PORTFOLIO_RESULTS` names, the
 * titles to the console; `AIOS_PORTFOLIO_GREP` picks tests by title.
 *
 * @param load evaluates the test files, whose `describe` and `it` register themselves
 * @throws Error when a test failed or when there was none
 */
export async function runSuite(load: () => Promise<void>): Promise<void> {
  const grep = process.env['AIOS_PORTFOLIO_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    color: Boolean(process.env['AIOS_PORTFOLIO_COLOUR']),
    forbidOnly: true,
    reporter: Results,
    reporterOptions: { file: process.env['AIOS_PORTFOLIO_RESULTS'], show: 'spec' },
    ...(grep ? { grep } : {}),
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} of the tests in the extension host failed`));
      else if (runner.stats?.tests) resolve();
      else reject(new Error('There was no test to run in the extension host'));
    });
  });
}
