import assert from 'node:assert/strict';
import { formModel } from '../../../src/core/form/index.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { layoutOf, withTheRest } from '../../../src/core/form/layoutOf.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { outline } from './outline.ts';

describe('the form of a kind', () => {
  it('asks in a reflection for the talk, the seven areas both ways, goals, own points and handing in [A6] [B3] [A3] [A7] [A8] [A13]', () => {
    const area = (id: string, label: string) => `  ${id} group pair: ${label}
    goed text long!: Wat ging goed
    beter text long!: Wat kan beter
    bewijs list "Bewijsstuk toevoegen" by !: Bewijs
      · reference (bewijs, feedback, tussenbeoordeling): Bewijsstuk`;
    assert.equal(
      outline('reflectie', 'nl'),
      `# gesprek: Het gesprek
gesprek.type choice (2)!: Type gesprek
gesprek.datum date!: Datum
gesprek.stage text <stages>: Stage
periode group!: Periode
  van date!: Van
  tot date!: Tot en met
# competentiegebieden: Competentiegebieden
competentiegebieden group!: Competentiegebieden
${area('medisch_handelen', 'Medisch handelen')}
${area('communicatie', 'Communicatie')}
${area('samenwerking', 'Samenwerking')}
${area('kennis_en_wetenschap', 'Kennis en wetenschap')}
${area('maatschappelijk_handelen', 'Maatschappelijk handelen')}
${area('organisatie', 'Organisatie')}
${area('professionaliteit', 'Professionaliteit')}
# leerdoelen: Leerdoelen
leerdoelen list "Leerdoel toevoegen" by !: Leerdoelen
  · text long: Leerdoel
# agendapunten: Eigen agendapunten
agendapunten list "Agendapunt toevoegen" by : Eigen agendapunten
  · text long: Agendapunt
# inleveren: Versnelling en inleveren
versnelling reference (versnellingsverzoek): Versnellingsverzoek
ingeleverd date: Ingeleverd op
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('follows in a report the order of the guidance [A14] [A15] [A16] [A18] [A19] [A20] [A21] [B8] [B9] [B10] [B11] [B12] [A29] [B16]', () => {
    assert.equal(
      outline('verslag', 'nl'),
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
agenda reference (agenda): Agenda
vorig_verslag reference (verslag): Vorig verslag
# terugblik: Terugblik op vorige afspraken
terugblik list "Terugblik op een afspraak toevoegen" by afspraak: Terugblik op vorige afspraken
  · group pair: Terugblik op een afspraak
    afspraak reference (verslag#afspraken)!: Afspraak
    goed text long!: Wat ging goed
    beter text long!: Wat kan beter
    status choice (5)!: Stand
# sterk_en_zwak: Sterke punten en verbeterpunten
sterke_punten list "Punt toevoegen" by tekst!: Sterke punten
  · group labelled: Punt
    competentie choice (7)!: Competentiegebied
    tekst text long!: Omschrijving
verbeterpunten list "Verbeterpunt toevoegen" by tekst!: Verbeterpunten
  · group labelled: Verbeterpunt
    competentie choice (7)!: Competentiegebied
    tekst text long!: Omschrijving
# versnelling: Versnelling
versnelling group: Versnelling
  moment choice (2)!: Moment
  verzoek reference (versnellingsverzoek)!: Verzoek
  onderdelen list "Besproken onderdeel toevoegen" by onderdeel!: Onderdelen
    · group: Besproken onderdeel
      onderdeel item (versnellingsverzoek/onderdelen)!: Onderdeel
      beheersingsniveau choice (5)!: Beheersingsniveau
      relatie_opleidingsplan text long!: Relatie met het opleidingsplan
      oordeel choice (3)!: Oordeel
      maanden number 0..!: Maanden
      toelichting text long: Toelichting
  resterende_duur_maanden number 0..!: Resterende duur in maanden
  europees_minimum text long: Toets aan het Europese minimum
# differentiatie: Differentiatie
differentiatie text long: Differentiatie
# leerklimaat: Leerklimaat
leerklimaat text long!: Leerklimaat
# welbevinden: Welbevinden
welbevinden text long!: Welbevinden
# plan_van_aanpak: Plan van aanpak
plan_van_aanpak.verbeteracties list "Verbeteractie toevoegen" by verbeterpunt!: Verbeteracties
  · group: Verbeteractie
    verbeterpunt item (verslag/verbeterpunten)!: Verbeterpunt
    aanpak text long!: Aanpak
    toetsing text long!: Toetsing
plan_van_aanpak.opleidingseisen list "Opleidingseis toevoegen" by !: Opleidingseisen
  · text long: Opleidingseis
plan_van_aanpak.opleidingswensen list "Opleidingswens toevoegen" by !: Opleidingswensen
  · text long: Opleidingswens
plan_van_aanpak.veronderstelde_competenties list "Veronderstelde competentie toevoegen" by onderdeel: Veronderstelde competenties
  · group: Veronderstelde competentie
    onderdeel item (versnellingsverzoek/onderdelen)!: Onderdeel
    toetsing text long!: Toetsing
    definitief_gesprek term!: Definitief oordeel in
plan_van_aanpak.gevolgen_iop text long: Gevolgen voor het IOP
# afspraken: Afspraken
afspraken list "Afspraak toevoegen" by specifiek!: Afspraken
  · group smart: Afspraak
    specifiek text long!: Specifiek
    meetbaar text long!: Meetbaar
    acceptabel choices (6)!: Acceptabel
    resultaatgericht text long!: Resultaatgericht
    tijdgebonden term!: Tijdgebonden
    competentie choice (7): Competentiegebied
    verbeterpunt item (verslag/verbeterpunten): Verbeterpunt
    status choice (5)!: Stand
    voorstel boolean: Nog een voorstel
    toelichting text long: Toelichting
# oordeel: Oordeel
oordeel choice (3)!: Oordeel
geraadpleegd list "Persoon toevoegen" by naam: Geraadpleegd
  · group person: Persoon
    naam text!: Naam
    rol choice (6): Rol
    functie text: Functie
    email text: E-mailadres
terugkoppeling group: Terugkoppeling aan de opleider
  aan group person!: Aan
    naam text!: Naam
    rol choice (6): Rol
    functie text: Functie
    email text: E-mailadres
  datum date!: Datum
dossier_vermelding date: Vermeld in het aios-dossier
# afsluiting: Akkoord en bewaring
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
bewaring group: Bewaring
  origineel text!: Origineel bij
  kopie text!: Kopie bij
# prive: Privé-aantekeningen
prive text long: Privé-aantekeningen`,
    );
  });

  it('speaks English when it is asked to', () => {
    assert.deepEqual(
      formModel('reflectie', 'en').sections.map(({ title }) => title),
      [
        'The meeting',
        'Competency areas',
        'Learning goals',
        'Own agenda points',
        'Acceleration and handing in',
        'Private notes',
      ],
    );
  });

  it('says every element of an agreement in the words of the guidance, with an example [A29] [B16]', () => {
    const section = formModel('verslag', 'nl').sections.find(({ id }) => id === 'afspraken');
    const [list] = section?.fields ?? [];
    assert.ok(list?.type === 'list' && list.item.type === 'group');
    const [, meetbaar] = list.item.fields;
    assert.deepEqual(meetbaar, {
      type: 'text',
      path: ['meetbaar'],
      label: 'Meetbaar',
      help: 'Waaraan kan iemand anders zien dat het gelukt is? Noem een aantal, een toets of beoordeling (KPB, OSATS, 360°, CAT) of een product. De leidraad vraagt steeds hoe verbetering getoetst wordt.',
      example: meetbaar?.example,
      required: true,
      long: true,
    });
    assert.match(meetbaar.example ?? '', /KPB/u);
  });

  it('takes the names of the areas from the portfolio, and shows an area only the document knows', () => {
    const portfolio = readPortfolio(
      new Map([
        [
          'portfolio.yaml',
          'soort: portfolio\nversie: 1\ncompetentiegebieden:\n  - id: leiderschap\n    naam: Leiderschap\n    vervangt: organisatie\n',
        ],
        [
          'r.reflectie.yaml',
          'soort: reflectie\nversie: 1\ncompetentiegebieden:\n  leiderschap:\n    goed: a\n  reflectie:\n    goed: b\n',
        ],
      ]),
    );
    const model = formModel('reflectie', 'nl', portfolio, portfolio.get('r.reflectie.yaml'));
    const field = model.sections.find(({ id }) => id === 'competentiegebieden')?.fields[0];
    assert.ok(field?.type === 'group');
    assert.deepEqual(
      field.fields.map(({ path, label }) => [...path, label]),
      [
        ['medisch_handelen', 'Medisch handelen'],
        ['communicatie', 'Communicatie'],
        ['samenwerking', 'Samenwerking'],
        ['kennis_en_wetenschap', 'Kennis en wetenschap'],
        ['maatschappelijk_handelen', 'Maatschappelijk handelen'],
        ['leiderschap', 'Leiderschap'],
        ['professionaliteit', 'Professionaliteit'],
        ['reflectie', 'reflectie'],
      ],
    );
  });

  for (const kind of kinds) {
    it(`shows every key of ${kind} that a person fills in, in both languages`, () => {
      for (const language of ['nl', 'en'] as const) {
        const { sections } = formModel(kind, language);
        assert.ok(sections.length > 0);
        for (const { title, fields } of sections) {
          assert.notEqual(title, '');
          for (const field of fields) assert.notEqual(field.label, '', `${kind} ${field.path.join('.')}`);
        }
        assert.equal(new Set(sections.map(({ id }) => id)).size, sections.length);
      }
    });
  }

  for (const kind of kinds) {
    it(`leaves nothing of ${kind} to the text but what a layout leaves on purpose, and asks for nothing twice`, () => {
      const shown = layoutOf(kind).sections.flatMap(({ fields }) => fields.map(({ path }) => path.join('.')));
      assert.deepEqual(withTheRest(kind, { sections: [], leaves: shown.map((path) => path.split('.')) }).sections, []);
      assert.equal(new Set(shown).size, shown.length);
    });
  }

  it('puts what a layout forgets in a section of its own, before the private notes', () => {
    const { sections } = withTheRest('dossier', {
      sections: [
        { id: 'aios', fields: [{ path: ['aios', 'naam'] }] },
        { id: 'prive', fields: [{ path: ['prive'] }] },
      ],
    });
    assert.deepEqual(
      sections.map(({ id, fields }) => [id, ...fields.map(({ path }) => path.join('.'))]),
      [
        ['aios', 'aios.naam'],
        ['overig', 'aios.rol', 'aios.functie', 'aios.email', 'aantekeningen'],
        ['prive', 'prive'],
      ],
    );
  });
});
