import assert from 'node:assert/strict';
import { asidesIn, at } from './asides-in.ts';

const EERSTE = `gesprek: { type: voortgangsgesprek, datum: 2025-09-10 }
afspraken:
  - id: A1
    specifiek: Twaalf echo's
    meetbaar: Twaalf OSATS
    acceptabel: [aios, opleider]
    resultaatgericht: Echo's zelfstandig
    tijdgebonden: { datum: 2026-03-10, gesprek: voortgangsgesprek }
    status: open
  - { id: A2, specifiek: Congres, status: open }
`;

const TWEEDE = `gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
terugblik: [{ afspraak: een.verslag.yaml#A1, status: deels }]
`;

const DERDE = `gesprek: { type: voortgangsgesprek, datum: 2026-09-10 }
terugblik:
  - { afspraak: een.verslag.yaml#A1 }
  - { afspraak: een.verslag.yaml#A9 }
  - { afspraak: weg.verslag.yaml#A1 }
  - {}
verbeterpunten:
  - { id: V1, tekst: Delegeert weinig }
  - { tekst: Brieven te laat }
  - { id: V3, tekst: Nabespreken }
  - { id: V4, tekst: '' }
plan_van_aanpak: { verbeteracties: [{ verbeterpunt: V1 }] }
`;

const FILES = { 'een.verslag.yaml': EERSTE, 'twee.verslag.yaml': TWEEDE, 'drie.verslag.yaml': DERDE };

describe('beside a report', () => {
  it('stands at each look-back the agreement it is about, as it stood before this talk [A14] [B8]', () => {
    const looked = asidesIn(FILES, 'drie.verslag.yaml').filter(
      ({ at: [list, index] }) => list === 'terugblik' && index !== undefined,
    );
    assert.deepEqual(looked, [
      {
        type: 'facts',
        at: ['terugblik', 0],
        title: 'Afspraak A1 van 10 september 2025',
        facts: [
          { label: 'Wat', value: "Twaalf echo's" },
          { label: 'Waaraan te zien', value: 'Twaalf OSATS' },
          { label: 'Wie ermee instemmen', value: 'aios en opleider' },
          { label: 'Waar het toe leidt', value: "Echo's zelfstandig" },
          { label: 'Wanneer', value: '10 maart 2026, voortgangsgesprek' },
          { label: 'Stand vóór dit gesprek', value: 'Deels behaald', state: 'open' },
        ],
      },
    ]);
  });

  it('stands which open agreements nobody looked back on yet [A14]', () => {
    assert.deepEqual(at(asidesIn(FILES, 'drie.verslag.yaml', 'en'), 'facts', 'terugblik'), [
      {
        type: 'facts',
        at: ['terugblik'],
        title: 'Not looked back on yet',
        facts: [{ label: 'Agreement A2 of 10 September 2025', value: 'Congres', state: 'open' }],
      },
    ]);
  });

  it('stands which points to improve have no approach [A21a] [A21b]', () => {
    assert.deepEqual(at(asidesIn(FILES, 'drie.verslag.yaml'), 'facts', 'plan_van_aanpak/verbeteracties'), [
      {
        type: 'facts',
        at: ['plan_van_aanpak', 'verbeteracties'],
        title: 'Verbeterpunten zonder aanpak',
        facts: [
          { label: 'Verbeterpunt 2', value: 'Brieven te laat', state: 'open' },
          { label: 'V3', value: 'Nabespreken', state: 'open' },
        ],
      },
    ]);
  });

  it('stands what reflection and feedback of the talk say, shortened where it is long [A15] [B9]', () => {
    const files = {
      ...FILES,
      'r.reflectie.yaml': `gesprek: { type: voortgangsgesprek, datum: 2026-09-10 }
competentiegebieden: { communicatie: { goed: "Rustig\\n en helder", beter: ${'lang verhaal '.repeat(40)} } }
`,
      'f.feedback.yaml':
        'gever: { naam: dr. Bos }\ndatum: 2026-09-01\nbeter: [{ competentie: communicatie, tekst: Slecht nieuws }]\n',
    };
    const asides = asidesIn(files, 'drie.verslag.yaml');
    const reflection = { reference: 'r.reflectie.yaml', label: 'Reflectie, voortgangsgesprek, 10 september 2026' };
    assert.deepEqual(at(asides, 'quotes', 'sterke_punten'), [
      {
        type: 'quotes',
        at: ['sterke_punten'],
        title: 'Ingebracht voor dit gesprek',
        quotes: [{ text: 'Communicatie: Rustig en helder', look: 'good', source: reflection }],
      },
    ]);
    const [better] = at(asides, 'quotes', 'verbeterpunten');
    assert.deepEqual(
      better?.quotes.map(({ look, source }) => [look, source?.label]),
      [
        ['better', reflection.label],
        ['better', 'Feedback, dr. Bos, 1 september 2026'],
      ],
    );
    assert.match(better.quotes[0]?.text ?? '', /^Communicatie: lang verhaal .{200,290}verhaal…$/u);
  });

  it('stands nothing while it does not say which talk it is of', () => {
    assert.deepEqual(asidesIn({ ...FILES, 'x.verslag.yaml': 'oordeel: voldoende\n' }, 'x.verslag.yaml'), []);
  });
});
