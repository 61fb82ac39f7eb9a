// What the build makes in dist/: the files, and how large those that people install may be.
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cache.mjs';
import { tightTemplates } from './tight-templates.mjs';

/**
 * One file of `dist/`, or with `parts` a file and those beside it that it reads when they are needed.
 * @typedef {object} Bundle
 * @property {string} entry source, from the root of the project
 * @property {string} outfile
 * @property {boolean} shipped whether it goes into the .vsix
 * @property {import('esbuild').BuildOptions} options
 * @property {Readonly<Record<string, string>>} [parts]
 */

/**
 * The extension never touches Node, so desktop and web run the same code, resolved the way a browser would (which also
 * picks the ES-module build of our libraries, the only one that can be trimmed).
 * @type {import('esbuild').BuildOptions}
 */
const extension = { platform: 'browser', format: 'cjs', external: ['vscode'], mainFields: ['module', 'main'] };

/**
 * What the desktop reads when it is needed: the library with each of its rooms, and what of a room is large and seldom
 * used by itself.
 */
const parts = {
  library: 'src/core/index.ts',
  ...Object.fromEntries(
    fs
      .readdirSync(path.join(projectRoot, 'src', 'core'))
      .filter((room) => fs.existsSync(path.join(projectRoot, 'src', 'core', room, 'index.ts')))
      .map((room) => [room, `src/core/${room}/index.ts`]),
  ),
  edits: 'src/core/yaml/edits.ts',
  schemas: 'src/core/kinds/generated/schemas.ts',
  explanations: 'src/core/kinds/generated/explanations.ts',
  validators: 'src/core/kinds/generated/validators.js',
  specialismen: 'src/core/kinds/specialismen.ts',
};

/** @type {readonly Bundle[]} */
export const product = [
  {
    entry: 'src/extension/extension.ts',
    outfile: 'dist/extension.cjs',
    shipped: true,
    options: extension,
    parts,
  },
  {
    // In a browser an extension is one file and cannot load another. Under the name `.js` VS Code would take it for an ES
    // module, because our manifest says those are, and a web worker of VS Code loads none.
    entry: 'src/extension/extension.ts',
    outfile: 'dist/web/extension.cjs',
    shipped: true,
    options: extension,
  },
  {
    entry: 'src/core/index.ts',
    outfile: 'dist/core.mjs',
    shipped: false,
    options: { platform: 'neutral', format: 'esm', mainFields: ['module', 'main'] },
  },
  {
    entry: 'src/cli/main.ts',
    outfile: 'dist/cli.mjs',
    shipped: false,
    // As core: the ES-module builds of our libraries. Those for Node would ask for `require`, which is not there.
    options: {
      platform: 'neutral',
      format: 'esm',
      mainFields: ['module', 'main'],
      external: ['node:*'],
      banner: { js: '#!/usr/bin/env node' },
    },
  },
  ...['form', 'overview'].flatMap(page),
];

/**
 * A page in a frame of VS Code: its script and its style.
 * @param {string} name
 * @returns {Bundle[]}
 */
function page(name) {
  return [
    {
      entry: `webview/${name}.ts`,
      outfile: `dist/webview/${name}.js`,
      shipped: true,
      options: { platform: 'browser', format: 'esm', plugins: [tightTemplates()] },
    },
    { entry: `webview/${name}.css`, outfile: `dist/webview/${name}.css`, shipped: true, options: {} },
  ];
}

/**
 * How large what people install may be, minified (bytes). `npm test` holds the build to it, `npm run build -- --minify`
 * prints what it is.
 */
export const budgets = {
  /** What VS Code reads when the extension starts. */
  'dist/extension.cjs': 150_000,
  /** All that the desktop extension can ever read, DOCX included. */
  'dist/extension.cjs and dist/parts/': 1_250_000,
  /** In the browser: one file, DOCX included. */
  'dist/web/extension.cjs': 1_160_000,
  'dist/webview/form.js': 250_000,
  'dist/webview/overview.js': 60_000,
  'the .vsix': 1_000_000,
};

/**
 * All that is in the .vsix, by the names it has there; each has to be there, and nothing else. Only what VS Code or our
 * own code reads when the extension runs: no source maps, sources, examples, tests or pictures of README.md.
 * @type {readonly RegExp[]}
 */
export const contents = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package\.json$/,
  /^extension\/package\.nls(?:\.nl)?\.json$/,
  /^extension\/readme\.md$/,
  /^extension\/changelog\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/dist\/extension\.cjs$/,
  // What is shared by parts, or read by `import()`, has a name that changes with what is in it.
  /^extension\/dist\/parts\/(?:chunk|docx)-[A-Z0-9]{8}\.cjs$/,
  ...Object.keys(parts).map((name) => new RegExp(`^extension/dist/parts/${name}\\.cjs$`)),
  /^extension\/dist\/web\/extension\.cjs$/,
  ...['form', 'overview'].flatMap((name) => [
    new RegExp(`^extension/dist/webview/${name}\\.js$`),
    new RegExp(`^extension/dist/webview/${name}\\.css$`),
  ]),
  /^extension\/dist\/schemas\/[a-z]+\.schema\.json$/,
  /^extension\/docs\/regels\/README\.md$/,
  /^extension\/docs\/regels\/[\w-]+\/[\w-]+\.md$/,
  /^extension\/l10n\/bundle\.l10n\.nl\.json$/,
  /^extension\/media\/icoon\.png$/,
  /^extension\/media\/portfolio\.svg$/,
  /^extension\/media\/uitleg\/[a-z]+\.svg$/,
  /^extension\/snippets\/(?:documenten|onderdelen)\.json$/,
];
