import assert from 'node:assert/strict';
import type { CheckOptions, Finding, Fix, RuleId } from '../../../src/core/check/index.ts';
import { checkDocument, fixesFor } from '../../../src/core/check/index.ts';
import { keyOrder } from '../../../src/core/kinds/index.ts';
import type { AnyDocument, Portfolio } from '../../../src/core/portfolio/index.ts';
import { makePortfolio, openDocument } from '../../../src/core/portfolio/index.ts';
import type { Change, ParsedYaml } from '../../../src/core/yaml/index.ts';
import { editsFor } from '../../../src/core/yaml/index.ts';

/** The day on which all tests of rules take place. */
export const TODAY = '2026-06-01';

/** The rest of a test: the other files of the portfolio, and what differs from the usual. */
export interface Setting {
  /** Path of the document; the kind follows from it. */
  file: string;
  others?: Record<string, string>;
  options?: Partial<CheckOptions>;
}

/** Opens a document as one of a portfolio with `others`. */
export function open(text: string, { file, others = {} }: Setting): { document: AnyDocument; portfolio: Portfolio } {
  const documents = Object.entries({ ...others, [file]: text }).map(([path, content]) => {
    const opened = openDocument(path, content);
    assert.ok(opened, `${path} is of no kind`);
    return opened;
  });
  const document = documents.find((opened) => opened.file === file);
  assert.ok(document, 'the document is among those opened');
  return { document, portfolio: makePortfolio(documents) };
}

/** All findings of one rule in a document. */
export function findingsOf(rule: RuleId, text: string, setting: Setting): Finding[] {
  const { document, portfolio } = open(text, setting);
  const findings = checkDocument(document, portfolio, { today: TODAY, ...setting.options });
  return findings.filter((finding) => finding.rule === rule);
}

/**
 * A document with «marks» around the words a rule speaks of (several around each other when it says several things of
 * the same words): the rule has to find exactly these, and the difference is shown as text.
 */
export function assertMarks(rule: RuleId, marked: string, setting: Setting): Finding[] {
  const text = marked.replace(/[«»]/gu, '');
  const findings = findingsOf(rule, text, setting);
  const { document } = open(text, setting);
  assert.equal(mark(document.parsed, findings), marked);
  return findings;
}

function mark(parsed: ParsedYaml, findings: readonly Finding[]): string {
  const marks = findings.flatMap(({ range }) => [
    { offset: parsed.offsetAt(range.start), sign: '«' },
    { offset: parsed.offsetAt(range.end), sign: '»' },
  ]);
  // Where one range ends and another begins, the end comes first; sorting from the back keeps the offsets right.
  marks.sort((a, b) => b.offset - a.offset || (a.sign < b.sign ? -1 : a.sign > b.sign ? 1 : 0));
  return marks.reduce((text, { offset, sign }) => text.slice(0, offset) + sign + text.slice(offset), parsed.text);
}

/** The fixes for the first finding of a rule, without the last one, which silences it. */
export function fixesOf(rule: RuleId, text: string, setting: Setting, language: 'nl' | 'en' = 'nl'): Fix[] {
  const [finding] = findingsOf(rule, text, setting);
  assert.ok(finding, `${rule} finds nothing`);
  const { document, portfolio } = open(text, setting);
  return fixesFor(finding, document, portfolio, language);
}

/** The text after a fix; of a fix with a choice, after the choice at `pick`. */
export function fixed(text: string, fix: Fix | undefined, { file }: Setting, pick = 0): string {
  assert.ok(fix, 'there is no such fix');
  if ('edits' in fix) return apply(text, fix.edits);
  const changes = 'pick' in fix ? fix.pick[pick]?.changes : fix.changes;
  assert.ok(changes, `there is no choice ${pick}`);
  return changed(text, changes, file);
}

function changed(text: string, changes: readonly Change[], file: string): string {
  const kind = openDocument(file, text)?.kind;
  assert.ok(kind, `${file} is of no kind`);
  const result = editsFor(text, changes, { keyOrder: (path) => keyOrder(kind, path) });
  assert.ok('edits' in result, 'refused' in result ? result.refused : '');
  return apply(text, result.edits);
}

function apply(text: string, edits: readonly { offset: number; length: number; newText: string }[]): string {
  return [...edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce((now, { offset, length, newText }) => now.slice(0, offset) + newText + now.slice(offset + length), text);
}
