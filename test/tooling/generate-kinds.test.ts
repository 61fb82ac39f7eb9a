import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../tooling/generate-kinds.mjs', import.meta.url));
const folder = new URL('../../src/core/kinds/generated/', import.meta.url);

function generate(): void {
  execFileSync(process.execPath, [script]);
}

/** Name, time of writing and content of everything generated. */
function generated(): [string, number, string][] {
  return readdirSync(folder)
    .sort()
    .map((file) => [file, statSync(new URL(file, folder)).mtimeMs, readFileSync(new URL(file, folder), 'utf8')]);
}

describe('generating the document kinds', () => {
  it('writes nothing when the schemas have not changed', () => {
    generate();
    const before = generated();
    generate();
    assert.deepEqual(generated(), before);
    assert.deepEqual(
      before.map(([file]) => file),
      ['explanations.ts', 'fingerprint.txt', 'schemas.ts', 'types.ts', 'validators.d.ts', 'validators.js'],
    );
  });

  it('makes validators that stand alone: no import, no require, no code from text', () => {
    const code = readFileSync(new URL('validators.js', folder), 'utf8');
    assert.doesNotMatch(code, /\brequire\(|\bimport\b|\beval\(|new Function/);
    assert.ok(code.length < 60_000, `${code.length} characters`);
  });

  it('makes types that promise nothing the schemas do not: no index signature but that of the competency areas', () => {
    const types = readFileSync(new URL('types.ts', folder), 'utf8');
    const open = [...types.matchAll(/\[k: string\]: (.*);/g)].map(([, type]) => type);
    assert.deepEqual(open, ['Gebiedsreflectie', 'Gebiedsoordeel']);
    assert.doesNotMatch(types, /\bany\b|unknown|Persoon1/);
  });
});
