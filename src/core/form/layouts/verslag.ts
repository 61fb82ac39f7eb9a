import type { Layout } from '../layout.ts';
import { isOnvoldoende, isTussengesprek, isVoortgangsgesprek } from './gesprek.ts';

/** The report of a talk, in the order of the guidance: A14–A22 and B8–B12, then judgement, accord and keeping. */
export const verslagLayout: Layout = {
  sections: [
    {
      id: 'gesprek',
      title: { nl: 'Het gesprek', en: 'The meeting' },
      help: {
        nl: 'Wanneer, waar en met wie het gesprek was, en op welke agenda en welk vorig verslag het voortbouwt.',
        en: 'When, where and with whom the meeting was held, and which agenda and previous report it builds on.',
      },
      fields: [
        { path: ['gesprek', 'type'] },
        { path: ['gesprek', 'datum'] },
        { path: ['gesprek', 'tijd'] },
        { path: ['gesprek', 'plaats'] },
        { path: ['gesprek', 'opleidingsjaar'] },
        { path: ['gesprek', 'stage'], useful: isTussengesprek },
        { path: ['gesprek', 'periode'] },
        { path: ['gesprek', 'deelnemers'] },
        { path: ['agenda'] },
        { path: ['vorig_verslag'] },
      ],
    },
    { id: 'terugblik', fields: [{ path: ['terugblik'] }] },
    {
      id: 'sterk_en_zwak',
      title: { nl: 'Sterke punten en verbeterpunten', en: 'Strong points and points to improve' },
      help: {
        nl: 'Benoem samen wat nu sterk is en wat beter kan. Elk verbeterpunt krijgt in het plan van aanpak een aanpak en een toetsing.',
        en: 'Name together what is strong now and what can be better. Each point to improve gets an approach and a test in the plan of action.',
      },
      fields: [{ path: ['sterke_punten'] }, { path: ['verbeterpunten'] }],
    },
    { id: 'versnelling', fields: [{ path: ['versnelling'], useful: isVoortgangsgesprek }] },
    { id: 'differentiatie', fields: [{ path: ['differentiatie'], useful: isVoortgangsgesprek }] },
    { id: 'leerklimaat', fields: [{ path: ['leerklimaat'] }] },
    { id: 'welbevinden', fields: [{ path: ['welbevinden'] }] },
    {
      id: 'plan_van_aanpak',
      fields: [
        { path: ['plan_van_aanpak', 'verbeteracties'] },
        { path: ['plan_van_aanpak', 'opleidingseisen'] },
        { path: ['plan_van_aanpak', 'opleidingswensen'] },
        { path: ['plan_van_aanpak', 'veronderstelde_competenties'], useful: isVoortgangsgesprek },
        { path: ['plan_van_aanpak', 'gevolgen_iop'], useful: isVoortgangsgesprek },
      ],
    },
    {
      id: 'afspraken',
      help: {
        nl: 'Maak elke afspraak SMART: specifiek, meetbaar, acceptabel, resultaatgericht en tijdgebonden. Open afspraken komen vanzelf terug op de volgende agenda.',
        en: 'Make each agreement SMART: specific, measurable, acceptable, result-oriented and time-bound. Open agreements return on the next agenda by themselves.',
      },
      fields: [{ path: ['afspraken'] }],
    },
    {
      id: 'oordeel',
      fields: [
        { path: ['oordeel'] },
        { path: ['geraadpleegd'] },
        { path: ['terugkoppeling'], useful: (data) => isTussengesprek(data) && isOnvoldoende(data) },
        { path: ['dossier_vermelding'], useful: (data) => isVoortgangsgesprek(data) && isOnvoldoende(data) },
      ],
    },
    {
      id: 'afsluiting',
      title: { nl: 'Akkoord en bewaring', en: 'Approval and keeping' },
      help: {
        nl: 'De (stage)opleider geeft akkoord, beiden ondertekenen. De aios bewaart het origineel in het portfolio, de opleider een kopie.',
        en: 'The programme director or rotation supervisor approves the report and both sign it. The trainee keeps the original in the portfolio, the programme director a copy.',
      },
      fields: [
        { path: ['akkoord'] },
        { path: ['ondertekening'], readOnly: true, without: ['vingerafdruk', 'handtekening'] },
        { path: ['bewaring'] },
      ],
    },
    { id: 'prive', fields: [{ path: ['prive'] }] },
  ],
  referencesTo: [{ path: ['terugblik', 0, 'afspraak'], kinds: ['verslag#afspraken'] }],
};
