import { regel } from '../conversation/gespreksstof.ts';
import type { Agenda, Draft } from '../kinds/index.ts';
import { valueLabel } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import { formatDate } from '../language/dates.ts';
import type { AnyDocument, Portfolio, PortfolioDocument } from '../portfolio/index.ts';
import {
  agendaVan,
  documentTitle,
  gesprekVan,
  isLeesbaar,
  items,
  referenceTo,
  resolveReference,
  zonderTerugblik,
} from '../portfolio/index.ts';
import type { Change, Path } from '../yaml/types.ts';
import type { AsideSource } from './aside.ts';
import type { FormTalk, FormTalkPoint } from './state.ts';

type Punt = Draft<NonNullable<Agenda['punten']>[number]>;
type Onderdeel = NonNullable<Punt['onderdeel']>;

/**
 * Where in the report the notes on a part of the talk land. What is brought in beside the guidance (`aanvulling`) ends
 * in what is agreed about it; the opening says who were there, the closing what the judgement is.
 */
const places: Readonly<Record<Onderdeel, { section: string; fields: readonly Path[] }>> = {
  inleiding: { section: 'gesprek', fields: [['gesprek', 'deelnemers']] },
  vorige_afspraken: { section: 'terugblik', fields: [] },
  sterk_en_zwak: { section: 'sterk_en_zwak', fields: [] },
  versnelling_voorlopig: { section: 'versnelling', fields: [] },
  versnelling_definitief: { section: 'versnelling', fields: [] },
  differentiatie: { section: 'differentiatie', fields: [] },
  leerklimaat: { section: 'leerklimaat', fields: [] },
  welbevinden: { section: 'welbevinden', fields: [] },
  plan_van_aanpak: { section: 'plan_van_aanpak', fields: [] },
  aanvulling: { section: 'afspraken', fields: [] },
  afsluiting: { section: 'oordeel', fields: [] },
};

/**
 * The talk a report is of, point by point, as its agenda has it [A13]; undefined for any other document and without a
 * readable agenda. References are as they would be written in the report.
 */
export function talkOf(document: AnyDocument, portfolio: Portfolio, language: Language): FormTalk | undefined {
  if (document.kind !== 'verslag') return undefined;
  const agenda = agendaOf(document, portfolio);
  if (!agenda) return undefined;
  const points = named(agenda).map(({ id, punt }) => pointOf(id, punt, agenda, document, portfolio, language));
  return {
    agenda: { reference: referenceTo(document.file, agenda), label: documentTitle(agenda, language) },
    minutes: points.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    points,
    lookBack: notLookedBackOn(document, portfolio, language),
  };
}

/** The agenda a report names, else the one of the same talk; undefined when there is none that can be read. */
export function agendaOf(
  report: PortfolioDocument<'verslag'>,
  portfolio: Portfolio,
): PortfolioDocument<'agenda'> | undefined {
  const { agenda: reference } = report.draft;
  const file = reference === undefined ? undefined : resolveReference(report.file, reference)?.file;
  const written = file === undefined ? undefined : portfolio.get(file);
  if (written?.kind === 'agenda' && isLeesbaar(written)) return written;
  const gesprek = gesprekVan(report);
  const found = gesprek && agendaVan(portfolio, gesprek);
  return found && isLeesbaar(found) ? found : undefined;
}

/**
 * What has to change in an agenda so that a point (by its `FormTalkPoint.id`) counts as discussed, or does not.
 * @returns no changes when it does already; undefined when the agenda has no such point (any more)
 */
export function discussChanges(
  agenda: PortfolioDocument<'agenda'>,
  point: string,
  discussed: boolean,
): Change[] | undefined {
  const found = named(agenda).find(({ id }) => id === point);
  if (!found) return undefined;
  if ((found.punt.besproken ?? false) === discussed) return [];
  return [{ op: 'set', path: ['punten', found.index, 'besproken'], value: discussed }];
}

/** The points with a name each: its id, or its place where it has none or another has it too. */
function named({ draft }: PortfolioDocument<'agenda'>): { id: string; index: number; punt: Punt }[] {
  const taken = new Set<string>();
  return (draft.punten ?? []).flatMap((punt, index) => {
    if (punt === undefined) return [];
    const own = regel(punt.id);
    const id = own === undefined || taken.has(own) ? `#${index + 1}` : own;
    taken.add(id);
    return [{ id, index, punt }];
  });
}

function pointOf(
  id: string,
  { onderdeel = 'aanvulling', titel, inbreng, minuten, toelichting, bronnen, besproken }: Punt,
  agenda: PortfolioDocument<'agenda'>,
  report: PortfolioDocument<'verslag'>,
  portfolio: Portfolio,
  language: Language,
): FormTalkPoint {
  const { section, fields } = places[onderdeel];
  return {
    id,
    title: regel(titel) ?? valueLabel('agendaonderdeel', onderdeel, language),
    ...(inbreng === undefined ? {} : { by: valueLabel('inbreng', inbreng, language) }),
    ...(minuten === undefined ? {} : { minutes: minuten }),
    notes: items(toelichting).flatMap((note) => regel(note) ?? []),
    sources: items(bronnen).flatMap((bron) => sourceOf(bron, agenda, report, portfolio, language) ?? []),
    discussed: besproken ?? false,
    section,
    fields: fields.map((path) => [...path]),
  };
}

/** What a reference of the agenda leads to, from the report; undefined when it leads to nothing that can be opened. */
function sourceOf(
  reference: string,
  agenda: PortfolioDocument<'agenda'>,
  report: PortfolioDocument<'verslag'>,
  portfolio: Portfolio,
  language: Language,
): AsideSource | undefined {
  const target = resolveReference(agenda.file, reference);
  const document = target && portfolio.get(target.file);
  // An opleider's own dossier is theirs alone.
  if (!target || document?.kind === 'dossier') return undefined;
  const title = document ? documentTitle(document, language) : target.file;
  const label = target.id === undefined ? title : `${target.id}, ${title}`;
  return { reference: referenceTo(report.file, target), label };
}

/** The open agreements of earlier talks that the report does not look back on yet [A14] [B8]. */
function notLookedBackOn(
  report: PortfolioDocument<'verslag'>,
  portfolio: Portfolio,
  language: Language,
): FormTalk['lookBack'] {
  return zonderTerugblik(portfolio, report).flatMap(({ file, id, afspraak, gemaakt }) => {
    if (id === undefined) return [];
    const words = regel(afspraak.specifiek) ?? formatDate(gemaakt, language);
    return [{ reference: referenceTo(report.file, { file, id }), label: `${id}: ${words}` }];
  });
}
