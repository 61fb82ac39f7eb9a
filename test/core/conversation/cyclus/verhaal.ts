import type { Change, Path } from '../../../../src/core/index.ts';

/**
 * The story of Merel Oosterbaan, aios kindergeneeskunde: a voortgangsgesprek in which two months of acceleration are granted
 * provisionally, a tussengesprek of a rotation that is insufficient, and the voortgangsgesprek in which the acceleration is
 * granted definitively. What each wrote whole stands in `fixtures/mensen/`, by the moment it comes; here stands what they write in
 * what was generated. All people and hospitals are invented.
 */
export const MENSEN = { aios: 'Merel Oosterbaan', opleider: 'dr. Halbe Wiersma', stageopleider: 'dr. Fenna Kuipers' };

const set = (path: Path, value: unknown): Change => ({ op: 'set', path, value });
const remove = (...path: Path): Change => ({ op: 'remove', path });

/** Weak points that are not worked on in the coming period are taken out, with the place for their action. */
const zonder = (...punten: readonly number[]): Change[] =>
  [...punten]
    .sort((a, b) => b - a)
    .flatMap((at) => [remove('verbeterpunten', at), remove('plan_van_aanpak', 'verbeteracties', at)]);

const actie = (at: number, aanpak: string, toetsing: string): Change[] => [
  set(['plan_van_aanpak', 'verbeteracties', at, 'aanpak'], aanpak),
  set(['plan_van_aanpak', 'verbeteracties', at, 'toetsing'], toetsing),
];

/** A proposal both accept. */
const aangenomen = (at: number, acceptabel: readonly string[], resultaatgericht: string): Change[] => [
  set(['afspraken', at, 'acceptabel'], [...acceptabel]),
  set(['afspraken', at, 'resultaatgericht'], resultaatgericht),
  remove('afspraken', at, 'voorstel'),
];

/** What both say of an agreement that was met. */
const teruggeblikt = (at: number, goed: string, beter: string): Change[] => [
  set(['terugblik', at, 'goed'], goed),
  set(['terugblik', at, 'beter'], beter),
  set(['terugblik', at, 'status'], 'behaald'),
];

export const VERZOEK = 'versnelling/2026-03-02-acuut.versnelling.yaml';
export const SCHEMA = 'opleiding.opleidingsschema.yaml';
const OPLEIDER = ['aios', 'opleider'];
const STAGEOPLEIDER = ['aios', 'stageopleider'];

/** The first voortgangsgesprek. */
export const EERSTE = {
  datum: '2026-03-26',
  reflectie: 'reflecties/2026-03-26.reflectie.yaml',
  agenda: 'gesprekken/2026-03-26-voortgangsgesprek.agenda.yaml',
  verslag: 'gesprekken/2026-03-26-voortgangsgesprek.verslag.yaml',
  iop: '2026-03-26.iop.yaml',
  /** The plan has a goal of that kind already. */
  geenLeerdoel: ['Leerdoel uit een opleidingswens: Ik wil de visite binnen de tijd leren leiden.'],
  besluiten: [
    ...zonder(0, 2, 3, 6),
    set(['versnelling', 'onderdelen', 0, 'oordeel'], 'toegekend'),
    set(
      ['versnelling', 'onderdelen', 0, 'toelichting'],
      "De ervaring is aangetoond; niveau 4 moet nog blijken uit vier KPB's.",
    ),
    set(['leerklimaat'], 'Open en leerzaam; het onderwijs op woensdag valt vaak uit.'),
    set(['welbevinden'], 'Gaat goed. Rust na de nachtdienst is besproken.'),
    ...actie(
      0,
      'Merel spreekt op de polikliniek acht jongeren van twaalf jaar en ouder eerst alleen.',
      "Twee KPB's gesprek met een jongere, door drs. Admiraal.",
    ),
    ...actie(1, 'Merel volgt op 14 april de training meldcode.', 'Certificaat van de training in het portfolio.'),
    ...actie(
      2,
      'Merel bereidt de visite met een lijst voor en begint om negen uur.',
      'Van tien visites zijn er acht voor elf uur klaar, geteld door de teamleider.',
    ),
    set(
      ['plan_van_aanpak', 'gevolgen_iop'],
      'Bij definitieve toekenning duurt de stage acute kindergeneeskunde vier maanden en eindigt de opleiding op 31 oktober 2030.',
    ),
    set(['oordeel'], 'voldoende'),
  ],
  afspraken: [
    ...aangenomen(0, OPLEIDER, 'Jongeren vertellen wat zij in het bijzijn van hun ouders niet zeggen.'),
    ...aangenomen(1, OPLEIDER, 'Bij zorgen over veiligheid weet Merel welke stap zij zet.'),
    ...aangenomen(2, OPLEIDER, 'Het middagprogramma van de afdeling begint op tijd.'),
  ],
} as const;

/** The tussengesprek of the rotation, which is judged insufficient. */
export const TUSSEN = {
  datum: '2026-05-21',
  stage: 'Neonatologie',
  reflectie: 'stages/neonatologie/2026-05-21.reflectie.yaml',
  formulier: 'stages/neonatologie/2026-05-18.tussenbeoordeling.yaml',
  agenda: 'gesprekken/2026-05-21-tussengesprek.agenda.yaml',
  verslag: 'gesprekken/2026-05-21-tussengesprek.verslag.yaml',
  iop: 'stages/neonatologie/neonatologie.iop.yaml',
  nieuwIop: 'stages/neonatologie/2026-05-21.iop.yaml',
  geenLeerdoel: ['Leerdoel uit een opleidingswens: Ik wil elke week een opvang oefenen in de simulatiekamer.'],
  besluiten: [
    ...zonder(1, 3, 4, 5, 6),
    set(['leerklimaat'], 'Er is tijd om na een opvang na te praten; de supervisor wisselt wel per dag.'),
    set(['welbevinden'], 'Geschrokken van de opvang van 23 april. Er is contact met de mentor.'),
    ...actie(
      0,
      'Merel oefent elke woensdag met dr. Kuipers een opvang met beademing in de simulatiekamer.',
      "Drie KPB's opvang pasgeborene op niveau 3, door dr. Kuipers.",
    ),
    ...actie(
      1,
      'Merel verdeelt bij elke opvang hardop de taken en noemt wie de leiding heeft.',
      'KPB opvang pasgeborene met de verpleging als tweede beoordelaar.',
    ),
    set(['oordeel'], 'onvoldoende'),
  ],
  afspraken: [
    ...aangenomen(0, STAGEOPLEIDER, 'Een kind dat niet ademt, wordt binnen een minuut beademd.'),
    set(['afspraken', 0, 'tijdgebonden'], '2026-06-18'),
    ...aangenomen(1, STAGEOPLEIDER, 'Iedereen in de kamer weet wie wat doet.'),
    set(['afspraken', 1, 'tijdgebonden'], '2026-07-16'),
    set(['terugkoppeling', 'datum'], '2026-05-22'),
  ],
} as const;

/** The voortgangsgesprek in which the acceleration is judged definitively. */
export const TWEEDE = {
  datum: '2026-06-25',
  reflectie: 'reflecties/2026-06-25.reflectie.yaml',
  agenda: 'gesprekken/2026-06-25-voortgangsgesprek.agenda.yaml',
  verslag: 'gesprekken/2026-06-25-voortgangsgesprek.verslag.yaml',
  iop: '2026-06-25.iop.yaml',
  geenLeerdoel: ['Leerdoel uit een opleidingswens: Ik wil een onderzoeksvraag uit de acute opvang uitwerken.'],
  /** The words of the plan that go, though they have no tick. */
  ookVervangen: [
    'Gevolgen van de verkorting: De stage acute kindergeneeskunde duurt vier maanden, tot en met 31 januari 2027; de opleiding eindigt op 31 oktober 2030.',
  ],
  /** What the aios adds to the request, and the judgement the opleider writes in it after asking the group. */
  bewijs: [
    { op: 'insert', path: ['onderdelen', 0, 'bewijs', 1], value: '../bewijs/2026-06-11-kpb-acute-opvang.bewijs.yaml' },
    set(['onderdelen', 0, 'beheersingsniveau'], 4),
  ],
  oordeel: [
    set(
      ['oordelen'],
      [
        {
          moment: 'definitief',
          datum: '2026-06-22',
          door: { naam: MENSEN.opleider, rol: 'opleider' },
          geraadpleegd: [
            { naam: 'drs. Noor Admiraal', rol: 'lid_opleidingsgroep' },
            { naam: MENSEN.stageopleider, rol: 'stageopleider' },
          ],
          per_onderdeel: [
            {
              onderdeel: 'acuut',
              oordeel: 'toegekend',
              maanden: 2,
              motivatie: "Vier KPB's op niveau 4; de groep is unaniem.",
            },
          ],
        },
      ],
    ),
  ],
  besluiten: [
    ...teruggeblikt(0, "Acht jongeren alleen gesproken; beide KPB's op niveau 3.", 'Ook het afsluiten zonder ouders.'),
    ...teruggeblikt(1, 'Training gevolgd, certificaat staat in het portfolio.', 'Een casus uit de praktijk bespreken.'),
    ...teruggeblikt(2, 'Van tien visites waren er negen voor elf uur klaar.', 'Op maandag blijft het krap.'),
    ...teruggeblikt(
      3,
      "Elke woensdag geoefend; drie KPB's op niveau 3.",
      'Blijven oefenen tot het einde van de stage.',
    ),
    ...zonder(0, 2, 3, 4, 6),
    set(
      ['leerklimaat'],
      'Het woensdagonderwijs gaat weer door. Op de neonatologie is nu een vaste supervisor per week.',
    ),
    set(['welbevinden'], 'Na een moeilijk voorjaar beter; de gesprekken met de mentor gaan door.'),
    ...actie(
      0,
      'Merel bereidt drie gesprekken over de prognose voor met dr. Kuipers en voert die zelf.',
      "Drie KPB's slechtnieuwsgesprek op niveau 3.",
    ),
    ...actie(
      1,
      'Merel belt bij een tweede opname binnen vijf minuten de achterwacht.',
      'Nabespreking van zes diensten, bijgehouden in het logboek.',
    ),
    set(
      ['plan_van_aanpak', 'gevolgen_iop'],
      'De stage acute kindergeneeskunde duurt vier maanden, tot en met 31 januari 2027; de opleiding eindigt op 31 oktober 2030.',
    ),
    set(['oordeel'], 'voldoende'),
  ],
  afspraken: [
    ...aangenomen(0, OPLEIDER, 'Ouders weten na het gesprek wat de vooruitzichten zijn.'),
    ...aangenomen(1, OPLEIDER, 'Geen opname wacht langer dan nodig op een arts.'),
  ],
  /** What only people know of the schedule, once it was changed in MijnRGS. */
  mijnRgs: [set(['mijnrgs', 'ingediend'], '2026-06-29'), set(['mijnrgs', 'geaccordeerd'], '2026-07-01')],
} as const satisfies Record<string, string | readonly string[] | readonly Change[]>;

/** What the opleider writes in the own dossier. */
export const DOSSIER = [
  set(
    ['aantekeningen', 0, 'feiten'],
    'De stageopleider neonatologie beoordeelt medisch handelen en samenwerking bij de opvang als onvoldoende.',
  ),
  set(['aantekeningen', 0, 'vervolg'], 'Besproken met de stageopleider; terug op het voortgangsgesprek van 25 juni.'),
];

/** The quick fix that takes a granted shortening over in the schedule. */
export const OPGESCHOVEN = 'Neem de toegekende verkorting over in dit schema, en schuif de latere onderdelen op';
