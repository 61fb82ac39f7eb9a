import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { childrenOf, describe as describeField, kinds, type Kind } from '../../../src/core/kinds/index.ts';
import type { Path } from '../../../src/core/yaml/types.ts';
import { documents } from './documents.ts';

type Json = Readonly<Record<string, unknown>>;

const folder = new URL('../../../schemas/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(file: string): Json {
  const schema: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  assert.ok(isJson(schema));
  return schema;
}

/** Every schema inside a schema that stands for something with a name: the whole, its definitions, its properties. */
function named(schema: Json, place: string): [string, Json][] {
  const inner = ['$defs', 'properties'].flatMap((keyword) => {
    const group = schema[keyword];
    return isJson(group)
      ? Object.entries(group).flatMap(([name, value]) => (isJson(value) ? named(value, `${place}/${name}`) : []))
      : [];
  });
  return [[place, schema], ...inner];
}

/** The schema a reference points to, followed by hand: relative to the folder, as other editors do. */
function target(file: string, ref: string): unknown {
  const [path = '', pointer = ''] = ref.split('#');
  const start: unknown = read(path === '' ? file : path);
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), start);
}

/** Every mapping anywhere inside that has this key. */
function having(keyword: string, value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap((item) => having(keyword, item));
  if (!isJson(value)) return [];
  const inner = Object.values(value).flatMap((one) => having(keyword, one));
  return Object.hasOwn(value, keyword) ? [value, ...inner] : inner;
}

/** Paths of everything in a complete document; indexes are 0. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return [path, ...placesIn(value[0], [...path, 0])];
  if (!isJson(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

describe('schemas', () => {
  it('are one for every kind and one for what they share', () => {
    const expected = [...kinds.map((kind) => `${kind}.schema.json`), 'gedeeld.schema.json'].sort();
    assert.deepEqual(files.sort(), expected);
  });

  for (const file of files) {
    it(`${file} is a valid schema of draft 2020-12`, () => {
      const ajv = new Ajv2020();
      assert.equal(read(file)['$schema'], 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(ajv.validateSchema(read(file)), true, ajv.errorsText());
    });

    it(`${file} has a title and a description in Dutch and in English for everything with a name`, () => {
      const silent = named(read(file), file).filter(([, schema]) => {
        // What a reference says, says the definition.
        if (schema['$ref'] !== undefined && schema['title'] === undefined) return false;
        const english = schema['x-en'];
        const texts = [schema, isJson(english) ? english : {}].flatMap((one) => [one['title'], one['description']]);
        return !texts.every((text) => typeof text === 'string' && text.trim() !== '');
      });
      assert.deepEqual(
        silent.map(([place]) => place),
        [],
      );
    });

    it(`${file} refers to definitions that exist, by a path other editors can follow`, () => {
      const references = having('$ref', read(file)).map((schema) => schema['$ref']);
      const lost = references.filter((ref) => typeof ref !== 'string' || !isJson(target(file, ref)));
      assert.deepEqual(lost, []);
    });

    it(`${file} has a Dutch and an English label for each value of a choice`, () => {
      for (const { enum: values, 'x-labels': labels } of having('enum', read(file)))
        for (const language of ['nl', 'en']) {
          const known = isJson(labels) ? labels[language] : undefined;
          assert.ok(Array.isArray(values));
          assert.deepEqual(Object.keys(isJson(known) ? known : {}), values.map(String), language);
        }
    });

    it(`${file} never leaves a choice of shapes to oneOf or anyOf, which other editors report in pieces`, () => {
      assert.deepEqual([...having('oneOf', read(file)), ...having('anyOf', read(file))], []);
    });
  }

  for (const kind of kinds) {
    it(`${kind} knows every place of a complete document and knows nothing that such a document lacks`, () => {
      const places = placesIn(documents[kind]);
      const unknown = places.filter((path) => describeField(kind, path, 'nl') === undefined);
      assert.deepEqual(unknown, []);
      const present = new Set(places.map((path) => path.join('.')));
      const untested = places.flatMap((path) =>
        (childrenOf(kind, path, 'nl') ?? [])
          .map(({ key }) => [...path, key].join('.'))
          // Of a term both shapes cannot be there at once; a kind uses one shape of a shared piece.
          .filter(
            (child) =>
              !present.has(child) && !/(tijdgebonden|definitief_gesprek)\.|persoon|^gesprek\.stage$/.test(child),
          )
          .filter((child) => !/\.(rol|functie|email)$/.test(child)),
      );
      assert.deepEqual(untested, []);
    });

    it(`${kind} starts with soort and versie and ends with the private notes`, () => {
      const keys = (childrenOf(kind, [], 'nl') ?? []).map(({ key }) => key);
      assert.deepEqual([keys[0], keys[1], keys.at(-1)], ['soort', 'versie', 'prive']);
    });
  }
});

/** The fields that carry what the guidance asks; `required` where a document without it is unfinished. */
const carriers: readonly [seeds: string, kind: Kind, path: Path, required: boolean][] = [
  ['[A1] [B1] [B2]', 'verslag', ['gesprek', 'type'], true],
  ['[A2] [A4]', 'verslag', ['versnelling'], false],
  ['[A2]', 'opleidingsschema', ['onderdelen', 0, 'verkorting'], false],
  ['[A3]', 'iop', ['leerdoelen'], true],
  ['[A3]', 'reflectie', ['leerdoelen'], true],
  ['[A5]', 'portfolio', ['gesprekscyclus'], false],
  ['[A6] [B3]', 'reflectie', ['competentiegebieden'], true],
  ['[A6] [B3]', 'reflectie', ['competentiegebieden', 'communicatie', 'goed'], true],
  ['[A6] [B3]', 'reflectie', ['competentiegebieden', 'communicatie', 'beter'], true],
  ['[A7]', 'reflectie', ['versnelling'], false],
  ['[A7] [A32]', 'versnellingsverzoek', ['onderdelen', 0, 'motivatie'], true],
  ['[A8]', 'reflectie', ['ingeleverd'], false],
  ['[A9] [B4]', 'feedback', ['bron'], true],
  ['[A10]', 'versnellingsverzoek', ['oordelen'], false],
  ['[A10] [A35]', 'feedback', ['versnelling', 'mening'], true],
  ['[A11]', 'versnellingsverzoek', ['oordelen', 0, 'moment'], true],
  ['[A10] [A11] [A35]', 'versnellingsverzoek', ['oordelen', 0, 'geraadpleegd'], true],
  ['[A12] [B5]', 'agenda', ['punten'], true],
  ['[A13] [B7]', 'agenda', ['punten', 0, 'inbreng'], true],
  ['[A13]', 'reflectie', ['agendapunten'], false],
  ['[A14] [B8]', 'verslag', ['terugblik'], false],
  ['[A14] [B8]', 'verslag', ['terugblik', 0, 'goed'], true],
  ['[A14] [B8]', 'verslag', ['terugblik', 0, 'beter'], true],
  ['[A15] [B9]', 'verslag', ['sterke_punten'], true],
  ['[A15] [B9]', 'verslag', ['verbeterpunten'], true],
  ['[A16a]', 'verslag', ['versnelling', 'onderdelen', 0, 'beheersingsniveau'], true],
  ['[A16a]', 'versnellingsverzoek', ['onderdelen', 0, 'beheersingsniveau'], true],
  ['[A16b]', 'verslag', ['versnelling', 'onderdelen', 0, 'relatie_opleidingsplan'], true],
  ['[A16b] [A32]', 'versnellingsverzoek', ['onderdelen', 0, 'landelijk_plan'], true],
  ['[A16b] [A32]', 'versnellingsverzoek', ['onderdelen', 0, 'lokaal_plan'], true],
  ['[A16b] [A32]', 'portfolio', ['opleidingsplannen', 'lokaal'], true],
  ['[A16c]', 'verslag', ['versnelling', 'onderdelen', 0, 'maanden'], true],
  ['[A16d]', 'verslag', ['versnelling', 'resterende_duur_maanden'], true],
  ['[A16d]', 'verslag', ['versnelling', 'europees_minimum'], false],
  ['[A16d]', 'opleidingsschema', ['onderdelen', 0, 'erkend'], true],
  ['[A17]', 'verslag', ['versnelling', 'moment'], true],
  ['[A18]', 'verslag', ['differentiatie'], false],
  ['[A19] [B10]', 'verslag', ['leerklimaat'], true],
  ['[A20] [B11]', 'verslag', ['welbevinden'], true],
  ['[A21a] [B12]', 'verslag', ['plan_van_aanpak', 'verbeteracties', 0, 'aanpak'], true],
  ['[A21b] [B12]', 'verslag', ['plan_van_aanpak', 'verbeteracties', 0, 'toetsing'], true],
  ['[A21c] [B12]', 'verslag', ['plan_van_aanpak', 'opleidingseisen'], true],
  ['[A21d] [B12]', 'verslag', ['plan_van_aanpak', 'opleidingswensen'], true],
  ['[A21e]', 'verslag', ['plan_van_aanpak', 'veronderstelde_competenties', 0, 'toetsing'], true],
  ['[A21e]', 'versnellingsverzoek', ['onderdelen', 0, 'toetsing'], true],
  ['[A21f]', 'verslag', ['plan_van_aanpak', 'veronderstelde_competenties', 0, 'definitief_gesprek'], true],
  ['[A21g]', 'verslag', ['plan_van_aanpak', 'gevolgen_iop'], false],
  ['[A21g]', 'iop', ['verkorting', 'gevolgen'], true],
  ['[A22] [B13]', 'iop', ['geldig'], true],
  ['[B13]', 'iop', ['stage'], false],
  ['[A23]', 'verslag', ['bewaring', 'origineel'], true],
  ['[A24] [A26] [B14]', 'verslag', ['akkoord'], false],
  ['[A26]', 'verslag', ['ondertekening'], false],
  ['[A25]', 'opleidingsschema', ['onderdelen', 0, 'verkorting', 'grond'], true],
  ['[A27]', 'opleidingsschema', ['mijnrgs', 'geaccordeerd'], false],
  ['[A28]', 'verslag', ['bewaring', 'kopie'], true],
  ['[A29] [B16]', 'verslag', ['afspraken'], true],
  ...['specifiek', 'meetbaar', 'acceptabel', 'resultaatgericht', 'tijdgebonden'].flatMap(
    (element): (typeof carriers)[number][] => [
      ['[A29] [B16]', 'verslag', ['afspraken', 0, element], true],
      ['[A29] [B16]', 'iop', ['leerdoelen', 0, element], true],
    ],
  ),
  ['[A31]', 'verslag', ['dossier_vermelding'], false],
  ['[A31]', 'dossier', ['aantekeningen'], true],
  ['[A32] [A33]', 'versnellingsverzoek', ['onderdelen', 0, 'bewijs'], true],
  ['[A33] [A34]', 'bewijs', ['competenties'], true],
  ['[A35]', 'verslag', ['geraadpleegd'], false],
  ['[B6]', 'tussenbeoordeling', ['competentiegebieden', 'communicatie', 'oordeel'], true],
  ['[B6]', 'tussenbeoordeling', ['eindoordeel'], true],
  ['[B14] [A22]', 'iop', ['akkoord'], false],
  ['[B18]', 'verslag', ['terugkoppeling', 'aan'], true],
];

describe('fields that carry the guidance', () => {
  for (const [seeds, kind, path, required] of carriers)
    it(`${seeds} ${kind}: ${path.join('.')} is ${required ? 'asked for' : 'there to be filled in'}`, () => {
      assert.equal(describeField(kind, path, 'nl')?.required, required);
    });

  it('[A29] [B16] every SMART element has a good example in both languages', () => {
    for (const element of ['specifiek', 'meetbaar', 'acceptabel', 'resultaatgericht', 'tijdgebonden'])
      for (const [kind, list] of [
        ['verslag', 'afspraken'],
        ['iop', 'leerdoelen'],
      ] as const)
        for (const language of ['nl', 'en'] as const)
          assert.notDeepEqual(
            describeField(kind, [list, 0, element], language)?.examples,
            [],
            `${element} ${language}`,
          );
  });
});
