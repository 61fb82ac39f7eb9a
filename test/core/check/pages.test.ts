import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Rule } from '../../../src/core/check/rule.ts';
import type { CheckResult, Finding, RuleId } from '../../../src/core/check/index.ts';
import { check, checkPortfolio, messageOf, rulePage, rules } from '../../../src/core/check/index.ts';
import { fileSuffix, isKind } from '../../../src/core/kinds/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { TODAY } from './marked.ts';

/** An example document of a page: what it is for, its file, and rules that speak in it besides the one of the page. */
interface Example {
  use: string;
  file: string;
  also: string[];
  text: string;
}

/**
 * Fenced blocks ```` ```yaml fout [file] [rule…] ````, `goed [file]` and `erbij [fout|goed] file`; a file is named by its
 * `soort` unless it says so.
 */
function examplesOf(page: string): Example[] {
  return [...page.matchAll(/^```yaml (\w+)([^\n]*)\n([^]*?)^```$/gmu)].map(([, use = '', words = '', text = '']) => {
    const named = words.split(/\s+/u).filter((word) => word !== '');
    const file = named.find((word) => word.endsWith('.yaml')) ?? fileFor(text);
    return { use, file, also: named.filter((word) => !word.endsWith('.yaml')), text };
  });
}

function fileFor(text: string): string {
  const kind = /^soort: (\w+)/mu.exec(text)?.[1];
  assert.ok(isKind(kind), `no kind in:\n${text}`);
  return kind === 'portfolio' ? fileSuffix(kind) : `voorbeeld${fileSuffix(kind)}`;
}

function filesOf(example: Example, all: readonly Example[]): Map<string, string> {
  const beside = all.filter(({ use, also }) => use === 'erbij' && (also.length === 0 || also.includes(example.use)));
  return new Map([...beside, example].map(({ file, text }) => [file, text]));
}

function findings(example: Example, all: readonly Example[]): CheckResult[] {
  return check(filesOf(example, all), { today: TODAY }).filter(({ file }) => file === example.file);
}

function rulesIn(example: Example, all: readonly Example[]): string[] {
  return findings(example, all).map(({ rule }) => rule);
}

function findingsIn(example: Example, all: readonly Example[]): Finding[] {
  return checkPortfolio(readPortfolio(filesOf(example, all)), { today: TODAY });
}

const LEVELS = { error: 'fout', warning: 'waarschuwing', info: 'advies' } as const;

describe('every rule', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('has a seed, or a reason of its own', () => {
        const { seeds, reason }: Rule = rule;
        if (seeds.length === 0) assert.ok(reason, 'neither');
        for (const seed of seeds) assert.match(seed, /^(A([1-9]|[12]\d|3[0-5])[a-g]?|B([1-9]|1[0-8]))$/u);
      });

      it('has a page that says its level, how to silence it, and shows it right and wrong', () => {
        assert.ok(existsSync(rulePage(rule.id)), `${rulePage(rule.id)} is not there`);
        const page = pageOf(rule.id);
        assert.ok(page.startsWith(`# ${rule.id}\n\nNiveau: ${LEVELS[rule.level]}\n`), 'title and level');
        assert.match(page, /aiosPortfolio\.rules/u);
        const uses = examplesOf(page).map(({ use }) => use);
        assert.ok(uses.includes('fout') && uses.includes('goed'), `examples: ${uses.join(', ')}`);
      });

      it('finds itself, and nothing else, in what the page calls wrong; not in what it calls right', () => {
        const examples = examplesOf(pageOf(rule.id));
        const right = examples.filter(({ use }) => use === 'goed').flatMap((example) => rulesIn(example, examples));
        assert.ok(!right.includes(rule.id), 'speaks in the right example');
        for (const wrong of examples.filter(({ use }) => use === 'fout')) {
          const extra = [...new Set(rulesIn(wrong, examples))].filter((found) => !right.includes(found));
          assert.deepEqual(extra.sort(), [rule.id, ...wrong.also].sort());
        }
      });

      it('says it in Dutch and in English, with every word filled in', () => {
        const examples = examplesOf(pageOf(rule.id));
        for (const wrong of examples.filter(({ use }) => use === 'fout')) {
          for (const finding of findingsIn(wrong, examples).filter((found) => found.rule === rule.id)) {
            const [dutch, english] = [messageOf(finding, 'nl'), messageOf(finding, 'en')];
            for (const message of [dutch, english]) {
              assert.match(message, /^[\p{Lu}‘“\d].*[.?)]$/su, message);
              assert.doesNotMatch(message, /undefined|\{\w*\}|‘’|“”| {2}/u, message);
            }
            assert.notEqual(dutch, english);
          }
        }
      });
    });
  }
});

describe('the pages', () => {
  it('are each of a rule that exists', () => {
    const pages = readdirSync('docs/regels', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md') && path.includes('/'));
    const ids = new Set<string>(rules.map(({ id }) => `${id}.md`));
    assert.deepEqual(
      pages.filter((page) => !ids.has(page)),
      [],
    );
  });
});

function pageOf(id: RuleId): string {
  return readFileSync(rulePage(id), 'utf8').replaceAll('\r\n', '\n');
}
