import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parseYaml, readYaml } from '../../../../src/core/yaml/index.ts';
import type { Path } from '../../../../src/core/yaml/index.ts';
import { readQuickly } from '../../../../src/core/yaml/quick/reader.ts';
import { randomDocument } from './documents.ts';
import type { Random } from './random.ts';

/** What came of reading a text quickly: left to the parser, the same as the parser says, or not the same. */
export type Reading = 'left' | 'same' | { different: string; text: string };

/** Reads a text quickly and by the parser, and compares everything both can be asked. */
export function compareReadings(text: string): Reading {
  if (!readQuickly(text)) return 'left';
  const quick = readYaml(text);
  const parsed = parseYaml(text);
  const differs = (what: string): Reading => ({ different: what, text });
  if (parsed.problems.length > 0) return differs(`problems: ${parsed.problems[0]?.detail ?? ''}`);
  if (!isDeepStrictEqual(quick.data, parsed.data)) return differs('data');
  if (!isDeepStrictEqual(quick.comments, parsed.comments)) return differs('comments');
  for (const place of placesIn(parsed.data)) {
    for (const asked of [place, [...place, 'x'], [...place, 0]]) {
      if (!isDeepStrictEqual(quick.locate(asked), parsed.locate(asked))) return differs(`locate ${asked.join('/')}`);
      if (!isDeepStrictEqual(quick.nearest(asked), parsed.nearest(asked))) return differs(`nearest ${asked.join('/')}`);
    }
  }
  for (let offset = 0; offset <= text.length; offset++) {
    if (!isDeepStrictEqual(quick.pathAt(offset), parsed.pathAt(offset))) return differs(`pathAt ${String(offset)}`);
    if (!isDeepStrictEqual(quick.positionAt(offset), parsed.positionAt(offset)))
      return differs(`positionAt ${String(offset)}`);
  }
  return 'same';
}

function placesIn(data: unknown, at: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [at];
  const steps: [string | number, unknown][] = Array.isArray(data)
    ? data.map((item: unknown, index) => [index, item])
    : Object.entries(data);
  return [at, ...steps.flatMap(([step, inner]) => placesIn(inner, [...at, step]))];
}

const SAMPLE = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** Texts of the sample, to begin from. */
export const samples: readonly string[] = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readFileSync(path.join(SAMPLE, name), 'utf8'));

/** Whatever means something to YAML, and a few things that mean nothing. */
const PIECES = [
  ...['"', "'", '|', '>', '|-', '>-', '|+', '|2', '- ', '-', 'a: ', 'a:', ': ', ':', '#', ' #', ' # c', '[', ']', '{'],
  ...['}', ', ', ',', '[a, b]', '{a: b}', '&a ', '*a', '!t ', '? ', '%', '@', '~', '=', '`', '<<: ', '---', '...'],
  ...[
    'null',
    'true',
    'False',
    '1',
    '-1',
    '+1',
    '1.5',
    '.5',
    '.inf',
    '1e3',
    '0x1f',
    '0o7',
    '007',
    '2026-01-01',
    '12:30',
  ],
  ...['\n', '\n\n', ' ', '  ', '    ', '\t', '\r\n', '\n  ', '\n- ', '\n  - ', '\n# c\n', '\n    # c\n', '\n  b: 1\n'],
  ...['\u00a0', '\u3000', '\u2028', '\ufeff', '\ud83d', 'é', '😀', '__proto__: 1', 'x', 'x y', '\\', '//', '../a'],
  ...['- - a', '- a: b', 'true: a', 'a : b'],
];

/** Some lines of a document, with up to three accidents. */
export function randomText(random: Random): string {
  let text = random.chance(0.2) ? randomDocument(random) : someLines(random, random.pick(samples));
  for (let left = random.below(4); left > 0; left--) text = withAccident(random, text);
  return text;
}

/** Lines from somewhere in a text, brought to the margin. */
function someLines(random: Random, text: string): string {
  const lines = text.split('\n');
  const from = random.below(lines.length);
  const taken = lines.slice(from, from + 2 + random.below(10));
  const margin = Math.min(...taken.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u)));
  const moved = taken.map((line) => line.slice(Number.isFinite(margin) ? margin : 0));
  const isList = moved[0]?.startsWith('- ') === true;
  const inner = isList || random.chance(0.3) ? ['a:', ...moved.map((line) => (line === '' ? '' : `  ${line}`))] : moved;
  return `${inner.join('\n')}\n`;
}

function withAccident(random: Random, text: string): string {
  const lines = text.split('\n');
  const line = random.below(lines.length);
  switch (random.below(4)) {
    case 0:
      lines[line] = ' '.repeat(random.below(7)) + (lines[line] ?? '').trimStart();
      return lines.join('\n');
    case 1:
      lines.splice(line, random.below(2), newLine(random));
      return lines.join('\n');
    default: {
      const at = random.below(text.length + 1);
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at + (random.chance(0.3) ? random.below(4) : 0));
    }
  }
}

function newLine(random: Random): string {
  const blanks = ' '.repeat(random.below(8));
  const some = () => Array.from({ length: random.below(4) }, () => random.pick(PIECES)).join('');
  return random.pick(['', blanks, `${blanks}# c`, `${blanks}# c `, blanks + some()]);
}
