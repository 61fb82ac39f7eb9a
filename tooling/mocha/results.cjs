'use strict';
// A mocha reporter: shows what one of mocha's own reporters shows and leaves the outcome in a file, so that nobody has
// to read counts off a screen. The file appears only when the run came to its end: a run that died leaves none.
// Options: file (where to write; nothing is written without it), show (dot, spec, …; spec when not given).
// Used by mocha's command line (`--reporter tooling/mocha/results.cjs`) and inside the extension host alike.
const fs = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

module.exports = class Results extends Mocha.reporters.Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {{ file?: string; show?: 'dot' | 'spec' }} */
    const { file, show = 'spec' } = options.reporterOptions ?? {};
    const Shown = show === 'dot' ? Mocha.reporters.Dot : Mocha.reporters.Spec;
    this.shown = new Shown(runner, options);

    const counts = { passed: 0, failed: 0, skipped: 0 };
    /** @type {object[]} */
    const tests = [];
    const add =
      (/** @type {keyof counts} */ state) => (/** @type {Mocha.Test} */ test, /** @type {unknown} */ error) => {
        counts[state] += 1;
        const from = test.file && path.relative(process.cwd(), test.file);
        const entry = { title: test.fullTitle(), file: from, state, milliseconds: test.duration ?? 0 };
        tests.push(
          error === undefined ? entry : { ...entry, error: String(error instanceof Error ? error.stack : error) },
        );
      };
    // a hook that fails comes as a failure too, with the tests it kept from running left out
    runner.on('pass', add('passed')).on('fail', add('failed')).on('pending', add('skipped'));
    runner.once('end', () => {
      if (!file) return;
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, `${JSON.stringify({ ended: true, ...counts, tests }, null, 1)}\n`);
    });
  }
};
