import canonicalize from 'canonicalize';

/** A surrogate without its other half: a string that is no text and has no UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The canonical JSON of a value (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers as ECMAScript
 * writes them (`-0` is `0`).
 * Takes what JSON can say: null, booleans, finite numbers, well-formed strings, arrays and plain objects of these. A
 * member of an object that is `undefined` counts as absent.
 * @throws {TypeError} for anything else: a fingerprint over something that was quietly replaced by `null` or dropped
 * would vouch for a text nobody wrote. RFC 8785 section 3.2.2.2 asks it for lone surrogates, 3.2.2.3 for NaN and
 * infinities.
 */
export function canonical(value: unknown): string {
  refuseWhatJsonCannotSay(value, new Set());
  const json: unknown = canonicalize(value);
  if (typeof json !== 'string') throw new TypeError('value: JSON cannot say this');
  return json;
}

function refuseWhatJsonCannotSay(value: unknown, above: Set<object>): void {
  if (typeof value === 'string') refuseLoneSurrogate(value);
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`value: JSON has no ${value}`);
  } else if (value !== null && typeof value === 'object') refuseInside(value, above);
  else if (value !== null && typeof value !== 'boolean') throw new TypeError(`value: JSON has no ${typeof value}`);
}

function refuseInside(value: object, above: Set<object>): void {
  if (above.has(value)) throw new TypeError('value: it holds itself');
  const type = Object.prototype.toString.call(value);
  if (type !== '[object Object]' && type !== '[object Array]') throw new TypeError(`value: JSON has no ${type}`);
  above.add(value);
  // Array.from also visits the holes of a sparse array, which canonicalize would write as `[,1]`.
  if (Array.isArray(value)) for (const item of Array.from<unknown>(value)) refuseWhatJsonCannotSay(item, above);
  else
    for (const [key, member] of Object.entries(value)) {
      refuseLoneSurrogate(key);
      if (member !== undefined) refuseWhatJsonCannotSay(member, above);
    }
  above.delete(value);
}

function refuseLoneSurrogate(text: string): void {
  if (LONE_SURROGATE.test(text)) throw new TypeError('value: a string holds half a character (a lone surrogate)');
}
