import assert from 'node:assert/strict';
import { messageOf } from '../../../src/core/check/index.ts';
import type { Setting } from './marked.ts';
import { assertMarks, findingsOf, fixed, fixesOf } from './marked.ts';

const HERE: Setting = { file: 'x.verslag.yaml' };

/** A report with two agreements; `line` stands where a comment may go. */
function vague(before = '', behind = ''): string {
  return `afspraken:\n${before}  - specifiek: Beter worden in visites${behind}\n  - specifiek: «Meer aandacht» aan tafel\n`;
}

function assertSilenced(marked: string): void {
  assertMarks('smart/vaag', marked, HERE);
}

describe('a comment that silences a rule', () => {
  it('speaks for the line it stands on', () => {
    assertSilenced(vague('', ' # negeer smart/vaag - zo gezegd'));
  });

  it('speaks for the line below it when it stands alone', () => {
    assertSilenced(vague('  # negeer smart/vaag\n'));
    assertSilenced(vague('# negeer smart/vaag, want: eerste gesprek\n'));
  });

  it('speaks for the first line below that is no comment', () => {
    assertSilenced(vague('  # negeer smart/vaag\n  # Uit het gesprek van mei.\n'));
    assertSilenced(vague('  # negeer smart/meetbaar\n  # negeer smart/vaag\n'));
  });

  it('names several rules, with commas or spaces, or a whole family', () => {
    for (const ids of [
      'smart/meetbaar, smart/vaag',
      'smart/meetbaar smart/vaag reden',
      'smart/meetbaar,smart/vaag',
      'smart/*',
      'smart/vaag: nog',
    ]) {
      assertSilenced(vague(`  # negeer ${ids}\n`));
    }
  });

  it('silences nothing else, and nothing elsewhere', () => {
    const both = vague().replace('Beter worden in', '«Beter worden in»');
    assertSilenced(both.replace('afspraken:', 'afspraken: # negeer smart/vaag'));
    for (const words of [
      'negeer smart/meetbaar',
      'negeer reflectie/*',
      'negeer vaag',
      'negeer',
      'Negeer smart/vaag',
      'negeer dit, zie smart/vaag',
    ]) {
      assertSilenced(both.replace('  - ', `  # ${words}\n  - `));
    }
  });

  it('speaks for a text of several lines from above its key, where alone a comment can stand', () => {
    assertSilenced(vague('  # negeer smart/vaag\n').replace('Beter', '|\n      Eerst.\n      Beter'));
    assertSilenced(vague().replace('specifiek: Beter', 'specifiek: >- # negeer smart/vaag\n      Eerst.\n      Beter'));
  });

  it('is no comment within a text', () => {
    assertSilenced("afspraken:\n  - specifiek: 'Eerst # negeer smart/vaag «meer aandacht»'\n");
  });

  it('speaks for what is missing where that is said', () => {
    assertMarks('smart/meetbaar', 'afspraken:\n  # negeer smart/meetbaar\n  - id: A1\n  - «id»: A2\n', HERE);
    assertMarks('verslag/afspraken', '# negeer verslag/*\nsoort: verslag\n', HERE);
  });
});

describe('the fix that silences a rule', () => {
  it('writes a comment above the line, indented as the line', () => {
    const text = vague().replace(/[«»]/gu, '');
    const fix = fixesOf('smart/vaag', text, HERE).at(-1);
    assert.equal(fix?.title, 'Negeer smart/vaag op deze regel');
    assert.equal(fix.preferred, false);
    assert.equal(fixed(text, fix, HERE), text.replace('  - ', '  # negeer smart/vaag\n  - '));
    assert.equal(fixesOf('smart/vaag', text, HERE, 'en').at(-1)?.title, 'Ignore smart/vaag on this line');
  });

  it('takes the finding away, whatever the text looks like', () => {
    const texts = [
      vague().replace(/[«»]/gu, ''),
      'afspraken:\n  - id: A1\n    specifiek: |\n      Eerst.\n\n      Meer aandacht\n',
      'afspraken:\n  - id: A1\n    specifiek: "Eerst\n      en meer aandacht"\n',
      'afspraken: [{ id: A1, specifiek: Meer aandacht }]\n',
      '\uFEFFafspraken: [{ id: A1, specifiek: Meer aandacht }]\r\n',
      'afspraken:\r\n- id: A1\r\n  specifiek: >\r\n    Meer\r\n    aandacht\r\n',
      'afspraken:\n  # negeer smart/meetbaar\n  - specifiek: Meer aandacht\n',
    ];
    for (const text of texts) {
      const fix = fixesOf('smart/vaag', text, HERE).at(-1);
      const after = fixed(text, fix, HERE);
      assert.equal(
        findingsOf('smart/vaag', after, HERE).length,
        findingsOf('smart/vaag', text, HERE).length - 1,
        after,
      );
      assert.deepEqual(findingsOf('yaml/syntax', after, HERE), []);
    }
  });

  it('is not offered for an error: that is to be put right', () => {
    assert.deepEqual(
      fixesOf('schema/datum', 'gesprek: { datum: ooit }\n', HERE).filter(({ title }) => title.includes('Negeer')),
      [],
    );
  });
});

describe('negeer/onbekend', () => {
  it('marks a name in such a comment that is no rule, and offers the nearest', () => {
    const marked = 'oordeel: voldoende # negeer «smart/vag», smart/meetbaar, «smar/*» - reden\n';
    const [finding] = assertMarks('negeer/onbekend', marked, HERE);
    assert.equal(
      messageOf(finding ?? assert.fail(), 'nl'),
      'Er is geen regel ‘smart/vag’, dus deze opmerking legt niets het zwijgen op. Bedoelt u ‘smart/vaag’?',
    );
    const text = marked.replace(/[«»]/gu, '');
    const [fix] = fixesOf('negeer/onbekend', text, HERE);
    assert.equal(fix?.title, 'Vervang door ‘smart/vaag’');
    assert.equal(fixed(text, fix, HERE), text.replace('smart/vag', 'smart/vaag'));
  });

  it('only says so when nothing is near', () => {
    const text = '# negeer weer/mooi\noordeel: voldoende\n';
    const [finding] = findingsOf('negeer/onbekend', text, HERE);
    assert.equal(
      messageOf(finding ?? assert.fail(), 'en'),
      'There is no rule “weer/mooi”, so this comment silences nothing.',
    );
    assert.deepEqual(
      fixesOf('negeer/onbekend', text, HERE).map(({ title }) => title),
      ['Negeer negeer/onbekend op deze regel'],
    );
  });

  it('lets ordinary comments be, and comments that have nothing left to silence', () => {
    assertMarks(
      'negeer/onbekend',
      '# negeer dit maar\n# negeer smart/vaag\n# negeer reflectie/*\noordeel: voldoende\n',
      HERE,
    );
  });
});
