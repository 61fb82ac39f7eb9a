import type { Agendaonderdeel, Gesprekstype } from '../../kinds/index.ts';
import { formatDate } from '../../language/dates.ts';
import { formatList } from '../../language/lists.ts';
import { formatMonths } from '../../language/months.ts';
import type { Teksten } from './teksten.ts';

const TITELS: Record<Agendaonderdeel, string> = {
  inleiding: 'Inleiding en aanvulling van de agenda',
  vorige_afspraken: 'Afspraken van het vorige gesprek',
  sterk_en_zwak: 'Sterke en zwakke punten',
  versnelling_voorlopig: 'Versnelling: voorlopig veronderstelde competenties en onderdelen',
  versnelling_definitief: 'Versnelling: definitief oordeel',
  differentiatie: 'Differentiatie en specialisatie',
  leerklimaat: 'Leerklimaat',
  welbevinden: 'Persoonlijk welbevinden',
  plan_van_aanpak: 'Plan van aanpak',
  aanvulling: 'Punt van de aios',
  afsluiting: 'Afsluiting',
};

const leider = (type: Gesprekstype) => (type === 'tussengesprek' ? 'stageopleider' : 'opleider');
const datum = (iso: string) => formatDate(iso, 'nl');
const periode = (van: string, tot: string) => `${datum(van)} tot en met ${datum(tot)}`;
const schemaonderdeel = (naam: string, instelling: string | undefined, van: string, tot: string) =>
  `${naam}${instelling === undefined ? '' : ` (${instelling})`}, ${periode(van, tot)}`;

export const nl: Teksten = {
  datum,
  maanden: (aantal) => formatMonths(aantal, 'nl'),
  resteert: ({ over, hoogstens, afstand }) =>
    `blijft voltijds ${hoogstens ? 'hoogstens ' : ''}${over} in erkende instellingen over: ${afstand}`,
  geenMinimum: 'er is geen Europees minimum bekend.',
  opsomming: (delen) => formatList(delen, 'nl'),
  agenda: {
    titel: (onderdeel, type) =>
      onderdeel === 'welbevinden' && type === 'tussengesprek' ? 'Emotioneel welbevinden' : TITELS[onderdeel],
    opening: (type) => `De ${leider(type)} noemt de punten die hij of zij wil bespreken; de aios vult zo nodig aan.`,
    periode: (van, tot) => `Dit gesprek gaat over de periode van ${periode(van, tot)}.`,
    reflectieIngeleverd: (dag) => `De reflectie van de aios is ingeleverd op ${datum(dag)}.`,
    reflectieNietIngeleverd: 'De reflectie van de aios is nog niet ingeleverd.',
    geenReflectie: 'Er is nog geen reflectie van de aios voor dit gesprek.',
    feedbackVan: (namen) => `Er is feedback van ${namen}.`,
    geenFeedback: 'Er is nog geen feedback op het functioneren van de aios.',
    geenOpleidingsgroep: 'Er is nog geen feedback van leden van de opleidingsgroep.',
    nieuwBewijs: (soorten) => `Nieuw bewijs in deze periode: ${soorten}.`,
    formulier: (dag) => `Het formulier Tussenbeoordeling stage is ingevuld op ${datum(dag)}.`,
    geenFormulier: 'Het formulier Tussenbeoordeling stage ontbreekt nog; de aios zorgt dat het er bij het gesprek is.',
    nietGelezen: (bestand) => `Niet meegenomen, omdat het bestand een fout in de YAML bevat: ${bestand}.`,

    terugblikVraag: 'Per afspraak: wat is goed gegaan en wat kan nog beter?',
    eersteGesprek: (type) =>
      type === 'tussengesprek'
        ? 'Dit is het eerste tussengesprek van deze stage; er zijn nog geen eerdere afspraken.'
        : 'Dit is het eerste voortgangsgesprek; er zijn nog geen eerdere afspraken.',
    allesAfgerond: (dag) => `Er staan geen afspraken meer open na het gesprek van ${datum(dag)}.`,
    vorigGesprekZonderVerslag: (dag) =>
      `Van het gesprek van ${datum(dag)} is geen leesbaar verslag; loop de afspraken van dat gesprek na aan de hand van een kopie.`,
    afspraak: ({ id, gemaakt, tekst, termijn, status }) =>
      `${id} (gesprek van ${datum(gemaakt)}): ${tekst} ${termijn} Stand: ${status}.`,
    nogVoorstel: ' (nog een voorstel)',
    zonderTekst: 'afspraak zonder omschrijving.',
    termijn: (dag, stand) => {
      const over = { verstreken: 'verstreken', verstrijkt: 'verstrijkt vóór het gesprek', loopt: 'loopt nog' };
      return `Termijn: ${datum(dag)}, ${over[stand]}.`;
    },
    geenTermijn: 'Termijn: niet vastgelegd.',

    sterk: (gebied, tekst, wie) => `${gebied}, sterk: ${tekst} (${wie})`,
    zwak: (gebied, tekst, wie) => `${gebied}, te verbeteren: ${tekst} (${wie})`,
    zonderGebied: 'Zonder competentiegebied',
    aios: 'reflectie van de aios',
    gever: (naam, bron) => `${naam}, ${bron}`,
    onbekendeGever: 'feedback zonder naam',
    beoordelaar: (naam) => (naam === undefined ? 'tussenbeoordeling' : `tussenbeoordeling door ${naam}`),
    nietsOver: (gebieden) => `Nog niets ingebracht over: ${gebieden}.`,
    nogNiets: 'Er zijn nog geen sterke of zwakke punten ingebracht.',
    stageOnvoldoende: (stage, dag, beoordelaar) =>
      `De stage${stage === undefined ? '' : ` ${stage}`} is op ${datum(dag)} als onvoldoende beoordeeld (${beoordelaar}).`,

    gevraagd: (naam, duur, grond) =>
      `${naam}: verzoek om ${duur ?? 'een nog niet ingevuld aantal maanden'} versnelling, grond: ${grond ?? 'niet vermeld'}.`,
    niveau: (naam, niveau) => `${naam}, beheersingsniveau: ${niveau ?? 'niet vermeld'}.`,
    plannen: (naam, landelijk, lokaal) =>
      `${naam}, relatie met het opleidingsplan: landelijk: ${landelijk ?? 'niet vermeld'}; lokaal: ${lokaal ?? 'niet vermeld'}.`,
    bewijsstukken: (naam, aantal) =>
      `${naam}, bewijs: ${aantal} ${aantal === 1 ? 'stuk' : 'stukken'} in het portfolio.`,
    geenBewijs: (naam) => `${naam}, bewijs: ontbreekt nog.`,
    ontbrekendBewijs: (naam, bestanden) => `${naam}, bewijs dat niet in het portfolio staat: ${bestanden}.`,
    geenMotivatie: (naam) => `${naam}, motivatie: ontbreekt nog.`,
    oordeel: ({ naam, moment, uitkomst, maanden: duur, door, datum: dag, motivatie }) => {
      const wanneer = dag === undefined ? '' : ` van ${datum(dag)}`;
      const wie = door === undefined ? '' : ` (${door})`;
      const hoeveel = duur === undefined ? '' : `, ${duur}`;
      return `${naam}, ${moment} oordeel${wanneer}${wie}: ${uitkomst}${hoeveel}.${motivatie === undefined ? '' : ` ${motivatie}`}`;
    },
    toetsing: (naam, toetsing) => `${naam}, toetsing: ${toetsing ?? 'niet vastgelegd'}.`,
    mening: (wie, mening, toelichting) => {
      const woord = {
        voor: 'voor versnelling',
        tegen: 'tegen versnelling',
        geen_oordeel: 'geen oordeel over versnelling',
      };
      return `${wie}: ${woord[mening]}.${toelichting === undefined ? '' : ` ${toelichting}`}`;
    },
    vragenVoorlopig: [
      'Bespreek per onderdeel in welke mate het al wordt beheerst en hoe het zich verhoudt tot het (lokale) opleidingsplan.',
      'Bepaal of en hoeveel versnelling dit mogelijk oplevert.',
      'Controleer of de verkorte opleidingsduur voldoet aan de Europese minimumduur, doorgebracht in een erkende opleidingsinstelling.',
    ],
    vragenDefinitief: [
      'Bespreek het definitieve oordeel, op basis van het portfolio en de feedback van andere betrokken opleiders.',
      'Controleer of de verkorte opleidingsduur voldoet aan de Europese minimumduur, doorgebracht in een erkende opleidingsinstelling.',
    ],

    differentiatieVraag: (jaar) => `Opleidingsjaar ${jaar}: welke opties voor differentiatie of specialisatie zijn er?`,
    uitIop: (tekst) => `In het IOP: ${tekst}`,
    uitVorigVerslag: (dag, tekst) => `In het verslag van ${datum(dag)}: ${tekst}`,
    leerklimaatVraag: 'Hoe ervaart de aios het leerklimaat, en wat kan er beter?',
    welbevindenVraag: (type) =>
      type === 'tussengesprek'
        ? 'Hoe gaat het met het emotionele welbevinden van de aios?'
        : 'Hoe gaat het met het welbevinden van de aios op persoonlijk vlak?',

    verbeteren: (gebied) => `${gebied}: hoe wordt dit verbeterd, en hoe wordt de verbetering getoetst?`,
    verbeterenAlgemeen: 'Hoe kunnen zwakke punten worden verbeterd, en hoe wordt de verbetering getoetst?',
    eisenVraag: 'Wat zijn de opleidingseisen voor de komende periode?',
    schemaonderdeel: (...deel) => `Volgens het opleidingsschema: ${schemaonderdeel(...deel)}.`,
    leerdoel: (tekst, termijn) =>
      `Leerdoel uit het IOP: ${tekst}${termijn === undefined ? '' : ` Termijn: ${datum(termijn)}.`}`,
    wensenVraag: 'Welke persoonlijke opleidingswensen heeft de aios?',
    wens: (tekst) => `Leerdoel van de aios: ${tekst}`,
    toetsenVraag: (naam, toetsing) =>
      `${naam}: hoe wordt dit (definitief) getoetst?${toetsing === undefined ? '' : ` Voorstel: ${toetsing}`}`,
    wanneerVraag: (naam, dag) =>
      dag === undefined
        ? `${naam}: in welk voortgangsgesprek vindt de definitieve beoordeling plaats?`
        : `${naam}: de definitieve beoordeling staat gepland voor het gesprek van ${datum(dag)}.`,
    gevolgenVraag: 'Wat betekent de mogelijke verkorting voor het Individueel Opleidingsplan?',
    gevolgen: (duur, gevolgen) => `Verkorting in het IOP: ${duur}.${gevolgen === undefined ? '' : ` ${gevolgen}`}`,

    minimum: (verkorting, toets) => `Europese minimumduur: na ${verkorting} verkorting ${toets}`,

    afsluiting: (type) =>
      type === 'tussengesprek'
        ? [
            'Leg de afspraken SMART vast: specifiek, meetbaar, acceptabel, resultaatgericht en tijdgebonden.',
            'De aios past zo nodig het IOP van de stage aan, maakt het verslag, bewaart het en neemt het op in het portfolio.',
            'De stageopleider accordeert het plan, waarna het in het portfolio komt.',
            'Een onvoldoende koppelt de stageopleider terug aan de opleider.',
          ]
        : [
            'Leg de afspraken SMART vast: specifiek, meetbaar, acceptabel, resultaatgericht en tijdgebonden.',
            'De aios past het Individueel Opleidingsplan aan, maakt het verslag, bewaart het origineel en neemt het ondertekende plan op in het portfolio.',
            'De opleider accordeert plan en verslag, zorgt voor beide handtekeningen en bewaart een kopie.',
            'Een onvoldoende legt de opleider vast in het eigen aios-dossier.',
          ],
    volgendGesprek: (type, dag) =>
      `Spreek de datum van het volgende ${type} af. Voorstel, naar wat al gepland is en de gesprekscyclus: ${datum(dag)}.`,
    mijnRgs:
      'Bij een definitief oordeel passen aios en opleider het Individueel Opleidingsschema aan in MijnRGS, met de verkortingsgrond per onderdeel; de opleider accordeert.',
  },
  verslag: {
    relatie: (landelijk, lokaal) =>
      [landelijk === undefined ? '' : `Landelijk: ${landelijk}`, lokaal === undefined ? '' : `Lokaal: ${lokaal}`]
        .filter((deel) => deel !== '')
        .join('\n'),
    leerdoel: (tekst, termijn, toetsing) =>
      `Leerdoel uit het IOP: ${tekst}${termijn === undefined ? '' : ` Termijn: ${datum(termijn)}.`}${toetsing === undefined ? '' : ` Toetsing: ${toetsing}`}`,
    schemaonderdeel,
    minimum: (toets) => `Na verkorting ${toets}`,
    punt: (tekst, wie) => `${tekst} (${wie})`,
    zonderPlaats: 'Nog een plaats te geven in dit verslag (deze regels mogen daarna weg):',
    puntVan: (titel, inbreng) => `${titel} (${inbreng})`,
    inbreng: {
      opleider: 'punt van de opleider',
      aios: 'punt van de aios',
      stageopleider: 'punt van de stageopleider',
      gegenereerd: 'agendapunt',
    },
    anderMoment: (moment, naam) =>
      `${naam}: ook het ${moment === 'voorlopig' ? 'voorlopige' : 'definitieve'} oordeel is besproken`,
    nietGelezen: (bestand) => `Niet meegenomen, omdat het bestand een fout in de YAML bevat: ${bestand}`,
  },
  geheugen: 'laat deze regels staan: hieraan herkent AIOS Portfolio bij het bijwerken wat u zelf hebt gewijzigd',
  nieuw: {
    portfolio: 'Portfolio van een aios. Vul de namen en plannen aan; alles in deze map hoort erbij.',
    iop: 'Individueel opleidingsplan. Bijwerken na elk voortgangsgesprek.',
    opleidingsschema: 'Het opleidingsschema zoals het in MijnRGS staat.',
  },
  weigering: {
    yaml: (bestand, regel) =>
      `${bestand} bevat een fout in de YAML (regel ${regel}) en is daarom niet bijgewerkt. Herstel de fout en probeer het opnieuw.`,
    bezet: (bestand) =>
      `${bestand} bestaat al en is van een ander gesprek of onleesbaar; het is niet overschreven. Geef dat bestand een andere naam en probeer het opnieuw.`,
    bewerking: (bestand, reden) => `${bestand} is niet bijgewerkt: ${reden}`,
    ondertekend: (bestand) =>
      `${bestand} is ondertekend en is daarom niet aangevuld. Trek eerst de ondertekening in als het verslag nog moet veranderen.`,
  },
};
