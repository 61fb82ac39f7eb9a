import { keyOrder } from '../kinds/index.ts';
import type { PortfolioDocument } from '../portfolio/index.ts';
import { items, openAs, resolveReference } from '../portfolio/index.ts';
import type { Change, Path } from '../yaml/index.ts';
import { applyEdits, editsFor } from '../yaml/index.ts';
import type { Gemaakt } from './gemaakt.ts';
import { geweigerd } from './gemaakt.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { gevolgen, voorgesteldeAfspraken } from './verslagVervolg.ts';

type Verslag = PortfolioDocument<'verslag'>;
type Mapping = Record<string, unknown>;

/** Lists that are only asked for once there is something to put in them; an empty one says nothing. */
const STILLE_LIJSTEN: ReadonlySet<string> = new Set(['akkoord', 'ondertekening', 'geraadpleegd', 'terugblik']);

/**
 * Completes a report with what the draft knows and the report does not say yet, and with what follows from what it says
 * by then: duration and minimum, agreements proposed from actions, where an insufficient judgement goes.
 */
export function aangevuld(stof: Gespreksstof, existing: Verslag, inhoud: Mapping): Gemaakt {
  const { file, parsed } = existing;
  const { weigering } = stof.teksten;
  const [problem] = parsed.problems;
  if (problem) return geweigerd(existing, weigering.yaml(file, parsed.positionAt(problem.range.start).line + 1));
  const filled = bewerkt(stof, existing, [
    ...terugblikChanges(existing, inhoud),
    ...sleutelChanges(existing, inhoud),
    ...actieChanges(existing),
  ]);
  const made = 'refused' in filled ? filled : metVervolg(stof, filled);
  if ('refused' in made) return geweigerd(existing, weigering.bewerking(file, made.refused));
  const { text } = made.parsed;
  const isSigned = items(existing.draft.ondertekening).length > 0;
  return isSigned && text !== parsed.text ? geweigerd(existing, weigering.ondertekend(file)) : { file, text };
}

/** A report with what follows from what it says itself. */
export function metVervolg(stof: Gespreksstof, verslag: Verslag): Verslag | { refused: string } {
  return bewerkt(stof, verslag, [
    ...sleutelChanges(verslag, gevolgen(stof, verslag)),
    ...voorgesteldeAfspraken(stof, verslag),
  ]);
}

function bewerkt(stof: Gespreksstof, verslag: Verslag, changes: readonly Change[]): Verslag | { refused: string } {
  if (changes.length === 0) return verslag;
  const result = editsFor(verslag.parsed.text, changes, {
    keyOrder: (path) => keyOrder('verslag', path),
    language: stof.language,
    dates: 'plain',
  });
  return 'refused' in result
    ? { refused: result.refused }
    : openAs(verslag.file, applyEdits(verslag.parsed.text, result.edits), 'verslag');
}

/** The open agreements this report does not look back on yet [A14] [B8]. */
function terugblikChanges({ file, draft, parsed }: Verslag, inhoud: Mapping): Change[] {
  const written = asMapping(parsed.data)?.['terugblik'];
  const wanted = Array.isArray(inhoud['terugblik']) ? (inhoud['terugblik'] as unknown[]) : [];
  const keyOf = (reference: unknown) => {
    const target = typeof reference === 'string' ? resolveReference(file, reference) : undefined;
    return target && `${target.file}#${target.id ?? ''}`;
  };
  const known = new Set(items(draft.terugblik).map(({ afspraak }) => keyOf(afspraak)));
  const missing = wanted.filter((punt) => !known.has(keyOf(asMapping(punt)?.['afspraak'])));
  if (missing.length === 0) return [];
  if (isLeeg(written)) return [{ op: 'set', path: ['terugblik'], value: missing }];
  if (!Array.isArray(written)) return [];
  return missing.map((value, index) => ({ op: 'insert', path: ['terugblik', written.length + index], value }));
}

/** Keys that are missing or empty, in mappings that are there too. */
function sleutelChanges({ parsed }: Verslag, inhoud: Mapping): Change[] {
  const walk = (written: Mapping, wanted: Mapping, path: Path): Change[] =>
    Object.entries(wanted).flatMap(([key, value]): Change[] => {
      const own = [...path, key];
      if (path.length === 0 && key === 'terugblik') return [];
      const now = Object.hasOwn(written, key) ? written[key] : undefined;
      const below = asMapping(now);
      const inner = asMapping(value);
      if (below && inner && !isLeeg(now)) return walk(below, inner, own);
      if (!isLeeg(now) || (isLeeg(value) && (now !== undefined || STILLE_LIJSTEN.has(key)))) return [];
      // `key:` and `key: []` both wait to be filled in; only what says something is written over them.
      return [{ op: 'set', path: own, value }];
    });
  return walk(asMapping(parsed.data) ?? {}, zonderActies(parsed.data, inhoud), []);
}

/** Actions belong to the weak points of the report as it is; those of the draft count only where it takes those over. */
function zonderActies(written: unknown, inhoud: Mapping): Mapping {
  if (isLeeg(asMapping(written)?.['verbeterpunten'])) return inhoud;
  const plan = asMapping(inhoud['plan_van_aanpak']);
  return { ...inhoud, plan_van_aanpak: { ...plan, verbeteracties: [] } };
}

/** Every weak point of the report gets a place for its action [A21a] [A21b]. */
function actieChanges({ draft, parsed }: Verslag): Change[] {
  const plan = asMapping(asMapping(parsed.data)?.['plan_van_aanpak']);
  const written = plan?.['verbeteracties'];
  const covered = new Set(items(draft.plan_van_aanpak?.verbeteracties).map(({ verbeterpunt }) => verbeterpunt));
  const missing = items(draft.verbeterpunten).flatMap(({ id }) =>
    id === undefined || covered.has(id) ? [] : [{ verbeterpunt: id, aanpak: null, toetsing: null }],
  );
  if (missing.length === 0) return [];
  const path: Path = ['plan_van_aanpak', 'verbeteracties'];
  if (isLeeg(written)) return [{ op: 'set', path, value: missing }];
  if (!Array.isArray(written)) return [];
  return missing.map((value, index) => ({ op: 'insert', path: [...path, written.length + index], value }));
}

function asMapping(value: unknown): Mapping | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined;
}

/** Nothing that anybody could have meant: no value, an empty text, an empty list, a mapping of only such. */
function isLeeg(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isLeeg);
}
