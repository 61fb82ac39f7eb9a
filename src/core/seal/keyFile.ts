import { utf8ToBytes } from '@noble/hashes/utils.js';
import { valueAt } from '../yaml/index.ts';
import { canonical } from './canonical.ts';
import type { KeyPair } from './keyPair.ts';
import { signingKeyOf } from './keyPair.ts';
import type { AnyKey } from './webcrypto.ts';
import { fromBase64, randomBytes, subtle, toBase64 } from './webcrypto.ts';

/** A key with whose it is, as it leaves the computer. */
export interface OwnedKey extends KeyPair {
  readonly naam: string;
  readonly rol: string;
}

/** What is readable of a key file; all of it is vouched for by the encryption. */
interface Header {
  readonly soort: typeof SOORT;
  readonly versie: typeof VERSIE;
  readonly naam: string;
  readonly rol: string;
  readonly publiek: string;
  readonly afleiding: {
    readonly naam: 'PBKDF2';
    readonly hash: 'SHA-256';
    readonly rondes: number;
    readonly zout: string;
  };
  readonly versleuteling: { readonly naam: 'AES-GCM'; readonly iv: string };
}

/** Why a key file gives no key: it is none, of a later version, the passphrase is wrong (or the file damaged), or what is in it does not fit together. */
export type KeyFileRefusal = 'format' | 'version' | 'passphrase' | 'mismatch';

const SOORT = 'aios-portfolio-sleutel';
const VERSIE = 1;
/** As OWASP advises for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000;
/** What is taken from a file: fewer would be a weakened copy, more keeps the computer busy for minutes. */
const FEWEST = 100_000;
const MOST = 10_000_000;
const SALT_LENGTH = 16;
/** NIST SP 800-38D section 5.2.1.1: 96 bits. */
const IV_LENGTH = 12;
/** A file with a key is far smaller. */
const LONGEST = 20_000;

/** The shortest passphrase a key may leave the computer with (characters). */
export const SHORTEST_PASSPHRASE = 12;

/**
 * A key as the text of a file that only opens with the passphrase (docs/ondertekenen.md): PBKDF2 with HMAC-SHA-256 and
 * 600,000 rounds (RFC 8018) makes a key for AES-256-GCM, that encrypts the PKCS#8 of the secret half; what is readable
 * of the file is the additional data, as canonical JSON (RFC 8785).
 *
 * @throws {TypeError} when the secret half is no base64
 */
export async function keyFileOf(key: OwnedKey, passphrase: string): Promise<string> {
  const { naam, rol, publiek, geheim } = key;
  const pkcs8 = fromBase64(geheim);
  if (!pkcs8) throw new TypeError('geheim: base64 is expected');
  const header: Header = {
    soort: SOORT,
    versie: VERSIE,
    naam,
    rol,
    publiek,
    afleiding: { naam: 'PBKDF2', hash: 'SHA-256', rondes: ROUNDS, zout: toBase64(randomBytes(SALT_LENGTH)) },
    versleuteling: { naam: 'AES-GCM', iv: toBase64(randomBytes(IV_LENGTH)) },
  };
  const { aes, algorithm } = await lockOf(header, passphrase);
  const encrypted = new Uint8Array(await subtle().encrypt(algorithm, aes, pkcs8));
  return `${JSON.stringify({ ...header, geheim: toBase64(encrypted) }, null, 2)}\n`;
}

/** The key in a key file. Never throws on any text. */
export async function keyFromFile(text: string, passphrase: string): Promise<OwnedKey | { refused: KeyFileRefusal }> {
  const read = readKeyFile(text);
  if ('refused' in read) return read;
  const { header, encrypted } = read;
  const { aes, algorithm } = await lockOf(header, passphrase);
  let pkcs8: Uint8Array;
  try {
    pkcs8 = new Uint8Array(await subtle().decrypt(algorithm, aes, encrypted));
  } catch {
    return { refused: 'passphrase' };
  }
  const { naam, rol, publiek } = header;
  const geheim = toBase64(pkcs8);
  return (await signingKeyOf({ publiek, geheim })) ? { naam, rol, publiek, geheim } : { refused: 'mismatch' };
}

async function lockOf(header: Header, passphrase: string) {
  const { afleiding, versleuteling } = header;
  // One passphrase however it is typed: keyboards compose é in different ways.
  const bytes = utf8ToBytes(passphrase.normalize('NFKC'));
  const base = await subtle().importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const salt = fromBase64(afleiding.zout) ?? new Uint8Array();
  const aes: AnyKey = await subtle().deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: afleiding.rondes },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const algorithm = {
    name: 'AES-GCM',
    iv: fromBase64(versleuteling.iv) ?? new Uint8Array(),
    additionalData: utf8ToBytes(canonical(header)),
    tagLength: 128,
  } as const;
  return { aes, algorithm };
}

function readKeyFile(text: string): { header: Header; encrypted: Uint8Array } | { refused: KeyFileRefusal } {
  if (text.length > LONGEST) return { refused: 'format' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: 'format' };
  }
  const at = (...path: string[]) => valueAt(data, path);
  if (at('soort') !== SOORT) return { refused: 'format' };
  if (at('versie') !== VERSIE) return { refused: 'version' };
  const [naam, rol, publiek, geheim] = [at('naam'), at('rol'), at('publiek'), at('geheim')];
  const [rondes, zout, iv] = [at('afleiding', 'rondes'), at('afleiding', 'zout'), at('versleuteling', 'iv')];
  const isKnown =
    at('afleiding', 'naam') === 'PBKDF2' &&
    at('afleiding', 'hash') === 'SHA-256' &&
    at('versleuteling', 'naam') === 'AES-GCM';
  if (!isKnown) return { refused: 'version' };
  if (!isWord(naam) || !isWord(rol) || !isWord(publiek) || !isWord(geheim) || !isRounds(rondes)) {
    return { refused: 'format' };
  }
  if (!isBytes(zout, SALT_LENGTH) || !isBytes(iv, IV_LENGTH)) return { refused: 'format' };
  const encrypted = fromBase64(geheim);
  if (!encrypted) return { refused: 'format' };
  // Rebuilt from its known members: these are what the encryption vouches for.
  const header: Header = {
    soort: SOORT,
    versie: VERSIE,
    naam,
    rol,
    publiek,
    afleiding: { naam: 'PBKDF2', hash: 'SHA-256', rondes, zout },
    versleuteling: { naam: 'AES-GCM', iv },
  };
  return { header, encrypted };
}

/** A text of a length to be shown, with whole characters only: half a one has no canonical JSON. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 1_000 && !/\p{Surrogate}/u.test(value);
}

function isRounds(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= FEWEST && value <= MOST;
}

function isBytes(value: unknown, length: number): value is string {
  return typeof value === 'string' && fromBase64(value)?.length === length;
}
