import assert from 'node:assert/strict';
import fc from 'fast-check';
import { merge, mergeShapes, mergeTexts } from '../../../src/core/form/merge.ts';
import type { Kind } from '../../../src/core/kinds/index.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';

const merged = (base: unknown, ours: unknown, theirs: unknown, kind?: Kind) => {
  const { data, conflicts } = merge(base, ours, theirs, kind && mergeShapes(kind));
  return { data, conflicts };
};

describe('merging what two people made of the same document', () => {
  it('takes over what only one of them changed, field by field', () => {
    const base = { leerklimaat: 'a', welbevinden: 'b', gesprek: { type: 'voortgangsgesprek', plaats: 'x' } };
    const ours = { ...base, leerklimaat: 'a, van ons' };
    const theirs = { ...base, gesprek: { type: 'voortgangsgesprek', plaats: 'kamer 3' }, oordeel: 'voldoende' };
    assert.deepEqual(merge(base, ours, theirs), {
      data: { ...theirs, leerklimaat: 'a, van ons' },
      changes: [{ op: 'set', path: ['leerklimaat'], value: 'a, van ons' }],
      conflicts: [],
    });
  });

  it('leaves theirs where both changed a field, and keeps ours for the user to decide', () => {
    assert.deepEqual(merged({ leerklimaat: 'a\n' }, { leerklimaat: 'ons\n' }, { leerklimaat: 'hun\n' }), {
      data: { leerklimaat: 'hun\n' },
      conflicts: [{ path: ['leerklimaat'], text: 'ons', base: 'a' }],
    });
  });

  it('is no conflict when both wrote the same', () => {
    assert.deepEqual(merged({ a: 1 }, { a: 2 }, { a: 2 }), { data: { a: 2 }, conflicts: [] });
  });

  it('keeps what one changed and the other emptied', () => {
    assert.deepEqual(merged({ a: 'x', b: 'y' }, { a: null, b: 'onze' }, { a: 'hunne' }), {
      data: { a: 'hunne', b: 'onze' },
      conflicts: [],
    });
  });

  it('recognises agreements by their id, wherever they went', () => {
    const [a, b, c] = ['A1', 'A2', 'A3'].map((id) => ({ id, specifiek: id, meetbaar: '' }));
    const ours = { afspraken: [c, { ...a, specifiek: 'van ons' }, b] };
    const theirs = { afspraken: [{ id: 'A0' }, a, { ...b, meetbaar: 'van hen' }, c] };
    assert.deepEqual(merged({ afspraken: [a, b, c] }, ours, theirs), {
      data: { afspraken: [{ id: 'A0' }, c, { ...a, specifiek: 'van ons' }, { ...b, meetbaar: 'van hen' }] },
      conflicts: [],
    });
  });

  it('names a conflict in an item by where the item stands afterwards', () => {
    const base = [{ id: 'A1', specifiek: 'x' }];
    assert.deepEqual(merged(base, [{ id: 'A1', specifiek: 'ons' }], [{ id: 'A9' }, { id: 'A1', specifiek: 'hun' }]), {
      data: [{ id: 'A9' }, { id: 'A1', specifiek: 'hun' }],
      conflicts: [{ path: [1, 'specifiek'], text: 'ons', base: 'x' }],
    });
  });

  it('keeps both agreements that were added under the same id, ours under the next free one', () => {
    const base = [{ id: 'A1' }];
    assert.deepEqual(
      merged(
        base,
        [...base, { id: 'A2', specifiek: 'ons' }],
        [...base, { id: 'A2', specifiek: 'hun' }, { id: 'A3', specifiek: 'ook hun' }],
      ),
      {
        data: [
          { id: 'A1' },
          { id: 'A2', specifiek: 'hun' },
          { id: 'A3', specifiek: 'ook hun' },
          { id: 'A4', specifiek: 'ons' },
        ],
        conflicts: [],
      },
    );
  });

  it('lets go an item that one removed, not when the other changed it', () => {
    const [a, b, c] = ['A1', 'A2', 'A3'].map((id) => ({ id, specifiek: id }));
    const changed = { id: 'A2', specifiek: 'verder uitgewerkt' };
    assert.deepEqual(merged([a, b, c], [a, changed, c], [c]), { data: [changed, c], conflicts: [] });
    assert.deepEqual(merged([a, b, c], [c], [a, changed, c]), { data: [changed, c], conflicts: [] });
  });

  it('brings in a text both added once', () => {
    assert.deepEqual(merged(['a'], ['a', 'b', 'ons'], ['a', 'b']), { data: ['a', 'b', 'ons'], conflicts: [] });
  });

  it('decides about each role and each link by itself: nobody is asked which of two stays', () => {
    const verslag = (acceptabel: unknown) => ({ afspraken: [{ id: 'A1', acceptabel }] });
    assert.deepEqual(
      merged(verslag(['aios']), verslag(['opleider']), verslag(['begeleider', 'supervisor']), 'verslag'),
      { data: verslag(['begeleider', 'supervisor', 'opleider']), conflicts: [] },
    );
    assert.deepEqual(
      merged(
        verslag(['aios', 'opleider']),
        verslag(['opleider']),
        verslag(['aios', 'opleider', 'begeleider']),
        'verslag',
      ),
      { data: verslag(['opleider', 'begeleider']), conflicts: [] },
    );
    const reflectie = (...bewijs: string[]) => ({ competentiegebieden: { organisatie: { bewijs } } });
    assert.deepEqual(
      merged(
        reflectie('../bewijs/a.bewijs.yaml'),
        reflectie('../bewijs/b.bewijs.yaml'),
        reflectie('../bewijs/c.bewijs.yaml'),
        'reflectie',
      ),
      { data: reflectie('../bewijs/c.bewijs.yaml', '../bewijs/b.bewijs.yaml'), conflicts: [] },
    );
  });

  it('takes the date of a term and its talk as two fields, also where the date stands alone', () => {
    const verslag = (tijdgebonden: unknown) => ({ afspraken: [{ id: 'A1', tijdgebonden }] });
    const datum = ['afspraken', 0, 'tijdgebonden', 'datum'];
    assert.deepEqual(merged(verslag('2026-01-10'), verslag('2026-02-10'), verslag('2026-03-10'), 'verslag'), {
      data: verslag('2026-03-10'),
      conflicts: [{ path: datum, text: '2026-02-10', base: '2026-01-10' }],
    });
    const withTalk = { datum: '2026-01-10', gesprek: 'beoordelingsgesprek' };
    assert.deepEqual(merged(verslag('2026-01-10'), verslag(withTalk), verslag('2026-03-10'), 'verslag'), {
      data: verslag({ ...withTalk, datum: '2026-03-10' }),
      conflicts: [],
    });
    assert.deepEqual(merged(verslag('2026-01-10'), verslag('2026-02-10'), verslag(withTalk), 'verslag'), {
      data: verslag({ ...withTalk, datum: '2026-02-10' }),
      conflicts: [],
    });
  });

  it('takes keys like __proto__ as keys', () => {
    const theirs = JSON.parse('{"__proto__": {"x": 1}, "a": 1}') as unknown;
    const ours = JSON.parse('{"__proto__": {"x": 0, "y": 2}, "a": 2}') as unknown;
    const base = JSON.parse('{"__proto__": {"x": 0}, "a": 1}') as unknown;
    assert.equal(JSON.stringify(merge(base, ours, theirs).data), '{"__proto__":{"x":1,"y":2},"a":2}');
    assert.equal(Object.getOwnPropertyDescriptor(Object.prototype, 'x'), undefined);
  });
});

describe('any merge', () => {
  const scalar = fc.oneof(fc.constantFrom(null, 1, true), fc.string({ maxLength: 4 }));
  const item = fc.record({ id: fc.constantFrom('A1', 'A2', 'A3', 'A4'), tekst: scalar, goed: scalar });
  const list = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 });
  const document = fc.record(
    { a: scalar, b: fc.record({ c: scalar, d: scalar }), lijst: list, teksten: fc.array(scalar, { maxLength: 4 }) },
    { requiredKeys: [] },
  );

  it('is theirs when we changed nothing, ours when they changed nothing', () => {
    fc.assert(
      fc.property(document, document, (base, changed) => {
        assert.deepEqual(merged(base, base, changed), { data: changed, conflicts: [] });
        assert.deepEqual(merged(base, changed, changed), { data: changed, conflicts: [] });
      }),
    );
  });

  it('holds every text that either side wrote, in the data or in a conflict', () => {
    fc.assert(
      fc.property(document, document, document, (base, first, second) => {
        // Every text tells who wrote it, so that it cannot be taken for another one.
        const ours = marked(first, 'ons');
        const theirs = marked(second, 'hun');
        const { data, conflicts } = merge(base, ours, theirs);
        const kept = [...textsIn(data), ...conflicts.flatMap(({ text }) => text.split('"'))];
        for (const text of [...textsIn(ours), ...textsIn(theirs)]) {
          assert.ok(kept.includes(text), `${text} is lost in ${JSON.stringify({ base, ours, theirs, data })}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  function marked(value: unknown, by: string): unknown {
    if (typeof value === 'string') return /^A\d$/u.test(value) ? value : `${by} ${value.replaceAll(/["\\]/gu, '')}`;
    if (Array.isArray(value)) return value.map((one: unknown) => marked(one, by));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one, by)]));
  }

  function textsIn(value: unknown): string[] {
    if (typeof value === 'string') return /^(ons|hun) /u.test(value) ? [value] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  }
});

describe('merging texts', () => {
  const BASE = `# concept
soort: verslag
leerklimaat: onderwijs # elke week
welbevinden: goed
`;
  const texts = (ours: string, theirs: string) => mergeTexts(parseYaml(BASE), parseYaml(ours), parseYaml(theirs), {});

  it('makes our changes in their text, comments and all', () => {
    const theirs = BASE.replace('goed', 'goed # gevraagd').replace('# concept', '# besproken');
    assert.deepEqual(texts(BASE.replace('onderwijs', 'elke dag onderwijs'), theirs), {
      text: theirs.replace('onderwijs', 'elke dag onderwijs'),
      conflicts: [],
    });
  });

  it('makes their changes in our text when we wrote a comment', () => {
    const ours = BASE.replace('goed', 'goed # gevraagd');
    assert.deepEqual(texts(ours, BASE.replace('onderwijs', 'elke dag onderwijs')), {
      text: ours.replace('onderwijs', 'elke dag onderwijs'),
      conflicts: [],
    });
  });

  it('refuses when both wrote comments, or a text cannot be read', () => {
    assert.deepEqual(texts(`${BASE}# van ons\n`, `${BASE}# van hen\n`), { refused: 'comments' });
    assert.deepEqual(texts(BASE, `<<<<<<< HEAD\n${BASE}=======\n>>>>>>> a\n`), { refused: 'unreadable' });
  });
});
