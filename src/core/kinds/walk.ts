import type { Language } from '../language/language.ts';
import type { Path } from '../yaml/types.ts';
import { definitions, documents } from './generated/schemas.ts';
import type { Kind } from './kind.ts';
import type { Schema } from './schema.ts';

const resolved = new WeakMap<Schema, Schema>();

/** A schema with the definition it refers to filled in; what stands beside the `$ref` goes before the definition. */
export function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const known = resolved.get(schema);
  if (known !== undefined) return known;
  const { $ref, ...own } = schema;
  const definition = definitions[$ref];
  if (definition === undefined) throw new TypeError(`The schemas have no definition ${$ref}`);
  const whole = { ...resolve(definition), ...own };
  resolved.set(schema, whole);
  return whole;
}

/** The schema of a definition all kinds share, such as `rol`; undefined when there is none of that name. */
export function definitionSchema(name: string): Schema | undefined {
  return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

/** What a value is called by the labels of a schema; a word that only happens to be known to JavaScript is not. */
export function labelIn(schema: Schema | undefined, value: string | number, language: Language): string | undefined {
  const labels = schema?.['x-labels']?.[language];
  return labels !== undefined && Object.hasOwn(labels, value) ? labels[String(value)] : undefined;
}

/** What a value is when it is a mapping: a term is one too, besides a date. */
export function asMapping(schema: Schema): Schema {
  return schema.if !== undefined && schema.then !== undefined ? resolve(schema.then) : schema;
}

function step(schema: Schema, key: string | number): Schema | undefined {
  if (typeof key === 'number') return schema.items && resolve(schema.items);
  const mapping = asMapping(schema);
  if (mapping.properties && Object.hasOwn(mapping.properties, key)) {
    const property = mapping.properties[key];
    return property && resolve(property);
  }
  return typeof mapping.additionalProperties === 'object' ? resolve(mapping.additionalProperties) : undefined;
}

/**
 * The schemas met on the way along a path: of the document, of its first key, and so on to the place itself.
 *
 * @returns undefined when the format knows no such place
 */
export function schemasAlong(kind: Kind, path: Path): readonly Schema[] | undefined {
  const document = documents[kind];
  if (document === undefined) throw new TypeError(`There is no kind of document ${kind}`);
  let schema = document;
  const along = [schema];
  for (const key of path) {
    const next = step(schema, key);
    if (next === undefined) return undefined;
    along.push(next);
    schema = next;
  }
  return along;
}

/** The schema of one place; undefined when the format knows no such place. */
export function schemaAt(kind: Kind, path: Path): Schema | undefined {
  return schemasAlong(kind, path)?.at(-1);
}
