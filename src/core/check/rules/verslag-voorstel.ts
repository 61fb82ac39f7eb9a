import type { Change } from '../../yaml/index.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit, Words } from '../rule.ts';
import { rule } from '../rule.ts';
import { absentParties } from './smart-doelen.ts';
import { consent } from './smart-fix.ts';
import { rolesIn } from './smart-woorden.ts';
import { itemsOf } from './verslag-delen.ts';

/** An agreement of which only the words are there: nobody has accepted it yet. */
export const voorstel = rule({
  id: 'verslag/voorstel',
  level: 'warning',
  seeds: ['A29', 'B16'],
  kinds: ['verslag'],
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const [index, afspraak] of itemsOf(document.draft.afspraken)) {
      if (afspraak.voorstel !== true) continue;
      const path = ['afspraken', index, 'voorstel'];
      const rollen = absentParties(document, afspraak.acceptabel ?? []).join(' ');
      yield { path, range: at.value(path), params: { naam: afspraak.id ?? String(index + 1), rollen } };
    }
  },
});

export const PROPOSAL_WORDS: Words = {
  nl: 'Afspraak {naam} is nog een voorstel. Neem haar aan als beide gesprekspartners ermee instemmen, of haal haar uit het verslag.',
  en: 'Agreement {naam} is only a proposal. Accept it when both parties of the meeting agree, or take it out of the report.',
};

/** Accepting says who agrees as well; that is for the people to say, so neither is done without being asked. */
export function acceptOrDrop({ path, params }: Required<Hit>, { document, language }: FixContext): Fix[] {
  const [agreement, naam] = [path.slice(0, -1), String(params['naam'])];
  const roles = String(params['rollen'])
    .split(' ')
    .filter((role) => role !== '');
  const named = rolesIn(roles, language);
  const accept: Change[] = [
    ...(roles.length === 0 ? [] : consent(document, [...agreement, 'acceptabel'], roles)),
    { op: 'remove', path },
  ];
  const accepted = {
    nl: `Neem afspraak ${naam} aan${named === '' ? '' : `: ${named} ${roles.length > 1 ? 'stemmen' : 'stemt'} in`}`,
    en: `Accept agreement ${naam}${named === '' ? '' : `: ${named} agree${roles.length > 1 ? '' : 's'}`}`,
  };
  const dropped = { nl: `Haal voorstel ${naam} uit het verslag`, en: `Take proposal ${naam} out of the report` };
  return [
    { title: accepted[language], preferred: false, changes: accept },
    { title: dropped[language], preferred: false, changes: [{ op: 'remove', path: agreement }] },
  ];
}
