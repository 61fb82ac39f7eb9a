import { describe } from '../kinds/index.ts';
import type { Kind } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument } from '../portfolio/index.ts';
import { isLeesbaar, onOneLine } from '../portfolio/index.ts';
import { matches } from '../seal/index.ts';
import type { Path } from '../yaml/index.ts';
import { changesBetween, isMapping, matched } from '../yaml/index.ts';

/** A place that says something else than what was signed. */
export interface Verschil {
  /** "Afspraken 1 › Specifiek". */
  readonly waar: string;
  /** Where it is in the text as it is now; what was taken away leads to what it was in. */
  readonly path: Path;
  /** What was signed, and what stands there now; empty where there was or is nothing. */
  readonly was: string;
  readonly nu: string;
}

/**
 * The copy that says what was signed: of the same kind, with exactly this fingerprint. A fingerprint tells that something
 * changed, not what; only such a copy does.
 *
 * @returns undefined when none of them is it
 */
export function ondertekendExemplaar(
  { kind }: AnyDocument,
  vingerafdruk: string,
  exemplaren: Iterable<AnyDocument>,
): AnyDocument | undefined {
  for (const one of exemplaren) {
    if (one.kind === kind && isLeesbaar(one) && matches(one.parsed.data, vingerafdruk)) return one;
  }
  return undefined;
}

/** No part of what is signed. */
const BUITEN: readonly string[] = ['ondertekening', 'prive'];

/**
 * What a document says now that is not what was signed, place by place. Items of lists are recognised by their id, else
 * by what they hold.
 */
export function gewijzigdSinds(nu: AnyDocument, ondertekend: AnyDocument, language: Language): Verschil[] {
  return [...verschillen(zonder(ondertekend.parsed.data), zonder(nu.parsed.data), [], { kind: nu.kind, language })];
}

interface Context {
  readonly kind: Kind;
  readonly language: Language;
}

function zonder(data: unknown): unknown {
  if (!isMapping(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !BUITEN.includes(key)));
}

function* verschillen(was: unknown, nu: unknown, path: Path, context: Context): Generator<Verschil> {
  if (changesBetween(was, nu).length === 0) return;
  if (isMapping(was) && isMapping(nu)) {
    for (const key of new Set([...Object.keys(was), ...Object.keys(nu)])) {
      const own = (data: Record<string, unknown>) => (Object.hasOwn(data, key) ? data[key] : undefined);
      yield* verschillen(own(was), own(nu), [...path, key], context);
    }
  } else if (Array.isArray(was) && Array.isArray(nu)) {
    yield* inLijst(was, nu, path, context);
  } else {
    const [voor, na] = rondVerschil(alsTekst(was), alsTekst(nu));
    yield { waar: waarIs(path, context), path, was: voor, nu: na };
  }
}

function* inLijst(was: readonly unknown[], nu: readonly unknown[], path: Path, context: Context): Generator<Verschil> {
  const paren = matched(was, nu);
  const verplaatst = paren.filter((index) => index >= 0).some((index, at, all) => index < (all[at - 1] ?? -1));
  for (const [index, item] of nu.entries()) {
    const eerder = paren[index] ?? -1;
    yield* verschillen(eerder < 0 ? undefined : was[eerder], item, [...path, index], context);
  }
  for (const [index, item] of was.entries()) {
    if (!paren.includes(index))
      yield { waar: waarIs([...path, index], context), path, was: rondVerschil(alsTekst(item), '')[0], nu: '' };
  }
  if (verplaatst) {
    const [voor, na] = ORDE[context.language];
    yield { waar: waarIs(path, context), path, was: voor, nu: na };
  }
}

const ORDE: Record<Language, readonly [string, string]> = {
  nl: ['een andere volgorde', 'deze volgorde'],
  en: ['another order', 'this order'],
};

/** The titles on the way, an item by its number. */
function waarIs(path: Path, { kind, language }: Context): string {
  const parts: string[] = [];
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') parts.push(`${parts.pop() ?? ''} ${step + 1}`.trim());
    else parts.push(describe(kind, path.slice(0, index + 1), language)?.title ?? step);
  }
  return parts.join(' › ');
}

/** What stands there, on one line. */
function alsTekst(value: unknown): string {
  return onOneLine(bladeren(value).join(' · '));
}

/** What is shown of a text, and how much of what comes before the difference (characters). */
const MOST = 160;
const VOORAF = 40;

/** Two long texts from shortly before where they differ: their beginnings are often the same. */
function rondVerschil(was: string, nu: string): [string, string] {
  let same = 0;
  while (same < was.length && was[same] === nu[same]) same++;
  const start = was.length <= MOST && nu.length <= MOST ? 0 : Math.max(0, was.lastIndexOf(' ', same - VOORAF) + 1);
  const part = (text: string) =>
    `${start === 0 || text === '' ? '' : '…'}${text.slice(start, start + MOST)}${text.length > start + MOST ? '…' : ''}`;
  return [part(was), part(nu)];
}

/** The single values in something, in their order. */
function bladeren(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(bladeren);
  if (isMapping(value)) return Object.values(value).flatMap(bladeren);
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
