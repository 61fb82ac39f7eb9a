import type { Documents, Draft, Gesprekstype, Rol } from '../../kinds/index.ts';
import { valueLabel } from '../../kinds/index.ts';
import { inZin } from '../../language/inZin.ts';
import type { Portfolio } from '../../portfolio/index.ts';
import { terugblikkenIn } from '../../portfolio/index.ts';
import type { Path } from '../../yaml/index.ts';
import { isFilledAt, valueAt } from '../../yaml/index.ts';
import { addTitle } from '../fieldTitle.ts';
import type { Fix } from '../fix.ts';
import type { DocumentOf, FixContext, Hit, Param, Params, RuleContext, Words } from '../rule.ts';
import { family, rule } from '../rule.ts';
import { fold, hasNumber, instruments, observables, sentenceAround, timeWords, vagueWords } from '../words.ts';

type SmartDocument = DocumentOf<'verslag' | 'iop'>;
type Afspraak = Draft<Documents['verslag']['afspraken'][number]>;
type Leerdoel = Draft<Documents['iop']['leerdoelen'][number]>;

const KINDS = ['verslag', 'iop'] as const;

/** An agreement of a report or a learning goal of a plan: what has to be SMART. */
interface Goal {
  readonly path: Path;
  readonly said: Afspraak | Leerdoel;
  /** What a message calls it: its id, else its number in the list. */
  readonly params: Params;
}

function goalsOf(document: SmartDocument): Goal[] {
  const [list, wat, items]: [string, string, readonly (Afspraak | Leerdoel | undefined)[]] =
    document.kind === 'verslag'
      ? ['afspraken', 'afspraak', document.draft.afspraken ?? []]
      : ['leerdoelen', 'leerdoel', document.draft.leerdoelen ?? []];
  return items.flatMap((item, index): Goal[] => {
    const path = [list, index];
    // An item without a text behind its dash is an agreement of which everything is missing.
    const said = item ?? (document.parsed.locate(path)?.type === 'empty' ? {} : undefined);
    return said ? [{ path, said, params: { wat, naam: said.id ?? String(index + 1) } }] : [];
  });
}

type TextElement = 'specifiek' | 'meetbaar' | 'resultaatgericht';

function elementRule<const E extends TextElement | 'tijdgebonden'>(element: E) {
  return rule({
    id: `smart/${element}`,
    level: 'warning',
    seeds: ['A29', 'B16'],
    kinds: KINDS,
    about: 'absence',
    *check({ document, at }): Iterable<Hit> {
      for (const { path: goal, params } of goalsOf(document)) {
        const path = missingPart(document.parsed.data, [...goal, element]);
        if (path) yield { path, range: at.missing(path), params };
      }
    },
  });
}

/** What of an element is missing: all of it, or the date of a term that names only a talk. */
function missingPart(data: unknown, path: Path): Path | undefined {
  if (!isFilledAt(data, path)) return path;
  const date = [...path, 'datum'];
  return isFilledAt(data, [...path, 'gesprek']) && !isFilledAt(data, date) ? date : undefined;
}

/** The parties of the talk: the roles that have to agree, each with the roles that count for it. */
type Party = readonly [Rol, ...Rol[]];

const OPLEIDER: Party = ['opleider', 'plaatsvervangend_opleider'];

function partiesOf(document: SmartDocument): Party[] {
  const type = document.kind === 'verslag' ? document.draft.gesprek?.type : typeOfPlan(document);
  const others: Record<Gesprekstype, Party> = { voortgangsgesprek: OPLEIDER, tussengesprek: ['stageopleider'] };
  // Of a talk whose type is not known yet either supervisor will do.
  return [['aios'], type ? others[type] : [...OPLEIDER, 'stageopleider']];
}

/** A plan for one rotation is agreed with the stageopleider, that for the whole training with the opleider. */
function typeOfPlan({ parsed }: DocumentOf<'iop'>): Gesprekstype {
  return isFilledAt(parsed.data, ['stage']) ? 'tussengesprek' : 'voortgangsgesprek';
}

function absentParties(document: SmartDocument, roles: readonly (Rol | undefined)[]): Rol[] {
  return partiesOf(document).flatMap((party) => (party.some((role) => roles.includes(role)) ? [] : [party[0]]));
}

const acceptabel = rule({
  id: 'smart/acceptabel',
  level: 'warning',
  seeds: ['A29', 'B16'],
  kinds: KINDS,
  about: 'absence',
  *check({ document, at }): Iterable<Hit> {
    for (const { path: goal, said, params } of goalsOf(document)) {
      const path = [...goal, 'acceptabel'];
      const written = isFilledAt(document.parsed.data, path);
      const rollen = absentParties(document, said.acceptabel ?? []).join(' ');
      if (written && !said.acceptabel) continue;
      if (rollen === '') continue;
      const range = written ? at.value(path) : at.missing(path);
      yield { path, range, params: { ...params, rollen, leeg: written ? 0 : 1 } };
    }
  },
});

/** The texts of a goal that say what will happen; `toelichting` may be as vague as it likes. */
function textsOf({ path, said }: Goal): Path[] {
  const activities = 'activiteiten' in said ? (said.activiteiten ?? []) : [];
  return [
    ...['specifiek', 'meetbaar', 'resultaatgericht', 'toetsing'].map((key) => [...path, key]),
    ...activities.map((_, index) => [...path, 'activiteiten', index]),
  ];
}

const vaag = rule({
  id: 'smart/vaag',
  level: 'info',
  seeds: ['A29', 'B16'],
  kinds: KINDS,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const goal of goalsOf(document)) {
      for (const path of textsOf(goal)) {
        // Most texts hold no such words; only of those that do is the place in the document looked up.
        const source = vagueWords.has(textAt(document, path)) ? at.source(path) : undefined;
        for (const { start, end } of source ? vagueWords.find(source.text) : []) {
          if (!source || isConcrete(sentenceAround(source.text, { start, end }))) continue;
          const words = source.text.slice(start, end).replace(/\s+/gu, ' ');
          const range = at.span({ start: source.start + start, end: source.start + end });
          yield { path, range, params: { ...goal.params, woorden: words } };
        }
      }
    }
  },
});

function textAt({ parsed }: SmartDocument, path: Path): string {
  const value = valueAt(parsed.data, path);
  return typeof value === 'string' ? value : '';
}

/** Whether a sentence makes its vague words precise: with a number, a named instrument or a term. */
function isConcrete(sentence: string): boolean {
  return hasNumber(sentence) || instruments.has(sentence) || timeWords.has(sentence);
}

const nietMeetbaar = rule({
  id: 'smart/niet_meetbaar',
  level: 'info',
  seeds: ['A29', 'B16'],
  kinds: KINDS,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const { path: goal, said, params } of goalsOf(document)) {
      const text = said.meetbaar ?? '';
      if (text.trim() === '' || isMeasurable(text) || namesSomebody(text, document)) continue;
      const path = [...goal, 'meetbaar'];
      yield { path, range: at.value(path), params };
    }
  },
});

function isMeasurable(text: string): boolean {
  return hasNumber(text) || instruments.has(text) || observables.has(text);
}

/** Whether one of the people of the talk is named, by surname. */
function namesSomebody(text: string, document: SmartDocument): boolean {
  if (document.kind !== 'verslag') return false;
  const words = new Set(fold(text).text.split(/[^\p{L}\p{N}-]+/u));
  const people = [...(document.draft.gesprek?.deelnemers ?? []), ...(document.draft.geraadpleegd ?? [])];
  return people.some((person) => {
    const surname =
      fold(person?.naam ?? '')
        .text.split(/\s+/u)
        .at(-1) ?? '';
    return surname.length > 2 && words.has(surname);
  });
}

/** A term and where its date stands. */
function termOf({ path, said }: Goal): { path: Path; datum: string } | undefined {
  const term = said.tijdgebonden;
  if (typeof term === 'string') return { path: [...path, 'tijdgebonden'], datum: term };
  return term?.datum === undefined ? undefined : { path: [...path, 'tijdgebonden', 'datum'], datum: term.datum };
}

const termijnVerstreken = rule({
  id: 'smart/termijn_verstreken',
  level: 'warning',
  seeds: ['A29', 'A14'],
  kinds: KINDS,
  about: 'presence',
  *check({ document, portfolio, options, at }): Iterable<Hit> {
    const talk = document.kind === 'verslag' ? document.draft.gesprek?.datum : undefined;
    for (const goal of goalsOf(document)) {
      const term = termOf(goal);
      if (!term) continue;
      const { path, datum } = term;
      const params = { ...goal.params, datum };
      if (talk !== undefined && datum < talk)
        yield { path, range: at.value(path), params: { ...params, gesprek: talk } };
      else if (datum < options.today && isOpen(goal, document, portfolio))
        yield { path, range: at.value(path), params };
    }
  },
});

/**
 * Whether a goal is still open. A report is not changed after it was signed, so an agreement is settled as well when
 * the look-back of another report gives it another status. A learning goal without a status may have been reached.
 */
function isOpen({ said }: Goal, document: SmartDocument, portfolio: Portfolio): boolean {
  if (document.kind === 'iop') return said.status === 'open';
  if ((said.status ?? 'open') !== 'open') return false;
  return said.id === undefined || !portfolio.answer(isSettled, `${document.file}#${said.id}`);
}

function isSettled(portfolio: Portfolio, agreement: string): boolean {
  return portfolio.once(settledAgreements).has(agreement);
}

/** The agreements, as `file#id`, that a look-back gives another status than open. */
function settledAgreements(portfolio: Portfolio): ReadonlySet<string> {
  const settled = portfolio
    .ofKind('verslag')
    .flatMap(terugblikkenIn)
    .flatMap(({ afspraak, status = 'open' }) => (status === 'open' ? [] : [afspraak]));
  return new Set(settled);
}

const termijnNaGesprek = rule({
  id: 'smart/termijn_na_gesprek',
  level: 'info',
  seeds: ['A3'],
  kinds: ['verslag'],
  about: 'presence',
  *check({ document, portfolio, at }: RuleContext<'verslag'>): Iterable<Hit> {
    const next = nextTalk(document, portfolio);
    if (next === undefined) return;
    for (const goal of goalsOf(document)) {
      const term = termOf(goal);
      if (!term || term.datum <= next || (goal.said.status ?? 'open') !== 'open') continue;
      yield {
        path: term.path,
        range: at.value(term.path),
        params: { ...goal.params, datum: term.datum, gesprek: next },
      };
    }
  },
});

/**
 * The first talk after this one that is being prepared: the nearest date in an agenda or a reflection. What was agreed
 * with the opleider comes back with the opleider, so a tussengesprek in between does not count there.
 */
function nextTalk({ draft }: DocumentOf<'verslag'>, portfolio: Portfolio): string | undefined {
  const { datum: held, type } = draft.gesprek ?? {};
  if (held === undefined) return undefined;
  return portfolio.answer(type === 'voortgangsgesprek' ? firstPreparedVoortgangsgesprek : firstPreparedTalk, held);
}

function firstPreparedVoortgangsgesprek(portfolio: Portfolio, held: string): string | undefined {
  return earliestAfter(
    portfolio.once(preparedTalks).filter(({ type }) => type !== 'tussengesprek'),
    held,
  );
}

function firstPreparedTalk(portfolio: Portfolio, held: string): string | undefined {
  return earliestAfter(portfolio.once(preparedTalks), held);
}

function earliestAfter(talks: readonly { datum: string }[], held: string): string | undefined {
  let next: string | undefined;
  for (const { datum } of talks) if (datum > held && (next === undefined || datum < next)) next = datum;
  return next;
}

function preparedTalks(portfolio: Portfolio) {
  return [...portfolio.ofKind('agenda'), ...portfolio.ofKind('reflectie')].flatMap(({ draft }) => {
    const { datum, type } = draft.gesprek ?? {};
    return datum === undefined ? [] : [{ datum, type }];
  });
}

/** Adds the key, empty: the warning stays until something is written. */
function addElement({ path }: Required<Hit>, { document, language }: FixContext): Fix[] {
  if (document.parsed.locate(path)) return [];
  const value = path.at(-1) === 'acceptabel' ? [] : '';
  return [{ title: addTitle(document.kind, path, language), preferred: true, changes: [{ op: 'set', path, value }] }];
}

/** That somebody agrees is not for us to say: the roles are offered, the empty key comes first. */
function addParties(hit: Required<Hit>, context: FixContext): Fix[] {
  const { path, params } = hit;
  const { document, language } = context;
  const roles = String(params['rollen']).split(' ');
  const named = rolesIn(roles, language);
  const title = {
    nl: `Vul in dat ${named} akkoord ${roles.length > 1 ? 'zijn' : 'is'}`,
    en: `Say that ${named} agree${roles.length > 1 ? '' : 's'}`,
  };
  const filled = document.parsed.locate(path)?.type === 'sequence' && params['leeg'] === 0;
  const changes = filled
    ? roles.map((value) => ({ op: 'insert' as const, path: [...path, lengthOf(document, path)], value }))
    : [{ op: 'set' as const, path, value: roles }];
  return [...addElement(hit, context), { title: title[language], preferred: false, changes }];
}

function lengthOf({ parsed }: FixContext['document'], path: Path): number {
  let length = 0;
  while (parsed.locate([...path, length])) length++;
  return length;
}

/** "de aios en de opleider", "the trainee (aios) and the programme director (opleider)". */
function rolesIn(roles: readonly string[], language: 'nl' | 'en'): string {
  const [article, and] = { nl: ['de ', ' en '] as const, en: ['the ', ' and '] as const }[language];
  return roles.map((role) => article + inZin(valueLabel('rol', role, language))).join(and);
}

/** "Afspraak A1", "Leerdoel 2". */
function named(param: Param, language: 'nl' | 'en'): string {
  const words = {
    nl: { afspraak: 'Afspraak', leerdoel: 'Leerdoel' },
    en: { afspraak: 'Agreement', leerdoel: 'Learning goal' },
  }[language];
  return `${param('wat') === 'leerdoel' ? words.leerdoel : words.afspraak} ${param('naam')}`;
}

function about(nl: string, en: string): Words {
  const filled = (text: string, param: Param): string => text.replace(/\{(\w+)\}/gu, (_, name: string) => param(name));
  return {
    nl: (param) => `${named(param, 'nl')}: ${filled(nl, param)}`,
    en: (param) => `${named(param, 'en')}: ${filled(en, param)}`,
  };
}

/** Agreements and learning goals are Specifiek, Meetbaar, Acceptabel, Resultaatgericht, Tijdgebonden. */
export const smart = family(
  [
    elementRule('specifiek'),
    elementRule('meetbaar'),
    acceptabel,
    elementRule('resultaatgericht'),
    elementRule('tijdgebonden'),
    vaag,
    nietMeetbaar,
    termijnVerstreken,
    termijnNaGesprek,
  ],
  {
    'smart/specifiek': about(
      'er staat nog niet wat er precies gaat gebeuren (specifiek).',
      'it does not say yet what exactly will be done (specific).',
    ),
    'smart/meetbaar': about(
      'er staat nog niet waaraan een ander kan zien dat het gelukt is (meetbaar).',
      'it does not say yet how somebody else can see that it is done (measurable).',
    ),
    'smart/acceptabel': {
      nl: (param) =>
        param('leeg') === '1'
          ? `${named(param, 'nl')}: er staat nog niet wie ermee instemmen (acceptabel). Noem ${rolesIn(param('rollen').split(' '), 'nl')}.`
          : `${named(param, 'nl')}: ${rolesIn(param('rollen').split(' '), 'nl')} ${param('rollen').includes(' ') ? 'staan' : 'staat'} er niet bij. Beide gesprekspartners horen in te stemmen (acceptabel).`,
      en: (param) =>
        param('leeg') === '1'
          ? `${named(param, 'en')}: it does not say yet who agrees to it (acceptable). Name ${rolesIn(param('rollen').split(' '), 'en')}.`
          : `${named(param, 'en')}: ${rolesIn(param('rollen').split(' '), 'en')} ${param('rollen').includes(' ') ? 'are' : 'is'} not named. Both parties of the meeting have to agree (acceptable).`,
    },
    'smart/resultaatgericht': about(
      'er staat nog niet waar het toe leidt (resultaatgericht).',
      'it does not say yet what it leads to (result-oriented).',
    ),
    'smart/tijdgebonden': about(
      'er staat nog geen datum bij waarop het klaar is (tijdgebonden).',
      'it has no date yet by which it is done (time-bound).',
    ),
    'smart/vaag': {
      nl: '‘{woorden}’ zegt niet wat een ander te zien krijgt. Noem gedrag, een aantal, een instrument of een datum.',
      en: '“{woorden}” does not say what somebody else will see. Name behaviour, a number, an instrument or a date.',
    },
    'smart/niet_meetbaar': about(
      'hieraan kan een ander niet zien dat het gelukt is. Noem een aantal, een instrument (KPB, OSATS, 360°), een beoordelaar of een product.',
      'this does not let somebody else see that it is done. Name a number, an instrument (KPB, OSATS, 360°), an assessor or a product.',
    ),
    'smart/termijn_verstreken': {
      nl: (param) =>
        param('gesprek') === ''
          ? `${named(param, 'nl')}: de termijn van ${param('datum')} is voorbij, maar de stand is nog ‘open’. Kijk erop terug of spreek een nieuwe termijn af.`
          : `${named(param, 'nl')}: de termijn van ${param('datum')} ligt vóór het gesprek van ${param('gesprek')}.`,
      en: (param) =>
        param('gesprek') === ''
          ? `${named(param, 'en')}: the deadline of ${param('datum')} has passed, but the status is still “open”. Look back on it or agree on a new deadline.`
          : `${named(param, 'en')}: the deadline of ${param('datum')} is before the meeting of ${param('gesprek')}.`,
    },
    'smart/termijn_na_gesprek': about(
      'de termijn van {datum} ligt na het volgende gesprek ({gesprek}); in dat gesprek kan er dus nog niet op worden teruggekeken.',
      'the deadline of {datum} is after the next meeting ({gesprek}), so that meeting cannot look back on it yet.',
    ),
  },
  {
    'smart/specifiek': addElement,
    'smart/meetbaar': addElement,
    'smart/acceptabel': addParties,
    'smart/resultaatgericht': addElement,
    'smart/tijdgebonden': addElement,
  },
);
