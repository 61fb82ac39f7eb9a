import { keyOrder } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import { formatList } from '../language/lists.ts';
import type { Portfolio, PortfolioDocument } from '../portfolio/index.ts';
import { gesprekVan, isLeesbaar, makePortfolio, openAs, ondertekenstand, PORTFOLIO_FILE } from '../portfolio/index.ts';
import { fingerprint, holds } from '../seal/index.ts';
import type { Change, Path } from '../yaml/index.ts';
import { applyEdits, editsFor, isFilledAt, isMapping } from '../yaml/index.ts';
import { bewaringChanges } from './bewaring.ts';
import { partijwoord } from './inleverwoorden.ts';
import { signaturesUnder } from './ondertekenen.ts';
import { slug } from './slug.ts';

type Verslag = PortfolioDocument<'verslag'>;

/** The copy of a signed report that goes to the folder of who led the talk [A28]. */
export interface Kopie {
  /** The folder of this aios in that of the opleider, and the name of the file without its ending. */
  readonly map: string;
  readonly naam: string;
  readonly text: string;
  /**
   * The report of a voortgangsgesprek does not say who keeps what [A23] [A28], and no longer can: that would break the
   * signatures. That of a tussengesprek the aios keeps [B15]; it has nothing to say there.
   */
  readonly zonderBewaring: boolean;
}

/** Why no copy can be made, and what can still be filled in before it is signed. */
export interface GeenKopie {
  readonly geweigerd: string;
  /** Says in the report who keeps original and copy [A23] [A28]; none when it says so, or somebody signed already. */
  readonly bewaring: readonly Change[];
}

/**
 * The copy of a report for who led the talk [A23] [A28]: to the letter what was signed, without the private note. Its
 * signatures hold as those of the original do, because a private note is no part of what is signed.
 * @returns `geweigerd`, in words, when the report cannot be read, is not signed by both, a signature does not hold, or a
 *   private note is part of what was signed
 */
export function kopieVoorOpleider(portfolio: Portfolio, verslag: Verslag, language: Language): Kopie | GeenKopie {
  const t = WOORDEN[language];
  const { file, parsed } = verslag;
  const no = (geweigerd: string): GeenKopie => ({ geweigerd, bewaring: [] });
  if (!isLeesbaar(verslag)) return no(t.onleesbaar(file));
  const gesprek = gesprekVan(verslag);
  const stand = ondertekenstand(verslag);
  if (!gesprek || !stand) return no(t.zonderGesprek(file));
  const signed = signaturesUnder(verslag, portfolio, language);
  const broken = signed.find(({ reason }) => reason !== undefined);
  if (broken?.reason !== undefined) return no(t.geldtNiet(broken.who, broken.reason));
  const lacking = [...new Set([...stand.akkoord, ...stand.ondertekening])];
  if (lacking.length > 0) {
    const who = formatList(
      lacking.map((partij) => `${{ nl: 'de', en: 'the' }[language]} ${partijwoord(partij, language)}`),
      language,
    );
    return { geweigerd: t.nietOndertekend(file, who), bewaring: signed.length === 0 ? bewaringChanges(verslag) : [] };
  }
  const nested = privateBelow(parsed.data);
  if (nested) return no(t.meeOndertekend(nested.join(' › ')));
  const result = editsFor(parsed, hasPrivate(parsed.data) ? [{ op: 'remove', path: ['prive'] }] : [], {
    keyOrder: (path) => keyOrder('verslag', path),
    language,
  });
  if ('refused' in result) return no(t.bewerking(file, result.refused));
  const text = applyEdits(parsed.text, result.edits);
  if (!isSealed(portfolio, verslag, text, language)) return no(t.meeOndertekend('prive'));
  const { aios } = portfolio.settings;
  return {
    map: slug(aios?.naam ?? '') || 'aios',
    naam: [gesprek.datum, gesprek.type, slug(gesprek.stage ?? '')].filter((part) => part !== '').join('-'),
    text,
    zonderBewaring:
      gesprek.type === 'voortgangsgesprek' &&
      !['origineel', 'kopie'].every((key) => isFilledAt(parsed.data, ['bewaring', key])),
  };
}

/** What is signed is the same, and every signature holds over it, with the keys of the portfolio. */
function isSealed(portfolio: Portfolio, verslag: Verslag, text: string, language: Language): boolean {
  const copy = openAs(verslag.file, text, 'verslag');
  const settings = portfolio.get(PORTFOLIO_FILE);
  const around = makePortfolio(settings ? [settings, copy] : [copy]);
  return (
    fingerprint(copy.parsed.data) === fingerprint(verslag.parsed.data) &&
    signaturesUnder(copy, around, language).every(({ state }) => state !== 'unreadable' && holds(state))
  );
}

const PRIVATE = 'prive';
const hasPrivate = (data: unknown) => isMapping(data) && Object.hasOwn(data, PRIVATE);

/** Where a private note stands inside something that is signed. */
function privateBelow(data: unknown, path: Path = []): Path | undefined {
  const entries: [string | number, unknown][] = Array.isArray(data)
    ? [...(data as unknown[]).entries()]
    : isMapping(data)
      ? Object.entries(data)
      : [];
  for (const [key, value] of entries) {
    const own = [...path, key];
    if (key === PRIVATE && path.length > 0) return own;
    const below = key === PRIVATE ? undefined : privateBelow(value, own);
    if (below) return below;
  }
  return undefined;
}

const WOORDEN = {
  nl: {
    onleesbaar: (file: string) => `${file} bevat een fout in de YAML. Herstel die eerst; er is geen kopie gemaakt.`,
    zonderGesprek: (file: string) =>
      `In ${file} ontbreekt van welk gesprek het verslag is (type en datum). Er is geen kopie gemaakt.`,
    nietOndertekend: (file: string, wie: string) =>
      `${file} is nog niet door beiden ondertekend: akkoord of handtekening ontbreekt van ${wie}. Er is geen kopie gemaakt: de opleider bewaart een kopie van het ondertekende verslag.`,
    geldtNiet: (wie: string, reden: string) =>
      `De ondertekening van ${wie} geldt niet. ${reden} Er is geen kopie gemaakt.`,
    meeOndertekend: (waar: string) =>
      `Een privé-aantekening (${waar}) maakt deel uit van wat is ondertekend, en zou in de kopie komen te staan. Er is geen kopie gemaakt. Trek de ondertekening in, haal de aantekening weg en onderteken opnieuw.`,
    bewerking: (file: string, reden: string) =>
      `De privé-aantekening kan niet uit de kopie van ${file} worden weggelaten. ${reden} Er is geen kopie gemaakt.`,
  },
  en: {
    onleesbaar: (file: string) => `${file} contains an error in its YAML. Repair it first; no copy was made.`,
    zonderGesprek: (file: string) =>
      `${file} does not say of which meeting the report is (type and date). No copy was made.`,
    nietOndertekend: (file: string, wie: string) =>
      `${file} is not signed by both yet: approval or signature of ${wie} is missing. No copy was made: the programme director keeps a copy of the signed report.`,
    geldtNiet: (wie: string, reden: string) => `The signature of ${wie} does not hold. ${reden} No copy was made.`,
    meeOndertekend: (waar: string) =>
      `A private note (${waar}) is part of what was signed, and would be in the copy. No copy was made. Withdraw the signature, take the note away and sign again.`,
    bewerking: (file: string, reden: string) =>
      `The private note cannot be left out of the copy of ${file}. ${reden} No copy was made.`,
  },
} satisfies Record<Language, unknown>;
