import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/language/language.ts';
import { pageOf } from '../../../src/core/output/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';

const FILE = 'gesprekken/2026-12-10.verslag.yaml';
const OTHERS = {
  'portfolio.yaml': `soort: portfolio
versie: 1
aios: { naam: Jorinde van Aldermeer, rol: aios }
opleiding: { specialisme: cardiologie, start: 2024-09-01 }
`,
  'gesprekken/2026-06-25.verslag.yaml': `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-06-25 }
afspraken:
  - { id: A1, specifiek: Zit twee keer het MDO voor., status: open }
`,
};

const page = (text: string, file = FILE, language: Language = 'nl') => {
  const portfolio = readPortfolio(new Map(Object.entries({ ...OTHERS, [file]: text })));
  const document = portfolio.get(file);
  assert.ok(document);
  return pageOf(document, portfolio, language);
};

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10
  periode: { van: 2026-06-26, tot: 2026-12-10 }
  deelnemers:
    - { naam: Jorinde van Aldermeer, rol: aios }
    - { naam: dr. M. Brouwhuis, rol: opleider, functie: cardioloog }
vorig_verslag: 2026-06-25.verslag.yaml
terugblik:
  - afspraak: 2026-06-25.verslag.yaml#A1
    goed: Twee keer voorgezeten.
    beter: >-
      Eerder samenvatten.
    status: behaald
verbeterpunten:
  - { id: V1, competentie: organisatie, tekst: De visite loopt uit. }
leerklimaat: |
  Veilig, en er is dagelijks onderwijs aan het bed van de patiënt op de
  afdeling.

  - supervisie is goed
  - de maandag is druk
welbevinden:
plan_van_aanpak:
  verbeteracties:
    - { verbeterpunt: V1, aanpak: Taken verdelen., toetsing: Twee KPB's. }
  opleidingswensen: [Een dag op de echokamer.]
afspraken:
  - id: A1
    specifiek: Leidt de visite binnen een uur.
    acceptabel: [aios, opleider]
    tijdgebonden: { datum: 2027-03-01, gesprek: voortgangsgesprek }
    verbeterpunt: V1
    status: open
oordeel: voldoende
akkoord:
  - { rol: opleider, naam: dr. M. Brouwhuis, datum: 2026-12-11 }
ondertekening:
  - { rol: aios, naam: Jorinde van Aldermeer, datum: 2026-12-11, betekenis: gezien, vingerafdruk: 'sha256:0' }
prive: Niet voor de opleider.
`;

describe('a report as a page', () => {
  it('has all that is filled in, in the order of the guidance, in the words of the form [A14] [A15] [A19] [A20] [A21] [A24] [A26]', () => {
    assert.deepEqual(page(VERSLAG), {
      language: 'nl',
      title: 'Gespreksverslag, voortgangsgesprek, 10 december 2026',
      subtitle: 'Jorinde van Aldermeer, cardiologie',
      sections: [
        {
          title: 'Het gesprek',
          blocks: [
            {
              type: 'facts',
              rows: [
                { label: 'Type gesprek', value: 'Voortgangsgesprek' },
                { label: 'Datum', value: '10 december 2026' },
                { label: 'Besproken periode', value: 'Van 26 juni 2026 tot en met 10 december 2026' },
              ],
            },
            {
              type: 'table',
              label: 'Deelnemers',
              columns: ['Naam', 'Rol', 'Functie'],
              rows: [
                ['Jorinde van Aldermeer', 'Aios', ''],
                ['dr. M. Brouwhuis', 'Opleider', 'cardioloog'],
              ],
            },
            {
              type: 'facts',
              rows: [{ label: 'Vorig verslag', value: 'Gespreksverslag, voortgangsgesprek, 25 juni 2026' }],
            },
          ],
        },
        {
          title: 'Terugblik op vorige afspraken',
          blocks: [
            {
              type: 'items',
              items: [
                {
                  title: 'A1: Zit twee keer het MDO voor. (gespreksverslag, voortgangsgesprek, 25 juni 2026)',
                  blocks: [
                    {
                      type: 'facts',
                      rows: [
                        { label: 'Wat ging goed', value: 'Twee keer voorgezeten.' },
                        { label: 'Wat kan beter', value: 'Eerder samenvatten.' },
                        { label: 'Stand', value: 'Behaald' },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          title: 'Sterke punten en verbeterpunten',
          blocks: [{ type: 'list', label: 'Verbeterpunten', items: ['V1, Organisatie: De visite loopt uit.'] }],
        },
        {
          title: 'Leerklimaat',
          blocks: [
            {
              type: 'text',
              paragraphs: [
                'Veilig, en er is dagelijks onderwijs aan het bed van de patiënt op de afdeling.',
                '- supervisie is goed\n- de maandag is druk',
              ],
            },
          ],
        },
        {
          title: 'Plan van aanpak',
          blocks: [
            {
              type: 'items',
              label: 'Verbeteracties',
              items: [
                {
                  title: 'V1: De visite loopt uit.',
                  blocks: [
                    {
                      type: 'facts',
                      rows: [
                        { label: 'Aanpak', value: 'Taken verdelen.' },
                        { label: 'Toetsing', value: "Twee KPB's." },
                      ],
                    },
                  ],
                },
              ],
            },
            { type: 'list', label: 'Opleidingswensen', items: ['Een dag op de echokamer.'] },
          ],
        },
        {
          title: 'Afspraken',
          blocks: [
            {
              type: 'items',
              items: [
                {
                  title: 'A1: Leidt de visite binnen een uur.',
                  blocks: [
                    {
                      type: 'facts',
                      rows: [
                        { label: 'Acceptabel', value: 'Aios, Opleider' },
                        { label: 'Tijdgebonden', value: '1 maart 2027, voortgangsgesprek' },
                        { label: 'Verbeterpunt', value: 'V1: De visite loopt uit.' },
                        { label: 'Stand', value: 'Open' },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        { title: 'Oordeel', blocks: [{ type: 'text', paragraphs: ['Voldoende'] }] },
      ],
      signatures: [
        { what: 'Akkoord', role: 'Opleider', name: 'dr. M. Brouwhuis', date: '11 december 2026', meaning: '' },
        {
          what: 'Handtekening',
          role: 'Aios',
          name: 'Jorinde van Aldermeer',
          date: '11 december 2026',
          meaning: 'Voor gezien',
        },
        { what: 'Handtekening', role: 'Opleider', name: 'dr. M. Brouwhuis', date: '', meaning: '' },
      ],
    });
  });

  it('has room for the signatures of both, as long as nobody signed, also of somebody who is not named [A24] [B14]', () => {
    const text = `soort: verslag
gesprek: { type: tussengesprek, datum: 2026-04-22, deelnemers: [{ naam: Jorinde van Aldermeer, rol: aios }] }
`;
    assert.deepEqual(page(text).signatures, [
      { what: 'Akkoord', role: 'Stageopleider', name: '', date: '', meaning: '' },
      { what: 'Handtekening', role: 'Aios', name: 'Jorinde van Aldermeer', date: '', meaning: '' },
      { what: 'Handtekening', role: 'Stageopleider', name: '', date: '', meaning: '' },
    ]);
  });

  it('keeps what is written where a reference or an id leads nowhere', () => {
    const text = `soort: verslag
vorig_verslag: 2020-01-01.verslag.yaml
terugblik: [{ afspraak: 2026-06-25.verslag.yaml#A9, goed: Ja. }]
afspraken: [{ id: A1, specifiek: Iets., verbeterpunt: V7 }]
`;
    const said = JSON.stringify(page(text).sections);
    for (const words of ['"2020-01-01.verslag.yaml"', '"A9 (gespreksverslag', '"V7"']) {
      assert.ok(said.includes(words), words);
    }
  });

  it('speaks English about what somebody wrote in Dutch', () => {
    const { title, sections } = page(VERSLAG, FILE, 'en');
    assert.equal(title, 'Report, progress meeting, 10 December 2026');
    assert.deepEqual(sections.at(-1), {
      title: 'Judgement',
      blocks: [{ type: 'text', paragraphs: ['Sufficient'] }],
    });
  });

  it('says that it cannot be read, rather than showing half of it', () => {
    assert.deepEqual(page('soort: verslag\nleerklimaat: "open\n').sections, [
      {
        title: 'Gespreksverslag',
        blocks: [
          {
            type: 'text',
            paragraphs: [
              'Dit document bevat een fout in de YAML en kan niet worden weergegeven. Herstel de fout en exporteer opnieuw.',
            ],
          },
        ],
      },
    ]);
  });
});

describe('other documents as pages', () => {
  it('an agenda: its points by number, each with who brought it in and its minutes, then what there is to say of it [A12] [A13]', () => {
    const text = `soort: agenda
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
punten:
  - id: vorige_afspraken
    onderdeel: vorige_afspraken
    titel: Afspraken van juni
    inbreng: gegenereerd
    toelichting: [A1 is nog open]
    bronnen: [2026-06-25.verslag.yaml#A1]
    minuten: 10
    besproken: false
  - { id: P2, onderdeel: leerklimaat, titel: Leerklimaat, besproken: true }
`;
    assert.deepEqual(page(text, 'gesprekken/2026-12-10.agenda.yaml').sections.at(-1), {
      title: 'Agendapunten',
      blocks: [
        {
          type: 'items',
          items: [
            {
              title: '1. Afspraken van juni',
              blocks: [
                {
                  type: 'facts',
                  rows: [
                    { label: 'Onderdeel van het gesprek', value: 'Afspraken van het vorige gesprek' },
                    { label: 'Inbreng van', value: 'Gegenereerd' },
                    { label: 'Minuten', value: '10' },
                  ],
                },
                { type: 'list', label: 'Toelichting', items: ['A1 is nog open'] },
                {
                  type: 'list',
                  label: 'Bronnen',
                  items: ['A1: Zit twee keer het MDO voor. (gespreksverslag, voortgangsgesprek, 25 juni 2026)'],
                },
              ],
            },
            { title: '2. Leerklimaat', blocks: [{ type: 'facts', rows: [{ label: 'Besproken', value: 'Ja' }] }] },
          ],
        },
      ],
    });
  });

  it('a part by its name where its id is only for references', () => {
    const text = `soort: versnellingsverzoek
onderdelen: [{ id: hartbewaking, naam: Stage hartbewaking, motivatie: Ja. }, { id: D2, naam: Echo }]
oordelen: [{ moment: voorlopig, per_onderdeel: [{ onderdeel: hartbewaking, oordeel: toegekend }] }]
`;
    const said = JSON.stringify(page(text, 'x.versnelling.yaml').sections);
    assert.deepEqual(
      [...said.matchAll(/"title":"(.*?)"/gu)].map(([, title]) => title),
      ['Onderdelen', 'Stage hartbewaking', 'D2: Echo', 'Oordelen', 'Voorlopig', 'Stage hartbewaking'],
    );
  });

  it('where the rest of a section stands elsewhere, what is left of it gives it its name [A23] [A28]', () => {
    const text =
      'soort: verslag\nbewaring: { origineel: Jorinde, kopie: dr. Vos }\nakkoord: [{ rol: opleider, naam: dr. Vos }]\n';
    assert.deepEqual(page(text).sections, [
      {
        title: 'Bewaring',
        blocks: [
          {
            type: 'facts',
            rows: [
              { label: 'Origineel bij', value: 'Jorinde' },
              { label: 'Kopie bij', value: 'dr. Vos' },
            ],
          },
        ],
      },
    ]);
  });

  it('a schedule: its parts as a table, with what a shortening is for [A25] [A27]', () => {
    const text = `soort: opleidingsschema
onderdelen:
  - id: hb
    naam: Hartbewaking
    instelling: UMC Halverwaard
    erkend: true
    van: 2026-09-01
    tot: 2027-02-28
    verkorting: { maanden: 2, grond: eerder_verworven }
  - { id: echo, naam: Echocardiografie, van: 2027-03-01, tot: 2027-08-31, deeltijd: 0.8 }
`;
    assert.deepEqual(page(text, 'van-aldermeer.opleidingsschema.yaml').sections[0]?.blocks, [
      {
        type: 'table',
        columns: ['Naam', 'Instelling', 'Erkend', 'Van', 'Tot en met', 'Deeltijdfactor', 'Verkorting'],
        rows: [
          [
            'Hartbewaking',
            'UMC Halverwaard',
            'Ja',
            '1 september 2026',
            '28 februari 2027',
            '',
            'maanden: 2, grond: eerder verworven competenties',
          ],
          ['Echocardiografie', '', '', '1 maart 2027', '31 augustus 2027', '0,8', ''],
        ],
      },
    ]);
  });
});
