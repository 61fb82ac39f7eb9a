import type { Path } from '../yaml/types.ts';
import { samePath } from '../yaml/value.ts';
import { documents } from './generated/schemas.ts';
import { isKind, type Kind } from './kind.ts';
import type { Schema } from './schema.ts';
import { asMapping, resolve } from './walk.ts';

/** A text in a document that connects it with others, or that others connect with. */
export type Link = { readonly path: Path; readonly text: string } &
  /** A reference (`path`, `path#id`) to a document of one of these kinds, or to an item in it. */
  (
    | { readonly type: 'reference'; readonly kinds: readonly Kind[] }
    /** The path of any file. */
    | { readonly type: 'file' }
    /** The id of the item it stands in; `path` without its last step is that item. */
    | { readonly type: 'id' }
    /** The id of an item of a list: of `list` in this document or in one of `kind`. */
    | { readonly type: 'idOf'; readonly kind: Kind; readonly list: Path }
  );

/** Deeper than any schema reaches. */
const DEEPEST = 16;

/** The links in an item of a list, when last looked for: at this place, as this schema says. */
const known = new WeakMap<object, { schema: Schema; path: Path; links: readonly Link[] }>();

const leading = new WeakMap<Schema, boolean>();

/** Whether there is a link somewhere below: most of a document is prose, which is then not walked through. */
function leads(schema: Schema, depth = 0): boolean {
  const known = leading.get(schema);
  if (known !== undefined) return known;
  if (depth === DEEPEST) return false;
  const whole = asMapping(schema);
  const below = [
    ...Object.values(whole.properties ?? {}),
    ...(whole.items ? [whole.items] : []),
    ...(typeof whole.additionalProperties === 'object' ? [whole.additionalProperties] : []),
  ];
  const found = isLink(schema) || below.some((inner) => leads(resolve(inner), depth + 1));
  leading.set(schema, found);
  return found;
}

function isLink(schema: Schema): boolean {
  return (
    schema['x-verwijzing'] !== undefined ||
    schema['x-bestand'] === true ||
    schema['x-id'] === true ||
    schema['x-id-van'] !== undefined
  );
}

function linkAt(schema: Schema, path: Path, text: string): Link | undefined {
  const base = { path, text };
  const [kind, ...list] = schema['x-id-van'] ?? [];
  if (isKind(kind)) return { ...base, type: 'idOf', kind, list };
  if (schema['x-verwijzing']) return { ...base, type: 'reference', kinds: schema['x-verwijzing'].filter(isKind) };
  if (schema['x-bestand'] === true) return { ...base, type: 'file' };
  return schema['x-id'] === true ? { ...base, type: 'id' } : undefined;
}

/**
 * The references, file paths and ids written in a document, in order of the text. Empty ones are passed over.
 *
 * @param data of the document, of any shape: what does not fit the schema is passed over
 */
export function linksIn(kind: Kind, data: unknown): Link[] {
  let links: Link[] = [];
  /** An item that a key press did not touch is the same object as before: then its links are too. */
  const visitItem = (item: unknown, schema: Schema, path: Path): void => {
    if (typeof item !== 'object' || item === null) {
      visit(item, schema, path);
      return;
    }
    const before = known.get(item);
    if (before?.schema !== schema || !samePath(before.path, path)) {
      const around = links;
      links = [];
      visit(item, schema, path);
      known.set(item, { schema, path, links });
      links = around;
    }
    for (const link of known.get(item)?.links ?? []) links.push(link);
  };
  const visit = (value: unknown, schema: Schema, path: Path): void => {
    if (path.length > DEEPEST || !leads(schema)) return;
    if (typeof value === 'string') {
      const link = value.trim() === '' ? undefined : linkAt(schema, path, value);
      if (link) links.push(link);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      const item = schema.items && resolve(schema.items);
      if (!item || !leads(item)) return;
      for (const [index, inner] of (value as unknown[]).entries()) visitItem(inner, item, [...path, index]);
      return;
    }
    const { properties = {}, additionalProperties } = asMapping(schema);
    for (const [key, inner] of Object.entries(value)) {
      const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
      const member = own ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
      if (member) visit(inner, resolve(member), [...path, key]);
    }
  };
  const document = documents[kind];
  if (document) visit(data, document, []);
  return links;
}
