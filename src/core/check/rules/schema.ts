import type { FieldDescription, Kind, Trouble, Violation } from '../../kinds/index.ts';
import { childrenOf, describe, kinds } from '../../kinds/index.ts';
import type { Change, Path } from '../../yaml/index.ts';
import { isFilled, valueAt } from '../../yaml/index.ts';
import { nearestDate } from '../dates.ts';
import { addTitle } from '../fieldTitle.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit, Param, Params, RuleContext } from '../rule.ts';
import { family, rule } from '../rule.ts';

const reason = 'Agenda, report and overview are made from these documents; what they cannot read is left out of them.';

type Name = 'type' | 'waarde' | 'datum' | 'soort';

const troubles: Readonly<Record<Name, readonly Trouble[]>> = {
  type: ['type'],
  waarde: ['value', 'pattern', 'range'],
  datum: ['date'],
  soort: ['kind'],
};

/** A rule that says of what is written that it is not what the format knows. */
function wrongRule<const N extends Name>(name: N) {
  return rule({
    id: `schema/${name}`,
    level: 'error',
    seeds: [],
    reason,
    kinds,
    about: 'presence',
    *check({ document, at }): Iterable<Hit> {
      for (const violation of document.violations) {
        const value = valueAt(document.parsed.data, violation.path);
        // An empty text where a date or a choice goes is unfinished, not wrong.
        if (!troubles[name].includes(violation.trouble) || value === '') continue;
        const { path } = violation;
        yield { path, range: at.value(path), params: { ...placed(path), ...told(document.kind, violation, value) } };
      }
    },
  });
}

function placed(path: Path): Params {
  return { sleutel: path.filter((step) => typeof step === 'string').at(-1) ?? '' };
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** What the message and the fix need of a violation. */
function told(kind: Kind, { path, trouble, expected, allowed, nearest, limit }: Violation, value: unknown): Params {
  return {
    trouble,
    waarde: isScalar(value) ? String(value) : '',
    ...(expected && { verwacht: expected.join(' ') }),
    ...(allowed && { mogelijk: allowed.join(', ') }),
    ...(nearest !== undefined && { nearest }),
    ...(limit !== undefined && { grens: limit, richting: isBelow(kind, path, value) ? 'laag' : 'hoog' }),
  };
}

function isBelow(kind: Kind, path: Path, value: unknown): boolean {
  const minimum = describe(kind, path, 'nl')?.number?.minimum;
  return typeof value === 'number' && minimum !== undefined && value <= minimum;
}

const onbekendeSleutel = rule({
  id: 'schema/onbekende_sleutel',
  level: 'warning',
  seeds: [],
  reason,
  kinds,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const { path, trouble, nearest } of document.violations) {
      if (trouble !== 'unknown_key') continue;
      const params = { sleutel: String(path.at(-1)), ...(nearest !== undefined && { nearest }) };
      yield { path, range: at.key(path), params };
    }
  },
});

const ontbreekt = rule({
  id: 'schema/ontbreekt',
  level: 'info',
  seeds: [],
  reason: 'The format asks for more than the guidance names one by one: who, when, about which period.',
  kinds,
  about: 'absence',
  fallback: true,
  *check(context: RuleContext): Iterable<Hit> {
    const { document, at } = context;
    if (!isFilled(document.parsed.data)) {
      yield { path: [], range: at.missing([]), params: { sleutel: '', soort: document.kind } };
      return;
    }
    for (const path of missingPaths(context)) {
      const title = (language: 'nl' | 'en'): string => describe(document.kind, path, language)?.title ?? '';
      yield { path, range: at.missing(path), params: { ...placed(path), nl: title('nl'), en: title('en') } };
    }
  },
});

function missingPaths({ document }: RuleContext): Path[] {
  const misspelt = new Set(
    document.violations
      .filter(({ trouble, nearest }) => trouble === 'unknown_key' && nearest !== undefined)
      .map(({ path, nearest }) => JSON.stringify([...path.slice(0, -1), nearest])),
  );
  return document.violations
    .filter(({ trouble, path }) => {
      if (trouble === 'unknown_key' || misspelt.has(JSON.stringify(path))) return false;
      return trouble === 'missing' || valueAt(document.parsed.data, path) === '';
    })
    .map(({ path }) => path);
}

function replacement(value: unknown, path: Path, language: 'nl' | 'en'): Fix {
  const title = { nl: `Vervang door ‘${String(value)}’`, en: `Replace with “${String(value)}”` }[language];
  return { title, preferred: true, changes: [{ op: 'set', path, value }] };
}

/** The value that was probably meant, else the values to choose from. */
function replaceValue({ path, params }: Required<Hit>, { document, language }: FixContext): Fix[] {
  const field = describe(document.kind, path, language);
  const near = params['nearest'] ?? (field && repaired(valueAt(document.parsed.data, path), field));
  if (near !== undefined) return [replacement(near, path, language)];
  const pick = (field?.values ?? []).map(({ value, label }) => ({
    label,
    description: String(value),
    changes: [{ op: 'set' as const, path, value }],
  }));
  if (pick.length === 0) return [];
  return [{ title: { nl: 'Kies een waarde…', en: 'Choose a value…' }[language], preferred: false, pick }];
}

/** What was meant by a text of the wrong form or a number out of bounds, where that can hardly be mistaken. */
function repaired(value: unknown, { pattern, number }: FieldDescription): string | number | undefined {
  if (typeof value === 'string' && pattern !== undefined) {
    const form = new RegExp(pattern, 'u');
    const candidates = [
      value.trim(),
      `0${value.trim()}`,
      value.trim().replace('.', ':'),
      value.trim().replace(/\s+/gu, '-'),
    ];
    return candidates.find((candidate) => form.test(candidate));
  }
  // A share of 80 is a percentage.
  if (typeof value === 'number' && number?.maximum === 1 && value > 1 && value <= 100) return value / 100;
  return undefined;
}

function replaceDate({ path }: Required<Hit>, { document, language }: FixContext): Fix[] {
  const written = valueAt(document.parsed.data, path);
  const date = typeof written === 'string' ? nearestDate(written) : undefined;
  return date === undefined ? [] : [replacement(date, path, language)];
}

/** The same content as the type that is expected, where it can be seen as one. */
function convert({ path, params }: Required<Hit>, { document, language, at }: FixContext): Fix[] {
  const expected = String(params['verwacht']).split(' ');
  const value = valueAt(document.parsed.data, path);
  const fix = (nl: string, en: string, changed: unknown): Fix[] => [
    { title: { nl, en }[language], preferred: true, changes: [{ op: 'set', path, value: changed }] },
  ];
  if (expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return fix('Maak er tekst van', 'Turn it into text', at.source(path)?.text.trim() ?? String(value));
  }
  if (expected.includes('string') && isTextList(value)) {
    return fix('Maak er één tekst van', 'Turn it into one text', value.join('\n'));
  }
  if (expected.includes('array') && value !== null) return fix('Maak er een lijst van', 'Turn it into a list', [value]);
  const near = typeof value === 'string' ? valueIn(value.trim(), expected) : undefined;
  return near === undefined ? [] : [replacement(near, path, language)];
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

const TRUTH: Readonly<Record<string, boolean>> = {
  ja: true,
  yes: true,
  waar: true,
  nee: false,
  no: false,
  onwaar: false,
};

/** The number or truth value a text says. */
function valueIn(text: string, expected: readonly string[]): number | boolean | undefined {
  if (expected.includes('boolean'))
    return Object.hasOwn(TRUTH, text.toLowerCase()) ? TRUTH[text.toLowerCase()] : undefined;
  const number = /^-?\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : undefined;
  if (expected.includes('number')) return number;
  return expected.includes('integer') && Number.isInteger(number) ? number : undefined;
}

function renameKey({ params, path }: Required<Hit>, { document, language }: FixContext): Fix[] {
  const newText = params['nearest'];
  const key = document.parsed.locate(path)?.key;
  if (typeof newText !== 'string' || !key) return [];
  const title = { nl: `Hernoem naar ‘${newText}’`, en: `Rename to “${newText}”` }[language];
  return [{ title, preferred: true, edits: [{ offset: key.start, length: key.end - key.start, newText }] }];
}

function addMissing({ path }: Required<Hit>, { document, language }: FixContext): Fix[] {
  if (path.length > 0 && document.parsed.locate(path)) return [];
  const changes: Change[] =
    path.length === 0
      ? ['soort', 'versie'].map((key) => ({ op: 'set', path: [key], value: skeleton(document.kind, [key]) }))
      : [{ op: 'set', path, value: skeleton(document.kind, path) }];
  const title = addTitle(document.kind, path.length === 0 ? ['soort'] : path, language);
  return [{ title, preferred: true, changes }];
}

/** What a place starts with: what the format asks for, each still empty. */
function skeleton(kind: Kind, path: Path): unknown {
  const field = describe(kind, path, 'nl');
  if (field?.type === 'constant') return field.values?.[0]?.value;
  if (field?.type === 'list') return [];
  const children = field?.type === 'mapping' ? (childrenOf(kind, path, 'nl') ?? []) : [];
  const asked = children.filter(({ required }) => required);
  if (asked.length === 0) return field?.type === 'map' ? {} : '';
  return Object.fromEntries(asked.map(({ key }) => [key, skeleton(kind, [...path, key])]));
}

const typeNames: Readonly<Record<string, { nl: string; en: string }>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: '`true` of `false`', en: '`true` or `false`' },
  array: { nl: 'een lijst met streepjes', en: 'a list with dashes' },
  object: { nl: 'een groep met eigen onderdelen', en: 'a group with parts of its own' },
};

function expectedTypes(param: Param, language: 'nl' | 'en'): string {
  const names = param('verwacht')
    .split(' ')
    .map((type) => typeNames[type]?.[language] ?? type);
  return names.join(language === 'nl' ? ' of ' : ' or ');
}

/** What people typed wrong is said in the words of the file: keys and values as they have to be written. */
function wrongValue(param: Param, language: 'nl' | 'en'): string {
  const [value, key] = [param('waarde'), param('sleutel')];
  const meant = param('nearest');
  const say = (nl: string, en: string): string => ({ nl, en })[language];
  if (param('trouble') === 'range') {
    const limit = param('grens');
    return param('richting') === 'laag'
      ? say(`${value} is te laag voor ‘${key}’ (grens ${limit}).`, `${value} is too low for “${key}” (limit ${limit}).`)
      : say(
          `${value} is te hoog voor ‘${key}’: ten hoogste ${limit}.`,
          `${value} is too high for “${key}”: at most ${limit}.`,
        );
  }
  if (param('trouble') === 'pattern') {
    return say(
      `‘${value}’ heeft niet de juiste vorm voor ‘${key}’.`,
      `“${value}” does not have the right form for “${key}”.`,
    );
  }
  if (meant !== '') {
    return say(
      `‘${value}’ kan niet bij ‘${key}’. Bedoelt u ‘${meant}’?`,
      `“${value}” is not possible for “${key}”. Did you mean “${meant}”?`,
    );
  }
  return say(
    `‘${value}’ kan niet bij ‘${key}’. Mogelijk zijn: ${param('mogelijk')}.`,
    `“${value}” is not possible for “${key}”. Possible values: ${param('mogelijk')}.`,
  );
}

/** Documents against the format: what the schemas object to. */
export const schema = family(
  [wrongRule('type'), wrongRule('waarde'), wrongRule('datum'), wrongRule('soort'), onbekendeSleutel, ontbreekt],
  {
    'schema/type': {
      nl: (param) =>
        param('sleutel') === ''
          ? 'Dit bestand is geen document: het hoort te bestaan uit regels met een naam, een dubbele punt en een waarde.'
          : `Bij ‘${param('sleutel')}’ hoort ${expectedTypes(param, 'nl')}.`,
      en: (param) =>
        param('sleutel') === ''
          ? 'This file is not a document: it should consist of lines with a name, a colon and a value.'
          : `“${param('sleutel')}” should be ${expectedTypes(param, 'en')}.`,
    },
    'schema/waarde': { nl: (param) => wrongValue(param, 'nl'), en: (param) => wrongValue(param, 'en') },
    'schema/datum': {
      nl: '‘{waarde}’ is geen bestaande dag, geschreven als jaar-maand-dag (bijvoorbeeld 2026-03-12).',
      en: '“{waarde}” is not an existing day, written as year-month-day (for example 2026-03-12).',
    },
    'schema/soort': {
      nl: 'Volgens de bestandsnaam is dit een document van de soort ‘{nearest}’, niet ‘{waarde}’. Pas deze regel of de bestandsnaam aan.',
      en: 'According to its file name this is a document of the kind “{nearest}”, not “{waarde}”. Change this line or the file name.',
    },
    'schema/onbekende_sleutel': {
      nl: (param) =>
        `‘${param('sleutel')}’ is hier niet bekend en telt nergens mee.${param('nearest') === '' ? '' : ` Bedoelt u ‘${param('nearest')}’?`}`,
      en: (param) =>
        `“${param('sleutel')}” is not known here and is not used anywhere.${param('nearest') === '' ? '' : ` Did you mean “${param('nearest')}”?`}`,
    },
    'schema/ontbreekt': {
      nl: (param) =>
        param('sleutel') === ''
          ? `Dit document is nog leeg. Begin met ‘soort: ${param('soort')}’, of kies een formulier.`
          : `‘${param('nl')}’ (\`${param('sleutel')}\`) is nog niet ingevuld.`,
      en: (param) =>
        param('sleutel') === ''
          ? `This document is still empty. Begin with “soort: ${param('soort')}”, or choose a form.`
          : `“${param('en')}” (\`${param('sleutel')}\`) has not been filled in yet.`,
    },
  },
  {
    'schema/type': convert,
    'schema/waarde': replaceValue,
    'schema/datum': replaceDate,
    'schema/soort': replaceValue,
    'schema/onbekende_sleutel': renameKey,
    'schema/ontbreekt': addMissing,
  },
);
