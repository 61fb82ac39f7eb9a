import { plaatsVan } from '../conversation/inleveren.ts';
import { gereedheidswoorden, ontbrekendInWoorden, partijwoord } from '../conversation/inleverwoorden.ts';
import { beginZin } from '../language/inZin.ts';
import { dagenTussen } from '../portfolio/index.ts';
import type { OverviewContext } from './context.ts';
import type { OverviewNext, OverviewTask } from './model.ts';
import type { Taak, VolgendGesprek } from './volgendGesprek.ts';
import type { EigenTaak } from './woorden.ts';

/** What the next talk needs, as a list to tick off. */
export function nextView(context: OverviewContext, { gesprek, uiterlijk, taken }: VolgendGesprek): OverviewNext {
  const { woorden, teksten, today } = context;
  return {
    title: gesprek === undefined ? woorden.geenGesprek : context.talk(gesprek),
    facts: [
      ...(gesprek === undefined ? [] : [`${beginZin(woorden.over(dagenTussen(today, gesprek.datum)))}.`]),
      ...(uiterlijk === undefined ? [] : [`${beginZin(woorden.uiterlijk(teksten.datum(uiterlijk)))}.`]),
    ],
    done: taken.filter(({ klaar }) => klaar).length,
    tasks: taken.map((taak) => taskView(context, taak)),
  };
}

function taskView(context: OverviewContext, taak: Taak): OverviewTask {
  const { woorden, language, role } = context;
  const { id, voor, klaar, vereist, file } = taak;
  const action = woorden.handeling(taak);
  return {
    id,
    label: labelVan(context, taak),
    who: partijwoord(voor, language),
    own: voor === role,
    state: klaar ? 'done' : vereist ? 'open' : 'advice',
    details: detailsVan(context, taak),
    ...(file === undefined ? {} : { link: context.link(file) }),
    ...(klaar || action === '' ? {} : { action }),
  };
}

function labelVan({ woorden, language, teksten }: OverviewContext, { wat, ontbreekt }: Taak): string {
  const [een] = ontbreekt;
  if (wat === 'verslag' && een?.type === 'verslag') return woorden.verslagVan(teksten.datum(een.gesprek.datum));
  if (wat === 'ondertekening' && een?.type === 'ondertekening') {
    return woorden.ondertekeningVan(teksten.datum(een.gesprek.datum));
  }
  return isEigen(wat) ? woorden.taak[wat] : gereedheidswoorden(wat, language);
}

/** The other tasks are points of the readiness list. */
function isEigen(wat: Taak['wat']): wat is EigenTaak {
  return EIGEN.has(wat);
}

const EIGEN: ReadonlySet<Taak['wat']> = new Set<EigenTaak>([
  'plannen',
  'inleveren',
  'feedback',
  'oordeel',
  'agenda',
  'verslag',
]);

function detailsVan(context: OverviewContext, { wat, klaar, ontbreekt }: Taak): OverviewTask['details'] {
  const { woorden, language } = context;
  if (!klaar && wat === 'feedback') return [{ text: woorden.feedbackNodig }];
  if (!klaar && wat === 'oordeel') return [{ text: woorden.oordeelNodig }];
  if (wat === 'plannen') return [{ text: woorden.planUitleg }];
  // A report that is not there is what the task itself says.
  return ontbreekt
    .filter(({ type }) => type !== 'verslag')
    .map((een) => {
      const text = ontbrekendInWoorden(een, language);
      const [file, path] = plaatsVan(een);
      return { text, ...(file === undefined ? {} : { link: context.link(file, path, text) }) };
    });
}
