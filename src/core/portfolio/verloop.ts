import { isDate } from '../kinds/index.ts';
import type { Draft, Termijn } from '../kinds/index.ts';
import type { Path } from '../yaml/index.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import { verzoekVan } from './europeesMinimum.ts';
import { gesprekVan, verslagenVan } from './gesprekken.ts';
import type { Portfolio } from './portfolio.ts';
import type { BeoordeeldOnderdeel } from './versnelling.ts';
import { beoordeeldeOnderdelen, verkortIn } from './versnelling.ts';

/** A part that was granted provisionally and should have been judged finally by now. */
export interface OordeelTeLaat {
  part: BeoordeeldOnderdeel;
  /** The talk in which it was to be judged. */
  gepland: string;
  /** Of the date, in the document that was asked about. */
  path: Path;
}

/**
 * The parts of a request whose final judgement was planned for a talk that has been, and was not given [A17] [A21f]: a
 * voortgangsgesprek on or after that day has a report, or the day has passed. A report may have put the talk off since
 * the request was written; then the later day counts.
 */
export function oordelenTeLaat(
  portfolio: Portfolio,
  verzoek: PortfolioDocument<'versnellingsverzoek'>,
  today: string,
): OordeelTeLaat[] {
  return beoordeeldeOnderdelen(portfolio, verzoek).flatMap((part): OordeelTeLaat[] => {
    const eigen = dagVan(part.onderdeel.definitief_gesprek);
    if (eigen === undefined || !wachtOpOordeel(part)) return [];
    const afgesproken = laatsteAfspraak(portfolio, verzoek.file, part.id)?.gepland ?? '';
    const gepland = afgesproken > eigen ? afgesproken : eigen;
    if (!isGeweest(portfolio, gepland, today)) return [];
    return [{ part, gepland, path: ['onderdelen', part.index, 'definitief_gesprek'] }];
  });
}

/**
 * The same for the talks a report planned, as far as the request itself names none: what stands there is spoken of there.
 * Of several reports only the newest that plans the talk counts.
 */
export function oordelenTeLaatIn(
  portfolio: Portfolio,
  verslag: PortfolioDocument<'verslag'>,
  today: string,
): OordeelTeLaat[] {
  const gepland = verslag.draft.plan_van_aanpak?.veronderstelde_competenties ?? [];
  if (gepland.length === 0 || !gesprekVan(verslag)) return [];
  const about = verzoekVan(verslag);
  return portfolio
    .ofKind('versnellingsverzoek')
    .filter((verzoek) => isLeesbaar(verzoek) && (about === undefined || about === verzoek.file))
    .flatMap((verzoek) =>
      beoordeeldeOnderdelen(portfolio, verzoek).flatMap((part): OordeelTeLaat[] => {
        if (dagVan(part.onderdeel.definitief_gesprek) !== undefined || !wachtOpOordeel(part)) return [];
        const afspraak = laatsteAfspraak(portfolio, verzoek.file, part.id);
        if (afspraak?.file !== verslag.file || !isGeweest(portfolio, afspraak.gepland, today)) return [];
        return [{ part, gepland: afspraak.gepland, path: afspraak.path }];
      }),
    );
}

function wachtOpOordeel({ voorlopig, definitief }: BeoordeeldOnderdeel): boolean {
  return voorlopig?.oordeel === 'toegekend' && definitief === undefined;
}

function isGeweest(portfolio: Portfolio, datum: string, today: string): boolean {
  const laatste = verslagenVan(portfolio, 'voortgangsgesprek').at(-1)?.gesprek.datum ?? '';
  return datum < today || laatste >= datum;
}

/** The talk the newest report sets for the final judgement of a part, and where it says so. */
function laatsteAfspraak(
  portfolio: Portfolio,
  verzoek: string,
  id: string,
): { file: string; gepland: string; path: Path } | undefined {
  for (const { document } of verslagenVan(portfolio, 'voortgangsgesprek').reverse()) {
    const about = verzoekVan(document);
    if (about !== undefined && about !== verzoek) continue;
    const presumed = document.draft.plan_van_aanpak?.veronderstelde_competenties ?? [];
    const index = presumed.findIndex((one) => one?.onderdeel === id);
    const gepland = dagVan(presumed[index]?.definitief_gesprek);
    if (gepland === undefined) continue;
    const path = ['plan_van_aanpak', 'veronderstelde_competenties', index, 'definitief_gesprek'];
    return { file: document.file, gepland, path };
  }
  return undefined;
}

function dagVan(termijn: Draft<Termijn> | undefined): string | undefined {
  const datum = typeof termijn === 'string' ? termijn : termijn?.datum;
  return isDate(datum) ? datum : undefined;
}

/** A part that was granted definitively and that the schedule does not show as it was granted. */
export interface NietVerwerkt {
  part: BeoordeeldOnderdeel;
  /** Months the schedule shows; 0 when it shows nothing. */
  inSchema: number;
  /** The place in `onderdelen` of the schedule of the (last) part that shows it or that goes by its id or name. */
  index?: number;
}

/**
 * The parts that were granted definitively and that a schedule does not show, or with another number of months [A25]
 * [A27]. Months that are spread over parts of the schedule count together.
 */
export function nietVerwerkt(portfolio: Portfolio, schema: PortfolioDocument<'opleidingsschema'>): NietVerwerkt[] {
  return portfolio
    .ofKind('versnellingsverzoek')
    .filter(isLeesbaar)
    .flatMap((verzoek) =>
      beoordeeldeOnderdelen(portfolio, verzoek).flatMap((part): NietVerwerkt[] => {
        if (part.definitief?.oordeel !== 'toegekend' || part.maanden <= 0) return [];
        const delen = schema.draft.onderdelen ?? [];
        const places = verkortIn(schema, verzoek, part);
        const inSchema = places.reduce((sum, place) => sum + (delen[place]?.verkorting?.maanden ?? 0), 0);
        if (Math.abs(inSchema - part.maanden) < 1e-6) return [];
        const own = delen.findIndex((deel) => deel?.id === part.id);
        const index = places.at(-1) ?? (own < 0 ? undefined : own);
        return [{ part, inSchema, ...(index === undefined ? {} : { index }) }];
      }),
    );
}
