import type { ChildDescription, FieldDescription, Kind } from '../kinds/index.ts';
import { childrenOf, describe, keyOrder, valueLabel } from '../kinds/index.ts';
import type { AnyDocument, Portfolio, PortfolioDocument } from '../portfolio/index.ts';
import { talkWords } from '../portfolio/titles.ts';
import type { Cursor, OffsetRange, Path } from '../yaml/index.ts';
import type { Completion } from './completionItem.ts';
import { formatDate } from './dates.ts';
import { inZin } from './inZin.ts';
import type { Language } from './language.ts';
import { referenceCompletions } from './referenceCompletion.ts';

export interface CompletionOptions {
  language: Language;
  /** `YYYY-MM-DD`, offered where a date is asked. */
  today: string;
  /** Files of the portfolio that are no documents, as they are written in this one; needed where `isFileAsked`. */
  files?: readonly string[];
}

/** What can be written at an offset, in the order it should be offered. */
export function completionsAt(
  document: AnyDocument,
  portfolio: Portfolio,
  offset: number,
  options: CompletionOptions,
): Completion[] {
  const { language, files = [] } = options;
  const cursor = document.parsed.cursorAt(offset);
  if (isProse(document, cursor) || isComment(document, offset)) return [];
  if (cursor.at === 'key') return keys(document, cursor, language);
  const path = valuePath(cursor);
  const field = describe(document.kind, path, language);
  if (!field) return [];
  // Behind a dash stands an item: where items are mappings, its keys are asked for.
  if (field.type === 'mapping') return cursor.at === 'item' ? itemKeys(document, cursor, language) : [];
  return [
    ...values(field, cursor.typed),
    ...referenceCompletions({ document, portfolio, field, typed: cursor.typed, files, language }),
    ...people(portfolio, document.kind, path, cursor.typed, language),
    ...dates(portfolio, field, cursor.typed, options),
  ];
}

/** Whether the path of a file is asked at an offset: only then somebody has to find out which files there are. */
export function isFileAsked({ parsed, kind }: AnyDocument, offset: number): boolean {
  const cursor = parsed.cursorAt(offset);
  return cursor.at !== 'key' && describe(kind, valuePath(cursor), 'nl')?.file === true;
}

function valuePath(cursor: Cursor): Path {
  return cursor.at === 'item' ? [...cursor.parent, 0] : [...cursor.parent, cursor.key ?? ''];
}

/** A text of several lines is somebody's prose: nothing is offered in it. */
function isProse({ parsed }: PortfolioDocument, { typed }: Cursor): boolean {
  return parsed.text.slice(typed.start, typed.end).includes('\n');
}

function isComment({ parsed }: PortfolioDocument, offset: number): boolean {
  return parsed.comments.some(({ range }) => offset > range.start && offset <= range.end);
}

function keys({ kind, parsed }: PortfolioDocument, cursor: Cursor, language: Language): Completion[] {
  const { text } = parsed;
  const behind = text.slice(cursor.typed.end).match(/^[ \t]*:/);
  return (childrenOf(kind, cursor.parent, language) ?? [])
    .filter(({ key }) => !cursor.siblings.includes(key))
    .map((child) => keyCompletion(child, cursor, behind !== null));
}

function itemKeys(document: PortfolioDocument, cursor: Cursor, language: Language): Completion[] {
  const children = childrenOf(document.kind, [...cursor.parent, 0], language) ?? [];
  return children.map((child) => keyCompletion(child, { ...cursor, indent: cursor.indent + 2 }, false));
}

function keyCompletion(child: ChildDescription, { typed, indent }: Cursor, hasColon: boolean): Completion {
  return {
    label: child.key,
    detail: child.title,
    ...(child.description === undefined ? {} : { documentation: child.description }),
    insert: hasColon ? child.key : `${child.key}:${beginning(child, indent)}`,
    replace: typed,
    from: 'structure',
    kind: 'key',
  };
}

/** How the value of a key begins: on the same line, or as a collection below it. */
function beginning({ type, values: choices }: ChildDescription, indent: number): string {
  const below = `\n${' '.repeat(indent + 2)}`;
  if (type === 'list') return `${below}- `;
  if (type === 'mapping' || type === 'map') return below;
  const [only] = choices ?? [];
  return type === 'constant' && only ? ` ${only.value}` : ' ';
}

function values({ values: choices = [], type }: FieldDescription, replace: OffsetRange): Completion[] {
  const completion = (value: string, detail?: string): Completion => ({
    label: value,
    ...(detail === undefined || detail === value ? {} : { detail }),
    insert: value,
    replace,
    from: 'structure',
    kind: 'value',
  });
  if (type === 'boolean') return [completion('true'), completion('false')];
  return choices.map(({ value, label }) => completion(String(value), label));
}

/** The people this portfolio knows, where the name of somebody with a role is asked. */
function people(
  { settings }: Portfolio,
  kind: Kind,
  path: Path,
  replace: OffsetRange,
  language: Language,
): Completion[] {
  const asked = path.at(-1) === 'naam' && keyOrder(kind, path.slice(0, -1))?.includes('rol') === true;
  if (!asked) return [];
  const known = new Map<string, string>();
  if (settings.aios?.naam) known.set(settings.aios.naam, inZin(valueLabel('rol', 'aios', language)));
  for (const instelling of settings.instellingen ?? []) {
    const { naam } = instelling?.opleider ?? {};
    const role = inZin(valueLabel('rol', 'opleider', language));
    if (naam) known.set(naam, [role, instelling?.naam].filter((part) => part).join(', '));
  }
  return [...known].map(([naam, detail]) => ({
    label: naam,
    detail,
    insert: naam,
    replace,
    from: 'portfolio',
    kind: 'person',
  }));
}

/** Days that are likely where a date is asked: today, and the talks to come. */
function dates(
  portfolio: Portfolio,
  { type }: FieldDescription,
  replace: OffsetRange,
  { language, today }: CompletionOptions,
): Completion[] {
  if (type !== 'date' && type !== 'term') return [];
  const days = new Map([[today, { nl: 'vandaag', en: 'today' }[language]]]);
  for (const document of [...portfolio.ofKind('agenda'), ...portfolio.ofKind('reflectie')]) {
    const { gesprek } = document.draft;
    const { datum, type } = gesprek ?? {};
    if (datum !== undefined && datum > today && type !== undefined) days.set(datum, talkWords({ type }, language));
  }
  return [...days].map(([day, detail]) => ({
    label: day,
    detail: `${detail}, ${formatDate(day, language)}`,
    insert: day,
    replace,
    from: 'portfolio',
    kind: 'date',
  }));
}
