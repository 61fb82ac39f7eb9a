import { isDeepStrictEqual } from 'node:util';
import { checkDocument, StandingChecks } from '../../../src/core/check/index.ts';
import type { AnyDocument } from '../../../src/core/portfolio/index.ts';
import { changedPortfolio, openDocument, readPortfolio } from '../../../src/core/portfolio/index.ts';
import type { ParsedYaml, Path } from '../../../src/core/yaml/index.ts';
import { Parted } from '../../../src/core/yaml/parted.ts';
import { Random } from '../yaml/fuzz/random.ts';
import { Typist } from './steps.ts';

const TODAY = '2026-12-20';

/** A report with so many agreements that most of them are passed over at each step. */
const LONG = 'gesprekken/2026-11-30-lang.verslag.yaml';

const longReport = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-11-30, opleidingsjaar: 2 }
afspraken:
${Array.from(
  { length: 16 },
  (_, index) => `  - id: A${index + 1}
    specifiek: Meer aandacht voor slechtnieuwsgesprekken.
    meetbaar: ${index % 3 === 0 ? 'Zo goed mogelijk.' : `${index + 1} KPB's.`}
    acceptabel: [aios, opleider]
${index % 4 === 0 ? '' : '    resultaatgericht: Ruimte voor emotie.\n'}    tijdgebonden: 2027-0${1 + (index % 9)}-01 # of eerder
    competentie: communicatie
${index % 5 === 0 ? '    toelichting:\n' : ''}    status: open
`,
).join('')}verbeterpunten:
- { id: V1, tekst: Overdracht }
- { id: V2, tekst: Plannen }
`;

/** What came of some steps; adds up. */
export interface Tally {
  steps: number;
  /** Steps after which the text was known in parts. */
  inParts: number;
  failures: { seed: number; what: string; before: string; after: string }[];
}

/**
 * Types in one document of a portfolio and holds, after each step, what was worked out from the state before against
 * what is worked out from nothing: what was read, where it stands, and all findings.
 */
export function session(sample: ReadonlyMap<string, string>, seed: number, steps: number): Tally {
  const random = new Random(seed);
  const files = new Map([...sample, [LONG, longReport]]);
  const file = random.chance(0.4) ? LONG : random.pick([...files.keys()]);
  const text = files.get(file) ?? '';
  const typist = new Typist(random, text, [...files.values()]);
  const tally: Tally = { steps: 0, inParts: 0, failures: [] };
  const checks = new StandingChecks(readPortfolio(files), () => ({ today: TODAY }));
  for (const due of checks.due) checks.check(due);
  let document = checks.portfolio.get(file);
  while (document && tally.steps < steps) {
    const before: AnyDocument = document;
    const after: AnyDocument | undefined = openDocument(file, typist.next(before.parsed.problems.length > 0), before);
    if (!after) break;
    tally.steps++;
    if (after.parsed instanceof Parted) tally.inParts++;
    const changes = new Map([[file, after]]);
    checks.change(changedPortfolio(checks.portfolio, changes), changes);
    const what = difference(after, checks, random);
    if (what !== undefined) {
      tally.failures.push({ seed, what, before: before.parsed.text, after: after.parsed.text });
      break;
    }
    document = after;
  }
  return tally;
}

/** What is not as it would be when everything was worked out anew; undefined when all is the same. */
function difference(after: AnyDocument, checks: StandingChecks, random: Random): string | undefined {
  const { file, parsed } = after;
  const anew = openDocument(file, parsed.text);
  if (!anew) return 'document';
  for (const part of ['draft', 'violations'] as const) if (!isSame(after[part], anew[part])) return part;
  const where = differenceOfReading(parsed, anew.parsed, random);
  if (where !== undefined) return where;
  const changes = new Map([[file, anew]]);
  const found = checks.check(file)?.findings;
  const foundAnew = checkDocument(anew, changedPortfolio(checks.portfolio, changes), { today: TODAY });
  if (!isSame(found, foundAnew)) return `findings: ${JSON.stringify(found)} ${JSON.stringify(foundAnew)}`;
  return undefined;
}

function differenceOfReading(parsed: ParsedYaml, anew: ParsedYaml, random: Random): string | undefined {
  for (const part of ['problems', 'data', 'comments'] as const) if (!isSame(parsed[part], anew[part])) return part;
  for (const path of pathsIn(anew.data)) {
    if (!isSame(parsed.locate(path), anew.locate(path))) return `locate ${JSON.stringify(path)}`;
    const beyond = [...path, random.pick(['niet_daar', 99])];
    if (!isSame(parsed.nearest(beyond), anew.nearest(beyond))) return `nearest ${JSON.stringify(beyond)}`;
  }
  for (let times = 0; times < 12; times++) {
    const offset = random.below(parsed.text.length + 3) - 1;
    if (!isSame(parsed.pathAt(offset), anew.pathAt(offset))) return `pathAt ${offset}`;
    const position = anew.positionAt(offset);
    if (!isSame(parsed.positionAt(offset), position)) return `positionAt ${offset}`;
    const place = { line: position.line + random.below(3) - 1, character: random.below(90) - 1 };
    if (parsed.offsetAt(place) !== anew.offsetAt(place)) return `offsetAt ${JSON.stringify(place)}`;
  }
  return undefined;
}

/** Also the order of keys: rules go through what is written in that order. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b) && JSON.stringify(a) === JSON.stringify(b);
}

function* pathsIn(data: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof data !== 'object' || data === null) return;
  for (const [key, inner] of Object.entries(data))
    yield* pathsIn(inner, [...path, Array.isArray(data) ? Number(key) : key]);
}
