import { keyOrder } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { Gesprek, Portfolio, PortfolioDocument } from '../portfolio/index.ts';
import {
  gesprekVan,
  isLeesbaar,
  items,
  verslagenVan,
  verslagenVoorIop,
  volgendKenmerk,
  zelfdeStage,
} from '../portfolio/index.ts';
import { isSigned } from '../seal/index.ts';
import type { Change } from '../yaml/index.ts';
import { applyEdits, editsFor, isFilledAt } from '../yaml/index.ts';
import type { Gemaakt } from './gemaakt.ts';
import { geweigerd } from './gemaakt.ts';
import { regel } from './gespreksstof.ts';
import type { Iopvoorstel } from './iopVoorstellen.ts';
import { iopVoorstellen } from './iopVoorstellen.ts';
import { iopwoorden } from './iopwoorden.ts';
import { vrijPad } from './nieuw.ts';

type Iop = PortfolioDocument<'iop'>;
type Verslag = PortfolioDocument<'verslag'>;

/** What a report changes in a plan. */
export interface Iopbijwerking {
  readonly iop: Iop;
  readonly verslag: Verslag;
  readonly gesprek: Gesprek;
  readonly voorstellen: readonly Iopvoorstel[];
  /** The plan was accorded or signed: it stays as it is, and what is accepted comes in a new version beside it. */
  readonly nieuweVersie: boolean;
}

/**
 * What the report of a talk changes in the plan [A21g] [A22] [B13], as proposals: the period, a goal for each open
 * agreement and each wish, differentiation, the shortening and its consequences. What the plan says already is not
 * proposed.
 * @returns `geweigerd`, in words, when one of the two cannot be read or the report does not say of which talk it is
 */
export function iopBijwerking(
  portfolio: Portfolio,
  iop: Iop,
  verslag: Verslag,
  language: Language,
): Iopbijwerking | { geweigerd: string } {
  const t = iopwoorden[language];
  const unreadable = [iop, verslag].find((document) => !isLeesbaar(document));
  if (unreadable) return { geweigerd: t.onleesbaar(unreadable.file) };
  const gesprek = gesprekVan(verslag);
  if (!gesprek) return { geweigerd: t.zonderGesprek(verslag.file) };
  const voorstellen = iopVoorstellen(portfolio, iop, verslag, gesprek, language);
  const nieuweVersie = isSigned(iop.draft) || items(iop.draft.akkoord).some(({ datum }) => datum !== undefined);
  return { iop, verslag, gesprek, voorstellen, nieuweVersie };
}

/**
 * The report and the plan that go together, from one of them or, from any other document, of the last voortgangsgesprek: of
 * a plan its last report, of a report the newest plan of the whole training or of its rotation.
 */
export function iopEnVerslag(portfolio: Portfolio, file?: string): { iop?: Iop; verslag?: Verslag } {
  const document = file === undefined ? undefined : portfolio.get(file);
  if (document?.kind === 'iop') {
    const verslag = verslagenVoorIop(portfolio, document.draft).at(-1)?.document;
    return { iop: document, ...(verslag ? { verslag } : {}) };
  }
  const verslag =
    document?.kind === 'verslag' ? document : verslagenVan(portfolio, 'voortgangsgesprek').at(-1)?.document;
  const iop = verslag && nieuwsteIop(portfolio, verslag);
  return { ...(iop ? { iop } : {}), ...(verslag ? { verslag } : {}) };
}

function nieuwsteIop(portfolio: Portfolio, { draft: { gesprek } }: Verslag): Iop | undefined {
  const ofRotation = gesprek?.type === 'tussengesprek';
  const begins = ({ draft }: Iop) => draft.geldig?.van ?? '';
  return portfolio
    .ofKind('iop')
    .filter(({ draft: { stage } }) => {
      if (regel(stage) === undefined) return !ofRotation;
      return ofRotation && zelfdeStage(stage, gesprek.stage);
    })
    .sort((a, b) => (begins(a) < begins(b) ? -1 : begins(a) > begins(b) ? 1 : 0))
    .at(-1);
}

/**
 * Whether proposals that were chosen are still the same: what somebody saw is what is carried out, or nothing is.
 */
export function isNogGelijk(toen: Iopbijwerking, nu: Iopbijwerking, gekozen: ReadonlySet<string>): boolean {
  const essence = ({ voorstellen, nieuweVersie }: Iopbijwerking) =>
    JSON.stringify([
      nieuweVersie,
      voorstellen.filter(({ id }) => gekozen.has(id)).map(({ id, was, wordt, doet }) => [id, was, wordt, doet]),
    ]);
  return essence(toen) === essence(nu);
}

/** The changes that carry out these proposals, in the plan as it is. */
export function iopChanges({ iop, voorstellen }: Iopbijwerking, gekozen: ReadonlySet<string>): Change[] {
  const chosen = voorstellen.filter(({ id }) => gekozen.has(id));
  const goals = chosen.flatMap(({ doet }) => ('leerdoel' in doet ? [doet.leerdoel] : []));
  const others = chosen.flatMap(({ doet }) => ('changes' in doet ? doet.changes : []));
  return [...others, ...goalChanges(iop, goals)];
}

/**
 * The text of the plan once these proposals are carried out: of the plan itself or, where that was accorded or signed, of
 * its new version, which has neither accord nor signature nor private note.
 */
export function bijgewerktIop(
  portfolio: Portfolio,
  bijwerking: Iopbijwerking,
  gekozen: ReadonlySet<string>,
  language: Language,
): Gemaakt {
  const { iop, gesprek, nieuweVersie } = bijwerking;
  const left: Change[] = nieuweVersie
    ? (['akkoord', 'ondertekening', 'prive'] as const)
        .filter((key) => key in asMapping(iop.parsed.data))
        .map((key) => ({ op: 'remove', path: [key] }))
    : [];
  const result = editsFor(iop.parsed, [...left, ...iopChanges(bijwerking, gekozen)], {
    keyOrder: (path) => keyOrder('iop', path),
    language,
    dates: 'plain',
  });
  if ('refused' in result) return geweigerd(iop, iopwoorden[language].bewerking(iop.file, result.refused));
  const text = applyEdits(iop.parsed.text, result.edits);
  const map = iop.file.includes('/') ? iop.file.slice(0, iop.file.lastIndexOf('/')) : '';
  return { file: nieuweVersie ? vrijPad(portfolio, map, gesprek.datum, 'iop') : iop.file, text };
}

const asMapping = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});

/** Puts goals behind those that are there, each with the next free id. */
function goalChanges(iop: Iop, goals: readonly Readonly<Record<string, unknown>>[]): Change[] {
  if (goals.length === 0) return [];
  const path = ['leerdoelen'];
  const first = volgendKenmerk(iop, path, { examples: ['L1'], title: 'leerdoel' });
  const [, before = '', number = '1'] = /^(.*?)(\d+)$/u.exec(first) ?? [];
  const values = goals.map((goal, index) => ({ id: `${before}${Number(number) + index}`, ...goal }));
  if (!isFilledAt(iop.parsed.data, path)) return [{ op: 'set', path, value: values }];
  const there = (iop.parsed.data as { leerdoelen?: unknown }).leerdoelen;
  const length = Array.isArray(there) ? there.length : 0;
  return values.map((value, index) => ({ op: 'insert', path: [...path, length + index], value }));
}
