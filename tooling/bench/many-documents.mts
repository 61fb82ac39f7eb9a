/**
 * A portfolio that is far larger than anybody's: talks every three weeks for years, each with agenda, report, reflection
 * and feedback, and evidence for the rest.
 */
import { zevenCompetentiegebieden } from '../../src/core/kinds/index.ts';

/** Talks, and what comes with each: agenda, report, reflection, two feedbacks. */
const TALKS = 100;
const PER_TALK = 5;

/** The day to look at it: the last talk is being prepared and has no report yet. */
export const TODAY = '2026-05-20';
/** The report and the piece of evidence in the middle, which the measurements change. */
export const REPORT = 'gesprekken/050.verslag.yaml';
export const EVIDENCE = 'bewijs/0750.bewijs.yaml';

/** @returns texts by file, `count` of them, valid, with references between them as in a real portfolio */
export function manyDocuments(count: number): Map<string, string> {
  const evidence = count - TALKS * PER_TALK;
  const files = new Map([['portfolio.yaml', PORTFOLIO]]);
  for (let talk = 0; talk < TALKS; talk++) {
    files.set(`gesprekken/${three(talk)}.agenda.yaml`, agenda(talk));
    if (talk < TALKS - 1) files.set(`gesprekken/${three(talk)}.verslag.yaml`, report(talk));
    files.set(`reflecties/${three(talk)}.reflectie.yaml`, reflection(talk, Math.floor((evidence * talk) / TALKS)));
    for (const giver of ['wouda', 'el-bahri'])
      files.set(`feedback/${three(talk)}-${giver}.feedback.yaml`, feedback(talk));
  }
  for (let piece = 0; piece < evidence; piece++) {
    files.set(`bewijs/${String(piece).padStart(4, '0')}.bewijs.yaml`, bewijs(piece, (TALKS * piece) / evidence));
  }
  return files;
}

const AREAS = zevenCompetentiegebieden.map(({ id }) => id);
const TYPES = ['kpb', 'osats', 'cat', 'feedback_360', 'epa'];

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Jorinde van Aldermeer, rol: aios }
opleiding: { specialisme: cardiologie, start: 2020-09-01, deeltijd: 1.0, nominale_duur_maanden: 72 }
instellingen:
  - { naam: UMC Halverwaard, erkend: true, van: 2020-09-01, opleider: { naam: dr. Machteld Brouwhuis, rol: opleider } }
opleidingsplannen: { landelijk: { naam: Landelijk }, lokaal: { naam: Lokaal } }
gesprekscyclus: [4, 2, 2, 1, 1, 1]
`;

/** The day of a talk, or of something between two. */
function day(talk: number): string {
  return new Date(Date.UTC(2020, 8, 15) + Math.floor(talk * 21) * 86_400_000).toISOString().slice(0, 10);
}

const three = (talk: number) => String(talk).padStart(3, '0');

function head(talk: number): string {
  return `gesprek:
  type: voortgangsgesprek
  datum: ${day(talk)}
  opleidingsjaar: ${1 + Math.floor((talk * 21) / 365)}
  periode: { van: ${day(talk - 0.95)}, tot: ${day(talk)} }
  deelnemers:
    - { naam: Jorinde van Aldermeer, rol: aios }
    - { naam: dr. Machteld Brouwhuis, rol: opleider }
`;
}

function agenda(talk: number): string {
  const before = talk > 0 ? [`${three(talk - 1)}.verslag.yaml`] : [];
  const reflectie = `../reflecties/${three(talk)}.reflectie.yaml`;
  return `soort: agenda
versie: 1
${head(talk)}gegenereerd_uit: [${[...before, reflectie].join(', ')}]
punten:
  - { id: P1, onderdeel: inleiding, titel: Opening, inbreng: opleider, besproken: true }
  - id: P2
    onderdeel: vorige_afspraken
    titel: Afspraken van de vorige keer
    inbreng: gegenereerd
    bronnen: [${before.flatMap((file) => ['A1', 'A2'].map((id) => `${file}#${id}`)).join(', ')}]
    besproken: true
  - { id: P3, onderdeel: sterk_en_zwak, titel: Sterk en zwak, inbreng: gegenereerd, bronnen: [${reflectie}] }
  - { id: P4, onderdeel: leerklimaat, titel: Leerklimaat, inbreng: opleider, besproken: true }
  - { id: P5, onderdeel: welbevinden, titel: Welbevinden, inbreng: opleider, besproken: true }
`;
}

function report(talk: number): string {
  const before = `${three(talk - 1)}.verslag.yaml`;
  const back = ['A1', 'A2'].map(
    (id) => `  - { afspraak: ${before}#${id}, goed: Volgens plan., beter: Eerder beginnen., status: behaald }\n`,
  );
  return `soort: verslag
versie: 1
${head(talk)}agenda: ${three(talk)}.agenda.yaml
${talk > 0 ? `vorig_verslag: ${before}\nterugblik:\n${back.join('')}` : ''}sterke_punten:
  - { competentie: medisch_handelen, tekst: Zelfstandig in de acute opvang. }
verbeterpunten:
  - { id: V1, competentie: organisatie, tekst: De poli loopt uit. }
leerklimaat: Veilig; supervisie is bereikbaar.
welbevinden: Gaat goed.
plan_van_aanpak:
  verbeteracties:
    - { verbeterpunt: V1, aanpak: De poli anders indelen., toetsing: Twee KPB's. }
  opleidingseisen: [Zes KPB's en twee OSATS.]
  opleidingswensen: [Vervolgartikel.]
afspraken:
${['A1', 'A2'].map((id) => agreement(id, talk)).join('')}geraadpleegd:
  - { naam: dr. Jelmer Wouda, rol: lid_opleidingsgroep }
oordeel: voldoende
`;
}

function agreement(id: string, talk: number): string {
  return `  - id: ${id}
    specifiek: Jorinde laat twaalf volledige TTE's beoordelen door dr. El Bahri.
    meetbaar: Twaalf OSATS, de laatste acht op niveau 4.
    acceptabel: [aios, opleider]
    resultaatgericht: De opleidingsgroep kan oordelen over de echocardiografie.
    tijdgebonden: ${day(talk + 1)}
    competentie: organisatie
    verbeterpunt: V1
    status: open
`;
}

function reflection(talk: number, firstPiece: number): string {
  const area = (name: string, index: number) => `  ${name}:
    goed: Zelfstandig in de acute opvang, met twaalf KPB's op niveau 4.
    beter: De poli plan ik nog te krap.
    bewijs: [../bewijs/${String(firstPiece + index).padStart(4, '0')}.bewijs.yaml]
`;
  return `soort: reflectie
versie: 1
gesprek: { type: voortgangsgesprek, datum: ${day(talk)} }
periode: { van: ${day(talk - 0.95)}, tot: ${day(talk)} }
competentiegebieden:
${AREAS.map(area).join('')}leerdoelen: [Basis-TTE toetsen met OSATS.]
ingeleverd: ${day(talk - 0.3)}
`;
}

function feedback(talk: number): string {
  return `soort: feedback
versie: 1
gever: { naam: dr. Jelmer Wouda, rol: lid_opleidingsgroep }
bron: opleidingsgroep
datum: ${day(talk - 0.4)}
periode: { van: ${day(talk - 0.95)}, tot: ${day(talk - 0.4)} }
goed:
  - { competentie: medisch_handelen, tekst: Werkt gestructureerd. }
beter:
  - { competentie: organisatie, tekst: Brieven lopen achter. }
`;
}

function bewijs(piece: number, talk: number): string {
  return `soort: bewijs
versie: 1
type: ${TYPES[piece % TYPES.length] ?? 'kpb'}
titel: Stuk ${piece}
datum: ${day(talk - 0.5)}
competenties: [${AREAS[piece % AREAS.length] ?? ''}, ${AREAS[(piece + 3) % AREAS.length] ?? ''}]
beheersingsniveau: 3
beoordelaar: { naam: dr. Harmen Zijlmans, rol: anders, functie: cardioloog }
samenvatting: |
  Rustig en volledig; dezelfde dag besproken.
  Volgende keer de verpleging eerder betrekken.
`;
}
