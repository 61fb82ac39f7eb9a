import type { Draft, Sleutel } from '../kinds/index.ts';
import { valueLabel } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import { inZin } from '../language/inZin.ts';
import type { Language } from '../language/language.ts';
import type { Signer } from '../seal/index.ts';
import { countsOn, keyMark, keysOf } from '../seal/index.ts';
import { SLEUTELWOORDEN } from './sleutelwoorden.ts';

/** The keys of `portfolio.yaml`, as far as they are written. */
type Sleutels = readonly (Draft<Sleutel> | undefined)[];

/** What is done about a key when somebody signs. */
export interface Sleutelkeuze {
  /**
   * `gebruik` the key at hand, `maak` one first, sign `zonder` one, `lees` it from a key file first, `vervang` it by a
   * new one first.
   */
  readonly daad: 'gebruik' | 'maak' | 'zonder' | 'lees' | 'vervang';
  /** The public key it is about; not there for `maak` and `zonder`. */
  readonly publiek?: string;
  readonly label: string;
  readonly detail: string;
}

/**
 * How somebody can sign as to keys: with the own key where its secret half is at hand; else by getting it, or making one.
 * Without a key only as long as none counts on this day: such a signature would not hold.
 *
 * @param keuze who signs, and what signing is called ("Onderteken voor gezien als aios: …")
 * @param aanwezig the public keys of which the secret half is on this computer
 * @param today `YYYY-MM-DD`
 */
export function sleutelkeuzes(
  keuze: Signer & { readonly label: string },
  sleutels: Sleutels,
  aanwezig: ReadonlySet<string>,
  today: string,
  language: Language,
): Sleutelkeuze[] {
  const words = SLEUTELWOORDEN[language];
  const counting = keysOf(sleutels, keuze).filter((key) => countsOn(key, today));
  const own = counting.flatMap(({ publiek, ingetrokken }) =>
    publiek === undefined || ingetrokken !== undefined ? [] : [publiek],
  );
  const atHand = own.find((publiek) => aanwezig.has(publiek));
  if (atHand !== undefined) {
    return [{ daad: 'gebruik', publiek: atHand, label: keuze.label, detail: words.metEigen(merk(atHand)) }];
  }
  const [elsewhere] = own;
  if (elsewhere !== undefined) {
    const { naam } = keuze;
    return [
      { daad: 'lees', publiek: elsewhere, label: words.lees, detail: words.elders(naam, merk(elsewhere)) },
      { daad: 'vervang', publiek: elsewhere, label: words.vervang, detail: words.vervangen },
    ];
  }
  const maak: Sleutelkeuze = { daad: 'maak', label: words.labelMet(keuze.label), detail: words.maken };
  if (counting.length > 0) return [maak];
  return [maak, { daad: 'zonder', label: words.labelZonder(keuze.label), detail: words.zonder }];
}

/** A key of the portfolio as a list shows it, and what can be done with it. */
export interface Sleutelregel {
  readonly publiek: string;
  readonly label: string;
  readonly merk: string;
  readonly detail: string;
  readonly daden: readonly Sleuteldaad[];
}

/** `exporteer` to a key file, `vervang` by a new one, `trekIn` from today. */
export interface Sleuteldaad {
  readonly daad: 'exporteer' | 'vervang' | 'trekIn';
  readonly label: string;
  readonly detail: string;
}

/** The keys of the portfolio, those first of which the secret half is at hand. */
export function sleutelregels(sleutels: Sleutels, aanwezig: ReadonlySet<string>, language: Language): Sleutelregel[] {
  const words = SLEUTELWOORDEN[language];
  const regels = sleutels.flatMap((key) => {
    if (key?.publiek === undefined) return [];
    const { publiek, rol, naam = '', van, ingetrokken } = key;
    const isAtHand = aanwezig.has(publiek);
    const day = (datum: string | undefined) => (datum === undefined ? '…' : formatDate(datum, language));
    const stand = ingetrokken === undefined ? words.geldt(day(van)) : words.gold(day(van), day(ingetrokken));
    const daden: Sleuteldaad[] = [];
    if (isAtHand) daden.push({ daad: 'exporteer', label: words.exporteer, detail: words.exporteren });
    if (ingetrokken === undefined) {
      daden.push({ daad: 'vervang', label: words.vervang, detail: words.vervangen });
      daden.push({ daad: 'trekIn', label: words.trekIn, detail: words.intrekken });
    }
    const who = [rol && inZin(valueLabel('rol', rol, language)), naam].filter((part) => part).join(', ');
    const where = isAtHand ? words.hier : words.nietHier;
    return [{ isAtHand, regel: { publiek, label: who, merk: merk(publiek), detail: `${stand} ${where}`, daden } }];
  });
  return regels.sort((a, b) => Number(b.isAtHand) - Number(a.isAtHand)).map(({ regel }) => regel);
}

function merk(publiek: string): string {
  return keyMark(publiek) ?? publiek;
}
