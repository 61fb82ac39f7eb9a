import assert from 'node:assert/strict';
import { sampleFiles } from './sample.ts';
import { session } from './typing/session.ts';

const SEED = 20261201;
const SESSIONS = 10;
const STEPS = 60;

describe('typing in a document', () => {
  it('gives, step by step, exactly what reading and checking everything anew gives', () => {
    const files = sampleFiles();
    let [steps, inParts] = [0, 0];
    for (let seed = SEED; seed < SEED + SESSIONS; seed++) {
      const tally = session(files, seed, STEPS);
      assert.deepEqual(tally.failures, []);
      steps += tally.steps;
      inParts += tally.inParts;
    }
    assert.equal(steps, SESSIONS * STEPS);
    assert.ok(inParts > steps / 5, `only ${inParts} of ${steps} were read in parts`);
  }).timeout(60_000);
});
