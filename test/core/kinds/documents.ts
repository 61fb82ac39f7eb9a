import type { Documents, Gebiedsoordeel, Gebiedsreflectie, Gesprek, Persoon } from '../../../src/core/kinds/index.ts';

/**
 * A complete document of every kind, with every property the format knows. That this compiles is itself a test: the
 * generated types take what the schemas take.
 */

const aios: Persoon = {
  naam: 'L. Bakker',
  rol: 'aios',
  functie: 'aios interne geneeskunde',
  email: 'l.bakker@ziekenhuis.example',
};
const opleider: Persoon = { naam: 'dr. M.E. van Dijk', rol: 'opleider' };
const groepslid: Persoon = { naam: 'dr. P. Smit', rol: 'lid_opleidingsgroep', functie: 'nefroloog' };

const periode = { van: '2025-09-01', tot: '2026-02-28' };

const gesprek: Gesprek = {
  type: 'voortgangsgesprek',
  datum: '2026-03-12',
  tijd: '13:30',
  plaats: 'kamer B4-112',
  opleidingsjaar: 3,
  periode,
  deelnemers: [aios, opleider],
};

const gebieden = [
  'medisch_handelen',
  'communicatie',
  'samenwerking',
  'kennis_en_wetenschap',
  'maatschappelijk_handelen',
  'organisatie',
  'professionaliteit',
] as const;

/** The same for each of the seven areas. */
function perGebied<T>(value: T): Record<string, T> {
  return Object.fromEntries(gebieden.map((gebied) => [gebied, value]));
}

const reflectie: Gebiedsreflectie = {
  goed: 'Overdracht volgens SBAR.',
  beter: 'Meer stiltes laten vallen.',
  bewijs: ['../bewijs/kpb-overdracht.bewijs.yaml'],
};

const oordeel: Gebiedsoordeel = { oordeel: 'voldoende', toelichting: 'Overlegt tijdig.' };

const smart = {
  specifiek: 'De aios voert zes slechtnieuwsgesprekken onder supervisie.',
  meetbaar: 'Zes KPB’s van ten minste drie beoordelaars.',
  acceptabel: ['aios', 'opleider'],
  resultaatgericht: 'Zelfstandig slechtnieuwsgesprekken voeren.',
} satisfies Partial<Documents['iop']['leerdoelen'][number]>;

const akkoord: Documents['verslag']['akkoord'] = [{ rol: 'opleider', naam: 'dr. M.E. van Dijk', datum: '2026-03-20' }];

const ondertekening: Documents['verslag']['ondertekening'] = [
  {
    rol: 'aios',
    naam: 'L. Bakker',
    datum: '2026-03-20',
    betekenis: 'gezien',
    vingerafdruk: `sha256:${'0123456789abcdef'.repeat(4)}`,
    handtekening: 'ed25519:AAAA+/==',
  },
];

export const documents: Documents = {
  portfolio: {
    soort: 'portfolio',
    versie: 1,
    aios,
    opleiding: {
      specialisme: 'interne geneeskunde',
      start: '2023-09-01',
      deeltijd: 0.8,
      nominale_duur_maanden: 72,
      europees_minimum_maanden: 60,
    },
    instellingen: [{ naam: 'Merwede Ziekenhuis', erkend: true, van: '2023-09-01', tot: '2026-08-31', opleider }],
    opleidingsplannen: {
      landelijk: { naam: 'Landelijk opleidingsplan 2019', bestand: 'plannen/landelijk.pdf' },
      lokaal: { naam: 'Lokaal opleidingsplan 2022', bestand: 'plannen/lokaal.pdf' },
    },
    sleutels: [
      {
        naam: 'dr. M.E. van Dijk',
        rol: 'opleider',
        publiek: 'ed25519:AAAA',
        van: '2025-01-01',
        ingetrokken: '2026-01-01',
      },
    ],
    gesprekscyclus: [4, 2, 2, 1, 1, 1],
    competentiegebieden: [
      { id: 'leiderschap', naam: 'Leiderschap', vervangt: 'organisatie' },
      { id: 'reflectie', naam: 'Reflectie' },
    ],
    prive: 'Alleen voor mij.',
  },
  reflectie: {
    soort: 'reflectie',
    versie: 1,
    gesprek: { type: 'tussengesprek', datum: '2026-03-12', stage: 'Nefrologie' },
    periode,
    competentiegebieden: { ...perGebied(reflectie), leiderschap: reflectie },
    leerdoelen: ['Slechtnieuwsgesprekken zelfstandig voeren'],
    agendapunten: ['Roosterdruk in de weekenden'],
    versnelling: '../versnelling/2026.versnelling.yaml',
    ingeleverd: '2026-03-05',
    prive: 'Alleen voor mij.',
  },
  bewijs: {
    soort: 'bewijs',
    versie: 1,
    type: 'kpb',
    titel: 'KPB slechtnieuwsgesprek',
    datum: '2026-01-14',
    competenties: ['communicatie', 'leiderschap'],
    beheersingsniveau: 3,
    beoordelaar: groepslid,
    samenvatting: 'Duidelijke opbouw.',
    bijlage: 'bijlagen/kpb.pdf',
    prive: 'Alleen voor mij.',
  },
  feedback: {
    soort: 'feedback',
    versie: 1,
    gever: groepslid,
    bron: 'opleidingsgroep',
    datum: '2026-03-01',
    periode,
    goed: [{ competentie: 'samenwerking', tekst: 'Overlegt helder.' }],
    beter: [{ competentie: 'organisatie', tekst: 'Plant te krap.' }],
    versnelling: { mening: 'voor', toelichting: 'Doet de dialysevisite al zelfstandig.' },
    prive: 'Alleen voor mij.',
  },
  versnellingsverzoek: {
    soort: 'versnellingsverzoek',
    versie: 1,
    datum: '2026-03-01',
    onderdelen: [
      {
        id: 'dialyse',
        naam: 'Stage dialyse',
        soort: 'stage',
        maanden: 2.5,
        grond: 'eerder_verworven',
        motivatie: 'Twee jaar als anios de visite gelopen.',
        bewijs: ['../bewijs/kpb-dialyse.bewijs.yaml'],
        landelijk_plan: 'Hoofdstuk 4.',
        lokaal_plan: 'Dialysestage in jaar 4.',
        beheersingsniveau: 4,
        toetsing: 'Vier KPB’s.',
        definitief_gesprek: { datum: '2026-09-15', gesprek: 'tweede voortgangsgesprek jaar 3' },
      },
    ],
    oordelen: [
      {
        moment: 'voorlopig',
        datum: '2026-03-12',
        door: opleider,
        geraadpleegd: [groepslid],
        per_onderdeel: [
          { onderdeel: 'dialyse', oordeel: 'toegekend', maanden: 2, motivatie: 'De groep is eensgezind.' },
        ],
      },
    ],
    prive: 'Alleen voor mij.',
  },
  agenda: {
    soort: 'agenda',
    versie: 1,
    gesprek,
    gegenereerd_uit: ['../reflecties/2026-03-12.reflectie.yaml'],
    punten: [
      {
        id: 'leerklimaat-1',
        onderdeel: 'leerklimaat',
        titel: 'Onderwijs op drukke dagen',
        inbreng: 'aios',
        toelichting: ['Valt vaak uit'],
        bronnen: ['../reflecties/2026-03-12.reflectie.yaml'],
        minuten: 10,
        besproken: true,
      },
    ],
    prive: 'Alleen voor mij.',
  },
  verslag: {
    soort: 'verslag',
    versie: 1,
    gesprek,
    agenda: '2026-03-12.agenda.yaml',
    vorig_verslag: '2025-09-10.verslag.yaml',
    terugblik: [
      {
        afspraak: '2025-09-10.verslag.yaml#A1',
        goed: 'Zes gesprekken gevoerd.',
        beter: 'Eerder feedback vragen.',
        status: 'deels',
      },
    ],
    sterke_punten: [{ competentie: 'samenwerking', tekst: 'Overlegt helder.' }],
    verbeterpunten: [{ id: 'V1', competentie: 'communicatie', tekst: 'Meer ruimte voor emoties.' }],
    versnelling: {
      moment: 'voorlopig',
      verzoek: '../versnelling/2026.versnelling.yaml',
      onderdelen: [
        {
          onderdeel: 'dialyse',
          beheersingsniveau: 4,
          relatie_opleidingsplan: 'Dialysestage in jaar 4.',
          oordeel: 'toegekend',
          maanden: 2,
          toelichting: 'Definitief na vier KPB’s.',
        },
      ],
      resterende_duur_maanden: 34,
      europees_minimum: 'Tien maanden boven het minimum.',
    },
    differentiatie: 'Voorkeur voor nefrologie.',
    leerklimaat: 'Supervisie is goed bereikbaar.',
    welbevinden: 'Voelt zich goed op haar plek.',
    plan_van_aanpak: {
      verbeteracties: [{ verbeterpunt: 'V1', aanpak: 'Cursus en oefenen.', toetsing: 'Zes KPB’s.' }],
      opleidingseisen: ['Kennistoets in april'],
      opleidingswensen: ['Meelopen met het transplantatieteam'],
      veronderstelde_competenties: [
        { onderdeel: 'dialyse', toetsing: 'Vier KPB’s.', definitief_gesprek: '2026-09-15' },
      ],
      gevolgen_iop: 'De dialysestage wordt twee maanden korter.',
    },
    afspraken: [
      {
        id: 'A1',
        ...smart,
        tijdgebonden: '2026-09-15',
        competentie: 'communicatie',
        verbeterpunt: 'V1',
        status: 'open',
        voorstel: false,
        toelichting: 'In overleg met de polikliniek.',
      },
      {
        id: 'A2',
        ...smart,
        tijdgebonden: { datum: '2026-09-15', gesprek: 'tweede voortgangsgesprek jaar 3' },
        status: 'open',
      },
    ],
    geraadpleegd: [groepslid],
    oordeel: 'voldoende',
    terugkoppeling: { aan: opleider, datum: '2026-03-13' },
    dossier_vermelding: '2026-03-13',
    akkoord,
    ondertekening,
    bewaring: { origineel: 'L. Bakker (aios)', kopie: 'dr. M.E. van Dijk (opleider)' },
    prive: 'Alleen voor mij.',
  },
  tussenbeoordeling: {
    soort: 'tussenbeoordeling',
    versie: 1,
    stage: { naam: 'Nefrologie', instelling: 'Merwede Ziekenhuis', van: '2025-12-01', tot: '2026-05-31' },
    datum: '2026-03-10',
    beoordelaar: { naam: 'dr. A. de Boer', rol: 'stageopleider' },
    competentiegebieden: { ...perGebied(oordeel), reflectie: oordeel },
    eindoordeel: 'goed',
    ondertekening,
    prive: 'Alleen voor mij.',
  },
  iop: {
    soort: 'iop',
    versie: 1,
    geldig: { van: '2026-03-12', tot: '2026-09-15' },
    stage: 'Nefrologie',
    leerdoelen: [
      {
        id: 'L1',
        competentie: 'communicatie',
        ...smart,
        tijdgebonden: '2026-09-15',
        activiteiten: ['Polikliniek nefrologie'],
        toetsing: 'Zes KPB’s.',
        status: 'open',
      },
    ],
    differentiatie: 'Nefrologie vanaf jaar 5.',
    verkorting: { maanden: 2, gevolgen: 'De dialysestage wordt korter.' },
    akkoord,
    ondertekening,
    prive: 'Alleen voor mij.',
  },
  opleidingsschema: {
    soort: 'opleidingsschema',
    versie: 1,
    onderdelen: [
      {
        id: 'dialyse',
        naam: 'Stage dialyse',
        instelling: 'Merwede Ziekenhuis',
        erkend: true,
        van: '2026-09-01',
        tot: '2026-10-31',
        deeltijd: 0.8,
        verkorting: { maanden: 2, grond: 'eerder_verworven', oordeel: 'versnelling/2026.versnelling.yaml#dialyse' },
      },
    ],
    einddatum: '2029-07-01',
    mijnrgs: { ingediend: '2026-09-20', geaccordeerd: '2026-09-22', door: opleider },
    prive: 'Alleen voor mij.',
  },
  dossier: {
    soort: 'dossier',
    versie: 1,
    aios,
    aantekeningen: [
      {
        datum: '2026-03-13',
        bron: 'Voortgangsgesprek van 12 maart 2026',
        feiten: 'Twee van zes KPB’s.',
        vervolg: 'Gesprek op 15 juni.',
      },
    ],
    prive: 'Alleen voor mij.',
  },
};
