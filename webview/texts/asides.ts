import type { Language } from '../../src/core/language/language.ts';

/** What the portfolio says beside a field: words around it; what is said comes with the state. */
export interface AsidesTexts {
  asides: {
    quoteLooks: Record<'good' | 'better', string>;
    link: string;
    linkThis(what: string): string;
    linked(what: string): string;
    moreOffers(count: number): string;
    area: string;
    goesWell: string;
    canImprove: string;
    evidence: string;
    written: string;
    notWritten: string;
    evidenceLinked(linked: number, available: number): string;
    attention: string;
    calculation: string;
    lineOfSum: string;
    valueOfSum: string;
    factStates: Record<'done' | 'open', string>;
    asTable: string;
    part: string;
    from: string;
    until: string;
    meaning: string;
    details: string;
    barLooks: Record<'recognised' | 'other' | 'shortened' | 'gap', string>;
    mark: string;
    date: string;
  };
}

export const asidesTexts: Record<Language, AsidesTexts> = {
  nl: {
    asides: {
      quoteLooks: { good: 'Ging goed', better: 'Kon beter' },
      link: 'Koppelen',
      linkThis: (what) => `Koppelen: ${what}`,
      linked: (what) => `${what} gekoppeld`,
      moreOffers: (count) => `Nog ${count} tonen`,
      area: 'Gebied',
      goesWell: 'Goed',
      canImprove: 'Kan beter',
      evidence: 'Bewijs',
      written: 'ingevuld',
      notWritten: 'nog leeg',
      evidenceLinked: (linked, available) => `${linked} van ${available}`,
      attention: 'Let op',
      calculation: 'Berekening',
      lineOfSum: 'Onderdeel',
      valueOfSum: 'Waarde',
      factStates: { done: 'gereed', open: 'nog open' },
      asTable: 'Als tabel',
      part: 'Onderdeel',
      from: 'Van',
      until: 'Tot',
      meaning: 'Betekenis',
      details: 'Toelichting',
      barLooks: {
        recognised: 'Telt mee voor het Europese minimum',
        other: 'Telt niet mee voor het Europese minimum',
        shortened: 'Verkorting',
        gap: 'Onderbreking: niets ingepland',
      },
      mark: 'Moment',
      date: 'Datum',
    },
  },
  en: {
    asides: {
      quoteLooks: { good: 'Went well', better: 'Could be better' },
      link: 'Link',
      linkThis: (what) => `Link: ${what}`,
      linked: (what) => `${what} linked`,
      moreOffers: (count) => `Show ${count} more`,
      area: 'Area',
      goesWell: 'Good',
      canImprove: 'To improve',
      evidence: 'Evidence',
      written: 'filled in',
      notWritten: 'still empty',
      evidenceLinked: (linked, available) => `${linked} of ${available}`,
      attention: 'Please note',
      calculation: 'Calculation',
      lineOfSum: 'Part',
      valueOfSum: 'Value',
      factStates: { done: 'done', open: 'still open' },
      asTable: 'As a table',
      part: 'Part',
      from: 'From',
      until: 'Until',
      meaning: 'Meaning',
      details: 'Details',
      barLooks: {
        recognised: 'Counts for the European minimum',
        other: 'Does not count for the European minimum',
        shortened: 'Shortened',
        gap: 'Interruption: nothing planned',
      },
      mark: 'Moment',
      date: 'Date',
    },
  },
};
