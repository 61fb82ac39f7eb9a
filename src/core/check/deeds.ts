import type { Language } from '../language/language.ts';
import type { Finding } from './finding.ts';

/** Something to start on the document of a finding: a command of the product, and what it does, as the name of an action. */
export interface Deed {
  readonly command:
    | 'sign'
    | 'verifySignatures'
    | 'generateAgenda'
    | 'draftReport'
    | 'updateIop'
    | 'prepareMijnRgsChanges'
    | 'copyForOpleider'
    | 'addDossierNote';
  readonly title: string;
}

type Words = Readonly<Record<Language, string>>;

const DEEDS: Readonly<Partial<Record<Finding['rule'], readonly [Deed['command'], Words]>>> = {
  // Who accords does so while signing [A26] [B14].
  'verslag/akkoord': ['sign', { nl: 'Geef akkoord en onderteken…', en: 'Approve and sign…' }],
  'verslag/ondertekening': ['sign', { nl: 'Onderteken…', en: 'Sign…' }],
  'verslag/gewijzigd_na_ondertekening': [
    'verifySignatures',
    { nl: 'Bekijk wat er na de ondertekening is gewijzigd…', en: 'See what changed since it was signed…' },
  ],
  'verslag/handtekening_ongeldig': [
    'verifySignatures',
    { nl: 'Controleer de handtekeningen…', en: 'Verify the signatures…' },
  ],
  'gesprek/agenda': [
    'generateAgenda',
    { nl: 'Stel de agenda van dit gesprek op', en: 'Generate the agenda of this meeting' },
  ],
  'portfolio/verslag_ontbreekt': [
    'draftReport',
    { nl: 'Maak het verslag van dit gesprek', en: 'Draft the report of this meeting' },
  ],
  'iop/niet_bijgewerkt': ['updateIop', { nl: 'Werk het opleidingsplan bij…', en: 'Update the training plan…' }],
  'versnelling/schema': [
    'prepareMijnRgsChanges',
    { nl: 'Bereid de wijzigingen voor MijnRGS voor', en: 'Prepare the changes for MijnRGS' },
  ],
  'verslag/dossier': [
    'addDossierNote',
    { nl: 'Leg het vast in het dossier van de opleider…', en: 'Record it in the file of the programme director…' },
  ],
};

const COPY: Words = { nl: 'Maak de kopie voor de opleider…', en: 'Make the copy for the programme director…' };

/**
 * The command that cures what a finding is about, where filling something in does not: to sign, to make the document that
 * lacks, to bring one up to date [A12] [A22] [A24] [A25] [A28] [A30] [A31].
 */
export function deedFor({ rule, path }: Pick<Finding, 'rule' | 'path'>, language: Language): Deed | undefined {
  // Who keeps what is filled in and the copy made by one command [A23] [A28].
  if (rule === 'schema/ontbreekt' && path[0] === 'bewaring')
    return { command: 'copyForOpleider', title: COPY[language] };
  const [command, title] = DEEDS[rule] ?? [];
  return command && title && { command, title: title[language] };
}
