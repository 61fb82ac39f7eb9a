import { isDate } from '../kinds/index.ts';
import type { Moment } from '../kinds/index.ts';
import type { Path } from '../yaml/index.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import { verzoekVan } from './europeesMinimum.ts';
import type { Portfolio } from './portfolio.ts';
import { kenmerkIn } from './verwijzingen.ts';

type MetOordelen = PortfolioDocument<'verslag'> | PortfolioDocument<'versnellingsverzoek'>;

/** One judgement on one part, where it is written: in the request or in the report of a talk. */
export interface GeschrevenOordeel {
  /** The file of the request, and the id of the part in it. */
  verzoek: string;
  onderdeel: string;
  moment: Moment;
  datum?: string;
  /** Of the name of the part in the judgement. */
  path: Path;
}

/** The judgements a document holds; those of a report count on the day of the talk. */
export function oordelenIn(document: MetOordelen): GeschrevenOordeel[] {
  return document.kind === 'verslag' ? inVerslag(document) : inVerzoek(document);
}

function inVerslag(document: PortfolioDocument<'verslag'>): GeschrevenOordeel[] {
  const { versnelling, gesprek } = document.draft;
  const verzoek = verzoekVan(document);
  const moment = versnelling?.moment;
  if (verzoek === undefined || moment === undefined) return [];
  const datum = isDate(gesprek?.datum) ? { datum: gesprek.datum } : {};
  return (versnelling?.onderdelen ?? []).flatMap((over, index) =>
    over?.onderdeel === undefined || over.oordeel === undefined
      ? []
      : [{ verzoek, onderdeel: over.onderdeel, moment, ...datum, path: [...IN_VERSLAG, index, 'onderdeel'] }],
  );
}

const IN_VERSLAG: Path = ['versnelling', 'onderdelen'];

function inVerzoek({ file, draft }: PortfolioDocument<'versnellingsverzoek'>): GeschrevenOordeel[] {
  return (draft.oordelen ?? []).flatMap((oordeel, place) => {
    const moment = oordeel?.moment;
    if (moment === undefined) return [];
    const datum = isDate(oordeel?.datum) ? { datum: oordeel.datum } : {};
    return (oordeel?.per_onderdeel ?? []).flatMap((over, index) => {
      if (over?.onderdeel === undefined || over.oordeel === undefined) return [];
      const path = ['oordelen', place, 'per_onderdeel', index, 'onderdeel'];
      return [{ verzoek: file, onderdeel: over.onderdeel, moment, ...datum, path }];
    });
  });
}

/** A definitive judgement that no provisional one came before. */
export interface ZonderVoorlopig extends GeschrevenOordeel {
  /** The day of a provisional judgement that was not given earlier, when there is one. */
  voorlopigOp?: string;
}

/**
 * The definitive judgements of a document on parts that had no provisional judgement on an earlier day [A11] [A17],
 * neither in the request nor in the report of a talk. Where a day is not known, it is taken to be right; a part the
 * request does not have is a broken reference, of which another rule speaks.
 */
export function definitiefZonderVoorlopig(portfolio: Portfolio, document: MetOordelen): ZonderVoorlopig[] {
  const definitief = oordelenIn(document).filter(({ moment }) => moment === 'definitief');
  if (definitief.length === 0) return [];
  const elders = portfolio.once(voorlopigeOordelen);
  const hier = oordelenIn(document).filter(({ moment }) => moment === 'voorlopig');
  return definitief.flatMap((oordeel): ZonderVoorlopig[] => {
    const verzoek = oordeel.verzoek === document.file ? document : portfolio.get(oordeel.verzoek);
    if (verzoek?.kind !== 'versnellingsverzoek' || !isLeesbaar(verzoek)) return [];
    if (!kenmerkIn(verzoek, oordeel.onderdeel, ['onderdelen'])) return [];
    const dagen = [
      ...(elders.get(sleutel(oordeel)) ?? []).filter(({ file }) => file !== document.file),
      ...hier.filter((one) => sleutel(one) === sleutel(oordeel)),
    ].map(({ datum }) => datum);
    const { datum } = oordeel;
    if (dagen.some((dag) => dag === undefined || datum === undefined || dag < datum)) return [];
    const voorlopigOp = dagen[0];
    return [{ ...oordeel, ...(voorlopigOp === undefined ? {} : { voorlopigOp }) }];
  });
}

function sleutel({ verzoek, onderdeel }: GeschrevenOordeel): string {
  return `${verzoek}#${onderdeel}`;
}

type Vindplaats = GeschrevenOordeel & { file: string };

/** All provisional judgements, by request and part; gathered once per portfolio. */
function voorlopigeOordelen(portfolio: Portfolio): ReadonlyMap<string, readonly Vindplaats[]> {
  const gathered = new Map<string, Vindplaats[]>();
  for (const document of [...portfolio.ofKind('versnellingsverzoek'), ...portfolio.ofKind('verslag')]) {
    if (!isLeesbaar(document)) continue;
    for (const oordeel of oordelenIn(document)) {
      if (oordeel.moment !== 'voorlopig') continue;
      const place = { ...oordeel, file: document.file };
      const list = gathered.get(sleutel(oordeel));
      if (list) list.push(place);
      else gathered.set(sleutel(oordeel), [place]);
    }
  }
  return gathered;
}
