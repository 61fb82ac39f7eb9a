import assert from 'node:assert/strict';
import { columnWidths } from '../../../src/core/output/columnWidths.ts';

describe('the columns of a table on paper', () => {
  it('fill the page, each by its longest text', () => {
    assert.deepEqual(columnWidths(9000, ['Naam', 'Rol'], [['dr. Machteld Brouwhuis', 'Opleider']]), [6375, 2625]);
  });

  it('keep whole words where there is room for all of them', () => {
    const rows = [
      ['Echocardiografie en overige niet-invasieve diagnostiek', 'Ja', '1 september 2027', '28 februari 2028'],
    ];
    const widths = columnWidths(9638, ['Naam', 'Erkend', 'Van', 'Tot en met'], rows);
    assert.ok(widths.reduce((all, one) => all + one, 0) <= 9638);
    // "Echocardiografie", and the days on one line.
    assert.ok((widths[0] ?? 0) > 16 * 118, widths.join(' '));
    assert.ok((widths[2] ?? 0) > 15 * 118, widths.join(' '));
  });

  it('leave the last free to sign in', () => {
    assert.equal(columnWidths(9000, ['Rol', 'Handtekening'], [['Aios', '']], 3000)[1], 3000);
  });
});
