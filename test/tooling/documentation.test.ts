import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../tooling/cache.mjs';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  ...readdirSync(path.join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', ...file.split(path.sep))),
];

/** Everything `pattern` finds in the pages that `holds` does not accept, as `page: what`. */
function wrong(pattern: RegExp, holds: (found: RegExpMatchArray, page: string) => boolean): string[] {
  return pages.flatMap((page) =>
    [...read(page).matchAll(pattern)].filter((found) => !holds(found, page)).map(([what]) => `${page}: ${what}`),
  );
}

/** Words on one line, without the dots behind a command that asks more: a page may leave those out. */
const plain = (words: string) => words.replace(/\s+/g, ' ').replace(/…$/, '');

describe('what the documentation names exists', () => {
  const english = json('package.nls.json') as Record<string, string>;
  const dutch = json('package.nls.nl.json') as Record<string, string>;
  const keyOf = (title: string) =>
    Object.keys(english).find((key) => key.startsWith('command.') && plain(english[key] ?? '') === plain(title));

  it('every relative link and picture leads to a file', () => {
    const broken = wrong(/\]\((?![a-z]+:|#)([^)#\s]+)(?:#[^)]*)?\)/g, ([, to = ''], page) =>
      existsSync(path.join(projectRoot, path.dirname(page), decodeURI(to))),
    );
    assert.deepEqual(broken, []);
  });

  it('the guide has as many pages in Dutch as in English, in one order, each of at most 80 lines', () => {
    const numbered = (folder: string) =>
      readdirSync(path.join(projectRoot, 'docs', folder)).filter((file) => /^\d/.test(file));
    const numbers = (folder: string) => numbered(folder).map((file) => file.slice(0, 2));
    assert.deepEqual(numbers('handleiding'), numbers('guide'));
    const long = pages.filter(
      (page) => /^docs\/(handleiding|guide)\//.test(page) && read(page).trimEnd().split('\n').length > 80,
    );
    assert.deepEqual(long, []);
  });

  it('every setting is one of the extension', () => {
    const manifest = read('package.json');
    const unknown = wrong(/`aiosPortfolio\.(\w+)`/g, ([, name = '']) => manifest.includes(`"aiosPortfolio.${name}"`));
    assert.deepEqual(unknown, []);
  });

  it('every command has the title it is called by, and the Dutch one beside it', () => {
    const unknown = wrong(/\*\*Portfolio:\s([^*]+)\*\*(?:\s\([*_]([^*_]+)[*_]\))?/g, ([, title = '', beside]) => {
      const key = keyOf(title);
      return key !== undefined && (beside === undefined || plain(dutch[key] ?? '') === plain(beside));
    });
    assert.deepEqual(unknown, []);
  });

  it('every script of npm is one of the project', () => {
    const { scripts } = json('package.json') as { scripts: Record<string, string> };
    const unknown = wrong(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g, ([, run, own]) => (run ?? own ?? '') in scripts);
    assert.deepEqual(unknown, []);
  });

  it('every subcommand is one of the command line', () => {
    const known = ['check', 'agenda', 'report', 'verify', 'export'];
    assert.ok(read('src/cli/texts.ts').includes('Choose check, agenda, report, verify or export'));
    const unknown = wrong(/(?:`aios-portfolio |\bcli\.mjs )([a-z]+)/g, ([, name = '']) => known.includes(name));
    assert.deepEqual(unknown, []);
  });
});
