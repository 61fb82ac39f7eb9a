import { gesprekVan, verslagVanAgenda } from '../../portfolio/index.ts';
import type { Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';

const verslag_ontbreekt = rule({
  id: 'portfolio/verslag_ontbreekt',
  level: 'warning',
  seeds: ['A30', 'B15', 'B17'],
  kinds: ['agenda'],
  about: 'absence',
  across: true,
  *check({ document, portfolio, options, at }): Iterable<Hit> {
    const gesprek = gesprekVan(document);
    if (!gesprek || gesprek.datum >= options.today || verslagVanAgenda(portfolio, document)) return;
    const path = ['gesprek', 'datum'];
    yield { path, range: at.value(path), params: { datum: gesprek.datum } };
  },
});

/** What the portfolio as a whole has to hold. */
export const portfolio = family([verslag_ontbreekt], {
  'portfolio/verslag_ontbreekt': {
    nl: 'Van het gesprek van {datum} is nog geen verslag. Maak het met de opdracht ‘Verslag voorbereiden’.',
    en: 'There is no report of the meeting of {datum} yet. Make it with the command “Draft Report”.',
  },
});
