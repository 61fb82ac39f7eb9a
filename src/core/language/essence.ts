import { describe, valueLabel } from '../kinds/index.ts';
import type { Kind, Ondertekening } from '../kinds/index.ts';
import type { AnyDocument, Kenmerk, Portfolio } from '../portfolio/index.ts';
import { documentTitle, items, itemTitle, namedItem, onOneLine } from '../portfolio/index.ts';
import { isSigned, signatures } from '../seal/index.ts';
import type { Path, Range } from '../yaml/index.ts';
import { isMapping, valueAt } from '../yaml/index.ts';
import { formatDate } from './dates.ts';
import type { Language } from './language.ts';
import { placeAt, targetOf } from './place.ts';

/** What a reference leads to, in brief. Plain texts of users: whoever shows them must not take them for markup. */
export interface Essence {
  range: Range;
  title: string;
  /** The document an item stands in. */
  within?: string;
  /** What is worth knowing, each with what it is called. */
  facts: readonly { label: string; value: string }[];
}

/** What is told of a document, by kind: private notes are in no list. */
const DOCUMENT_FACTS: Readonly<Record<Kind, readonly Path[]>> = {
  portfolio: [['opleiding', 'specialisme']],
  reflectie: [['ingeleverd']],
  bewijs: [['type'], ['datum'], ['beheersingsniveau'], ['competenties'], ['beoordelaar', 'naam']],
  feedback: [['bron'], ['datum'], ['versnelling', 'mening']],
  versnellingsverzoek: [['datum']],
  agenda: [['gesprek', 'datum']],
  verslag: [['gesprek', 'datum'], ['oordeel']],
  tussenbeoordeling: [['datum'], ['eindoordeel'], ['beoordelaar', 'naam']],
  iop: [
    ['geldig', 'van'],
    ['geldig', 'tot'],
  ],
  opleidingsschema: [['einddatum']],
  dossier: [],
};

/** What is told of an item, by the list it stands in; its words are in the title, except where an element is part of it. */
const ITEM_FACTS: Readonly<Record<string, readonly string[]>> = {
  afspraken: ['specifiek', 'meetbaar', 'acceptabel', 'resultaatgericht', 'tijdgebonden', 'status'],
  leerdoelen: ['specifiek', 'meetbaar', 'acceptabel', 'resultaatgericht', 'tijdgebonden'],
  verbeterpunten: ['competentie'],
  onderdelen: ['soort', 'maanden', 'grond', 'beheersingsniveau', 'instelling', 'van', 'tot'],
  punten: ['onderdeel', 'inbreng', 'besproken'],
};

/** What stands behind the reference or the id of an item elsewhere at an offset. */
export function essenceAt(
  document: AnyDocument,
  portfolio: Portfolio,
  offset: number,
  language: Language,
): Essence | undefined {
  const place = placeAt(document, offset);
  if (place?.type !== 'verwijzing') return undefined;
  const target = targetOf(document, portfolio, place);
  if (!target?.document) return undefined;
  return {
    range: document.parsed.rangeOf(place.range),
    ...(target.kenmerk ? ofItem(target.document, target.kenmerk, language) : ofDocument(target.document, language)),
  };
}

function ofItem(document: AnyDocument, { id, item, list }: Kenmerk, language: Language): Omit<Essence, 'range'> {
  const named = namedItem(valueAt(document.parsed.data, item)) ?? { id, words: '' };
  const keys = ITEM_FACTS[String(list.at(-1))] ?? [];
  // An agreement is told element by element: its first one need not stand there twice.
  const title = keys.includes('specifiek') ? id : itemTitle(named);
  return {
    title,
    within: documentTitle(document, language),
    facts: keys.flatMap((key) => fact(document, [...item, key], language) ?? []),
  };
}

function ofDocument(document: AnyDocument, language: Language): Omit<Essence, 'range'> {
  const written = DOCUMENT_FACTS[document.kind].flatMap((path) => fact(document, path, language) ?? []);
  const stand = standOf(document, language);
  return {
    title: documentTitle(document, language),
    facts: stand === undefined ? written : [...written, { label: WORDS[language].stand, value: stand }],
  };
}

/** What is written at a path with its name; undefined when nothing is. */
function fact(document: AnyDocument, path: Path, language: Language): { label: string; value: string } | undefined {
  const value = told(document, path, valueAt(document.parsed.data, path), language);
  const label = describe(document.kind, path, language)?.title;
  return value === '' || label === undefined ? undefined : { label, value };
}

function told(document: AnyDocument, path: Path, value: unknown, language: Language): string {
  if (Array.isArray(value)) {
    const all = (value as unknown[]).map((item, index) => told(document, [...path, index], item, language));
    return all.filter((item) => item !== '').join(', ');
  }
  // A term can be a date with the talk it is tied to.
  if (isMapping(value)) {
    const members = Object.keys(value).map((key) => told(document, [...path, key], value[key], language));
    return members.filter((member) => member !== '').join(', ');
  }
  const field = describe(document.kind, path, language);
  const label = field?.values?.find((choice) => choice.value === value)?.label;
  if (label !== undefined) return label;
  if (typeof value === 'boolean') return WORDS[language][value ? 'yes' : 'no'];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? onOneLine(formatDate(value, language)) : '';
}

/** How far a document has come: what of an agenda has been discussed, who signed. */
function standOf(document: AnyDocument, language: Language): string | undefined {
  const words = WORDS[language];
  switch (document.kind) {
    case 'agenda': {
      const punten = items(document.draft.punten);
      return words.discussed(punten.filter(({ besproken }) => besproken === true).length, punten.length);
    }
    case 'reflectie':
      return document.draft.ingeleverd === undefined ? words.notHandedIn : undefined;
    case 'verslag':
    case 'iop':
    case 'tussenbeoordeling': {
      if (!isSigned(document.draft)) return words.unsigned;
      const signed = signatures(document.draft).flatMap(({ signature }) => signature.rol ?? []);
      return words.signed(signed.map((rol: Ondertekening['rol']) => valueLabel('rol', rol, language)));
    }
    case 'portfolio':
    case 'bewijs':
    case 'feedback':
    case 'versnellingsverzoek':
    case 'opleidingsschema':
    case 'dossier':
      return undefined;
  }
}

const WORDS = {
  nl: {
    stand: 'Stand',
    yes: 'ja',
    no: 'nee',
    discussed: (done: number, all: number) => `${done} van ${all} punten besproken`,
    notHandedIn: 'nog niet ingeleverd',
    unsigned: 'nog niet ondertekend',
    signed: (roles: readonly string[]) => `ondertekend: ${roles.join(', ')}`,
  },
  en: {
    stand: 'State',
    yes: 'yes',
    no: 'no',
    discussed: (done: number, all: number) => `${done} of ${all} points discussed`,
    notHandedIn: 'not handed in yet',
    unsigned: 'not signed yet',
    signed: (roles: readonly string[]) => `signed: ${roles.join(', ')}`,
  },
} satisfies Record<Language, Record<string, unknown>>;
