import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../tooling/reference.mts', import.meta.url));

describe('the reference pages', () => {
  it('are current: otherwise run npm run reference', () => {
    const stale = execFileSync(process.execPath, ['--import', 'tsx', script, '--check'], { encoding: 'utf8' });
    assert.equal(stale, '[]');
  });
});
