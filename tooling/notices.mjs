// THIRD-PARTY-NOTICES.txt: whose work is in what we ship, and under which licence.
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cache.mjs';

/**
 * A package of which something is in what we ship.
 * @typedef {object} Bundled
 * @property {string} name
 * @property {string} version
 * @property {string} licence as its `package.json` says (SPDX)
 * @property {string} text the licence itself, with those that its sources carry of others
 */

/** Licences that let us ship a package inside ours, provided its text comes along. */
export const allowedLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
];

/** Packages whose file for bundlers has their own dependencies inside, where no bundler sees them. */
const carriesDependencies = new Set(['docx']);

/**
 * Packages that say their licence but come without its text, and who holds their copyright by their own sources. A new
 * one fails the build until somebody has looked it up.
 * @type {Readonly<Record<string, string>>}
 */
const holders = {
  '@microsoft/fast-element': 'Microsoft Corporation',
  '@microsoft/fast-foundation': 'Microsoft Corporation',
  '@microsoft/fast-web-utilities': 'Microsoft Corporation',
};

/**
 * The packages of which code is in these bundles, by name.
 * @param {readonly import('esbuild').Metafile[]} metafiles paths in them are from the root of the project
 * @returns {Bundled[]}
 * @throws {Error} when a package comes without the text of its licence
 */
export function bundledPackages(metafiles) {
  /** @type {Map<string, string[]>} the sources by the folder of their package */
  const folders = new Map();
  const add = (/** @type {string} */ folder, /** @type {string[]} */ files) => {
    folders.set(folder, [...(folders.get(folder) ?? []), ...files]);
  };
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
        if (folder !== undefined && bytesInOutput > 0) add(folder, [file]);
      }
    }
  }
  for (const folder of [...folders.keys()]) {
    const { name, dependencies = {} } = manifestOf(folder);
    if (!carriesDependencies.has(name)) continue;
    // Types are no code.
    const code = Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@types/'));
    for (const dependency of code) add(folderOf(dependency, folder), []);
  }
  const found = [...folders].map(([folder, files]) => described(folder, [...new Set(files)]));
  return found.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/**
 * Whether a licence is one of `allowedLicences`: in a choice at least one, of several that all hold every one.
 * @param {string} licence SPDX expression without nested brackets
 */
export function isAllowed(licence) {
  const parts = licence.replace(/^\(|\)$/g, '').split(/ OR /);
  return parts.some((part) => part.split(/ AND /).every((one) => allowedLicences.includes(one)));
}

/**
 * The text that is shipped. The same text is there once, under all packages it is of.
 * @param {readonly Bundled[]} packages
 */
export function notices(packages) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, licence, text } of packages) {
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const line = '-'.repeat(80);
  return [
    'AIOS Portfolio contains code of the packages below. Thanks to all who made them.\n',
    ...[...byText].map(([text, titles]) => `${line}\n${titles.join('\n')}\n${line}\n\n${text}\n`),
  ].join('\n');
}

/**
 * @param {string} folder of a package, from the root of the project
 * @param {readonly string[]} files its sources that are in what we ship
 * @returns {Bundled}
 */
function described(folder, files) {
  const { name, version, license } = manifestOf(folder);
  const absolute = path.join(projectRoot, folder);
  const file = fs.readdirSync(absolute).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  const holder = holders[name];
  if (file === undefined && (holder === undefined || license !== 'MIT')) {
    throw new Error(
      `${name} ${version} comes without the text of its licence (${license}). Look up who holds its copyright and add it to tooling/notices.mjs.`,
    );
  }
  const own = file === undefined ? mit(holder ?? '') : fs.readFileSync(path.join(absolute, file), 'utf8');
  const others = files.flatMap((source) => permissions(fs.readFileSync(path.join(projectRoot, source), 'utf8')));
  const text = [own, ...new Set(others)].map((one) => one.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return { name, version, licence: license, text };
}

/**
 * Licences that stand in the comments of a source, with the work of others that was taken over there.
 * @param {string} source
 */
function permissions(source) {
  return [...source.matchAll(/\/\*[\s\S]*?\*\//g)]
    .map(([comment]) => comment.replace(/^\/\*+[!\s]*|\s*\*\/$/g, '').replace(/^[ \t]*\*[ \t]?/gm, ''))
    .filter((comment) => comment.includes('Permission is hereby granted'));
}

/**
 * @param {string} folder
 * @returns {{ name: string; version: string; license: string; dependencies?: Record<string, string> }}
 */
function manifestOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(projectRoot, folder, 'package.json'), 'utf8'));
}

/**
 * Where npm put a dependency: beside the package's own dependencies, or higher.
 * @param {string} dependency
 * @param {string} folder of the package that asks for it
 */
function folderOf(dependency, folder) {
  const own = `${folder}/node_modules/${dependency}`;
  return fs.existsSync(path.join(projectRoot, own)) ? own : `node_modules/${dependency}`;
}

/** @param {string} holder */
function mit(holder) {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
}
