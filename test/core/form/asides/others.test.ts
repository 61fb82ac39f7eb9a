import assert from 'node:assert/strict';
import { asidesIn } from './asides-in.ts';

const FEEDBACK = 'gever: { naam: dr. Bos }\ndatum: 2026-10-01\ngoed: [{ competentie: communicatie, tekst: Helder }]\n';

describe('beside the other kinds', () => {
  it('stands at a plan what the last talk asks of it, of its own rotation for one rotation [A22] [B13]', () => {
    const verslag = (
      type: string,
      datum: string,
      words: string,
    ) => `gesprek: { type: ${type}, datum: ${datum}, stage: IC }
verbeterpunten: [{ id: V1, tekst: ${words} }]
afspraken: [{ id: A1, specifiek: Zes KPB's, status: open }, { id: A2, specifiek: Klaar, status: behaald }]
`;
    const files = {
      'a.verslag.yaml': verslag('voortgangsgesprek', '2026-06-25', 'Delegeren'),
      'b.verslag.yaml': verslag('tussengesprek', '2026-11-12', 'Overdracht'),
      'p.iop.yaml': 'leerdoelen: []\n',
      's.iop.yaml': 'stage: ic\n',
    };
    const report = 'Gespreksverslag, voortgangsgesprek, IC, 25 juni 2026';
    assert.deepEqual(asidesIn(files, 'p.iop.yaml'), [
      {
        type: 'quotes',
        at: ['leerdoelen'],
        title: 'Verbeterpunten uit het gesprek van 25 juni 2026',
        quotes: [
          { text: 'Delegeren', look: 'better', source: { reference: 'a.verslag.yaml#V1', label: `V1, ${report}` } },
        ],
      },
      {
        type: 'quotes',
        at: ['leerdoelen'],
        title: 'Afspraken uit het gesprek van 25 juni 2026',
        quotes: [
          { text: "Zes KPB's", look: 'plain', source: { reference: 'a.verslag.yaml#A1', label: `A1, ${report}` } },
        ],
      },
    ]);
    assert.deepEqual(
      asidesIn(files, 's.iop.yaml', 'en').map(({ title }) => title),
      ['Points to improve from the meeting of 12 November 2026', 'Agreements from the meeting of 12 November 2026'],
    );
  });

  it('stands at a rotation form what feedback says of the rotation so far [B4] [B6]', () => {
    const files = {
      't.tussenbeoordeling.yaml': 'stage: { naam: IC, van: 2026-09-01, tot: 2027-02-28 }\ndatum: 2026-11-10\n',
      'f.feedback.yaml': FEEDBACK,
      'later.feedback.yaml': FEEDBACK.replace('2026-10-01', '2026-11-11'),
    };
    assert.deepEqual(asidesIn(files, 't.tussenbeoordeling.yaml'), [
      {
        type: 'quotes',
        at: ['competentiegebieden', 'communicatie'],
        title: 'Feedback tijdens de stage',
        quotes: [
          {
            text: 'Helder',
            look: 'good',
            source: { reference: 'f.feedback.yaml', label: 'Feedback, dr. Bos, 1 oktober 2026' },
          },
        ],
      },
    ]);
  });

  it('stands at feedback which talks come next [A9] [B4]', () => {
    const files = {
      'f.feedback.yaml': FEEDBACK,
      'a.agenda.yaml': 'gesprek: { type: tussengesprek, datum: 2026-11-12, stage: IC }\n',
      'r.reflectie.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }\n',
      'oud.verslag.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-06-25 }\n',
    };
    assert.deepEqual(asidesIn(files, 'f.feedback.yaml'), [
      {
        type: 'facts',
        at: ['periode'],
        title: 'Het eerstvolgende gesprek',
        facts: [
          { label: 'Voortgangsgesprek', value: '10 december 2026' },
          { label: 'Tussengesprek', value: '12 november 2026, IC' },
        ],
      },
    ]);
    assert.deepEqual(asidesIn({ 'f.feedback.yaml': FEEDBACK }, 'f.feedback.yaml'), []);
  });

  it('stands at the portfolio how many talks each training year had of those the cycle asks [A5]', () => {
    const files = {
      'portfolio.yaml': 'opleiding: { start: 2025-09-01 }\ngesprekscyclus: [1, 3]\n',
      'a.verslag.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-06-25 }\n',
      'b.agenda.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-09-25 }\n',
      'c.agenda.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }\n',
    };
    assert.deepEqual(asidesIn(files, 'portfolio.yaml'), [
      {
        type: 'facts',
        at: ['gesprekscyclus'],
        title: 'Voortgangsgesprekken per opleidingsjaar',
        facts: [
          {
            label: 'Jaar 1 (1 september 2025 tot en met 31 augustus 2026)',
            value: '1 van de 1 met verslag',
            state: 'done',
          },
          {
            label: 'Jaar 2 (1 september 2026 tot en met 31 augustus 2027)',
            value: '0 van de 3 met verslag; zonder verslag: 25 september 2026; gepland: 10 december 2026',
            state: 'open',
          },
        ],
      },
    ]);
  });

  it('stands nothing at evidence and the dossier', () => {
    const files = { 'b.bewijs.yaml': 'titel: KPB\n', 'd.dossier.yaml': 'aios: { naam: Sanne }\n' };
    assert.deepEqual(asidesIn(files, 'b.bewijs.yaml'), []);
    assert.deepEqual(asidesIn(files, 'd.dossier.yaml'), []);
  });
});
