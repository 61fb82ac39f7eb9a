import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../tooling/cache.mjs';

/**
 * Packages that no source imports, and what they are run or read by: text that has to be in the file, so that a package
 * whose use goes is noticed.
 */
const tools: Readonly<Record<string, readonly [file: string, text: string]>> = {
  '@types/mocha': ['test/tsconfig.json', '"mocha"'],
  '@types/node': ['test/tsconfig.json', '"node"'],
  '@types/vscode': ['src/extension/extension.ts', `from 'vscode'`],
  '@vscode/vsce': ['tooling/package.mjs', `'@vscode', 'vsce'`],
  'dependency-cruiser': ['package.json', 'depcruise src'],
  eslint: ['package.json', '&& eslint .'],
  prettier: ['package.json', 'prettier --check .'],
};

const folders = ['src', 'webview', 'test', 'tooling', 'eslint.config.mjs', '.dependency-cruiser.cjs'];

function read(file: string): string {
  return fs.readFileSync(path.join(projectRoot, file), 'utf8');
}

describe('the packages of package.json', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

  it('are all used: imported by a source, or a tool with a task', () => {
    const sources = execFileSync('git', ['ls-files', '--', ...folders], { cwd: projectRoot, encoding: 'utf8' })
      .split('\n')
      .filter((file) => /\.[cm]?[jt]s$/.test(file) && fs.existsSync(path.join(projectRoot, file)))
      .filter((file) => !file.endsWith('dependencies.test.ts'))
      .map(read);
    const quoted = (name: string) => new RegExp(`['"/]${name.replaceAll('.', '\\.')}(?:/[^'"\\s]*)?['"]`);
    const unused = names.filter((name) => {
      const tool = tools[name];
      return tool ? !read(tool[0]).includes(tool[1]) : !sources.some((source) => quoted(name).test(source));
    });
    assert.deepEqual(unused, []);
    assert.deepEqual(
      Object.keys(tools).filter((name) => !names.includes(name)),
      [],
      'tools that are no longer installed',
    );
  });

  it('each have a reason in ARCHITECTURE.md, and no other package does', () => {
    const [, chapter = ''] = read('ARCHITECTURE.md').split(/^## Packages, each with its reason$/m);
    const rows = [...chapter.matchAll(/^\| (`[^|]+) \| +(\S[^|]*?) +\|$/gm)];
    const reasoned = rows.flatMap(([, packages = '']) => [...packages.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    assert.deepEqual(reasoned.sort(), names.sort());
  });
});
