import {
  gesprekkenTeLaat,
  gesprekVan,
  informatiestand,
  isInVoorbereiding,
  verslagVanAgenda,
} from '../../portfolio/index.ts';
import type { Portfolio } from '../../portfolio/index.ts';
import type { Hit, Param } from '../rule.ts';
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
    if (!gesprek || gesprek.datum >= options.today || portfolio.answer(hasReport, document.file)) return;
    const path = ['gesprek', 'datum'];
    yield { path, range: at.value(path), params: { datum: gesprek.datum } };
  },
});

function hasReport(portfolio: Portfolio, agenda: string): boolean {
  const document = portfolio.get(agenda);
  return document?.kind === 'agenda' && verslagVanAgenda(portfolio, document) !== undefined;
}

const gesprek_te_laat = rule({
  id: 'portfolio/gesprek_te_laat',
  level: 'warning',
  seeds: ['A5'],
  kinds: ['portfolio'],
  about: 'absence',
  across: true,
  *check({ document, portfolio, options, at }): Iterable<Hit> {
    const path = document.parsed.locate(['gesprekscyclus']) ? ['gesprekscyclus'] : ['opleiding', 'start'];
    for (const late of gesprekkenTeLaat(portfolio, options.today)) {
      const { jaar, van, tot, verwacht, gehouden, gepland, volgende = '' } = late;
      const params = { jaar, van, tot, verwacht, gehouden: gehouden.length, gepland: gepland.length, volgende };
      yield { path, range: at.key(path), params };
    }
  },
});

const informatie_onvoldoende = rule({
  id: 'portfolio/informatie_onvoldoende',
  level: 'info',
  seeds: ['A33', 'A34'],
  kinds: ['reflectie', 'portfolio'],
  about: 'absence',
  across: true,
  *check({ document, portfolio, options: { today, minimumEvidence }, at }): Iterable<Hit> {
    const stand = minimumEvidence > 0 ? informatiestand(portfolio, today) : undefined;
    if (!stand) return;
    const isHere =
      document.kind === 'reflectie'
        ? stand.reflectie?.file === document.file
        : stand.reflectie === undefined && isInVoorbereiding(stand, today);
    if (!isHere) return;
    for (const { gebied, aantal, bronnen } of stand.gebieden) {
      // One piece is always of one kind; that it is one says enough.
      const isOneSided = aantal > 1 && bronnen === 1;
      if (aantal >= minimumEvidence && !isOneSided) continue;
      const path = document.kind === 'reflectie' ? ['competentiegebieden', gebied.id] : ['opleiding'];
      const params = {
        gebied: gebied.label.nl,
        area: gebied.label.en,
        aantal,
        nodig: minimumEvidence,
        datum: stand.datum,
      };
      yield { path, range: at.missing(path), params };
    }
  },
});

/** What the portfolio as a whole has to hold. */
export const portfolio = family([verslag_ontbreekt, gesprek_te_laat, informatie_onvoldoende], {
  'portfolio/verslag_ontbreekt': {
    nl: 'Van het gesprek van {datum} is nog geen verslag. Maak het met de opdracht ‘Verslag voorbereiden’.',
    en: 'There is no report of the meeting of {datum} yet. Make it with the command “Draft Report”.',
  },
  'portfolio/gesprek_te_laat': {
    nl: (param) => {
      const counted = `in opleidingsjaar ${param('jaar')} (${param('van')} tot en met ${param('tot')}): ${talks(param, 'verwacht', 'nl')} gevraagd, ${param('gehouden')} met verslag`;
      const planned = param('gepland') === '0' ? '' : `, ${param('gepland')} nog zonder verslag`;
      return param('volgende') === ''
        ? `Te weinig voortgangsgesprekken ${counted}${planned}.`
        : `Het volgende voortgangsgesprek had uiterlijk ${param('volgende')} moeten plaatsvinden en is niet gepland; ${counted}${planned}.`;
    },
    en: (param) => {
      const counted = `in training year ${param('jaar')} (${param('van')} to ${param('tot')}): ${talks(param, 'verwacht', 'en')} asked, ${param('gehouden')} with a report`;
      const planned = param('gepland') === '0' ? '' : `, ${param('gepland')} still without a report`;
      return param('volgende') === ''
        ? `Too few progress meetings ${counted}${planned}.`
        : `The next progress meeting was due by ${param('volgende')} and is not planned; ${counted}${planned}.`;
    },
  },
  'portfolio/informatie_onvoldoende': {
    nl: (param) =>
      Number(param('aantal')) < Number(param('nodig'))
        ? `Voor het gesprek van ${param('datum')} ${param('aantal') === '1' ? 'is er 1 stuk' : `zijn er ${param('aantal')} stukken`} over ‘${param('gebied')}’ (bewijs, feedback of beoordeling); gewenst ${param('nodig') === '1' ? 'is' : 'zijn'} er ten minste ${param('nodig')}.`
        : `Voor het gesprek van ${param('datum')} komen de ${param('aantal')} stukken over ‘${param('gebied')}’ uit één soort bron; weeg ook een andere bron mee.`,
    en: (param) =>
      Number(param('aantal')) < Number(param('nodig'))
        ? `For the meeting of ${param('datum')} there ${param('aantal') === '1' ? 'is 1 piece' : `are ${param('aantal')} pieces`} about “${param('area')}” (evidence, feedback or assessment); at least ${param('nodig')} ${param('nodig') === '1' ? 'is' : 'are'} wanted.`
        : `For the meeting of ${param('datum')} the ${param('aantal')} pieces about “${param('area')}” come from one kind of source; weigh another source too.`,
  },
});

function talks(param: Param, name: string, language: 'nl' | 'en'): string {
  const amount = param(name);
  const one = amount === '1';
  return `${amount} ${{ nl: one ? 'gesprek' : 'gesprekken', en: one ? 'meeting' : 'meetings' }[language]}`;
}
