import type { Ondertekening, Rol } from '../kinds/index.ts';
import { describe, keyOrder, valueLabel } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import { inZin } from '../language/inZin.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio, Signable } from '../portfolio/index.ts';
import { isLeesbaar, isSignable, readPortfolio, sleutelsVan } from '../portfolio/index.ts';
import type { SignatureState, SigningKey } from '../seal/index.ts';
import {
  fingerprint,
  holds,
  isSameSigner,
  isSigningKey,
  signatures,
  signatureState,
  signedWith,
  statementBytes,
  whyNotHeld,
} from '../seal/index.ts';
import type { Change, Path, TextEdit } from '../yaml/index.ts';
import { editsFor } from '../yaml/index.ts';
import {
  requireDate,
  requireDocument,
  requireLanguage,
  requireOneOf,
  requireOptions,
  requireText,
} from '../argumenten.ts';
import { SIGN_REFUSALS } from './ondertekenwoorden.ts';

export interface SignOptions {
  /** The document to sign: its path in the portfolio. */
  file: string;
  rol: Ondertekening['rol'];
  naam: string;
  /** The day of signing, `YYYY-MM-DD`. */
  datum: string;
  betekenis: Ondertekening['betekenis'];
  /** The private half of the signer's Ed25519 key, a `CryptoKey`; its public half stands in `portfolio.yaml`. */
  key?: SigningKey;
  /** Of the reasons. `nl` by default. */
  language?: Language;
}

export interface VerifyOptions {
  /** The document: its path in the portfolio. */
  file: string;
  /** Of the reasons. `nl` by default. */
  language?: Language;
}

/** One signature under a document, and whether it holds for the text as it is. */
export interface VerifiedSignature {
  rol: string;
  naam: string;
  valid: boolean;
  /** Why it does not hold, for people. */
  reason?: string;
}

/** The roles one can sign in, as the schema has them. */
function roles(): readonly Rol[] {
  return (describe('verslag', ['ondertekening', 0, 'rol'], 'nl')?.values ?? []).map(({ value }) => value as Rol);
}

/**
 * Puts somebody's signature under a document, as edits of its text [A24] [A26]: with the fingerprint of the text as it
 * is now and, with a key, a digital signature over fingerprint, role, name, day and meaning. A signature of the same
 * person that no longer holds, or was begun, is replaced: that is who may do so.
 *
 * @param files the texts of one portfolio under their paths
 * @returns `refused`, with the reason in words, when the document cannot be read or signed, is signed by this person
 *   already, or the key is not the one `portfolio.yaml` knows of this person on that day: nobody could check it.
 * @throws {TypeError} naming the argument that is wrong; never on account of what is in a document.
 */
export async function sign(
  files: ReadonlyMap<string, string>,
  options: SignOptions,
): Promise<{ edits: TextEdit[] } | { refused: string }> {
  const portfolio = readPortfolio(files);
  requireOptions(options);
  const document = requireDocument(portfolio, options.file);
  const language = requireLanguage(options.language);
  const entry = {
    rol: requireOneOf('rol', options.rol, roles()),
    naam: requireText('naam', options.naam).trim(),
    datum: requireDate('datum', options.datum),
    betekenis: requireOneOf('betekenis', options.betekenis, ['akkoord', 'gezien']),
  };
  const { key } = options;
  if (key !== undefined && !isSigningKey(key)) {
    throw new TypeError('key: the private half of an Ed25519 key that may sign is expected, a CryptoKey');
  }
  const words = SIGN_REFUSALS[language];
  if (!isLeesbaar(document)) return { refused: words.unreadable(document.file) };
  if (!isSignable(document)) return { refused: words.notSigned(document.file) };
  const vingerafdruk = fingerprint(document.parsed.data);
  if (vingerafdruk === undefined) return { refused: words.nothing(document.file) };
  const statement = { ...entry, vingerafdruk };
  const known = sleutelsVan(portfolio);
  const handtekening = key && (await signedWith(key, statementBytes(statement)));
  const signature = { ...statement, ...(handtekening === undefined ? {} : { handtekening }) };
  const state = signatureState(document.parsed.data, signature, known);
  const day = formatDate(entry.datum, language);
  if (state === 'unsigned') return { refused: words.keyNeeded(entry.naam, day) };
  if (state === 'forged') return { refused: words.wrongKey(entry.naam) };
  const why = whyNotHeld(state, { naam: entry.naam, datum: day }, language);
  if (why !== undefined) return { refused: why };

  const own = signatures(document.draft).find(({ signature: written }) => isSameSigner(written, entry));
  if (own && holds(signatureState(document.parsed.data, own.signature, known))) {
    return { refused: words.already(entry.naam, formatDate(own.signature.datum ?? '', language)) };
  }
  const result = editsFor(document.parsed, [changeFor(document.draft, own?.path, signature)], {
    keyOrder: (path) => keyOrder(document.kind, path),
    language,
    dates: 'plain',
  });
  return 'edits' in result ? { edits: result.edits } : { refused: result.refused };
}

/** Puts a signature behind those that are there, or in the place of one. */
function changeFor({ ondertekening }: Signable['draft'], own: Path | undefined, value: Ondertekening): Change {
  if (own) return { op: 'set', path: own, value };
  if (!ondertekening?.length) return { op: 'set', path: ['ondertekening'], value: [value] };
  return { op: 'insert', path: ['ondertekening', ondertekening.length], value };
}

/** A signature under a document, as it is written and as it stands. */
export interface StandingSignature {
  rol: string;
  naam: string;
  /** Role, name and day as far as they are written, in words. */
  who: string;
  state: SignatureState;
  /** Why it does not hold, for people. */
  reason?: string;
}

/**
 * The signatures under a document, in the order in which they are written, each with how it stands for the text as it
 * is. None under a kind that is not signed.
 */
export function signaturesUnder(document: AnyDocument, portfolio: Portfolio, language: Language): StandingSignature[] {
  if (!isSignable(document)) return [];
  const keys = sleutelsVan(portfolio);
  return signatures(document.draft).map(({ signature }) => {
    const { rol = '', naam = '', datum = '' } = signature;
    // Of a text that is only half readable it is not known what it says.
    const state = isLeesbaar(document) ? signatureState(document.parsed.data, signature, keys) : 'changed';
    const reason = isLeesbaar(document)
      ? whyNotHeld(state, { naam, datum: formatDate(datum, language) }, language)
      : SIGN_REFUSALS[language].unreadable(document.file);
    const parts = [rol && inZin(valueLabel('rol', rol, language)), naam, formatDate(datum, language)];
    const who = parts.filter((part) => part !== '').join(', ');
    return { rol, naam, who, state, ...(reason === undefined ? {} : { reason }) };
  });
}

/**
 * Whether each signature under a document holds for the text as it is, in the order in which they are written. Needs
 * nothing but the texts: a changed word, a changed name or day, and a signature with another key than the signer's are
 * seen by whoever has the folder. A signature without a digital one holds by its fingerprint alone, unless the signer
 * had a key on that day.
 *
 * @returns none for a document that nobody signed
 * @throws {TypeError} naming the argument that is wrong; never on account of what is in a document.
 */
export function verify(files: ReadonlyMap<string, string>, options: VerifyOptions): Promise<VerifiedSignature[]> {
  // Nothing here has to wait today; who calls it does not depend on that.
  return Promise.resolve().then(() => {
    const portfolio = readPortfolio(files);
    requireOptions(options);
    const document = requireDocument(portfolio, options.file);
    const language = requireLanguage(options.language);
    return signaturesUnder(document, portfolio, language).map(({ rol, naam, state, reason }) => ({
      rol,
      naam,
      valid: holds(state),
      ...(reason === undefined ? {} : { reason }),
    }));
  });
}
