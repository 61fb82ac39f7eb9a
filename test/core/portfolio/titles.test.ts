import assert from 'node:assert/strict';
import { documentTitle, openDocument } from '../../../src/core/portfolio/index.ts';

const GESPREK = 'gesprek:\n  type: voortgangsgesprek\n  datum: 2026-03-12\n';
const TUSSEN = 'gesprek:\n  type: tussengesprek\n  stage: Nefrologie\n  datum: 2026-03-12\n';

describe('the title of a document, in Dutch and in English', () => {
  for (const [file, text, nl, en] of [
    ['portfolio.yaml', 'aios:\n  naam: L. Bakker\n', 'Portfolio, L. Bakker', 'Portfolio, L. Bakker'],
    [
      'a.reflectie.yaml',
      GESPREK,
      'Reflectie, voortgangsgesprek, 12 maart 2026',
      'Reflection, progress meeting, 12 March 2026',
    ],
    ['a.agenda.yaml', GESPREK, 'Agenda, voortgangsgesprek, 12 maart 2026', 'Agenda, progress meeting, 12 March 2026'],
    [
      'a.verslag.yaml',
      GESPREK,
      'Gespreksverslag, voortgangsgesprek, 12 maart 2026',
      'Report, progress meeting, 12 March 2026',
    ],
    [
      'a.verslag.yaml',
      TUSSEN,
      'Gespreksverslag, tussengesprek, Nefrologie, 12 maart 2026',
      'Report, interim meeting, Nefrologie, 12 March 2026',
    ],
    ['a.verslag.yaml', 'gesprek:\n  type: onbekend\n', 'Gespreksverslag', 'Report'],
    ['a.feedback.yaml', 'datum: 2026-02-30\n', 'Feedback', 'Feedback'],
  ] as const)
    it(nl, () => {
      const document = openDocument(file, text);
      assert.ok(document);
      assert.deepEqual([documentTitle(document, 'nl'), documentTitle(document, 'en')], [nl, en]);
    });
});
