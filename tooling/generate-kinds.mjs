/**
 * Makes `src/core/kinds/generated/` from `schemas/`: the types, the validators and the schemas as data. The schemas are
 * the single source of the format, so nothing in that folder is written by hand or kept in version control.
 *
 * Run by `npm run generate`. Does nothing when neither the schemas nor this script nor the packages changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharingDefinitions, tightValidators } from './tight-validators.mjs';

/** @typedef {{ [keyword: string]: unknown }} Schema */
/** @typedef {{ kinds: Map<string, Schema>, definitions: Map<string, Schema>, raw: Map<string, Schema> }} SchemaSet */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemaFolder = join(root, 'schemas');
const target = join(root, 'src', 'core', 'kinds', 'generated');
const dateCheck = join(root, 'src', 'core', 'kinds', 'date.ts');
const SHARED = 'gedeeld';
const SUFFIX = '.schema.json';

/** @param {unknown} value @returns {value is Schema} */
const isSchema = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {string} path */
const read = (path) => readFileSync(path, 'utf8');

/** `termijn_bij_gesprek` -> `TermijnBijGesprek` @param {string} name */
const typeName = (name) => ownNames[name] ?? name.replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase());

/**
 * Names of types where the schema's own name says too little: the portfolio is all of the files, and what documents
 * write of a competency area is its id.
 * @type {Record<string, string>}
 */
const ownNames = { portfolio: 'Portfoliobestand', competentiegebied: 'Gebiedskenmerk' };

/** `gedeeld.schema.json#/$defs/persoon` -> `persoon` @param {string} ref */
function definitionOf(ref) {
  const name = /^(?:gedeeld\.schema\.json)?#\/\$defs\/([a-z_]+)$/.exec(ref)?.[1];
  if (name === undefined) throw new Error(`A $ref may point to a definition of its own file or of ${SHARED}: ${ref}`);
  return name;
}

/**
 * Reads the schemas. All definitions go in one table: a name means the same thing everywhere.
 * @returns {SchemaSet}
 */
function readSchemas() {
  /** @type {SchemaSet} */
  const set = { kinds: new Map(), definitions: new Map(), raw: new Map() };
  const files = readdirSync(schemaFolder).filter((file) => file.endsWith(SUFFIX));
  for (const file of files.sort()) {
    const kind = file.slice(0, -SUFFIX.length);
    /** @type {unknown} */
    const schema = JSON.parse(read(join(schemaFolder, file)));
    if (!isSchema(schema)) throw new Error(`${file} holds no schema`);
    set.raw.set(kind, schema);
    const { $defs, $schema: _, ...own } = schema;
    for (const [name, definition] of Object.entries(isSchema($defs) ? $defs : {})) {
      if (set.definitions.has(name) || !isSchema(definition)) throw new Error(`${file}: $defs/${name} is there twice`);
      set.definitions.set(name, definition);
    }
    if (kind !== SHARED) set.kinds.set(kind, own);
  }
  for (const kind of set.kinds.keys()) if (set.definitions.has(kind)) throw new Error(`$defs/${kind} is also a kind`);
  return set;
}

/**
 * A copy of a schema in which every schema inside was changed by `change`, from the outside in.
 * @param {Schema} schema
 * @param {(schema: Schema) => Schema} change
 * @returns {Schema}
 */
function mapSchema(schema, change) {
  const changed = change(schema);
  /** @type {Schema} */
  const copy = {};
  for (const [keyword, value] of Object.entries(changed)) {
    if (['properties', '$defs'].includes(keyword) && isSchema(value))
      copy[keyword] = Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, isSchema(inner) ? mapSchema(inner, change) : inner]),
      );
    else if (
      ['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else'].includes(keyword) &&
      isSchema(value)
    )
      copy[keyword] = mapSchema(value, change);
    else if (keyword === 'anyOf' && Array.isArray(value))
      copy[keyword] = value.map((inner) => (isSchema(inner) ? mapSchema(inner, change) : inner));
    else copy[keyword] = value;
  }
  return copy;
}

/**
 * What json-schema-to-typescript understands of a schema: no own keywords, no lengths (they would make tuples), no
 * titles (they would name types), references without company, and the `if` on a type spelled out as a union.
 * @param {Schema} schema
 * @returns {Schema}
 */
function forTypes(schema) {
  if (typeof schema['$ref'] === 'string') return { $ref: `#/$defs/${definitionOf(schema['$ref'])}` };
  if (isSchema(schema['if']))
    return { description: schema['description'], anyOf: [{ type: 'string' }, schema['then']] };
  const dropped = [
    'title',
    'examples',
    'default',
    'minItems',
    'minLength',
    'minProperties',
    'propertyNames',
    'pattern',
  ];
  // A map's usual keys are suggestions: its type is that of any key.
  if (schema['propertyNames'] !== undefined) dropped.push('properties');
  return without(schema, dropped);
}

/**
 * What decides whether data are valid. Texts to read would only make the validators larger.
 * @param {Schema} schema
 * @returns {Schema}
 */
function forValidation(schema) {
  const rules = without(schema, ['title', 'description', 'examples', 'default']);
  return typeof rules['$ref'] === 'string' ? { $ref: `#/$defs/${definitionOf(rules['$ref'])}` } : rules;
}

/** A schema without these keywords and without our own (`x-…`). @param {Schema} schema @param {string[]} dropped */
function without(schema, dropped) {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !dropped.includes(keyword) && !keyword.startsWith('x-')),
  );
}

/** @param {SchemaSet} set */
async function types({ kinds, definitions }) {
  // Loaded when needed: a run that has nothing to do should not pay for it.
  const { compile } = await import('json-schema-to-typescript');
  /** @param {string} name @param {Schema} schema */
  const named = (name, schema) => ({ ...mapSchema(schema, forTypes), title: name });
  const properties = Object.fromEntries([...kinds.keys()].map((kind) => [kind, { $ref: `#/$defs/${kind}` }]));
  const $defs = Object.fromEntries([
    ...[...definitions].map(([name, schema]) => [name, named(typeName(name), schema)]),
    ...[...kinds].map(([kind, schema]) => [kind, named(typeName(kind), schema)]),
  ]);
  const whole = {
    title: 'Documents',
    description: 'The type of a complete document of each kind.',
    type: /** @type {const} */ ('object'),
    properties,
    required: [...kinds.keys()],
    additionalProperties: false,
    $defs,
  };
  const text = await compile(/** @type {import('json-schema-to-typescript').JSONSchema} */ (whole), 'Documents', {
    bannerComment: '/* Generated from schemas/ by tooling/generate-kinds.mjs. */',
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return text.replace(
    /( \*\n)? \* This interface was referenced by `Documents`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
    '',
  );
}

/** @param {SchemaSet} set */
async function validators({ kinds, definitions }) {
  // The plain class: what 2020-12 adds (dynamic references, unevaluated…) is not used and would double the code.
  const { Ajv } = await import('ajv');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const { default: addFormats } = await import('ajv-formats');
  const { build } = await import('esbuild');
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    code: { source: true, esm: true, lines: false },
    loopRequired: 2,
  });
  addFormats.default(ajv, ['date']);
  // One schema for all: a shared definition is then compiled once, not once for every kind.
  const $defs = sharingDefinitions(
    Object.fromEntries([...definitions, ...kinds].map(([name, schema]) => [name, mapSchema(schema, forValidation)])),
  );
  ajv.addSchema({ $defs }, 'all');
  const source = standalone(ajv, Object.fromEntries([...kinds.keys()].map((kind) => [kind, `all#/$defs/${kind}`])));
  const bundle = await build({
    stdin: { contents: tightValidators(source), resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    banner: { js: '/* Generated from schemas/ by tooling/generate-kinds.mjs. */' },
    mainFields: ['main'],
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** @param {SchemaSet} set */
function validatorTypes({ kinds }) {
  return `/* Generated from schemas/ by tooling/generate-kinds.mjs. */
import type { Validator } from '../schema.ts';

${[...kinds.keys()].map((kind) => `export declare const ${kind}: Validator;`).join('\n')}
`;
}

/**
 * The schemas as data: `$ref` is the bare name of a definition, and a description the number of a text in a module of its
 * own. Half of the schemas is explanation, and most of what is done with them needs none.
 * @param {SchemaSet} set
 * @returns {{ schemas: string, explanations: string }}
 */
function schemasAsData({ kinds, definitions }) {
  /** @type {Map<unknown, number>} */
  const numbers = new Map();
  /** @param {Schema} schema @returns {Schema} */
  const numbered = (schema) => {
    const { description, 'x-en': english } = schema;
    if (description !== undefined && !numbers.has(description)) numbers.set(description, numbers.size);
    return {
      ...schema,
      ...(description === undefined ? {} : { description: numbers.get(description) }),
      ...(isSchema(english) ? { 'x-en': numbered(english) } : {}),
    };
  };
  /** @param {Schema} schema */
  const bare = (schema) =>
    mapSchema(schema, (inner) =>
      numbered(typeof inner['$ref'] === 'string' ? { ...inner, $ref: definitionOf(inner['$ref']) } : inner),
    );
  /** @param {Map<string, Schema>} schemas */
  const literal = (schemas) =>
    JSON.stringify(Object.fromEntries([...schemas].map(([name, schema]) => [name, bare(schema)])), null, 1);
  const schemas = `/* Generated from schemas/ by tooling/generate-kinds.mjs. */
import type { Schema } from '../schema.ts';

export const documents: Readonly<Record<string, Schema>> = ${literal(kinds)};

export const definitions: Readonly<Record<string, Schema>> = ${literal(definitions)};
`;
  const explanations = `/* Generated from schemas/ by tooling/generate-kinds.mjs. */

/** The descriptions in the schemas, by number. */
export const explanations: readonly string[] = ${JSON.stringify([...numbers.keys()], null, 1)};
`;
  return { schemas, explanations };
}

/** What the result depends on. */
function fingerprint() {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256')
    .update(read(fileURLToPath(import.meta.url)))
    .update(read(join(root, 'tooling', 'tight-validators.mjs')))
    .update(read(dateCheck));
  for (const file of readdirSync(schemaFolder).sort()) hash.update(file).update(read(join(schemaFolder, file)));
  for (const name of ['ajv', 'ajv-formats', 'esbuild', 'json-schema-to-typescript'])
    hash.update(name).update(/** @type {{ version: string }} */ (require(`${name}/package.json`)).version);
  return hash.digest('hex');
}

async function generate() {
  const stamp = join(target, 'fingerprint.txt');
  const now = fingerprint();
  const files = ['types.ts', 'validators.js', 'validators.d.ts', 'schemas.ts', 'explanations.ts'];
  if (existsSync(stamp) && read(stamp) === now && files.every((file) => existsSync(join(target, file)))) return;
  const set = readSchemas();
  const [typeText, validatorText] = await Promise.all([types(set), validators(set)]);
  mkdirSync(target, { recursive: true });
  const { schemas, explanations } = schemasAsData(set);
  const texts = [typeText, validatorText, validatorTypes(set), schemas, explanations];
  files.forEach((file, index) => {
    writeFileSync(join(target, file), texts[index] ?? '');
  });
  writeFileSync(stamp, now);
}

await generate();
