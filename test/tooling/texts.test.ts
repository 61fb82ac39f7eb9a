import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../tooling/cache.mjs';

const read = (file: string) => fs.readFileSync(path.join(projectRoot, file), 'utf8');
const keys = (file: string) => Object.keys(JSON.parse(read(file)) as Record<string, string>).sort();

/** The texts the extension shows through VS Code's own surfaces, as they stand in the sources. */
function shownTexts(): string[] {
  const folder = path.join(projectRoot, 'src', 'extension');
  const sources = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = sources.flatMap((name) => {
    const source = fs.readFileSync(path.join(folder, name), 'utf8');
    return [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text.replaceAll("\\'", "'"));
  });
  return [...new Set(texts)].sort();
}

describe('texts of VS Code’s own surfaces', () => {
  it('are all there in Dutch, and none is left over', () => {
    assert.ok(shownTexts().length > 10);
    assert.deepEqual(keys('l10n/bundle.l10n.nl.json'), shownTexts());
  });

  it('of the manifest are there in English and Dutch, each used', () => {
    const used = [...read('package.json').matchAll(/%([\w.]+)%/g)].map(([, key = '']) => key);
    assert.deepEqual(keys('package.nls.json'), [...new Set(used)].sort());
    assert.deepEqual(keys('package.nls.nl.json'), keys('package.nls.json'));
  });
});
