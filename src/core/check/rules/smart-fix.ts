import type { Path } from '../../yaml/index.ts';
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
