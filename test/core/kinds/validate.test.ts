import assert from 'node:assert/strict';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { isDate, kinds, validate, type Kind, type Violation } from '../../../src/core/kinds/index.ts';
import { documents } from './documents.ts';

/** A copy of a complete document with some things in another way. */
function changed(kind: Kind, change: Record<string, unknown>): Record<string, unknown> {
  return { ...documents[kind], ...change };
}

/** A copy without some of its keys. */
function without(mapping: object, ...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.includes(key)));
}

function violations(kind: Kind, data: unknown): readonly Violation[] {
  return validate(kind, data).violations;
}

describe('validate: documents that are right', () => {
  for (const kind of kinds)
    it(`takes a complete ${kind} as it is, without copying it`, () => {
      const { draft, violations } = validate(kind, documents[kind]);
      assert.deepEqual(violations, []);
      assert.deepEqual(draft, documents[kind]);
    });

  it('[A29] takes a term that is a date and one that is tied to a talk', () => {
    const [dated, tied] = documents.verslag.afspraken;
    assert.equal(dated?.tijdgebonden, '2026-09-15');
    assert.deepEqual(tied?.tijdgebonden, { datum: '2026-09-15', gesprek: 'tweede voortgangsgesprek jaar 3' });
    assert.deepEqual(violations('verslag', documents.verslag), []);
  });

  it('[A6] [B3] takes competency areas the portfolio added, which it cannot know', () => {
    assert.deepEqual(violations('bewijs', changed('bewijs', { competenties: ['leiderschap', 'zorg_2030'] })), []);
  });
});

describe('validate: documents that are not finished', () => {
  it('[A29] [B16] names each SMART element that is absent, empty or without a value', () => {
    const { draft, violations } = validate(
      'verslag',
      changed('verslag', { afspraken: [{ id: 'A1', specifiek: '', meetbaar: null, acceptabel: [], status: 'open' }] }),
    );
    const at = (key: string) => ['afspraken', 0, key];
    assert.deepEqual(violations, [
      { path: at('meetbaar'), trouble: 'missing', keyword: 'required' },
      { path: at('resultaatgericht'), trouble: 'missing', keyword: 'required' },
      { path: at('tijdgebonden'), trouble: 'missing', keyword: 'required' },
      { path: at('specifiek'), trouble: 'missing', keyword: 'minLength', limit: 1 },
      { path: at('acceptabel'), trouble: 'missing', keyword: 'minItems', limit: 1 },
    ]);
    // What is too short is unfinished, not wrong: it stays.
    assert.deepEqual(draft.afspraken, [{ id: 'A1', specifiek: '', acceptabel: [], status: 'open' }]);
  });

  for (const [what, nothing] of [
    ['an empty file', null],
    ['no data', undefined],
    ['an empty mapping', {}],
  ] as const)
    it(`asks of ${what} everything a document needs`, () => {
      const { draft, violations } = validate('iop', nothing);
      assert.deepEqual(draft, {});
      assert.deepEqual(
        violations,
        ['soort', 'versie', 'geldig', 'leerdoelen'].map((key) => ({
          path: [key],
          trouble: 'missing',
          keyword: 'required',
        })),
      );
    });

  it('[A6] asks for at least seven competency areas, whatever they are called', () => {
    assert.deepEqual(violations('reflectie', changed('reflectie', { competentiegebieden: { communicatie: null } })), [
      { path: ['competentiegebieden'], trouble: 'missing', keyword: 'minProperties', limit: 7 },
    ]);
  });

  it('keeps the place of empty items, and says nothing of them', () => {
    const { draft, violations } = validate(
      'reflectie',
      changed('reflectie', { leerdoelen: [null, 'Dialyse', null], agendapunten: [null] }),
    );
    assert.deepEqual(violations, []);
    assert.deepEqual(draft.leerdoelen, [undefined, 'Dialyse', undefined]);
    assert.deepEqual(draft.agendapunten, [undefined]);
  });

  it('asks the parts of a mapping without content, and not of one without value', () => {
    const { violations } = validate('verslag', changed('verslag', { terugkoppeling: {}, bewaring: null }));
    assert.deepEqual(violations, [
      { path: ['terugkoppeling', 'aan'], trouble: 'missing', keyword: 'required' },
      { path: ['terugkoppeling', 'datum'], trouble: 'missing', keyword: 'required' },
    ]);
  });
});

describe('validate: documents that are wrong', () => {
  it('names the type that is expected, once, and leaves the value out', () => {
    const { draft, violations } = validate(
      'verslag',
      changed('verslag', { leerklimaat: 12, oordeel: true, afspraken: 'geen', gesprek: ['voortgangsgesprek'] }),
    );
    assert.deepEqual(violations, [
      { path: ['gesprek'], trouble: 'type', keyword: 'type', expected: ['object'] },
      { path: ['leerklimaat'], trouble: 'type', keyword: 'type', expected: ['string'] },
      { path: ['afspraken'], trouble: 'type', keyword: 'type', expected: ['array'] },
      { path: ['oordeel'], trouble: 'type', keyword: 'type', expected: ['string'] },
    ]);
    assert.deepEqual(draft, without(documents.verslag, 'leerklimaat', 'oordeel', 'afspraken', 'gesprek'));
  });

  it('takes text, number or date for nothing but what they are', () => {
    const { violations } = validate(
      'bewijs',
      changed('bewijs', { titel: 2026, beheersingsniveau: '3', datum: 20260114, competenties: { communicatie: true } }),
    );
    assert.deepEqual(
      violations.map(({ path, trouble, expected }) => [path.join('.'), trouble, expected]),
      [
        ['titel', 'type', ['string']],
        ['datum', 'type', ['string']],
        ['competenties', 'type', ['array']],
        ['beheersingsniveau', 'type', ['integer']],
      ],
    );
  });

  for (const [written, meant] of [
    ['vermist', undefined],
    ['behaalt', 'behaald'],
    ['Niet behaald', 'niet_behaald'],
    ['partly achieved', 'deels'],
    ['', undefined],
  ] as const)
    it(`knows the values of a choice, and takes ${JSON.stringify(written)} for ${meant ?? 'none of them'}`, () => {
      const [first] = documents.verslag.terugblik ?? [];
      const { draft, violations } = validate(
        'verslag',
        changed('verslag', { terugblik: [{ ...first, status: written }] }),
      );
      const violation = {
        path: ['terugblik', 0, 'status'],
        trouble: 'value',
        keyword: 'enum',
        allowed: ['open', 'behaald', 'deels', 'niet_behaald', 'vervallen'],
      };
      assert.deepEqual(violations, [meant === undefined ? violation : { ...violation, nearest: meant }]);
      assert.equal(draft.terugblik?.[0]?.status, undefined);
      assert.equal(draft.terugblik?.[0]?.goed, first?.goed);
    });

  it('[A16a] takes the nearest level for one that does not exist', () => {
    assert.deepEqual(violations('bewijs', changed('bewijs', { beheersingsniveau: 7 })), [
      { path: ['beheersingsniveau'], trouble: 'value', keyword: 'enum', allowed: [1, 2, 3, 4, 5], nearest: 5 },
    ]);
  });

  it('knows a document of another kind by its soort, and leaves that out', () => {
    const { draft, violations } = validate('verslag', changed('verslag', { soort: 'agenda', versie: 2 }));
    assert.deepEqual(violations, [
      { path: ['soort'], trouble: 'kind', keyword: 'const', allowed: ['verslag'], nearest: 'verslag' },
      { path: ['versie'], trouble: 'value', keyword: 'const', allowed: [1], nearest: 1 },
    ]);
    assert.ok(!('soort' in draft) && !('versie' in draft));
  });

  for (const day of [
    '2026-02-30',
    '2026-13-01',
    '12-03-2026',
    '2026-3-12',
    'volgende week',
    '',
    '2026-03-12T10:00:00Z',
  ])
    it(`does not take ${JSON.stringify(day)} for a date`, () => {
      const { draft, violations } = validate('bewijs', changed('bewijs', { datum: day }));
      assert.deepEqual(violations, [{ path: ['datum'], trouble: 'date', keyword: 'format' }]);
      assert.ok(!('datum' in draft));
    });

  it('[A29] judges a term by what it is: a date as a date, a mapping as a mapping', () => {
    const [afspraak] = documents.verslag.afspraken;
    const terms = ['voor de zomer', 2026, { datum: '2026-02-30', wanneer: 'dan' }, ['2026-09-15']];
    const { draft, violations } = validate(
      'verslag',
      changed('verslag', { afspraken: terms.map((tijdgebonden) => ({ ...afspraak, tijdgebonden })) }),
    );
    const at = (index: number, ...more: string[]) => ['afspraken', index, 'tijdgebonden', ...more];
    assert.deepEqual(violations, [
      { path: at(0), trouble: 'date', keyword: 'format' },
      { path: at(1), trouble: 'type', keyword: 'type', expected: ['string', 'object'] },
      { path: at(2, 'gesprek'), trouble: 'missing', keyword: 'required' },
      { path: at(2, 'wanneer'), trouble: 'unknown_key', keyword: 'additionalProperties', allowed: ['gesprek'] },
      { path: at(2, 'datum'), trouble: 'date', keyword: 'format' },
      { path: at(3), trouble: 'type', keyword: 'type', expected: ['string', 'object'] },
    ]);
    assert.deepEqual(
      draft.afspraken?.map((one) => one?.tijdgebonden),
      [undefined, undefined, {}, undefined],
    );
  });

  it('knows the form of ids, times and seals', () => {
    const [signature] = documents.iop.ondertekening ?? [];
    assert.deepEqual(
      violations(
        'iop',
        changed('iop', { ondertekening: [{ ...signature, vingerafdruk: 'sha256:ABC', handtekening: 'rsa:AAAA' }] }),
      ),
      [
        { path: ['ondertekening', 0, 'vingerafdruk'], trouble: 'pattern', keyword: 'pattern' },
        { path: ['ondertekening', 0, 'handtekening'], trouble: 'pattern', keyword: 'pattern' },
      ],
    );
    const [punt] = documents.agenda.punten;
    assert.deepEqual(
      violations(
        'agenda',
        changed('agenda', {
          gesprek: { ...documents.agenda.gesprek, tijd: '24:00' },
          punten: [{ ...punt, id: 'a#b' }],
        }),
      ),
      [
        { path: ['gesprek', 'tijd'], trouble: 'pattern', keyword: 'pattern' },
        { path: ['punten', 0, 'id'], trouble: 'pattern', keyword: 'pattern' },
      ],
    );
  });

  it('knows how large numbers can be', () => {
    const [onderdeel] = documents.opleidingsschema.onderdelen;
    const parts = [0, 1.5].map((deeltijd) => ({ ...onderdeel, deeltijd }));
    const { draft, violations } = validate('opleidingsschema', changed('opleidingsschema', { onderdelen: parts }));
    assert.deepEqual(violations, [
      { path: ['onderdelen', 0, 'deeltijd'], trouble: 'range', keyword: 'exclusiveMinimum', limit: 0 },
      { path: ['onderdelen', 1, 'deeltijd'], trouble: 'range', keyword: 'maximum', limit: 1 },
    ]);
    assert.deepEqual(
      draft.onderdelen?.map((one) => one?.deeltijd),
      [undefined, undefined],
    );
    assert.deepEqual(
      violations.map(({ path }) => path.length),
      [3, 3],
    );
    assert.deepEqual(violationsOfPart({ maanden: -1 }), [
      { path: ['onderdelen', 0, 'maanden'], trouble: 'range', keyword: 'minimum', limit: 0 },
    ]);
  });

  it('offers the key that was probably meant, among those not used yet, by its name or its title', () => {
    const rest = without(documents.bewijs, 'beoordelaar', 'samenvatting');
    const { draft, violations } = validate('bewijs', {
      ...rest,
      samenvating: 'Goed.',
      Assessor: {},
      titels: 'x',
      iets_heel_anders: 1,
    });
    const allowed = ['beoordelaar', 'samenvatting'];
    const unknown = { trouble: 'unknown_key', keyword: 'additionalProperties', allowed };
    assert.deepEqual(violations, [
      { path: ['samenvatting'], trouble: 'missing', keyword: 'required' },
      { path: ['samenvating'], ...unknown, nearest: 'samenvatting' },
      { path: ['Assessor'], ...unknown, nearest: 'beoordelaar' },
      { path: ['titels'], ...unknown },
      { path: ['iets_heel_anders'], ...unknown },
    ]);
    assert.deepEqual(draft, rest);
  });

  it('[A6] takes a competency area for an unknown key when it cannot be an id, and offers the area meant', () => {
    const others = without(documents.reflectie.competentiegebieden, 'communicatie');
    const said = { goed: 'Ja.', beter: 'Nee.', bewijs: [] };
    const { draft, violations } = validate(
      'reflectie',
      changed('reflectie', { competentiegebieden: { ...others, Communicatie: said } }),
    );
    assert.deepEqual(violations, [
      {
        path: ['competentiegebieden', 'Communicatie'],
        trouble: 'unknown_key',
        keyword: 'propertyNames',
        allowed: ['communicatie'],
        nearest: 'communicatie',
      },
    ]);
    assert.deepEqual(draft.competentiegebieden, others);
  });

  it('[A6] judges what stands under an unknown area too, and leaves all of it out', () => {
    const area = { goed: 3, beter: 'Nee.', bewijs: [] };
    const areas = { ...documents.reflectie.competentiegebieden, 'a~1/b': area, Zorg: 3 };
    const { draft, violations } = validate('reflectie', changed('reflectie', { competentiegebieden: areas }));
    const unknown = { trouble: 'unknown_key', keyword: 'propertyNames', allowed: [] };
    assert.deepEqual(violations, [
      { path: ['competentiegebieden', 'a~1/b'], ...unknown },
      { path: ['competentiegebieden', 'Zorg'], ...unknown },
      { path: ['competentiegebieden', 'a~1/b', 'goed'], trouble: 'type', keyword: 'type', expected: ['string'] },
    ]);
    assert.deepEqual(draft.competentiegebieden, documents.reflectie.competentiegebieden);
  });

  it('leaves a wrong item out and keeps the places of those after it', () => {
    const { draft, violations } = validate(
      'bewijs',
      changed('bewijs', { competenties: ['Organisatie', null, 3, 'communicatie'] }),
    );
    assert.deepEqual(violations, [
      { path: ['competenties', 0], trouble: 'pattern', keyword: 'pattern' },
      { path: ['competenties', 2], trouble: 'type', keyword: 'type', expected: ['string'] },
    ]);
    assert.deepEqual(draft.competenties, [undefined, undefined, undefined, 'communicatie']);
  });

  for (const data of ['tekst', 3, true, ['een', 'lijst']])
    it(`says of ${JSON.stringify(data)} that a document is a mapping`, () => {
      assert.deepEqual(validate('dossier', data), {
        draft: {},
        violations: [{ path: [], trouble: 'type', keyword: 'type', expected: ['object'] }],
      });
    });
});

/** What is said of a request of which one part is otherwise. */
function violationsOfPart(change: Record<string, unknown>): readonly Violation[] {
  const [onderdeel] = documents.versnellingsverzoek.onderdelen;
  return violations(
    'versnellingsverzoek',
    changed('versnellingsverzoek', { onderdelen: [{ ...onderdeel, ...change }] }),
  );
}

describe('validate: hostile documents', () => {
  it('takes __proto__ and constructor for keys like any other, and lets neither into the draft', () => {
    const data: unknown = JSON.parse(
      '{"__proto__": {"soort": "iop", "polluted": true}, "constructor": {"versie": 1}, "geldig": {"__proto__": null}}',
    );
    const { draft, violations } = validate('iop', data);
    assert.deepEqual(
      violations.map(({ path, trouble }) => [trouble, ...path]),
      [
        ['missing', 'soort'],
        ['missing', 'versie'],
        ['missing', 'leerdoelen'],
        ['unknown_key', '__proto__'],
        ['unknown_key', 'constructor'],
        ['missing', 'geldig', 'van'],
        ['missing', 'geldig', 'tot'],
      ],
    );
    assert.deepEqual(Object.getOwnPropertyNames(draft), ['geldig']);
    assert.equal(Reflect.get(draft, 'polluted'), undefined);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('knows keys with a slash or a tilde by their own names', () => {
    const geldig = { ...documents.iop.geldig, 'a/b': 1, '~1': 2 };
    assert.deepEqual(
      violations('iop', changed('iop', { geldig })).map(({ path }) => path),
      [
        ['geldig', 'a/b'],
        ['geldig', '~1'],
      ],
    );
  });

  it('takes no harm from data deeper than any document', () => {
    let deep: unknown = null;
    for (let level = 0; level < 100_000; level++) deep = level % 2 === 0 ? [deep] : { a: deep };
    assert.deepEqual(
      violations('iop', changed('iop', { differentiatie: deep })).map(({ trouble }) => trouble),
      ['type'],
    );
  });

  it('never throws, never changes the data, and vouches for its draft: held against the schema again it is sound', () => {
    const key = fc.oneof(
      fc.constantFrom(
        'soort',
        'versie',
        'gesprek',
        'afspraken',
        'tijdgebonden',
        'datum',
        'oordeel',
        'akkoord',
        'rol',
        'x',
      ),
      fc.string({ maxLength: 5 }),
    );
    const leaf = fc.oneof(
      fc.constantFrom(null, 'verslag', 'aios', '2026-01-01', 'open', 1),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        tree,
        fc.dictionary(key, tree, { maxKeys: 4, noNullPrototype: true }),
        (kind, alone, added) => {
          for (const data of [alone, { ...documents[kind], ...added }]) {
            const before = structuredClone(data);
            const { draft } = validate(kind, data);
            assert.deepEqual(data, before);
            const again = validate(kind, draft).violations.filter(({ trouble }) => trouble !== 'missing');
            assert.deepEqual(again, []);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the generated validators', () => {
  const folder = new URL('../../../schemas/', import.meta.url);
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
    const schema: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    if (typeof schema === 'object' && schema !== null) ajv.addSchema(schema, file);
  }

  for (const kind of kinds)
    it(`agree with the schema of ${kind} as any reader of JSON Schema understands it`, () => {
      const official = ajv.getSchema(`${kind}.schema.json`);
      assert.ok(official);
      assert.equal(official(documents[kind]), true);
      for (const key of Object.keys(documents[kind]))
        for (const value of [undefined, 0, '', [], {}, '2026-02-30', [{}], { a: 1 }]) {
          const rest = without(documents[kind], key);
          const data = value === undefined ? rest : { ...rest, [key]: value };
          assert.equal(
            validate(kind, data).violations.length === 0,
            official(data),
            `${key}: ${JSON.stringify(value)}`,
          );
        }
    });

  for (const [day, real] of [
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-00-10', false],
    ['2026-01-00', false],
  ] as const)
    it(`know that ${day} ${real ? 'is a day' : 'is no day'} of the calendar`, () => {
      assert.equal(isDate(day), real);
    });

  it('have the same idea of a date as the formats of ajv', () => {
    const official = ajv.compile({ type: 'string', format: 'date' });
    const number = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    const day = fc
      .tuple(fc.constantFrom('1900', '2000', '2024', '2026', '0000'), number(13), number(32))
      .map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.oneof(day, fc.string()), (text) => {
        assert.equal(isDate(text), official(text), text);
      }),
      { numRuns: 1000 },
    );
  });
});
