import type { Language } from '../../language/language.ts';
import { formatList } from '../../language/lists.ts';
import type { Iopwijziging } from '../../portfolio/index.ts';
import { achterstandVanIop } from '../../portfolio/index.ts';
import type { Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';

const niet_bijgewerkt = rule({
  id: 'iop/niet_bijgewerkt',
  level: 'warning',
  seeds: ['A22', 'B13'],
  kinds: ['iop'],
  about: 'absence',
  across: true,
  *check({ document, portfolio, at }): Iterable<Hit> {
    const achterstand = achterstandVanIop(portfolio, document);
    if (!achterstand) return;
    const { gesprek, wijzigt, bijgewerkt } = achterstand;
    const params = { datum: gesprek.datum, wijzigt: wijzigt.join(','), bijgewerkt };
    yield { path: ['geldig'], range: at.key(['geldig']), params };
  },
});

const CHANGES: Readonly<Record<Iopwijziging, { nl: string; en: string }>> = {
  versnelling: { nl: 'toegekende versnelling', en: 'acceleration that was granted' },
  gevolgen_iop: { nl: 'gevolgen voor het IOP', en: 'consequences for the training plan' },
  afspraken: { nl: 'nieuwe afspraken', en: 'new agreements' },
  opleidingswensen: { nl: 'opleidingswensen', en: 'training wishes' },
};

function changesIn(list: string, language: Language): string {
  const known: Readonly<Record<string, { nl: string; en: string } | undefined>> = CHANGES;
  return formatList(
    list.split(',').flatMap((change) => known[change]?.[language] ?? []),
    language,
  );
}

/** The individual training plan, which follows what the talks decide. */
export const iop = family([niet_bijgewerkt], {
  'iop/niet_bijgewerkt': {
    nl: (param) =>
      `Dit plan is van ${param('bijgewerkt')}; het ondertekende verslag van het gesprek van ${param('datum')} is nieuwer en bevat ${changesIn(param('wijzigt'), 'nl')}. Werk het IOP bij.`,
    en: (param) =>
      `This plan dates from ${param('bijgewerkt')}; the signed report of the meeting of ${param('datum')} is newer and holds ${changesIn(param('wijzigt'), 'en')}. Update the training plan.`,
  },
});
