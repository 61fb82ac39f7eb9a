/**
 * A folder as an institution has it: hundreds of portfolios, each with reports, reflections, agendas, feedback and
 * evidence of 135 lines on average, and the slips people make. The same seed gives the same bytes.
 */
import { zevenCompetentiegebieden } from '../../src/core/kinds/index.ts';

/** The day to look at them. */
export const TODAY = '2026-05-20';
/** Documents of one portfolio: its `portfolio.yaml` and five for each talk, the rest is evidence. */
const PER_PORTFOLIO = 50;
const TALKS = 6;

/**
 * @returns texts by path, `count` of them, in portfolios of fifty documents (`aios-001/…`); every seventh document holds
 *   something to find
 */
export function* manyPortfolios(count: number, seed = 1): Iterable<[string, string]> {
  for (let made = 0, portfolio = 0; made < count; made += PER_PORTFOLIO, portfolio++) {
    const writer = new Writer(seed * 7919 + portfolio);
    const folder = `aios-${String(portfolio).padStart(4, '0')}`;
    let left = Math.min(PER_PORTFOLIO, count - made);
    for (const [file, text] of writer.portfolio()) {
      if (left-- <= 0) break;
      yield [`${folder}/${file}`, text];
    }
  }
}

const AREAS = zevenCompetentiegebieden.map(({ id }) => id);
const TYPES = ['kpb', 'osats', 'cat', 'feedback_360', 'epa', 'cursus', 'logboek'];
const SENTENCES = [
  'Zelfstandig in de acute opvang, met twaalf KPB’s op niveau 4.',
  'De poli loopt uit; ik plan nog te krap en overleg te laat.',
  'Brieven gaan dezelfde dag uit, behalve na een avonddienst.',
  'Rustig en volledig; dezelfde dag besproken met de supervisor.',
  'Volgende keer de verpleging eerder betrekken: dat scheelt een ronde.',
  'De overdracht is gestructureerd volgens SBAR; de familie werd goed meegenomen.',
  'Twee OSATS op niveau 3, de derde volgt in de stage van het najaar.',
  'Past de richtlijn toe en kan uitleggen waarom er dit keer van is afgeweken.',
];

/** Writes the documents of one portfolio; what differs between two of the same kind comes from a seeded row of numbers. */
class Writer {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  /** A whole number below `limit` (xorshift). */
  #below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  #pick(list: readonly string[]): string {
    return list[this.#below(list.length)] ?? '';
  }

  #sentence(): string {
    return this.#pick(SENTENCES);
  }

  /** Lines of prose at an indentation. */
  #prose(lines: number, indent: number): string {
    return Array.from({ length: lines }, () => `${' '.repeat(indent)}${this.#sentence()}\n`).join('');
  }

  *portfolio(): Iterable<[string, string]> {
    yield ['portfolio.yaml', this.#settings()];
    for (let talk = 0; talk < TALKS; talk++) {
      yield [`gesprekken/${two(talk)}.agenda.yaml`, this.#agenda(talk)];
      if (talk < TALKS - 1) yield [`gesprekken/${two(talk)}.verslag.yaml`, this.#report(talk)];
      yield [`reflecties/${two(talk)}.reflectie.yaml`, this.#reflection(talk)];
      for (const giver of ['wouda', 'el-bahri'])
        yield [`feedback/${two(talk)}-${giver}.feedback.yaml`, this.#feedback(talk)];
    }
    for (let piece = 0; ; piece++) yield [`bewijs/${two(piece)}.bewijs.yaml`, this.#evidence(piece)];
  }

  #settings(): string {
    return `soort: portfolio
versie: 1
aios: { naam: Jorinde van Aldermeer, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-01-01, deeltijd: 1.0, nominale_duur_maanden: 72 }
instellingen:
  - { naam: UMC Halverwaard, erkend: true, van: 2025-01-01, opleider: { naam: dr. Machteld Brouwhuis, rol: opleider } }
opleidingsplannen: { landelijk: { naam: Landelijk }, lokaal: { naam: Lokaal } }
gesprekscyclus: [4, 2, 2, 1, 1, 1]
`;
  }

  #head(talk: number): string {
    return `gesprek:
  type: voortgangsgesprek
  datum: ${day(talk)}
  opleidingsjaar: ${talk < 4 ? 1 : 2}
  periode: { van: ${day(talk - 0.95)}, tot: ${day(talk)} }
  deelnemers:
    - naam: Jorinde van Aldermeer
      rol: aios
    - naam: dr. Machteld Brouwhuis
      rol: opleider
`;
  }

  #agenda(talk: number): string {
    const before = talk > 0 ? [`${two(talk - 1)}.verslag.yaml`] : [];
    const parts = ['inleiding', 'vorige_afspraken', 'sterk_en_zwak', 'leerklimaat', 'welbevinden', 'plan_van_aanpak'];
    const points = Array.from(
      { length: 11 },
      (_, index) => `  - id: P${index + 1}
    onderdeel: ${parts[index % parts.length] ?? ''}
    titel: ${this.#sentence()
      .slice(0, 30)
      .replace(/[:;].*/u, '')}
    inbreng: ${index % 2 === 0 ? 'opleider' : 'gegenereerd'}
    toelichting:
      - "${this.#sentence()}"
      - '${this.#sentence()}'
    bronnen:
      - ../reflecties/${two(talk)}.reflectie.yaml
    minuten: ${5 + this.#below(10)}
    besproken: true
`,
    );
    return `soort: agenda
versie: 1
${this.#head(talk)}gegenereerd_uit:
${[...before, `../reflecties/${two(talk)}.reflectie.yaml`].map((file) => `  - ${file}\n`).join('')}punten:
${points.join('')}`;
  }

  #report(talk: number): string {
    const before = `${two(talk - 1)}.verslag.yaml`;
    const ids = ['A1', 'A2', 'A3', 'A4'];
    const back = ids.map(
      (id) => `  - afspraak: ${before}#${id}
    goed: ${this.#sentence().replace(/[:;].*/u, '')}
    beter: >-
${this.#prose(2, 6)}    status: behaald
`,
    );
    return `soort: verslag
versie: 1
${this.#head(talk)}agenda: ${two(talk)}.agenda.yaml
${talk > 0 ? `vorig_verslag: ${before}\nterugblik:\n${back.join('')}` : ''}sterke_punten:
  - competentie: medisch_handelen
    tekst: |
${this.#prose(3, 6)}verbeterpunten:
  - id: V1
    competentie: organisatie
    tekst: De poli loopt uit.
leerklimaat: |
${this.#prose(3, 2)}welbevinden: Gaat goed.
plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: V1
      aanpak: De poli anders indelen. # besproken met de poli
      toetsing: Twee KPB's.
  opleidingseisen: [Zes KPB's en twee OSATS.]
  opleidingswensen: [Vervolgartikel.]
afspraken:
${ids.map((id) => this.#agreement(id, talk)).join('')}geraadpleegd:
  - { naam: dr. Jelmer Wouda, rol: lid_opleidingsgroep }
oordeel: voldoende
akkoord:
  - { rol: aios, naam: Jorinde van Aldermeer, datum: ${day(talk)} }
`;
  }

  #agreement(id: string, talk: number): string {
    const vague = this.#below(7) === 0;
    return `  - id: ${id}
    specifiek: ${vague ? 'Beter worden in de poli.' : "Jorinde laat twaalf volledige TTE's beoordelen door dr. El Bahri."}
    meetbaar: Twaalf OSATS, de laatste acht op niveau 4.
    acceptabel: [aios, opleider]
    resultaatgericht: >
${this.#prose(2, 6)}    tijdgebonden: ${day(talk + 1)}
    competentie: organisatie
    verbeterpunt: V1
    status: open
`;
  }

  #reflection(talk: number): string {
    const area = (name: string, index: number) => `  ${name}:
    goed: |
${this.#prose(6, 6)}    beter: |
${this.#prose(5, 6)}    bewijs:
      - ../bewijs/${two((talk * 3 + index) % 15)}.bewijs.yaml

`;
    return `soort: reflectie
versie: 1
gesprek: { type: voortgangsgesprek, datum: ${day(talk)} }
periode: { van: ${day(talk - 0.95)}, tot: ${day(talk)} }
# per gebied: wat ging goed en wat kan beter
competentiegebieden:
${AREAS.map(area).join('')}leerdoelen: [Basis-TTE toetsen met OSATS.]
ingeleverd: ${day(talk - 0.3)}
`;
  }

  #feedback(talk: number): string {
    const points = (count: number) =>
      Array.from(
        { length: count },
        () => `  - competentie: ${this.#pick(AREAS)}
    tekst: >-
${this.#prose(3, 6)}`,
      ).join('');
    return `soort: feedback
versie: 1
gever: { naam: dr. Jelmer Wouda, rol: lid_opleidingsgroep }
bron: opleidingsgroep
datum: ${day(talk - 0.4)}
periode: { van: ${day(talk - 0.95)}, tot: ${day(talk - 0.4)} }
goed:
${points(13)}beter:
${points(12)}`;
  }

  #evidence(piece: number): string {
    const slip = this.#below(9) === 0 ? 'beoordeelaar: onbekend\n' : '';
    return `soort: bewijs
versie: 1
type: ${TYPES[piece % TYPES.length] ?? 'kpb'}
titel: Stuk ${piece}
datum: ${day((piece % TALKS) - 0.5)}
competenties: [${AREAS[piece % AREAS.length] ?? ''}, ${AREAS[(piece + 3) % AREAS.length] ?? ''}]
beheersingsniveau: 3
beoordelaar: { naam: dr. Harmen Zijlmans, rol: anders, functie: cardioloog }
${slip}samenvatting: |
${this.#prose(125, 2)}`;
  }
}

const two = (number: number) => String(number).padStart(2, '0');

/** The day of a talk, or of something between two. */
function day(talk: number): string {
  return new Date(Date.UTC(2025, 2, 15) + Math.floor(talk * 80) * 86_400_000).toISOString().slice(0, 10);
}
