import { PORTFOLIO_FILE } from '../../portfolio/index.ts';
import type { Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';

const in_portfolio = rule({
  id: 'dossier/in_portfolio',
  level: 'error',
  seeds: ['A31'],
  kinds: ['dossier'],
  about: 'presence',
  across: true,
  *check({ portfolio, at }): Iterable<Hit> {
    // A folder is a portfolio by its portfolio.yaml; a folder of the opleider holds dossiers alone.
    if (portfolio.get(PORTFOLIO_FILE)) yield { path: ['soort'], range: at.value(['soort']) };
  },
});

/** The opleider's own file on an aios. */
export const dossier = family([in_portfolio], {
  'dossier/in_portfolio': {
    nl: 'Dit aios-dossier staat in het portfolio van de aios. Het is van de opleider: verplaats het naar een eigen map van de opleider, buiten de map met portfolio.yaml.',
    en: 'This file on the trainee lies in the trainee’s portfolio. It belongs to the programme director: move it to a folder of their own, outside the folder that holds portfolio.yaml.',
  },
});
