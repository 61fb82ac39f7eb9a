import { valueLabel } from '../../kinds/index.ts';
import { inZin } from '../../language/inZin.ts';
import type { Param, Words } from '../rule.ts';

/** "de aios en de opleider", "the trainee (aios) and the programme director (opleider)". */
export function rolesIn(roles: readonly string[], language: 'nl' | 'en'): string {
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

/** What each of the rules says. */
export const SMART_WORDS = {
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
} satisfies Record<string, Words>;
