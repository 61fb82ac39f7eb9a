import assert from 'node:assert/strict';
import { outline } from './outline.ts';

/** The forms of the kinds that are less talked about than reflection and report, whole; theirs are in form-model.test.ts. */
describe('the form of', () => {
  it('bewijs asks of a piece of evidence what it is, what came of it and who judged it [A33] [A34]', () => {
    assert.equal(
      outline('bewijs', 'nl'),
      `# stuk: Het stuk
titel text!: Titel
type choice (14)!: Type bewijs
datum date!: Datum
competenties choices (7)!: Competentiegebieden
# uitkomst: Wat eruit kwam
samenvatting text long!: Samenvatting
bijlage file: Bijlage
# beoordeling: Beoordeling
beoordelaar group person: Beoordelaar
  naam text!: Naam
  rol choice (6): Rol
  functie text: Functie
  email text: E-mailadres
beheersingsniveau choice (5): Beheersingsniveau
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('feedback asks of feedback who gives it over which period, what goes well and what can be better, and about acceleration [A9] [A10] [B4]', () => {
    assert.equal(
      outline('feedback', 'nl'),
      `# herkomst: Van wie en over welke periode
gever group person!: Gegeven door
  naam text!: Naam
  rol choice (6): Rol
  functie text: Functie
  email text: E-mailadres
bron choice (2)!: Bron
datum date!: Datum
periode group!: Periode
  van date!: Van
  tot date!: Tot en met
# goed: Wat gaat goed
goed list "Punt toevoegen" by tekst!: Wat gaat goed
  · group labelled: Punt
    competentie choice (7)!: Competentiegebied
    tekst text long!: Omschrijving
# beter: Wat kan beter
beter list "Punt toevoegen" by tekst!: Wat kan beter
  · group labelled: Punt
    competentie choice (7)!: Competentiegebied
    tekst text long!: Omschrijving
# versnelling: Mening over versnelling
versnelling group labelled: Mening over versnelling
  mening choice (3)!: Mening
  toelichting text long!: Toelichting
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('versnellingsverzoek asks of a request what is accelerated and why in a table with details, and the judgements on it [A7] [A10] [A16] [A32]', () => {
    assert.equal(
      outline('versnellingsverzoek', 'nl'),
      `# verzoek: Het verzoek
datum date!: Datum
# onderdelen: Onderdelen
onderdelen list "Onderdeel van het verzoek toevoegen" by naam as table of naam, soort, maanden, grond!: Onderdelen
  · group: Onderdeel van het verzoek
    naam text <stages>!: Naam
    soort choice (3)!: Soort onderdeel
    maanden number 0..!: Gevraagde verkorting in maanden
    grond choice (3)!: Grond
    motivatie text long!: Motivatie
    bewijs list "Bewijsstuk toevoegen" by !: Bewijs
      · reference (bewijs, feedback, tussenbeoordeling): Bewijsstuk
    landelijk_plan text long!: Relatie met het landelijke opleidingsplan
    lokaal_plan text long!: Relatie met het lokale opleidingsplan
    beheersingsniveau choice (5)!: Beheersingsniveau
    toetsing text long!: Toetsing
    definitief_gesprek term!: Definitief oordeel in
# oordelen: Oordelen
oordelen list "Oordeel over het verzoek toevoegen" by moment: Oordelen
  · group: Oordeel over het verzoek
    moment choice (2)!: Moment
    datum date!: Datum
    door group person!: Door
      naam text!: Naam
      rol choice (6): Rol
      functie text: Functie
      email text: E-mailadres
    geraadpleegd list "Persoon toevoegen" by naam!: Geraadpleegd
      · group person: Persoon
        naam text!: Naam
        rol choice (6): Rol
        functie text: Functie
        email text: E-mailadres
    per_onderdeel list "Oordeel over een onderdeel toevoegen" by onderdeel!: Oordeel per onderdeel
      · group: Oordeel over een onderdeel
        onderdeel item (versnellingsverzoek/onderdelen)!: Onderdeel
        oordeel choice (3)!: Oordeel
        maanden number 0..!: Toegekende maanden
        motivatie text long!: Motivatie
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('agenda gives of an agenda the talk and its points to tick in order [A12] [A13]', () => {
    assert.equal(
      outline('agenda', 'nl'),
      `# gesprek: Het gesprek
gesprek.type choice (2)!: Type gesprek
gesprek.datum date!: Datum
gesprek.tijd text: Tijd
gesprek.plaats text <plaatsen>: Plaats
gesprek.opleidingsjaar number whole 1..12!: Opleidingsjaar
gesprek.stage text <stages>: Stage
gesprek.periode group!: Besproken periode
  van date!: Van
  tot date!: Tot en met
gesprek.deelnemers list "Persoon toevoegen" by naam!: Deelnemers
  · group person: Persoon
    naam text!: Naam
    rol choice (6): Rol
    functie text: Functie
    email text: E-mailadres
# punten: Agendapunten
punten list "Agendapunt toevoegen" by titel as checklist of besproken!: Agendapunten
  · group: Agendapunt
    onderdeel choice (11)!: Onderdeel van het gesprek
    titel text!: Titel
    inbreng choice (4)!: Inbreng van
    toelichting list "Regel toelichting toevoegen" by : Toelichting
      · text long: Regel toelichting
    bronnen list "Bron toevoegen" by : Bronnen
      · reference (reflectie, feedback, verslag, versnellingsverzoek, bewijs, tussenbeoordeling, iop, opleidingsschema, portfolio): Bron
    minuten number whole 1..240: Minuten
    besproken boolean: Besproken
# gegenereerd_uit: Opgesteld uit
gegenereerd_uit list "Bron toevoegen" by : Opgesteld uit
  · reference (reflectie, feedback, verslag, versnellingsverzoek, bewijs, tussenbeoordeling, iop, opleidingsschema, portfolio): Bron
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('tussenbeoordeling asks of the assessment of a rotation a judgement per area and as a whole [B6]', () => {
    assert.equal(
      outline('tussenbeoordeling', 'nl'),
      `# stage: Stage en beoordelaar
stage.naam text <stages>!: Naam
stage.instelling text <instellingen>!: Instelling
stage.van date!: Van
stage.tot date!: Tot en met
datum date!: Datum
beoordelaar group person!: Beoordelaar
  naam text!: Naam
  rol choice (6): Rol
  functie text: Functie
  email text: E-mailadres
# competentiegebieden: Competentiegebieden
competentiegebieden group!: Competentiegebieden
  medisch_handelen group labelled: Medisch handelen
    oordeel choice (4)!: Oordeel
    toelichting text long!: Toelichting
  communicatie group labelled: Communicatie
    oordeel choice (4)!: Oordeel
    toelichting text long!: Toelichting
  samenwerking group labelled: Samenwerking
    oordeel choice (4)!: Oordeel
    toelichting text long!: Toelichting
  kennis_en_wetenschap group labelled: Kennis en wetenschap
    oordeel choice (4)!: Oordeel
    toelichting text long!: Toelichting
  maatschappelijk_handelen group labelled: Maatschappelijk handelen
    oordeel choice (4)!: Oordeel
    toelichting text long!: Toelichting
  organisatie group labelled: Organisatie
    oordeel choice (4)!: Oordeel
    toelichting text long!: Toelichting
  professionaliteit group labelled: Professionaliteit
    oordeel choice (4)!: Oordeel
    toelichting text long!: Toelichting
# eindoordeel: Eindoordeel
eindoordeel choice (4)!: Eindoordeel
# ondertekening: Ondertekening
ondertekening list "Handtekening toevoegen" by naam*: Ondertekening
  · group*: Handtekening
    rol choice (6)!*: Rol
    naam text!*: Naam
    datum date!*: Datum
    betekenis choice (2)!*: Betekenis
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('iop asks of a training plan goals as SMART as agreements, and what acceleration means for it [A21] [A22] [B13]', () => {
    assert.equal(
      outline('iop', 'nl'),
      `# geldig: Waarvoor dit plan geldt
geldig group!: Geldig
  van date!: Van
  tot date!: Tot en met
stage text <stages>: Stage
# leerdoelen: Leerdoelen
leerdoelen list "Leerdoel toevoegen" by specifiek!: Leerdoelen
  · group smart: Leerdoel
    competentie choice (7): Competentiegebied
    specifiek text long!: Specifiek
    meetbaar text long!: Meetbaar
    acceptabel choices (6)!: Acceptabel
    resultaatgericht text long!: Resultaatgericht
    tijdgebonden term!: Tijdgebonden
    activiteiten list "Activiteit toevoegen" by !: Activiteiten
      · text long: Activiteit
    toetsing text long!: Toetsing
    status choice (5): Stand
# differentiatie: Differentiatie
differentiatie text long: Differentiatie
# verkorting: Verkorting
verkorting group: Verkorting
  maanden number 0..!: Maanden
  gevolgen text long!: Gevolgen
# afsluiting: Akkoord en ondertekening
akkoord list "Akkoord toevoegen" by naam: Akkoord
  · group: Akkoord
    rol choice (6)!: Rol
    naam text <namen>!: Naam
    datum date!: Datum
ondertekening list "Handtekening toevoegen" by naam*: Ondertekening
  · group*: Handtekening
    rol choice (6)!*: Rol
    naam text!*: Naam
    datum date!*: Datum
    betekenis choice (2)!*: Betekenis
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('opleidingsschema gives of a schedule the parts as a table and the state in MijnRGS [A25] [A27]', () => {
    assert.equal(
      outline('opleidingsschema', 'nl'),
      `# onderdelen: Onderdelen
onderdelen list "Onderdeel van het schema toevoegen" by naam as table of naam, instelling, van, tot, deeltijd!: Onderdelen
  · group: Onderdeel van het schema
    naam text <stages>!: Naam
    instelling text <instellingen>!: Instelling
    erkend boolean!: Erkend
    van date!: Van
    tot date!: Tot en met
    deeltijd number 0..1: Deeltijdfactor
    verkorting group: Verkorting
      maanden number 0..!: Maanden
      grond choice (3)!: Grond
      oordeel reference (versnellingsverzoek, verslag)!: Oordeel
# einddatum: Einddatum
einddatum date!: Einddatum
# mijnrgs: MijnRGS
mijnrgs group: MijnRGS
  ingediend date: Ingediend op
  geaccordeerd date: Geaccordeerd op
  door group person: Geaccordeerd door
    naam text!: Naam
    rol choice (6): Rol
    functie text: Functie
    email text: E-mailadres
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('dossier asks of the notes of an opleider facts and what follows, and nothing of the portfolio [A31]', () => {
    assert.equal(
      outline('dossier', 'nl'),
      `# aios: Aios
aios group person!: Aios
  naam text!: Naam
  rol choice (6): Rol
  functie text: Functie
  email text: E-mailadres
# aantekeningen: Aantekeningen
aantekeningen list "Aantekening toevoegen" by bron!: Aantekeningen
  · group: Aantekening
    datum date!: Datum
    bron text!: Bron
    feiten text long!: Feiten
    vervolg text long!: Vervolg
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('portfolio asks of a portfolio who, which training, where and by which plans [A32]', () => {
    assert.equal(
      outline('portfolio', 'nl'),
      `# aios: Aios
aios group person!: Aios
  naam text!: Naam
  rol choice (6): Rol
  functie text: Functie
  email text: E-mailadres
# opleiding: Opleiding
opleiding group!: Opleiding
  specialisme text <specialismen>!: Specialisme
  start date!: Begindatum
  deeltijd number 0..1: Deeltijdfactor
  nominale_duur_maanden number 0..: Nominale duur in maanden
  europees_minimum_maanden number 0..: Europese minimumduur in maanden
# instellingen: Opleidingsinstellingen
instellingen list "Opleidingsinstelling toevoegen" by naam as table of naam, erkend, van, tot!: Opleidingsinstellingen
  · group: Opleidingsinstelling
    naam text <instellingen>!: Naam
    erkend boolean!: Erkend
    van date!: Van
    tot date: Tot en met
    opleider group person: Opleider
      naam text!: Naam
      rol choice (6): Rol
      functie text: Functie
      email text: E-mailadres
# opleidingsplannen: Opleidingsplannen
opleidingsplannen group!: Opleidingsplannen
  landelijk group!: Landelijk opleidingsplan
    naam text!: Naam
    bestand file: Bestand
  lokaal group!: Lokaal opleidingsplan
    naam text!: Naam
    bestand file: Bestand
# gesprekscyclus: Gesprekscyclus
gesprekscyclus list "Opleidingsjaar toevoegen" by : Gesprekscyclus
  · number whole 0..12: Opleidingsjaar
# competentiegebieden: Eigen competentiegebieden
competentiegebieden list "Eigen competentiegebied toevoegen" by naam: Eigen competentiegebieden
  · group: Eigen competentiegebied
    naam text!: Naam
    vervangt choice (7): Vervangt
# sleutels: Openbare sleutels
sleutels list "Openbare sleutel toevoegen" by naam*: Openbare sleutels
  · group*: Openbare sleutel
    naam text!*: Naam
    rol choice (6)!*: Rol
    van date!*: Geldig vanaf
    ingetrokken date*: Ingetrokken op
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });
});
