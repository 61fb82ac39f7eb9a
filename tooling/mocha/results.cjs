'use strict';
// A mocha reporter: shows what one of mocha's own reporters shows and leaves the outcome in a file, so that nobody has
// to read counts off a screen. The file appears only when the run came to its end: a run that died leaves none.
// Options: file (where to write; nothing is written without it), show (dot, spec, …; spec when not given).
// Used by mocha's command line (`--reporter tooling/mocha/results.cjs`) and inside the extension host alike.
const fs = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

module.exports = class Results {
  constructor(runner, options = {}) {
    const { file, show = 'spec' } = options.reporterOptions ?? options.reporterOption ?? {};
    this.shown = new Mocha.reporters[show[0].toUpperCase() + show.slice(1)](runner, options);

    const outcome = { ended: false, passed: 0, failed: 0, skipped: 0, tests: [] };
    const add = (state) => (test, error) => {
      outcome[state] += 1;
      const entry = {
        title: test.fullTitle(),
        file: test.file && path.relative(process.cwd(), test.file),
        state,
        milliseconds: test.duration ?? 0,
      };
      outcome.tests.push(error ? { ...entry, error: error.stack ?? String(error.message ?? error) } : entry);
    };
    // a hook that fails comes as a failure too, with the tests it kept from running left out
    runner.on('pass', add('passed')).on('fail', add('failed')).on('pending', add('skipped'));
    runner.once('end', () => {
      outcome.ended = true;
      if (file) {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, `${JSON.stringify(outcome, null, 1)}\n`);
      }
    });
  }

  done(failures, end) {
    if (this.shown.done) this.shown.done(failures, end);
    else end(failures);
  }
};
