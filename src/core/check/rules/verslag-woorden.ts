import type { Words } from '../rule.ts';

const SILENT: Readonly<Record<string, { nl: string; en: string }>> = {
  sterke_punten: {
    nl: 'Er zijn nog geen sterke punten benoemd.',
    en: 'No strong points have been named yet.',
  },
  verbeterpunten: {
    nl: 'Er zijn nog geen verbeterpunten benoemd.',
    en: 'No points to improve have been named yet.',
  },
  leerklimaat: {
    nl: 'Er staat nog niets over het leerklimaat.',
    en: 'Nothing has been written about the learning climate yet.',
  },
  welbevinden: {
    nl: 'Er staat nog niets over het welbevinden van de aios.',
    en: 'Nothing has been written about the trainee’s well-being yet.',
  },
  plan_van_aanpak: {
    nl: 'Er is nog geen plan van aanpak.',
    en: 'There is no plan of action yet.',
  },
  opleidingseisen: {
    nl: 'Het plan van aanpak noemt nog geen opleidingseisen voor de komende periode.',
    en: 'The plan of action does not name the training requirements of the next period yet.',
  },
  opleidingswensen: {
    nl: 'Het plan van aanpak noemt nog geen persoonlijke opleidingswensen van de aios.',
    en: 'The plan of action does not name the trainee’s personal training wishes yet.',
  },
};

export const SECTION_WORDS: Words = {
  nl: (param) => SILENT[param('onderdeel')]?.nl ?? '',
  en: (param) => SILENT[param('onderdeel')]?.en ?? '',
};

export const ACTION_WORDS: Words = {
  nl: (param) => {
    const point = param('verbeterpunt');
    if (param('ontbreekt') === 'actie')
      return `Voor dit verbeterpunt${point && ` (${point})`} staat geen verbeteractie in het plan van aanpak.`;
    return param('ontbreekt') === 'aanpak'
      ? `Bij de verbeteractie${point && ` voor ${point}`} staat niet hoe het punt wordt aangepakt.`
      : `Bij de verbeteractie${point && ` voor ${point}`} staat niet hoe de verbetering wordt getoetst.`;
  },
  en: (param) => {
    const point = param('verbeterpunt');
    if (param('ontbreekt') === 'actie')
      return `The plan of action has no action for this point to improve${point && ` (${point})`}.`;
    return param('ontbreekt') === 'aanpak'
      ? `The action${point && ` for ${point}`} does not say how the point is going to be improved.`
      : `The action${point && ` for ${point}`} does not say how improvement is tested.`;
  },
};

export const PRESUMED_WORDS: Words = {
  nl: (param) => {
    const part = param('onderdeel');
    if (param('ontbreekt') === 'plan') {
      return `‘${part}’ is voorlopig toegekend, maar het plan van aanpak zegt niet hoe en in welk gesprek het definitief wordt beoordeeld.`;
    }
    const which = part === '' ? 'deze veronderstelde competentie' : `‘${part}’`;
    return param('ontbreekt') === 'toetsing'
      ? `Bij ${which} staat niet hoe dit wordt getoetst.`
      : `Bij ${which} staat niet in welk gesprek het definitieve oordeel valt.`;
  },
  en: (param) => {
    const part = param('onderdeel');
    if (param('ontbreekt') === 'plan') {
      return `“${part}” has been granted provisionally, but the plan of action does not say how and in which meeting it is finally judged.`;
    }
    const which = part === '' ? 'this presumed competency' : `“${part}”`;
    return param('ontbreekt') === 'toetsing'
      ? `It is not stated how ${which} is tested.`
      : `It is not stated in which meeting ${which} is finally judged.`;
  },
};
