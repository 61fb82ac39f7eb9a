import assert from 'node:assert/strict';
import { bewijsmatrix } from '../../../src/core/overview/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';

const bewijs = (type: string, datum: string, competenties: string, niveau?: number) =>
  `type: ${type}\ndatum: ${datum}\ncompetenties: [${competenties}]\n${niveau === undefined ? '' : `beheersingsniveau: ${niveau}\n`}`;
const files = {
  'portfolio.yaml': 'competentiegebieden: [{ id: leiderschap, naam: Leiderschap, vervangt: organisatie }]\n',
  'oud.bewijs.yaml': bewijs('kpb', '2024-01-01', 'communicatie', 4),
  'kpb.bewijs.yaml': bewijs('kpb', '2026-01-10', 'communicatie, samenwerking', 2),
  'osats.bewijs.yaml': bewijs('osats', '2026-02-10', 'communicatie', 3),
  'msf.bewijs.yaml': bewijs('feedback_360', '2026-02-01', 'communicatie'),
  'niets.bewijs.yaml': bewijs('cursus', '2026-02-01', ''),
  'datumloos.bewijs.yaml': 'type: kpb\ncompetenties: [communicatie]\n',
  'kapot.bewijs.yaml': 'competenties: [',
  'bos.feedback.yaml':
    'bron: opleidingsgroep\ndatum: 2026-01-20\ngoed: [{ competentie: leiderschap, tekst: Goed }]\nbeter: [{ competentie: zorg, tekst: Beter }]\n',
  'stage.tussenbeoordeling.yaml':
    'datum: 2026-01-30\ncompetentiegebieden: { leiderschap: { oordeel: onvoldoende }, samenwerking: { oordeel: niet_beoordeeld } }\n',
};
const portfolio = readPortfolio(new Map(Object.entries(files)));
const empty = (gebied: string) => ({ gebied, aantal: 0, cellen: [], leemte: 'te_weinig' });

describe('the evidence matrix', () => {
  it('holds per area and source how much there is, at which level and how new, with its gaps [A33] [A34]', () => {
    assert.deepEqual(bewijsmatrix(portfolio, { van: '2025-12-01', tot: '2026-03-01' }), {
      periode: { van: '2025-12-01', tot: '2026-03-01' },
      minimum: 2,
      bronnen: ['praktijk', 'opleidingsgroep', 'werkomgeving', 'tussenbeoordeling'],
      rijen: [
        empty('medisch_handelen'),
        {
          gebied: 'communicatie',
          aantal: 3,
          cellen: [
            {
              bron: 'praktijk',
              aantal: 2,
              hoogste: 3,
              laatste: 3,
              nieuwste: '2026-02-10',
              stukken: ['osats.bewijs.yaml', 'kpb.bewijs.yaml'],
            },
            { bron: 'werkomgeving', aantal: 1, nieuwste: '2026-02-01', stukken: ['msf.bewijs.yaml'] },
          ],
        },
        {
          gebied: 'samenwerking',
          aantal: 1,
          cellen: [
            {
              bron: 'praktijk',
              aantal: 1,
              hoogste: 2,
              laatste: 2,
              nieuwste: '2026-01-10',
              stukken: ['kpb.bewijs.yaml'],
            },
          ],
          leemte: 'te_weinig',
        },
        empty('kennis_en_wetenschap'),
        empty('maatschappelijk_handelen'),
        {
          gebied: 'leiderschap',
          aantal: 2,
          cellen: [
            { bron: 'opleidingsgroep', aantal: 1, nieuwste: '2026-01-20', stukken: ['bos.feedback.yaml'] },
            {
              bron: 'tussenbeoordeling',
              aantal: 1,
              oordeel: 'onvoldoende',
              nieuwste: '2026-01-30',
              stukken: ['stage.tussenbeoordeling.yaml'],
            },
          ],
        },
        empty('professionaliteit'),
        // An area the portfolio does not know is not hidden.
        {
          gebied: 'zorg',
          aantal: 1,
          cellen: [{ bron: 'opleidingsgroep', aantal: 1, nieuwste: '2026-01-20', stukken: ['bos.feedback.yaml'] }],
          leemte: 'te_weinig',
        },
      ],
      zonderGebied: ['niets.bewijs.yaml'],
      nietGeteld: ['datumloos.bewijs.yaml', 'kapot.bewijs.yaml'],
    });
  });

  it('tells the highest level from the last one over the whole training, and one kind of source from several', () => {
    const { rijen } = bewijsmatrix(portfolio, {}, 1);
    const row = rijen.find(({ gebied }) => gebied === 'communicatie');
    assert.deepEqual(row?.cellen[0], {
      bron: 'praktijk',
      aantal: 3,
      hoogste: 4,
      laatste: 3,
      nieuwste: '2026-02-10',
      stukken: ['osats.bewijs.yaml', 'kpb.bewijs.yaml', 'oud.bewijs.yaml'],
    });
    assert.deepEqual(
      rijen.map(({ gebied, leemte }) => `${gebied} ${leemte ?? ''}`),
      [
        'medisch_handelen te_weinig',
        'communicatie ',
        'samenwerking een_bron',
        'kennis_en_wetenschap te_weinig',
        'maatschappelijk_handelen te_weinig',
        'leiderschap ',
        'professionaliteit te_weinig',
        'zorg een_bron',
      ],
    );
  });
});
