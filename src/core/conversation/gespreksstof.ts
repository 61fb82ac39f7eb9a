import { isDate } from '../kinds/index.ts';
import type { Draft, Instelling, Iop, Persoon, Rol } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type {
  Gesprek,
  OpenAfspraak,
  Portfolio,
  PortfolioDocument,
  Verslag,
  VersneldOnderdeel,
  Voorbereiding,
} from '../portfolio/index.ts';
import {
  afsprakenUitStages,
  eerdereVerslagen,
  isLeesbaar,
  items,
  openAfspraken,
  opleidingsjaar,
  versneldeOnderdelen,
  volgendeGespreksdatum,
  voorbereidingVan,
  zelfdeStage,
} from '../portfolio/index.ts';
import type { Teksten } from './teksten/index.ts';
import { tekstenIn } from './teksten/index.ts';

/** Everything the portfolio knows that matters for one talk; agenda and report are made of it. */
export interface Gespreksstof {
  portfolio: Portfolio;
  gesprek: Gesprek;
  /** The file that is being made: references are relative to it. */
  file: string;
  language: Language;
  teksten: Teksten;
  today: string;
  voorbereiding: Voorbereiding;
  /** Undefined as long as the portfolio does not say when the training started. */
  opleidingsjaar: number | undefined;
  /** Whether differentiation belongs to this talk [A18]. */
  differentiatie: boolean;
  vorigVerslag: Verslag | undefined;
  /** Those of its own series, then those of rotations that are due [A14] [B8]. */
  openAfspraken: OpenAfspraak[];
  versnelling: VersneldOnderdeel[];
  /** The plan that holds on the day of the talk: of the rotation for a tussengesprek, if there is one. */
  iop: PortfolioDocument<'iop'> | undefined;
  deelnemers: Deelnemer[];
  /** The day the talk after this one is best planned for, by plans and cycle [A5]. */
  volgendGesprek: string | undefined;
  /** Documents that were passed over because they cannot be read as a whole. */
  onleesbaar: string[];
}

/** Somebody at the talk; without a name as long as the portfolio does not know it. */
export interface Deelnemer {
  naam: string | null;
  rol: Rol;
}

/** What the gathering needs besides the portfolio. */
export interface StofOptions {
  gesprek: Gesprek;
  file: string;
  today: string;
  language: Language;
  /** The training year from which differentiation is discussed. */
  differentiationFromYear: number;
}

/** The kinds agendas and reports take their words from. */
const BRONSOORTEN = [
  'portfolio',
  'reflectie',
  'feedback',
  'versnellingsverzoek',
  'verslag',
  'tussenbeoordeling',
  'iop',
  'opleidingsschema',
] as const;

export function verzamel(portfolio: Portfolio, options: StofOptions): Gespreksstof {
  const { gesprek, file, today, language, differentiationFromYear } = options;
  const jaar = opleidingsjaar(portfolio.settings, gesprek.datum);
  return {
    portfolio,
    gesprek,
    file,
    language,
    teksten: tekstenIn(language),
    today,
    voorbereiding: voorbereidingVan(portfolio, gesprek),
    opleidingsjaar: jaar,
    differentiatie: gesprek.type === 'voortgangsgesprek' && jaar !== undefined && jaar >= differentiationFromYear,
    vorigVerslag: eerdereVerslagen(portfolio, gesprek).at(-1),
    openAfspraken: [...openAfspraken(portfolio, gesprek), ...afsprakenUitStages(portfolio, gesprek)],
    versnelling: versneldeOnderdelen(portfolio, gesprek),
    iop: iopVan(portfolio, gesprek),
    deelnemers: deelnemersVan(portfolio, gesprek),
    volgendGesprek: isDate(gesprek.datum) ? volgendeGespreksdatum(portfolio, gesprek.type, gesprek.datum) : undefined,
    onleesbaar: BRONSOORTEN.flatMap((kind) =>
      portfolio
        .ofKind(kind)
        .filter((document) => document.file !== file && !isLeesbaar(document))
        .map((document) => document.file),
    ),
  };
}

/** The plan that counts at a talk: of the rotation for a tussengesprek, else of the whole training. */
export function iopVan(portfolio: Portfolio, gesprek: Gesprek): PortfolioDocument<'iop'> | undefined {
  const begins = ({ geldig }: Draft<Iop>) => geldig?.van ?? '';
  const plans = portfolio
    .ofKind('iop')
    .filter((document) => isLeesbaar(document) && begins(document.draft) <= gesprek.datum)
    .sort((a, b) => (begins(a.draft) < begins(b.draft) ? 1 : begins(a.draft) > begins(b.draft) ? -1 : 0));
  const general = plans.find(({ draft }) => draft.stage === undefined);
  if (gesprek.type === 'voortgangsgesprek') return general;
  return plans.find(({ draft }) => draft.stage !== undefined && zelfdeStage(draft.stage, gesprek.stage)) ?? general;
}

/** Aios and (stage)opleider: the two parties of the talk [B1], by name as far as the portfolio knows them. */
function deelnemersVan(portfolio: Portfolio, gesprek: Gesprek): Deelnemer[] {
  const leider: Rol = gesprek.type === 'tussengesprek' ? 'stageopleider' : 'opleider';
  const naam = leider === 'opleider' ? opleiderVan(portfolio, gesprek.datum) : undefined;
  return [
    { naam: portfolio.settings.aios?.naam ?? null, rol: 'aios' },
    {
      naam: naam ?? eerderAanwezig(portfolio, gesprek, leider) ?? beoordelaarVan(portfolio, gesprek) ?? null,
      rol: leider,
    },
  ];
}

/** The opleider of the institution the aios works in on that day; of two, of the one entered last. */
export function opleiderVan(portfolio: Portfolio, datum: string): string | undefined {
  const held = ({ van, tot }: Draft<Instelling>) => (van ?? '') <= datum && (!isDate(tot) || tot >= datum);
  return items(portfolio.settings.instellingen)
    .filter((instelling) => held(instelling) && instelling.opleider?.naam !== undefined)
    .sort((a, b) => ((a.van ?? '') < (b.van ?? '') ? -1 : 1))
    .at(-1)?.opleider?.naam;
}

function eerderAanwezig(portfolio: Portfolio, gesprek: Gesprek, rol: Rol): string | undefined {
  const last = eerdereVerslagen(portfolio, gesprek).at(-1);
  return items(last?.document.draft.gesprek?.deelnemers).find((persoon: Draft<Persoon>) => persoon.rol === rol)?.naam;
}

function beoordelaarVan(portfolio: Portfolio, gesprek: Gesprek): string | undefined {
  if (gesprek.type !== 'tussengesprek' || gesprek.stage === undefined) return undefined;
  return portfolio
    .ofKind('tussenbeoordeling')
    .find((document) => isLeesbaar(document) && zelfdeStage(document.draft.stage?.naam, gesprek.stage))?.draft
    .beoordelaar?.naam;
}

/** Text of a source on one line, as a point of an agenda has it; undefined when nothing is left. */
export function regel(tekst: string | undefined): string | undefined {
  const line = tekst?.replace(/\s+/gu, ' ').trim() ?? '';
  return line === '' ? undefined : line;
}

/** The same, closed as a sentence, so that another can follow. */
export function zin(tekst: string | undefined): string | undefined {
  const line = regel(tekst);
  return line === undefined || /[.!?…]["'”’)\]]*$/u.test(line) ? line : `${line}.`;
}

/** The same without the full stop at its end, for use in the middle of a sentence. */
export function zinsdeel(tekst: string | undefined): string | undefined {
  return regel(regel(tekst)?.replace(/(?<![.])[.]$/u, ''));
}
