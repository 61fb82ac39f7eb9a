/**
 * `npm run bench` measures everything in tooling/bench/, `npm run bench -- form` one of it; with `--write` the tables
 * also go to docs/performance.md, where what was not measured stays as it was. Nothing here passes or fails: machines differ, ratios within one run tell.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as prettier from 'prettier';
import type { Bench } from './bench/measure.mts';
import { summarised, tableOf } from './bench/measure.mts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'tooling', 'bench');
const page = path.join(root, 'docs', 'performance.md');
const notBenches = ['measure.mts', 'many-documents.mts', 'report.mts'];

const args = process.argv.slice(2);
const names = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.mts') && !notBenches.includes(name))
  .map((name) => name.slice(0, -'.mts'.length));
const wanted = args.filter((name) => !name.startsWith('--'));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`npm run bench -- [NAME…] [--write]: there is ${names.join(', ')}, not ${unknown.join(', ')}.`);
  process.exit(2);
}

const measured = new Map<string, string>();
for (const name of wanted.length > 0 ? wanted : names) {
  const { bench } = (await import(path.join(folder, `${name}.mts`))) as { bench: Bench };
  console.log(`\n${bench.title} (npm run bench -- ${name})\n${machine()}`);
  const figures = await bench.run((line) => {
    console.log(line);
  });
  const rows = figures.map(summarised);
  console.log(`\n${tableOf(rows)}`);
  const notes = bench.notes === undefined ? '' : `\n${bench.notes}`;
  measured.set(
    bench.title,
    `${bench.title}\n\n\`npm run bench -- ${name}\`\n\n${machine()}\n\n${tableOf(rows)}\n${notes}`,
  );
}

if (args.includes('--write')) {
  const sections = new Map([...written(), ...measured]);
  const text = [
    '# How fast it is\n\nMedians of interleaved runs with the spread of the middle half; the ratio is what counts.\nWritten by `npm run bench -- --write`.\n',
    ...[...sections.values()].sort(),
  ].join('\n## ');
  const options = (await prettier.resolveConfig(page)) ?? {};
  fs.writeFileSync(page, await prettier.format(text, { ...options, parser: 'markdown' }));
}

/** The sections of the page as it is, by title. */
function written(): [string, string][] {
  if (!fs.existsSync(page)) return [];
  const [, ...sections] = fs.readFileSync(page, 'utf8').split(/^## /mu);
  return sections.map((section) => [section.slice(0, section.indexOf('\n')), section]);
}

function machine(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  return `${cpus.length} × ${cpus[0]?.model.trim() ?? 'processor'}, ${memory} GB, ${os.type()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
}
