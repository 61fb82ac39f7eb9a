import type { FieldDescription, Kind } from '../kinds/index.ts';
import { specialismen } from '../kinds/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { items, stagesOf } from '../portfolio/index.ts';
import type { Path } from '../yaml/types.ts';
import type { FormField } from './model.ts';
import { isMapping } from './value.ts';

/** What a text can be filled in with, under the name its fields know it by. */
type Suggested = 'specialismen' | 'stages' | 'instellingen' | 'namen' | 'plaatsen';

/** Which texts name something the portfolio has named before; anything else may be written there too. */
export function suggestionsFor(kind: Kind, at: Path, { data }: FieldDescription): Suggested | undefined {
  if (data === 'specialismen') return 'specialismen';
  const [holder, key] = at.filter((step) => typeof step === 'string').slice(-2);
  const name = key ?? holder;
  if (name === 'instelling') return 'instellingen';
  if (name === 'plaats') return 'plaatsen';
  if (name === 'stage') return 'stages';
  if (name !== 'naam') return undefined;
  if (holder === 'stage') return 'stages';
  if (holder === 'instellingen') return 'instellingen';
  if (holder === 'akkoord') return 'namen';
  return holder === 'onderdelen' && (kind === 'versnellingsverzoek' || kind === 'opleidingsschema')
    ? 'stages'
    : undefined;
}

/**
 * The suggestions the fields of a form ask for, each once.
 *
 * @param today `YYYY-MM-DD`: the rotations of now come first
 */
export function suggestionsOf(
  fields: readonly FormField[],
  portfolio: Portfolio,
  today: string,
): Record<string, string[]> {
  const asked = new Set(fields.flatMap((field) => (field.type === 'text' ? [field.suggestions] : [])));
  return Object.fromEntries(
    [...asked].flatMap((name) => {
      const make = Object.entries(sources).find(([known]) => known === name)?.[1];
      return name === undefined || make === undefined ? [] : [[name, distinct(make(portfolio, today))]];
    }),
  );
}

const sources: Readonly<Record<Suggested, (portfolio: Portfolio, today: string) => readonly (string | undefined)[]>> = {
  specialismen: () => specialismen.map(({ naam }) => naam),
  stages: (portfolio, today) => stagesOf(portfolio, today).map(({ naam }) => naam),
  instellingen: (portfolio, today) => [
    ...items(portfolio.settings.instellingen).map(({ naam }) => naam),
    ...stagesOf(portfolio, today).map(({ instelling }) => instelling),
  ],
  namen: (portfolio) => [
    portfolio.settings.aios?.naam,
    ...items(portfolio.settings.instellingen).map(({ opleider }) => opleider?.naam),
    ...talks(portfolio).flatMap(({ deelnemers }) => (Array.isArray(deelnemers) ? deelnemers.map(nameOf) : [])),
  ],
  plaatsen: (portfolio) => talks(portfolio).map(({ plaats }) => (typeof plaats === 'string' ? plaats : undefined)),
};

function talks(portfolio: Portfolio): Record<string, unknown>[] {
  return [...portfolio.ofKind('verslag'), ...portfolio.ofKind('agenda')].flatMap(({ draft }) =>
    isMapping(draft.gesprek) ? [draft.gesprek] : [],
  );
}

function nameOf(person: unknown): string | undefined {
  return isMapping(person) && typeof person['naam'] === 'string' ? person['naam'] : undefined;
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text.trim()])))];
}
