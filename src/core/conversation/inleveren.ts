import type { Finding } from '../check/index.ts';
import { checkDocument } from '../check/index.ts';
import type { Kind } from '../kinds/index.ts';
import { isDate } from '../kinds/index.ts';
import type {
  AnyDocument,
  Afspraakgeschiedenis,
  Gesprek,
  Ondertekenstand,
  Portfolio,
  PortfolioDocument,
} from '../portfolio/index.ts';
import {
  afspraakgeschiedenis,
  agendaVan,
  alleVerslagen,
  beoordeeldeOnderdelen,
  isLeesbaar,
  ondertekenstand,
  resolveReference,
  talksWithoutReport,
  versneldeOnderdelen,
  voorbereidingVan,
  zelfdeGesprek,
  zelfdeReeks,
} from '../portfolio/index.ts';
import type { Path } from '../yaml/types.ts';
import { iopVan } from './gespreksstof.ts';

/** What lacks at a point, with the document (and place) to mend it in. */
export type Ontbrekend =
  /** What the checks say of a document that is part of what is handed in; `messageOf` has the words. */
  | { readonly type: 'bevinding'; readonly file: string; readonly bevinding: Finding }
  /** A document that cannot be read: a syntax error. */
  | { readonly type: 'onleesbaar'; readonly file: string }
  /** A talk that has been held and has no report [A30] [B15]. */
  | { readonly type: 'verslag'; readonly gesprek: Gesprek; readonly agenda: string }
  /** A report of an earlier talk that is not accorded and signed by both, or was changed since [A24]. */
  | {
      readonly type: 'ondertekening';
      readonly gesprek: Gesprek;
      readonly file: string;
      readonly stand: Ondertekenstand;
    }
  /** An open agreement due by the talk that nobody has spoken of since. */
  | { readonly type: 'afspraak'; readonly afspraak: Afspraakgeschiedenis };

/**
 * What is looked at before a reflection is handed in:
 * - `reflectie`: there is one; `gebieden`: it speaks of every area, good and to improve [A6] [B3];
 *   `onderbouwing`: each area is backed by evidence [A33];
 * - `versnelling`: the request that is asked for or due is complete [A7] [A32];
 * - `tussenbeoordeling`: the form is there, for a tussengesprek [B6];
 * - `iop`: there is a plan that is valid on the day of the talk [A22] [B13];
 * - `verslagen`: every talk that was held has a report [A30] [B15] [B17]; `ondertekening`: and it is signed [A24];
 * - `afspraken`: what was to be done by this talk has been thought of [A14] [B8].
 */
export type Gereedheidsonderdeel =
  | 'reflectie'
  | 'gebieden'
  | 'onderbouwing'
  | 'versnelling'
  | 'tussenbeoordeling'
  | 'iop'
  | 'verslagen'
  | 'ondertekening'
  | 'afspraken';

export interface Gereedheidspunt {
  readonly wat: Gereedheidsonderdeel;
  readonly klaar: boolean;
  /** The guidance asks for it; the others are advice. Neither ever blocks handing in. */
  readonly vereist: boolean;
  /** The document it is about, when there is one. */
  readonly file?: string;
  readonly ontbreekt: readonly Ontbrekend[];
}

/** Whether the preparation of a talk can be handed in [A8]. */
export interface Gereedheid {
  readonly gesprek: Gesprek;
  /** Path of the reflection, and the day it was handed in. */
  readonly reflectie?: string;
  readonly ingeleverd?: string;
  readonly punten: readonly Gereedheidspunt[];
  /** Everything the guidance asks for is there. */
  readonly klaar: boolean;
}

/**
 * What the guidance asks of the aios before a talk, and what of it is there [A6] [A7] [A8] [A24] [A30] [B3] [B6].
 * What a document lacks comes from its own checks, so list and editor say the same; a finding that is silenced in the
 * document (`# negeer`) does not count.
 * @param today `YYYY-MM-DD`
 */
export function gereedheid(portfolio: Portfolio, gesprek: Gesprek, today: string): Gereedheid {
  const { reflectie, tussenbeoordelingen } = voorbereidingVan(portfolio, gesprek);
  const ingeleverd = reflectie?.draft.ingeleverd;
  const punten = [
    ...vanReflectie(portfolio, reflectie, today),
    ...vanVersnelling(portfolio, gesprek, reflectie, today),
    ...(gesprek.type === 'tussengesprek'
      ? [punt('tussenbeoordeling', [], { file: tussenbeoordelingen[0]?.file, klaar: tussenbeoordelingen.length > 0 })]
      : []),
    vanIop(portfolio, gesprek, today),
    ...vanVerslagen(portfolio, gesprek, today),
    vanAfspraken(portfolio, gesprek),
  ];
  return {
    gesprek,
    ...(reflectie === undefined ? {} : { reflectie: reflectie.file }),
    ...(isDate(ingeleverd) ? { ingeleverd } : {}),
    punten,
    klaar: punten.every(({ klaar, vereist }) => klaar || !vereist),
  };
}

/** The kind of document that is made when a point has none. */
export const NIEUW_BIJ: Readonly<Partial<Record<Gereedheidsonderdeel, Kind>>> = {
  reflectie: 'reflectie',
  versnelling: 'versnellingsverzoek',
  tussenbeoordeling: 'tussenbeoordeling',
  iop: 'iop',
};

/** The document in which something lacks, and the field; none for a report that is not there. */
export function plaatsVan(een: Ontbrekend): [file?: string, path?: Path] {
  switch (een.type) {
    case 'bevinding':
      return [een.file, een.bevinding.path];
    case 'afspraak':
      return [een.afspraak.file, ['afspraken', een.afspraak.index]];
    case 'ondertekening':
      return [een.file, [een.stand.akkoord.length > 0 ? 'akkoord' : 'ondertekening']];
    case 'onleesbaar':
      return [een.file];
    case 'verslag':
      return [];
  }
}

function punt(
  wat: Gereedheidsonderdeel,
  ontbreekt: readonly Ontbrekend[],
  { file, klaar = true, vereist = true }: { file?: string | undefined; klaar?: boolean; vereist?: boolean } = {},
): Gereedheidspunt {
  return { wat, klaar: klaar && ontbreekt.length === 0, vereist, ...(file === undefined ? {} : { file }), ontbreekt };
}

/** What the checks say of a document, as far as the rule is one of these; a text that cannot be read says nothing. */
function bevindingenIn(
  portfolio: Portfolio,
  document: AnyDocument,
  today: string,
  counts: (finding: Finding) => boolean,
): Ontbrekend[] {
  const { file } = document;
  if (!isLeesbaar(document)) return [{ type: 'onleesbaar', file }];
  return checkDocument(document, portfolio, { today })
    .filter(counts)
    .map((bevinding) => ({ type: 'bevinding', file, bevinding }));
}

function vanReflectie(
  portfolio: Portfolio,
  reflectie: PortfolioDocument<'reflectie'> | undefined,
  today: string,
): Gereedheidspunt[] {
  if (!reflectie) return [punt('reflectie', [], { klaar: false })];
  const { file } = reflectie;
  const found = bevindingenIn(portfolio, reflectie, today, ({ rule }) => rule.startsWith('reflectie/'));
  const isOnderbouwing = (ontbrekend: Ontbrekend) =>
    ontbrekend.type === 'bevinding' && ontbrekend.bevinding.rule === 'reflectie/onderbouwing';
  return [
    punt('reflectie', [], { file }),
    punt(
      'gebieden',
      found.filter((ontbrekend) => !isOnderbouwing(ontbrekend)),
      { file },
    ),
    punt('onderbouwing', found.filter(isOnderbouwing), { file, vereist: false }),
  ];
}

/** The requests this talk is about: what the reflection refers to, and what is due to be judged. */
function vanVersnelling(
  portfolio: Portfolio,
  gesprek: Gesprek,
  reflectie: PortfolioDocument<'reflectie'> | undefined,
  today: string,
): Gereedheidspunt[] {
  const asked = reflectie?.draft.versnelling;
  const target = asked === undefined ? undefined : resolveReference(reflectie?.file ?? '', asked);
  const files = new Set([
    ...(target === undefined ? [] : [target.file]),
    ...versneldeOnderdelen(portfolio, gesprek)
      .filter(({ stand }) => stand === 'voorlopig' || stand === 'definitief')
      .map(({ verzoek }) => verzoek.file),
  ]);
  if ((asked ?? '').trim() === '' && files.size === 0) return [];
  const verzoeken = portfolio.ofKind('versnellingsverzoek').filter(({ file }) => files.has(file));
  const ontbreekt = verzoeken.flatMap((verzoek) => watAanVerzoekOntbreekt(portfolio, verzoek, today));
  // The request it refers to is not there.
  const klaar = target === undefined || verzoeken.some(({ file }) => file === target.file);
  return [punt('versnelling', ontbreekt, { file: verzoeken[0]?.file, klaar })];
}

/** The part of the aios: what the opleider has to say of it (`oordelen`), and parts that are judged already, do not count. */
function watAanVerzoekOntbreekt(
  portfolio: Portfolio,
  verzoek: PortfolioDocument<'versnellingsverzoek'> & AnyDocument,
  today: string,
): Ontbrekend[] {
  const judged = new Set(
    beoordeeldeOnderdelen(portfolio, verzoek).flatMap(({ index, definitief }) =>
      definitief === undefined || definitief.oordeel === 'aangehouden' ? [] : [index],
    ),
  );
  return bevindingenIn(
    portfolio,
    verzoek,
    today,
    ({ rule, level, path: [list, index] }) =>
      rule.startsWith('versnelling/') && level !== 'info' && list === 'onderdelen' && !judged.has(Number(index)),
  );
}

function vanIop(portfolio: Portfolio, gesprek: Gesprek, today: string): Gereedheidspunt {
  const iop = iopVan(portfolio, gesprek);
  if (!iop) return punt('iop', [], { klaar: false });
  const { van, tot } = iop.draft.geldig ?? {};
  const klaar = (van ?? '') <= gesprek.datum && isDate(tot) && tot >= gesprek.datum;
  const found = bevindingenIn(portfolio, iop, today, ({ rule }) => rule.startsWith('iop/'));
  return punt('iop', found, { file: iop.file, klaar });
}

function vanVerslagen(portfolio: Portfolio, gesprek: Gesprek, today: string): Gereedheidspunt[] {
  const zonder = talksWithoutReport(portfolio).flatMap((eerder): Ontbrekend[] => {
    const agenda = agendaVan(portfolio, eerder);
    if (!agenda || eerder.datum >= today || zelfdeGesprek(eerder, gesprek)) return [];
    return [{ type: 'verslag', gesprek: eerder, agenda: agenda.file }];
  });
  const ongetekend = alleVerslagen(portfolio).flatMap(({ document, gesprek: eerder }): Ontbrekend[] => {
    const stand = ondertekenstand(document);
    if (!stand || eerder.datum >= today || zelfdeGesprek(eerder, gesprek)) return [];
    if (!stand.gewijzigd && stand.akkoord.length === 0 && stand.ondertekening.length === 0) return [];
    return [{ type: 'ondertekening', gesprek: eerder, file: document.file, stand }];
  });
  return [punt('verslagen', zonder), punt('ondertekening', ongetekend)];
}

function vanAfspraken(portfolio: Portfolio, gesprek: Gesprek): Gereedheidspunt {
  const due = afspraakgeschiedenis(portfolio).filter(
    ({ open, gemaakt, termijn, besproken }) =>
      open &&
      gemaakt.datum < gesprek.datum &&
      zelfdeReeks(gemaakt, gesprek) &&
      (termijn ?? '') <= gesprek.datum &&
      besproken.length === 0,
  );
  return punt(
    'afspraken',
    due.map((afspraak) => ({ type: 'afspraak', afspraak })),
    { vereist: false },
  );
}
