import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  makePortfolio,
  openAs,
  openDocument,
  readPortfolio,
  referenceTo,
  resolveReference,
} from '../../../src/core/portfolio/index.ts';

describe('a portfolio', () => {
  const portfolio = readPortfolio(
    new Map([
      ['b.verslag.yaml', 'oordeel: voldoende\n'],
      ['a.verslag.yaml', 'oordeel: uitstekend\n'],
      ['leesmij.txt', 'hallo'],
      [
        'portfolio.yaml',
        'aios: { naam: Sanne }\ncompetentiegebieden: [{ id: leiderschap, naam: Leiderschap, vervangt: organisatie }]\n',
      ],
    ]),
  );

  it('holds its documents by file, those of a kind in order of file name, and no other files', () => {
    assert.deepEqual([...portfolio.documents.keys()], ['a.verslag.yaml', 'b.verslag.yaml', 'portfolio.yaml']);
    assert.deepEqual(
      portfolio.ofKind('verslag').map(({ file }) => file),
      ['a.verslag.yaml', 'b.verslag.yaml'],
    );
    assert.deepEqual(portfolio.ofKind('agenda'), []);
    assert.equal(portfolio.get('b.verslag.yaml')?.kind, 'verslag');
    assert.equal(portfolio.get('weg.verslag.yaml'), undefined);
  });

  it('gives of a document what has the right shape', () => {
    assert.deepEqual(
      portfolio.ofKind('verslag').map(({ draft }) => draft.oordeel),
      [undefined, 'voldoende'],
    );
  });

  it('knows its settings, and the competency areas with what it renames', () => {
    assert.equal(portfolio.settings.aios?.naam, 'Sanne');
    assert.equal(portfolio.competentiegebieden[5]?.id, 'leiderschap');
    assert.equal(makePortfolio([]).competentiegebieden.length, 7);
  });

  it('is not made of anything but texts under paths', () => {
    assert.throws(() => readPortfolio({} as Map<string, string>), /^TypeError: files: a Map/);
    assert.throws(() => readPortfolio(new Map([[1 as unknown as string, '']])), /^TypeError: files: every path/);
    assert.throws(
      () => readPortfolio(new Map([['a.iop.yaml', 1 as unknown as string]])),
      /^TypeError: files: the text of a\.iop\.yaml/,
    );
  });

  it('opens a text as the kind its name says, or as the kind asked for', () => {
    assert.equal(openDocument('notities.yaml', 'a: 1'), undefined);
    assert.equal(openAs('naamloos', 'titel: x', 'bewijs').draft.titel, 'x');
  });
});

describe('a reference', () => {
  const cases: [from: string, reference: string, target: unknown][] = [
    ['gesprekken/b.verslag.yaml', 'a.verslag.yaml#A1', { file: 'gesprekken/a.verslag.yaml', id: 'A1' }],
    ['gesprekken/b.verslag.yaml', '../bewijs/x.bewijs.yaml', { file: 'bewijs/x.bewijs.yaml' }],
    ['b.verslag.yaml', './map/../x.iop.yaml ', { file: 'x.iop.yaml' }],
    ['b.verslag.yaml', '#V1', { file: 'b.verslag.yaml', id: 'V1' }],
    ['b.verslag.yaml', '../buiten.yaml', undefined],
    ['b.verslag.yaml', '/etc/passwd', undefined],
    ['b.verslag.yaml', 'C:\\x', undefined],
    ['b.verslag.yaml', 'https://example.org/x', undefined],
    ['b.verslag.yaml', '', undefined],
    ['b.verslag.yaml', ' # ', undefined],
  ];
  for (const [from, reference, target] of cases) {
    it(`"${reference}" in ${from} leads to ${target === undefined ? 'nothing' : JSON.stringify(target)}`, () => {
      assert.deepEqual(resolveReference(from, reference), target);
    });
  }

  it('written for a target leads back to it', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(file, file, fc.option(name, { nil: undefined }), (from, to, id) => {
        const target = id === undefined ? { file: to } : { file: to, id };
        assert.deepEqual(resolveReference(from, referenceTo(from, target)), target);
      }),
    );
  });
});
