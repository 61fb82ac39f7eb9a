import { regel } from '../conversation/gespreksstof.ts';
import { valueLabel } from '../kinds/index.ts';
import type { AfspraakNu, AfsprakenOverzicht } from './afspraken.ts';
import type { OverviewContext } from './context.ts';
import type { OverviewAgreement, OverviewContent, OverviewOutcome } from './model.ts';

const OUTCOMES: readonly OverviewOutcome[] = ['behaald', 'deels', 'niet_behaald', 'vervallen', 'doorgeschoven'];

/** An open agreement due within this many days is soon due. */
const SOON = 30;

/** Agreements over time, and those that are open. */
export function agreementsView(
  context: OverviewContext,
  { afspraken, gesprekken }: AfsprakenOverzicht,
): OverviewContent['agreements'] {
  return {
    tallies: gesprekken.map(({ gesprek, file, gemaakt, ...counts }) => ({
      label: context.talk(gesprek),
      link: context.link(file, ['afspraken']),
      made: gemaakt,
      outcomes: OUTCOMES.map((outcome) => ({ outcome, count: counts[outcome] })),
    })),
    open: openByTerm(afspraken).map((afspraak) => openView(context, afspraak)),
  };
}

/** The open ones: overdue first, then by term, those without one last. */
export function openByTerm(afspraken: readonly AfspraakNu[]): AfspraakNu[] {
  return afspraken.filter(({ open }) => open).sort((a, b) => ((a.termijn ?? '9999') < (b.termijn ?? '9999') ? -1 : 1));
}

/** An open agreement in words. */
export function openView(context: OverviewContext, afspraak: AfspraakNu): OverviewAgreement {
  const { woorden, teksten, language } = context;
  const { file, index, id, gemaakt, termijn, dagen, verlopen, status, besproken } = afspraak;
  const label = (value: string) => valueLabel('afspraakstatus', value, language);
  return {
    link: context.link(file, ['afspraken', index], regel(afspraak.afspraak.specifiek) ?? woorden.zonderOmschrijving),
    origin: woorden.gemaaktOp(id, teksten.datum(gemaakt.datum)),
    term:
      termijn === undefined || dagen === undefined
        ? woorden.geenTermijn
        : woorden.termijn(teksten.datum(termijn), dagen),
    look: dagen === undefined ? 'none' : verlopen ? 'overdue' : dagen <= SOON ? 'soon' : 'later',
    status: label(status),
    history: besproken.map(({ file: report, index: place, gesprek, status: said }) =>
      context.link(
        report,
        ['terugblik', place],
        woorden.besproken(context.talk(gesprek), said === undefined ? undefined : label(said).toLowerCase()),
      ),
    ),
  };
}
