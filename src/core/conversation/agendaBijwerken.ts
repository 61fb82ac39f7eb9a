import { describe } from '../kinds/index.ts';
import type { AnyDocument } from '../portfolio/index.ts';
import type { Change, ParsedYaml, Path } from '../yaml/index.ts';
import { valueAt } from '../yaml/index.ts';
import type { Aanbod, Keuze } from './agendaAanbod.ts';
import { keuzeUit, overPunt } from './agendaAanbod.ts';
import { inhoudskenmerken, kenmerkenVan, KOMT_EN_GAAT, onthoudVerwijderd } from './agendaGeheugen.ts';
import type { Geschreven } from './agendaMensenwerk.ts';
import {
  isOngemoeid,
  isOoitGemaakt,
  isVanDeAgenda,
  isVanMensen,
  isWeggehaald,
  LIJSTEN,
  listOf,
} from './agendaMensenwerk.ts';
import type { Punt } from './agendapunt.ts';
import { lijstChanges } from './agendaRegels.ts';
import { kenmerk } from './gegenereerd.ts';
import { lijkt } from './gelijkenis.ts';
import { en } from './teksten/en.ts';
import { nl } from './teksten/nl.ts';

/** What an update comes to. */
export interface Bijwerking {
  /** One after the other. */
  changes: Change[];
  /** What the agenda remembers afterwards. */
  kenmerken: Set<string>;
  /** What would have been changed too, had people not worked on it. */
  aanbod: readonly Aanbod[];
}

/** The parts of a talk in the order of the guidance. */
const ONDERDELEN: readonly string[] = (describe('agenda', ['punten', 0, 'onderdeel'], 'nl')?.values ?? []).map(
  ({ value }) => String(value),
);

/**
 * Brings an agenda up to date with what would be generated now, without touching what people did to it.
 *
 * Generated text is recognised by the marks the agenda kept of it (`geheugen`), so: a line people changed, added or
 * moved stays; a line or point they removed does not come back; a generated line whose source is gone goes when nobody
 * changed it or put a comment with it; new lines and points come in at their place. Points that were discussed, and
 * points somebody put his or her name to (`inbreng`), are left alone. What would have been changed there is offered
 * (`aanbod`), and done when its id is in `accept`. Without marks (an agenda written by hand, or the comment deleted)
 * nothing is removed, a line comes in unless one much like it is there, and a point unless its sources were used before.
 */
export function bijwerking(
  document: AnyDocument & { kind: 'agenda' },
  punten: readonly Punt[],
  gegenereerdUit: readonly string[],
  geheugen: ReadonlySet<string> | undefined,
  accept: ReadonlySet<string>,
): Bijwerking {
  const { parsed } = document;
  const keuze = keuzeUit(accept);
  const geschreven = listOf(valueAt(parsed.data, ['punten'])).map((waarde, index): Geschreven => ({ index, waarde }));
  const paren = new Map(punten.map((punt) => [punt, zoek(punt, punten, geschreven)]));
  const bekend = geheugen ?? new Set<string>();
  const changes: Change[] = [];
  const kenmerken = new Set(punten.flatMap((punt) => kenmerkenVan(punt)));
  const weggedaan: string[] = [];
  for (const [punt, gevonden] of paren) {
    if (!gevonden) continue;
    const gedaan = puntChanges(parsed, punt, gevonden, geheugen, keuze);
    changes.push(...gedaan.changes);
    weggedaan.push(...gedaan.weggedaan);
    for (const mark of gedaan.alleenAangeboden) if (!bekend.has(mark)) kenmerken.delete(mark);
  }
  const gone = vervallenPunten(parsed, geschreven, paren, geheugen, keuze);
  const uit = listOf(valueAt(parsed.data, ['gegenereerd_uit'])).filter((bron) => typeof bron === 'string');
  const nieuw = punten.filter((punt) => {
    if (paren.get(punt)) return false;
    if (!isWeggehaald(punt, geheugen, uit) || komtTerug(punt, geheugen, keuze)) return true;
    for (const mark of inhoudskenmerken(punt)) if (!bekend.has(mark)) kenmerken.delete(mark);
    return false;
  });
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
  const bronnen = lijstChanges({
    parsed,
    path: ['gegenereerd_uit'],
    punt: '',
    veld: 'gegenereerd_uit',
    nieuw: gegenereerdUit,
    geheugen,
    vanMensen: false,
    aanvaard: () => true,
  });
  changes.push(...bronnen.changes);
  for (const bron of gegenereerdUit) kenmerken.add(kenmerk('', 'gegenereerd_uit', bron));
  onthoudVerwijderd(kenmerken, bekend, geschreven, paren, gone, uit);
  for (const mark of weggedaan) kenmerken.delete(mark);
  return { changes, kenmerken, aanbod: keuze.aanbod };
}

/** The written point that is this generated one: by id, else by the part of the talk it is for. */
function zoek(punt: Punt, punten: readonly Punt[], geschreven: readonly Geschreven[]): Geschreven | undefined {
  const own = new Set(punten.map(({ id }) => id));
  const byId = geschreven.find(({ waarde }) => valueAt(waarde, ['id']) === punt.id);
  if (byId) return byId;
  return geschreven.find(({ waarde }) => {
    const id = valueAt(waarde, ['id']);
    if (typeof id === 'string' && own.has(id)) return false;
    if (punt.onderdeel === 'aanvulling') return lijkt(valueAt(waarde, ['titel']), punt.titel);
    return valueAt(waarde, ['onderdeel']) === punt.onderdeel;
  });
}

interface Puntbijwerking {
  changes: Change[];
  alleenAangeboden: string[];
  weggedaan: string[];
}

/** Title, minutes and lists of a point that is there. */
function puntChanges(
  parsed: ParsedYaml,
  punt: Punt,
  { index, waarde }: Geschreven,
  geheugen: ReadonlySet<string> | undefined,
  keuze: Keuze,
): Puntbijwerking {
  const path: Path = ['punten', index];
  const titel = valueAt(waarde, ['titel']);
  const vanMensen = isVanMensen(waarde, punt);
  const gedaan: Puntbijwerking = { changes: [], alleenAangeboden: [], weggedaan: [] };
  if (!vanMensen && typeof titel === 'string' && titel !== punt.titel && isEigenTitel(punt, titel, geheugen)) {
    gedaan.changes.push({ op: 'set', path: [...path, 'titel'], value: punt.titel });
  }
  const over = { punt: punt.id, titel: typeof titel === 'string' ? titel : punt.titel };
  const minuten = valueAt(waarde, ['minuten']);
  if (minuten !== punt.minuten) {
    const [tekst, nu] = [String(punt.minuten), String(minuten)];
    const isEigen = geheugen?.has(kenmerk(punt.id, 'minuten', nu)) === true;
    if (isEigen && (!vanMensen || keuze.aanvaard({ soort: 'minuten', ...over, tekst, nu }))) {
      gedaan.changes.push({ op: 'set', path: [...path, 'minuten'], value: punt.minuten });
    } else gedaan.alleenAangeboden.push(kenmerk(punt.id, 'minuten', tekst));
  }
  for (const veld of LIJSTEN) {
    const lijst = lijstChanges({
      parsed,
      path: [...path, veld],
      punt: punt.id,
      veld,
      nieuw: punt[veld],
      geheugen,
      vanMensen,
      aanvaard: (een) => keuze.aanvaard({ ...een, ...over }),
    });
    gedaan.changes.push(...lijst.changes);
    gedaan.alleenAangeboden.push(...lijst.alleenAangeboden);
    gedaan.weggedaan.push(...lijst.weggedaan);
  }
  return gedaan;
}

/** Whether a title is one the generator gave, in any language. */
function isEigenTitel(punt: Punt, titel: string, geheugen: ReadonlySet<string> | undefined): boolean {
  if (geheugen?.has(kenmerk(punt.id, 'titel', titel))) return true;
  return [nl, en].some(({ agenda }) =>
    (['voortgangsgesprek', 'tussengesprek'] as const).some((type) => agenda.titel(punt.onderdeel, type) === titel),
  );
}

/** The written points that go because their reason is gone: those nobody touched, and those of which that was accepted. */
function vervallenPunten(
  parsed: ParsedYaml,
  geschreven: readonly Geschreven[],
  paren: ReadonlyMap<Punt, Geschreven | undefined>,
  geheugen: ReadonlySet<string> | undefined,
  keuze: Keuze,
): Set<number> {
  if (!geheugen) return new Set();
  const used = new Set([...paren.values()].map((gevonden) => gevonden?.index));
  const gaat = (punt: Geschreven): boolean => {
    if (used.has(punt.index)) return false;
    if (isOngemoeid(parsed, punt, geheugen)) return true;
    const onderdeel = valueAt(punt.waarde, ['onderdeel']);
    const [id, titel] = [valueAt(punt.waarde, ['id']), valueAt(punt.waarde, ['titel'])];
    if (!isOoitGemaakt(punt, geheugen) || !isVanDeAgenda(punt.waarde) || typeof id !== 'string') return false;
    if (typeof onderdeel !== 'string' || !KOMT_EN_GAAT.has(onderdeel)) return false;
    const words = typeof titel === 'string' ? titel : id;
    return keuze.aanvaard({ soort: 'punt_weg', punt: id, titel: words, tekst: words });
  };
  return new Set(geschreven.filter(gaat).map(({ index }) => index));
}

/** Whether a point people took out comes back: when it has something to say it had not then, and that was accepted. */
function komtTerug(punt: Punt, geheugen: ReadonlySet<string> | undefined, keuze: Keuze): boolean {
  const { toelichting } = zonderVerwijderd(punt, geheugen);
  if (toelichting.length === 0) return false;
  return keuze.aanvaard({ soort: 'punt_erbij', ...overPunt(punt), tekst: toelichting.join('\n') });
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
  const rank = ONDERDELEN.indexOf(String(valueAt(here.waarde, ['onderdeel'])));
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
