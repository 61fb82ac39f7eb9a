// Loaded in the extension host in place of the tests: runs them and leaves a proof that they came to an end, because
// the workbench reports exit code 0 as well when the extension host died halfway.
'use strict';
const fs = require('node:fs');
const { pathToFileURL } = require('node:url');

/** The tests as CommonJS or, where Node says they are not, as an ES module. */
async function load(file) {
  try {
    return require(file);
  } catch (error) {
    if (error?.code !== 'ERR_REQUIRE_ASYNC_MODULE' && error?.code !== 'ERR_REQUIRE_ESM') throw error;
    return import(pathToFileURL(require.resolve(file)).href);
  }
}

exports.run = async () => {
  const file = process.env.AIOS_PORTFOLIO_TESTS;
  const tests = await load(file);
  const run = tests.run ?? tests.default?.run;
  if (typeof run !== 'function') throw new Error(`${file} exports no function run`);
  await run();
  fs.writeFileSync(process.env.AIOS_PORTFOLIO_TESTS_ENDED, 'yes');
};
