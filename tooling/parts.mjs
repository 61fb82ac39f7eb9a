// The extension for the desktop in parts, each read from disk when something of it is first used.
import path from 'node:path';
import * as esbuild from 'esbuild';

/** The folder of the parts, beside the file VS Code starts with. */
const folder = 'parts';
/** How an import of another part is written between the two steps below. */
const mark = 'part:';

/**
 * Bundles an entry and its parts: CommonJS files that share what they have in common.
 *
 * What is imported from a part is looked up when it is used, and only then the part's file is read and run. The sources
 * stay as they are, with ordinary imports; nothing becomes asynchronous. That is right as long as a module does nothing
 * but define things when it is run, which holds for all of ours (`core` has no outside to act upon).
 *
 * @param {object} options
 * @param {string} options.entry source that VS Code starts with, from the root of the project
 * @param {string} options.outfile
 * @param {Readonly<Record<string, string>>} options.parts sources by the name of their part
 * @param {esbuild.BuildOptions} options.common
 * @returns {Promise<esbuild.BuildResult & { outputFiles: esbuild.OutputFile[]; metafile: esbuild.Metafile }>}
 *   as esbuild gives it; the paths in `metafile` are from the root of the project
 */
export async function buildInParts({ entry, outfile, parts, common }) {
  const root = common.absWorkingDir ?? process.cwd();
  const outdir = path.dirname(outfile);
  const extension = path.extname(outfile);
  const bundled = await esbuild.build({
    ...common,
    entryPoints: [
      { in: entry, out: path.basename(outfile, extension) },
      ...Object.entries(parts).map(([name, source]) => ({ in: source, out: `${folder}/${name}` })),
    ],
    outdir,
    outExtension: { '.js': extension },
    chunkNames: `${folder}/[name]-[hash]`,
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
    // The comment that names the map is for the file as it will be, so the second step writes it.
    ...(common.sourcemap ? { sourcemap: /** @type {const} */ ('inline') } : {}),
    plugins: [...(common.plugins ?? []), toParts(root, parts)],
  });
  const { outputs } = bundled.metafile;
  const outputFiles = await Promise.all(
    bundled.outputFiles.map(async (file) => {
      const from = path.dirname(file.path);
      const { code } = await esbuild.transform(file.text, {
        format: 'cjs',
        target: common.target ?? 'es2022',
        minify: common.minify ?? false,
        sourcemap: common.sourcemap ? 'inline' : false,
        legalComments: 'none',
        // `import()` becomes a promise of `require`.
        supported: { 'dynamic-import': false },
      });
      const text = onFirstUse(code, (request) => {
        const target = request.startsWith(mark)
          ? path.join(root, outdir, folder, request.slice(mark.length) + extension)
          : path.resolve(from, request);
        const found = outputs[path.relative(root, target).replaceAll(path.sep, '/')];
        if (!found) throw new Error(`${request} is no part of ${outfile}`);
        const relative = path.relative(from, target).replaceAll(path.sep, '/');
        return { file: relative.startsWith('.') ? relative : `./${relative}`, names: found.exports };
      });
      return { ...file, contents: new TextEncoder().encode(text), text };
    }),
  );
  return { ...bundled, outputFiles };
}

/**
 * An import of a part is left for later, but for those by its own files.
 * @param {string} root
 * @param {Readonly<Record<string, string>>} parts
 * @returns {esbuild.Plugin}
 */
function toParts(root, parts) {
  const names = new Map(Object.entries(parts).map(([name, source]) => [path.join(root, source), name]));
  return {
    name: 'to-parts',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path: wanted, resolveDir, kind, importer }) => {
        if (kind === 'entry-point') return undefined;
        const source = path.resolve(resolveDir, wanted);
        const name = names.get(source);
        if (name === undefined) return undefined;
        const own = path.basename(source) === 'index.ts' && importer.startsWith(path.dirname(source) + path.sep);
        return own ? undefined : { path: mark + name, external: true };
      });
    },
  };
}

/** What stands for a part until something of it is used: an object that asks the part itself, once it is there. */
const later = `const later$=(load,names)=>{let part;const get=(name)=>(part??=load())[name];
const stand=Object.defineProperty({},"__esModule",{value:true});
for(const name of names)Object.defineProperty(stand,name,{enumerable:true,get:()=>get(name)});return stand};
`.replaceAll('\n', '');

/**
 * Code in which every `require` of another file waits for its first use.
 * @param {string} code as esbuild writes CommonJS
 * @param {(request: string) => { file: string; names: readonly string[] }} resolve
 */
function onFirstUse(code, resolve) {
  /** @type {Map<string, { name: string; stand: string }>} */
  const stands = new Map();
  const text = code
    .replace(/(^|[;\n])require\("(?:\.|part:)[^"]*"\);/g, '$1')
    .replace(/\brequire\("((?:\.|part:)[^"]*)"\)/g, (_all, /** @type {string} */ request) => {
      const { file, names } = resolve(request);
      const known = stands.get(file);
      if (known) return known.name;
      const name = `later$${stands.size}`;
      const stand = `${name}=later$(()=>require(${JSON.stringify(file)}),${JSON.stringify(names)})`;
      stands.set(file, { name, stand });
      return name;
    });
  if (stands.size === 0) return text;
  const declared = `${later}const ${[...stands.values()].map(({ stand }) => stand).join(',')};`;
  return text.replace(/^("use strict";)?/, (strict) => strict + declared);
}
