import assert from 'node:assert/strict';
import type { VerslagOptions } from '../../../src/core/index.ts';
import { draftReport, makeAgenda } from '../../../src/core/index.ts';
import { PORTFOLIO, TUSSENBEOORDELING, VERSLAG_SEPTEMBER, voorbeeld } from './voorbeeld.ts';

const AGENDA = 'gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml';
const VERSLAG = 'gesprekken/2026-03-10-voortgangsgesprek.verslag.yaml';
const OPTIES: VerslagOptions = { agenda: AGENDA, today: '2026-03-10' };

/** The example with the agenda of the talk, changed as people might. */
function metAgenda(change: (text: string) => string = (text) => text, anders: Record<string, string | undefined> = {}) {
  const files = voorbeeld(anders);
  const { file, text } = makeAgenda(files, { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' });
  return files.set(file, change(text));
}

/** The part of a report under one key, key included. */
function deel(text: string, key: string): string {
  return text.split(/^(?=\S)/m).find((part) => part.startsWith(`${key}:`)) ?? '';
}

describe('the draft of a report of a voortgangsgesprek', () => {
  it('is full of what agenda and portfolio know, and open where only the talk can tell [A14] [A15] [A16] [A17] [A18] [A19] [A20] [A21] [A22] [A23] [A28] [A35]', () => {
    assert.deepEqual(draftReport(metAgenda(), OPTIES), {
      file: VERSLAG,
      text: `# Nog een plaats te geven in dit verslag (deze regels mogen daarna weg):
# - Congres in mei (punt van de aios)
# - Polikliniek: ook het voorlopige oordeel is besproken
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-03-10
  opleidingsjaar: 4
  periode:
    van: 2025-09-11
    tot: 2026-03-10
  deelnemers:
    - naam: Sanne Dijk
      rol: aios
    - naam: dr. Vos
      rol: opleider
agenda: 2026-03-10-voortgangsgesprek.agenda.yaml
vorig_verslag: 2025-09-10.verslag.yaml
terugblik:
  - afspraak: 2025-03-11.verslag.yaml#A1
    goed:
    beter:
    status: deels
  - afspraak: 2025-09-10.verslag.yaml#A1
    goed:
    beter:
    status: open
sterke_punten:
  - competentie: communicatie
    tekst: |-
      Ik vat rustig samen. (reflectie van de aios)
      Familie voelt zich gehoord. (dr. Bos, opleidingsgroep)
verbeterpunten:
  - id: V1
    competentie: communicatie
    tekst: Slecht nieuws kost mij tijd. (reflectie van de aios)
  - id: V2
    competentie: organisatie
    tekst: |-
      Brieven te laat (reflectie van de aios)
      Delegeert weinig. (dr. Bos, opleidingsgroep)
versnelling:
  moment: definitief
  verzoek: ../versnelling/echo.versnelling.yaml
  onderdelen:
    - onderdeel: echo
      beheersingsniveau: 4
      relatie_opleidingsplan: |-
        Landelijk: EPA echo
        Lokaal: Stage echo, maand 1-3
      oordeel:
      maanden: 2
  resterende_duur_maanden:
differentiatie:
leerklimaat:
welbevinden:
plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: V1
      aanpak:
      toetsing:
    - verbeterpunt: V2
      aanpak:
      toetsing:
  opleidingseisen:
    - Echocardiografie (UMC), 1 september 2025 tot en met 31 augustus 2026
    - Hartkatheterisatie (UMC), 1 september 2026 tot en met 31 augustus 2027
    - 'Leerdoel uit het IOP: Ik leid het MDO. Termijn: 1 juni 2026. Toetsing: KPB voorzitten.'
  opleidingswensen:
    - Brieven binnen twee dagen
  veronderstelde_competenties:
    - onderdeel: poli
      toetsing:
      definitief_gesprek:
  gevolgen_iop: De stage echo wordt korter
afspraken: []
geraadpleegd:
  - naam: dr. Bos
    rol: lid_opleidingsgroep
oordeel:
akkoord: []
ondertekening: []
bewaring:
  origineel: Sanne Dijk
  kopie: dr. Vos
`,
    });
  });

  it('of the first talk has no look-back and no previous report [A22]', () => {
    const files = new Map([['portfolio.yaml', PORTFOLIO]]);
    const agenda = makeAgenda(files, { type: 'voortgangsgesprek', datum: '2022-12-01', today: '2022-11-20' });
    files.set(agenda.file, agenda.text);
    assert.equal(
      draftReport(files, { agenda: agenda.file, today: '2022-12-01' }).text,
      `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2022-12-01
  opleidingsjaar: 1
  periode:
    van: 2022-09-01
    tot: 2022-12-01
  deelnemers:
    - naam: Sanne Dijk
      rol: aios
    - naam: dr. Vos
      rol: opleider
agenda: 2022-12-01-voortgangsgesprek.agenda.yaml
sterke_punten: []
verbeterpunten: []
leerklimaat:
welbevinden:
plan_van_aanpak:
  verbeteracties: []
  opleidingseisen: []
  opleidingswensen: []
afspraken: []
geraadpleegd: []
oordeel:
akkoord: []
ondertekening: []
bewaring:
  origineel: Sanne Dijk
  kopie: dr. Vos
`,
    );
  });

  it('takes over what people wrote on the agenda about learning climate, well-being and differentiation [A18] [A19] [A20]', () => {
    const files = metAgenda((text) =>
      text
        .replace('Hoe ervaart de aios het leerklimaat, en wat kan er beter?', '$&\n      - Te weinig bedside onderwijs')
        .replace(
          '      - Hoe gaat het met het welbevinden van de aios op persoonlijk vlak?',
          '      - Slaapt weer goed',
        )
        .replace("      - 'In het IOP: Imaging vanaf jaar 5.'", '$&\n      - Liever interventie'),
    );
    const { text } = draftReport(files, OPTIES);
    assert.equal(deel(text, 'leerklimaat'), 'leerklimaat: Te weinig bedside onderwijs\n');
    assert.equal(deel(text, 'welbevinden'), 'welbevinden: Slaapt weer goed\n');
    assert.equal(deel(text, 'differentiatie'), 'differentiatie: Liever interventie\n');
  });

  it('lists points of people that have no place in a report above it, harmless as comments [A13]', () => {
    const files = metAgenda((text) =>
      text.replace(
        '  - id: afsluiting\n',
        '  - id: X\n    onderdeel: aanvulling\n    titel: "Rooster\\nsoort: \\u202Everslag"\n    inbreng: opleider\n$&',
      ),
    );
    const { text } = draftReport(files, OPTIES);
    assert.equal(
      text.slice(0, text.indexOf('soort: verslag\nversie')),
      `# Nog een plaats te geven in dit verslag (deze regels mogen daarna weg):
# - Congres in mei (punt van de aios)
# - Rooster soort: verslag (punt van de opleider)
# - Polikliniek: ook het voorlopige oordeel is besproken
`,
    );
  });

  it('says above the report which documents were left out because they cannot be read', () => {
    const { text } = draftReport(metAgenda(undefined, { 'feedback/bos.feedback.yaml': 'goed: [' }), OPTIES);
    assert.ok(
      text.startsWith(
        '# Niet meegenomen, omdat het bestand een fout in de YAML bevat: ../feedback/bos.feedback.yaml\n',
      ),
    );
  });

  it('says so when it is the agenda itself that cannot be read, and takes the talk from its name', () => {
    const made = draftReport(
      metAgenda((text) => `${text}kapot: [\n`),
      OPTIES,
    );
    assert.equal(made.file, VERSLAG);
    assert.ok(
      made.text.startsWith(
        '# Niet meegenomen, omdat het bestand een fout in de YAML bevat: 2026-03-10-voortgangsgesprek.agenda.yaml\n',
      ),
    );
    assert.match(made.text, /^ {2}datum: 2026-03-10$/m);
  });

  it('keeps time, place, period and participants of the agenda', () => {
    const { text } = draftReport(
      metAgenda((agenda) =>
        agenda
          .replace('  datum: 2026-03-10\n', "$&  tijd: '16:00'\n  plaats: Kamer 3\n")
          .replace('naam: dr. Vos', 'naam: dr. Vervanger'),
      ),
      OPTIES,
    );
    assert.equal(
      deel(text, 'gesprek'),
      "gesprek:\n  type: voortgangsgesprek\n  datum: 2026-03-10\n  tijd: '16:00'\n  plaats: Kamer 3\n  opleidingsjaar: 4\n  periode:\n    van: 2025-09-11\n    tot: 2026-03-10\n  deelnemers:\n    - naam: Sanne Dijk\n      rol: aios\n    - naam: dr. Vervanger\n      rol: opleider\n",
    );
  });

  it('follows agreements through three talks until a look-back closes them [A14]', () => {
    const derde = `soort: verslag
gesprek: { type: voortgangsgesprek, datum: 2026-01-10 }
terugblik:
  - { afspraak: gesprekken/2025-03-11.verslag.yaml#A1, status: behaald }
  - { afspraak: gesprekken/2025-09-10.verslag.yaml#A1, status: open }
afspraken:
  - { id: B1, specifiek: Nieuw, status: open }
  - { id: B2, specifiek: Vervallen, status: vervallen }
`;
    const { text } = draftReport(metAgenda(undefined, { 'derde.verslag.yaml': derde }), OPTIES);
    assert.equal(deel(text, 'vorig_verslag'), 'vorig_verslag: ../derde.verslag.yaml\n');
    assert.deepEqual(
      [...deel(text, 'terugblik').matchAll(/afspraak: (.*)/g)].map(([, reference]) => reference),
      ['2025-09-10.verslag.yaml#A1', '../derde.verslag.yaml#B1'],
    );
  });

  it('has a header to fill in when the agenda says nothing of its talk', () => {
    const { file, text } = draftReport(new Map([['x.agenda.yaml', '']]), {
      agenda: 'x.agenda.yaml',
      today: '2026-03-10',
    });
    assert.equal(file, 'x.verslag.yaml');
    assert.equal(deel(text, 'gesprek').split('\n')[2], '  datum:');
  });
});

describe('the draft of a report of a tussengesprek', () => {
  it('has no acceleration and no differentiation [B8] [B9] [B10] [B11] [B12]', () => {
    const files = voorbeeld({ 'stages/hb.tussenbeoordeling.yaml': TUSSENBEOORDELING });
    const agenda = makeAgenda(files, {
      type: 'tussengesprek',
      datum: '2026-04-02',
      stage: 'Hartbewaking',
      today: '2026-04-01',
    });
    files.set(agenda.file, agenda.text);
    assert.equal(
      draftReport(files, { agenda: agenda.file, today: '2026-04-01' }).text,
      `soort: verslag
versie: 1
gesprek:
  type: tussengesprek
  datum: 2026-04-02
  opleidingsjaar: 4
  periode:
    van: 2026-01-01
    tot: 2026-04-02
  stage: Hartbewaking
  deelnemers:
    - naam: Sanne Dijk
      rol: aios
    - naam: dr. Smit
      rol: stageopleider
agenda: 2026-04-02-tussengesprek.agenda.yaml
sterke_punten:
  - competentie: communicatie
    tekst: Familie voelt zich gehoord. (dr. Bos, opleidingsgroep)
  - competentie: samenwerking
    tekst: Weet iedereen te vinden (tussenbeoordeling door dr. Smit)
verbeterpunten:
  - id: V1
    competentie: organisatie
    tekst: |-
      Delegeert weinig. (dr. Bos, opleidingsgroep)
      Overdracht te laat (tussenbeoordeling door dr. Smit)
leerklimaat:
welbevinden:
plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: V1
      aanpak:
      toetsing:
  opleidingseisen:
    - Echocardiografie (UMC), 1 september 2025 tot en met 31 augustus 2026
    - Hartkatheterisatie (UMC), 1 september 2026 tot en met 31 augustus 2027
    - 'Leerdoel uit het IOP: Ik leid het MDO. Termijn: 1 juni 2026. Toetsing: KPB voorzitten.'
  opleidingswensen: []
afspraken: []
geraadpleegd:
  - naam: dr. Bos
    rol: lid_opleidingsgroep
oordeel:
akkoord: []
ondertekening: []
`,
    );
  });
});

describe('completing a report that is there', () => {
  const BEGONNEN = `# Van Sanne
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-03-10 # dinsdag
terugblik:
  - afspraak: 2025-09-10.verslag.yaml#A1
    goed: Elf van de twaalf
    beter: De laatste
    status: deels # bijna
verbeterpunten:
  - id: W1
    competentie: organisatie
    tekst: Mijn eigen woorden
leerklimaat:   # nog doen
plan_van_aanpak:
  opleidingswensen: [Congres]
`;

  it('adds what is missing or empty and changes nothing that anybody wrote [A14] [A22]', () => {
    const { file, text, refused } = draftReport(
      metAgenda(undefined, {
        'mijn.verslag.yaml': BEGONNEN.replaceAll('2025-09-10.verslag', 'gesprekken/2025-09-10.verslag'),
      }),
      OPTIES,
    );
    assert.equal(refused, undefined);
    assert.equal(file, 'mijn.verslag.yaml');
    assert.equal(
      text,
      `# Van Sanne
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-03-10 # dinsdag
  opleidingsjaar: 4
  periode:
    van: 2025-09-11
    tot: 2026-03-10
  deelnemers:
    - naam: Sanne Dijk
      rol: aios
    - naam: dr. Vos
      rol: opleider
agenda: gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml
vorig_verslag: gesprekken/2025-09-10.verslag.yaml
terugblik:
  - afspraak: gesprekken/2025-09-10.verslag.yaml#A1
    goed: Elf van de twaalf
    beter: De laatste
    status: deels # bijna
  - afspraak: gesprekken/2025-03-11.verslag.yaml#A1
    goed:
    beter:
    status: deels
sterke_punten:
  - competentie: communicatie
    tekst: |-
      Ik vat rustig samen. (reflectie van de aios)
      Familie voelt zich gehoord. (dr. Bos, opleidingsgroep)
verbeterpunten:
  - id: W1
    competentie: organisatie
    tekst: Mijn eigen woorden
versnelling:
  moment: definitief
  verzoek: versnelling/echo.versnelling.yaml
  onderdelen:
    - onderdeel: echo
      beheersingsniveau: 4
      relatie_opleidingsplan: |-
        Landelijk: EPA echo
        Lokaal: Stage echo, maand 1-3
      oordeel:
      maanden: 2
  resterende_duur_maanden:
differentiatie:
leerklimaat:   # nog doen
welbevinden:
plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: W1
      aanpak:
      toetsing:
  opleidingseisen:
    - Echocardiografie (UMC), 1 september 2025 tot en met 31 augustus 2026
    - Hartkatheterisatie (UMC), 1 september 2026 tot en met 31 augustus 2027
    - 'Leerdoel uit het IOP: Ik leid het MDO. Termijn: 1 juni 2026. Toetsing: KPB voorzitten.'
  opleidingswensen: [Congres]
  veronderstelde_competenties:
    - onderdeel: poli
      toetsing:
      definitief_gesprek:
  gevolgen_iop: De stage echo wordt korter
afspraken: []
geraadpleegd:
  - naam: dr. Bos
    rol: lid_opleidingsgroep
oordeel:
bewaring:
  origineel: Sanne Dijk
  kopie: dr. Vos
`,
    );
  });

  it('is done after one time: completing twice adds nothing', () => {
    const files = metAgenda(undefined, { 'gesprekken/mijn.verslag.yaml': BEGONNEN });
    const once = draftReport(files, OPTIES);
    files.set(once.file, once.text);
    assert.deepEqual(draftReport(files, OPTIES), once);
  });

  it('gives the weak points of the report their actions, not those of the draft [A21a] [A21b]', () => {
    const { text } = draftReport(metAgenda(undefined, { 'gesprekken/mijn.verslag.yaml': BEGONNEN }), OPTIES);
    assert.deepEqual(
      [...text.matchAll(/verbeterpunt: (.*)/g)].map(([, id]) => id),
      ['W1'],
    );
  });

  it('leaves a signed report alone and says why [A26]', () => {
    const signed = `${BEGONNEN}ondertekening: [{ rol: aios, naam: Sanne Dijk, datum: 2026-03-12, betekenis: akkoord }]\n`;
    const made = draftReport(metAgenda(undefined, { 'gesprekken/mijn.verslag.yaml': signed }), OPTIES);
    assert.deepEqual(made, {
      file: 'gesprekken/mijn.verslag.yaml',
      text: signed,
      refused:
        'gesprekken/mijn.verslag.yaml is ondertekend en is daarom niet aangevuld. Trek eerst de ondertekening in als het verslag nog moet veranderen.',
    });
  });

  it('leaves a report it cannot read alone and says which line', () => {
    const broken = `${BEGONNEN}oordeel: [\n`;
    const made = draftReport(metAgenda(undefined, { 'gesprekken/mijn.verslag.yaml': broken }), OPTIES);
    assert.equal(made.text, broken);
    assert.match(made.refused ?? '', /bevat een fout in de YAML \(regel \d+\)/);
  });

  it('leaves a report of another talk alone that has the name it needs', () => {
    const made = draftReport(metAgenda(undefined, { [VERSLAG]: VERSLAG_SEPTEMBER }), OPTIES);
    assert.equal(made.text, VERSLAG_SEPTEMBER);
    assert.match(made.refused ?? '', /bestaat al en is van een ander gesprek/);
  });

  it('leaves alone what has another shape than the format expects', () => {
    const odd = BEGONNEN.replace(/plan_van_aanpak:[^]*/, 'plan_van_aanpak: bespreken\nafspraken: geen\n');
    const { text } = draftReport(metAgenda(undefined, { 'gesprekken/mijn.verslag.yaml': odd }), OPTIES);
    assert.ok(text.includes('plan_van_aanpak: bespreken\n'));
    assert.ok(text.includes('afspraken: geen\n'));
  });
});
