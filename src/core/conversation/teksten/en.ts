import type { Agendaonderdeel, Gesprekstype } from '../../kinds/index.ts';
import { formatDate } from '../../language/dates.ts';
import { formatList } from '../../language/lists.ts';
import { formatMonths } from '../../language/months.ts';
import type { Teksten } from './teksten.ts';

const TITLES: Record<Agendaonderdeel, string> = {
  inleiding: 'Opening and additions to the agenda',
  vorige_afspraken: 'Agreements of the previous meeting',
  sterk_en_zwak: 'Strong and weak points',
  versnelling_voorlopig: 'Acceleration: competencies and parts provisionally presumed',
  versnelling_definitief: 'Acceleration: definitive judgement',
  differentiatie: 'Differentiation and specialisation',
  leerklimaat: 'Learning climate',
  welbevinden: 'Personal well-being',
  plan_van_aanpak: 'Plan of action',
  aanvulling: 'Point of the trainee',
  afsluiting: 'Closing',
};

const leader = (type: Gesprekstype) => (type === 'tussengesprek' ? 'rotation supervisor' : 'programme director');
const datum = (iso: string) => formatDate(iso, 'en');
const period = (van: string, tot: string) => `${datum(van)} to ${datum(tot)}`;
const part = (naam: string, instelling: string | undefined, van: string, tot: string) =>
  `${naam}${instelling === undefined ? '' : ` (${instelling})`}, ${period(van, tot)}`;

export const en: Teksten = {
  datum,
  maanden: (aantal) => formatMonths(aantal, 'en'),
  resteert: ({ over, hoogstens, afstand }) =>
    `${hoogstens ? 'at most ' : ''}${over} at full time in recognised institutions are left: ${afstand}`,
  geenMinimum: 'no European minimum is known.',
  opsomming: (parts) => formatList(parts, 'en'),
  agenda: {
    titel: (onderdeel, type) =>
      onderdeel === 'welbevinden' && type === 'tussengesprek' ? 'Emotional well-being' : TITLES[onderdeel],
    opening: (type) => `The ${leader(type)} lists the points to discuss; the trainee adds to them where needed.`,
    periode: (van, tot) => `This meeting covers the period from ${period(van, tot)}.`,
    reflectieIngeleverd: (dag) => `The trainee handed in the reflection on ${datum(dag)}.`,
    reflectieNietIngeleverd: 'The trainee has not handed in the reflection yet.',
    geenReflectie: 'There is no reflection of the trainee for this meeting yet.',
    feedbackVan: (namen) => `There is feedback from ${namen}.`,
    geenFeedback: 'There is no feedback on the performance of the trainee yet.',
    geenOpleidingsgroep: 'There is no feedback from members of the training group yet.',
    nieuwBewijs: (soorten) => `New evidence in this period: ${soorten}.`,
    formulier: (dag) => `The form Tussenbeoordeling stage (interim assessment) was filled in on ${datum(dag)}.`,
    geenFormulier:
      'The form Tussenbeoordeling stage (interim assessment) is still missing; the trainee sees to it that it is there at the meeting.',
    nietGelezen: (bestand) => `Left out, because the file contains an error in its YAML: ${bestand}.`,

    terugblikVraag: 'For each agreement: what went well and what can be better?',
    eersteGesprek: (type) =>
      type === 'tussengesprek'
        ? 'This is the first interim meeting of this rotation; there are no earlier agreements.'
        : 'This is the first progress meeting; there are no earlier agreements.',
    allesAfgerond: (dag) => `No agreement is left open after the meeting of ${datum(dag)}.`,
    vorigGesprekZonderVerslag: (dag) =>
      `There is no readable report of the meeting of ${datum(dag)}; look for the agreements of that meeting in a copy.`,
    afspraak: ({ id, gemaakt, tekst, termijn, status }) =>
      `${id} (meeting of ${datum(gemaakt)}): ${tekst} ${termijn} Status: ${status}.`,
    nogVoorstel: ' (only a proposal)',
    zonderTekst: 'agreement without a description.',
    termijn: (dag, stand) => {
      const over = { verstreken: 'passed', verstrijkt: 'passes before the meeting', loopt: 'still running' };
      return `Due: ${datum(dag)}, ${over[stand]}.`;
    },
    geenTermijn: 'Due: not set.',

    sterk: (gebied, tekst, wie) => `${gebied}, strong: ${tekst} (${wie})`,
    zwak: (gebied, tekst, wie) => `${gebied}, to improve: ${tekst} (${wie})`,
    zonderGebied: 'Without a competency area',
    aios: 'reflection of the trainee',
    gever: (naam, bron) => `${naam}, ${bron}`,
    onbekendeGever: 'feedback without a name',
    beoordelaar: (naam) => (naam === undefined ? 'interim assessment' : `interim assessment by ${naam}`),
    nietsOver: (gebieden) => `Nothing brought in yet on: ${gebieden}.`,
    nogNiets: 'No strong or weak points have been brought in yet.',
    stageOnvoldoende: (stage, dag, beoordelaar) =>
      `The rotation${stage === undefined ? '' : ` ${stage}`} was judged insufficient on ${datum(dag)} (${beoordelaar}).`,

    gevraagd: (naam, duur, grond) =>
      `${naam}: request for ${duur ?? 'a number of months not filled in yet'} of acceleration, ground: ${grond ?? 'not stated'}.`,
    niveau: (naam, niveau) => `${naam}, level of mastery: ${niveau ?? 'not stated'}.`,
    plannen: (naam, landelijk, lokaal) =>
      `${naam}, relation to the training plan: national: ${landelijk ?? 'not stated'}; local: ${lokaal ?? 'not stated'}.`,
    bewijsstukken: (naam, aantal) =>
      `${naam}, evidence: ${aantal} ${aantal === 1 ? 'piece' : 'pieces'} in the portfolio.`,
    geenBewijs: (naam) => `${naam}, evidence: still missing.`,
    ontbrekendBewijs: (naam, bestanden) => `${naam}, evidence that is not in the portfolio: ${bestanden}.`,
    geenMotivatie: (naam) => `${naam}, justification: still missing.`,
    oordeel: ({ naam, moment, uitkomst, maanden: duur, door, datum: dag, motivatie }) => {
      const which = moment === 'voorlopig' ? 'provisional' : 'definitive';
      const when = dag === undefined ? '' : ` of ${datum(dag)}`;
      const who = door === undefined ? '' : ` (${door})`;
      const much = duur === undefined ? '' : `, ${duur}`;
      return `${naam}, ${which} judgement${when}${who}: ${uitkomst}${much}.${motivatie === undefined ? '' : ` ${motivatie}`}`;
    },
    toetsing: (naam, toetsing) => `${naam}, testing: ${toetsing ?? 'not set'}.`,
    mening: (wie, mening, toelichting) => {
      const word = {
        voor: 'in favour of acceleration',
        tegen: 'against acceleration',
        geen_oordeel: 'no opinion on acceleration',
      };
      return `${wie}: ${word[mening]}.${toelichting === undefined ? '' : ` ${toelichting}`}`;
    },
    vragenVoorlopig: [
      'Discuss for each part how far it is mastered already and how it relates to the (local) training plan.',
      'Decide whether, and how much, acceleration this may give.',
      'Check that the shortened duration meets the European minimum, spent in a recognised training institution.',
    ],
    vragenDefinitief: [
      'Discuss the definitive judgement, based on the portfolio and the feedback of other supervisors involved.',
      'Check that the shortened duration meets the European minimum, spent in a recognised training institution.',
    ],

    differentiatieVraag: (jaar) =>
      `Training year ${jaar}: which options for differentiation or specialisation are there?`,
    uitIop: (tekst) => `In the training plan (IOP): ${tekst}`,
    uitVorigVerslag: (dag, tekst) => `In the report of ${datum(dag)}: ${tekst}`,
    leerklimaatVraag: 'How does the trainee experience the learning climate, and what can be better?',
    welbevindenVraag: (type) =>
      type === 'tussengesprek'
        ? 'How is the emotional well-being of the trainee?'
        : 'How is the trainee doing personally?',

    verbeteren: (gebied) => `${gebied}: how will this be improved, and how will the improvement be tested?`,
    verbeterenAlgemeen: 'How can weak points be improved, and how will the improvement be tested?',
    eisenVraag: 'What are the training requirements for the coming period?',
    schemaonderdeel: (...stretch) => `According to the training schedule: ${part(...stretch)}.`,
    leerdoel: (tekst, termijn) =>
      `Learning goal from the training plan (IOP): ${tekst}${termijn === undefined ? '' : ` Due: ${datum(termijn)}.`}`,
    wensenVraag: 'Which personal training wishes does the trainee have?',
    wens: (tekst) => `Learning goal of the trainee: ${tekst}`,
    toetsenVraag: (naam, toetsing) =>
      `${naam}: how will this be tested (definitively)?${toetsing === undefined ? '' : ` Proposal: ${toetsing}`}`,
    wanneerVraag: (naam, dag) =>
      dag === undefined
        ? `${naam}: in which progress meeting will the definitive judgement be given?`
        : `${naam}: the definitive judgement is planned for the meeting of ${datum(dag)}.`,
    gevolgenVraag: 'What does the possible shortening mean for the individual training plan (IOP)?',
    gevolgen: (duur, gevolgen) => `Shortening in the IOP: ${duur}.${gevolgen === undefined ? '' : ` ${gevolgen}`}`,

    minimum: (verkorting, toets) => `European minimum duration: after ${verkorting} of shortening, ${toets}`,

    afsluiting: (type) =>
      type === 'tussengesprek'
        ? [
            'Write the agreements down SMART: specific, measurable, acceptable, result-oriented and time-bound.',
            'The trainee adapts the IOP of the rotation where needed, writes the report, keeps it and adds it to the portfolio.',
            'The rotation supervisor approves the plan, which then goes into the portfolio.',
            'The rotation supervisor reports an insufficient judgement back to the programme director.',
          ]
        : [
            'Write the agreements down SMART: specific, measurable, acceptable, result-oriented and time-bound.',
            'The trainee updates the individual training plan (IOP), writes the report, keeps the original and adds the signed plan to the portfolio.',
            'The programme director approves plan and report, sees to both signatures and keeps a copy.',
            'The programme director records an insufficient judgement in their own file on the trainee.',
          ],
    volgendGesprek: (type, dag) =>
      `Agree on the date of the next ${type === 'tussengesprek' ? 'interim' : 'progress'} meeting. Proposal, by what is planned and the cycle of meetings: ${datum(dag)}.`,
    mijnRgs:
      'After a definitive judgement, trainee and programme director adapt the individual training schedule in MijnRGS, with the ground for each part; the programme director approves it.',
  },
  verslag: {
    relatie: (landelijk, lokaal) =>
      [landelijk === undefined ? '' : `National: ${landelijk}`, lokaal === undefined ? '' : `Local: ${lokaal}`]
        .filter((line) => line !== '')
        .join('\n'),
    leerdoel: (tekst, termijn, toetsing) =>
      `Learning goal from the training plan (IOP): ${tekst}${termijn === undefined ? '' : ` Due: ${datum(termijn)}.`}${toetsing === undefined ? '' : ` Testing: ${toetsing}`}`,
    schemaonderdeel: part,
    minimum: (toets) => `After shortening, ${toets}`,
    punt: (tekst, wie) => `${tekst} (${wie})`,
    zonderPlaats: 'Still to be given a place in this report (these lines may go after that):',
    puntVan: (titel, inbreng) => `${titel} (${inbreng})`,
    inbreng: {
      opleider: 'point of the programme director',
      aios: 'point of the trainee',
      stageopleider: 'point of the rotation supervisor',
      gegenereerd: 'point on the agenda',
    },
    anderMoment: (moment, naam) =>
      `${naam}: the ${moment === 'voorlopig' ? 'provisional' : 'definitive'} judgement was discussed too`,
    nietGelezen: (bestand) => `Left out, because the file contains an error in its YAML: ${bestand}`,
  },
  geheugen: 'keep these lines: by them AIOS Portfolio tells your own changes when it updates this agenda',
  nieuw: {
    portfolio: 'Portfolio of a trainee. Fill in names and plans; everything in this folder belongs to it.',
    iop: 'Individual training plan. To be updated after every progress meeting.',
    opleidingsschema: 'The training schedule as it stands in MijnRGS.',
  },
  weigering: {
    yaml: (bestand, regel) =>
      `${bestand} contains an error in its YAML (line ${regel}) and was not updated. Repair it and try again.`,
    bezet: (bestand) =>
      `${bestand} already exists and is of another meeting or cannot be read; it was not overwritten. Rename that file and try again.`,
    bewerking: (bestand, reden) => `${bestand} was not updated: ${reden}`,
    ondertekend: (bestand) =>
      `${bestand} has been signed and was therefore not completed. Withdraw the signature first if the report still has to change.`,
  },
};
