#!/usr/bin/env node
// npm run build [-- --minify | --watch]: bundles everything into dist/.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { logToStderr, projectRoot, seconds } from './cache.mjs';
import { writeEditorSchemas } from './editor-schemas.mjs';
import { runQuietly } from './npm.mjs';
import { buildInParts } from './parts.mjs';
import { budgets, product } from './product.mjs';

/** The folder of the tests of the extension host. */
const testFolder = path.join(projectRoot, 'test', 'extension');

/** @returns {string[]} the tests of the extension host, from their folder */
export function suiteFiles() {
  return fs
    .readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

/**
 * The tests of the extension host as one file: they have to run where only CommonJS and `vscode` are known.
 * @returns {import('./product.mjs').Bundle[]}
 */
function extensionTests() {
  return [
    {
      entry: 'test/extension/**/*.test.ts',
      outfile: 'dist/test/extension.cjs',
      shipped: false,
      options: suiteOptions(testFolder, suiteFiles()),
    },
  ];
}

/**
 * The same tests for the web worker, where there is no Node: with what stands in for its assertions, and mocha as it is
 * for browsers.
 * @param {readonly string[]} files
 * @param {{ grep: string; mark: string }} wanted what `test/extension/web/index.ts` has to know
 * @returns {esbuild.BuildOptions}
 */
export function webSuiteOptions(files, wanted) {
  const web = path.join(testFolder, 'web');
  return {
    ...suiteOptions(testFolder, files, path.join(web, 'index.ts')),
    absWorkingDir: projectRoot,
    bundle: true,
    target: ['es2022'],
    logLevel: 'warning',
    platform: 'browser',
    external: ['vscode'],
    mainFields: ['module', 'main'],
    alias: { 'node:assert/strict': path.join(web, 'assert.ts') },
    define: { TESTS: JSON.stringify(wanted) },
    // mocha for browsers, an ES module by its manifest, takes the exports of the whole file for its own: ours come last.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
  };
}

/**
 * How a set of test files becomes one bundle that exports `run`, as VS Code wants it.
 * @param {string} folder
 * @param {readonly string[]} files relative to `folder`
 * @param {string} [runner] module with `runSuite`
 * @returns {esbuild.BuildOptions}
 */
export function suiteOptions(folder, files, runner = path.join(projectRoot, 'test', 'extension', 'index.ts')) {
  const imports = files.map((file) => `  await import(${JSON.stringify(`./${file.replaceAll(path.sep, '/')}`)});`);
  const contents = [
    `import { runSuite } from ${JSON.stringify(runner)};`,
    'export const run = () => runSuite(async () => {',
    ...imports,
    '});',
  ].join('\n');
  return {
    stdin: { contents, resolveDir: folder, sourcefile: 'all-tests.ts', loader: 'ts' },
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
  };
}

/**
 * Writes a whole file by renaming, and only when it changed, because an editor or a test that is running may be reading
 * the old one.
 * @param {string} file
 * @param {Uint8Array} contents
 */
function write(file, contents) {
  if (fs.existsSync(file) && fs.readFileSync(file).equals(contents)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  fs.writeFileSync(part, contents);
  if (file.endsWith('cli.mjs')) fs.chmodSync(part, 0o755);
  fs.renameSync(part, file);
}

/**
 * @param {boolean} minify
 * @returns {esbuild.BuildOptions}
 */
function common(minify) {
  return {
    absWorkingDir: projectRoot,
    bundle: true,
    target: ['es2022'],
    minify,
    sourcemap: minify ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  };
}

/**
 * Types and validators from the schemas; every other step needs them.
 * @param {import('./cache.mjs').Log} log
 */
async function generate(log) {
  const script = path.join(projectRoot, 'tooling', 'generate-kinds.mjs');
  if (fs.existsSync(script)) await runQuietly(process.execPath, [script]);
  else log('  left out: tooling/generate-kinds.mjs is not there');
}

/** @typedef {{ outfile: string; outputFiles: esbuild.OutputFile[]; metafile: esbuild.Metafile }} Bundled */

/**
 * Everything in memory.
 * @param {{ minify?: boolean; wanted?: readonly import('./product.mjs').Bundle[] }} [options]
 * @returns {Promise<Bundled[]>}
 */
export async function bundle({ minify = false, wanted = product } = {}) {
  await generate(logToStderr);
  return Promise.all(
    wanted.map(async ({ entry, outfile, options, parts }) => {
      const all = { ...common(minify), ...options };
      const result = parts
        ? await buildInParts({ entry, outfile, parts, common: all })
        : await esbuild.build({ ...all, ...(all.stdin ? {} : { entryPoints: [entry] }), outfile });
      return {
        outfile,
        outputFiles: result.outputFiles ?? [],
        metafile: result.metafile ?? { inputs: {}, outputs: {} },
      };
    }),
  );
}

/**
 * Builds everything into `dist/`.
 * @param {{ minify?: boolean; watch?: boolean; tests?: boolean; log?: import('./cache.mjs').Log }} [options]
 *   `minify`: as it is shipped, without source maps; `tests`: also the tests of the extension host (default true)
 */
export async function build({ minify = false, watch = false, tests = true, log = logToStderr } = {}) {
  const begin = Date.now();
  writeEditorSchemas();
  const wanted = [...product, ...(tests ? extensionTests() : [])];
  const save = (/** @type {readonly Bundled[]} */ bundles) => {
    for (const { outputFiles } of bundles) for (const { path: file, contents } of outputFiles) write(file, contents);
  };
  const bundles = await bundle({ minify, wanted }).catch(() => {
    throw new Error('The build failed; esbuild says above why.');
  });
  save(bundles);
  if (minify) onlyThese(bundles);
  if (watch) {
    for (const one of wanted) {
      // What is built here only says that something changed; the bundle is then made the way it always is.
      const again = { name: 'again', setup: onEveryBuild(async () => save(await bundle({ minify, wanted: [one] }))) };
      const { plugins = [], ...options } = one.options;
      const entry = options.stdin ? {} : { entryPoints: [one.entry] };
      const all = { ...common(minify), ...options, ...entry, outfile: one.outfile, plugins: [...plugins, again] };
      await (await esbuild.context(all)).watch();
    }
    watchSchemas(log);
    log('Watching; Ctrl+C ends it. (A new test file needs a new start.)');
  } else log(`Built ${bundles.length} bundles into dist/ in ${seconds(begin)} s.`);
  return bundles;
}

/**
 * Makes types, validators and what an editor reads anew when a schema changes; the bundles follow, because they import
 * what is made.
 * @param {import('./cache.mjs').Log} log
 */
function watchSchemas(log) {
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  fs.watch(path.join(projectRoot, 'schemas'), () => {
    // An editor that saves says so several times.
    clearTimeout(soon);
    soon = setTimeout(() => {
      try {
        writeEditorSchemas();
        generate(log).then(() => log('Made types and validators anew.'), complain);
      } catch (error) {
        complain(error);
      }
    }, 100);
  });
  const complain = (/** @type {unknown} */ error) => log(error instanceof Error ? error.message : String(error));
}

/**
 * @param {() => Promise<void>} run
 * @returns {(build: esbuild.PluginBuild) => void}
 */
function onEveryBuild(run) {
  return (build) => {
    build.onEnd(({ errors }) => (errors.length === 0 ? run() : undefined));
  };
}

/**
 * Removes the parts of earlier builds: their names change with what is in them, and what is shipped has none too many.
 * @param {readonly Bundled[]} bundles
 */
function onlyThese(bundles) {
  const made = new Set(bundles.flatMap(({ outputFiles }) => outputFiles.map(({ path: file }) => file)));
  const parts = path.join(projectRoot, 'dist', 'parts');
  for (const name of fs.readdirSync(parts)) {
    if (!made.has(path.join(parts, name))) fs.rmSync(path.join(parts, name));
  }
}

/**
 * How large what is shipped is (bytes), under the names that `budgets` in product.mjs has for it.
 * @param {readonly Bundled[]} bundles minified
 * @returns {Record<string, number>}
 */
export function sizesOf(bundles) {
  const sizes = bundles.flatMap(({ outputFiles }) =>
    outputFiles.map(
      ({ path: file, contents }) =>
        /** @type {const} */ ([path.relative(projectRoot, file).replaceAll(path.sep, '/'), contents.length]),
    ),
  );
  const together = sizes.filter(([file]) => file === 'dist/extension.cjs' || file.startsWith('dist/parts/'));
  return {
    ...Object.fromEntries(sizes.filter(([file]) => file in budgets)),
    'dist/extension.cjs and dist/parts/': together.reduce((sum, [, size]) => sum + size, 0),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const flags = new Set(process.argv.slice(2));
  const unknown = [...flags].filter((flag) => !['--minify', '--watch'].includes(flag));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(' ')}. Known: --minify, --watch.`);
    process.exit(2);
  }
  try {
    const bundles = await build({ minify: flags.has('--minify'), watch: flags.has('--watch') });
    for (const [what, bytes] of Object.entries(flags.has('--watch') ? {} : sizesOf(bundles))) {
      console.log(`  ${what.padEnd(36)} ${(bytes / 1000).toFixed(0).padStart(6)} kB`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
