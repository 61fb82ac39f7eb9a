import type { Change, Path } from '../../yaml/index.ts';
import { addTitle } from '../fieldTitle.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit } from '../rule.ts';
import { rolesIn } from './smart-woorden.ts';

/** Adds the key, empty: the warning stays until something is written. */
export function addElement({ path }: Required<Hit>, { document, language }: FixContext): Fix[] {
  if (document.parsed.locate(path)) return [];
  const value = path.at(-1) === 'acceptabel' ? [] : '';
  return [{ title: addTitle(document.kind, path, language), preferred: true, changes: [{ op: 'set', path, value }] }];
}

/** That somebody agrees is not for us to say: the roles are offered, the empty key comes first. */
export function addParties(hit: Required<Hit>, context: FixContext): Fix[] {
  const { path, params } = hit;
  const { document, language } = context;
  const roles = String(params['rollen']).split(' ');
  const named = rolesIn(roles, language);
  const title = {
    nl: `Vul in dat ${named} akkoord ${roles.length > 1 ? 'zijn' : 'is'}`,
    en: `Say that ${named} agree${roles.length > 1 ? '' : 's'}`,
  };
  const changes = consent(document, path, roles);
  return [...addElement(hit, context), { title: title[language], preferred: false, changes }];
}

/** What has to change so that these roles agree too; who was named stays named. */
export function consent(document: FixContext['document'], path: Path, roles: readonly string[]): Change[] {
  const named = lengthOf(document, path);
  return document.parsed.locate(path)?.type === 'sequence' && named > 0
    ? roles.map((value, index) => ({ op: 'insert', path: [...path, named + index], value }))
    : [{ op: 'set', path, value: roles }];
}

function lengthOf({ parsed }: FixContext['document'], path: Path): number {
  let length = 0;
  while (parsed.locate([...path, length])) length++;
  return length;
}
