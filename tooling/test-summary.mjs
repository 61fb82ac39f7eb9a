/**
 * @typedef {object} LevelResult
 * @property {string} level
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {string} [note]
 */

/**
 * How many failures a level counts for: a level in which not one test ran has failed, whatever else it says.
 * @param {LevelResult} result
 */
function failures(result) {
  return result.failed === 0 && result.passed === 0 ? 1 : result.failed;
}

/**
 * The closing words of `npm test`: a table, and on the last line nothing but `N passed, N failed`.
 * @param {readonly LevelResult[]} results
 * @param {number} wallSeconds
 * @returns {string}
 */
export function summary(results, wallSeconds) {
  const rows = results.map((result) => [
    result.level,
    String(result.passed),
    String(failures(result)),
    String(result.skipped),
    duration(result.seconds),
    result.passed + result.failed === 0 ? `no test ran${result.note ? `; ${result.note}` : ''}` : (result.note ?? ''),
  ]);
  const header = ['level', 'passed', 'failed', 'skipped', 'time', ''];
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const lines = [header, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + failures(result), 0);
  return [...lines, '', `wall time ${duration(wallSeconds)}`, `${passed} passed, ${failed} failed`].join('\n');
}

/**
 * @param {readonly LevelResult[]} results
 * @returns {0 | 1}
 */
export function exitCode(results) {
  return results.length > 0 && results.every((result) => failures(result) === 0) ? 0 : 1;
}

/** @param {number} total seconds */
function duration(total) {
  const minutes = Math.floor(total / 60);
  return minutes > 0 ? `${minutes} min ${Math.round(total % 60)} s` : `${total.toFixed(1)} s`;
}
