import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/core/check/index.ts';
import { formContent, formModel } from '../../../src/core/form/index.ts';
import type { AnyDocument } from '../../../src/core/portfolio/index.ts';
import { readPortfolio, resolveReference } from '../../../src/core/portfolio/index.ts';
import { readToWebview } from '../../../src/protocol/index.ts';
import { sampleFiles } from '../sample.ts';

const portfolio = readPortfolio(sampleFiles());
const today = '2026-12-01';
const documents = [...portfolio.documents.values()];

const contentOf = (document: AnyDocument, language: 'nl' | 'en') =>
  formContent(document, portfolio, checkDocument(document, portfolio, { today }), language, today);

describe('what the forms of the sample portfolio show', () => {
  for (const language of ['nl', 'en'] as const) {
    it(`reaches the form whole, for every document, in ${language}`, () => {
      assert.ok(documents.length > 40, 'the sample portfolio is there');
      for (const document of documents) {
        const state = { ...contentOf(document, language), version: 1, dirty: false, readOnly: false };
        const model = formModel(document.kind, language, portfolio, document);
        const message = { type: 'open', language, fileName: document.file, model, state };
        assert.deepEqual(readToWebview(message), message, document.file);
      }
    });
  }

  it('has a section for every finding in the data', () => {
    const lost = documents.flatMap((document) =>
      contentOf(document, 'nl')
        .findings.filter(({ path, section }) => path.length > 0 && section === undefined)
        .map(({ rule, path }) => `${document.file} ${rule} ${path.join('/')}`),
    );
    // A misspelt key is nowhere in the form: it is said above all sections.
    assert.deepEqual(lost, ['oefenen/typefouten.bewijs.yaml schema/onbekende_sleutel samenvating']);
  });

  it('offers references that lead to a document of the portfolio, never to the document itself', () => {
    for (const document of documents) {
      for (const { reference } of contentOf(document, 'nl').references) {
        const target = resolveReference(document.file, reference);
        assert.ok(target && portfolio.get(target.file), `${document.file}: ${reference}`);
        assert.notEqual(target.file, document.file, reference);
      }
    }
  });

  it('tells nothing of private notes outside the document that holds them', () => {
    const notes = documents.flatMap(({ file, parsed }) => {
      const { data } = parsed;
      const note = typeof data === 'object' && data !== null && 'prive' in data ? data.prive : undefined;
      return typeof note === 'string' ? [{ file, note: note.trim() }] : [];
    });
    assert.ok(notes.length > 0, 'the sample has private notes');
    for (const document of documents) {
      const shown = JSON.stringify({ ...contentOf(document, 'nl'), data: null });
      for (const { file, note } of notes) {
        assert.ok(!shown.includes(JSON.stringify(note).slice(1, -1)), `${document.file} tells the notes of ${file}`);
      }
    }
  });
});
