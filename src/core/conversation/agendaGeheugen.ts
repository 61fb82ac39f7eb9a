import { valueAt } from '../yaml/index.ts';
import type { Geschreven } from './agendaMensenwerk.ts';
import { isVanMensen, LIJSTEN, listOf } from './agendaMensenwerk.ts';
import type { Punt } from './agendapunt.ts';
import { kenmerk } from './gegenereerd.ts';

/** Points that are on the agenda only while there is a reason. */
export const KOMT_EN_GAAT: ReadonlySet<string> = new Set([
  'versnelling_voorlopig',
  'versnelling_definitief',
  'differentiatie',
  'aanvulling',
]);

/** The marks of everything a generated point consists of. */
export function kenmerkenVan(punt: Punt): string[] {
  return [kenmerk(punt.id, 'punt', ''), ...inhoudskenmerken(punt)];
}

/** The same without that of the point itself: what it says. */
export function inhoudskenmerken(punt: Punt): string[] {
  return [
    // Of points that are always there, the title is known without a mark and the minutes are always the same.
    ...(KOMT_EN_GAAT.has(punt.onderdeel)
      ? [kenmerk(punt.id, 'titel', punt.titel), kenmerk(punt.id, 'minuten', String(punt.minuten))]
      : []),
    ...punt.toelichting.map((regel) => kenmerk(punt.id, 'toelichting', regel)),
    ...punt.bronnen.map((bron) => kenmerk(punt.id, 'bronnen', bron)),
  ];
}

/**
 * Keeps the marks of what people removed or reworded, so that it stays away even when its source was gone for a while;
 * and of what is left standing in points that are people's now.
 */
export function onthoudVerwijderd(
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
    const id = punt?.id ?? valueAt(waarde, ['id']);
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
    ...['titel', 'minuten'].map((key) => kenmerk(id, key, String(valueAt(waarde, [key])))),
    ...LIJSTEN.flatMap((lijst) =>
      listOf(valueAt(waarde, [lijst])).flatMap((tekst) =>
        typeof tekst === 'string' ? [kenmerk(id, lijst, tekst)] : [],
      ),
    ),
  ];
}
