import type { Kind } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Gesprek, Portfolio, PortfolioDocument } from '../portfolio/index.ts';
import {
  agendaVan,
  documentTitle,
  gesprekVan,
  isLeesbaar,
  talkWords,
  verslagVan,
  voorbereidingVan,
} from '../portfolio/index.ts';
import { isSigned } from '../seal/index.ts';
import type { Path } from '../yaml/types.ts';
import type { Gereedheid, Gereedheidspunt, Ontbrekend } from './inleveren.ts';
import { gereedheid, NIEUW_BIJ, plaatsVan } from './inleveren.ts';
import { inlevertekst } from './inlevertekst.ts';
import { gereedheidswoorden, ontbrekendInWoorden } from './inleverwoorden.ts';
import { tekstenIn } from './teksten/index.ts';

/** One row of the list that is shown before handing in. */
export interface Inleverregel {
  /** `ontbreekt`: the guidance asks for it; `advies`: it does not; `klaar`: it is there. */
  readonly soort: 'ontbreekt' | 'advies' | 'klaar';
  readonly label: string;
  /** The document it leads to, where the label is what lacks. */
  readonly detail?: string;
  /** Where it is, or has to be mended. */
  readonly file?: string;
  readonly path?: Path;
  /** Where it has yet to be made: what helps. */
  readonly maak?:
    | { readonly command: 'newDocument'; readonly kind: Kind; readonly gesprek: Gesprek }
    | { readonly command: 'draftReport'; readonly agenda: string };
}

/** What is shown before a reflection is handed in, in the words of the reader. */
export interface Inleverlijst {
  readonly titel: string;
  /** The row that hands in, and what is to be known before; absent when it was handed in today already. */
  readonly inleveren?: { readonly label: string; readonly detail: string };
  /** The day it was handed in before, in a sentence. */
  readonly eerder?: string;
  /** What can be done with the list. */
  readonly uitleg: string;
  /** The heading over the rows of each kind. */
  readonly koppen: Readonly<Record<Inleverregel['soort'], string>>;
  /** What lacks first, advice after it, what is there last. */
  readonly regels: readonly Inleverregel[];
}

/** Why a reflection cannot be handed in, and where to mend that. */
export interface Inlevergrens {
  readonly geweigerd: string;
  readonly path?: Path;
}

/**
 * The reflection a document leads to: itself, or the one that prepares the talk of an agenda or report.
 * @returns undefined when there is none
 */
export function reflectieBij(portfolio: Portfolio, document: AnyDocument): PortfolioDocument<'reflectie'> | undefined {
  if (document.kind === 'reflectie') return document;
  if (document.kind !== 'agenda' && document.kind !== 'verslag') return undefined;
  const gesprek = gesprekVan(document);
  return gesprek && voorbereidingVan(portfolio, gesprek).reflectie;
}

/** The reflections that have not been handed in, the first talk first; those that do not say which talk come last. */
export function nogInTeLeveren(portfolio: Portfolio): PortfolioDocument<'reflectie'>[] {
  const datum = (document: PortfolioDocument<'reflectie'>) => gesprekVan(document)?.datum ?? '9999';
  return portfolio
    .ofKind('reflectie')
    .filter((document) => isLeesbaar(document) && document.draft.ingeleverd === undefined)
    .sort((a, b) => (datum(a) < datum(b) ? -1 : 1));
}

/**
 * What the guidance asks before a talk, and what of it is there, as a list to choose from [A6] [A7] [A8] [A24] [A30] [B3]
 * [B6]. What lacks never keeps anybody from handing in; only a text that cannot be read, a talk that is not known, and a
 * report of the talk that was signed do.
 * @param today `YYYY-MM-DD`
 */
export function inleverlijst(
  portfolio: Portfolio,
  reflectie: PortfolioDocument<'reflectie'>,
  today: string,
  language: Language,
): Inleverlijst | Inlevergrens {
  const woorden = inlevertekst[language];
  const teksten = tekstenIn(language);
  const { file } = reflectie;
  if (!isLeesbaar(reflectie)) return { geweigerd: ontbrekendInWoorden({ type: 'onleesbaar', file }, language) };
  const gesprek = gesprekVan(reflectie);
  if (!gesprek) return { geweigerd: woorden.welkGesprek, path: ['gesprek'] };
  const verslag = verslagVan(portfolio, gesprek);
  if (verslag && isSigned(verslag.draft)) return { geweigerd: woorden.ondertekend(teksten.datum(gesprek.datum)) };
  const stand = gereedheid(portfolio, gesprek, today);
  const { ingeleverd } = reflectie.draft;
  const isVandaag = ingeleverd === today;
  return {
    titel: woorden.titel(gesprekInWoorden(gesprek, language)),
    ...(isVandaag
      ? {}
      : {
          inleveren: {
            label: ingeleverd === undefined ? woorden.inleveren : woorden.opnieuw,
            detail: woorden.oordeel(hoeveelOntbreekt(stand), gesprek.datum < today),
          },
        }),
    ...(ingeleverd === undefined ? {} : { eerder: woorden.eerder(teksten.datum(ingeleverd)) }),
    uitleg: woorden.uitleg,
    koppen: woorden.koppen,
    regels: regelsVan(portfolio, stand, language),
  };
}

/** What is said when it has been handed in: what was done, what still lacks, and who is next [A8] [A12] [B5]. */
export function naInleveren(
  portfolio: Portfolio,
  gesprek: Gesprek,
  today: string,
  language: Language,
): { readonly tekst: string; readonly knop: string } {
  const woorden = inlevertekst[language];
  const heeftAgenda = agendaVan(portfolio, gesprek) !== undefined;
  const delen = [
    woorden.gedaan(gesprekInWoorden(gesprek, language), tekstenIn(language).datum(today)),
    woorden.nogOpen(hoeveelOntbreekt(gereedheid(portfolio, gesprek, today))),
    woorden.hierna(gesprek.type, heeftAgenda),
  ];
  return { tekst: delen.filter((deel) => deel !== '').join(' '), knop: woorden.agenda(heeftAgenda) };
}

function gesprekInWoorden({ type, stage, datum }: Gesprek, language: Language): string {
  const wat = [talkWords({ type }, language), stage].filter((deel) => deel !== undefined).join(' ');
  return inlevertekst[language].gesprek(wat, tekstenIn(language).datum(datum));
}

/** How many things the guidance asks for are not there. */
function hoeveelOntbreekt({ punten }: Gereedheid): number {
  return punten
    .filter(({ klaar, vereist }) => vereist && !klaar)
    .reduce((sum, { ontbreekt }) => sum + Math.max(1, ontbreekt.length), 0);
}

function regelsVan(portfolio: Portfolio, { punten, gesprek }: Gereedheid, language: Language): Inleverregel[] {
  const regels = punten.flatMap((punt) => regelsVanPunt(portfolio, punt, gesprek, language));
  return SOORTEN.flatMap((soort) => regels.filter((regel) => regel.soort === soort));
}

const SOORTEN = ['ontbreekt', 'advies', 'klaar'] as const;

function regelsVanPunt(
  portfolio: Portfolio,
  { wat, klaar, vereist, file, ontbreekt }: Gereedheidspunt,
  gesprek: Gesprek,
  language: Language,
): Inleverregel[] {
  const punt = gereedheidswoorden(wat, language);
  const plaats = file === undefined ? {} : { file };
  if (klaar) return [{ soort: 'klaar', label: punt, ...plaats }];
  const soort = vereist ? 'ontbreekt' : 'advies';
  if (ontbreekt.length > 0) {
    return ontbreekt.map((een) => {
      const waar = plaatsOfOpdracht(een);
      const document = waar.file === undefined ? undefined : portfolio.get(waar.file);
      const label = ontbrekendInWoorden(een, language);
      return { soort, label, ...(document ? { detail: documentTitle(document, language) } : {}), ...waar };
    });
  }
  const kind = NIEUW_BIJ[wat];
  const maak =
    file === undefined && kind !== undefined ? ({ command: 'newDocument', kind, gesprek } as const) : undefined;
  return [{ soort, label: punt, ...plaats, ...(maak === undefined ? {} : { maak }) }];
}

function plaatsOfOpdracht(een: Ontbrekend): Pick<Inleverregel, 'file' | 'path' | 'maak'> {
  if (een.type === 'verslag') return { maak: { command: 'draftReport', agenda: een.agenda } };
  const [file, path] = plaatsVan(een);
  return { ...(file === undefined ? {} : { file }), ...(path === undefined ? {} : { path }) };
}
