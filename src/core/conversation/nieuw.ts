import type { Gesprekstype, Kind } from '../kinds/index.ts';
import { fileSuffix } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { Gesprek, Portfolio } from '../portfolio/index.ts';
import {
  agendaVan,
  makePortfolio,
  PORTFOLIO_FILE,
  plusDagen,
  plusMaanden,
  stagesOf,
  verslagVan,
  voorbereidingVan,
  zelfdeStage,
} from '../portfolio/index.ts';
import { nieuweAgenda } from './agenda.ts';
import { slug } from './slug.ts';
import { optionalText, requireDate, requireLanguage, requireOneOf, requireOptions } from '../argumenten.ts';
import type { Gemaakt } from './gemaakt.ts';
import { nieuweTekst } from './gemaakt.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { verzamel } from './gespreksstof.ts';
import { gesprekskop } from './gesprekskop.ts';
import { newKinds } from './kindInfo.ts';
import { skelet } from './skelet.ts';
import { tekstenIn } from './teksten/index.ts';
import { nieuwVerslag } from './verslag.ts';

export interface PortfolioAntwoorden {
  /** Name of the aios. */
  naam: string;
  /** As `data/specialismen.json` calls it, or any other name. */
  specialisme: string;
  /** First day of the training, `YYYY-MM-DD`. */
  start: string;
  email?: string;
  /** Institution the training starts in, and its opleider. */
  instelling?: string;
  opleider?: string;
  language?: Language;
}

/**
 * The first documents of a portfolio: `portfolio.yaml`, the individual training plan and the training schedule. What
 * was not asked is left empty.
 * @returns texts under their paths
 * @throws {TypeError} naming the answer that is missing or wrong.
 */
export function newPortfolio(antwoorden: PortfolioAntwoorden): Map<string, string> {
  requireOptions(antwoorden);
  const naam = requireText('naam', antwoorden.naam);
  const specialisme = requireText('specialisme', antwoorden.specialisme);
  const start = requireDate('start', antwoorden.start);
  const language = requireLanguage(antwoorden.language);
  const email = optionalText('email', antwoorden.email)?.trim();
  const t = tekstenIn(language).nieuw;
  const { competentiegebieden } = makePortfolio([]);
  const ids = competentiegebieden.map(({ id }) => id);
  const portfolio = skelet(
    'portfolio',
    {
      aios: { naam, rol: 'aios', ...(email ? { email } : {}) },
      opleiding: { specialisme, start, deeltijd: 1 },
      instellingen: [
        {
          naam: optionalText('instelling', antwoorden.instelling)?.trim() || null,
          erkend: null,
          van: start,
          opleider: { naam: optionalText('opleider', antwoorden.opleider)?.trim() || null, rol: 'opleider' },
        },
      ],
      gesprekscyclus: [4, 2, 2, 1, 1, 1],
    },
    ids,
  );
  const geldig = { van: start, tot: plusDagen(plusMaanden(start, 12), -1) };
  const first = (kind: Kind) => `opleiding${fileSuffix(kind)}`;
  return new Map([
    [PORTFOLIO_FILE, `# ${t.portfolio}\n${nieuweTekst(portfolio)}`],
    [first('iop'), `# ${t.iop}\n${nieuweTekst(skelet('iop', { geldig }, ids))}`],
    [first('opleidingsschema'), `# ${t.opleidingsschema}\n${nieuweTekst(skelet('opleidingsschema', {}, ids))}`],
  ]);
}

function requireText(name: string, value: unknown): string {
  const text = optionalText(name, value)?.trim() ?? '';
  if (text === '') throw new TypeError(`${name}: a text is expected`);
  return text;
}

export interface DocumentOptions {
  /** Any kind but `portfolio` (see `newPortfolio`) and `dossier`, which lives outside the portfolio [A31]. */
  kind: Kind;
  /** The talk it is about or prepares, as far as it is known. */
  type?: Gesprekstype;
  datum?: string;
  stage?: string | undefined;
  /** What it is about, for the name of the file: the title of evidence, the giver of feedback. */
  titel?: string;
  /** The folder for it, when not the usual one; evidence only. */
  map?: string;
  /** What evidence shows; only of the areas of the portfolio. */
  competenties?: readonly string[];
  /** Paths that are taken by something that is no document of the portfolio. */
  taken?: readonly string[];
  today: string;
  language?: Language;
}

/**
 * A new document with the right name in the right folder: every key the format asks for, the header filled in as far as
 * the portfolio knows it. Agenda and report of a talk are made from their sources; when the talk has one already, that
 * one is given back as it is. No file of the portfolio is ever in the way.
 * @throws {TypeError} naming the option that is wrong.
 */
export function newDocument(portfolio: Portfolio, options: DocumentOptions): Gemaakt {
  requireOptions(options);
  const kind = requireOneOf('kind', options.kind, newKinds);
  const today = requireDate('today', options.today);
  const datum = options.datum === undefined ? undefined : requireDate('datum', options.datum);
  const stage = optionalText('stage', options.stage)?.trim() || undefined;
  const type: Gesprekstype =
    options.type === undefined
      ? stage === undefined
        ? 'voortgangsgesprek'
        : 'tussengesprek'
      : requireOneOf('type', options.type, ['voortgangsgesprek', 'tussengesprek']);
  const titel = optionalText('titel', options.titel)?.trim() || undefined;
  const opdracht: Opdracht = {
    portfolio,
    today,
    datum,
    titel,
    map: optionalText('map', options.map),
    competenties: options.competenties ?? [],
    language: requireLanguage(options.language),
    gesprek: { type, datum: datum ?? today, ...(stage === undefined ? {} : { stage }) },
  };
  if (kind === 'agenda' || kind === 'verslag') return vanGesprek(kind, opdracht);
  const gebieden = portfolio.competentiegebieden.map(({ id }) => id);
  const { map, naam, known } = plannen[kind](opdracht);
  return { file: vrijPad(portfolio, map, naam, kind, options.taken), text: nieuweTekst(skelet(kind, known, gebieden)) };
}

interface Opdracht {
  portfolio: Portfolio;
  today: string;
  /** Day of the talk, when one was given. */
  datum: string | undefined;
  titel: string | undefined;
  map: string | undefined;
  competenties: readonly string[];
  language: Language;
  gesprek: Gesprek;
}

/** Where a new document goes, and what is known of it. */
interface Plan {
  map: string;
  naam: string;
  known: Record<string, unknown>;
}

type Losstaand = Exclude<Kind, 'portfolio' | 'dossier' | 'agenda' | 'verslag'>;

const plannen: Readonly<Record<Losstaand, (opdracht: Opdracht) => Plan>> = {
  reflectie: ({ portfolio, gesprek, datum }) => ({
    map: 'reflecties',
    naam: `${gesprek.datum}-${gesprek.type}`,
    known: {
      gesprek: {
        type: gesprek.type,
        datum: datum ?? null,
        ...(gesprek.stage === undefined ? {} : { stage: gesprek.stage }),
      },
      periode: periode(portfolio, gesprek),
      agendapunten: [],
    },
  }),
  bewijs: ({ today, titel, map = 'bewijs', competenties }) => ({
    map,
    naam: metDatum(today, titel),
    known: {
      ...(titel === undefined ? {} : { titel }),
      datum: today,
      ...(competenties.length === 0 ? {} : { competenties: [...competenties] }),
    },
  }),
  feedback: ({ portfolio, gesprek, today, titel }) => ({
    map: 'feedback',
    naam: metDatum(today, titel),
    known: {
      ...(titel === undefined ? {} : { gever: { naam: titel } }),
      datum: today,
      periode: periode(portfolio, gesprek),
    },
  }),
  versnellingsverzoek: ({ today, titel }) => ({
    map: 'versnelling',
    naam: metDatum(today, titel),
    known: { datum: today },
  }),
  tussenbeoordeling: ({ portfolio, gesprek, today }) => {
    const known = stagesOf(portfolio, today).find(
      ({ naam }) => gesprek.stage !== undefined && zelfdeStage(naam, gesprek.stage),
    );
    const { naam = gesprek.stage ?? null, instelling = null, van = null, tot = null } = known ?? {};
    return {
      map: mapVanStage(gesprek.stage),
      naam: gesprek.datum,
      known: {
        stage: { naam, instelling, van, tot },
        datum: gesprek.datum,
        beoordelaar: { naam: null, rol: 'stageopleider' },
      },
    };
  },
  iop: ({ gesprek, today }) => ({
    map: gesprek.stage === undefined ? '' : mapVanStage(gesprek.stage),
    naam: today,
    known: {
      geldig: { van: today, tot: plusDagen(plusMaanden(today, 12), -1) },
      ...(gesprek.stage === undefined ? {} : { stage: gesprek.stage }),
    },
  }),
  opleidingsschema: ({ today }) => ({ map: '', naam: today, known: {} }),
};

function periode(portfolio: Portfolio, gesprek: Gesprek): Record<string, unknown> {
  const { van = null, tot } = voorbereidingVan(portfolio, gesprek).periode;
  return { van, tot };
}

function metDatum(datum: string, titel: string | undefined): string {
  const words = slug(titel ?? '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return words === '' ? datum : `${datum}-${words}`;
}

function mapVanStage(stage: string | undefined): string {
  const name = slug(stage ?? '');
  return name === '' ? 'stages' : `stages/${name}`;
}

/** A path no file of the portfolio has, nor any of these. */
export function vrijPad(
  portfolio: Portfolio,
  map: string,
  naam: string,
  kind: Kind,
  taken: readonly string[] = [],
): string {
  const path = (next: number) =>
    `${map === '' ? '' : `${map}/`}${naam}${next === 1 ? '' : `-${next}`}${fileSuffix(kind)}`;
  let next = 1;
  while (portfolio.get(path(next)) || taken.includes(path(next))) next++;
  return path(next);
}

function vanGesprek(kind: 'agenda' | 'verslag', { portfolio, gesprek, today, language }: Opdracht): Gemaakt {
  const existing = kind === 'agenda' ? agendaVan(portfolio, gesprek) : verslagVan(portfolio, gesprek);
  if (existing) return { file: existing.file, text: existing.parsed.text };
  const agenda = agendaVan(portfolio, gesprek);
  const folder = agenda?.file.includes('/') ? agenda.file.slice(0, agenda.file.lastIndexOf('/')) : 'gesprekken';
  const stof = verzamel(portfolio, {
    gesprek,
    file: vrijPad(portfolio, folder, `${gesprek.datum}-${gesprek.type}`, kind),
    today,
    language,
    differentiationFromYear: 4,
  });
  if (kind === 'agenda') return { file: stof.file, text: nieuweAgenda(stof) };
  return { file: stof.file, text: agenda ? nieuwVerslag(stof, agenda) : verslagZonderAgenda(stof) };
}

function verslagZonderAgenda(stof: Gespreksstof): string {
  const gebieden = stof.portfolio.competentiegebieden.map(({ id }) => id);
  return nieuweTekst(skelet('verslag', { gesprek: gesprekskop(stof) }, gebieden));
}
