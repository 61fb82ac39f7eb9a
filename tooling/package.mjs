#!/usr/bin/env node
// npm run package: the .vsix that users install, minified, without a network.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './build.mjs';
import { logToStderr, projectRoot } from './cache.mjs';
import { writeEditorSchemas } from './editor-schemas.mjs';
import { bundledPackages, notices } from './notices.mjs';
import { runQuietly } from './npm.mjs';
import { product } from './product.mjs';

/**
 * README.md as the page of the extension, where there is no project around it: without the pictures (1.4 MB, more than
 * the whole .vsix may be) and with the names of other files instead of links to what is not there. What developers read
 * stays in the project.
 * @param {string} readme
 * @returns {string}
 */
export function pageForUsers(readme) {
  return readme.replace(/^!\[[^\]]*\]\((?!\w+:)[^)]*\)\n\n?/gm, '').replace(/\[([^\]]*)\]\((?!\w+:|#)[^)]*\)/g, '$1');
}

/** What lies ready in the project: files and folders. `.vscodeignore` says what of them goes in. */
const ready = [
  'package.json',
  'package.nls.json',
  'package.nls.nl.json',
  '.vscodeignore',
  'CHANGELOG.md',
  'LICENSE',
  'dist/schemas',
  'docs/regels',
  'l10n',
  'media',
  'snippets',
];

/**
 * Builds as shipped and packs the extension, in a folder of its own: `dist/` may be in use by tests or an editor, and has
 * parts of older builds in it.
 * @param {{ out?: string; log?: import('./cache.mjs').Log }} [options] `out`: default, a name with the version in it
 *   in the project's root
 * @returns {Promise<string>} the file
 */
export async function packageExtension({ out, log = logToStderr } = {}) {
  writeEditorSchemas();
  const bundles = await bundle({ minify: true, wanted: product.filter(({ shipped }) => shipped) });
  /** @type {{ name: string; version: string }} */
  const manifest = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const file = path.resolve(out ?? path.join(projectRoot, `${manifest.name}-${manifest.version}.vsix`));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-package-'));
  try {
    for (const name of ready) fs.cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
    const write = (/** @type {string} */ name, /** @type {string | Uint8Array} */ contents) => {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), contents);
    };
    for (const { path: made, contents } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
      write(path.relative(projectRoot, made), contents);
    }
    write('README.md', pageForUsers(fs.readFileSync(path.join(projectRoot, 'README.md'), 'utf8')));
    const packages = bundledPackages(bundles.map(({ metafile }) => metafile));
    write('THIRD-PARTY-NOTICES.txt', notices(packages));
    const vsce = path.join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
    // Nothing is rewritten to the address of a repository: none is published, and made-up links would be dead.
    const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    await runQuietly(process.execPath, [vsce, 'package', ...flags, '--out', file], { cwd: folder });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  log(`Packed ${path.relative(projectRoot, file)}, ${(fs.statSync(file).size / 1000).toFixed(0)} kB.`);
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await packageExtension();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
