import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import * as core from '../../src/core/index.ts';
import type { Bundled } from '../../tooling/build.mjs';
import { bundle, sizesOf } from '../../tooling/build.mjs';
import { projectRoot } from '../../tooling/cache.mjs';
import { budgets, product } from '../../tooling/product.mjs';
import { samplePortfolio } from '../../tooling/sample.mjs';

/** The texts of the sample portfolio, as the library takes them. */
function sampleTexts(): Map<string, string> {
  const folder = samplePortfolio();
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return new Map(
    files.map((file) => [file.replaceAll(path.sep, '/'), fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}

describe('what people install', function () {
  this.timeout(60_000);
  let bundles: Bundled[];
  let folder: string;
  before(async () => {
    bundles = await bundle({ minify: true, wanted: product.filter(({ shipped }) => shipped) });
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-sizes-'));
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('is no larger than was promised', () => {
    const sizes = sizesOf(bundles);
    // The .vsix has a test of its own, beside what is in it.
    const promised = Object.entries(budgets).filter(([what]) => what !== 'the .vsix');
    assert.deepEqual(Object.keys(sizes).sort(), promised.map(([what]) => what).sort());
    for (const [what, most] of promised) {
      const size = sizes[what] ?? Infinity;
      assert.ok(size <= most, `${what}: ${size} bytes, ${most} were promised (tooling/product.mjs)`);
    }
  });

  it('reads from disk what is used and no more, and does with it what the library does', async () => {
    const desktop = bundles.find(({ outfile }) => outfile === 'dist/extension.cjs');
    for (const { path: file, contents } of desktop?.outputFiles ?? []) {
      const target = path.join(folder, path.relative(projectRoot, file));
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, contents);
    }
    const require = createRequire(path.join(folder, 'dist', 'extension.cjs'));
    const rooms = () =>
      Object.keys(require.cache)
        .filter((file) => file.startsWith(fs.realpathSync(folder)))
        .map((file) => path.basename(file, '.cjs').replace(/-\w{8}$/, ''))
        .filter((name) => name !== 'chunk')
        .sort();
    const library = require('./parts/library.cjs') as typeof core;
    assert.deepEqual(rooms(), ['library']);
    assert.deepEqual(Object.keys(library).sort(), Object.keys(core).sort());

    const files = sampleTexts();
    const options = { today: '2026-12-01' };
    assert.deepEqual(library.check(files, options), core.check(files, options));
    const toCheck = ['check', 'kinds', 'library', 'portfolio', 'schemas', 'seal', 'specialismen', 'validators', 'yaml'];
    assert.deepEqual(rooms(), toCheck);

    const [file = ''] = [...files.keys()].filter((name) => name.endsWith('.verslag.yaml'));
    const bytes = await library.render(files, { file, to: 'docx' });
    assert.deepEqual([...bytes.slice(0, 2)], [...Buffer.from('PK')]);
    assert.deepEqual(
      rooms().filter((room) => !toCheck.includes(room)),
      ['docx', 'explanations', 'form', 'output'],
    );
  });
});
