import assert from 'node:assert/strict';
import { metSleutelsErbij, signaturesUnder, zegelstand } from '../../../src/core/conversation/index.ts';
import { makePortfolio, readPortfolio } from '../../../src/core/portfolio/index.ts';
import { documentsIn, REPAIRED } from '../check/every-fault.ts';

const FILE = 'stages/2026-04-22.verslag.yaml';

/** The signed report of a portfolio, and the same text by itself, as in the folder of the opleider. */
function copyOf(change = (text: string) => text) {
  const files = documentsIn(REPAIRED);
  files.set(FILE, change(files.get(FILE) ?? ''));
  const original = readPortfolio(files);
  const copy = original.get(FILE);
  assert.ok(copy);
  return { settings: files.get('portfolio.yaml') ?? '', copy, alone: makePortfolio([copy], { los: true }), original };
}

describe('a signed copy outside its portfolio [A26] [A28]', () => {
  it('is only to read, and says that the key can be judged with the portfolio only', () => {
    const { copy, alone } = copyOf();
    assert.deepEqual(zegelstand(copy, alone, 'nl'), {
      vast: true,
      tekst:
        'Ondertekend door Femke Dijkhuis en dr. Ilse Noordhof. Dit is een kopie buiten het portfolio, hier alleen te lezen. De tekst is die welke is ondertekend. Of de digitale handtekening van dr. Ilse Noordhof echt is, blijkt alleen met het portfolio erbij, dat de openbare sleutels heeft.',
      handeling: { label: 'Handtekeningen controleren…', command: 'verifySignatures' },
    });
    assert.deepEqual(
      signaturesUnder(copy, alone, 'en').map(({ state }) => state),
      ['matches', 'keys_elsewhere'],
    );
  });

  it('stands as the original does once the portfolio.yaml is at hand', () => {
    const { copy, settings, original } = copyOf();
    const withKeys = metSleutelsErbij(copy, settings);
    assert.ok(withKeys);
    assert.deepEqual(signaturesUnder(copy, withKeys, 'nl'), signaturesUnder(copy, original, 'nl'));
    assert.equal(metSleutelsErbij(copy, copy.parsed.text), undefined, 'another document has no keys');
    assert.equal(metSleutelsErbij(copy, 'sleutels: ['), undefined, 'what cannot be read neither');
  });

  it('is told to be changed when a word is another one: that can be told without the keys', () => {
    const { copy, alone } = copyOf((text) => text.replace('twee keer per week', 'drie keer per week'));
    assert.deepEqual(
      signaturesUnder(copy, alone, 'nl').map(({ state }) => state),
      ['changed', 'changed'],
    );
    assert.equal(zegelstand(copy, alone, 'nl')?.vast, false);
  });
});
