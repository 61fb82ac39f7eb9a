import type { Competentiegebied } from '../../kinds/index.ts';
import { formatDate } from '../../language/dates.ts';
import { referenceTo } from '../../portfolio/index.ts';
import type { Path } from '../../yaml/index.ts';
import { isFilledAt } from '../../yaml/index.ts';
import { fieldIn } from '../fieldTitle.ts';
import type { Fix, Pick } from '../fix.ts';
import type { FixContext, Hit, Params } from '../rule.ts';
import { family, rule } from '../rule.ts';

const AREAS = 'competentiegebieden';

interface Reflection {
  area: Competentiegebied;
  good: boolean;
  better: boolean;
  evidence: boolean;
}

/** What the reflection says per area of this portfolio, the unsaid ones included. */
function reflections(data: unknown, areas: readonly Competentiegebied[]): Reflection[] {
  return areas.map((area) => {
    const says = (key: string): boolean => isFilledAt(data, [AREAS, area.id, key]);
    return { area, good: says('goed'), better: says('beter'), evidence: says('bewijs') };
  });
}

function about({ id, label }: Competentiegebied): Params {
  return { gebied: id, nl: label.nl, en: label.en };
}

const competentiegebied = rule({
  id: 'reflectie/competentiegebied',
  level: 'warning',
  seeds: ['A6', 'B3'],
  kinds: ['reflectie'],
  about: 'absence',
  *check({ document, portfolio, at }): Iterable<Hit> {
    for (const { area, good, better } of reflections(document.parsed.data, portfolio.competentiegebieden)) {
      const path = [AREAS, area.id];
      if (!good && !better) yield { path, range: at.missing(path), params: about(area) };
    }
  },
});

const eenzijdig = rule({
  id: 'reflectie/eenzijdig',
  level: 'warning',
  seeds: ['A6', 'B3'],
  kinds: ['reflectie'],
  about: 'absence',
  *check({ document, portfolio, at }): Iterable<Hit> {
    const said = reflections(document.parsed.data, portfolio.competentiegebieden).filter(
      ({ good, better }) => good || better,
    );
    const whole = said.length > 1 && missingEverywhere(said);
    if (whole) {
      // Said once of the whole: the same warning at every area would only repeat it.
      yield { path: [AREAS], range: at.key([AREAS]), params: { ontbreekt: whole } };
      return;
    }
    for (const { area, good, better } of said) {
      if (good && better) continue;
      const missing = good ? 'beter' : 'goed';
      const path = [AREAS, area.id, missing];
      yield { path, range: at.missing(path), params: { ...about(area), ontbreekt: missing } };
    }
  },
});

function missingEverywhere(said: readonly Reflection[]): 'goed' | 'beter' | undefined {
  if (said.every(({ better }) => !better)) return 'beter';
  return said.every(({ good }) => !good) ? 'goed' : undefined;
}

const onderbouwing = rule({
  id: 'reflectie/onderbouwing',
  level: 'info',
  seeds: ['A33'],
  kinds: ['reflectie'],
  about: 'absence',
  *check({ document, portfolio, at }): Iterable<Hit> {
    for (const { area, good, better, evidence } of reflections(document.parsed.data, portfolio.competentiegebieden)) {
      const path = [AREAS, area.id, 'bewijs'];
      if ((good || better) && !evidence) yield { path, range: at.missing(path), params: about(area) };
    }
  },
});

/** Adds the area, or what is not there of it, empty: the warning stays until something is written. */
function addArea({ path, params }: Required<Hit>, { document, language }: FixContext): Fix[] {
  const absent = ['goed', 'beter'].filter((key) => !document.parsed.locate([...path, key]));
  if (absent.length === 0) return [];
  const changes = document.parsed.locate(path)
    ? absent.map((key) => ({ op: 'set' as const, path: [...path, key], value: '' }))
    : [{ op: 'set' as const, path, value: { goed: '', beter: '' } }];
  const name = String(params[language]);
  return [{ title: { nl: `Voeg ‘${name}’ toe`, en: `Add “${name}”` }[language], preferred: true, changes }];
}

function addSide({ path, params }: Required<Hit>, { document, language }: FixContext): Fix[] {
  if (path.length < 3 || document.parsed.locate(path)) return [];
  const title =
    params['ontbreekt'] === 'beter'
      ? { nl: 'Voeg toe wat beter kan', en: 'Add what can be better' }
      : { nl: 'Voeg toe wat goed ging', en: 'Add what went well' };
  return [{ title: title[language], preferred: true, changes: [{ op: 'set', path, value: '' }] }];
}

/** Offers the evidence of the portfolio, that of this area first, the newest first. */
function pickEvidence({ path, params }: Required<Hit>, context: FixContext): Fix[] {
  const pick = evidenceFor(String(params['gebied']), path, context);
  if (pick.length === 0) return [];
  return [
    {
      title: { nl: 'Kies bewijs uit het portfolio…', en: 'Choose evidence from the portfolio…' }[context.language],
      preferred: false,
      pick,
    },
  ];
}

function evidenceFor(area: string, path: Path, { document, portfolio, language }: FixContext): Pick[] {
  const rank = (competencies: readonly (string | undefined)[] | undefined): number =>
    competencies?.includes(area) ? 0 : 1;
  return [...portfolio.ofKind('bewijs')]
    .sort(
      (a, b) =>
        rank(a.draft.competenties) - rank(b.draft.competenties) ||
        (b.draft.datum ?? '').localeCompare(a.draft.datum ?? '') ||
        a.file.localeCompare(b.file),
    )
    .map(({ file, draft }) => ({
      label: draft.titel ?? file,
      description: [draft.datum && formatDate(draft.datum, language), file].filter((part) => part).join(' · '),
      changes: [{ op: 'insert', path: [...path, 0], value: referenceTo(document.file, { file }) }],
    }));
}

const evidence = (language: 'nl' | 'en'): string => fieldIn('reflectie', [AREAS, 'communicatie', 'bewijs'], language);

/** Reflection on all seven areas, good aspects and points to improve, backed by evidence. */
export const reflectie = family(
  [competentiegebied, eenzijdig, onderbouwing],
  {
    'reflectie/competentiegebied': {
      nl: 'Over ‘{nl}’ staat nog niets: schrijf op wat goed ging en wat beter kan.',
      en: 'Nothing has been written about “{en}” yet: say what went well and what can be better.',
    },
    'reflectie/eenzijdig': {
      nl: (param) => {
        const missing = param('ontbreekt') === 'beter' ? 'wat beter kan' : 'wat goed ging';
        return param('nl') === ''
          ? `Deze reflectie noemt nergens ${missing}. Sta bij ten minste één gebied ook daarbij stil.`
          : `Bij ‘${param('nl')}’ staat niet ${missing}. Sta bij beide stil.`;
      },
      en: (param) => {
        const missing = param('ontbreekt') === 'beter' ? 'what can be better' : 'what went well';
        return param('en') === ''
          ? `This reflection does not say anywhere ${missing}. Consider that too, in at least one area.`
          : `“${param('en')}” does not say ${missing}. Consider both.`;
      },
    },
    'reflectie/onderbouwing': {
      nl: (param) =>
        `‘${param('nl')}’ is niet onderbouwd: verwijs bij ${evidence('nl')} naar een beoordeling, verslag of ander stuk uit het portfolio.`,
      en: (param) =>
        `“${param('en')}” has no evidence: under ${evidence('en')}, refer to an assessment, report or other document in the portfolio.`,
    },
  },
  {
    'reflectie/competentiegebied': addArea,
    'reflectie/eenzijdig': addSide,
    'reflectie/onderbouwing': pickEvidence,
  },
);
