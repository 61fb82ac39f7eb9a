import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonical } from '../../../src/core/seal/index.ts';

/** Arrays and objects upside down: the same data, written in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reordered(member)]),
  );
}

function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 section 3.2.2 as the bytes of section 3.2.4', () => {
    const input: unknown = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`);

    const bytes = Buffer.from(canonical(input), 'utf8').toString('hex');

    assert.equal(
      bytes,
      (
        '7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 ' +
        '75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a ' +
        '5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 ' +
        '65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37 ' +
        '5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 ' +
        '30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d'
      ).replaceAll(' ', ''),
    );
  });

  it('sorts keys by UTF-16 code units, as the example of RFC 8785 section 3.2.3', () => {
    const input = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '😀': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    };

    assert.equal(
      canonical(input),
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  for (const [bits, text] of [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ] as const)
    it(`writes the number ${bits} of RFC 8785 appendix B as ${text}`, () => {
      assert.equal(canonical(double(bits)), text);
    });

  for (const [name, value] of [
    ['NaN (appendix B)', double('7fffffffffffffff')],
    ['infinity (appendix B)', double('7ff0000000000000')],
    ['minus infinity deep inside', { a: [{ b: -Infinity }] }],
    ['half a character in a string', { a: 'x\ud800y' }],
    ['half a character in a key', { '\udc00': 1 }],
    ['undefined', undefined],
    ['undefined in an array', [1, undefined]],
    ['a hole in an array', [1, , 2]],
    ['a function', { a: () => 1 }],
    ['a symbol', { a: Symbol('a') }],
    ['a bigint', { a: 1n }],
    ['a Date', { a: new Date(0) }],
    ['a Map', { a: new Map([['b', 1]]) }],
  ] as const)
    it(`refuses ${name} instead of writing something else`, () => {
      assert.throws(() => canonical(value), TypeError);
    });

  it('refuses an object that holds itself, and takes one that is used twice', () => {
    const itself: { self?: unknown } = {};
    itself.self = itself;
    const twice = { a: 1 };

    assert.throws(() => canonical(itself), TypeError);
    assert.equal(canonical([twice, { b: twice }]), '[{"a":1},{"b":{"a":1}}]');
  });

  it('leaves out a member that is undefined, as absent', () => {
    assert.equal(canonical({ a: undefined, b: 1 }), '{"b":1}');
  });

  it('treats __proto__ and toJSON as ordinary keys', () => {
    const data: unknown = JSON.parse('{"toJSON":"x","constructor":1,"__proto__":{"b":1}}');

    assert.equal(canonical(data), '{"__proto__":{"b":1},"constructor":1,"toJSON":"x"}');
  });

  it('says the same data, whatever the order of the keys (property)', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonical(value);
        assert.equal(canonical(reordered(value)), text);
        // JSON has no -0, and neither has JSON.stringify.
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
