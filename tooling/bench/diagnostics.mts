import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseDocument } from 'yaml';
import { checkDocument } from '../../src/core/check/index.ts';
import { makePortfolio, openDocument } from '../../src/core/portfolio/index.ts';
import type { Took } from './diagnostics/client.mts';
import { Client } from './diagnostics/client.mts';
import { TODAY } from './many-documents.mts';
import type { Bench, Figure } from './measure.mts';
import { inTurns, quantile } from './measure.mts';
import { agreementsIn, reportOf } from './report.mts';

const root = path.resolve(import.meta.dirname, '..', '..');
const SERVER = path.join(root, '.cache', 'bench', 'server.cjs');
const PACKAGE = path.join(root, 'node_modules', 'yaml-language-server');
const SCHEMA = pathToFileURL(path.join(root, 'schemas', 'verslag.schema.json')).href;

/** Lines of the document, and how much of what yaml-language-server takes ours may take. */
const SIZES = [
  { lines: 200, goal: 1 / 5, presses: 21 },
  { lines: 2_000, goal: 1 / 15, presses: 21 },
  { lines: 20_000, goal: 1 / 25, presses: 7 },
] as const;
const PRESSES_AS_SHIPPED = 3;
const GROWTH = 5;
const FIRST_CHECK = 1.25;

/** A key press in a text until the findings are there; and the first check of a file. */
export const bench: Bench = {
  title: 'Findings while typing',
  notes: `What has not reached its goal yet, and what was tried. Before, a key press took 1.7 times as long as in
yaml-language-server in 200 lines, as long in 2,000 and 20,000, and 37 times as long in 20,000 lines as in 200. In 20,000
lines nine tenths of that was parsing, in 200 about half; the rest was rules going through every agreement. The figures from
before are of the sources run by tsx, those of now of the bundle: not all of the gain is from these changes.

Measured while much else ran on the machine; the first check of small files has not been worked on yet.

1. To parse only the part that changed: taken. Of 20,000 lines opening the changed text went from 290 to 4 ms (one run each).
2. To keep what follows from an item of a list alone, as long as the item is the same: taken. Schema, links and vague words of 2,500 agreements went from 60 to 16 ms (one run each).
3. To run a rule only when it read what changed in its own document: not taken yet. Rules still go through the list, which is most of what is left in 20,000 lines; in 200 lines it is the parse of one agreement and some 40 rules.
`,
  async run(say) {
    // In one file, as the extension is.
    await build({
      entryPoints: [path.join(import.meta.dirname, 'diagnostics', 'server.mts')],
      outfile: SERVER,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    const figures: Figure[] = [];
    const ours = new Map<number, number[]>();
    for (const { lines, goal, presses } of SIZES) {
      const took = await typing(lines, presses);
      ours.set(lines, took.ours);
      const words = numeral(lines);
      figures.push({
        what: `key press → findings, ${words} lines, processor`,
        ours: took.ours,
        theirs: took.theirs,
        against: `yaml-language-server ${version()} without its delay`,
        goal: rounded(goal),
      });
      figures.push({
        what: `key press → findings, ${words} lines, clock`,
        ours: took.oursByClock,
        theirs: took.asShipped,
        against: `yaml-language-server ${version()} as shipped`,
      });
      say(`key press → findings, ${words} lines: ${quantile(took.ours, 0.5).toFixed(1)} ms`);
    }
    figures.push({
      what: 'key press → findings, 20,000 lines, processor',
      ours: ours.get(20_000) ?? [],
      theirs: ours.get(200) ?? [],
      against: 'ours, 200 lines',
      goal: GROWTH,
    });
    for (const { lines } of SIZES) figures.push(await firstCheck(lines));
    return figures;
  },
};

interface Typing {
  ours: number[];
  theirs: number[];
  oursByClock: number[];
  asShipped: number[];
}

/** The same keys, at the same place in the middle of the same document, at each server in turn. */
async function typing(lines: number, presses: number): Promise<Typing> {
  const text = reportOf(lines);
  const before = text.slice(0, text.indexOf(`  - id: A${Math.floor(agreementsIn(lines) / 2)}\n`));
  // Behind `specifiek: ` of the agreement in the middle.
  const [line, character] = [before.split('\n').length, '    specifiek: Femke'.length];
  const yamlServer = [path.join(PACKAGE, 'bin', 'yaml-language-server'), '--stdio'];
  const clients = {
    ours: new Client([SERVER]),
    theirs: new Client(yamlServer, { BENCH_WITHOUT_DELAY: '1' }),
    asShipped: new Client(yamlServer),
  };
  try {
    for (const client of Object.values(clients)) {
      await client.start({ yaml: { schemas: { [SCHEMA]: '*.verslag.yaml' }, schemaStore: { enable: false } } });
      await client.open('file:///bench/2026.verslag.yaml', text);
    }
    const letter = (run: number): string => 'abcdefghij'.charAt(run % 10);
    const type = (client: Client) => (run: number) => client.type(line, character, letter(run));
    await pressed(5, type(clients.ours), type(clients.theirs));
    const pairs = await pressed(presses, type(clients.ours), type(clients.theirs));
    const shipped = await pressed(PRESSES_AS_SHIPPED, type(clients.ours), type(clients.asShipped));
    return {
      ours: pairs.ours.map(({ processor }) => processor),
      theirs: pairs.theirs.map(({ processor }) => processor),
      oursByClock: shipped.ours.map(({ clock }) => clock),
      asShipped: shipped.theirs.map(({ clock }) => clock),
    };
  } finally {
    for (const client of Object.values(clients)) client.stop();
  }
}

/** As `inTurns`, with both times of each. */
async function pressed(
  runs: number,
  ours: (run: number) => Promise<Took>,
  theirs: (run: number) => Promise<Took>,
): Promise<{ ours: Took[]; theirs: Took[] }> {
  const took = { ours: [] as Took[], theirs: [] as Took[] };
  const noting = (whose: 'ours' | 'theirs', press: (run: number) => Promise<Took>) => async (run: number) => {
    const one = await press(run);
    took[whose].push(one);
    return one.clock;
  };
  await inTurns(runs, noting('ours', ours), noting('theirs', theirs));
  return took;
}

/** From a text to its findings with nothing known of it, against bare parsing. */
async function firstCheck(lines: number): Promise<Figure> {
  const text = reportOf(lines);
  const file = '2026.verslag.yaml';
  const settings = openDocument('portfolio.yaml', 'soort: portfolio\nversie: 1\n');
  const ours = () =>
    timed(() => {
      const document = openDocument(file, text);
      if (!document || !settings) throw new Error(`${file} is no document`);
      checkDocument(document, makePortfolio([settings, document]), { today: TODAY });
    });
  const theirs = () =>
    timed(() => {
      parseDocument(text);
    });
  const runs = lines > 10_000 ? 9 : 41;
  await inTurns(5, ours, theirs);
  const times = await inTurns(runs, ours, theirs);
  return { what: `first check, ${numeral(lines)} lines`, ...times, against: 'one parse by `yaml`', goal: FIRST_CHECK };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function version(): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function numeral(lines: number): string {
  return lines.toLocaleString('en');
}

function rounded(goal: number): number {
  return Math.round(goal * 1000) / 1000;
}
