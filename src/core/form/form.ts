import type { ChildDescription, Competentiegebied, FieldDescription, Kind } from '../kinds/index.ts';
import { childrenOf, describe, keyOrder, kindTitle, zevenCompetentiegebieden } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import type { Path } from '../yaml/types.ts';
import type { FieldLayout, Layout, SectionLayout } from './layout.ts';
import { layoutOf } from './layoutOf.ts';
import { textItems } from './layouts/index.ts';
import { suggestionsFor } from './suggestions.ts';
import type { Choice, FormField, FormModel, FormSection } from './model.ts';
import { isMapping, samePath, valueAt } from './value.ts';

type Field<T extends FormField['type']> = Extract<FormField, { type: T }>;

/** What the making of a field needs to know, besides its place. */
interface Making {
  kind: Kind;
  language: Language;
  layout: Layout;
  gebieden: readonly Competentiegebied[];
  data: unknown;
}

/**
 * The form of a kind: its layout filled in with what the schema says. A kind without a layout of its own gets one in
 * the order of its schema.
 *
 * @param portfolio gives the competency areas their names; without one, the seven
 * @param document adds the areas it writes about and the portfolio does not know
 */
export function formModel(kind: Kind, language: Language, portfolio?: Portfolio, document?: AnyDocument): FormModel {
  const layout = layoutOf(kind);
  const gebieden = portfolio?.competentiegebieden ?? zevenCompetentiegebieden;
  const making = { kind, language, layout, gebieden, data: document?.parsed.data };
  const help = layout.help?.[language] ?? describe(kind, [], language)?.description;
  return {
    kind,
    title: kindTitle(kind, language),
    ...(help === undefined ? {} : { help }),
    sections: layout.sections.map((section) => sectionOf(section, making)),
  };
}

function sectionOf({ id, title, help, fields }: SectionLayout, making: Making): FormSection {
  const { kind, language } = making;
  const made = fields.flatMap((field) => fieldAt(field.path, field.path, making, field) ?? []);
  // The words of a section are those of the field it is made for, or of the mapping it spreads out.
  const first = fields[0]?.path ?? [];
  const subject = describe(kind, fields.length > 1 && first.length > 1 ? first.slice(0, -1) : first, language);
  const only = made.length === 1 ? made[0] : undefined;
  const words = help?.[language] ?? subject?.description;
  return {
    id,
    title: title?.[language] ?? subject?.title ?? id,
    ...(words === undefined ? {} : { help: words }),
    fields: only ? [withoutHelp(only)] : made,
  };
}

/** A lone field does not say again what its section says. */
function withoutHelp(field: FormField): FormField {
  const bare = { ...field };
  delete bare.help;
  return bare;
}

/**
 * @param at the place in a document, indexes as 0
 * @param path the same, from what holds the field
 */
function fieldAt(at: Path, path: Path, making: Making, options: Omit<FieldLayout, 'path'> = {}): FormField | undefined {
  const description = describe(making.kind, at, making.language);
  if (description === undefined || description.type === 'constant') return undefined;
  const example = description.examples.find((one) => typeof one === 'string');
  const base = {
    path,
    label: description.title,
    ...(description.description === undefined ? {} : { help: description.description }),
    ...(example === undefined ? {} : { example }),
    required: description.required,
    ...(options.readOnly ? { readOnly: true as const } : {}),
  };
  return shaped(description, base, at, making, options);
}

type Base = Omit<Field<'boolean'>, 'type'>;

function shaped(
  description: FieldDescription,
  base: Base,
  at: Path,
  making: Making,
  options: Omit<FieldLayout, 'path'>,
): FormField | undefined {
  switch (description.type) {
    case 'constant':
      return undefined;
    case 'date':
    case 'boolean':
      return { ...base, type: description.type };
    case 'number':
      return { ...base, type: 'number', ...numberOf(description) };
    case 'choice':
      return { ...base, type: 'choice', choices: choicesOf(description, making) };
    case 'term':
      return { ...base, ...termAt(at, making) };
    case 'list':
      return { ...base, ...listAt(description, at, making, options) };
    case 'mapping':
      return { ...base, ...groupAt(keyOrder(making.kind, at) ?? [], at, making, options) };
    case 'map':
      return { ...base, ...mapAt(at, making) };
    case 'text':
      return textOf(description, base, at, making, options);
  }
}

function textOf(
  description: FieldDescription,
  base: Base,
  at: Path,
  { kind, layout }: Making,
  { wide }: Omit<FieldLayout, 'path'>,
): FormField {
  if (description.file) return { ...base, type: 'file' };
  const items = layout.referencesTo?.find(({ path }) => samePath(path, at))?.kinds;
  const kinds = items ?? description.reference;
  if (kinds) return { ...base, type: 'reference', kinds: [...kinds] };
  if (description.idOf) {
    const { kind, list } = description.idOf;
    return { ...base, type: 'item', of: [kind, ...list].join('/') };
  }
  // Items of a list of texts are sentences more often than words.
  const suggestions = suggestionsFor(kind, at, description);
  return {
    ...base,
    type: 'text',
    long: description.longText || typeof at.at(-1) === 'number',
    ...(suggestions === undefined ? {} : { suggestions }),
    ...(wide ? { wide } : {}),
  };
}

function numberOf({ number, default: standard }: FieldDescription): Omit<Field<'number'>, keyof Base | 'type'> {
  return {
    whole: number?.integer ?? false,
    ...(number?.minimum === undefined ? {} : { minimum: number.minimum }),
    ...(number?.maximum === undefined ? {} : { maximum: number.maximum }),
    ...(typeof standard === 'number' ? { standard } : {}),
  };
}

/** An open choice is one of competency areas: the portfolio says what they are and how they are called. */
function choicesOf({ values = [], open }: FieldDescription, { gebieden, language }: Making): Choice[] {
  if (open) return gebieden.map(({ id, label }) => ({ value: id, label: label[language] }));
  return values.map(({ value, label }) => ({ value, label }));
}

function termAt(at: Path, { kind, language }: Making): Omit<Field<'term'>, keyof Base> {
  const talk = describe(kind, [...at, 'gesprek'], language);
  const example = talk?.examples.find((one) => typeof one === 'string');
  return {
    type: 'term',
    dateLabel: describe(kind, [...at, 'datum'], language)?.title ?? '',
    talkLabel: talk?.title ?? '',
    ...(example === undefined ? {} : { talkExample: example }),
  };
}

function listAt(
  description: FieldDescription,
  at: Path,
  making: Making,
  options: Omit<FieldLayout, 'path'>,
): Omit<Field<'list'>, keyof Base> | Omit<Field<'choices'>, keyof Base> {
  const { kind, language } = making;
  const itemAt = [...at, 0];
  const one = describe(kind, itemAt, language);
  if (one?.type === 'choice') return { type: 'choices', choices: choicesOf(one, making) };
  const item = fieldAt(itemAt, [], making, ofItems(options));
  if (!item) throw new TypeError(`The items of the list ${at.join('/')} are described nowhere`);
  const isMappingItem = item.type === 'group';
  const noun = (textItems[String(at.at(-1))] ?? making.layout.items?.[String(at.at(-1))])?.[language];
  const itemLabel = (isMappingItem ? one?.title : noun) ?? noun ?? description.title;
  const names = (childrenOf(kind, itemAt, language) ?? []).filter(({ namesItem }) => namesItem);
  return {
    type: 'list',
    item: { ...item, label: itemLabel },
    itemTitle: titlePaths(names, item),
    itemLabel,
    addLabel: language === 'nl' ? `${itemLabel} toevoegen` : `Add ${itemLabel.toLowerCase()}`,
    ...(options.look ? { look: options.look } : {}),
  };
}

/** What is said of a list and holds for its items too. */
function ofItems(options: Omit<FieldLayout, 'path'>): Omit<FieldLayout, 'path'> {
  const rest = { ...options };
  delete rest.look;
  return rest;
}

/** What names an item: what the schema says names it; else its first text, else its first choice. */
function titlePaths(names: readonly ChildDescription[], item: FormField): Path[] {
  if (names.length > 0) return names.map(({ key }) => [key]);
  if (item.type !== 'group') return [[]];
  const first = (wanted: FormField['type']) => item.fields.find(({ type }) => type === wanted);
  const field = first('text') ?? first('choice');
  return field ? [field.path] : [];
}

/** What makes a mapping somebody (`persoon`) rather than a signature or a key. */
const person = ['naam', 'rol', 'functie', 'email'];

const smart = ['specifiek', 'meetbaar', 'acceptabel', 'resultaatgericht', 'tijdgebonden'];

function groupAt(
  keys: readonly string[],
  at: Path,
  making: Making,
  { without = [], readOnly }: Omit<FieldLayout, 'path'> = {},
): Omit<Field<'group'>, keyof Base> {
  const isId = (key: string) => describe(making.kind, [...at, key], making.language)?.id === true;
  const shown = keys.filter((key) => !without.includes(key) && !isId(key));
  const fields = shown.flatMap((key) => fieldAt([...at, key], [key], making, readOnly ? { readOnly } : {}) ?? []);
  const card = cardOf(fields, (all) => all.every((key) => shown.includes(key)));
  return { type: 'group', fields, ...(card === undefined ? {} : { card }) };
}

/** In which way the members of a mapping are shown together. */
function cardOf(fields: readonly FormField[], has: (keys: readonly string[]) => boolean): Field<'group'>['card'] {
  if (has(smart)) return 'smart';
  if (has(['goed', 'beter'])) return 'pair';
  if (has(person)) return 'person';
  const [first, second, ...others] = fields;
  const isLabelled = first?.type === 'choice' && second?.type === 'text' && second.long && others.length === 0;
  return isLabelled ? 'labelled' : undefined;
}

/** A mapping with a member per competency area: those of the portfolio, and those the document writes about. */
function mapAt(at: Path, making: Making): Omit<Field<'group'>, keyof Base> {
  const { gebieden, language, kind } = making;
  const written = valueAt(making.data, at);
  const known = gebieden.map(({ id }) => id);
  const others = isMapping(written)
    ? Object.keys(written).filter((key) => !known.includes(key) && describe(kind, [...at, key], language))
    : [];
  const fields = [...known, ...others].flatMap((key) => {
    const field = fieldAt([...at, key], [key], making);
    if (!field) return [];
    const label = gebieden.find(({ id }) => id === key)?.label[language];
    return [{ ...field, label: label ?? (known.includes(key) ? field.label : key.replaceAll('_', ' ')) }];
  });
  return { type: 'group', fields };
}
