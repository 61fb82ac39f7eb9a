import { messageOf } from '../check/index.ts';
import type { Language } from '../language/language.ts';
import type { Gesprekspartij } from '../portfolio/index.ts';
import type { Gereedheidsonderdeel, Ontbrekend } from './inleveren.ts';
import { regel } from './gespreksstof.ts';
import { tekstenIn } from './teksten/index.ts';

const ONDERDEEL: Readonly<Record<Language, Readonly<Record<Gereedheidsonderdeel, string>>>> = {
  nl: {
    reflectie: 'Reflectie geschreven',
    gebieden: 'Elk competentiegebied beschreven: wat goed ging en wat beter kan',
    onderbouwing: 'Reflectie onderbouwd met bewijs',
    versnelling: 'Versnellingsverzoek volledig',
    tussenbeoordeling: 'Formulier Tussenbeoordeling stage aanwezig',
    iop: 'Individueel opleidingsplan geldig en bijgewerkt',
    verslagen: 'Van elk gesprek een verslag in het portfolio',
    ondertekening: 'Eerdere verslagen geaccordeerd en ondertekend',
    afspraken: 'Stilgestaan bij de afspraken die vóór dit gesprek af moeten zijn',
  },
  en: {
    reflectie: 'Reflection written',
    gebieden: 'Every competency area described: what went well and what can be better',
    onderbouwing: 'Reflection backed by evidence',
    versnelling: 'Request for acceleration complete',
    tussenbeoordeling: 'Rotation assessment form present',
    iop: 'Individual training plan valid and up to date',
    verslagen: 'A report of every meeting in the portfolio',
    ondertekening: 'Earlier reports approved and signed',
    afspraken: 'Agreements due before this meeting considered',
  },
};

/** A point of the readiness list as it is read, said as what is the case when it is done. */
export function gereedheidswoorden(wat: Gereedheidsonderdeel, language: Language): string {
  return ONDERDEEL[language][wat];
}

const PARTIJ: Readonly<Record<Language, Readonly<Record<Gesprekspartij, string>>>> = {
  nl: { aios: 'aios', opleider: 'opleider', stageopleider: 'stageopleider' },
  en: { aios: 'trainee', opleider: 'programme director', stageopleider: 'rotation supervisor' },
};

/** Somebody who takes part in a talk, as the language calls the role. */
export function partijwoord(partij: Gesprekspartij, language: Language): string {
  return PARTIJ[language][partij];
}

/** What lacks, in one sentence; what the checks found in the words of the checks. */
export function ontbrekendInWoorden(ontbrekend: Ontbrekend, language: Language): string {
  const teksten = tekstenIn(language);
  const nl = language === 'nl';
  switch (ontbrekend.type) {
    case 'bevinding':
      return messageOf(ontbrekend.bevinding, language);
    case 'onleesbaar':
      return nl
        ? `${ontbrekend.file} bevat een fout in de YAML en kan niet worden gelezen.`
        : `${ontbrekend.file} has an error in its YAML and cannot be read.`;
    case 'verslag': {
      const day = teksten.datum(ontbrekend.gesprek.datum);
      return nl
        ? `Van het gesprek van ${day} is er nog geen verslag.`
        : `There is no report of the meeting of ${day} yet.`;
    }
    case 'ondertekening': {
      const { akkoord, ondertekening, gewijzigd } = ontbrekend.stand;
      const names = (partijen: readonly Gesprekspartij[]) =>
        teksten.opsomming(partijen.map((partij) => partijwoord(partij, language)));
      if (gewijzigd) {
        return nl
          ? 'Het verslag is gewijzigd nadat het is ondertekend.'
          : 'The report was changed after it was signed.';
      }
      const parts = [
        ...(akkoord.length === 0 ? [] : [nl ? `akkoord van ${names(akkoord)}` : `approval of ${names(akkoord)}`]),
        ...(ondertekening.length === 0
          ? []
          : [nl ? `handtekening van ${names(ondertekening)}` : `signature of ${names(ondertekening)}`]),
      ];
      return `${nl ? 'Ontbreekt nog' : 'Still missing'}: ${parts.join('; ')}.`;
    }
    case 'afspraak': {
      const { id, afspraak, termijn } = ontbrekend.afspraak;
      const words =
        regel(afspraak.specifiek) ?? (nl ? 'Afspraak zonder omschrijving' : 'Agreement without description');
      const by = termijn === undefined ? '' : ` (${nl ? 'uiterlijk' : 'by'} ${teksten.datum(termijn)})`;
      return `${id === undefined ? '' : `${id}: `}${words}${by}`;
    }
  }
}
