import assert from 'node:assert/strict';
import { checkDocument, isStructural } from '../../../src/core/check/index.ts';
import { openAs, readPortfolio } from '../../../src/core/portfolio/index.ts';

/** What is still reported beside an extension that shows the schema's own errors. */
function besideASchemaEditor(text: string): string[] {
  const document = openAs('a.bewijs.yaml', text, 'bewijs');
  return checkDocument(document, readPortfolio(new Map()), { today: '2026-11-23' })
    .filter((finding) => !isStructural(finding))
    .map(({ rule, path }) => `${rule} ${path.join('/')}`);
}

const WHOLE = `soort: bewijs
versie: 1
type: kpb
titel: Opvang
datum: 2026-10-08
competenties: [medisch_handelen]
samenvatting: Rustig en volledig.
`;

describe('beside an editor that shows what the schema says', () => {
  it('nothing is left to say about types, values, unknown keys and unreadable text', () => {
    assert.deepEqual(besideASchemaEditor(WHOLE.replace('kpb', 'kbp')), []);
    assert.deepEqual(besideASchemaEditor(WHOLE.replace('titel: Opvang', 'titel: 3')), []);
    assert.deepEqual(besideASchemaEditor(`${WHOLE}kleur: rood\n`), []);
    assert.deepEqual(besideASchemaEditor(WHOLE.replace('2026-10-08', '8 oktober')), []);
    assert.deepEqual(besideASchemaEditor('titel: "nooit gesloten\n'), []);
  });

  it('a day that does not exist is still reported: that editor looks at the form only', () => {
    assert.deepEqual(besideASchemaEditor(WHOLE.replace('2026-10-08', '2026-02-30')), ['schema/datum datum']);
  });

  it('what is missing is still reported: the contributed schemas do not ask for it', () => {
    assert.deepEqual(besideASchemaEditor(WHOLE.replace(/titel: .*\n/, '')), ['schema/ontbreekt titel']);
  });
});
