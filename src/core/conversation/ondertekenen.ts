import type { Ondertekening, Rol } from '../kinds/index.ts';
import { describe, keyOrder, valueLabel } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import { inZin } from '../language/inZin.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio, Signable } from '../portfolio/index.ts';
import { isLeesbaar, isSignable, readPortfolio, sleutelsBij } from '../portfolio/index.ts';
import type { SignatureState, SigningKey } from '../seal/index.ts';
import {
  fingerprint,
  holds,
  howHeld,
  isSameSigner,
  isSigningKey,
  signatures,
  signatureState,
  signedWith,
  statementBytes,
  whyNotHeld,
} from '../seal/index.ts';
import type { Change, EditOptions, Path, TextEdit } from '../yaml/index.ts';
import { applyEdits, editsFor, parseYaml } from '../yaml/index.ts';
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
  const asked = { ...entry, ...(key === undefined ? {} : { key }) };
  const result = await signatureChanges(document, portfolio, asked, language);
  if ('refused' in result) return result;
  const made = editsFor(document.parsed, result.changes, editOptions(document, language));
  return 'edits' in made ? { edits: made.edits } : { refused: made.refused };
}

/** Who signs, when and with what meaning. */
export interface SignatureRequest extends Pick<Ondertekening, 'rol' | 'naam' | 'datum' | 'betekenis'> {
  /** The private half of the signer's key. */
  key?: SigningKey;
  /** The signer accords as well, in the same stroke: the accord is part of what is signed [A26] [B14]. */
  metAkkoord?: boolean;
}

/**
 * What `sign` changes in a document, for who applies the changes to the text that stands in an editor.
 * They hold for exactly this text: the fingerprint is over it.
 */
export async function signatureChanges(
  document: AnyDocument,
  portfolio: Portfolio,
  { key, metAkkoord = false, ...entry }: SignatureRequest,
  language: Language,
): Promise<{ changes: Change[] } | { refused: string }> {
  const words = SIGN_REFUSALS[language];
  if (!isLeesbaar(document)) return { refused: words.unreadable(document.file) };
  if (!isSignable(document)) return { refused: words.notSigned(document.file) };
  const accorded = metAkkoord ? withAccord(document, entry, language) : { data: document.parsed.data, changes: [] };
  if ('refused' in accorded) return accorded;
  const { data } = accorded;
  const vingerafdruk = fingerprint(data);
  if (vingerafdruk === undefined) return { refused: words.nothing(document.file) };
  const { rol, naam, datum, betekenis } = entry;
  const statement = { rol, naam, datum, betekenis, vingerafdruk };
  const known = sleutelsBij(portfolio);
  const handtekening = key && (await signedWith(key, statementBytes(statement)));
  const signature = { ...statement, ...(handtekening === undefined ? {} : { handtekening }) };
  const state = signatureState(data, signature, known);
  const day = formatDate(datum, language);
  if (state === 'unsigned') return { refused: words.keyNeeded(naam, day) };
  if (state === 'forged') return { refused: words.wrongKey(naam) };
  const why = whyNotHeld(state, { naam, datum: day }, language);
  if (why !== undefined) return { refused: why };

  const own = signatures(document.draft).find(({ signature: written }) => isSameSigner(written, entry));
  if (own && holds(signatureState(data, own.signature, known))) {
    return { refused: words.already(naam, formatDate(own.signature.datum ?? '', language)) };
  }
  return { changes: [...accorded.changes, changeFor(document.draft, own?.path, signature)] };
}

function editOptions({ kind }: AnyDocument, language: Language): EditOptions {
  return { keyOrder: (path) => keyOrder(kind, path), language, dates: 'plain' };
}

/** The accord of the signer, and the data as they are with it. */
function withAccord(
  document: Signable,
  { rol, naam, datum }: SignatureRequest,
  language: Language,
): { data: unknown; changes: Change[] } | { refused: string } {
  const written = 'akkoord' in document.draft ? (document.draft.akkoord ?? []) : [];
  const entry = { rol, naam, datum };
  const changes: Change[] = [
    written.length === 0
      ? { op: 'set', path: ['akkoord'], value: [entry] }
      : { op: 'insert', path: ['akkoord', written.length], value: entry },
  ];
  const made = editsFor(document.parsed, changes, editOptions(document, language));
  if ('refused' in made) return { refused: made.refused };
  return { data: parseYaml(applyEdits(document.parsed.text, made.edits)).data, changes };
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
  /** `unreadable`: of a text that is only half readable it is not known what it says, nor whether that changed. */
  state: SignatureState | 'unreadable';
  /** Why it does not hold, for people. */
  reason?: string;
  /** How it stands, for people: the reason, or what a signature that holds proves. */
  verdict: string;
  /** Where it is written. */
  path: Path;
}

/**
 * The signatures under a document, in the order in which they are written, each with how it stands for the text as it
 * is. None under a kind that is not signed.
 */
export function signaturesUnder(document: AnyDocument, portfolio: Portfolio, language: Language): StandingSignature[] {
  if (!isSignable(document)) return [];
  const keys = sleutelsBij(portfolio);
  return signatures(document.draft).map(({ path, signature }) => {
    const { rol = '', naam = '', datum = '' } = signature;
    const day = formatDate(datum, language);
    const who = [rol && inZin(valueLabel('rol', rol, language)), naam, day].filter((part) => part !== '').join(', ');
    const entry = { rol, naam, who, path };
    if (!isLeesbaar(document)) {
      const reason = SIGN_REFUSALS[language].uncertain(document.file);
      return { ...entry, state: 'unreadable', reason, verdict: reason };
    }
    const state = signatureState(document.parsed.data, signature, keys);
    if (holds(state)) return { ...entry, state, verdict: howHeld(state, language) };
    const reason = whyNotHeld(state, { naam, datum: day }, language) ?? '';
    return { ...entry, state, reason, verdict: reason };
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
      valid: state !== 'unreadable' && holds(state),
      ...(reason === undefined ? {} : { reason }),
    }));
  });
}
