import type { Documents, Draft, Persoon } from '../../kinds/index.ts';
import { formatDate } from '../../language/dates.ts';
import type { Portfolio } from '../../portfolio/index.ts';
import type { Change, Path } from '../../yaml/index.ts';
import { isFilledAt } from '../../yaml/index.ts';
import { addTitle, fieldIn } from '../fieldTitle.ts';
import type { Fix, Pick } from '../fix.ts';
import type { FixContext, Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';

const REPORT_BACK = 'terugkoppeling';

const terugkoppeling = rule({
  id: 'tussen/terugkoppeling',
  level: 'warning',
  seeds: ['B18'],
  kinds: ['verslag', 'tussenbeoordeling'],
  about: 'absence',
  *check({ document, portfolio, options, at }): Iterable<Hit> {
    if (document.kind === 'tussenbeoordeling') {
      const { draft } = document;
      if (draft.eindoordeel !== 'onvoldoende' || isReportedBack(draft, portfolio)) return;
      yield { path: ['eindoordeel'], range: at.value(['eindoordeel']), params: { ontbreekt: 'beoordeling' } };
      return;
    }
    const { parsed, draft } = document;
    if (draft.gesprek?.type !== 'tussengesprek' || draft.oordeel !== 'onvoldoende') return;
    const missing = [
      [REPORT_BACK, 'aan', 'naam'],
      [REPORT_BACK, 'datum'],
    ].filter((path) => !isFilledAt(parsed.data, path));
    const [first] = missing;
    if (first === undefined) return;
    const begun = missing.length === 1;
    const path = begun ? first : [REPORT_BACK];
    const range = parsed.locate([REPORT_BACK]) ? at.missing(path) : at.value(['oordeel']);
    yield { path, range, params: { ontbreekt: begun ? String(path[1]) : 'alles', vandaag: options.today } };
  },
});

/**
 * Whether a report of an interim talk in this rotation says that the opleider was told. The form itself has no place
 * for it: the stageopleider reports back on the talk in which the form was discussed.
 */
function isReportedBack({ stage }: Draft<Documents['tussenbeoordeling']>, portfolio: Portfolio): boolean {
  return portfolio.ofKind('verslag').some(({ draft }) => {
    const { type, stage: name, datum = '' } = draft.gesprek ?? {};
    const told = draft.terugkoppeling?.datum !== undefined && (draft.terugkoppeling.aan?.naam ?? '').trim() !== '';
    if (type !== 'tussengesprek' || !told) return false;
    const during = stage?.van !== undefined && stage.tot !== undefined && stage.van <= datum && datum <= stage.tot;
    return during || (stage?.naam !== undefined && sameName(stage.naam, name));
  });
}

function sameName(a: string, b: string | undefined): boolean {
  return a.trim().toLowerCase() === b?.trim().toLowerCase();
}

/** Records that the opleider was told today; whom is asked when more than one person can be meant. */
function reportBack({ path, params }: Required<Hit>, { document, portfolio, language }: FixContext): Fix[] {
  if (document.kind !== 'verslag') return [];
  const today = String(params['vandaag']);
  const date: Change[] =
    params['ontbreekt'] === 'aan' ? [] : [{ op: 'set', path: [REPORT_BACK, 'datum'], value: today }];
  if (params['ontbreekt'] === 'datum')
    return [told(document.draft.terugkoppeling?.aan?.naam ?? '', today, date, language)];
  const people = opleiders(document.draft, portfolio);
  const [only] = people;
  if (only === undefined) return path.length > 1 || document.parsed.locate(path) ? [] : [begin(path, language)];
  if (people.length === 1) return [told(only, today, changesFor(only, date), language)];
  const pick: Pick[] = people.map((naam) => ({ label: naam, changes: changesFor(naam, date) }));
  return [
    {
      title: { nl: 'Leg vast aan wie dit is teruggekoppeld…', en: 'Record to whom this was reported…' }[language],
      preferred: false,
      pick,
    },
  ];
}

function changesFor(naam: string, date: readonly Change[]): Change[] {
  return [{ op: 'set', path: [REPORT_BACK, 'aan'], value: { naam, rol: 'opleider' } }, ...date];
}

function told(naam: string, today: string, changes: readonly Change[], language: FixContext['language']): Fix {
  const date = formatDate(today, language);
  const title = {
    nl: `Leg vast dat dit op ${date} aan ${naam} is teruggekoppeld`,
    en: `State that this was reported to ${naam} on ${date}`,
  }[language];
  return { title, preferred: false, changes };
}

/** Without anybody to name: the keys alone, so that the warning stays. */
function begin(path: Path, language: FixContext['language']): Fix {
  const title = addTitle('verslag', [REPORT_BACK], language);
  return { title, preferred: true, changes: [{ op: 'set', path, value: { aan: { naam: '' }, datum: '' } }] };
}

/** The opleiders there are: at the talk, else of the institution on that day, else of any institution of the portfolio. */
function opleiders({ gesprek }: Draft<Documents['verslag']>, { settings }: Portfolio): string[] {
  const date = gesprek?.datum ?? '';
  const present = (gesprek?.deelnemers ?? []).filter((person) => person?.rol === 'opleider');
  const institutions = settings.instellingen ?? [];
  const then = institutions.filter((one) => (one?.van ?? '') <= date && date <= (one?.tot ?? '9999-12-31'));
  for (const people of [present, then.map((one) => one?.opleider), institutions.map((one) => one?.opleider)]) {
    const names = namesOf(people);
    if (names.length > 0) return names;
  }
  return [];
}

function namesOf(people: readonly (Draft<Persoon> | undefined)[]): string[] {
  const names = people.map((person) => person?.naam?.trim() ?? '').filter((naam) => naam !== '');
  return [...new Set(names)];
}

/** What an interim talk asks besides what every talk asks. */
export const tussen = family(
  [terugkoppeling],
  {
    'tussen/terugkoppeling': {
      nl: (param) => {
        switch (param('ontbreekt')) {
          case 'aan':
            return 'Bij de terugkoppeling staat niet aan wie dit is gemeld.';
          case 'datum':
            return 'Bij de terugkoppeling staat niet wanneer dit is gemeld.';
          case 'beoordeling':
            return 'Deze stage is als onvoldoende beoordeeld, maar geen verslag van een tussengesprek vermeldt dat de stageopleider dit aan de opleider heeft teruggekoppeld.';
          default:
            return `De ontwikkeling is als onvoldoende beoordeeld; de stageopleider koppelt dit terug aan de opleider. Vermeld bij ${fieldIn('verslag', [REPORT_BACK], 'nl')} aan wie en wanneer.`;
        }
      },
      en: (param) => {
        switch (param('ontbreekt')) {
          case 'aan':
            return 'The report back does not say to whom this was reported.';
          case 'datum':
            return 'The report back does not say when this was reported.';
          case 'beoordeling':
            return 'This rotation has been judged insufficient, but no report of an interim meeting states that the rotation supervisor reported this to the programme director.';
          default:
            return `The development has been judged insufficient; the rotation supervisor reports this to the programme director. State under ${fieldIn('verslag', [REPORT_BACK], 'en')} to whom and when.`;
        }
      },
    },
  },
  { 'tussen/terugkoppeling': reportBack },
);
