import fs from 'node:fs';

/**
 * What tooling/mocha/results.cjs writes.
 * @typedef {object} Results
 * @property {boolean} ended
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {{ title: string; file?: string; state: 'passed' | 'failed' | 'skipped'; milliseconds: number; error?: string }[]} tests
 */

/**
 * The outcome of a mocha run.
 * @param {string} file
 * @returns {Results}
 * @throws {Error} when the run did not come to its end: then there is no file, or not a whole one
 */
export function readResults(file) {
  if (!fs.existsSync(file)) throw new Error('The tests did not come to their end: they left no results.');
  /** @type {Results} */
  let results;
  try {
    results = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Error('The tests did not come to their end: their results are cut off.');
  }
  if (!results.ended) throw new Error('The tests did not come to their end.');
  return results;
}
