import { formatDate } from '../../language/dates.ts';
import type { Change, ParsedYaml, Path } from '../../yaml/index.ts';
import { addTitle } from '../fieldTitle.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit } from '../rule.ts';
import type { Verslag } from './verslag-delen.ts';
import { ACTIONS, itemsOf, PLAN, PRESUMED } from './verslag-delen.ts';

/** What a section starts with: keys to fill in, nothing that could pass for content. */
function skeleton(section: string, draft: Verslag): unknown {
  switch (section) {
    case 'sterke_punten':
      return [{ competentie: '', tekst: '' }];
    case 'verbeterpunten':
      return [{ id: 'V1', competentie: '', tekst: '' }];
    case PLAN:
      return { verbeteracties: actionsFor(draft), opleidingseisen: [''], opleidingswensen: [''] };
    case 'opleidingseisen':
    case 'opleidingswensen':
      return [''];
    default:
      return '';
  }
}

function actionsFor({ verbeterpunten }: Verslag): unknown[] {
  const ids = [...itemsOf(verbeterpunten)].map(([, { id = '' }]) => id).filter((id) => id !== '');
  return (ids.length === 0 ? [''] : ids).map(newAction);
}

function newAction(verbeterpunt: string): unknown {
  return { verbeterpunt, aanpak: '', toetsing: '' };
}

/** Adds the section, empty: the warning stays until something is written. */
export function addSection({ path }: Required<Hit>, { document, language }: FixContext): Fix[] {
  if (document.kind !== 'verslag') return [];
  const value = skeleton(String(path.at(-1)), document.draft);
  if (document.parsed.locate(path) && (value === '' || startsAlready(document.parsed, path))) return [];
  return [addition(path, value, language)];
}

/** Whether there already is an item to write in. */
function startsAlready(parsed: ParsedYaml, path: Path): boolean {
  return parsed.locate([...path, 0]) !== undefined;
}

function addition(path: Path, value: unknown, language: FixContext['language']): Fix {
  return { title: addTitle('verslag', path, language), preferred: true, changes: [{ op: 'set', path, value }] };
}

export function addKey({ path }: Required<Hit>, { document, language }: FixContext): Fix[] {
  return document.parsed.locate(path) ? [] : [addition(path, '', language)];
}

/** Adds an action for the weak point, which gets an id when it has none; or the key an action still lacks. */
export function addAction(hit: Required<Hit>, context: FixContext): Fix[] {
  const { document, language } = context;
  if (document.kind !== 'verslag') return [];
  if (hit.params['ontbreekt'] !== 'actie') return addKey(hit, context);
  const known = String(hit.params['verbeterpunt']);
  const id = known === '' ? freeId(document.draft) : known;
  const name: Change[] =
    known === '' ? [{ op: 'set', path: ['verbeterpunten', Number(hit.params['punt']), 'id'], value: id }] : [];
  const index = document.draft.plan_van_aanpak?.verbeteracties?.length ?? 0;
  const title = { nl: `Voeg een verbeteractie voor ${id} toe`, en: `Add an action for ${id}` }[language];
  return [
    { title, preferred: true, changes: [...name, { op: 'insert', path: [...ACTIONS, index], value: newAction(id) }] },
  ];
}

function freeId({ verbeterpunten, plan_van_aanpak }: Verslag): string {
  const taken = new Set([
    ...[...itemsOf(verbeterpunten)].map(([, { id }]) => id),
    ...[...itemsOf(plan_van_aanpak?.verbeteracties)].map(([, { verbeterpunt }]) => verbeterpunt?.trim()),
  ]);
  let number = 1;
  while (taken.has(`V${number}`)) number++;
  return `V${number}`;
}

export function addPresumed(hit: Required<Hit>, context: FixContext): Fix[] {
  const { document, language } = context;
  if (document.kind !== 'verslag') return [];
  const { ontbreekt, onderdeel } = hit.params;
  if (ontbreekt !== 'plan') return addKey(hit, context);
  const index = document.draft.plan_van_aanpak?.veronderstelde_competenties?.length ?? 0;
  const title = {
    nl: `Neem ‘${String(onderdeel)}’ op bij de veronderstelde competenties`,
    en: `Add “${String(onderdeel)}” to the presumed competencies`,
  }[language];
  const value = { onderdeel, toetsing: '', definitief_gesprek: '' };
  return [{ title, preferred: true, changes: [{ op: 'insert', path: [...PRESUMED, index], value }] }];
}

/** Only the date: the note itself belongs in the opleider's own file, outside the portfolio. */
export function recordInDossier({ path, params }: Required<Hit>, { language }: FixContext): Fix[] {
  const today = String(params['vandaag']);
  const date = formatDate(today, language);
  const title = {
    nl: `Leg vast dat dit op ${date} in het aios-dossier is opgenomen`,
    en: `State that this was recorded in the file on the trainee on ${date}`,
  }[language];
  return [{ title, preferred: false, changes: [{ op: 'set', path, value: today }] }];
}
