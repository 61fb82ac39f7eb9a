import type { Documents, Draft, Rol } from '../../kinds/index.ts';
import { formatDate } from '../../language/dates.ts';
import type { Gesprekspartij, Handtekeninglijst } from '../../portfolio/index.ts';
import {
  ACCORDEURS,
  lackingIn,
  ONDERTEKENAARS,
  sleutelsVan,
  spreektVoor,
  SIGNED_KINDS,
} from '../../portfolio/index.ts';
import { inZin } from '../../language/inZin.ts';
import { countsOn, fingerprint, keysOf, matches, signatures } from '../../seal/index.ts';
import type { Change, ParsedYaml } from '../../yaml/index.ts';
import { fieldTitle } from '../fieldTitle.ts';
import type { Fix } from '../fix.ts';
import type { Places } from '../places.ts';
import type { FixContext, Hit, Param, Params, Words } from '../rule.ts';
import { family, rule } from '../rule.ts';

type Verslag = Draft<Documents['verslag']>;

/** Nothing is asked before the talk is over, nor of a talk of which type or date are not known. */
function isOver({ gesprek }: Verslag, today: string): boolean {
  return gesprek?.datum !== undefined && today > gesprek.datum;
}

function* lacks(
  list: Handtekeninglijst,
  parties: readonly Gesprekspartij[],
  { draft, parsed }: { draft: Verslag; parsed: ParsedYaml },
  today: string,
  at: Places,
): Generator<Hit> {
  for (const { party, path, keys } of lackingIn(list, parties, draft, parsed)) {
    const params: Params = { rol: party, ontbreekt: keys.join(', '), vandaag: today };
    yield { path, range: at.missing(path), params };
  }
}

const akkoord = rule({
  id: 'verslag/akkoord',
  level: 'warning',
  seeds: ['A26', 'B14'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document, options, at }): Iterable<Hit> {
    const type = document.draft.gesprek?.type;
    if (type && isOver(document.draft, options.today)) {
      yield* lacks('akkoord', ACCORDEURS[type], document, options.today, at);
    }
  },
});

const ondertekening = rule({
  id: 'verslag/ondertekening',
  level: 'warning',
  seeds: ['A24', 'A26'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document, options, at }): Iterable<Hit> {
    const type = document.draft.gesprek?.type;
    if (type && isOver(document.draft, options.today)) {
      yield* lacks('ondertekening', ONDERTEKENAARS[type], document, options.today, at);
    }
  },
});

const gewijzigd_na_ondertekening = rule({
  id: 'verslag/gewijzigd_na_ondertekening',
  level: 'error',
  seeds: ['A26'],
  kinds: SIGNED_KINDS,
  // Of a text that is only half readable it is not known what it says, let alone whether it changed.
  about: 'absence',
  *check({ document: { parsed, draft }, at }): Iterable<Hit> {
    for (const { path, signature } of signatures(draft)) {
      const { vingerafdruk, naam = '', rol = '', datum = '' } = signature;
      if (vingerafdruk === undefined || matches(parsed.data, vingerafdruk)) continue;
      const place = [...path, 'vingerafdruk'];
      yield { path: place, range: at.value(place), params: { naam, rol, datum } };
    }
  },
});

/** Who takes part in the talk in this role: the party itself, or who stands in for it. */
function participant({ gesprek }: Verslag, party: Gesprekspartij): { rol: Rol; naam: string } | undefined {
  const people = (gesprek?.deelnemers ?? []).flatMap((person) =>
    person?.rol !== undefined && person.naam !== undefined && spreektVoor(person.rol, party)
      ? [{ rol: person.rol, naam: person.naam.trim() }]
      : [],
  );
  const named = people.filter(({ naam }) => naam !== '');
  return named.find(({ rol }) => rol === party) ?? named[0];
}

/** The values an entry of today gets; undefined where nobody of that role is known. */
function entryOf(
  list: Handtekeninglijst,
  { params }: Required<Hit>,
  { document }: FixContext,
  betekenis: 'akkoord' | 'gezien',
): Record<string, string> | undefined {
  if (document.kind !== 'verslag') return undefined;
  const person = participant(document.draft, partyOf(params));
  if (person === undefined) return undefined;
  const accord = { ...person, datum: String(params['vandaag']) };
  if (list === 'akkoord') return accord;
  const vingerafdruk = fingerprint(document.parsed.data);
  return vingerafdruk === undefined ? undefined : { ...accord, betekenis, vingerafdruk };
}

function partyOf({ rol }: Params): Gesprekspartij {
  return rol === 'aios' || rol === 'stageopleider' ? rol : 'opleider';
}

/** Adds the entry, or what it lacks. */
function changesFor({ path, params }: Required<Hit>, entry: Record<string, string>): Change[] {
  const lacking = String(params['ontbreekt']);
  if (lacking === '') return [{ op: 'insert', path, value: entry }];
  return lacking.split(', ').map((key) => ({ op: 'set', path: [...path.slice(0, 2), key], value: entry[key] }));
}

function recordAccord(hit: Required<Hit>, context: FixContext): Fix[] {
  const entry = entryOf('akkoord', hit, context, 'akkoord');
  if (entry === undefined) return [];
  const { naam = '' } = entry;
  const datum = formatDate(entry['datum'] ?? '', context.language);
  const party = PARTY[partyOf(hit.params)];
  const title =
    hit.params['ontbreekt'] === ''
      ? {
          nl: `Leg het akkoord van de ${party.nl} vast: ${naam}, ${datum}`,
          en: `Record the approval of the ${party.en}: ${naam}, ${datum}`,
        }
      : {
          nl: `Vul het akkoord van de ${party.nl} aan: ${naam}, ${datum}`,
          en: `Complete the approval of the ${party.en}: ${naam}, ${datum}`,
        };
  return [{ title: title[context.language], preferred: false, changes: changesFor(hit, entry) }];
}

/**
 * Signs for the party, with the fingerprint of the document as it is now. Not before it is accorded: the accord is part
 * of what is signed, so coming later it would break the signature at once. The aios signs "voor gezien of akkoord".
 */
function sign(hit: Required<Hit>, context: FixContext): Fix[] {
  const { document, language } = context;
  if (document.kind !== 'verslag' || !isAccorded(document.draft, document.parsed)) return [];
  const meanings = partyOf(hit.params) === 'aios' ? (['akkoord', 'gezien'] as const) : (['akkoord'] as const);
  const complete = hit.params['ontbreekt'] !== '';
  return (complete ? (['akkoord'] as const) : meanings).flatMap((betekenis) => {
    const entry = entryOf('ondertekening', hit, context, betekenis);
    if (entry === undefined || hasKey(entry, context)) return [];
    const title = complete ? completeTitle(hit.params, language) : signTitle(hit.params, entry, language);
    return [{ title, preferred: false, changes: changesFor(hit, entry) }];
  });
}

/** Who has a key that counts today signs with it, by the command: without it the signature would not hold. */
function hasKey({ rol = '', naam = '', datum = '' }: Record<string, string>, { portfolio }: FixContext): boolean {
  return keysOf(sleutelsVan(portfolio), { rol, naam }).some((key) => countsOn(key, datum));
}

function isAccorded(draft: Verslag, parsed: ParsedYaml): boolean {
  const type = draft.gesprek?.type;
  return type !== undefined && lackingIn('akkoord', ACCORDEURS[type], draft, parsed).length === 0;
}

function signTitle(params: Params, entry: Record<string, string>, language: FixContext['language']): string {
  const { naam = '', betekenis } = entry;
  const datum = formatDate(entry['datum'] ?? '', language);
  const party = PARTY[partyOf(params)];
  return {
    nl: `Onderteken voor ${betekenis === 'gezien' ? 'gezien' : 'akkoord'} als ${party.nl}: ${naam}, ${datum}`,
    en: `Sign as ${betekenis === 'gezien' ? 'seen' : 'agreed'} for the ${party.en}: ${naam}, ${datum}`,
  }[language];
}

function completeTitle(params: Params, language: FixContext['language']): string {
  const party = PARTY[partyOf(params)];
  const keys = inWords(String(params['ontbreekt']).split(', '), language);
  return {
    nl: `Vul de ondertekening van de ${party.nl} aan met ${keys}, over de tekst zoals die nu is`,
    en: `Complete the signature of the ${party.en} with ${keys}, over the text as it is now`,
  }[language];
}

/** Takes away the signature a finding is in. */
export function withdraw({ path, params }: Required<Hit>, { language }: FixContext): Fix[] {
  const who = [params['naam'], formatDate(String(params['datum'] ?? ''), language)]
    .filter((part) => part !== '')
    .join(', ');
  const title = { nl: `Trek de ondertekening in: ${who}`, en: `Withdraw the signature: ${who}` }[language];
  return [{ title, preferred: false, changes: [{ op: 'remove', path: path.slice(0, -1) }] }];
}

const PARTY: Readonly<Record<Gesprekspartij, { nl: string; en: string }>> = {
  aios: { nl: 'aios', en: 'trainee' },
  opleider: { nl: 'opleider', en: 'programme director' },
  stageopleider: { nl: 'stageopleider', en: 'rotation supervisor' },
};

/** `nl` and `en` give what is said of an entry that is not there, and the beginning about one that is not complete. */
function lackWords(nl: (party: string) => [string, string], en: (party: string) => [string, string]): Words {
  return {
    nl: (param) => {
      const [absent, partial] = nl(PARTY[partyOf({ rol: param('rol') })].nl);
      const keys = param('ontbreekt').split(', ');
      if (param('ontbreekt') === '') return absent;
      return `${partial}: ${inWords(keys, 'nl')} ${keys.length === 1 ? 'ontbreekt' : 'ontbreken'}.`;
    },
    en: (param) => {
      const [absent, partial] = en(PARTY[partyOf({ rol: param('rol') })].en);
      const keys = param('ontbreekt').split(', ');
      if (param('ontbreekt') === '') return absent;
      return `${partial}: ${inWords(keys, 'en')} ${keys.length === 1 ? 'is' : 'are'} missing.`;
    },
  };
}

/** "de naam en de datum": what the form calls the keys an entry lacks. */
function inWords(keys: readonly string[], language: 'nl' | 'en'): string {
  const the = { nl: 'de ', en: 'the ' }[language];
  const titles = keys.map((key) => the + inZin(fieldTitle('verslag', ['ondertekening', 0, key], language)));
  const last = titles.pop() ?? '';
  return titles.length === 0 ? last : `${titles.join(', ')} ${{ nl: 'en', en: 'and' }[language]} ${last}`;
}

function signer(param: Param, by: string, on: string): string {
  const [naam, datum] = [param('naam'), param('datum')];
  return `${naam && by + naam}${datum && on + datum}`;
}

/** Accord and signatures of a talk's report, and whether what was signed still stands. */
export const ondertekeningen = family(
  [akkoord, ondertekening, gewijzigd_na_ondertekening],
  {
    'verslag/akkoord': lackWords(
      (party) => [
        `De ${party} heeft plan en verslag nog niet geaccordeerd.`,
        `Het akkoord van de ${party} is niet volledig`,
      ],
      (party) => [`The ${party} has not approved plan and report yet.`, `The approval of the ${party} is not complete`],
    ),
    'verslag/ondertekening': lackWords(
      (party) => [
        `De ${party} heeft dit verslag nog niet ondertekend.`,
        `De ondertekening van de ${party} is niet volledig`,
      ],
      (party) => [`The ${party} has not signed this report yet.`, `The signature of the ${party} is not complete`],
    ),
    'verslag/gewijzigd_na_ondertekening': {
      nl: (param) =>
        `Dit document is gewijzigd nadat het is ondertekend${signer(param, ' door ', ' op ')}. Die ondertekening geldt niet voor deze tekst.`,
      en: (param) =>
        `This document was changed after it was signed${signer(param, ' by ', ' on ')}. That signature does not hold for this text.`,
    },
  },
  {
    'verslag/akkoord': recordAccord,
    'verslag/ondertekening': sign,
    'verslag/gewijzigd_na_ondertekening': withdraw,
  },
);
