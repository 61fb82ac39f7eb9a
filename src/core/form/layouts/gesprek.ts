import { valueAt } from '../value.ts';

/** What the form of a document about a talk depends on. */

export function isTussengesprek(data: unknown): boolean {
  return valueAt(data, ['gesprek', 'type']) === 'tussengesprek';
}

/** Interim talks are not about acceleration or differentiation (B7–B12 against A14–A21); as long as the type is open, anything can be. */
export function isVoortgangsgesprek(data: unknown): boolean {
  return !isTussengesprek(data);
}

export function isOnvoldoende(data: unknown): boolean {
  return valueAt(data, ['oordeel']) === 'onvoldoende';
}
