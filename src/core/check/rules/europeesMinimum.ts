import type { Draft, Opleiding } from '../../kinds/index.ts';
import { opleidingsduur } from '../../kinds/index.ts';
import type { Language } from '../../language/language.ts';
import { formatMonths, minimumInWords, tenths } from '../../language/months.ts';
import { provenance } from '../../language/provenance.ts';
import type { Minimumtoets } from '../../portfolio/index.ts';
import { isTeKort, tekort, toetsSchema, toetsVerslag, toetsVerzoek } from '../../portfolio/index.ts';
import type { Path } from '../../yaml/index.ts';
import type { Hit, Param, Params } from '../rule.ts';
import { family, rule } from '../rule.ts';

const europees_minimum = rule({
  id: 'versnelling/europees_minimum',
  level: 'error',
  seeds: ['A16d'],
  kinds: ['opleidingsschema', 'versnellingsverzoek', 'verslag'],
  // What cannot be read of a schedule might be the time that lacks.
  about: 'absence',
  across: true,
  *check({ document, portfolio, at }): Iterable<Hit> {
    const { opleiding } = portfolio.settings;
    const hit = (path: Path, toets: Minimumtoets): Hit[] => {
      if (!isTeKort(tekort(toets, toets.hoogstens))) return [];
      return [{ path, range: at.key(path), params: { bij: document.kind, ...sumOf(toets), ...minimumOf(opleiding) } }];
    };
    if (document.kind === 'opleidingsschema') {
      const { draft, parsed } = document;
      for (const found of hit(['onderdelen'], toetsSchema(draft, portfolio.settings))) {
        const path = ['einddatum'];
        yield parsed.locate(path) ? { ...found, path, range: at.value(path) } : found;
      }
    } else if (document.kind === 'versnellingsverzoek') {
      const toets = toetsVerzoek(portfolio, document);
      // A schedule that is short by itself says so itself.
      if (toets && toets.vooruit.length > 0) yield* hit(['onderdelen'], toets);
    } else {
      const toets = toetsVerslag(portfolio, document);
      if (toets?.isVanKracht === true) yield* hit(['versnelling', 'onderdelen'], toets);
    }
  },
});

function sumOf({ hoogstens, resteert, verkorting }: Minimumtoets): Params {
  return { hoogstens, verkorting, onaf: hoogstens - resteert > 1e-6 ? 'ja' : '' };
}

/** What the minimum can be looked up by when the words are made: its source has words of its own in each language. */
function minimumOf(opleiding: Draft<Opleiding> | undefined): Params {
  return { specialisme: opleiding?.specialisme ?? '', eigen: opleiding?.europees_minimum_maanden ?? '' };
}

function wordsIn(language: Language): (param: Param) => string {
  return (param) => {
    const eigen = param('eigen');
    const { europeesMinimum: minimum } = opleidingsduur({
      specialisme: param('specialisme'),
      ...(eigen === '' ? {} : { europees_minimum_maanden: Number(eigen) }),
    });
    if (!minimum) return '';
    const [most, off] = [Number(param('hoogstens')), Number(param('verkorting'))];
    const amount = (aantal: number) => formatMonths(tenths(aantal), language);
    const total = { left: amount(most), whole: amount(most + off), off: amount(off), most: param('onaf') !== '' };
    const lacking = minimumInWords(minimum.maanden - most, minimum.maanden, language);
    return `${SUM[language](param('bij'), total)}: ${lacking} ${provenance(minimum, language)}`.replace(
      /([^.])$/u,
      '$1.',
    );
  };
}

interface Total {
  left: string;
  whole: string;
  off: string;
  /** The schedule is unfinished: this is the most it can come to. */
  most: boolean;
}

const SUM: Readonly<Record<Language, (where: string, total: Total) => string>> = {
  nl: (where, { left, whole, off, most }) => {
    const upTo = most ? 'hoogstens ' : '';
    if (where === 'opleidingsschema') return `Dit schema komt voltijds op ${upTo}${left} in erkende instellingen`;
    const here = where === 'verslag' ? 'dit verslag' : 'dit verzoek';
    return `Met de verkorting in ${here} blijft voltijds ${upTo}${left} in erkende instellingen over (${whole} in het schema, min ${off})`;
  },
  en: (where, { left, whole, off, most }) => {
    const upTo = most ? 'at most ' : '';
    if (where === 'opleidingsschema')
      return `At full time this schedule comes to ${upTo}${left} in recognised institutions`;
    const here = where === 'verslag' ? 'this report' : 'this request';
    return `With the shortening in ${here}, ${upTo}${left} at full time in recognised institutions are left (${whole} in the schedule, less ${off})`;
  },
};

/** Shortening may not go below the time the directive asks. */
export const minimum = family([europees_minimum], {
  'versnelling/europees_minimum': { nl: wordsIn('nl'), en: wordsIn('en') },
});
