// The code ajv writes for the schemas, made a third of its size: it is in the extension from the first check on.

/** @typedef {{ [keyword: string]: unknown }} Schema */

/** @param {unknown} value @returns {value is Schema} */
const isSchema = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Definitions in which everything that is written more than once has become a definition too: a text that is not empty
 * is then one function for all fields instead of the same lines in each of a hundred.
 * @param {Readonly<Record<string, Schema>>} definitions
 * @returns {Record<string, Schema>}
 */
export function sharingDefinitions(definitions) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const definition of Object.values(definitions)) {
    inside(definition, (schema) => {
      const text = JSON.stringify(schema);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return schema;
    });
  }
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {Record<string, Schema>} */
  const shared = {};
  const share = (/** @type {Schema} */ schema) => {
    const text = JSON.stringify(schema);
    if ('$ref' in schema || (counts.get(text) ?? 0) < 2) return schema;
    let name = names.get(text);
    if (name === undefined) {
      name = `shared${names.size}`;
      names.set(text, name);
      shared[name] = inside(schema, share);
    }
    return { $ref: `#/$defs/${name}` };
  };
  const own = Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, inside(schema, share)]));
  return { ...own, ...shared };
}

/**
 * A copy of a schema in which the schemas of its properties and items are replaced, from the outside in. What stands in
 * a condition stays: there a reference would say another thing to ajv.
 * @param {Schema} schema
 * @param {(schema: Schema) => Schema} replace
 * @returns {Schema}
 */
function inside(schema, replace) {
  const deep = (/** @type {unknown} */ inner) => {
    if (!isSchema(inner)) return inner;
    const replaced = replace(inner);
    return replaced === inner ? inside(inner, replace) : replaced;
  };
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties' && isSchema(value))
        return [keyword, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner)]))];
      return [keyword, ['items', 'additionalProperties'].includes(keyword) ? deep(value) : value];
    }),
  );
}

/** What is read of an error's parameters; of the others the schemas know more. */
const wantedParameters = /^(required|additionalProperties|propertyNames|type|min\w+|max\w+|exclusive\w+)$/;

/** What the shortened code calls. `collect` adds an error, the others all that a part of the data has of them. */
const runtime = `
function collect(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function within(validate, data, instancePath, errors) {
  if (validate(data, { instancePath })) return errors;
  return errors === null ? validate.errors : errors.concat(validate.errors);
}
function missing(names, data, instancePath, errors) {
  for (const missingProperty of names)
    if (data[missingProperty] === undefined) errors = collect(errors, instancePath, "required", { missingProperty });
  return errors;
}
function unknown(properties, data, instancePath, errors) {
  for (const additionalProperty in data)
    if (!Object.hasOwn(properties, additionalProperty))
      errors = collect(errors, instancePath, "additionalProperties", { additionalProperty });
  return errors;
}
`;

/**
 * The same code, shorter: what ajv writes out every time becomes a call, and what nobody reads goes (where in the schema,
 * the parent of a value, copies of the schemas but for the names of properties). Also, that there is a text at all is
 * seen without counting its characters.
 * @param {string} source as ajv writes it with `code: { lines: false }`
 * @returns {string} a module that still imports `isDate`
 * @throws {Error} when ajv writes its code in another way than this knows
 */
export function tightValidators(source) {
  const addedError =
    /const (err\d+) = \{instancePath(:.+?)?,schemaPath:"[^"]*",keyword:"(\w+)",params:(\{.*?\})(?:,propertyName:.+?)?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;
  const short = source
    .replace(
      addedError,
      (_all, _name, /** @type {string} */ path, /** @type {string} */ keyword, /** @type {string} */ params) => {
        const rest = wantedParameters.test(keyword) ? params : '{}';
        return `vErrors = collect(vErrors, ${path?.slice(1) ?? 'instancePath'}, "${keyword}", ${rest});`;
      },
    )
    .replace(
      /const (schema\d+) = (\{.*?\});(?=const |function |export )/g,
      (_all, name, /** @type {string} */ json) => {
        const { type, required, properties } = JSON.parse(json);
        const names = properties && Object.fromEntries(Object.keys(properties).map((key) => [key, 0]));
        return `const ${name} = ${JSON.stringify({ type, required, properties: names })};`;
      },
    )
    .replace(/,parentData(?::[^,]+)?,parentDataProperty(?::[^,]+)?,rootData\}/g, '}')
    .replace(/, parentData, parentDataProperty, rootData=data\}/g, '}')
    .replace(/func\d+\((data\d*)\) < 1\b/g, '$1.length < 1')
    // All formats come along with the one we use, which `date.ts` has too (a test holds the two together).
    .replace('require("ajv-formats/dist/formats").fullFormats.date', '{ validate: isDate }')
    .replace(/const func\d+ = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/, '')
    .replace(
      /if\(!\((validate\d+)\((\w+(?:\.\w+|\[\w+\])?), \{instancePath(?::([^{}]+))?\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g,
      (_all, validate, data, path) =>
        `vErrors = within(${validate}, ${data}, ${path ?? 'instancePath'}, vErrors);errors = vErrors === null ? 0 : vErrors.length;`,
    )
    .split(/(?=function validate\d+\()/)
    .map(tightFunction)
    .join('');
  if (/schemaPath|parentData|ucs2length\W+\w+\W+< 1|\.errors : vErrors/.test(short))
    throw new Error('ajv writes its code in another way now');
  return `import { isDate } from './src/core/kinds/date.ts';\n${short}\n${runtime}`;
}

/**
 * One function. The names of its properties stand in its schema already; and how many errors there are is only counted
 * where a condition (`if`, `anyOf`) looks at the number.
 * @param {string} code
 */
function tightFunction(code) {
  const counted = 'errors = vErrors === null ? 0 : vErrors.length;';
  const schema = /for\(const prop\d+ of (schema\d+)\.required\)/.exec(code)?.[1];
  const listed = code
    .replace(
      /for\(const prop(\d+) of (schema\d+)\.required\)\{if\((data\d*)\[prop\1\] === undefined\)\{vErrors = collect\(vErrors, ([^,]+), "required", \{missingProperty: prop\1\}\);errors\+\+;\}\}/g,
      (_all, _n, owner, data, path) => `vErrors = missing(${owner}.required, ${data}, ${path}, vErrors);${counted}`,
    )
    .replace(
      /for\(const key(\d+) in (data)\)\{if\(!\((.*?)\)\)\{vErrors = collect\(vErrors, (instancePath), "additionalProperties", \{additionalProperty: key\1\}\);errors\+\+;\}\}/g,
      (all, _n, data, names, path) => {
        const owner = /^func\d+\.call\((schema\d+)\.properties/.exec(names)?.[1] ?? schema;
        return owner ? `vErrors = unknown(${owner}.properties, ${data}, ${path}, vErrors);${counted}` : all;
      },
    );
  if (/\b_errs\d+\b/.test(listed)) return listed;
  return listed
    .replaceAll(counted, '')
    .replaceAll('errors++;', '')
    .replace('let errors = 0;', '')
    .replace('return errors === 0;', 'return vErrors === null;');
}
