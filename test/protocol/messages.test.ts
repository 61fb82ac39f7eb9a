import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFromWebview, readToWebview } from '../../src/protocol/index.ts';

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
  dirty: false,
  readOnly: false,
};

describe('messages from a form', () => {
  const messages = [
    { type: 'ready' },
    edit,
    { type: 'add', id: 4, path: ['afspraken', 1], expected: [] },
    { type: 'fix', id: 5, rule: 'smart/meetbaar', path: ['afspraken', 0], index: 0 },
    { type: 'undo' },
    { type: 'redo' },
    { type: 'openAsText' },
    { type: 'openAsText', path: ['gesprek'] },
    { type: 'openAsText', line: 17 },
    { type: 'openReference', reference: '../bewijs/x.bewijs.yaml' },
    { type: 'showRule', rule: 'smart/vaag' },
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
    ['an unknown change', change({ op: 'write' })],
    ['the key __proto__ in a path', change({ path: ['__proto__', 'x'] })],
    ['the key constructor in a path', change({ path: ['constructor'] })],
    ['a negative index', change({ path: ['a', -1] })],
    ['an index that is no number', change({ path: ['a', Number.NaN] })],
    ['an index beyond any list', change({ path: ['a', 1e9] })],
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
        type: fc.constantFrom('ready', 'edit', 'add', 'fix', 'openAsText', 'openReference', '__proto__', 'toString'),
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
        ],
      },
    ],
  };
  const messages = [
    { type: 'open', language: 'nl', fileName: 'a.reflectie.yaml', model, state },
    { type: 'state', state },
    { type: 'edited', id: 1 },
    { type: 'edited', id: 1, refused: 'omdat' },
    { type: 'unreadable', language: 'en', fileName: 'a', message: 'm', line: 0 },
    { type: 'reveal', path: ['a', 0] },
  ];
  for (const message of messages) {
    it(`reads ${JSON.stringify(message).slice(0, 60)}`, () => {
      assert.deepEqual(readToWebview(message), message);
    });
  }

  it('shows what the user’s file holds, whatever its keys are called', () => {
    const data = JSON.parse('{"__proto__": 1, "constructor": {"prototype": 2}}') as unknown;
    const read = readToWebview({ type: 'state', state: { ...state, data } });
    assert.ok(read?.type === 'state');
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
    assert.equal(readToWebview({ type: 'did-load' }), undefined);
    assert.equal(readToWebview(null), undefined);
  });
});
