import type { Finding, RuleId } from '../check/index.ts';
import type { AnyDocument, Kenmerk, Portfolio } from '../portfolio/index.ts';
import { isLeesbaar, verbindingenVan } from '../portfolio/index.ts';
import type { Path, Range } from '../yaml/index.ts';
import { isMapping, startsWith, valueAt } from '../yaml/index.ts';
import type { Language } from './language.ts';
import type { Target } from './place.ts';
import { headOf, textRange } from './place.ts';
import type { Location } from './references.ts';
import { locationsOf } from './references.ts';

/** A line above a part of a document, in grey, that can be clicked. */
export interface Lens {
  range: Range;
  title: string;
  action:
    /** Shows the form, with this place in view. */
    | { readonly type: 'form'; readonly path: Path }
    /** Shows the places that refer to it. */
    | { readonly type: 'references'; readonly locations: readonly Location[] };
}

/** The elements of an agreement or a learning goal [A29] [B16], and the rule that misses each. */
const SMART: readonly RuleId[] = [
  'smart/specifiek',
  'smart/meetbaar',
  'smart/acceptabel',
  'smart/resultaatgericht',
  'smart/tijdgebonden',
];
const SMART_LISTS = ['afspraken', 'leerdoelen'] as const;

/**
 * What is offered above the document, its agreements and learning goals, and everything others refer to.
 *
 * @param findings of exactly this text, as `checkDocument` gives them
 */
export function lensesOf(
  document: AnyDocument,
  portfolio: Portfolio,
  findings: readonly Finding[],
  language: Language,
): Lens[] {
  // What cannot be read has no form, and half of what it says may be missing.
  if (!isLeesbaar(document)) return [];
  const words = WORDS[language];
  const { parsed } = document;
  const top = parsed.rangeOf(headOf(document));
  const form: Lens = { range: top, title: words.form, action: { type: 'form', path: [] } };
  return [
    form,
    ...usedLens({ file: document.file, document }, top, portfolio, language),
    ...smartLenses(document, findings, language),
    ...verbindingenVan(document).kenmerken.flatMap((kenmerk) =>
      usedLens({ file: document.file, document, kenmerk }, idRange(document, kenmerk), portfolio, language),
    ),
  ].sort((a, b) => a.range.start.line - b.range.start.line);
}

function idRange({ parsed }: AnyDocument, { path }: Kenmerk): Range {
  return parsed.rangeOf(textRange(parsed, path));
}

function usedLens(target: Target, range: Range, portfolio: Portfolio, language: Language): Lens[] {
  const locations = locationsOf(portfolio, target);
  if (locations.length === 0) return [];
  const files = new Set(locations.map(({ file }) => file));
  const isOnlyHere = files.size === 1 && files.has(target.file);
  const words = WORDS[language];
  const title = isOnlyHere ? words.usedHere(locations.length) : words.used(files.size);
  return [{ range, title, action: { type: 'references', locations } }];
}

/** How many of the five elements are there; the form opens at the first that is not. */
function smartLenses({ parsed }: AnyDocument, findings: readonly Finding[], language: Language): Lens[] {
  return SMART_LISTS.flatMap((list) => {
    const all = valueAt(parsed.data, [list]);
    if (!Array.isArray(all)) return [];
    return (all as unknown[]).flatMap((item, index): Lens[] => {
      const path = [list, index];
      const located = parsed.locate(path);
      if (!isMapping(item) || located?.type !== 'mapping') return [];
      const missing = findings.filter(({ rule, path: at }) => SMART.includes(rule) && startsWith(at, path));
      const count = SMART.length - new Set(missing.map(({ rule }) => rule)).size;
      const first = [...missing].sort((a, b) => SMART.indexOf(a.rule) - SMART.indexOf(b.rule))[0];
      return [
        {
          range: parsed.rangeOf({ start: located.value.start, end: located.value.start }),
          title: WORDS[language].smart(count),
          action: { type: 'form', path: first?.path ?? path },
        },
      ];
    });
  });
}

const WORDS = {
  nl: {
    form: 'Openen als formulier',
    smart: (count: number) => `${count} van 5 SMART`,
    used: (documents: number) => `gebruikt in ${documents} ${documents === 1 ? 'document' : 'documenten'}`,
    usedHere: (places: number) => `${places}× gebruikt in dit document`,
  },
  en: {
    form: 'Open as form',
    smart: (count: number) => `${count} of 5 SMART`,
    used: (documents: number) => `used in ${documents} ${documents === 1 ? 'document' : 'documents'}`,
    usedHere: (places: number) => `used ${places}× in this document`,
  },
} satisfies Record<Language, Record<string, unknown>>;
