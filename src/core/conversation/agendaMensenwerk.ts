import type { ParsedYaml, Path } from '../yaml/index.ts';
import { isMapping, valueAt } from '../yaml/index.ts';
import type { Punt } from './agendapunt.ts';
import { kenmerk } from './gegenereerd.ts';

/** A point as it stands in the file, whatever people made of it. */
export interface Geschreven {
  index: number;
  waarde: unknown;
}

/** The lists of a point that follow their sources. */
export const LIJSTEN = ['toelichting', 'bronnen'] as const;

/** Discussed, or put forward by somebody: then it is no longer the generator's. */
export function isVanMensen(waarde: unknown, punt: Punt): boolean {
  return valueAt(waarde, ['besproken']) === true || valueAt(waarde, ['inbreng']) !== punt.inbreng;
}

/** Generated before, whatever people did to it since. */
export function isOoitGemaakt({ waarde }: Geschreven, geheugen: ReadonlySet<string>): boolean {
  const id = valueAt(waarde, ['id']);
  return typeof id === 'string' && geheugen.has(kenmerk(id, 'punt', ''));
}

/** Not discussed, and nobody's: `aanvulling` is what the aios puts forward, everything else is nobody's. */
export function isVanDeAgenda(waarde: unknown): boolean {
  return (
    valueAt(waarde, ['inbreng']) === (valueAt(waarde, ['onderdeel']) === 'aanvulling' ? 'aios' : 'gegenereerd') &&
    valueAt(waarde, ['besproken']) === false
  );
}

/** Generated before, and not one word, tick or comment of it changed: then it may go with its source. */
export function isOngemoeid(parsed: ParsedYaml, geschreven: Geschreven, geheugen: ReadonlySet<string>): boolean {
  const { index, waarde } = geschreven;
  const id = valueAt(waarde, ['id']);
  if (!isMapping(waarde) || typeof id !== 'string' || !isOoitGemaakt(geschreven, geheugen)) return false;
  if (!isVanDeAgenda(waarde)) return false;
  const isOwn = (key: string, value: unknown): boolean => {
    switch (key) {
      case 'id':
      case 'onderdeel':
      case 'inbreng':
      case 'besproken':
        return true;
      case 'titel':
      case 'minuten':
        return geheugen.has(kenmerk(id, key, String(value)));
      case 'toelichting':
      case 'bronnen':
        return listOf(value).every((tekst) => typeof tekst === 'string' && geheugen.has(kenmerk(id, key, tekst)));
      default:
        return false;
    }
  };
  const item = parsed.locate(['punten', index])?.value;
  const commented = parsed.comments.some(({ range }) => item && range.start >= item.start && range.start <= item.end);
  return (
    !commented &&
    !heeftCommentaar(parsed, ['punten'], index) &&
    Object.entries(waarde).every(([key, value]) => isOwn(key, value))
  );
}

/** Whether people took this point out: it was on the agenda, and is not there. */
export function isWeggehaald(punt: Punt, geheugen: ReadonlySet<string> | undefined, uit: readonly string[]): boolean {
  if (geheugen) return geheugen.has(kenmerk(punt.id, 'punt', ''));
  const files = punt.bronnen.map((bron) => bron.split('#')[0] ?? bron);
  return uit.length > 0 && files.every((file) => uit.includes(file));
}

/** A comment of people at an item, above it or behind it. */
export function heeftCommentaar(parsed: ParsedYaml, list: Path, index: number): boolean {
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

/** The items of what should be a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
