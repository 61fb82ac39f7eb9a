#!/usr/bin/env node
// npm run package: the .vsix that users install, minified, without a network.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { logToStderr, projectRoot } from './cache.mjs';
import { runQuietly } from './npm.mjs';

/**
 * Builds as shipped and packs the extension. What goes in is decided by `.vscodeignore`.
 * @param {{ out?: string; log?: import('./cache.mjs').Log }} [options] `out`: default, a name with the version in it
 *   in the project's root
 * @returns {Promise<string>} the file
 */
export async function packageExtension({ out, log = logToStderr } = {}) {
  await build({ minify: true, tests: false, log });
  /** @type {{ name: string; version: string }} */
  const manifest = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const file = out ?? path.join(projectRoot, `${manifest.name}-${manifest.version}.vsix`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const vsce = path.join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await runQuietly(process.execPath, [vsce, 'package', ...flags, '--out', file]);
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
