import type { ParsedYaml, Path } from '../../yaml/index.ts';
import { isFilledAt } from '../../yaml/index.ts';
import { fieldIn } from '../fieldTitle.ts';
import type { Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';
import type { Verslag } from './verslag-delen.ts';
import { ACTIONS, itemsOf, PLAN, PRESUMED } from './verslag-delen.ts';
import { addAction, addKey, addPresumed, addSection, recordInDossier } from './verslag-fix.ts';
import { acceptOrDrop, PROPOSAL_WORDS, voorstel } from './verslag-voorstel.ts';
import { ACTION_WORDS, PRESUMED_WORDS, SECTION_WORDS } from './verslag-woorden.ts';

/** A point counts by its words: an id or a competency alone says nothing about the aios. */
function namesPoint(parsed: ParsedYaml, section: string, draft: Verslag): boolean {
  const points = section === 'sterke_punten' ? draft.sterke_punten : draft.verbeterpunten;
  if (points === undefined) return isFilledAt(parsed.data, [section]);
  return points.some((_, index) => isFilledAt(parsed.data, [section, index, 'tekst']));
}

function* silentSections(parsed: ParsedYaml, draft: Verslag): Generator<Path> {
  for (const section of ['sterke_punten', 'verbeterpunten']) if (!namesPoint(parsed, section, draft)) yield [section];
  for (const section of ['leerklimaat', 'welbevinden']) if (!isFilledAt(parsed.data, [section])) yield [section];
  const parts = ['opleidingseisen', 'opleidingswensen'];
  const begun = ['verbeteracties', ...parts].some((part) => parsed.locate([PLAN, part]) !== undefined);
  if (!begun && !isFilledAt(parsed.data, [PLAN])) yield [PLAN];
  else if (draft.plan_van_aanpak)
    for (const part of parts) if (!isFilledAt(parsed.data, [PLAN, part])) yield [PLAN, part];
}

const onderdeel = rule({
  id: 'verslag/onderdeel',
  level: 'warning',
  seeds: ['A15', 'A19', 'A20', 'A21c', 'A21d', 'B9', 'B10', 'B11', 'B12'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document, at }): Iterable<Hit> {
    for (const path of silentSections(document.parsed, document.draft)) {
      yield { path, range: at.missing(path), params: { onderdeel: String(path.at(-1)) } };
    }
  },
});

const verbeteractie = rule({
  id: 'verslag/verbeteractie',
  level: 'warning',
  seeds: ['A21a', 'A21b', 'B12'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document: { parsed, draft }, at }): Iterable<Hit> {
    const actions = [...itemsOf(draft.plan_van_aanpak?.verbeteracties)];
    let next = draft.plan_van_aanpak?.verbeteracties?.length ?? 0;
    for (const [index, { id = '' }] of itemsOf(draft.verbeterpunten)) {
      const words = ['verbeterpunten', index, 'tekst'];
      const approached = id !== '' && actions.some(([, { verbeterpunt }]) => verbeterpunt?.trim() === id);
      if (approached || !isFilledAt(parsed.data, words)) continue;
      // Each gets the index its action would have: where it should be, and what tells the findings apart.
      const path = [...ACTIONS, next++];
      yield { path, range: at.value(words), params: { verbeterpunt: id, punt: index, ontbreekt: 'actie' } };
    }
    for (const [index, { verbeterpunt = '' }] of actions) {
      if (!isFilledAt(parsed.data, [...ACTIONS, index])) continue;
      for (const key of ['aanpak', 'toetsing']) {
        const path = [...ACTIONS, index, key];
        if (!isFilledAt(parsed.data, path))
          yield { path, range: at.missing(path), params: { verbeterpunt, ontbreekt: key } };
      }
    }
  },
});

const afspraken = rule({
  id: 'verslag/afspraken',
  level: 'warning',
  seeds: ['A29'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document, at }): Iterable<Hit> {
    if (!isFilledAt(document.parsed.data, ['afspraken']))
      yield { path: ['afspraken'], range: at.missing(['afspraken']) };
  },
});

const differentiatie = rule({
  id: 'verslag/differentiatie',
  level: 'info',
  seeds: ['A18'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document: { parsed, draft }, options, at }): Iterable<Hit> {
    const { type, opleidingsjaar: jaar = 0 } = draft.gesprek ?? {};
    const path = ['differentiatie'];
    if (type !== 'voortgangsgesprek' || jaar < options.differentiationFromYear || isFilledAt(parsed.data, path)) return;
    yield { path, range: at.missing(path), params: { jaar, vanaf: options.differentiationFromYear } };
  },
});

/** The indexes of the parts for which the talk granted acceleration. */
function granted({ versnelling }: Verslag): number[] {
  return [...itemsOf(versnelling?.onderdelen)]
    .filter(([, { oordeel }]) => oordeel === 'toegekend')
    .map(([index]) => index);
}

/** A part is named by its id in the request; a reference (`…versnelling.yaml#hartbewaking`) names the same one. */
function partId(onderdeel: string | undefined): string {
  return (onderdeel ?? '').replace(/^.*#/u, '').trim();
}

const veronderstelde_competentie = rule({
  id: 'verslag/veronderstelde_competentie',
  level: 'warning',
  seeds: ['A21e', 'A21f'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document: { parsed, draft }, at }): Iterable<Hit> {
    const presumed = [...itemsOf(draft.plan_van_aanpak?.veronderstelde_competenties)];
    const planned = new Set(presumed.map(([, { onderdeel }]) => partId(onderdeel)));
    let next = draft.plan_van_aanpak?.veronderstelde_competenties?.length ?? 0;
    for (const index of draft.versnelling?.moment === 'voorlopig' ? granted(draft) : []) {
      const id = partId(draft.versnelling?.onderdelen?.[index]?.onderdeel);
      if (id === '' || planned.has(id)) continue;
      const range = at.value(['versnelling', 'onderdelen', index, 'onderdeel']);
      yield { path: [...PRESUMED, next++], range, params: { onderdeel: id, ontbreekt: 'plan' } };
    }
    for (const [index, { onderdeel }] of presumed) {
      if (!isFilledAt(parsed.data, [...PRESUMED, index])) continue;
      for (const key of ['toetsing', 'definitief_gesprek']) {
        const path = [...PRESUMED, index, key];
        const params = { onderdeel: partId(onderdeel), ontbreekt: key };
        if (!isFilledAt(parsed.data, path)) yield { path, range: at.missing(path), params };
      }
    }
  },
});

const gevolgen_iop = rule({
  id: 'verslag/gevolgen_iop',
  level: 'warning',
  seeds: ['A21g'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document: { parsed, draft }, at }): Iterable<Hit> {
    const path = [PLAN, 'gevolgen_iop'];
    if (granted(draft).length > 0 && !isFilledAt(parsed.data, path)) yield { path, range: at.missing(path) };
  },
});

/** Who can speak for the training group; without a role somebody is given the benefit of the doubt. */
const GROUP: readonly (string | undefined)[] = [
  'lid_opleidingsgroep',
  'plaatsvervangend_opleider',
  'stageopleider',
  undefined,
];

const opleidingsgroep = rule({
  id: 'verslag/opleidingsgroep',
  level: 'info',
  seeds: ['A35'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document: { parsed, draft }, at }): Iterable<Hit> {
    if (draft.gesprek?.type !== 'voortgangsgesprek') return;
    const path = ['geraadpleegd'];
    const consulted = [...itemsOf(draft.geraadpleegd)].some(
      ([index, { rol }]) => GROUP.includes(rol) && isFilledAt(parsed.data, [...path, index, 'naam']),
    );
    if (!consulted) yield { path, range: at.missing(path) };
  },
});

const dossier = rule({
  id: 'verslag/dossier',
  level: 'warning',
  seeds: ['A31'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document: { parsed, draft }, options, at }): Iterable<Hit> {
    const path = ['dossier_vermelding'];
    if (draft.gesprek?.type !== 'voortgangsgesprek' || draft.oordeel !== 'onvoldoende' || isFilledAt(parsed.data, path))
      return;
    const range = parsed.locate(path) ? at.missing(path) : at.value(['oordeel']);
    yield { path, range, params: { vandaag: options.today } };
  },
});

/** What a report of a talk has to hold, whether progress or interim meeting. */
export const verslag = family(
  [
    onderdeel,
    verbeteractie,
    afspraken,
    voorstel,
    differentiatie,
    veronderstelde_competentie,
    gevolgen_iop,
    opleidingsgroep,
    dossier,
  ],
  {
    'verslag/onderdeel': SECTION_WORDS,
    'verslag/verbeteractie': ACTION_WORDS,
    'verslag/afspraken': {
      nl: 'Dit verslag bevat nog geen afspraken.',
      en: 'This report holds no agreements yet.',
    },
    'verslag/voorstel': PROPOSAL_WORDS,
    'verslag/differentiatie': {
      nl: 'In opleidingsjaar {jaar} horen de mogelijkheden voor differentiatie besproken te worden; hierover staat nog niets.',
      en: 'In training year {jaar} the options for differentiation should be discussed; nothing has been written about them yet.',
    },
    'verslag/veronderstelde_competentie': PRESUMED_WORDS,
    'verslag/gevolgen_iop': {
      nl: 'Er is versnelling toegekend; beschrijf wat dit betekent voor het individueel opleidingsplan (IOP).',
      en: 'Acceleration has been granted; describe what this means for the individual training plan (IOP).',
    },
    'verslag/opleidingsgroep': {
      nl: () =>
        `Bij ${fieldIn('verslag', ['geraadpleegd'], 'nl')} staat niemand van de opleidingsgroep. De leidraad vraagt de groep bij het oordeel te betrekken.`,
      en: () =>
        `Nobody of the training group is listed under ${fieldIn('verslag', ['geraadpleegd'], 'en')}. The guidance asks to involve the group in the judgement.`,
    },
    'verslag/dossier': {
      nl: () =>
        `De ontwikkeling is als onvoldoende beoordeeld; dat hoort in het aios-dossier van de opleider. Geef bij ${fieldIn('verslag', ['dossier_vermelding'], 'nl')} aan wanneer dat is gebeurd.`,
      en: () =>
        `The development has been judged insufficient; this belongs in the programme director’s file on the trainee. State under ${fieldIn('verslag', ['dossier_vermelding'], 'en')} when that was done.`,
    },
  },
  {
    'verslag/onderdeel': addSection,
    'verslag/verbeteractie': addAction,
    'verslag/voorstel': acceptOrDrop,
    'verslag/differentiatie': addKey,
    'verslag/veronderstelde_competentie': addPresumed,
    'verslag/gevolgen_iop': addKey,
    'verslag/dossier': recordInDossier,
  },
);
