import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as library from '../../src/core/index.ts';
import { projectRoot } from '../../tooling/cache.mjs';

const SAMPLE = path.join(projectRoot, 'examples', 'portfolio-van-aldermeer');
const cli = path.join(projectRoot, 'dist', 'cli.mjs');
const core = path.join(projectRoot, 'dist', 'core.mjs');

/** The sample portfolio as the library takes it. */
function sampleFiles(): Map<string, string> {
  const names = fs.readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const textOf = (name: string) => fs.readFileSync(path.join(SAMPLE, name), 'utf8');
  return new Map(names.map((name) => [name.replaceAll(path.sep, '/'), textOf(name)]));
}

/** What other programs hold on to: the files of `dist/`, as `npm run build` makes them. */
describe('the built command line and library', () => {
  before(() => {
    for (const file of [cli, core]) assert.ok(fs.existsSync(file), `${file} is not there: run npm run build first`);
  });

  it('find the same in the sample portfolio', async () => {
    const { check } = (await import(pathToFileURL(core).href)) as typeof library;
    const found = check(sampleFiles(), { today: '2026-11-23' }).map(
      ({ file, rule, message }) => `${file} ${rule} ${message}`,
    );
    assert.ok(found.length > 10, 'the sample portfolio is meant to show findings');
    const args = [
      cli,
      'check',
      SAMPLE,
      '--no-cache',
      '--format',
      'json',
      '--today',
      '2026-11-23',
      '--fail-on',
      'never',
    ];
    const printed = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
      findings: { file: string; rule: string; message: string }[];
    };
    assert.deepEqual(
      printed.findings.map(({ file, rule, message }) => `${path.basename(file)} ${rule} ${message}`),
      found.map((line) => line.replace(/^.*\/(?=\S+\.yaml )/, '')),
    );
  });

  it('make the same agenda', async () => {
    const args = [
      cli,
      'agenda',
      SAMPLE,
      '--type',
      'voortgangsgesprek',
      '--date',
      '2026-12-10',
      '--today',
      '2026-11-23',
    ];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
    const { makeAgenda } = (await import(pathToFileURL(core).href)) as typeof library;
    const options = { type: 'voortgangsgesprek', datum: '2026-12-10', today: '2026-11-23' } as const;
    assert.equal(printed, makeAgenda(sampleFiles(), options).text);
  });
});
