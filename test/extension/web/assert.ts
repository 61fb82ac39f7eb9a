/**
 * What the tests of the extension use of `node:assert/strict`, for a host without Node: the web worker of VS Code. The
 * names and the meaning are Node's; the messages are plainer.
 */
class AssertionError extends Error {
  override name = 'AssertionError';
}

function fail(message: string | undefined, otherwise: () => string): never {
  throw new AssertionError(message ?? otherwise());
}

const shown = (value: unknown): string => JSON.stringify(value, undefined, 1);

const inside = (value: object): Map<unknown, unknown> =>
  value instanceof Map
    ? value
    : value instanceof Set
      ? new Map([...(value as Set<unknown>)].map((item) => [item, item]))
      : new Map(Object.entries(value));

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const [mine, theirs] = [inside(one), inside(other)];
  if (mine.size !== theirs.size) return false;
  return [...mine].every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)));
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, () => `${shown(value)} is not so`);
}

type Work = PromiseLike<unknown> | (() => PromiseLike<unknown>);

async function rejects(work: Work, expected?: RegExp): Promise<void> {
  const error = await (typeof work === 'function' ? work() : work).then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  );
  if (!error) fail(undefined, () => 'It was not refused');
  if (expected && !expected.test(String(error.reason))) throw error.reason;
}

const assert: {
  ok: (value: unknown, message?: string) => asserts value;
  equal: <T>(actual: unknown, expected: T, message?: string) => asserts actual is T;
  notEqual: (actual: unknown, expected: unknown, message?: string) => void;
  deepEqual: <T>(actual: unknown, expected: T, message?: string) => asserts actual is T;
  match: (text: string, expected: RegExp, message?: string) => void;
  rejects: (work: Work, expected?: RegExp) => Promise<void>;
} = {
  ok,
  equal(actual, expected, message) {
    if (!Object.is(actual, expected)) fail(message, () => `${shown(actual)}\n  is not\n${shown(expected)}`);
  },
  notEqual(actual, expected, message) {
    if (Object.is(actual, expected)) fail(message, () => `It should not be ${shown(actual)}`);
  },
  deepEqual(actual, expected, message) {
    if (!isSame(actual, expected)) fail(message, () => `${shown(actual)}\n  is not\n${shown(expected)}`);
  },
  match(text, expected, message) {
    if (!expected.test(text)) fail(message, () => `${shown(text)}\n  does not match ${String(expected)}`);
  },
  rejects,
};
export default assert;
