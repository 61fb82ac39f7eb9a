import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carried } from '../../webview/caret.ts';
import { Draft } from '../../webview/draft.ts';
import { keepKeys } from '../../webview/itemKeys.ts';
import { Outbox } from '../../webview/outbox.ts';
import type { FromWebview } from '../../src/protocol/index.ts';

describe('a draft', () => {
  it('is done when the document holds exactly what was typed', () => {
    const draft = new Draft('ab', 'a');
    assert.equal(draft.isReady('a'), true);
    assert.equal(draft.send(), 'ab');
    assert.equal(draft.isReady('a'), false);
    assert.equal(draft.isDone('ab'), false, 'not before the answer');
    draft.landed('ab');
    assert.equal(draft.isDone('ab'), true);
  });

  it('keeps what is typed while an earlier text is on its way', () => {
    const draft = new Draft('ab', 'a');
    draft.send();
    draft.type('abc');
    assert.equal(draft.conflictsWith('ab'), false);
    draft.landed('ab');
    assert.deepEqual([draft.text, draft.hasMore, draft.isReady('ab')], ['abc', true, true]);
  });

  it('stands against a text that came from elsewhere until the user chooses', () => {
    const draft = new Draft('mijn tekst', 'oud');
    assert.equal(draft.conflictsWith('van elders'), true);
    assert.equal(draft.isReady('van elders'), false);
    draft.insist('van elders');
    assert.equal(draft.isReady('van elders'), true);
  });

  it('is no conflict when somebody else wrote the same', () => {
    assert.equal(new Draft('zelfde', 'oud').conflictsWith('zelfde'), false);
  });

  it('waits after a refusal until the user types or insists', () => {
    const draft = new Draft('ab', 'a');
    draft.send();
    draft.refused();
    assert.equal(draft.isReady('a'), false);
    draft.type('abc');
    assert.equal(draft.isReady('a'), true);
  });
});

describe('a caret in a text that changes around it', () => {
  it('stays with the words it stands in', () => {
    assert.equal(carried(5, 'een twee', 'nul een twee'), 9, 'something came before it');
    assert.equal(carried(3, 'een twee', 'een twee drie'), 3, 'something came behind it');
    assert.equal(carried(8, 'een twee', 'een'), 3, 'its end is gone');
    assert.equal(carried(0, '', 'nieuw'), 0);
  });

  it('is always in the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (before, after, at) => {
        const caret = carried(Math.min(at, before.length), before, after);
        assert.ok(caret >= 0 && caret <= after.length);
      }),
    );
  });
});

describe('names of list items', () => {
  const names = (before: { key: string; item: unknown }[], items: unknown[]) => {
    let count = 0;
    return keepKeys(before, items, () => `nieuw-${++count}`).map(({ key }) => key);
  };
  const [a, b, c] = [{ id: 'A1' }, { id: 'A2' }, { id: 'A3' }];
  const before = [a, b, c].map((item, index) => ({ key: String(index), item }));

  it('stay when an item is removed, inserted or moved', () => {
    assert.deepEqual(names(before, [b, c]), ['1', '2']);
    assert.deepEqual(names(before, [a, { id: 'B' }, b, c]), ['0', 'nieuw-1', '1', '2']);
    assert.deepEqual(names(before, [c, a, b]), ['2', '0', '1']);
  });

  it('stay when an item changes, also one without an id', () => {
    assert.deepEqual(names(before, [a, { id: 'A2', specifiek: 'x' }, c]), ['0', '1', '2']);
    const texts = ['x', 'y'].map((item, index) => ({ key: String(index), item }));
    assert.deepEqual(names(texts, ['x', 'yy']), ['0', '1']);
    assert.deepEqual(names(texts, ['y']), ['1']);
  });

  it('are each given once, whatever the list', () => {
    const item = fc.oneof(fc.constantFrom('a', 'b', null, undefined), fc.record({ id: fc.constantFrom('A1', 'A2') }));
    fc.assert(
      fc.property(fc.array(item), fc.array(item), (was, is) => {
        const keys = names(
          was.map((one, index) => ({ key: `oud-${index}`, item: one })),
          is,
        );
        assert.equal(keys.length, is.length);
        assert.equal(new Set(keys).size, keys.length);
      }),
    );
  });
});

describe('the outbox', () => {
  const errand = (text: string, log: string[]) => ({
    prepare: (id: number): FromWebview => ({
      type: 'edit',
      id,
      changes: [{ op: 'set', path: [text], value: 1 }],
      expected: [],
    }),
    answered: (refused: string | undefined) => log.push(`${text} ${refused ?? 'gedaan'}`),
  });

  it('sends one edit at a time, the next one after the answer', async () => {
    const sent: FromWebview[] = [];
    const log: string[] = [];
    const outbox = new Outbox(
      (message) => sent.push(message),
      () => Promise.resolve(),
    );
    outbox.add(errand('a', log));
    outbox.add(errand('b', log));
    outbox.add({ prepare: () => ({ type: 'save' }) });
    assert.equal(sent.length, 1);
    await outbox.answered(99, undefined);
    assert.equal(sent.length, 1, 'an answer to something else');
    await outbox.answered(1, undefined);
    assert.equal(sent.length, 2);
    await outbox.answered(2, 'bezet');
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['edit', 'edit', 'save'],
    );
    assert.deepEqual(log, ['a gedaan', 'b bezet']);
    assert.equal(outbox.isBusy, false);
  });

  it('skips what has nothing to say any more', () => {
    const sent: FromWebview[] = [];
    const outbox = new Outbox(
      (message) => sent.push(message),
      () => Promise.resolve(),
    );
    outbox.add({ prepare: () => undefined });
    outbox.add({ prepare: () => ({ type: 'save' }) });
    assert.deepEqual(sent, [{ type: 'save' }]);
  });

  it('lets everything go, in order, when the page goes', () => {
    const sent: FromWebview[] = [];
    const outbox = new Outbox(
      (message) => sent.push(message),
      () => Promise.resolve(),
    );
    for (const name of ['a', 'b', 'c']) outbox.add(errand(name, []));
    outbox.sendAll();
    assert.deepEqual(
      sent.map((message) => message.type === 'edit' && message.changes[0]?.path[0]),
      ['a', 'b', 'c'],
    );
  });
});
