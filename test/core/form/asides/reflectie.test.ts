import assert from 'node:assert/strict';
import { asidesIn, at } from './asides-in.ts';

const REFLECTIE = `gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
periode: { van: 2026-06-26, tot: 2026-12-10 }
competentiegebieden:
  communicatie: { goed: Rustig, beter: '', bewijs: [bewijs/kpb.bewijs.yaml, weg.bewijs.yaml] }
  organisatie: { goed: ' ', beter: Te laat, bewijs: [] }
`;

const FILES = {
  'r.reflectie.yaml': REFLECTIE,
  'portfolio.yaml':
    'competentiegebieden: [{ id: leiderschap, naam: Leiderschap, vervangt: organisatie }, { id: reflectie, naam: Reflectie }]\n',
  'bewijs/kpb.bewijs.yaml': 'titel: KPB\ndatum: 2026-10-01\ncompetenties: [communicatie]\n',
  'bewijs/osats.bewijs.yaml': 'titel: OSATS\ndatum: 2026-11-01\ncompetenties: [communicatie, samenwerking]\n',
  'bewijs/oud.bewijs.yaml': 'titel: Oud\ndatum: 2026-06-25\ncompetenties: [communicatie]\n',
  'feedback/bos.feedback.yaml': `gever: { naam: dr. Bos }
datum: 2026-11-20
goed: [{ competentie: communicatie, tekst: Familie voelt zich gehoord. }]
beter: [{ competentie: organisatie, tekst: "Delegeert\\n weinig." }, { tekst: zonder gebied }]
`,
  'v.verslag.yaml': `gesprek: { type: voortgangsgesprek, datum: 2026-06-25 }
sterke_punten: [{ competentie: communicatie, tekst: Legt helder uit }]
verbeterpunten: [{ id: V1, competentie: communicatie, tekst: Slecht nieuws }]
afspraken:
  - { id: A1, competentie: communicatie, specifiek: Zes gesprekken, tijdgebonden: 2026-12-04, status: open }
  - { id: A2, competentie: communicatie, specifiek: Al gedaan, status: behaald }
`,
  'tussen.verslag.yaml': `gesprek: { type: tussengesprek, datum: 2026-11-01, stage: IC }
sterke_punten: [{ competentie: communicatie, tekst: Van een andere reeks }]
`,
};

describe('beside a reflection', () => {
  it('stands how far the areas of this portfolio are, with what is linked of what there is [A6] [B3] [A34]', () => {
    const [coverage] = asidesIn(FILES, 'r.reflectie.yaml');
    const row = (label: string, id: string, goed: boolean, beter: boolean, linked: number, available: number) => ({
      label,
      path: ['competentiegebieden', id],
      goed,
      beter,
      linked,
      available,
    });
    assert.deepEqual(coverage, {
      type: 'coverage',
      at: [],
      section: 'competentiegebieden',
      title: 'Overzicht van de gebieden',
      summary: '1 van de 8 gebieden beschreven, 1 met bewijs',
      rows: [
        row('Medisch handelen', 'medisch_handelen', false, false, 0, 0),
        row('Communicatie', 'communicatie', true, false, 2, 3),
        row('Samenwerking', 'samenwerking', false, false, 0, 1),
        row('Kennis en wetenschap', 'kennis_en_wetenschap', false, false, 0, 0),
        row('Maatschappelijk handelen', 'maatschappelijk_handelen', false, false, 0, 0),
        row('Leiderschap', 'leiderschap', false, false, 0, 0),
        row('Professionaliteit', 'professionaliteit', false, false, 0, 0),
        row('Reflectie', 'reflectie', false, false, 0, 0),
      ],
    });
  });

  it('stands per area what the last talk of the series said, what is open, and what feedback says [A14] [A33]', () => {
    const report = 'Gespreksverslag, voortgangsgesprek, 25 juni 2026';
    assert.deepEqual(at(asidesIn(FILES, 'r.reflectie.yaml'), 'quotes', 'competentiegebieden/communicatie'), [
      {
        type: 'quotes',
        at: ['competentiegebieden', 'communicatie'],
        title: 'In het gesprek van 25 juni 2026',
        quotes: [
          { text: 'Legt helder uit', look: 'good', source: { reference: 'v.verslag.yaml', label: report } },
          { text: 'Slecht nieuws', look: 'better', source: { reference: 'v.verslag.yaml#V1', label: `V1, ${report}` } },
        ],
      },
      {
        type: 'quotes',
        at: ['competentiegebieden', 'communicatie'],
        title: 'Open afspraken',
        quotes: [
          {
            text: 'Zes gesprekken',
            look: 'plain',
            source: { reference: 'v.verslag.yaml#A1', label: `A1, ${report}; uiterlijk 4 december 2026` },
          },
        ],
      },
      {
        type: 'quotes',
        at: ['competentiegebieden', 'communicatie'],
        title: 'Feedback in deze periode',
        quotes: [
          {
            text: 'Familie voelt zich gehoord.',
            look: 'good',
            source: { reference: 'feedback/bos.feedback.yaml', label: 'Feedback, dr. Bos, 20 november 2026' },
          },
        ],
      },
    ]);
  });

  it('keeps what is said about an area that only this document knows, on one line', () => {
    const quotes = at(asidesIn(FILES, 'r.reflectie.yaml', 'en'), 'quotes', 'competentiegebieden/organisatie');
    assert.deepEqual(
      quotes.map(({ title, quotes: said }) => [title, said.map(({ text, look }) => [text, look])]),
      [['Feedback in this period', [['Delegeert weinig.', 'better']]]],
    );
  });

  it('offers evidence, feedback and forms of the period that are not linked, the newest first [A33]', () => {
    assert.deepEqual(
      asidesIn(FILES, 'r.reflectie.yaml').filter(({ type }) => type === 'offers'),
      [
        {
          type: 'offers',
          at: ['competentiegebieden', 'communicatie', 'bewijs'],
          title: 'Bewijs uit deze periode',
          offers: [
            { reference: 'feedback/bos.feedback.yaml', label: 'Feedback, dr. Bos, 20 november 2026' },
            { reference: 'bewijs/osats.bewijs.yaml', label: 'Bewijs, OSATS, 1 november 2026' },
          ],
        },
        {
          type: 'offers',
          at: ['competentiegebieden', 'samenwerking', 'bewijs'],
          title: 'Bewijs uit deze periode',
          offers: [{ reference: 'bewijs/osats.bewijs.yaml', label: 'Bewijs, OSATS, 1 november 2026' }],
        },
        {
          type: 'offers',
          at: ['competentiegebieden', 'organisatie', 'bewijs'],
          title: 'Bewijs uit deze periode',
          offers: [{ reference: 'feedback/bos.feedback.yaml', label: 'Feedback, dr. Bos, 20 november 2026' }],
        },
      ],
    );
  });

  it('takes the period from the talk when it is not filled in, and offers nothing without either', () => {
    const offersOf = (text: string) =>
      at(
        asidesIn({ ...FILES, 'r.reflectie.yaml': text }, 'r.reflectie.yaml'),
        'offers',
        'competentiegebieden/samenwerking/bewijs',
      ).length;
    assert.equal(offersOf('gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }\n'), 1);
    assert.equal(offersOf('gesprek: { type: voortgangsgesprek, datum: 2026-10-31 }\n'), 0);
    assert.equal(offersOf('gesprek: { type: voortgangsgesprek }\n'), 0);
  });

  it('of an interim talk offers the form of its own rotation only [B6]', () => {
    const files = {
      'r.reflectie.yaml':
        'gesprek: { type: tussengesprek, datum: 2026-11-12, stage: IC }\nperiode: { van: 2026-09-01, tot: 2026-11-12 }\n',
      'ic.tussenbeoordeling.yaml':
        'stage: { naam: ic }\ndatum: 2026-11-10\ncompetentiegebieden: { communicatie: { oordeel: goed } }\n',
      'seh.tussenbeoordeling.yaml':
        'stage: { naam: SEH }\ndatum: 2026-11-10\ncompetentiegebieden: { communicatie: { oordeel: goed } }\n',
    };
    assert.deepEqual(
      at(asidesIn(files, 'r.reflectie.yaml'), 'offers', 'competentiegebieden/communicatie/bewijs').map(
        ({ offers }) => offers,
      ),
      [[{ reference: 'ic.tussenbeoordeling.yaml', label: 'Tussenbeoordeling stage, ic, 10 november 2026' }]],
    );
  });
});
