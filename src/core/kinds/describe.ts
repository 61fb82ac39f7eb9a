import type { Language } from '../language/language.ts';
import type { Path } from '../yaml/types.ts';
import { explanations } from './generated/explanations.ts';
import { isKind, type Kind } from './kind.ts';
import type { Schema } from './schema.ts';
import { asMapping, definitionSchema, labelIn, schemaAt, schemasAlong } from './walk.ts';

/**
 * What can stand at a place. `choice`: one of `values`; `term`: a date, or a mapping of a date and a talk; `map`: a
 * mapping whose keys the portfolio may add to (the competency areas); `constant`: always the same value.
 */
export type FieldType =
  'text' | 'date' | 'number' | 'boolean' | 'choice' | 'term' | 'list' | 'mapping' | 'map' | 'constant';

/** A value of a choice and what it is called. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

/** A place in a document, told to people and to forms. */
export interface FieldDescription {
  readonly title: string;
  readonly description?: string;
  readonly examples: readonly unknown[];
  readonly type: FieldType;
  /** The format asks for it; absent means unfinished. Items of a list and keys of a map are not required. */
  readonly required: boolean;
  readonly values?: readonly Choice[];
  /** `values` are the usual ones; others are allowed too. */
  readonly open: boolean;
  /** More than a line is expected. */
  readonly longText: boolean;
  /** The value refers to a document of one of these kinds (`path` or `path#id`). */
  readonly reference?: readonly Kind[];
  /** The value is the id other documents refer to. */
  readonly id: boolean;
  /** The value is the id of an item of this list, in this document or in the one of that kind it is about. */
  readonly idOf?: { readonly kind: Kind; readonly list: Path };
  /** The value names the item it is part of. */
  readonly namesItem: boolean;
  /** The value is the path of any file in the portfolio. */
  readonly file: boolean;
  /** The value is looked up in the list of this name in `data/`. */
  readonly data?: string;
  /** Regular expression (ECMAScript, `u`) a text has to match. */
  readonly pattern?: string;
  /** Numbers only: whole numbers, smallest (or, when `exclusive`, just below the smallest) and largest. */
  readonly number?: {
    readonly integer: boolean;
    readonly minimum?: number;
    readonly exclusive: boolean;
    readonly maximum?: number;
  };
  /** Fewest items (or keys) that make a list (or map) complete. */
  readonly fewest?: number;
  /** What the format takes when nothing is written. */
  readonly default?: unknown;
}

/** A key of a mapping with its description. */
export interface ChildDescription extends FieldDescription {
  readonly key: string;
}

function typeOf(schema: Schema): FieldType {
  if (schema.const !== undefined) return 'constant';
  if (schema.enum !== undefined || schema['x-waarden'] !== undefined) return 'choice';
  if (schema.if !== undefined) return 'term';
  if (schema.format === 'date') return 'date';
  const type = typeof schema.type === 'string' ? schema.type : 'string';
  switch (type) {
    case 'array':
      return 'list';
    case 'object':
      return typeof schema.additionalProperties === 'object' ? 'map' : 'mapping';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'text';
  }
}

function choices(schema: Schema, language: Language): readonly Choice[] | undefined {
  const values = schema.enum ?? schema['x-waarden'] ?? (schema.const === undefined ? undefined : [schema.const]);
  return values?.map((value) => ({ value, label: labelIn(schema, value, language) ?? String(value) }));
}

function numbers(schema: Schema): FieldDescription['number'] {
  if (schema.enum !== undefined || (schema.type !== 'integer' && schema.type !== 'number')) return undefined;
  const minimum = schema.minimum ?? schema.exclusiveMinimum;
  return {
    integer: schema.type === 'integer',
    exclusive: schema.exclusiveMinimum !== undefined,
    ...(minimum === undefined ? {} : { minimum }),
    ...(schema.maximum === undefined ? {} : { maximum: schema.maximum }),
  };
}

function idOf(schema: Schema): FieldDescription['idOf'] {
  const [kind, ...list] = schema['x-id-van'] ?? [];
  return isKind(kind) ? { kind, list } : undefined;
}

/** Leaves out what is undefined, so that an absent property really is absent. */
function present<T extends object>(properties: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

function describeSchema(
  schema: Schema,
  list: Schema | undefined,
  required: boolean,
  language: Language,
): FieldDescription {
  // An item of a list of texts has no title of its own: it is called what the list is called.
  const words = schema.title === undefined && list !== undefined ? list : schema;
  const told = language === 'en' ? (words['x-en'] ?? words) : words;
  const own = language === 'en' ? (schema['x-en'] ?? schema) : schema;
  const description: FieldDescription = {
    title: told.title ?? '',
    examples: own.examples ?? schema.examples ?? [],
    type: typeOf(schema),
    required,
    open: schema['x-waarden'] !== undefined,
    longText: schema['x-tekst'] === 'lang',
    id: schema['x-id'] === true,
    namesItem: schema['x-naam'] === true,
    file: schema['x-bestand'] === true,
    ...present({
      values: choices(schema, language),
      reference: schema['x-verwijzing']?.filter(isKind),
      idOf: idOf(schema),
      data: schema['x-gegevens'],
      pattern: schema.pattern,
      number: numbers(schema),
      fewest: schema.minItems ?? schema.minProperties,
      default: schema.default,
    }),
  };
  const explanation = told.description;
  if (explanation === undefined) return description;
  // Looked up when somebody reads it: most who ask what a place is want its name.
  return Object.defineProperty(description, 'description', { enumerable: true, get: () => explanations[explanation] });
}

/**
 * What the format says about one place of a document: the ground for hovers, forms and completion.
 *
 * @param path any place, also one that is not written; an index stands for any item, `[]` for the document
 * @returns undefined when the format knows no such place
 */
export function describe(kind: Kind, path: Path, language: Language): FieldDescription | undefined {
  const along = schemasAlong(kind, path);
  const schema = along?.at(-1);
  if (along === undefined || schema === undefined) return undefined;
  const parent = along.at(-2);
  const key = path.at(-1);
  const required = typeof key === 'string' && parent !== undefined && isRequired(parent, key);
  return describeSchema(schema, typeof key === 'number' ? parent : undefined, required, language);
}

function isRequired(parent: Schema, key: string): boolean {
  return asMapping(parent).required?.includes(key) ?? false;
}

/**
 * The keys of the mapping at `path` in the order the format writes them; of a map of competency areas the usual seven.
 *
 * @returns undefined when there can be no mapping at that place
 */
export function keyOrder(kind: Kind, path: Path): readonly string[] | undefined {
  const schema = schemaAt(kind, path);
  const properties = schema && asMapping(schema).properties;
  return properties && Object.keys(properties);
}

/** The keys of the mapping at `path` with their descriptions, in order; undefined as with {@link keyOrder}. */
export function childrenOf(kind: Kind, path: Path, language: Language): readonly ChildDescription[] | undefined {
  return keyOrder(kind, path)?.flatMap((key) => {
    const field = describe(kind, [...path, key], language);
    return field === undefined ? [] : [{ key, ...field }];
  });
}

/** What a kind of document is called. */
export function kindTitle(kind: Kind, language: Language): string {
  return describe(kind, [], language)?.title ?? kind;
}

/**
 * What a value of a choice is called: `valueLabel('afspraakstatus', 'niet_behaald', 'nl')` is "Niet behaald".
 *
 * @param definition name of the `$defs` entry of the choice in `schemas/`
 * @returns the value itself when the choice has no such value
 * @throws TypeError when there is no such choice
 */
export function valueLabel(definition: string, value: string | number, language: Language): string {
  const schema = definitionSchema(definition);
  if (schema?.['x-labels'] === undefined) throw new TypeError(`The schemas have no choice ${definition}`);
  return labelIn(schema, value, language) ?? String(value);
}
