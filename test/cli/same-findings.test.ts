import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/core/index.ts';
import type { CheckResult } from '../../src/core/index.ts';
import { Folder, run } from './program.ts';

const SAMPLE = fileURLToPath(new URL('../../examples/portfolio-van-aldermeer', import.meta.url));
const TODAY = '2026-11-23';

/** The documents of a folder as the library takes them: path from the folder → text. */
function documentsIn(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')]),
  );
}

/** What both have to say the same about a finding. */
function said({ file, rule, level, message, range }: CheckResult) {
  return { file, rule, level, message, range };
}

describe('the sample portfolio, checked from the command line and by the library', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(() => {
    cpSync(SAMPLE, path.join(folder.path, 'van-aldermeer'), { recursive: true });
  });
  after(() => {
    folder.remove();
  });

  for (const language of ['nl', 'en'] as const) {
    it(`gives the same findings in the same words at the same places, in ${language}`, async () => {
      const options = ['--format', 'json', '--today', TODAY, '--language', language, '--fail-on', 'never'];
      const { code, out, err } = await run(folder.path, ['check', 'van-aldermeer', ...options]);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
      const found = (JSON.parse(out) as { findings: CheckResult[] }).findings.map(said);
      const expected = check(documentsIn(SAMPLE), { today: TODAY, language }).map(said);
      assert.ok(expected.length > 10, 'the sample portfolio is meant to show findings');
      assert.deepEqual(found, expected);
    });
  }

  it('says in English what it says in Dutch, about the same places', () => {
    const [nl, en] = (['nl', 'en'] as const).map((language) =>
      check(documentsIn(SAMPLE), { today: TODAY, language }).map(said),
    );
    const places = (findings: typeof nl) =>
      findings?.map(({ file, rule, level, range }) => ({ file, rule, level, range }));
    assert.deepEqual(places(nl), places(en));
    const untranslated = nl?.filter(({ message }, index) => message === en?.[index]?.message);
    assert.deepEqual(untranslated, []);
  });
});
