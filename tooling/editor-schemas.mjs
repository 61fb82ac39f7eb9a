import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cache.mjs';

/** @typedef {{ [keyword: string]: unknown }} Schema */

/** What says that something is still missing. Another YAML extension shows that as an error; ours warns and explains. */
const COMPLETENESS = new Set(['required', 'minLength', 'minItems', 'minProperties']);

/**
 * Writes `dist/schemas/`: the schemas as they are contributed through `yamlValidation`, for editors that show structure
 * (Red Hat YAML). They say what may stand where and what it means; that something is missing, or still empty, is left
 * to our own warnings, so that nothing is reported twice and an unfinished document has no errors.
 */
export function writeEditorSchemas() {
  const source = path.join(projectRoot, 'schemas');
  const target = path.join(projectRoot, 'dist', 'schemas');
  fs.mkdirSync(target, { recursive: true });
  for (const file of fs.readdirSync(source).filter((name) => name.endsWith('.schema.json'))) {
    /** @type {unknown} */
    const schema = JSON.parse(fs.readFileSync(path.join(source, file), 'utf8'));
    if (isSchema(schema)) fs.writeFileSync(path.join(target, file), JSON.stringify(structureOf(schema, true)));
  }
}

/**
 * A schema without completeness and without our own keywords, in which every value may still be empty.
 * @param {Schema} schema
 * @param {boolean} [root] the document itself, which is a mapping
 * @returns {Schema}
 */
export function structureOf(schema, root = false) {
  /** @type {Schema} */
  const result = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (COMPLETENESS.has(keyword) || keyword.startsWith('x-')) continue;
    if (keyword === 'type' && typeof value === 'string' && !root) result[keyword] = [value, 'null'];
    else if (keyword === 'enum' && Array.isArray(value)) result[keyword] = [...value, null];
    else if (keyword === 'if')
      result[keyword] = value; // A question about what is there: an answer may not be added.
    else if ((keyword === 'properties' || keyword === '$defs') && isSchema(value)) result[keyword] = members(value);
    else if (HOLDS_SCHEMA.has(keyword) && isSchema(value)) result[keyword] = structureOf(value);
    else result[keyword] = value;
  }
  return result;
}

const HOLDS_SCHEMA = new Set(['items', 'additionalProperties', 'propertyNames', 'then', 'else']);

/** @param {Schema} schemas @returns {Schema} */
function members(schemas) {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, isSchema(schema) ? structureOf(schema) : schema]),
  );
}

/** @param {unknown} value @returns {value is Schema} */
function isSchema(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
