#!/usr/bin/env node
// npm run build [-- --minify | --watch]: bundles everything into dist/.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import * as esbuild from 'esbuild';
import { logToStderr, projectRoot, seconds } from './cache.mjs';
import { writeEditorSchemas } from './editor-schemas.mjs';
import { runQuietly } from './npm.mjs';
import { tightTemplates } from './tight-templates.mjs';

/**
 * One file of `dist/`.
 * @typedef {object} Bundle
 * @property {string} entry source, from the root of the project
 * @property {string} outfile
 * @property {esbuild.BuildOptions} options
 */

/**
 * The extension never touches Node, so desktop and web run the same code, resolved the way a browser would (which also
 * picks the ES-module build of our libraries, the only one that can be trimmed).
 * @type {esbuild.BuildOptions}
 */
const extension = { platform: 'browser', format: 'cjs', external: ['vscode'], mainFields: ['module', 'main'] };

/** @type {readonly Bundle[]} */
const product = [
  // What writes DOCX is a quarter of it all and seldom used: on the desktop it is a file of its own, read when somebody
  // exports. In a browser an extension is one file and cannot load another.
  {
    entry: 'src/extension/extension.ts',
    outfile: 'dist/extension.cjs',
    options: { ...extension, plugins: [apart(/\/docx\.ts$/, './docx.mjs')] },
  },
  { entry: 'src/core/output/docx.ts', outfile: 'dist/docx.mjs', options: { ...extension, format: 'esm' } },
  { entry: 'src/extension/extension.ts', outfile: 'dist/web/extension.cjs', options: extension },
  {
    entry: 'src/core/index.ts',
    outfile: 'dist/core.mjs',
    options: { platform: 'neutral', format: 'esm', mainFields: ['module', 'main'] },
  },
  {
    entry: 'src/cli/main.ts',
    outfile: 'dist/cli.mjs',
    // As core: the ES-module builds of our libraries. Those for Node would ask for `require`, which is not there.
    options: {
      platform: 'neutral',
      format: 'esm',
      mainFields: ['module', 'main'],
      external: ['node:*'],
      banner: { js: '#!/usr/bin/env node' },
    },
  },
  {
    entry: 'webview/form.ts',
    outfile: 'dist/webview/form.js',
    options: { platform: 'browser', format: 'esm', plugins: [tightTemplates()] },
  },
  { entry: 'webview/form.css', outfile: 'dist/webview/form.css', options: {} },
  {
    entry: 'webview/overview.ts',
    outfile: 'dist/webview/overview.js',
    options: { platform: 'browser', format: 'esm', plugins: [tightTemplates()] },
  },
  { entry: 'webview/overview.css', outfile: 'dist/webview/overview.css', options: {} },
];

/**
 * Leaves a module that is imported on demand in a file of its own.
 * @param {RegExp} which how the module is imported
 * @param {string} file where it is, from the bundle
 * @returns {esbuild.Plugin}
 */
function apart(which, file) {
  return {
    name: 'apart',
    setup(build) {
      build.onResolve({ filter: which }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: file, external: true } : undefined,
      );
    },
  };
}

/**
 * The tests of the extension host as one file: they have to run where only CommonJS and `vscode` are known.
 * @returns {{ name: string; outfile: string; options: esbuild.BuildOptions } | undefined}
 */
function extensionTests() {
  const folder = path.join(projectRoot, 'test', 'extension');
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'));
  if (files.length === 0) return undefined;
  return {
    name: 'test/extension/**/*.test.ts',
    outfile: 'dist/test/extension.cjs',
    options: suiteOptions(folder, files.sort()),
  };
}

/**
 * How a set of test files becomes one bundle that exports `run`, as VS Code wants it.
 * @param {string} folder
 * @param {readonly string[]} files relative to `folder`
 * @returns {esbuild.BuildOptions}
 */
export function suiteOptions(folder, files) {
  const runner = path.join(projectRoot, 'test', 'extension', 'index.ts');
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
 * Writes what esbuild made: whole files by renaming, and only those that changed, because an editor or a test that is
 * running may be reading the old ones.
 * @returns {esbuild.Plugin}
 */
function writeWhole() {
  return {
    name: 'write-whole',
    setup(build) {
      build.onEnd(({ outputFiles = [] }) => {
        for (const { path: file, contents } of outputFiles) write(file, contents);
      });
    },
  };
}

/**
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

/**
 * Builds everything.
 * @param {{ minify?: boolean; watch?: boolean; tests?: boolean; log?: import('./cache.mjs').Log }} [options]
 *   `minify`: as it is shipped, without source maps; `tests`: also the tests of the extension host (default true)
 */
export async function build({ minify = false, watch = false, tests = true, log = logToStderr } = {}) {
  const begin = Date.now();
  await generate(log);
  writeEditorSchemas();
  /** @type {{ outfile: string; options: esbuild.BuildOptions }[]} */
  const bundles = [];
  for (const { entry, outfile, options } of product) {
    if (fs.existsSync(path.join(projectRoot, entry))) {
      bundles.push({ outfile, options: { ...options, entryPoints: [entry] } });
    } else log(`  left out: ${outfile}, because ${entry} is not there`);
  }
  if (tests) {
    const suite = extensionTests();
    if (suite) bundles.push(suite);
    else log('  left out: dist/test/extension.cjs, because test/extension holds no test');
  }
  await Promise.all(
    bundles.map(async ({ outfile, options }) => {
      const all = { ...common(minify), ...options, outfile, plugins: [...(options.plugins ?? []), writeWhole()] };
      if (watch) await (await esbuild.context(all)).watch();
      else await esbuild.build(all);
    }),
  ).catch(() => {
    throw new Error('The build failed; esbuild says above why.');
  });
  if (watch) log('Watching; Ctrl+C ends it. (A new test file or schema needs a new start.)');
  else log(`Built ${bundles.length} bundles into dist/ in ${seconds(begin)} s.`);
  return bundles.map(({ outfile }) => outfile);
}

/** @param {string} file */
function size(file) {
  const bytes = fs.readFileSync(path.join(projectRoot, file));
  const kB = (/** @type {number} */ n) => `${(n / 1000).toFixed(0)} kB`;
  return `  ${file.padEnd(26)} ${kB(bytes.length).padStart(8)} ${kB(zlib.gzipSync(bytes).length).padStart(8)} gzipped`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const flags = new Set(process.argv.slice(2));
  const unknown = [...flags].filter((flag) => !['--minify', '--watch'].includes(flag));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(' ')}. Known: --minify, --watch.`);
    process.exit(2);
  }
  try {
    const files = await build({ minify: flags.has('--minify'), watch: flags.has('--watch') });
    if (!flags.has('--watch')) for (const file of files) console.log(size(file));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
