// Loaded in the extension host in place of the tests: runs them and leaves a proof that they came to an end, because
// the workbench reports exit code 0 as well when the extension host died halfway.
'use strict';
const fs = require('node:fs');
const { pathToFileURL } = require('node:url');

/**
 * The tests as CommonJS or, where Node says they are not, as an ES module.
 * @param {string} file
 */
async function load(file) {
  try {
    return require(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ERR_REQUIRE_ASYNC_MODULE' && code !== 'ERR_REQUIRE_ESM') throw error;
    return import(pathToFileURL(require.resolve(file)).href);
  }
}

exports.run = async () => {
  const { AIOS_PORTFOLIO_TESTS: file, AIOS_PORTFOLIO_TESTS_ENDED: proof } = process.env;
  if (!file || !proof) throw new Error('Only tooling/vscode/code.mjs starts this.');
  const tests = await load(file);
  const run = tests.run ?? tests.default?.run;
  if (typeof run !== 'function') throw new Error(`${file} exports no function run`);
  await run();
  fs.writeFileSync(proof, 'yes');
};
