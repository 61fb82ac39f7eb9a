import assert from 'node:assert/strict';
import {
  childrenOf,
  describe as describeField,
  keyOrder,
  kinds,
  valueLabel,
  type FieldType,
  type Kind,
} from '../../../src/core/kinds/index.ts';
import type { Path } from '../../../src/core/yaml/types.ts';

describe('describe', () => {
  it('tells a text in Dutch: what it means, how it looks, what else is known of it', () => {
    assert.deepEqual(describeField('bewijs', ['titel'], 'nl'), {
      title: 'Titel',
      description: 'Korte titel waaraan u het stuk herkent.',
      examples: ['KPB slechtnieuwsgesprek polikliniek'],
      type: 'text',
      required: true,
      open: false,
      longText: false,
      id: false,
      namesItem: true,
      file: false,
    });
  });

  it('[A29] tells the same in English, with an example in English', () => {
    const field = describeField('verslag', ['afspraken', 3, 'meetbaar'], 'en');
    assert.equal(field?.title, 'Measurable');
    assert.match(field.description ?? '', /^How can someone else see/);
    assert.deepEqual(field.examples, [
      'Six KPBs by at least three assessors; ‘exploring’ is rated good in the last three.',
    ]);
    assert.equal(field.longText, true);
    assert.equal(field.required, true);
  });

  it('[A16a] tells a choice of numbers with their labels, and no bounds beside it', () => {
    const field = describeField('versnellingsverzoek', ['onderdelen', 0, 'beheersingsniveau'], 'nl');
    assert.equal(field?.type, 'choice');
    assert.deepEqual(field.values, [
      { value: 1, label: '1 – observeert' },
      { value: 2, label: '2 – voert uit onder directe, proactieve supervisie' },
      { value: 3, label: '3 – voert uit onder indirecte, reactieve supervisie' },
      { value: 4, label: '4 – voert zelfstandig uit' },
      { value: 5, label: '5 – superviseert anderen' },
    ]);
    assert.equal(field.open, false);
    assert.equal(field.number, undefined);
  });

  it('[A6] offers the seven competency areas where others are allowed too', () => {
    const field = describeField('bewijs', ['competenties', 0], 'en');
    assert.equal(field?.open, true);
    assert.deepEqual(field.values?.[0], { value: 'medisch_handelen', label: 'Medical expertise' });
    assert.equal(field.values.length, 7);
  });

  it('lets the words beside a reference go before those of what it refers to', () => {
    assert.equal(describeField('verslag', ['geraadpleegd', 0], 'nl')?.title, 'Persoon');
    assert.equal(describeField('bewijs', ['beoordelaar'], 'nl')?.title, 'Beoordelaar');
  });

  it('calls an item without a name what its list is called', () => {
    const item = describeField('reflectie', ['leerdoelen', 2], 'en');
    assert.deepEqual([item?.title, item?.type, item?.required, item?.examples], ['Learning goals', 'text', false, []]);
  });

  it('[A6] tells the usual areas by name and an added area by what it is', () => {
    assert.equal(describeField('reflectie', ['competentiegebieden', 'samenwerking'], 'nl')?.title, 'Samenwerking');
    const added = describeField('reflectie', ['competentiegebieden', 'leiderschap'], 'nl');
    assert.equal(added?.title, 'Reflectie op een competentiegebied');
    assert.equal(describeField('reflectie', ['competentiegebieden', 'leiderschap', 'goed'], 'nl')?.required, true);
  });

  const types: readonly [Kind, Path, FieldType][] = [
    ['verslag', [], 'mapping'],
    ['verslag', ['soort'], 'constant'],
    ['verslag', ['gesprek', 'datum'], 'date'],
    ['verslag', ['gesprek', 'tijd'], 'text'],
    ['verslag', ['gesprek', 'opleidingsjaar'], 'number'],
    ['verslag', ['afspraken'], 'list'],
    ['verslag', ['afspraken', 0], 'mapping'],
    ['verslag', ['afspraken', 0, 'tijdgebonden'], 'term'],
    ['verslag', ['afspraken', 0, 'tijdgebonden', 'datum'], 'date'],
    ['verslag', ['afspraken', 0, 'acceptabel', 0], 'choice'],
    ['reflectie', ['competentiegebieden'], 'map'],
    ['agenda', ['punten', 0, 'besproken'], 'boolean'],
  ];
  for (const [kind, path, type] of types)
    it(`knows that ${kind}: ${path.join('.') || 'the whole'} is a ${type}`, () => {
      assert.equal(describeField(kind, path, 'nl')?.type, type);
    });

  it('says where a value points to', () => {
    const of = (kind: Kind, path: Path) => describeField(kind, path, 'nl');
    assert.deepEqual(of('reflectie', ['versnelling'])?.reference, ['versnellingsverzoek']);
    assert.deepEqual(of('versnellingsverzoek', ['onderdelen', 0, 'bewijs', 0])?.reference, [
      'bewijs',
      'feedback',
      'tussenbeoordeling',
    ]);
    assert.deepEqual(of('verslag', ['afspraken', 0, 'verbeterpunt'])?.idOf, {
      kind: 'verslag',
      list: ['verbeterpunten'],
    });
    assert.equal(of('verslag', ['afspraken', 0, 'id'])?.id, true);
    assert.equal(of('bewijs', ['bijlage'])?.file, true);
    assert.equal(of('portfolio', ['opleiding', 'specialisme'])?.data, 'specialismen');
  });

  it('says how large a number can be, how few items are complete, and what counts when nothing is written', () => {
    const deeltijd = describeField('portfolio', ['opleiding', 'deeltijd'], 'nl');
    assert.deepEqual(deeltijd?.number, { integer: false, exclusive: true, minimum: 0, maximum: 1 });
    assert.equal(deeltijd.default, 1);
    assert.deepEqual(describeField('agenda', ['punten', 0, 'minuten'], 'nl')?.number, {
      integer: true,
      exclusive: false,
      minimum: 1,
      maximum: 240,
    });
    assert.equal(describeField('verslag', ['gesprek', 'deelnemers'], 'nl')?.fewest, 2);
    assert.deepEqual(describeField('portfolio', ['gesprekscyclus'], 'nl')?.default, [4, 2, 2, 1, 1, 1]);
  });

  for (const path of [
    ['bestaat_niet'],
    ['constructor'],
    ['__proto__', 'polluted'],
    ['afspraken', 'specifiek'],
    ['leerklimaat', 'x'],
    ['leerklimaat', 0],
    [0],
  ] satisfies Path[])
    it(`knows no place ${path.join('.')} in a report`, () => {
      assert.equal(describeField('verslag', path, 'nl'), undefined);
      assert.equal(keyOrder('verslag', path), undefined);
      assert.equal(childrenOf('verslag', path, 'nl'), undefined);
    });

  for (const kind of kinds)
    it(`has words for everything in ${kind}, in both languages`, () => {
      const silent: string[] = [];
      const visit = (path: Path): void => {
        for (const language of ['nl', 'en'] as const) {
          const field = describeField(kind, path, language);
          if (!field?.title || !field.description) silent.push(`${path.join('.')} ${language}`);
        }
        for (const { key } of childrenOf(kind, path, 'nl') ?? []) visit([...path, key]);
        if (describeField(kind, path, 'nl')?.type === 'list') visit([...path, 0]);
      };
      visit([]);
      assert.deepEqual(silent, []);
    });
});

describe('the order of keys', () => {
  it('[A29] puts an agreement in the order of SMART', () => {
    assert.deepEqual(keyOrder('verslag', ['afspraken', 0]), [
      'id',
      'specifiek',
      'meetbaar',
      'acceptabel',
      'resultaatgericht',
      'tijdgebonden',
      'competentie',
      'verbeterpunt',
      'status',
      'voorstel',
      'toelichting',
    ]);
  });

  it('[A13] [A14] [A15] [A18] [A19] [A20] [A21] puts a report in the order of the talk', () => {
    const order = keyOrder('verslag', []) ?? [];
    const talk = [
      'terugblik',
      'sterke_punten',
      'verbeterpunten',
      'versnelling',
      'differentiatie',
      'leerklimaat',
      'welbevinden',
      'plan_van_aanpak',
      'afspraken',
    ];
    assert.deepEqual(
      order.filter((key) => talk.includes(key)),
      talk,
    );
  });

  it('[A6] puts the competency areas in the order of the training framework', () => {
    assert.deepEqual(keyOrder('tussenbeoordeling', ['competentiegebieden']), [
      'medisch_handelen',
      'communicatie',
      'samenwerking',
      'kennis_en_wetenschap',
      'maatschappelijk_handelen',
      'organisatie',
      'professionaliteit',
    ]);
  });

  it('knows the keys a term has when it is tied to a talk', () => {
    assert.deepEqual(keyOrder('verslag', ['afspraken', 0, 'tijdgebonden']), ['datum', 'gesprek']);
  });

  it('gives children with their descriptions, as forms and completion need them', () => {
    const children = childrenOf('verslag', ['terugkoppeling'], 'en');
    assert.deepEqual(
      children?.map(({ key, title, type, required }) => ({ key, title, type, required })),
      [
        { key: 'aan', title: 'To', type: 'mapping', required: true },
        { key: 'datum', title: 'Date', type: 'date', required: true },
      ],
    );
  });
});

describe('labels of values', () => {
  it('are what people call them', () => {
    assert.equal(valueLabel('afspraakstatus', 'niet_behaald', 'nl'), 'Niet behaald');
    assert.equal(valueLabel('rol', 'lid_opleidingsgroep', 'en'), 'Member of the training group');
    assert.equal(valueLabel('beheersingsniveau', 4, 'nl'), '4 – voert zelfstandig uit');
  });

  it('are the value itself when it is not one of them', () => {
    assert.equal(valueLabel('rol', 'decaan', 'nl'), 'decaan');
    assert.equal(valueLabel('rol', 'constructor', 'nl'), 'constructor');
  });

  for (const name of ['bestaat_niet', 'constructor', 'datum'])
    it(`cannot be asked of ${name}, which is no choice`, () => {
      assert.throws(() => valueLabel(name, 'x', 'nl'), TypeError);
    });
});
