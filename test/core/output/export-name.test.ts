import assert from 'node:assert/strict';
import { exportExtension, exportFormats, exportKinds, isDocumentName } from '../../../src/core/output/index.ts';

describe('what an export is called', () => {
  it('ends as its format does, and so is no document of a portfolio', () => {
    const names = exportFormats.map((format) => `2026-12-10.verslag.${exportExtension(format)}`);
    assert.deepEqual(names, ['2026-12-10.verslag.docx', '2026-12-10.verslag.html', '2026-12-10.verslag.md']);
    assert.ok(!names.some((name) => isDocumentName(name)));
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
