import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renamableAt, renameAt } from '../../../src/core/language/index.ts';
import type { Language } from '../../../src/core/language/index.ts';
import { openDocument, readPortfolio } from '../../../src/core/portfolio/index.ts';
import { applyEdits } from '../../../src/core/yaml/index.ts';
import { groundOf, TALKS } from './ground.ts';

const EEN = 'gesprekken/een.verslag.yaml';
const TWEE = 'gesprekken/twee.verslag.yaml';
const AGENDA = 'gesprekken/twee.agenda.yaml';
const SIGNED = `ondertekening: [{ rol: aios, naam: J, datum: 2026-03-01, betekenis: akkoord, vingerafdruk: sha256:${'a'.repeat(64)} }]\n`;

type Texts = Readonly<Record<string, string>>;

/** The texts after renaming what stands at the caret (of those that changed), or the reason why not. */
function rename(marked: Texts, to: string, language: Language = 'nl'): Texts | string {
  const { portfolio, document, offset } = groundOf(marked);
  const result = renameAt(document, portfolio, offset, to, language);
  if ('refused' in result) return result.refused;
  return Object.fromEntries(
    [...result.edits].map(([file, edits]) => [file, applyEdits(portfolio.get(file)?.parsed.text ?? '', edits)]),
  );
}

/** The reason why nothing was renamed. */
function refusal(marked: Texts, to: string): string {
  const result = rename(marked, to);
  assert.ok(typeof result === 'string', JSON.stringify(result));
  return result;
}

function caretAt(texts: Texts, file: string, words: string, marked: string): Texts {
  return { ...texts, [file]: (texts[file] ?? '').replace(words, () => marked) };
}

describe('renaming an id', () => {
  const renamed = {
    [EEN]: TALKS[EEN].replace('id: A1', 'id: visites-leiden'),
    [AGENDA]: TALKS[AGENDA].replace('yaml#A1', 'yaml#visites-leiden'),
    [TWEE]: TALKS[TWEE].replace('yaml#A1', 'yaml#visites-leiden'),
  };

  it('changes it and every reference to it, whatever the quotes, and nothing else: no equal id, no prose', () => {
    assert.deepEqual(rename(caretAt(TALKS, EEN, 'id: A1', 'id: ‸A1'), 'visites-leiden'), renamed);
  });

  it('does the same from any reference', () => {
    assert.deepEqual(rename(caretAt(TALKS, TWEE, 'yaml#A1', 'yaml#A1‸'), 'visites-leiden'), renamed);
    assert.deepEqual(
      rename(caretAt(TALKS, AGENDA, 'een.verslag.yaml#A1', 'een.ver‸slag.yaml#A1'), 'visites-leiden'),
      renamed,
    );
  });

  it('follows an id without a file, too', () => {
    const texts = caretAt(TALKS, EEN, '"V1"', '"V‸1"');
    assert.deepEqual(rename(texts, 'overdracht'), { [EEN]: TALKS[EEN].replaceAll('V1', 'overdracht') });
  });

  it('puts an id in quotes that would be read as a number or a date', () => {
    const texts = caretAt(TALKS, EEN, 'id: A1', 'id: A‸1');
    assert.deepEqual(rename(texts, '007'), {
      [EEN]: TALKS[EEN].replace('id: A1', 'id: "007"'),
      [AGENDA]: TALKS[AGENDA].replace('yaml#A1', 'yaml#007'),
      [TWEE]: TALKS[TWEE].replace('yaml#A1', 'yaml#007'),
    });
  });

  it('of two items with one id takes the second out of the way, and leaves the references with the first', () => {
    const twice = { ...TALKS, [EEN]: TALKS[EEN].replace("'A2'", "'A1'") };
    assert.deepEqual(rename(caretAt(twice, EEN, "'A1'", "'‸A1'"), 'A3'), {
      [EEN]: twice[EEN].replace("'A1'", "'A3'"),
    });
  });

  it('changes nothing when the name stays the same', () => {
    assert.deepEqual(rename(caretAt(TALKS, EEN, 'id: A1', 'id: ‸A1'), 'A1'), {});
  });

  it('says which words would change, in a reference only the id', () => {
    const { portfolio, document, offset } = groundOf(
      caretAt(TALKS, TWEE, 'een.verslag.yaml#A1', 'een.ver‸slag.yaml#A1'),
    );
    assert.deepEqual(renamableAt(document, portfolio, offset, 'nl'), {
      id: 'A1',
      range: { start: { line: 4, character: 32 }, end: { line: 4, character: 34 } },
    });
  });

  describe('is refused, with the reason,', () => {
    const title = 'Gespreksverslag, voortgangsgesprek, 24 februari 2026';

    it('for a name that is no id', () => {
      assert.match(refusal(caretAt(TALKS, EEN, 'id: A1', 'id: ‸A1'), 'A 1'), /^'A 1' kan geen kenmerk zijn: /);
      assert.match(refusal(caretAt(TALKS, EEN, 'id: A1', 'id: ‸A1'), ''), /kan geen kenmerk zijn/);
    });

    it('for an id the document has already, in any of its lists', () => {
      const texts = caretAt(TALKS, EEN, 'id: A1', 'id: ‸A1');
      for (const id of ['A2', 'V1']) {
        assert.equal(rename(texts, id), `${title} heeft al een onderdeel met het kenmerk ${id}.`);
      }
      assert.equal(
        rename(texts, 'A2', 'en'),
        'Report, progress meeting, 24 February 2026 already has an item with the id A2.',
      );
    });

    it('in a signed document', () => {
      const signed = { ...TALKS, [EEN]: TALKS[EEN] + SIGNED };
      assert.equal(
        rename(caretAt(signed, EEN, 'id: A1', 'id: ‸A1'), 'A9'),
        `${title} (${EEN}) is ondertekend. Met een ander kenmerk kloppen de handtekeningen niet meer; er is niets gewijzigd.`,
      );
    });

    it('when a signed document refers to it', () => {
      const signed = { ...TALKS, [TWEE]: TALKS[TWEE] + SIGNED };
      assert.equal(
        rename(caretAt(signed, EEN, 'id: A1', 'id: ‸A1'), 'A9'),
        `Een ondertekend document verwijst hiernaar en mag niet veranderen: Gespreksverslag (${TWEE}). Er is niets gewijzigd.`,
      );
      // What nothing signed refers to can change.
      assert.equal(typeof rename(caretAt(signed, EEN, "'A2'", "'‸A2'"), 'A9'), 'object');
    });

    it('when a document that cannot be read seems to refer to it, or holds it', () => {
      const broken = { ...TALKS, [AGENDA]: `${TALKS[AGENDA]}punten: ]\n` };
      assert.match(
        refusal(caretAt(broken, EEN, 'id: A1', 'id: ‸A1'), 'A9'),
        /bevat een schrijffout en is niet te lezen: Agenda \(gesprekken\/twee\.agenda\.yaml\)/,
      );
      const other = { ...TALKS, 'los.agenda.yaml': 'punten: ]\n' };
      assert.equal(typeof rename(caretAt(other, EEN, 'id: A1', 'id: ‸A1'), 'A9'), 'object');
      const holder = { ...TALKS, [EEN]: `${TALKS[EEN]}leerklimaat: ]\n` };
      assert.match(refusal(caretAt(holder, EEN, 'id: A1', 'id: ‸A1'), 'A9'), /schrijffout/);
    });

    it('where there is no id, where a reference leads nowhere, and on the path of a file', () => {
      assert.equal(
        rename(caretAt(TALKS, TWEE, 'van A1', 'van A‸1'), 'A9'),
        'Hier staat geen kenmerk dat een andere naam kan krijgen.',
      );
      assert.match(refusal(caretAt(TALKS, TWEE, 'yaml#A1', 'yaml#A‸7'), 'A9'), /leidt nergens heen/);
      assert.match(refusal(caretAt(TALKS, TWEE, 'een.verslag', 'een‸.verslag'), 'x'), /in de verkenner/);
    });

    it('of a competency area of its own, which is a key in other documents', () => {
      const own = { 'portfolio.yaml': 'competentiegebieden: [{ id: leider‸schap, naam: Leiderschap }]\n' };
      assert.match(refusal(own, 'leiding'), /eigen competentiegebied/);
    });
  });

  it('changes, in whatever way the texts are written, only the ids (property)', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,7}$/);
    const style = fc.constantFrom('plain', 'single', 'double', 'folded', 'flow');
    fc.assert(
      fc.property(
        id,
        id,
        id,
        fc.array(style, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (from, to, other, styles, eol) => {
          fc.pre(new Set([from, to, other]).size === 3);
          const make = (name: string): Map<string, string> => documents(name, other, styles, eol);
          const portfolio = readPortfolio(make(from));
          const holder = portfolio.get('a.verslag.yaml');
          assert.ok(holder);
          const at = holder.parsed.locate(['afspraken', 0, 'id'])?.value.start ?? 0;
          const result = renameAt(holder, portfolio, at, to, 'nl');
          assert.ok('edits' in result, JSON.stringify(result));
          const after = new Map(
            [...make(from)].map(([file, text]) => [file, applyEdits(text, result.edits.get(file) ?? [])]),
          );
          // Byte for byte what somebody would have written who had used the new id from the beginning.
          for (const [file, text] of make(to)) assert.equal(unquoted(after.get(file), to), unquoted(text, to), file);
          for (const [file, text] of after) {
            assert.deepEqual(
              openDocument(file, text)?.parsed.data,
              openDocument(file, make(to).get(file) ?? '')?.parsed.data,
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** An id that other readers take for a number gets quotes: the one thing that may differ. */
function unquoted(text: string | undefined, id: string): string {
  return (text ?? '').replaceAll(`"${id}"`, id).replaceAll(`'${id}'`, id);
}

function scalar(text: string, style: string): string {
  if (style === 'single') return `'${text}'`;
  if (style === 'double') return `"${text}"`;
  return text;
}

/** A report with two agreements, and a report and an agenda that refer to them in the given styles. */
function documents(id: string, other: string, styles: readonly string[], eol: string): Map<string, string> {
  const reference = (index: number, name: string) => {
    const style = styles[index % styles.length] ?? 'plain';
    const text = `../a.verslag.yaml#${name}`;
    if (style === 'folded') return `  - afspraak: >-\n      ${text}\n    goed: over ${other}\n`;
    if (style === 'flow') return `  - { afspraak: ${text}, goed: '#${other}' } # ${other}\n`;
    return `  - afspraak: ${scalar(text, style)}   # zie ${other}\n    goed: "${other} ging goed"\n`;
  };
  const look = styles.map((_, index) => reference(index, index % 3 === 2 ? other : id)).join('');
  const sources = styles.map((style, index) => scalar(`a.verslag.yaml#${index % 2 ? other : id}`, style)).join(', ');
  const files = {
    'portfolio.yaml': 'soort: portfolio\n',
    'a.verslag.yaml': `afspraken:\n  - id: "${id}" # hier\n    specifiek: ${other}-plan\n  - {id: "${other}"}\n`,
    'b/b.verslag.yaml': `# over ${other}\nterugblik:\n${look}`,
    'c.agenda.yaml': `punten:\n- id: P1\n  bronnen: [${sources}]\n`,
  };
  return new Map(Object.entries(files).map(([file, text]) => [file, text.replaceAll('\n', eol)]));
}
