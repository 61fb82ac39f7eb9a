import type { Finding } from '../check/index.ts';
import { messageOf } from '../check/index.ts';
import type { Akkoord, Draft, Ondertekening, Rol } from '../kinds/index.ts';
import { describe, isDate, valueLabel } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import { inZin } from '../language/inZin.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Gesprekspartij, Portfolio, Signable } from '../portfolio/index.ts';
import {
  ACCORDEURS,
  documentTitle,
  isLeesbaar,
  isSignable,
  items,
  ONDERTEKENAARS,
  ondertekenstand,
  sleutelsBij,
  spreektVoor,
} from '../portfolio/index.ts';
import type { Signer } from '../seal/index.ts';
import { fingerprint, holds, isSameSigner, signatures, signatureState } from '../seal/index.ts';
import type { Path } from '../yaml/index.ts';
import { isFilledAt } from '../yaml/index.ts';
import { SIGN_REFUSALS } from './ondertekenwoorden.ts';
import { KEUZEWOORDEN } from './ondertekenkeuzewoorden.ts';
import type { Mens } from './ondertekenmensen.ts';
import { mensenVan } from './ondertekenmensen.ts';

/** One way to sign: who, in which role, with which meaning. */
export interface Ondertekenkeuze {
  readonly rol: Rol;
  readonly naam: string;
  readonly betekenis: Ondertekening['betekenis'];
  /** The accord of this person lacks and is recorded with the signature: it is part of what is signed [A26] [B14]. */
  readonly metAkkoord: boolean;
  /** "Onderteken voor gezien als aios: Jorinde van Aldermeer". */
  readonly label: string;
  /** Why this person cannot sign yet. */
  readonly geweigerd?: string;
}

/** Who can sign a document, and what there is to know before one does. */
export interface Ondertekenkeuzes {
  readonly titel: string;
  /** Agreements nobody has accepted yet [A29]: asked about first, as signing fixes them as proposals. */
  readonly voorstellen?: Voorstelvraag;
  readonly keuzes: readonly Ondertekenkeuze[];
  /** What somebody who is not in the list can sign as. */
  readonly rollen: readonly { readonly rol: Rol; readonly label: string }[];
  /** What is signed, in a few lines: the document itself stands beside it. */
  readonly inhoud: readonly { readonly label: string; readonly detail: string }[];
}

/** What is asked before a document with open proposals is signed. */
export interface Voorstelvraag {
  readonly titel: string;
  /** To the first proposal; what it says stands behind. */
  readonly bekijken: { readonly label: string; readonly detail: string; readonly path: Path };
  readonly toch: string;
}

/** Why nothing can be signed, and where that is mended. */
export interface Ondertekengrens {
  readonly geweigerd: string;
  readonly path?: Path;
}

/** Findings about signatures that are there already: signing anew is what mends them. */
const OVER_HANDTEKENINGEN: readonly string[] = ['verslag/gewijzigd_na_ondertekening', 'verslag/handtekening_ongeldig'];

/**
 * Who can sign a document as it is now, and with which meaning [A24] [A26] [B14]: the parties of the talk, of the plan or
 * of the assessment, those of the user's own role first. The accord goes before the signatures: who has to give it does
 * so while signing, who comes after it is told to wait.
 *
 * @param findings of this document, as `checkDocument` gives them
 * @param role who works here; orders, hides nothing
 */
export function ondertekenkeuzes(
  document: AnyDocument,
  portfolio: Portfolio,
  findings: readonly Finding[],
  { role, language }: { role: Gesprekspartij; language: Language },
): Ondertekenkeuzes | Ondertekengrens {
  const refusals = SIGN_REFUSALS[language];
  const words = KEUZEWOORDEN[language];
  if (!isLeesbaar(document)) return { geweigerd: refusals.unreadable(document.file) };
  if (!isSignable(document)) return { geweigerd: refusals.notSigned(document.file) };
  const vingerafdruk = fingerprint(document.parsed.data);
  if (vingerafdruk === undefined) return { geweigerd: refusals.nothing(document.file) };
  const errors = findings.filter(({ level, rule }) => level === 'error' && !OVER_HANDTEKENINGEN.includes(rule));
  const [error] = errors;
  if (error) {
    const all = errors.map((one) => messageOf(one, language));
    return { geweigerd: words.fouten(all), path: error.path };
  }
  const partijen = partijenVan(document);
  if (partijen.length === 0) return { geweigerd: words.welkGesprek, path: ['gesprek', 'type'] };

  const accord = accordVan(document);
  const accordeur = accord.van && rolwoord(accord.van, language);
  const geldig = geldige(document, portfolio);
  if (accordeur !== undefined && accord.stand === 'begonnen') {
    return { geweigerd: words.akkoordBegonnen(accordeur), path: accord.path };
  }
  if (accordeur !== undefined && accord.stand === 'ontbreekt' && geldig.length > 0) {
    return { geweigerd: words.akkoordTeLaat(accordeur), path: ['ondertekening'] };
  }
  const mensen = mensenVan(document, portfolio, partijen).filter(
    (person) => !geldig.some((signed) => isSameSigner(signed, person)),
  );
  const eigenEerst = [...mensen].sort((a, b) => Number(spreektVoor(b.rol, role)) - Number(spreektVoor(a.rol, role)));
  const keuzes = eigenEerst.flatMap((person) => keuzesVan(person, accord, language));
  return {
    titel: words.titel(documentTitle(document, language)),
    ...voorstellenIn(document, language),
    keuzes,
    rollen: rollenVan(document, language),
    inhoud: inhoudVan(document, { findings, geldig, vingerafdruk, language }),
  };
}

function voorstellenIn(document: Signable, language: Language): { voorstellen?: Voorstelvraag } {
  if (document.kind !== 'verslag') return {};
  const words = KEUZEWOORDEN[language];
  const open = (document.draft.afspraken ?? []).flatMap((afspraak, index) =>
    afspraak?.voorstel === true ? [{ index, naam: afspraak.id ?? String(index + 1), ...afspraak }] : [],
  );
  const [first] = open;
  if (!first) return {};
  return {
    voorstellen: {
      titel: words.voorstellen(open.map(({ naam }) => naam)),
      bekijken: {
        label: words.naarVoorstel(first.naam),
        detail: first.specifiek ?? '',
        path: ['afspraken', first.index, 'voorstel'],
      },
      toch: words.tochOndertekenen,
    },
  };
}

/** The ways in which somebody who is not in the list can sign: the aios for agreed or for seen, others for agreed. */
export function keuzesVoor(document: AnyDocument, person: Mens, language: Language): Ondertekenkeuze[] {
  return isSignable(document) ? keuzesVan(person, accordVan(document), language) : [];
}

function keuzesVan({ rol, naam }: Mens, { van, stand }: Accord, language: Language): Ondertekenkeuze[] {
  const words = KEUZEWOORDEN[language];
  const ontbrekend = stand === 'ontbreekt' ? van : undefined;
  const metAkkoord = ontbrekend !== undefined && spreektVoor(rol, ontbrekend);
  const betekenissen = rol === 'aios' ? (['akkoord', 'gezien'] as const) : (['akkoord'] as const);
  return betekenissen.map((betekenis) => ({
    rol,
    naam,
    betekenis,
    metAkkoord,
    label: words.keuze(betekenis, rolwoord(rol, language), naam, metAkkoord),
    ...(ontbrekend === undefined || metAkkoord
      ? {}
      : { geweigerd: words.akkoordOntbreekt(rolwoord(ontbrekend, language)) }),
  }));
}

/** Who puts a name under a document: who held the talk; the aios and who accords the plan; the aios and the assessor. */
function partijenVan(document: Signable): readonly Gesprekspartij[] {
  switch (document.kind) {
    case 'verslag': {
      const type = document.draft.gesprek?.type;
      return type === undefined ? [] : ONDERTEKENAARS[type];
    }
    case 'iop':
      return ONDERTEKENAARS[document.draft.stage === undefined ? 'voortgangsgesprek' : 'tussengesprek'];
    case 'tussenbeoordeling':
      return ONDERTEKENAARS.tussengesprek;
  }
}

/** Whose accord a document asks before it is signed, and how it stands. */
interface Accord {
  readonly van?: Gesprekspartij;
  readonly stand: 'ontbreekt' | 'begonnen' | 'volledig';
  readonly path: Path;
}

/** The accord on report and plan [A26] [B14]; an assessment of a rotation is accorded by signing it. */
function accordVan(document: Signable): Accord {
  if (document.kind === 'tussenbeoordeling') return { stand: 'volledig', path: [] };
  const [van] = accordeursVan(document);
  if (van === undefined) return { stand: 'volledig', path: [] };
  const entries: readonly (Draft<Akkoord> | undefined)[] = document.draft.akkoord ?? [];
  const own = entries.flatMap((entry, index) => (spreektVoor(entry?.rol, van) ? [index] : []));
  const filled = (index: number, key: string) => isFilledAt(document.parsed.data, ['akkoord', index, key]);
  const isComplete = own.some((index) => filled(index, 'naam') && filled(index, 'datum'));
  const [first] = own;
  if (isComplete) return { van, stand: 'volledig', path: ['akkoord'] };
  if (first === undefined) return { van, stand: 'ontbreekt', path: ['akkoord'] };
  const key = filled(first, 'naam') ? 'datum' : 'naam';
  return { van, stand: 'begonnen', path: ['akkoord', first, key] };
}

function accordeursVan(document: Exclude<Signable, { kind: 'tussenbeoordeling' }>): readonly Gesprekspartij[] {
  if (document.kind === 'iop') return document.draft.stage === undefined ? ['opleider'] : ['stageopleider'];
  const type = document.draft.gesprek?.type;
  return type === undefined ? [] : ACCORDEURS[type];
}

/** The signatures that hold for the text as it is. */
function geldige(document: Signable, portfolio: Portfolio): (Signer & { datum: string })[] {
  const keys = sleutelsBij(portfolio);
  return signatures(document.draft).flatMap(({ signature }) => {
    const { rol, naam, datum } = signature;
    if (!rol || !naam || !datum || !holds(signatureState(document.parsed.data, signature, keys))) return [];
    return [{ rol, naam, datum }];
  });
}

function rolwoord(rol: Rol, language: Language): string {
  return inZin(valueLabel('rol', rol, language));
}

function rollenVan(document: Signable, language: Language): Ondertekenkeuzes['rollen'] {
  const values = describe(document.kind, ['ondertekening', 0, 'rol'], language)?.values ?? [];
  return values.map(({ value, label }) => ({ rol: value as Rol, label }));
}

interface Inhoud {
  readonly findings: readonly Finding[];
  readonly geldig: readonly (Signer & { datum: string })[];
  readonly vingerafdruk: string;
  readonly language: Language;
}

/** What one puts one's name under, as far as a list can say it. */
function inhoudVan(
  document: Signable,
  { findings, geldig, vingerafdruk, language }: Inhoud,
): Ondertekenkeuzes['inhoud'] {
  const words = KEUZEWOORDEN[language];
  const wie = ({ naam = '', datum = '' }: { naam?: string; datum?: string }) =>
    isDate(datum) ? `${naam}, ${formatDate(datum, language)}` : naam;
  const lines: { label: string; detail: string }[] = [
    { label: words.document, detail: `${documentTitle(document, language)} (${document.file})` },
  ];
  const add = (label: string, detail: string) => {
    if (detail !== '') lines.push({ label, detail });
  };
  if (document.kind === 'verslag') {
    const { gesprek, afspraken, oordeel } = document.draft;
    add(
      words.deelnemers,
      items(gesprek?.deelnemers)
        .flatMap(({ naam }) => naam ?? [])
        .join(', '),
    );
    add(
      words.afspraken,
      items(afspraken)
        .flatMap(({ specifiek }) => specifiek ?? [])
        .join(' · '),
    );
    add(words.oordeel, oordeel === undefined ? '' : valueLabel('verslagoordeel', oordeel, language));
  }
  if (document.kind === 'iop') {
    const { leerdoelen } = document.draft;
    add(
      words.leerdoelen,
      items(leerdoelen)
        .flatMap(({ specifiek }) => specifiek ?? [])
        .join(' · '),
    );
  }
  if (document.kind !== 'tussenbeoordeling') add(words.akkoord, items(document.draft.akkoord).map(wie).join('; '));
  add(words.ondertekend, geldig.map(wie).join('; '));
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  add(words.nogOpen, warnings === 0 ? '' : words.waarschuwingen(warnings));
  add(words.vingerafdruk, vingerafdruk);
  return lines;
}

/** What is said after somebody signed: who did, and whose signature a report still lacks [A24] [A26]. */
export function naOndertekenen(document: AnyDocument, { naam }: { naam: string }, language: Language): string {
  const words = KEUZEWOORDEN[language];
  if (document.kind !== 'verslag') return words.getekend(naam, []);
  const lacking = ondertekenstand(document)?.ondertekening ?? [];
  return words.getekend(
    naam,
    lacking.map((partij) => rolwoord(partij, language)),
  );
}
