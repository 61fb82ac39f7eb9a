import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idFromWebview, longestText, readFromWebview, readToWebview } from '../../src/protocol/index.ts';

const edit = {
  type: 'edit',
  id: 3,
  changes: [
    { op: 'set', path: ['afspraken', 0, 'meetbaar'], value: 'Zes KPB’s' },
    { op: 'insert', path: ['leerdoelen', 0], value: null },
    { op: 'remove', path: ['leerdoelen', 1] },
    { op: 'move', path: ['afspraken', 0], to: 1 },
  ],
  expected: [{ path: ['afspraken', 0, 'id'], value: 'A1' }],
};

const creation = {
  type: 'create',
  id: 6,
  kind: 'bewijs',
  title: 'KPB anamnese',
  path: ['competentiegebieden', 'communicatie', 'bewijs', 0],
  expected: [{ path: ['competentiegebieden', 'communicatie', 'bewijs', 0], value: null }],
};

const source = { reference: '../bewijs/x.bewijs.yaml', label: 'KPB anamnese' };

/** One of each type, with and without what may be left out. */
const asides = [
  {
    type: 'quotes',
    at: ['leerklimaat', 'goed'],
    title: 'Vorige keer',
    quotes: [
      { text: 'Ruimte om te vragen', look: 'good', source },
      { text: 'Te weinig feedback', look: 'better' },
    ],
  },
  { type: 'offers', at: ['competentiegebieden', 'communicatie', 'bewijs'], title: 'Te koppelen', offers: [source] },
  {
    type: 'coverage',
    at: [],
    section: 'competentiegebieden',
    title: 'Dekking',
    summary: 'Zes van zeven',
    rows: [
      {
        label: 'Communicatie',
        path: ['competentiegebieden', 'communicatie'],
        goed: true,
        beter: false,
        linked: 1,
        available: 3,
      },
    ],
  },
  {
    type: 'sum',
    at: ['onderdelen'],
    title: 'Opgeteld',
    summary: '6 maanden',
    isShort: true,
    lines: [{ label: 'Interne geneeskunde', value: '6 maanden' }],
  },
  {
    type: 'timeline',
    at: ['onderdelen'],
    title: 'Tijdlijn',
    summary: 'Tot en met 31 augustus 2029',
    from: '2024-09-01',
    until: '2029-09-01',
    bars: [{ label: 'Interne', from: '2024-09-01', until: '2026-09-01', look: 'recognised', detail: '0,8 fte' }],
    marks: [{ date: '2028-09-01', label: 'Europees minimum', look: 'minimum' }],
  },
  {
    type: 'facts',
    at: [],
    section: 'mijnrgs',
    title: 'MijnRGS',
    facts: [
      { label: 'Ingediend', value: '1 maart 2026', state: 'done' },
      { label: 'Afgerond', value: '', state: 'open' },
      { label: 'Door', value: 'Opleider' },
    ],
  },
];

const talk = {
  agenda: { reference: '../agenda/x.agenda.yaml', label: 'Agenda' },
  minutes: 45,
  points: [
    {
      id: 'P1',
      title: 'Terugblik',
      by: 'Opleider',
      minutes: 10,
      notes: ['Afspraak A1'],
      sources: [source],
      discussed: true,
      section: 'terugblik',
      fields: [['terugblik']],
    },
    { id: 'P2', title: 'Rondvraag', notes: [], sources: [], discussed: false, section: 'afspraken', fields: [] },
  ],
  lookBack: [source],
};

const state = {
  version: 1,
  title: 'Reflectie',
  data: { ['__proto__x']: 1 },
  findings: [
    {
      rule: 'smart/vaag',
      level: 'info',
      path: ['a', 0],
      at: ['a'],
      section: 's',
      message: 'm',
      fixes: [{ index: 0, title: 't' }],
    },
    { rule: 'yaml/syntax', level: 'error', path: [], at: [], message: 'm', fixes: [] },
  ],
  missing: { s: 2 },
  hidden: [['stage']],
  references: [{ reference: 'x.bewijs.yaml', kind: 'bewijs', label: 'X' }],
  items: { 'verslag/verbeterpunten': [{ value: 'V1', label: 'V1' }] },
  suggestions: { stages: ['Consultdienst'] },
  people: [
    { naam: 'drs. Van Aldermeer', description: 'Aios' },
    { naam: 'dr. De Wit', rol: 'opleider', functie: 'internist', email: 'w@voorbeeld.nl', description: 'Opleider' },
  ],
  asides: [],
  dirty: false,
  readOnly: false,
};

describe('messages from a form', () => {
  const messages = [
    { type: 'ready' },
    edit,
    { type: 'add', id: 4, path: ['afspraken', 1], expected: [] },
    creation,
    { type: 'discuss', id: 7, point: 'P1', discussed: true },
    { type: 'files' },
    { type: 'fix', id: 5, rule: 'smart/meetbaar', path: ['afspraken', 0], index: 0 },
    { type: 'undo' },
    { type: 'redo' },
    { type: 'openAsText' },
    { type: 'openAsText', path: ['gesprek'] },
    { type: 'openAsText', line: 17 },
    { type: 'openReference', reference: '../bewijs/x.bewijs.yaml' },
    { type: 'showRule', rule: 'smart/vaag' },
    { type: 'notice' },
    { type: 'save' },
  ];

  for (const message of messages) {
    it(`reads ${JSON.stringify(message).slice(0, 60)}`, () => {
      assert.deepEqual(readFromWebview(message), message);
    });
  }

  it('gives a copy with known members only', () => {
    const read = readFromWebview({ ...edit, extra: 1, changes: [{ ...edit.changes[2], extra: 2 }] });
    assert.deepEqual(read, { ...edit, changes: [edit.changes[2]] });
  });

  const change = (over: object) => ({ ...edit, changes: [{ op: 'set', path: ['a'], value: 1, ...over }] });
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
  const garbage: [string, unknown][] = [
    ['nothing', undefined],
    ['a text', 'ready'],
    ['a list', [{ type: 'ready' }]],
    ['an unknown type', { type: 'eval' }],
    ['a type of the prototype', { type: 'constructor' }],
    ['an edit without id', { ...edit, id: undefined }],
    ['a negative id', { ...edit, id: -1 }],
    ['an id that is no whole number', { ...edit, id: 1.5 }],
    ['a document of another kind than evidence', { ...creation, kind: 'portfolio' }],
    ['a document with a title as long as a page', { ...creation, title: 'a'.repeat(501) }],
    ['a document for the key __proto__', { ...creation, path: ['__proto__'] }],
    ['a point that is neither discussed nor not', { type: 'discuss', id: 7, point: 'P1', discussed: 'ja' }],
    ['a point without a name', { type: 'discuss', id: 7, discussed: true }],
    ['an unknown change', change({ op: 'write' })],
    ['the key __proto__ in a path', change({ path: ['__proto__', 'x'] })],
    ['the key constructor in a path', change({ path: ['constructor'] })],
    ['a negative index', change({ path: ['a', -1] })],
    ['an index that is no number', change({ path: ['a', Number.NaN] })],
    ['an index beyond any list', change({ path: ['a', 1e9] })],
    ['the removal of the whole document', { ...edit, changes: [{ op: 'remove', path: [] }] }],
    ['an item without an index', { ...edit, changes: [{ op: 'insert', path: ['afspraken'], value: 'x' }] }],
    ['the move of what is no item', { ...edit, changes: [{ op: 'move', path: ['afspraken', 'x'], to: 0 }] }],
    ['a path that is too long', change({ path: Array.from({ length: 65 }, () => 'a') })],
    ['a key that is too long', change({ path: ['a'.repeat(201)] })],
    ['a number JSON does not know', change({ value: Number.POSITIVE_INFINITY })],
    ['a value that is missing', change({ value: undefined })],
    ['a function', change({ value: () => 1 })],
    ['a date object', change({ value: new Date(0) })],
    ['the key __proto__ in a value', change({ value: JSON.parse('{"a":{"__proto__":{"x":1}}}') as unknown })],
    ['a value that is too deep', change({ value: deep(40) })],
    ['a value of too many parts', change({ value: Array.from({ length: 20_001 }, () => 1) })],
    ['a text that is too long', change({ value: 'a'.repeat(1_000_001) })],
    ['too many changes', { ...edit, changes: Array.from({ length: 1_001 }, () => edit.changes[2]) }],
  ];
  for (const [what, message] of garbage) {
    it(`rejects ${what}`, () => {
      assert.equal(readFromWebview(message), undefined);
    });
  }

  it('never throws and never lets a prototype through, whatever arrives', () => {
    const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true });
    const nearly = fc.record(
      {
        type: fc.constantFrom(
          ...['ready', 'edit', 'add', 'create', 'discuss', 'fix', 'openAsText', 'openReference'],
          ...['__proto__', 'toString'],
        ),
        id: fc.oneof(fc.nat(), anything),
        path: fc.array(fc.oneof(fc.string(), fc.nat(), anything)),
        changes: fc.array(
          fc.oneof(
            anything,
            fc.record(
              { op: fc.constantFrom('set', 'move', '__proto__'), path: anything, value: anything, to: anything },
              { requiredKeys: [] },
            ),
          ),
        ),
        expected: anything,
        rule: anything,
        reference: anything,
        kind: fc.oneof(fc.constant('bewijs'), anything),
        title: anything,
        point: anything,
        discussed: anything,
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (message) => {
        const read = readFromWebview(message);
        assert.doesNotMatch(JSON.stringify(read ?? null), /"(__proto__|constructor|prototype)":/u);
        assert.equal(({} as Record<string, unknown>)['x'], undefined);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads again what it has read', () => {
    const path = fc.array(
      fc.oneof(
        fc.stringMatching(/^[a-z_]{1,12}$/u).filter((name) => !['constructor', 'prototype'].includes(name)),
        fc.nat(1000),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(path, fc.jsonValue({ maxDepth: 3 }), (at, value) => {
        const message = { type: 'edit', id: 1, changes: [{ op: 'set', path: at, value }], expected: [] };
        const read = readFromWebview(message);
        if (read !== undefined) assert.deepEqual(readFromWebview(read), read);
      }),
    );
  });
});

describe('messages to a form', () => {
  const list = (look: object) => ({
    type: 'list',
    path: ['punten'],
    label: 'Punten',
    required: true,
    itemTitle: [['titel']],
    itemLabel: 'Punt',
    addLabel: 'Punt toevoegen',
    item: { type: 'group', path: [], label: 'Punt', required: false, fields: [] },
    look,
  });
  const model = {
    kind: 'reflectie',
    title: 'Reflectie',
    sections: [
      {
        id: 'gesprek',
        title: 'Het gesprek',
        help: 'h',
        fields: [
          { type: 'date', path: ['gesprek', 'datum'], label: 'Datum', required: true },
          {
            type: 'list',
            path: ['a'],
            label: 'A',
            required: false,
            itemTitle: [['naam']],
            itemLabel: 'Een',
            addLabel: 'Toevoegen',
            item: {
              type: 'group',
              path: [],
              label: 'Een',
              required: false,
              card: 'smart',
              fields: [{ type: 'term', path: ['t'], label: 'T', required: true, dateLabel: 'D', talkLabel: 'G' }],
            },
          },
          { type: 'text', path: ['stage'], label: 'Stage', required: true, long: false, suggestions: 'stages' },
          { type: 'file', path: ['bestand'], label: 'Bestand', required: false, help: 'h' },
          {
            type: 'group',
            path: ['aios'],
            label: 'Aios',
            required: true,
            card: 'person',
            fields: [{ type: 'text', path: ['naam'], label: 'Naam', required: true, long: false }],
          },
          list({ type: 'table', columns: ['naam', 'van', 'tot'] }),
          list({ type: 'checklist', done: 'besproken', minutes: 'minuten', by: 'inbreng' }),
        ],
      },
    ],
  };
  const messages = [
    { type: 'open', language: 'nl', fileName: 'a.reflectie.yaml', model, state },
    { type: 'state', state },
    ...asides.map((aside) => ({ type: 'state', state: { ...state, asides: [aside] } })),
    { type: 'state', state: { ...state, talk } },
    { type: 'state', state: { ...state, notice: { text: 'Weg', isWarning: true }, readOnly: true } },
    { type: 'state', state: { ...state, notice: { text: 'Getekend', action: 'Intrekken' }, readOnly: true } },
    { type: 'files', files: ['portfolio.yaml', 'bijlagen/kpb.pdf'] },
    { type: 'mine', texts: [{ path: ['leerdoelen', 0], text: 'Wat ik typte', base: 'Wat er stond' }] },
    { type: 'edited', id: 1 },
    { type: 'edited', id: 1, refused: 'omdat' },
    { type: 'unreadable', language: 'en', fileName: 'a', message: 'm', line: 0 },
    { type: 'reveal', path: ['a', 0] },
  ];
  /** Short, and different for every message. */
  function nameOf(message: object): string {
    const shown = 'state' in message ? (message.state as { asides: { type: string }[] }) : undefined;
    const holds = shown?.asides[0]?.type ?? ['talk', 'notice'].find((member) => shown && member in shown);
    return holds === undefined ? JSON.stringify(message).slice(0, 60) : `a state that holds ${holds}`;
  }
  for (const message of messages) {
    it(`reads ${nameOf(message)}`, () => {
      assert.deepEqual(readToWebview(message), message);
    });
  }

  it('shows what the user’s file holds, whatever its keys are called', () => {
    const data = JSON.parse('{"__proto__": 1, "constructor": {"prototype": 2}}') as unknown;
    const read = readToWebview({ type: 'state', state: { ...state, data } });
    assert.equal(read?.type, 'state');
    assert.deepEqual(read.state.data, data);
  });

  it('rejects what is none: a field of no type, a finding of no level, a message of another', () => {
    const field = { type: 'eval', path: [], label: '', required: true };
    const broken = { ...model, sections: [{ id: 's', title: 't', fields: [field] }] };
    assert.equal(readToWebview({ type: 'open', language: 'nl', fileName: '', model: broken, state }), undefined);
    assert.equal(
      readToWebview({ type: 'state', state: { ...state, findings: [{ ...state.findings[0], level: 'off' }] } }),
      undefined,
    );
    for (const [asideNumber, aside] of asides.entries()) {
      const bad = { ...state, asides: [{ ...aside, type: asides[(asideNumber + 1) % asides.length]?.type }] };
      assert.equal(readToWebview({ type: 'state', state: bad }), undefined, `${aside.type} under another name`);
    }
    assert.equal(
      readToWebview({ type: 'state', state: { ...state, talk: { ...talk, agenda: undefined } } }),
      undefined,
      'a talk without its agenda',
    );
    assert.equal(
      readToWebview({ type: 'state', state: { ...state, notice: { action: 'Intrekken' } } }),
      undefined,
      'a notice that says nothing',
    );
    const looks = { ...model, sections: [{ id: 's', title: 't', fields: [list({ type: 'table' })] }] };
    assert.equal(
      readToWebview({ type: 'open', language: 'nl', fileName: '', model: looks, state }),
      undefined,
      'a table without columns',
    );
    assert.equal(readToWebview({ type: 'did-load' }), undefined);
    assert.equal(readToWebview(null), undefined);
  });
});

describe('a change that cannot be read', () => {
  const change = (value: unknown) => ({ ...edit, changes: [{ op: 'set', path: ['samenvatting'], value }] });

  it('is one with a text longer than a field takes; its id can still be read', () => {
    const [longest, longer] = ['x'.repeat(longestText), 'x'.repeat(longestText + 1)].map(change);
    assert.notEqual(readFromWebview(longest), undefined);
    assert.equal(readFromWebview(longer), undefined);
    assert.equal(idFromWebview(longer), edit.id);
  });

  it('gives no id that is none', () => {
    for (const id of [undefined, null, -1, 0.5, Number.NaN, Infinity, '3', [3], {}]) {
      assert.equal(idFromWebview({ ...edit, id }), undefined, typeof id);
    }
    for (const none of [undefined, null, 3, 'id', [3], Object.create({ id: 3 })]) {
      assert.equal(idFromWebview(none), undefined, typeof none);
    }
  });
});
