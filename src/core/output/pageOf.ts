import type { FormField } from '../form/index.ts';
import { formModel } from '../form/index.ts';
import type { Rol } from '../kinds/index.ts';
import { valueLabel } from '../kinds/index.ts';
import { formatDate } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Gesprekspartij, Portfolio } from '../portfolio/index.ts';
import { ACCORDEURS, documentTitle, isSignable, items, ONDERTEKENAARS, spreektVoor } from '../portfolio/index.ts';
import { isFilled, isMapping, valueAt } from '../yaml/index.ts';
import { beginZin } from '../language/inZin.ts';
import type { Block, Page, PageItem, PageSection, SignatureRow } from './page.ts';
import type { Source } from './wording.ts';
import { asText, fullTitle, inWords, isSpoken } from './wording.ts';

type Group = Extract<FormField, { type: 'group' }>;
type List = Extract<FormField, { type: 'list' }>;

/** Stand at the end of the page, in one table. */
const SIGNED: ReadonlySet<string> = new Set(['akkoord', 'ondertekening']);
/** Never leaves its file. */
const PRIVATE = 'prive';

const WORDS = {
  nl: {
    accord: 'Akkoord',
    signature: 'Handtekening',
    unreadable:
      'Dit document bevat een fout in de YAML en kan niet worden weergegeven. Herstel de fout en exporteer opnieuw.',
  },
  en: {
    accord: 'Approval',
    signature: 'Signature',
    unreadable: 'This document has an error in its YAML and cannot be shown. Repair the error and export again.',
  },
} as const;

/**
 * A document as a page: everything that is filled in, in the order of its form and so of the guidance, with the labels
 * of the form. `prive` is not on it.
 */
export function pageOf(document: AnyDocument, portfolio: Portfolio, language: Language): Page {
  const page = { language, title: documentTitle(document, language), subtitle: subtitleOf(portfolio) };
  if (document.parsed.problems.length > 0) {
    const blocks: Block[] = [{ type: 'text', paragraphs: [WORDS[language].unreadable] }];
    return { ...page, sections: [{ title: page.title, blocks }], signatures: [] };
  }
  const source = { document, portfolio, language };
  const { data } = document.parsed;
  const sections = formModel(document.kind, language, portfolio, document).sections.flatMap(({ title, fields }) => {
    const shown = fields.filter(({ path: [key] }) => key !== PRIVATE && !SIGNED.has(String(key)));
    const blocks = blocksOf(shown, data, source, title);
    if (blocks.length === 0) return [];
    return [shown.length === fields.length ? { title, blocks } : withoutSigned(title, blocks)];
  });
  return { ...page, sections, signatures: signatureRows(document, language) };
}

/** Whose portfolio a page is from: name and specialism. */
export function subtitleOf({ settings: { aios, opleiding } }: Portfolio): string {
  return [aios?.naam, opleiding?.specialisme].filter((part) => part !== undefined && part.trim() !== '').join(', ');
}

/** A section of which what is signed stands elsewhere: what alone is left gives it its name. */
function withoutSigned(title: string, blocks: Block[]): PageSection {
  const [only, ...others] = blocks;
  const [item, ...items] = only?.type === 'items' ? only.items : [];
  return item && items.length + others.length === 0 ? item : { title, blocks };
}

/**
 * The blocks of the members of a mapping; what is short and stands together becomes one list of facts.
 * @param title what stands above them already, so that a lone field does not say it again
 */
function blocksOf(fields: readonly FormField[], holder: unknown, source: Source, title?: string): Block[] {
  const blocks: Block[] = [];
  for (const field of fields) {
    for (const block of fieldBlocks(field, valueAt(holder, field.path), source, title)) {
      const last = blocks.at(-1);
      if (block.type === 'facts' && last?.type === 'facts') last.rows.push(...block.rows);
      else blocks.push(block);
    }
  }
  return blocks;
}

/** @param title of the section; in an item there is none, and what fits one paragraph stands beside its label */
function fieldBlocks(field: FormField, value: unknown, source: Source, title: string | undefined): Block[] {
  if (!isFilled(value)) return [];
  const label = field.label === title ? {} : { label: field.label };
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && field.long && !(title === undefined && isOneParagraph(value))
        ? [{ type: 'text', ...label, paragraphs: paragraphsOf(value) }]
        : [fact(field.label, inWords(field, value, source), title)];
    case 'list':
      return Array.isArray(value) ? [listBlock(field, value, label, source)] : [fact(field.label, asText(value))];
    case 'group':
      if (field.card === 'person' || !isMapping(value)) return [fact(field.label, inWords(field, value, source))];
      return isPeriod(field)
        ? [fact(field.label, periodInWords(field, value, source))]
        : named(blocksOf(field.fields, value, source), field.label === title ? undefined : field.label);
    case 'boolean':
    case 'choice':
    case 'choices':
    case 'date':
    case 'file':
    case 'item':
    case 'number':
    case 'reference':
    case 'term':
      return [fact(field.label, inWords(field, value, source), title)];
  }
}

/** Blocks of a mapping within the page, under what it is called. */
function named(blocks: Block[], title: string | undefined): Block[] {
  return title === undefined || blocks.length === 0 ? blocks : [{ type: 'items', items: [{ title, blocks }] }];
}

/** @param title what stands above it; where that is its label, the value is enough */
function fact(label: string, value: string, title?: string): Block {
  return label === title ? { type: 'text', paragraphs: [value] } : { type: 'facts', rows: [{ label, value }] };
}

function listBlock(field: List, values: readonly unknown[], label: { label?: string }, source: Source): Block {
  const { item } = field;
  const present = values.filter((value) => isFilled(value));
  if (item.type !== 'group') {
    return { type: 'list', ...label, items: present.map((value) => inWords(item, value, source)) };
  }
  if (item.card === 'person') {
    return { type: 'table', ...label, ...tableOf(item.fields, present, source) };
  }
  if (item.card === 'labelled') {
    return { type: 'list', ...label, items: present.map((value) => labelledLine(item, value, source)) };
  }
  if (field.look?.type === 'table' && present.every((value) => fitsRow(item, value))) {
    return { type: 'table', ...label, ...tableOf(item.fields, present, source) };
  }
  const isAgenda = field.look?.type === 'checklist';
  const pageItems = present.map((value) => pageItem(field, item, value, source));
  // Who holds the talk speaks of points by their number.
  return {
    type: 'items',
    ...label,
    items: isAgenda ? pageItems.map((one, index) => ({ ...one, title: `${index + 1}. ${one.title}` })) : pageItems,
  };
}

/** A table of what is filled in, a column a member. */
function tableOf(
  fields: readonly FormField[],
  values: readonly unknown[],
  source: Source,
): { columns: string[]; rows: string[][] } {
  const columns = fields.filter(({ path }) => values.some((value) => isFilled(valueAt(value, path))));
  return {
    columns: columns.map((column) => column.label),
    rows: values.map((value) => columns.map((column) => inWords(column, valueAt(value, column.path), source))),
  };
}

/** Whether all that is filled in of an item is short enough for a row of a table. */
function fitsRow({ fields }: Group, value: unknown): boolean {
  return fields.every(
    (member) =>
      !isFilled(valueAt(value, member.path)) || !(member.type === 'list' || (member.type === 'text' && member.long)),
  );
}

/** A text with the choice that labels it: "V1, Organisatie: Loopt te laat visite." */
function labelledLine({ fields }: Group, value: unknown, source: Source): string {
  const said = (type: 'choice' | 'text') =>
    fields
      .filter((member) => member.type === type)
      .map((member) => inWords(member, valueAt(value, member.path), source))
      .filter((words) => words !== '');
  const id = asText(valueAt(value, ['id']));
  const labels = [isSpoken(id) ? id : '', ...said('choice')].filter((part) => part !== '').join(', ');
  const words = said('text').join(' ');
  return labels === '' || words === '' ? labels + words : `${labels}: ${words}`;
}

/** An item with its title: its id and the member that names it, which then are not said again. */
function pageItem({ itemTitle, itemLabel, look }: List, item: Group, value: unknown, source: Source): PageItem {
  if (!isMapping(value)) return { title: asText(value), blocks: [] };
  const naming = itemTitle
    .map((path) => item.fields.find((member) => member.path.join('/') === path.join('/')))
    .find((member) => member && isFilled(valueAt(value, member.path)));
  // The points of an agenda are numbered.
  const id = look?.type === 'checklist' ? '' : asText(valueAt(value, ['id']));
  const words = naming ? inWords(naming, valueAt(value, naming.path), source) : '';
  const title = id === '' ? words : fullTitle({ id, words });
  const isUndone = (member: FormField) =>
    look?.type === 'checklist' && member.path.join('/') === look.done && valueAt(value, member.path) !== true;
  const rest = item.fields.filter((member) => member !== naming && !isUndone(member));
  // What is short stands together, before what takes more room.
  const blocks = blocksOf(rest, value, source);
  const rows = blocks
    .flatMap((block) => (block.type === 'facts' ? block.rows : []))
    .filter((row) => row.value !== title);
  const others = blocks.filter(({ type }) => type !== 'facts');
  return {
    title: title === '' ? itemLabel : title,
    blocks: rows.length === 0 ? others : [{ type: 'facts', rows }, ...others],
  };
}

function isPeriod({ fields }: Group): boolean {
  return fields.map(({ path }) => path.join('/')).join(' ') === 'van tot';
}

function periodInWords(field: Group, value: unknown, source: Source): string {
  const parts = field.fields.flatMap((member) => {
    const day = inWords(member, valueAt(value, member.path), source);
    return day === '' ? [] : [`${member.label.toLowerCase()} ${day}`];
  });
  return beginZin(parts.join(' '));
}

function isOneParagraph(text: string): boolean {
  return !unwrapped(text.trim()).includes('\n');
}

/** Paragraphs are parted by empty lines; a line break within one stays where somebody meant it. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/u)
    .map((paragraph) => unwrapped(paragraph.trim()))
    .filter((paragraph) => paragraph !== '');
}

/** A line that is at least as long as this (characters) ends where its writer had no more room. */
const FULL_LINE = 60;

/** A text that was wrapped by hand goes on after a full line, unless a point of a list begins there. */
function unwrapped(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.reduce((whole, line, index) => {
    if (index === 0) return line;
    const isWrapped = (lines[index - 1]?.length ?? 0) >= FULL_LINE && !/^(?:[-*•–]|\d+[.)])\s/u.test(line);
    return whole + (isWrapped ? ' ' : '\n') + line;
  }, '');
}

// Accord and signatures

interface Entry {
  rol?: Rol;
  naam?: string;
  datum?: string;
  betekenis?: 'akkoord' | 'gezien';
}

/** What is written, and for a report the rows that both who held the talk still have to sign [A24] [A26] [B14]. */
function signatureRows(document: AnyDocument, language: Language): SignatureRow[] {
  if (!isSignable(document)) return [];
  const { kind, draft } = document;
  const words = WORDS[language];
  const akkoord = 'akkoord' in draft ? items(draft.akkoord) : [];
  const type = kind === 'verslag' ? draft.gesprek?.type : undefined;
  const people = kind === 'verslag' ? items(draft.gesprek?.deelnemers) : [];
  const rows = (what: string, entries: readonly Entry[], parties: readonly Gesprekspartij[]) => [
    ...entries.map((entry) => row(what, entry, language)),
    ...parties
      .filter((party) => !entries.some(({ rol }) => spreektVoor(rol, party)))
      .map((party) => {
        const person = people.find(({ rol }) => spreektVoor(rol, party));
        return row(what, { rol: party, ...(person?.naam === undefined ? {} : { naam: person.naam }) }, language);
      }),
  ];
  return [
    ...rows(words.accord, akkoord, type ? ACCORDEURS[type] : []),
    ...rows(words.signature, items(draft.ondertekening), type ? ONDERTEKENAARS[type] : []),
  ];
}

function row(what: string, { rol, naam = '', datum, betekenis }: Entry, language: Language): SignatureRow {
  return {
    what,
    role: rol === undefined ? '' : valueLabel('rol', rol, language),
    name: naam,
    date: datum === undefined ? '' : formatDate(datum, language),
    meaning: betekenis === undefined ? '' : valueLabel('betekenis', betekenis, language),
  };
}
