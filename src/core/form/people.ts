import { valueLabel } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { items } from '../portfolio/index.ts';
import type { FormPerson } from './state.ts';
import { isMapping } from './value.ts';

/** Somebody as one place of the portfolio writes them. */
type Mention = Omit<FormPerson, 'description'>;

/**
 * The people a portfolio knows: those of `portfolio.yaml` first (the aios, the opleiders of the institutions), then who
 * is named in its documents, the most often named first. Somebody who is named in several ways (with and without a
 * function) is there once, with all that is known.
 */
export function peopleOf(portfolio: Portfolio, language: Language): FormPerson[] {
  const named = new Map<string, { person: Mention; times: number }>();
  for (const person of [...portfolio.documents.values()].flatMap(mentionsIn)) {
    const known = named.get(person.naam);
    named.set(person.naam, { person: { ...person, ...known?.person }, times: (known?.times ?? 0) + 1 });
  }
  const main = mainPeople(portfolio).map((person) => ({ ...named.get(person.naam)?.person, ...person }));
  const mainNames = new Set(main.map(({ naam }) => naam));
  const others = [...named.values()]
    .filter(({ person }) => !mainNames.has(person.naam))
    .sort((a, b) => b.times - a.times)
    .map(({ person }) => person);
  return [...main, ...others].map((person) => ({ ...person, description: describe(person, language) }));
}

/** Who they are in the training follows from where `portfolio.yaml` names them. */
function mainPeople({ settings }: Portfolio): Mention[] {
  const aios = mention(settings.aios);
  const opleiders = items(settings.instellingen).flatMap(({ opleider }) => mention(opleider) ?? []);
  const all = [
    ...(aios ? [{ rol: 'aios', ...aios }] : []),
    ...opleiders.map((person) => ({ rol: 'opleider', ...person })),
  ];
  return all.filter(({ naam }, index) => all.findIndex((one) => one.naam === naam) === index);
}

/** A form asks at every change of one document; what the others say has been read before. */
const read = new WeakMap<AnyDocument, readonly Mention[]>();

function mentionsIn(document: AnyDocument): readonly Mention[] {
  const known = read.get(document);
  if (known) return known;
  const found = document.kind === 'dossier' ? [] : mentions(document.parsed.data);
  read.set(document, found);
  return found;
}

function mentions(value: unknown): Mention[] {
  if (Array.isArray(value)) return value.flatMap(mentions);
  if (!isMapping(value)) return [];
  const here = isPerson(value) ? mention(value) : undefined;
  return [...(here ? [here] : []), ...Object.values(value).flatMap(mentions)];
}

/**
 * A training plan has a name alone. A signature or a key has a name and a role too, and a date: it says who signed, not
 * who somebody is.
 */
function isPerson(value: Record<string, unknown>): boolean {
  const keys = Object.keys(value);
  return (
    keys.length > 1 && keys.includes('naam') && keys.every((key) => ['naam', 'rol', 'functie', 'email'].includes(key))
  );
}

function mention(value: unknown): Mention | undefined {
  if (!isMapping(value) || !isText(value['naam'])) return undefined;
  const { naam, rol, functie, email } = value;
  return {
    naam,
    ...(isText(rol) ? { rol } : {}),
    ...(isText(functie) ? { functie } : {}),
    ...(isText(email) ? { email } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** A function often says the role already: "cardioloog, opleider cardiologie". */
function describe({ rol, functie }: Mention, language: Language): string {
  const role = rol === undefined ? undefined : valueLabel('rol', rol, language);
  const said = functie?.toLowerCase() ?? '';
  const isSaid = [role, rol?.replaceAll('_', ' ')].some(
    (name) => name !== undefined && said.includes(name.toLowerCase()),
  );
  return [isSaid ? undefined : role, functie].filter(isText).join(', ');
}
