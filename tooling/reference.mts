/**
 * Writes the reference pages that follow from the sources: the index of rules in `docs/regels/README.md`, from the rules
 * and their pages, and `docs/formaat.md` with `docs/format.md`, from `schemas/`. `npm run reference` writes them;
 * with `--check` it names those that are not current, which `test/tooling/reference.test.ts` does.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { familyOfRule, rules, type RuleId } from '../src/core/check/rules/index.ts';

type Language = 'nl' | 'en';
type Schema = Readonly<Record<string, unknown>>;

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const INDEX = 'docs/regels/README.md';
const START = '<!-- begin: npm run reference -->';
const END = '<!-- einde: npm run reference -->';

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (schema: Schema, key: string): Schema => {
  const value = schema[key];
  return isSchema(value) ? value : {};
};
const cell = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const levels = { error: 'fout', warning: 'waarschuwing', info: 'advies' };

/** The first sentence of a rule's page, after its title and level. */
function firstSentence(page: string): string {
  const paragraph = page.split(/\n\n+/).find((part) => !/^(#|Niveau:)/.test(part)) ?? '';
  return /^.*?[.?!](?=\s|$)/s.exec(paragraph)?.[0] ?? paragraph;
}

/** What a rule says in English, with … where a finding has a name, date or figure. */
function messageInEnglish(id: RuleId): string {
  const messages: Readonly<Partial<Record<string, Readonly<Record<Language, unknown>>>>> = familyOfRule(id).messages;
  const words = messages[id]?.en;
  const text: unknown = typeof words === 'function' ? (words as (param: () => string) => string)(() => '…') : words;
  return typeof text === 'string' ? text.replaceAll(/\{[a-z_A-Z]+\}/g, '…') : '';
}

/** All rules as a table: name with a link to its page, level, what it is about, and what it says in English. */
function ruleTable(): string {
  const rows = rules.map(({ id, level }) => {
    const summary = firstSentence(read(`docs/regels/${id}.md`));
    return `| [\`${id}\`](${id}.md) | ${levels[level]} | ${cell(summary)} | ${cell(messageInEnglish(id))} |`;
  });
  return ['| regel | niveau | waar het om gaat | what it says in English |', '|---|---|---|---|', ...rows].join('\n');
}

/** `docs/regels/README.md` with its table of rules made anew; the rest of the page is written by hand. */
function ruleIndex(): string {
  const page = read(INDEX);
  const [from, to] = [page.indexOf(START), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${INDEX} has no place for the table: ${START} … ${END}`);
  return `${page.slice(0, from)}${START}\n\n${ruleTable()}\n\n${page.slice(to)}`;
}

const words = {
  nl: {
    title: 'Het formaat, veld voor veld',
    intro:
      'Gemaakt uit `schemas/` met `npm run reference`; wijzig deze bladzijde niet met de hand. *Gevraagd* wil zeggen dat de leidraad of het formaat erom vraagt: ontbreekt het, dan is het document onaf en volgt een waarschuwing.',
    head: '| veld | naam | soort waarde | gevraagd | uitleg | voorbeeld |',
    yes: 'ja',
    list: 'lijst van',
    shared: 'Onderdelen',
    types: { string: 'tekst', integer: 'geheel getal', number: 'getal', boolean: 'ja of nee', object: 'onderdeel' },
    date: 'datum',
  },
  en: {
    title: 'The format, field by field',
    intro:
      'Made from `schemas/` by `npm run reference`; do not change this page by hand. *Asked* means that the guidance or the format asks for it: when it is missing, the document is unfinished and a warning follows.',
    head: '| field | name | kind of value | asked | explanation | example |',
    yes: 'yes',
    list: 'list of',
    shared: 'Parts',
    types: { string: 'text', integer: 'whole number', number: 'number', boolean: 'yes or no', object: 'part' },
    date: 'date',
  },
};

const definitionName = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

const kinds = new Map<string, Schema>();
const definitions = new Map<string, Schema>();
for (const file of readdirSync(path.join(root, 'schemas')).sort()) {
  if (!file.endsWith('.schema.json')) continue;
  const schema: unknown = JSON.parse(read(`schemas/${file}`));
  if (!isSchema(schema)) throw new Error(`schemas/${file} holds no schema`);
  const kind = file.slice(0, -'.schema.json'.length);
  if (kind !== 'gedeeld') kinds.set(kind, schema);
  for (const [name, part] of Object.entries(inside(schema, '$defs'))) if (isSchema(part)) definitions.set(name, part);
}

/** What a schema, or else the definition it refers to, says in a language: `title`, `description` or `examples`. */
function own(schema: Schema, key: string, language: Language): unknown {
  const said = (language === 'en' ? inside(schema, 'x-en')[key] : undefined) ?? schema[key];
  if (said !== undefined || typeof schema['$ref'] !== 'string') return said;
  return own(definitions.get(definitionName(schema['$ref'])) ?? {}, key, language);
}
const ownText = (schema: Schema, key: string, language: Language): string => {
  const value = own(schema, key, language);
  return typeof value === 'string' ? value : '';
};

/** The kind of value a field takes, with a link where that is a part described elsewhere on the page. */
function valueType(schema: Schema, language: Language): string {
  const say = words[language];
  if (typeof schema['$ref'] === 'string') {
    const name = definitionName(schema['$ref']);
    return `[${name}](#${name})`;
  }
  if ('const' in schema) return `\`${String(schema['const'])}\``;
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => `\`${String(value)}\``).join(', ');
  if (schema['type'] === 'array') return `${say.list} ${valueType(inside(schema, 'items'), language)}`;
  if (schema['format'] === 'date') return say.date;
  const types: Readonly<Record<string, string>> = say.types;
  const type = schema['type'];
  return (Array.isArray(type) ? type : [type])
    .filter((one) => typeof one === 'string')
    .map((one) => types[one] ?? one)
    .join(' / ');
}

/** A row per field of a schema, and of what is written out inside it. */
function rowsOf(schema: Schema, language: Language, above = ''): string[] {
  const asked = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  return Object.entries(inside(schema, 'properties')).flatMap(([name, value]) => {
    if (!isSchema(value)) return [];
    const examples = own(value, 'examples', language);
    const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
    const shown = example === undefined ? '' : `\`${typeof example === 'string' ? example : JSON.stringify(example)}\``;
    const field = above + name;
    const cells = [
      `\`${field}\``,
      ownText(value, 'title', language),
      valueType(value, language),
      asked.has(name) ? words[language].yes : '',
      ownText(value, 'description', language),
      shown,
    ];
    const row = `| ${cells.map(cell).join(' | ')} |`;
    const items = inside(value, 'items');
    return [row, ...rowsOf(value, language, `${field}.`), ...rowsOf(items, language, `${field}[].`)];
  });
}

/** A section about a kind or a part: its title, what it is, and the table of its fields or its kind of value. */
function section(name: string, schema: Schema, language: Language): string {
  const rows = rowsOf(schema, language);
  const body = rows.length > 0 ? [words[language].head, '|---|---|---|---|---|---|', ...rows].join('\n') : '';
  const title = ownText(schema, 'title', language);
  const parts = [
    `### ${name}`,
    title === '' ? '' : `**${title}.** ${ownText(schema, 'description', language)}`,
    body === '' ? valueType(schema, language) : body,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The reference of the format in a language. */
function format(language: Language): string {
  const say = words[language];
  const sections = (of: ReadonlyMap<string, Schema>) => [...of].map(([name, one]) => section(name, one, language));
  const parts = new Map([...definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${[`# ${say.title}`, say.intro, ...sections(kinds), `## ${say.shared}`, ...sections(parts)].join('\n\n')}\n`;
}

/** Every page made here: its path from the root of the project, and its text. */
const pages: ReadonlyMap<string, string> = new Map([
  [INDEX, ruleIndex()],
  ['docs/formaat.md', format('nl')],
  ['docs/format.md', format('en')],
]);

if (process.argv.includes('--check')) {
  const stale = [...pages].flatMap(([file, text]) => (read(file) === text ? [] : [file]));
  process.stdout.write(JSON.stringify(stale));
} else {
  for (const [file, text] of pages) writeFileSync(path.join(root, file), text);
}
