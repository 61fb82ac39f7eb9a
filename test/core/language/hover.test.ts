import assert from 'node:assert/strict';
import { hoverAt } from '../../../src/core/language/index.ts';
import type { Hover, Language } from '../../../src/core/language/index.ts';
import { openAs } from '../../../src/core/portfolio/index.ts';
import type { Kind } from '../../../src/core/kinds/index.ts';
import { atCaret } from './caret.ts';

function hover(kind: Kind, marked: string, language: Language = 'nl'): Hover | undefined {
  const { text, offset } = atCaret(marked);
  return hoverAt(openAs(`a.${kind}.yaml`, text, kind), offset, language);
}

/** The words a hover stands under. */
function under(marked: string, { range }: Hover): string {
  const line = atCaret(marked).text.split('\n')[range.start.line] ?? '';
  return line.slice(range.start.character, range.end.character);
}

describe('hover', () => {
  for (const [key, title] of [
    ['specifiek', 'Specifiek'],
    ['meetbaar', 'Meetbaar'],
    ['acceptabel', 'Acceptabel'],
    ['resultaatgericht', 'Resultaatgericht'],
    ['tijdgebonden', 'Tijdgebonden'],
  ] as const) {
    it(`tells what ${key} means, with a good example [A29] [B16]`, () => {
      const text = `soort: verslag\nafspraken:\n  - ${key.slice(0, 3)}‸${key.slice(3)}: iets\n`;
      const found = hover('verslag', text);
      assert.ok(found, `nothing is told about ${key}`);
      assert.ok(found.title.startsWith(title), found.title);
      assert.ok((found.description ?? '').length > 20, found.description);
      assert.ok(found.examples.length > 0, `${key} has no example`);
      assert.equal(under(text, found), key);
    });
  }

  it('names a value as people call it', () => {
    const text = 'afspraken:\n  - status: niet_be‸haald\n';
    const found = hover('verslag', text);
    assert.ok(found, 'a value of a choice is told');
    assert.equal(found.value, 'Niet behaald');
    assert.equal(under(text, found), 'niet_behaald');
  });

  it('speaks English when the document does', () => {
    const text = 'leer‸klimaat: goed\n';
    assert.notEqual(hover('verslag', text, 'en')?.title, hover('verslag', text, 'nl')?.title);
  });

  it('says nothing about a key the format does not know, a comment or an empty line', () => {
    assert.equal(hover('verslag', 'onbe‸kend: 1\n'), undefined);
    assert.equal(hover('verslag', '# opmer‸king\nsoort: verslag\n'), undefined);
    assert.equal(hover('verslag', '‸\n'), undefined);
  });

  it('says nothing inside a list: its items speak for themselves', () => {
    assert.equal(hover('verslag', 'afspraken:\n ‸ - id: A1\n'), undefined);
  });
});
