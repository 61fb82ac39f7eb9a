import assert from 'node:assert/strict';
import { exportFormats, exportKinds, exportName, isDocumentName } from '../../../src/core/output/index.ts';

describe('what an export is called', () => {
  it('is the name of its document with the ending of the format, which no document of a portfolio has', () => {
    const names = exportFormats.map((format) => exportName('gesprekken/2026-12-10.verslag.yaml', format));
    assert.deepEqual(names, ['2026-12-10.verslag.docx', '2026-12-10.verslag.html', '2026-12-10.verslag.md']);
    assert.deepEqual(
      [...names, exportName('portfolio.yaml', 'docx')].map((name) => isDocumentName(name)),
      [false, false, false, false],
    );
  });

  it('is never that of a document, also where a disk takes capitals for small letters', () => {
    for (const path of ['portfolio.yaml', 'a/x.iop.yaml', 'C:\\p\\X.Verslag.YAML', '/p/PORTFOLIO.yaml']) {
      assert.equal(isDocumentName(path), true, path);
    }
  });

  it('is asked for reports first; the dossier of the opleider is never offered [A31]', () => {
    assert.deepEqual(exportKinds.slice(0, 3), ['verslag', 'agenda', 'iop']);
    assert.equal(exportKinds.length, 10);
    assert.ok(!exportKinds.includes('dossier'));
  });
});
