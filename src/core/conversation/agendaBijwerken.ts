import { describe } from '../kinds/index.ts';
import type { AnyDocument } from '../portfolio/index.ts';
import type { Change, ParsedYaml, Path } from '../yaml/index.ts';
import type { Punt } from './agendapunt.ts';
import { kenmerk } from './gegenereerd.ts';
import { en } from './teksten/en.ts';
import { nl } from './teksten/nl.ts';

/** A point as it stands in the file, whatever people made of it. */
interface Geschreven {
  index: number;
  waarde: unknown;
}

/** What an update comes to: changes one after the other, and what the agenda remembers afterwards. */
export interface Bijwerking {
  changes: Change[];
  kenmerken: Set<string>;
}

/** Points that are on the agenda only while there is a reason. */
const KOMT_EN_GAAT: ReadonlySet<string> = new Set([
  'versnelling_voorlopig',
  'versnelling_definitief',
  'differentiatie',
  'aanvulling',
]);

/** The parts of a talk in the order of the guidance. */
const ONDERDELEN: readonly string[] = (describe('agenda', ['punten', 0, 'onderdeel'], 'nl')?.values ?? []).map(
  ({ value }) => String(value),
);

/** The lists of a point that follow their sources. */
const LIJSTEN = ['toelichting', 'bronnen'] as const;

/**
 * Brings an agenda up to date with what would be generated now, without touching what people did to it.
 *
 * Generated text is recognised by the marks the agenda kept of it (`geheugen`), so: a line people changed, added or
 * moved stays; a line or point they removed does not come back; a generated line whose source is gone goes when nobody
 * changed it or put a comment with it; new lines and points come in at their place. Points that were discussed, and
 * points somebody put his or her name to (`inbreng`), are left alone. Without marks (an agenda written by hand, or the
 * comment deleted) nothing is removed, a line comes in unless one much like it is there, and a point unless its sources
 * were used before.
 */
export function bijwerking(
  document: AnyDocument & { kind: 'agenda' },
  punten: readonly Punt[],
  gegenereerdUit: readonly string[],
  geheugen: ReadonlySet<string> | undefined,
): Bijwerking {
  const data = asMapping(document.parsed.data) ?? {};
  const geschreven = asList(data['punten']).map((waarde, index): Geschreven => ({ index, waarde }));
  const paren = new Map(punten.map((punt) => [punt, zoek(punt, punten, geschreven)]));
  const bekend = geheugen ?? new Set<string>();
  const changes: Change[] = [];
  const kenmerken = new Set(punten.flatMap((punt) => kenmerkenVan(punt)));
  for (const [punt, gevonden] of paren) {
    if (!gevonden) continue;
    if (isVanMensen(gevonden.waarde, punt)) {
      // Offered later, when it follows its sources again; what it holds now stays known as generated.
      for (const mark of kenmerkenVan(punt)) if (!bekend.has(mark)) kenmerken.delete(mark);
    } else {
      changes.push(...puntChanges(document.parsed, punt, gevonden, geheugen));
    }
  }
  const used = new Set([...paren.values()].map((gevonden) => gevonden?.index));
  const vervallen = geschreven.filter(
    (punt) => !used.has(punt.index) && geheugen && isOngemoeid(document.parsed, punt, geheugen),
  );
  const gone = new Set(vervallen.map(({ index }) => index));
  const uit = asList(data['gegenereerd_uit']).filter((bron) => typeof bron === 'string');
  const nieuw = punten.filter((punt) => !paren.get(punt) && !isWeggehaald(punt, geheugen, uit));
  changes.push(...[...gone].sort((a, b) => b - a).map((index): Change => ({ op: 'remove', path: ['punten', index] })));
  changes.push(
    ...invoegen(
      geschreven.filter(({ index }) => !gone.has(index)),
      nieuw,
      punten,
      paren,
      geheugen,
    ),
  );
  changes.push(...lijstChanges(document.parsed, ['gegenereerd_uit'], '', 'gegenereerd_uit', gegenereerdUit, geheugen));
  for (const bron of gegenereerdUit) kenmerken.add(kenmerk('', 'gegenereerd_uit', bron));
  onthoudVerwijderd(kenmerken, bekend, geschreven, paren, gone, uit);
  return { changes, kenmerken };
}

/** The marks of everything a generated point consists of. */
export function kenmerkenVan(punt: Punt): string[] {
  return [
    kenmerk(punt.id, 'punt', ''),
    // Of points that are always there, the title is known without a mark and the minutes are never changed.
    ...(KOMT_EN_GAAT.has(punt.onderdeel)
      ? [kenmerk(punt.id, 'titel', punt.titel), kenmerk(punt.id, 'minuten', String(punt.minuten))]
      : []),
    ...punt.toelichting.map((regel) => kenmerk(punt.id, 'toelichting', regel)),
    ...punt.bronnen.map((bron) => kenmerk(punt.id, 'bronnen', bron)),
  ];
}

/** The written point that is this generated one: by id, else by the part of the talk it is for. */
function zoek(punt: Punt, punten: readonly Punt[], geschreven: readonly Geschreven[]): Geschreven | undefined {
  const own = new Set(punten.map(({ id }) => id));
  const byId = geschreven.find(({ waarde }) => member(waarde, 'id') === punt.id);
  if (byId) return byId;
  return geschreven.find(({ waarde }) => {
    const id = member(waarde, 'id');
    if (typeof id === 'string' && own.has(id)) return false;
    if (punt.onderdeel === 'aanvulling') return lijkt(member(waarde, 'titel'), punt.titel);
    return member(waarde, 'onderdeel') === punt.onderdeel;
  });
}

/** Discussed, or put forward by somebody: then it is no longer the generator's. */
function isVanMensen(waarde: unknown, punt: Punt): boolean {
  return member(waarde, 'besproken') === true || member(waarde, 'inbreng') !== punt.inbreng;
}

function puntChanges(
  parsed: ParsedYaml,
  punt: Punt,
  { index, waarde }: Geschreven,
  geheugen: ReadonlySet<string> | undefined,
): Change[] {
  const path: Path = ['punten', index];
  const titel = member(waarde, 'titel');
  const follows = typeof titel === 'string' && titel !== punt.titel && isEigenTitel(punt, titel, geheugen);
  return [
    ...(follows ? [{ op: 'set', path: [...path, 'titel'], value: punt.titel } as const] : []),
    ...LIJSTEN.flatMap((lijst) => lijstChanges(parsed, [...path, lijst], punt.id, lijst, punt[lijst], geheugen)),
  ];
}

/** Whether a title is one the generator gave, in any language. */
function isEigenTitel(punt: Punt, titel: string, geheugen: ReadonlySet<string> | undefined): boolean {
  if (geheugen?.has(kenmerk(punt.id, 'titel', titel))) return true;
  return [nl, en].some(({ agenda }) =>
    (['voortgangsgesprek', 'tussengesprek'] as const).some((type) => agenda.titel(punt.onderdeel, type) === titel),
  );
}

/** Changes that make a list of texts follow its sources. */
function lijstChanges(
  parsed: ParsedYaml,
  path: Path,
  punt: string,
  veld: string,
  nieuw: readonly string[],
  geheugen: ReadonlySet<string> | undefined,
): Change[] {
  const written = valueAt(parsed.data, path);
  if (written === undefined || written === null) {
    const fresh = nieuw.filter((tekst) => !geheugen?.has(kenmerk(punt, veld, tekst)));
    return fresh.length > 0 ? [{ op: 'set', path, value: fresh }] : [];
  }
  if (!Array.isArray(written)) return [];
  const now: unknown[] = [...(written as unknown[])];
  const changes: Change[] = [];
  for (let index = now.length - 1; index >= 0; index--) {
    const tekst = now[index];
    if (typeof tekst !== 'string' || nieuw.includes(tekst) || !geheugen?.has(kenmerk(punt, veld, tekst))) continue;
    if (heeftCommentaar(parsed, path, index)) continue;
    changes.push({ op: 'remove', path: [...path, index] });
    now.splice(index, 1);
  }
  const isKnown = (tekst: string) =>
    geheugen ? geheugen.has(kenmerk(punt, veld, tekst)) : now.some((own) => !isIn(nieuw, own) && lijkt(own, tekst));
  for (const [rank, tekst] of nieuw.entries()) {
    if (now.includes(tekst) || isKnown(tekst)) continue;
    const at = plaats(now, nieuw, rank);
    changes.push({ op: 'insert', path: [...path, at], value: tekst });
    now.splice(at, 0, tekst);
  }
  return changes;
}

function isIn(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}

/** Behind the nearest generated text that comes before it, else before the nearest that comes after it, else last. */
function plaats(now: readonly unknown[], nieuw: readonly string[], rank: number): number {
  for (let before = rank - 1; before >= 0; before--) {
    const at = now.indexOf(nieuw[before]);
    if (at >= 0) return at + 1;
  }
  for (let after = rank + 1; after < nieuw.length; after++) {
    const at = now.indexOf(nieuw[after]);
    if (at >= 0) return at;
  }
  return now.length;
}

/** A comment of people at an item, above it or behind it. */
function heeftCommentaar(parsed: ParsedYaml, list: Path, index: number): boolean {
  const item = parsed.locate([...list, index]);
  if (!item) return true;
  const previous = index > 0 ? parsed.locate([...list, index - 1])?.value.end : parsed.locate(list)?.key?.end;
  // The line break that closes the line of `offset`; a block scalar's range ends behind it.
  const lineEnd = (offset: number) => {
    const at = parsed.text.indexOf('\n', Math.max(0, offset - 1));
    return at < 0 ? parsed.text.length : at;
  };
  const from = previous === undefined ? item.value.start : lineEnd(previous);
  const to = lineEnd(item.value.end);
  return parsed.comments.some(({ range }) => range.start >= Math.min(from, item.value.start) && range.start <= to);
}

/** Generated before, and not one word, tick or comment of it changed: then it may go with its source. */
function isOngemoeid(parsed: ParsedYaml, { index, waarde }: Geschreven, geheugen: ReadonlySet<string>): boolean {
  const punt = asMapping(waarde);
  const id = punt?.['id'];
  if (!punt || typeof id !== 'string' || !geheugen.has(kenmerk(id, 'punt', ''))) return false;
  const isOwn = (key: string, value: unknown): boolean => {
    switch (key) {
      case 'id':
      case 'onderdeel':
        return true;
      case 'inbreng':
        return value === (punt['onderdeel'] === 'aanvulling' ? 'aios' : 'gegenereerd');
      case 'besproken':
        return value === false;
      case 'titel':
      case 'minuten':
        return geheugen.has(kenmerk(id, key, String(value)));
      case 'toelichting':
      case 'bronnen':
        return asList(value).every((tekst) => typeof tekst === 'string' && geheugen.has(kenmerk(id, key, tekst)));
      default:
        return false;
    }
  };
  const item = parsed.locate(['punten', index])?.value;
  const commented = parsed.comments.some(({ range }) => item && range.start >= item.start && range.start <= item.end);
  return (
    !commented &&
    !heeftCommentaar(parsed, ['punten', index].slice(0, 1), index) &&
    Object.entries(punt).every(([key, value]) => isOwn(key, value))
  );
}

/** Whether people took this point out: it was offered, and is not there. */
function isWeggehaald(punt: Punt, geheugen: ReadonlySet<string> | undefined, uit: readonly string[]): boolean {
  if (geheugen) return geheugen.has(kenmerk(punt.id, 'punt', ''));
  const files = punt.bronnen.map((bron) => bron.split('#')[0] ?? bron);
  return uit.length > 0 && files.every((file) => uit.includes(file));
}

/** Puts new points where the order of the guidance has them, among the points people may have moved. */
function invoegen(
  geschreven: readonly Geschreven[],
  nieuw: readonly Punt[],
  punten: readonly Punt[],
  paren: ReadonlyMap<Punt, Geschreven | undefined>,
  geheugen: ReadonlySet<string> | undefined,
): Change[] {
  const now: (Punt | Geschreven)[] = [...geschreven];
  const placeOf = (punt: Punt | undefined) => {
    const gevonden = punt && (paren.get(punt) ?? punt);
    return gevonden ? now.indexOf(gevonden) : -1;
  };
  return nieuw.map((punt) => {
    const rank = punten.indexOf(punt);
    let at = now.length;
    const before = punten
      .slice(0, rank)
      .reverse()
      .map(placeOf)
      .find((place) => place >= 0);
    const after = punten
      .slice(rank + 1)
      .map(placeOf)
      .find((place) => place >= 0);
    if (before !== undefined) {
      at = before + 1;
      while (komtEerder(now[at], punt)) at++;
    } else if (after !== undefined) at = after;
    now.splice(at, 0, punt);
    return { op: 'insert', path: ['punten', at], value: puntWaarde(zonderVerwijderd(punt, geheugen)) };
  });
}

/** Whether something people kept belongs before a point in the order of the guidance. */
function komtEerder(here: Punt | Geschreven | undefined, punt: Punt): boolean {
  if (here === undefined || !('waarde' in here)) return false;
  const rank = ONDERDELEN.indexOf(String(member(here.waarde, 'onderdeel')));
  return rank >= 0 && rank < ONDERDELEN.indexOf(punt.onderdeel);
}

/** A point that comes back with its source, without the lines people had taken out of it. */
function zonderVerwijderd(punt: Punt, geheugen: ReadonlySet<string> | undefined): Punt {
  const isNew = (veld: string) => (tekst: string) => !geheugen?.has(kenmerk(punt.id, veld, tekst));
  return {
    ...punt,
    toelichting: punt.toelichting.filter(isNew('toelichting')),
    bronnen: punt.bronnen.filter(isNew('bronnen')),
  };
}

/** A point as it is written. */
export function puntWaarde(punt: Punt): Record<string, unknown> {
  const { id, onderdeel, titel, inbreng, toelichting, bronnen, minuten } = punt;
  return { id, onderdeel, titel, inbreng, toelichting, bronnen, minuten, besproken: false };
}

/**
 * Keeps the marks of what people removed or reworded, so that it stays away even when its source was gone for a while;
 * and of what is left standing in points that are people's now.
 */
function onthoudVerwijderd(
  kenmerken: Set<string>,
  bekend: ReadonlySet<string>,
  geschreven: readonly Geschreven[],
  paren: ReadonlyMap<Punt, Geschreven | undefined>,
  gone: ReadonlySet<number>,
  uit: readonly string[],
): void {
  const idOf = new Map([...paren].map(([punt, gevonden]) => [gevonden?.index, punt]));
  const present = new Set(uit.map((bron) => kenmerk('', 'gegenereerd_uit', bron)));
  for (const { index, waarde } of geschreven) {
    const punt = idOf.get(index);
    const id = punt?.id ?? member(waarde, 'id');
    if (typeof id !== 'string') continue;
    const marks = marksIn(id, waarde);
    const stays = !gone.has(index) && (!punt || isVanMensen(waarde, punt));
    for (const mark of marks) {
      present.add(mark);
      if (stays && bekend.has(mark)) kenmerken.add(mark);
    }
  }
  for (const mark of bekend) if (!present.has(mark)) kenmerken.add(mark);
}

/** The marks everything in a written point would have, had it been generated. */
function marksIn(id: string, waarde: unknown): string[] {
  return [
    kenmerk(id, 'punt', ''),
    ...['titel', 'minuten'].map((key) => kenmerk(id, key, String(member(waarde, key)))),
    ...LIJSTEN.flatMap((lijst) =>
      asList(member(waarde, lijst)).flatMap((tekst) => (typeof tekst === 'string' ? [kenmerk(id, lijst, tekst)] : [])),
    ),
  ];
}

/** Whether two texts are most likely one text that somebody reworded: more than half of their letter pairs are shared. */
export function lijkt(a: unknown, b: string): boolean {
  if (typeof a !== 'string') return false;
  const left = pairs(a);
  const right = pairs(b);
  if (left.length === 0 || right.length === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  const rest = new Map<string, number>();
  for (const pair of left) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const left = rest.get(pair) ?? 0;
    if (left === 0) continue;
    rest.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length) > 0.6;
}

function pairs(tekst: string): string[] {
  const letters = tekst.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}

function asMapping(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function member(value: unknown, key: string): unknown {
  const mapping = asMapping(value);
  return mapping && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof step === 'number' ? asList(value)[step] : member(value, step)),
    data,
  );
}
