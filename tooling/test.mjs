#!/usr/bin/env node
// npm test [-- LEVEL… --grep TEXT]: everything, from a fresh clone to one summary. Plain Node 20, nothing installed.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot, seconds } from './cache.mjs';
import { readResults } from './mocha/read-results.mjs';
import { needsDependencies, npm } from './npm.mjs';
import { samplePortfolio } from './sample.mjs';
import { exitCode, summary } from './test-summary.mjs';

/** @typedef {import('./test-summary.mjs').LevelResult} LevelResult */

/** @type {Record<string, (grep: string | undefined) => Promise<LevelResult>>} */
const levels = { lint, core, forms, extension, web, journeys };
const usage = `Usage: npm test -- [LEVEL…] [--grep TEXT]    levels: ${Object.keys(levels).join(', ')}`;

/** Where the machine-readable results of the levels go. */
const resultsFolder = path.join(projectRoot, 'test-results');
/** Tests of the tooling that start a whole VS Code run with the extension host's, so that `core` stays quick. */
const slow = path.join('test', 'tooling', 'vscode');
/** No level may take longer than this: something hangs. */
const patience = 30 * 60_000;

const { names, grep } = readArguments();
const begin = Date.now();
if (needsDependencies()) {
  console.log('Installing the packages of package-lock.json …');
  await npm(['ci']);
  console.log(`… in ${seconds(begin)} s`);
}
fs.mkdirSync(resultsFolder, { recursive: true });
for (const name of fs.readdirSync(resultsFolder)) {
  if (name.startsWith('failed-')) fs.rmSync(path.join(resultsFolder, name)); // pictures of earlier failures
}

/** @type {LevelResult[]} */
const results = [];
const building = Date.now();
try {
  const { build } = await import('./build.mjs');
  await build({ log: console.log });
} catch (error) {
  results.push({ ...died(error), level: 'build', seconds: secondsSince(building) });
}
// The checks of lint use the core that the unit tests leave free. What starts a browser or VS Code has the machine to
// itself: how people see a busy machine is not what those tests are about.
const together = names.filter((name) => name === 'lint' || name === 'core');
const alone = names.filter((name) => name !== 'lint' && name !== 'core');
results.push(...(await Promise.all(together.map(level))));
for (const name of alone) results.push(await level(name));
console.log(`\n${summary(results, secondsSince(begin))}`);
// mocha's root hooks and the servers are gone by now; nothing that still holds a handle may keep the summary waiting
process.exit(exitCode(results));

/**
 * @param {string} name
 * @returns {Promise<LevelResult>}
 */
async function level(name) {
  const started = Date.now();
  console.log(`\n━━ ${name} ${'━'.repeat(60 - name.length)}`);
  const result = await (levels[name] ?? lint)(grep).catch(died);
  return { ...result, level: name, seconds: secondsSince(started) };
}

/** @returns {{ names: string[]; grep: string | undefined }} */
function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { grep: { type: 'string', short: 'g' } },
    });
    const unknown = positionals.filter((name) => !(name in levels));
    if (unknown.length > 0) throw new Error(`There is no level ${unknown.join(', ')}.`);
    return {
      names: Object.keys(levels).filter((name) => positionals.length === 0 || positionals.includes(name)),
      grep: values.grep,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return process.exit(2);
  }
}

/**
 * A level that could not say how its tests went counts as one failure.
 * @param {unknown} error
 * @returns {LevelResult}
 */
function died(error) {
  const text = error instanceof Error ? error.message : String(error);
  console.error(text);
  return { level: '', passed: 0, failed: 1, skipped: 0, seconds: 0, note: text.split('\n')[0] ?? 'died' };
}

/** @param {number} start */
function secondsSince(start) {
  return (Date.now() - start) / 1000;
}

/**
 * Each command of `npm run lint` is one check.
 * @returns {Promise<LevelResult>}
 */
async function lint() {
  /** @type {{ scripts: Record<string, string> }} */
  const manifest = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const [types = '', ...others] = (manifest.scripts.lint ?? '').split('&&').map((command) => command.trim());
  // eslint reads the declarations that the compiler writes; the others do not depend on each other
  const outcomes = [await check(types), ...(await Promise.all(others.map(check)))];
  const passed = outcomes.filter(Boolean).length;
  return { level: 'lint', passed, failed: outcomes.length - passed, skipped: 0, seconds: 0 };
}

/** @param {string} command */
async function check(command) {
  const started = Date.now();
  const [program = '', ...args] = command.split(' ');
  const { code, output } = await run(program, args, { quiet: true });
  console.log(`${code === 0 ? '✔' : '✘'} ${command} (${seconds(started)} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/**
 * Unit and property tests in Node, with the coverage of src/core.
 * @param {string | undefined} grep
 */
async function core(grep) {
  const coverage = path.join(projectRoot, 'coverage');
  const c8 = [
    path.join(projectRoot, 'node_modules', 'c8', 'bin', 'c8.js'),
    ...['--all', '--src', 'src/core', '--include', 'src/core/**', '--exclude', 'src/core/kinds/generated/**'],
    ...(await typesOnly()).flatMap((file) => ['--exclude', file]),
    ...['--reporter', 'json-summary', '--reporter', 'lcovonly', '--reports-dir', coverage, process.execPath],
    // Else the tests come in by `require` and what they import twice, once for each way, and the lines are miscounted.
    '--no-experimental-require-module',
  ];
  const folders = ['core', 'protocol', 'cli', 'tooling'];
  const files = folders.flatMap((folder) => testFiles(folder)).filter((file) => !file.includes(slow));
  const result = await mocha('core', files, { grep, show: 'dot', timeout: 120_000, wrapper: c8 });
  return { ...result, note: result.note ?? coverageNote(path.join(coverage, 'coverage-summary.json')) };
}

/**
 * The files of src/core that hold nothing but types: there is nothing in them to run, so nothing to cover.
 * @returns {Promise<string[]>} from the project's root
 */
async function typesOnly() {
  const { transform } = await import('esbuild');
  const files = fs
    .readdirSync(path.join(projectRoot, 'src', 'core'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('src', 'core', file));
  const code = await Promise.all(
    files.map(async (file) => {
      const text = fs.readFileSync(path.join(projectRoot, file), 'utf8');
      return (await transform(text, { loader: 'ts' })).code.trim();
    }),
  );
  return files.filter((_, index) => code[index] === '');
}

/**
 * The forms in a plain page of a browser: what VS Code is not needed for. Each file has a browser of its own, so that
 * two can be tested at once.
 * @param {string | undefined} grep
 */
async function forms(grep) {
  const { ensureBrowser } = await import('./vscode/browser.mjs');
  await ensureBrowser();
  return mocha('forms', testFiles('webview'), { grep, show: 'dot', timeout: 120_000, jobs: 2 });
}

/**
 * The extension's own tests in the extension host of a real VS Code, and the tests of how that is done.
 * @param {string | undefined} grep
 * @returns {Promise<LevelResult>}
 */
async function extension(grep) {
  const suite = path.join(projectRoot, 'dist', 'test', 'extension.cjs');
  if (!fs.existsSync(suite)) throw new Error('dist/test/extension.cjs was not built: there is nothing to run.');
  const { runExtensionTests } = await import('./vscode/extension-tests.mjs');
  const file = path.join(resultsFolder, 'extension.json');
  const inHost = await runExtensionTests({
    suite,
    folder: samplePortfolio(),
    results: file,
    ...(grep === undefined ? {} : { grep }),
  });
  const own = await mocha(
    'extension-harness',
    testFiles('tooling').filter((name) => name.includes(slow)),
    {
      grep,
      show: 'spec',
      timeout: 180_000,
    },
  );
  if (grep === undefined && inHost.passed + inHost.failed === 0) throw new Error('No test ran in the extension host.');
  return {
    ...own,
    passed: inHost.passed + own.passed,
    failed: inHost.failed + own.failed,
    skipped: inHost.skipped + own.skipped,
  };
}

/**
 * The extension's own tests once more, in the host that VS Code has in a browser, on a folder that is on no disk.
 * @param {string | undefined} grep
 * @returns {Promise<LevelResult>}
 */
async function web(grep) {
  const { runWebTests } = await import('./vscode/web-tests.mjs');
  const signs = { passed: '✔', failed: '✘', skipped: '-' };
  const counts = await runWebTests({
    folder: samplePortfolio(),
    ...(grep === undefined ? {} : { grep }),
    say: ({ title, state, milliseconds, error }) => {
      console.log(`${signs[state]} ${title} (${milliseconds} ms)`);
      if (error !== undefined) console.log(error);
    },
  });
  if (grep === undefined && counts.passed === 0) throw new Error('No test ran in the web worker.');
  return { level: 'web', seconds: 0, ...counts };
}

/**
 * A person's work in the real workbench, from Node.
 * @param {string | undefined} grep
 */
async function journeys(grep) {
  const { ensureVSCodeServer } = await import('./vscode/install.mjs');
  const { ensureBrowser } = await import('./vscode/browser.mjs');
  await ensureVSCodeServer();
  await ensureBrowser();
  const files = ['workbench', 'journeys'].flatMap((folder) => testFiles(folder));
  return mocha('journeys', files, { grep, show: 'spec', timeout: 120_000 });
}

/**
 * @param {string} folder below test/
 * @returns {string[]} its `*.test.ts`, from the project's root
 */
function testFiles(folder) {
  const base = path.join('test', folder);
  if (!fs.existsSync(path.join(projectRoot, base))) return [];
  return fs
    .readdirSync(path.join(projectRoot, base), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('fixtures'))
    .map((file) => path.join(base, file))
    .sort();
}

/**
 * Runs mocha in a process of its own and reads the results it leaves.
 * @param {string} name of the results
 * @param {readonly string[]} files
 * @param {{ grep: string | undefined; show: string; timeout: number; wrapper?: readonly string[]; jobs?: number }} options
 *   `jobs`: how many files are tested at once
 * @returns {Promise<LevelResult>}
 */
async function mocha(name, files, { grep, show, timeout, wrapper = [], jobs = 1 }) {
  const file = path.join(resultsFolder, `${name}.json`);
  fs.rmSync(file, { force: true });
  if (files.length === 0) return { level: name, passed: 0, failed: 0, skipped: 0, seconds: 0 };
  const { code } = await run(process.execPath, [
    ...wrapper,
    ...['--import', 'tsx', path.join(projectRoot, 'node_modules', 'mocha', 'bin', 'mocha.js')],
    ...['--no-config', '--exit', '--forbid-only', '--timeout', String(timeout)],
    ...['--reporter', path.join(import.meta.dirname, 'mocha', 'results.cjs')],
    ...['--reporter-option', `file=${file}`, '--reporter-option', `show=${show}`],
    ...(jobs > 1 ? ['--parallel', '--jobs', String(jobs)] : []),
    ...(grep === undefined ? [] : ['--grep', grep]),
    ...files,
  ]);
  const { passed, failed, skipped } = readResults(file);
  if (code !== 0 && failed === 0) throw new Error(`The tests passed, but their process ended with ${String(code)}.`);
  return { level: name, passed, failed, skipped, seconds: 0 };
}

/**
 * Runs a command to its end, in a process group of its own so that nothing it started outlives a hang.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} [options] `quiet`: keep the output instead of showing it
 * @returns {Promise<{ code: number | string | null; output: string }>}
 */
function run(command, args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const binaries = path.join(projectRoot, 'node_modules', '.bin');
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}` },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: windows && !path.isAbsolute(command),
      detached: !windows,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += String(text)));
    const kill = () => {
      try {
        if (child.pid !== undefined) process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // it ended meanwhile
      }
    };
    const interrupted = () => {
      kill();
      process.exit(130);
    };
    const late = setTimeout(() => {
      kill();
      reject(new Error(`No end after ${patience / 60_000} minutes.`));
    }, patience);
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(late);
      process.removeListener('SIGINT', interrupted).removeListener('SIGTERM', interrupted);
      resolve({ code: code ?? signal, output });
    });
  });
}

/** @param {string} file */
function coverageNote(file) {
  if (!fs.existsSync(file)) return 'no coverage';
  /** @type {{ total: { lines: { pct: number }; branches: { pct: number } } }} */
  const { total } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return `src/core: ${total.lines.pct} % of lines, ${total.branches.pct} % of branches`;
}
