import assert from 'node:assert/strict';
import { firstTalkFrom, gebiedenVanStuk, readPortfolio, stukkenIn } from '../../../src/core/portfolio/index.ts';

const portfolio = readPortfolio(
  new Map([
    ['vroeg.bewijs.yaml', 'datum: 2026-01-01\ncompetenties: [communicatie]\n'],
    ['laat.bewijs.yaml', 'datum: 2026-03-31\ncompetenties: [communicatie, organisatie]\n'],
    ['na.bewijs.yaml', 'datum: 2026-04-01\n'],
    ['zonder.bewijs.yaml', 'titel: Ongedateerd\n'],
    ['stuk.bewijs.yaml', 'datum: 2026-02-01\ntitel: [\n'],
    ['f.feedback.yaml', 'periode: { van: 2026-01-01, tot: 2026-02-01 }\ngoed: [{ competentie: communicatie }]\n'],
    [
      't.tussenbeoordeling.yaml',
      'datum: 2026-02-01\ncompetentiegebieden:\n  communicatie: { oordeel: goed }\n  organisatie: { oordeel: niet_beoordeeld }\n',
    ],
  ]),
);

describe('the pieces of a period', () => {
  it('are those that can be read and dated in it, first and last day included [A33]', () => {
    const { feedback, tussenbeoordelingen, bewijs } = stukkenIn(portfolio, { van: '2026-01-01', tot: '2026-03-31' });
    assert.deepEqual(
      [feedback, tussenbeoordelingen, bewijs].map((pieces) => pieces.map(({ file }) => file)),
      [['f.feedback.yaml'], ['t.tussenbeoordeling.yaml'], ['laat.bewijs.yaml', 'vroeg.bewijs.yaml']],
    );
  });

  it('say which competency areas they are about; what was not judged is not [A34]', () => {
    const { feedback, tussenbeoordelingen, bewijs } = stukkenIn(portfolio, { tot: '2026-03-31' });
    assert.deepEqual(
      [...bewijs, ...feedback, ...tussenbeoordelingen].map((piece) => [...gebiedenVanStuk(piece)]),
      [['communicatie', 'organisatie'], ['communicatie'], ['communicatie'], ['communicatie']],
    );
  });
});

describe('the first talk from a day on', () => {
  it('is known from agenda, reflection or report', () => {
    const talks = readPortfolio(
      new Map([
        ['a.agenda.yaml', 'gesprek: { type: voortgangsgesprek, datum: 2026-06-01 }\n'],
        ['b.reflectie.yaml', 'gesprek: { type: voortgangsgesprek, datum: 2026-03-01 }\n'],
        ['c.verslag.yaml', 'gesprek: { type: tussengesprek, datum: 2026-02-01, stage: IC }\n'],
      ]),
    );
    assert.equal(firstTalkFrom(talks, 'voortgangsgesprek', '2026-03-01')?.datum, '2026-03-01');
    assert.equal(firstTalkFrom(talks, 'voortgangsgesprek', '2026-03-02')?.datum, '2026-06-01');
    assert.equal(firstTalkFrom(talks, 'tussengesprek', '2026-01-01')?.stage, 'IC');
    assert.equal(firstTalkFrom(talks, 'tussengesprek', '2026-03-01'), undefined);
  });
});
