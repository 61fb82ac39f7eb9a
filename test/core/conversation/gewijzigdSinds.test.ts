import assert from 'node:assert/strict';
import { gewijzigdSinds, ondertekendExemplaar } from '../../../src/core/conversation/index.ts';
import { openAs } from '../../../src/core/portfolio/index.ts';
import { fingerprint } from '../../../src/core/seal/index.ts';

const open = (text: string) => openAs('a.verslag.yaml', text, 'verslag');
const SIGNED = `soort: verslag
versie: 1
leerklimaat: Goed
afspraken:
  - { id: A1, specifiek: Twee visites leiden, status: open }
  - { id: A2, specifiek: Een CAT presenteren, status: open }
prive: Van mij
`;

const changes = (text: string, signed = SIGNED) =>
  gewijzigdSinds(open(text), open(signed), 'nl').map(({ waar, path, was, nu }) => [waar, path.join('/'), was, nu]);

describe('what changed since signing', () => {
  it('is told place by place, by the words of the form [A26]', () => {
    const text = SIGNED.replace('Goed', 'Matig').replace('Twee visites', 'Drie visites');
    assert.deepEqual(changes(text), [
      ['Leerklimaat', 'leerklimaat', 'Goed', 'Matig'],
      ['Afspraken 1 › Specifiek', 'afspraken/0/specifiek', 'Twee visites leiden', 'Drie visites leiden'],
    ]);
  });

  it('includes what came, what went, and another order', () => {
    const [one = '', two = ''] = SIGNED.match(/ {2}- .*\n/gu) ?? [];
    assert.deepEqual(changes(SIGNED.replace(one, '')), [
      ['Afspraken 1', 'afspraken', 'A1 · Twee visites leiden · open', ''],
    ]);
    assert.deepEqual(changes(SIGNED.replace(two, `${two}  - { id: A3, specifiek: Meer }\n`)), [
      ['Afspraken 3', 'afspraken/2', '', 'A3 · Meer'],
    ]);
    assert.deepEqual(changes(SIGNED.replace(one + two, two + one)), [
      ['Afspraken', 'afspraken', 'een andere volgorde', 'deze volgorde'],
    ]);
    assert.deepEqual(changes(`${SIGNED}welbevinden: Goed\n`), [['Welbevinden', 'welbevinden', '', 'Goed']]);
  });

  it('is nothing where only layout, signatures or the private note differ', () => {
    const text = SIGNED.replace('Van mij', 'Iets anders').replace('Goed', '"Goed" # ja');
    assert.deepEqual(changes(`${text}ondertekening: [{ rol: aios }]\n`), []);
  });

  it('shows where two long texts differ, not how they begin', () => {
    const long = (end: string) => `leerklimaat: ${'Er is dagelijks onderwijs aan het bed. '.repeat(12)}${end}\n`;
    assert.deepEqual(changes(long('Dat bevalt goed.'), long('Dat bevalt slecht.')), [
      [
        'Leerklimaat',
        'leerklimaat',
        '…dagelijks onderwijs aan het bed. Dat bevalt slecht.',
        '…dagelijks onderwijs aan het bed. Dat bevalt goed.',
      ],
    ]);
  });

  it('is only told by a copy with the very fingerprint that was signed [A26]', () => {
    const now = open(SIGNED.replace('Goed', 'Matig'));
    const print = fingerprint(open(SIGNED).parsed.data) ?? '';
    const copies = [now, open('leerklimaat: "open\n'), open(SIGNED.replace('Goed', 'Beter')), open(SIGNED)];
    assert.equal(ondertekendExemplaar(now, print, copies), copies[3]);
    assert.equal(ondertekendExemplaar(now, print, copies.slice(0, 3)), undefined);
    assert.equal(ondertekendExemplaar(now, print, [openAs('a.iop.yaml', SIGNED, 'iop')]), undefined);
  });
});
