import type { Documents, Draft } from '../../kinds/index.ts';
import { formatDate } from '../../language/dates.ts';
import { referenceTo } from '../../portfolio/index.ts';
import type { Path } from '../../yaml/index.ts';
import { isFilledAt } from '../../yaml/index.ts';
import { fieldTitle } from '../fieldTitle.ts';
import type { Fix, Pick } from '../fix.ts';
import type { FixContext, Hit, RuleContext, Words } from '../rule.ts';
import { family, rule } from '../rule.ts';

type Verzoek = Draft<Documents['versnellingsverzoek']>;

/** Shortenings are months: two to three on average, and hardly ever more than a year for one part. */
const MOST_MONTHS = 12;

/** The parts something is asked for, with their path and what they are called. */
function* partsOf({ onderdelen }: Verzoek): Generator<{ path: Path; naam: string; maanden: number | undefined }> {
  for (const [index, part] of (onderdelen ?? []).entries()) {
    if (part === undefined) continue;
    yield { path: ['onderdelen', index], naam: part.naam?.trim() || (part.id ?? ''), maanden: part.maanden };
  }
}

/** The parts that say nothing under this key. */
function* without(key: string, { document, at }: RuleContext<'versnellingsverzoek'>): Generator<Hit> {
  for (const { path, naam } of partsOf(document.draft)) {
    const place = [...path, key];
    if (!isFilledAt(document.parsed.data, place)) yield { path: place, range: at.missing(place), params: { naam } };
  }
}

const motivatie = rule({
  id: 'versnelling/motivatie',
  level: 'warning',
  seeds: ['A7', 'A32'],
  kinds: ['versnellingsverzoek'],
  about: 'absence',
  check: (context) => without('motivatie', context),
});

const landelijk_plan = rule({
  id: 'versnelling/landelijk_plan',
  level: 'warning',
  seeds: ['A16b', 'A32'],
  kinds: ['versnellingsverzoek'],
  about: 'absence',
  check: (context) => without('landelijk_plan', context),
});

const lokaal_plan = rule({
  id: 'versnelling/lokaal_plan',
  level: 'warning',
  seeds: ['A16b', 'A32'],
  kinds: ['versnellingsverzoek'],
  about: 'absence',
  check: (context) => without('lokaal_plan', context),
});

const bewijs = rule({
  id: 'versnelling/bewijs',
  level: 'warning',
  seeds: ['A32'],
  kinds: ['versnellingsverzoek'],
  about: 'absence',
  check: (context) => without('bewijs', context),
});

const niveau = rule({
  id: 'versnelling/niveau',
  level: 'warning',
  seeds: ['A16a'],
  kinds: ['versnellingsverzoek'],
  about: 'absence',
  check: (context) => without('beheersingsniveau', context),
});

const toetsing = rule({
  id: 'versnelling/toetsing',
  level: 'warning',
  seeds: ['A21e'],
  kinds: ['versnellingsverzoek'],
  about: 'absence',
  check: (context) => without('toetsing', context),
});

const maanden = rule({
  id: 'versnelling/maanden',
  level: 'info',
  seeds: ['A16c'],
  kinds: ['versnellingsverzoek'],
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const part of partsOf(document.draft)) {
      const path = [...part.path, 'maanden'];
      if (part.maanden === undefined || part.maanden <= MOST_MONTHS) continue;
      yield { path, range: at.value(path), params: { naam: part.naam, maanden: part.maanden } };
    }
  },
});

const opleidingsgroep = rule({
  id: 'versnelling/opleidingsgroep',
  level: 'warning',
  seeds: ['A10', 'A11', 'A35'],
  kinds: ['versnellingsverzoek'],
  about: 'absence',
  *check({ document: { parsed, draft }, at }): Iterable<Hit> {
    for (const [index, judgement] of (draft.oordelen ?? []).entries()) {
      const path = ['oordelen', index, 'geraadpleegd'];
      const consulted = (judgement?.geraadpleegd ?? []).some((_, person) =>
        isFilledAt(parsed.data, [...path, person, 'naam']),
      );
      if (judgement === undefined || consulted) continue;
      yield { path, range: at.missing(path), params: { moment: judgement.moment ?? '' } };
    }
  },
});

function addKey({ path, params }: Required<Hit>, { document, language }: FixContext): Fix[] {
  if (document.parsed.locate(path)) return [];
  const key = fieldTitle(document.kind, path, language);
  const part = String(params['naam']);
  const title = {
    nl: `Voeg ‘${key}’ toe${part && ` aan ‘${part}’`}`,
    en: `Add “${key}”${part && ` to “${part}”`}`,
  }[language];
  return [{ title, preferred: true, changes: [{ op: 'set', path, value: '' }] }];
}

/** Offers the evidence of the portfolio, the newest first. */
function pickEvidence({ path }: Required<Hit>, { document, portfolio, language }: FixContext): Fix[] {
  const begun = document.parsed.locate([...path, 0]) !== undefined;
  const pick: Pick[] = [...portfolio.ofKind('bewijs')]
    .sort((a, b) => (b.draft.datum ?? '').localeCompare(a.draft.datum ?? '') || a.file.localeCompare(b.file))
    .map(({ file, draft }) => ({
      label: draft.titel ?? file,
      description: [draft.datum && formatDate(draft.datum, language), file].filter((part) => part).join(' · '),
      // An empty item that stands there already is filled in, not pushed aside.
      changes: [{ op: begun ? 'set' : 'insert', path: [...path, 0], value: referenceTo(document.file, { file }) }],
    }));
  if (pick.length === 0) return [];
  const title = { nl: 'Kies bewijs uit het portfolio…', en: 'Choose evidence from the portfolio…' }[language];
  return [{ title, preferred: false, pick }];
}

/** A sentence about one part, which may not have a name yet. */
function aboutPart(nl: (part: string) => string, en: (part: string) => string): Words {
  return {
    nl: (param) => nl(param('naam') === '' ? 'dit onderdeel' : `‘${param('naam')}’`),
    en: (param) => en(param('naam') === '' ? 'this part' : `“${param('naam')}”`),
  };
}

const MOMENT: Readonly<Record<string, { nl: string; en: string }>> = {
  voorlopig: { nl: 'voorlopige oordeel', en: 'provisional judgement' },
  definitief: { nl: 'definitieve oordeel', en: 'definitive judgement' },
};

/** A request for acceleration: argued from the portfolio and tied to the plans; and the judgements on it. */
export const versnelling = family(
  [motivatie, bewijs, landelijk_plan, lokaal_plan, niveau, toetsing, maanden, opleidingsgroep],
  {
    'versnelling/motivatie': aboutPart(
      (part) => `De motivatie voor ${part} ontbreekt: beargumenteer het verzoek op basis van het portfolio.`,
      (part) => `The justification for ${part} is missing: support the request with what is in the portfolio.`,
    ),
    'versnelling/bewijs': aboutPart(
      (part) => `Voor ${part} is nog geen bewijs uit het portfolio genoemd.`,
      (part) => `No evidence from the portfolio has been given for ${part} yet.`,
    ),
    'versnelling/landelijk_plan': aboutPart(
      (part) => `Bij ${part} staat niet hoe dit zich verhoudt tot het landelijke opleidingsplan.`,
      (part) => `It is not stated how ${part} relates to the national training plan.`,
    ),
    'versnelling/lokaal_plan': aboutPart(
      (part) => `Bij ${part} staat niet hoe dit zich verhoudt tot het lokale opleidingsplan.`,
      (part) => `It is not stated how ${part} relates to the local training plan.`,
    ),
    'versnelling/niveau': aboutPart(
      (part) => `Bij ${part} staat niet welk beheersingsniveau (1–5) al is bereikt.`,
      (part) => `It is not stated which level of mastery (1–5) has been reached for ${part}.`,
    ),
    'versnelling/toetsing': aboutPart(
      (part) => `Bij ${part} staat niet hoe dit (definitief) wordt getoetst.`,
      (part) => `It is not stated how ${part} is (finally) tested.`,
    ),
    'versnelling/maanden': {
      nl: (param) =>
        `${param('maanden').replace('.', ',')} maanden verkorting voor één onderdeel is uitzonderlijk veel. Is dit een vergissing?`,
      en: '{maanden} months of shortening for one part is exceptional. Is this a mistake?',
    },
    'versnelling/opleidingsgroep': {
      nl: (param) =>
        `Bij dit ${MOMENT[param('moment')]?.nl ?? 'oordeel'} is niemand geraadpleegd. Betrek leden van de opleidingsgroep of andere betrokken opleiders.`,
      en: (param) =>
        `Nobody was consulted for this ${MOMENT[param('moment')]?.en ?? 'judgement'}. Involve members of the training group or other supervisors concerned.`,
    },
  },
  {
    'versnelling/motivatie': addKey,
    'versnelling/bewijs': pickEvidence,
    'versnelling/landelijk_plan': addKey,
    'versnelling/lokaal_plan': addKey,
    'versnelling/toetsing': addKey,
  },
);
