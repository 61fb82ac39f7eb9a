import assert from 'node:assert/strict';
import type { AgendaOptions } from '../../../src/core/index.ts';
import { makeAgenda, parseYaml } from '../../../src/core/index.ts';
import {
  BEWIJS,
  PORTFOLIO,
  punt,
  REFLECTIE,
  TUSSENBEOORDELING,
  VERSLAG_SEPTEMBER,
  VERZOEK,
  volgorde,
  voorbeeld,
  zonderGeheugen,
} from './voorbeeld.ts';

const MAART: AgendaOptions = { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' };
const STAGE: AgendaOptions = { type: 'tussengesprek', datum: '2026-04-02', stage: 'Hartbewaking', today: '2026-04-01' };

describe('the agenda of a voortgangsgesprek', () => {
  const made = makeAgenda(voorbeeld(), MAART);

  it('goes by the date and type of the talk, in the folder of the talks', () => {
    assert.equal(made.file, 'gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml');
    assert.equal(made.refused, undefined);
  });

  it("has the points of the guidance in its order, the aios's own before the closing [A12] [A13]", () => {
    assert.deepEqual(volgorde(made.text), [
      'inleiding',
      'vorige_afspraken',
      'sterk_en_zwak',
      'versnelling_voorlopig',
      'versnelling_definitief',
      'differentiatie',
      'leerklimaat',
      'welbevinden',
      'plan_van_aanpak',
      'aanvulling-congres-in-mei',
      'afsluiting',
    ]);
  });

  it('says in its header which talk it is, in which year, about which period and with whom', () => {
    assert.equal(
      made.text.slice(0, made.text.indexOf('punten:')),
      `soort: agenda
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-03-10
  opleidingsjaar: 4
  periode:
    van: 2025-09-11
    tot: 2026-03-10
  deelnemers:
    - naam: Sanne Dijk
      rol: aios
    - naam: dr. Vos
      rol: opleider
gegenereerd_uit:
  - ../reflecties/maart.reflectie.yaml
  - ../feedback/bos.feedback.yaml
  - 2025-09-10.verslag.yaml
  - 2025-03-11.verslag.yaml
  - ../versnelling/echo.versnelling.yaml
  - ../schema.opleidingsschema.yaml
  - ../plan.iop.yaml
`,
    );
  });

  it('opens with what the opleider brings and how far the preparation is [A13] [A8] [A9]', () => {
    assert.equal(
      punt(made.text, 'inleiding'),
      `  - id: inleiding
    onderdeel: inleiding
    titel: Inleiding en aanvulling van de agenda
    inbreng: gegenereerd
    toelichting:
      - De opleider noemt de punten die hij of zij wil bespreken; de aios vult zo nodig aan.
      - Dit gesprek gaat over de periode van 11 september 2025 tot en met 10 maart 2026.
      - De reflectie van de aios is ingeleverd op 3 maart 2026.
      - Er is feedback van dr. Bos (opleidingsgroep).
      - 'Nieuw bewijs in deze periode: 1 × OSATS (technische vaardigheid).'
    bronnen:
      - ../reflecties/maart.reflectie.yaml
      - ../feedback/bos.feedback.yaml
    minuten: 5
    besproken: false
`,
    );
  });

  it('looks back on every open agreement of the series, with its term and how it stands [A14]', () => {
    assert.equal(
      punt(made.text, 'vorige_afspraken'),
      `  - id: vorige_afspraken
    onderdeel: vorige_afspraken
    titel: Afspraken van het vorige gesprek
    inbreng: gegenereerd
    toelichting:
      - 'Per afspraak: wat is goed gegaan en wat kan nog beter?'
      - >-
        A1 (gesprek van 11 maart 2025): Zes KPB's visite. Termijn: 1 september 2025, verstreken.
        Stand: deels behaald.
      - >-
        A1 (gesprek van 10 september 2025): Twaalf echo's met OSATS. Termijn: 10 maart 2026, loopt
        nog. Stand: open.
    bronnen:
      - 2025-09-10.verslag.yaml
      - 2025-03-11.verslag.yaml#A1
      - 2025-09-10.verslag.yaml#A1
    minuten: 11
    besproken: false
`,
    );
  });

  it('says of a term that it passed, passes before the talk, or still runs, as seen from today [A14]', () => {
    const lines = (today: string) =>
      [
        ...punt(makeAgenda(voorbeeld(), { ...MAART, datum: '2026-04-01', today }).text, 'vorige_afspraken')
          .replace(/\n +/g, ' ')
          .matchAll(/Termijn: [^.]*\./g),
      ].map(([line]) => line);
    assert.deepEqual(lines('2025-08-20'), [
      'Termijn: 1 september 2025, verstrijkt vóór het gesprek.',
      'Termijn: 10 maart 2026, verstrijkt vóór het gesprek.',
    ]);
    assert.deepEqual(lines('2026-03-20'), [
      'Termijn: 1 september 2025, verstreken.',
      'Termijn: 10 maart 2026, verstreken.',
    ]);
  });

  it('names strong and weak points by competency area, with who said it [A15] [A6]', () => {
    assert.equal(
      punt(made.text, 'sterk_en_zwak'),
      `  - id: sterk_en_zwak
    onderdeel: sterk_en_zwak
    titel: Sterke en zwakke punten
    inbreng: gegenereerd
    toelichting:
      - 'Communicatie, sterk: Ik vat rustig samen. (reflectie van de aios)'
      - 'Communicatie, sterk: Familie voelt zich gehoord. (dr. Bos, opleidingsgroep)'
      - 'Communicatie, te verbeteren: Slecht nieuws kost mij tijd. (reflectie van de aios)'
      - 'Organisatie, te verbeteren: Brieven te laat (reflectie van de aios)'
      - 'Organisatie, te verbeteren: Delegeert weinig. (dr. Bos, opleidingsgroep)'
      - >-
        Nog niets ingebracht over: medisch handelen, samenwerking, kennis en wetenschap,
        maatschappelijk handelen en professionaliteit.
    bronnen:
      - ../reflecties/maart.reflectie.yaml
      - ../feedback/bos.feedback.yaml
    minuten: 15
    besproken: false
`,
    );
  });

  it('takes a part that was not judged yet provisionally: level, plans, months, European minimum [A16] [A16a] [A16b] [A16c] [A16d] [A10]', () => {
    assert.equal(
      punt(made.text, 'versnelling_voorlopig'),
      `  - id: versnelling_voorlopig
    onderdeel: versnelling_voorlopig
    titel: 'Versnelling: voorlopig veronderstelde competenties en onderdelen'
    inbreng: gegenereerd
    toelichting:
      - 'Polikliniek: verzoek om 1 maand versnelling, grond: eerder verworven competenties.'
      - 'Polikliniek, motivatie: ontbreekt nog.'
      - 'Polikliniek, beheersingsniveau: niet vermeld.'
      - 'Polikliniek, relatie met het opleidingsplan: landelijk: niet vermeld; lokaal: niet vermeld.'
      - 'Polikliniek, bewijs: ontbreekt nog.'
      - 'Polikliniek, toetsing: niet vastgelegd.'
      - 'dr. Bos: voor versnelling. Echo gaat vlot.'
      - >-
        Bespreek per onderdeel in welke mate het al wordt beheerst en hoe het zich verhoudt tot het
        (lokale) opleidingsplan.
      - Bepaal of en hoeveel versnelling dit mogelijk oplevert.
      - >-
        Controleer of de verkorte opleidingsduur voldoet aan de Europese minimumduur, doorgebracht
        in een erkende opleidingsinstelling.
      - >-
        Europese minimumduur: na 3 maanden verkorting blijft voltijds hoogstens 69 maanden in
        erkende instellingen over: 21 maanden boven het Europese minimum van 48 maanden (niet
        gecontroleerd). Bron: Britse regeling uit 2010 met de minimumduur per specialisme (S.I.
        2010/473); niet nagezien in bijlage V bij Richtlijn 2005/36/EG zelf.
    bronnen:
      - ../versnelling/echo.versnelling.yaml#poli
      - ../feedback/bos.feedback.yaml
      - ../schema.opleidingsschema.yaml
    minuten: 15
    besproken: false
`,
    );
  });

  it('takes a part that is due definitively, with the provisional judgement and what evidence is missing [A17] [A11] [A32]', () => {
    assert.equal(
      punt(made.text, 'versnelling_definitief'),
      `  - id: versnelling_definitief
    onderdeel: versnelling_definitief
    titel: 'Versnelling: definitief oordeel'
    inbreng: gegenereerd
    toelichting:
      - 'Echocardiografie: verzoek om 2 maanden versnelling, grond: sneller verworven competenties.'
      - 'Echocardiografie, beheersingsniveau: 4 – voert zelfstandig uit.'
      - >-
        Echocardiografie, relatie met het opleidingsplan: landelijk: EPA echo; lokaal: Stage echo,
        maand 1-3.
      - 'Echocardiografie, bewijs: 1 stuk in het portfolio.'
      - 'Echocardiografie, bewijs dat niet in het portfolio staat: ../bewijs/weg.bewijs.yaml.'
      - 'Echocardiografie, toetsing: Twaalf OSATS.'
      - >-
        Echocardiografie, voorlopig oordeel van 10 september 2025 (dr. Vos): toegekend, 2 maanden.
        Ruim bewezen.
      - 'dr. Bos: voor versnelling. Echo gaat vlot.'
      - >-
        Bespreek het definitieve oordeel, op basis van het portfolio en de feedback van andere
        betrokken opleiders.
      - >-
        Controleer of de verkorte opleidingsduur voldoet aan de Europese minimumduur, doorgebracht
        in een erkende opleidingsinstelling.
      - >-
        Europese minimumduur: na 3 maanden verkorting blijft voltijds hoogstens 69 maanden in
        erkende instellingen over: 21 maanden boven het Europese minimum van 48 maanden (niet
        gecontroleerd). Bron: Britse regeling uit 2010 met de minimumduur per specialisme (S.I.
        2010/473); niet nagezien in bijlage V bij Richtlijn 2005/36/EG zelf.
    bronnen:
      - ../versnelling/echo.versnelling.yaml#echo
      - ../feedback/bos.feedback.yaml
      - ../schema.opleidingsschema.yaml
    minuten: 15
    besproken: false
`,
    );
  });

  it('discusses differentiation in later years [A18]', () => {
    assert.equal(
      punt(made.text, 'differentiatie'),
      `  - id: differentiatie
    onderdeel: differentiatie
    titel: Differentiatie en specialisatie
    inbreng: gegenereerd
    toelichting:
      - 'Opleidingsjaar 4: welke opties voor differentiatie of specialisatie zijn er?'
      - 'In het IOP: Imaging vanaf jaar 5.'
      - 'In het verslag van 10 september 2025: Interesse in imaging.'
    bronnen:
      - ../plan.iop.yaml
      - 2025-09-10.verslag.yaml
    minuten: 5
    besproken: false
`,
    );
  });

  it('discusses the learning climate, with what the last report says of it [A19]', () => {
    assert.equal(
      punt(made.text, 'leerklimaat'),
      `  - id: leerklimaat
    onderdeel: leerklimaat
    titel: Leerklimaat
    inbreng: gegenereerd
    toelichting:
      - Hoe ervaart de aios het leerklimaat, en wat kan er beter?
      - 'In het verslag van 10 september 2025: Open sfeer, hoge werkdruk.'
    bronnen:
      - 2025-09-10.verslag.yaml
    minuten: 5
    besproken: false
`,
    );
  });

  it('asks after personal well-being, and repeats nothing of the last report about it [A20]', () => {
    assert.equal(
      punt(made.text, 'welbevinden'),
      `  - id: welbevinden
    onderdeel: welbevinden
    titel: Persoonlijk welbevinden
    inbreng: gegenereerd
    toelichting:
      - Hoe gaat het met het welbevinden van de aios op persoonlijk vlak?
    bronnen: []
    minuten: 10
    besproken: false
`,
    );
    assert.ok(!made.text.includes('Slaapt slecht'));
  });

  it('makes a plan: improving, testing, requirements, wishes, presumed parts and the IOP [A21] [A21a] [A21b] [A21c] [A21d] [A21e] [A21f] [A21g] [A3]', () => {
    assert.equal(
      punt(made.text, 'plan_van_aanpak'),
      `  - id: plan_van_aanpak
    onderdeel: plan_van_aanpak
    titel: Plan van aanpak
    inbreng: gegenereerd
    toelichting:
      - 'Communicatie: hoe wordt dit verbeterd, en hoe wordt de verbetering getoetst?'
      - 'Organisatie: hoe wordt dit verbeterd, en hoe wordt de verbetering getoetst?'
      - Wat zijn de opleidingseisen voor de komende periode?
      - 'Volgens het opleidingsschema: Echocardiografie (UMC), 1 september 2025 tot en met 31 augustus 2026.'
      - >-
        Volgens het opleidingsschema: Hartkatheterisatie (UMC), 1 september 2026 tot en met 31
        augustus 2027.
      - 'Leerdoel uit het IOP: Ik leid het MDO. Termijn: 1 juni 2026.'
      - Welke persoonlijke opleidingswensen heeft de aios?
      - 'Leerdoel van de aios: Brieven binnen twee dagen.'
      - 'Polikliniek: hoe wordt dit (definitief) getoetst?'
      - 'Polikliniek: in welk voortgangsgesprek vindt de definitieve beoordeling plaats?'
      - Wat betekent de mogelijke verkorting voor het Individueel Opleidingsplan?
      - 'Verkorting in het IOP: 2 maanden. De stage echo wordt korter.'
    bronnen:
      - ../schema.opleidingsschema.yaml
      - ../plan.iop.yaml
      - ../reflecties/maart.reflectie.yaml
      - ../versnelling/echo.versnelling.yaml
    minuten: 15
    besproken: false
`,
    );
  });

  it('gives every point of the aios a place of its own [A13]', () => {
    assert.equal(
      punt(made.text, 'aanvulling-congres-in-mei'),
      `  - id: aanvulling-congres-in-mei
    onderdeel: aanvulling
    titel: Congres in mei
    inbreng: aios
    toelichting: []
    bronnen:
      - ../reflecties/maart.reflectie.yaml
    minuten: 5
    besproken: false
`,
    );
  });

  it('closes with who does what afterwards, MijnRGS when a definitive judgement is due, and when the next talk is [A5] [A22] [A23] [A24] [A25] [A26] [A27] [A28] [A29] [A31]', () => {
    assert.equal(
      punt(made.text, 'afsluiting'),
      `  - id: afsluiting
    onderdeel: afsluiting
    titel: Afsluiting
    inbreng: gegenereerd
    toelichting:
      - 'Leg de afspraken SMART vast: specifiek, meetbaar, acceptabel, resultaatgericht en tijdgebonden.'
      - >-
        De aios past het Individueel Opleidingsplan aan, maakt het verslag, bewaart het origineel en
        neemt het ondertekende plan op in het portfolio.
      - De opleider accordeert plan en verslag, zorgt voor beide handtekeningen en bewaart een kopie.
      - Een onvoldoende legt de opleider vast in het eigen aios-dossier.
      - >-
        Bij een definitief oordeel passen aios en opleider het Individueel Opleidingsschema aan in
        MijnRGS, met de verkortingsgrond per onderdeel; de opleider accordeert.
      - >-
        Spreek de datum van het volgende voortgangsgesprek af. Voorstel, naar wat al gepland is en
        de gesprekscyclus: 31 augustus 2027.
    bronnen: []
    minuten: 5
    besproken: false
`,
    );
  });

  it('speaks English when asked, quotations as they were written', () => {
    const english = makeAgenda(voorbeeld(), { ...MAART, language: 'en' }).text;
    assert.equal(
      zonderGeheugen(english),
      `soort: agenda
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-03-10
  opleidingsjaar: 4
  periode:
    van: 2025-09-11
    tot: 2026-03-10
  deelnemers:
    - naam: Sanne Dijk
      rol: aios
    - naam: dr. Vos
      rol: opleider
gegenereerd_uit:
  - ../reflecties/maart.reflectie.yaml
  - ../feedback/bos.feedback.yaml
  - 2025-09-10.verslag.yaml
  - 2025-03-11.verslag.yaml
  - ../versnelling/echo.versnelling.yaml
  - ../schema.opleidingsschema.yaml
  - ../plan.iop.yaml
punten:
  - id: inleiding
    onderdeel: inleiding
    titel: Opening and additions to the agenda
    inbreng: gegenereerd
    toelichting:
      - The programme director lists the points to discuss; the trainee adds to them where needed.
      - This meeting covers the period from 11 September 2025 to 10 March 2026.
      - The trainee handed in the reflection on 3 March 2026.
      - There is feedback from dr. Bos (training group).
      - 'New evidence in this period: 1 × OSATS (technical skill).'
    bronnen:
      - ../reflecties/maart.reflectie.yaml
      - ../feedback/bos.feedback.yaml
    minuten: 5
    besproken: false
  - id: vorige_afspraken
    onderdeel: vorige_afspraken
    titel: Agreements of the previous meeting
    inbreng: gegenereerd
    toelichting:
      - 'For each agreement: what went well and what can be better?'
      - >-
        A1 (meeting of 11 March 2025): Zes KPB's visite. Due: 1 September 2025, passed. Status:
        partly achieved.
      - >-
        A1 (meeting of 10 September 2025): Twaalf echo's met OSATS. Due: 10 March 2026, still
        running. Status: open.
    bronnen:
      - 2025-09-10.verslag.yaml
      - 2025-03-11.verslag.yaml#A1
      - 2025-09-10.verslag.yaml#A1
    minuten: 11
    besproken: false
  - id: sterk_en_zwak
    onderdeel: sterk_en_zwak
    titel: Strong and weak points
    inbreng: gegenereerd
    toelichting:
      - 'Communication, strong: Ik vat rustig samen. (reflection of the trainee)'
      - 'Communication, strong: Familie voelt zich gehoord. (dr. Bos, training group)'
      - 'Communication, to improve: Slecht nieuws kost mij tijd. (reflection of the trainee)'
      - 'Organisation, to improve: Brieven te laat (reflection of the trainee)'
      - 'Organisation, to improve: Delegeert weinig. (dr. Bos, training group)'
      - >-
        Nothing brought in yet on: medical expertise, collaboration, knowledge and science, health
        advocacy and professionalism.
    bronnen:
      - ../reflecties/maart.reflectie.yaml
      - ../feedback/bos.feedback.yaml
    minuten: 15
    besproken: false
  - id: versnelling_voorlopig
    onderdeel: versnelling_voorlopig
    titel: 'Acceleration: competencies and parts provisionally presumed'
    inbreng: gegenereerd
    toelichting:
      - 'Polikliniek: request for 1 month of acceleration, ground: competencies acquired before training.'
      - 'Polikliniek, justification: still missing.'
      - 'Polikliniek, level of mastery: not stated.'
      - 'Polikliniek, relation to the training plan: national: not stated; local: not stated.'
      - 'Polikliniek, evidence: still missing.'
      - 'Polikliniek, testing: not set.'
      - 'dr. Bos: in favour of acceleration. Echo gaat vlot.'
      - >-
        Discuss for each part how far it is mastered already and how it relates to the (local)
        training plan.
      - Decide whether, and how much, acceleration this may give.
      - >-
        Check that the shortened duration meets the European minimum, spent in a recognised training
        institution.
      - >-
        European minimum duration: after 3 months of shortening, at most 69 months at full time in
        recognised institutions are left: 21 months above the European minimum of 48 months (not
        verified). Source: British regulation of 2010 with the minimum period per specialty (S.I.
        2010/473); not looked up in annex V to Directive 2005/36/EC itself.
    bronnen:
      - ../versnelling/echo.versnelling.yaml#poli
      - ../feedback/bos.feedback.yaml
      - ../schema.opleidingsschema.yaml
    minuten: 15
    besproken: false
  - id: versnelling_definitief
    onderdeel: versnelling_definitief
    titel: 'Acceleration: definitive judgement'
    inbreng: gegenereerd
    toelichting:
      - >-
        Echocardiografie: request for 2 months of acceleration, ground: competencies acquired faster
        during training.
      - 'Echocardiografie, level of mastery: 4 – acts independently.'
      - 'Echocardiografie, relation to the training plan: national: EPA echo; local: Stage echo, maand 1-3.'
      - 'Echocardiografie, evidence: 1 piece in the portfolio.'
      - 'Echocardiografie, evidence that is not in the portfolio: ../bewijs/weg.bewijs.yaml.'
      - 'Echocardiografie, testing: Twaalf OSATS.'
      - >-
        Echocardiografie, provisional judgement of 10 September 2025 (dr. Vos): granted, 2 months.
        Ruim bewezen.
      - 'dr. Bos: in favour of acceleration. Echo gaat vlot.'
      - >-
        Discuss the definitive judgement, based on the portfolio and the feedback of other
        supervisors involved.
      - >-
        Check that the shortened duration meets the European minimum, spent in a recognised training
        institution.
      - >-
        European minimum duration: after 3 months of shortening, at most 69 months at full time in
        recognised institutions are left: 21 months above the European minimum of 48 months (not
        verified). Source: British regulation of 2010 with the minimum period per specialty (S.I.
        2010/473); not looked up in annex V to Directive 2005/36/EC itself.
    bronnen:
      - ../versnelling/echo.versnelling.yaml#echo
      - ../feedback/bos.feedback.yaml
      - ../schema.opleidingsschema.yaml
    minuten: 15
    besproken: false
  - id: differentiatie
    onderdeel: differentiatie
    titel: Differentiation and specialisation
    inbreng: gegenereerd
    toelichting:
      - 'Training year 4: which options for differentiation or specialisation are there?'
      - 'In the training plan (IOP): Imaging vanaf jaar 5.'
      - 'In the report of 10 September 2025: Interesse in imaging.'
    bronnen:
      - ../plan.iop.yaml
      - 2025-09-10.verslag.yaml
    minuten: 5
    besproken: false
  - id: leerklimaat
    onderdeel: leerklimaat
    titel: Learning climate
    inbreng: gegenereerd
    toelichting:
      - How does the trainee experience the learning climate, and what can be better?
      - 'In the report of 10 September 2025: Open sfeer, hoge werkdruk.'
    bronnen:
      - 2025-09-10.verslag.yaml
    minuten: 5
    besproken: false
  - id: welbevinden
    onderdeel: welbevinden
    titel: Personal well-being
    inbreng: gegenereerd
    toelichting:
      - How is the trainee doing personally?
    bronnen: []
    minuten: 10
    besproken: false
  - id: plan_van_aanpak
    onderdeel: plan_van_aanpak
    titel: Plan of action
    inbreng: gegenereerd
    toelichting:
      - 'Communication: how will this be improved, and how will the improvement be tested?'
      - 'Organisation: how will this be improved, and how will the improvement be tested?'
      - What are the training requirements for the coming period?
      - 'According to the training schedule: Echocardiografie (UMC), 1 September 2025 to 31 August 2026.'
      - 'According to the training schedule: Hartkatheterisatie (UMC), 1 September 2026 to 31 August 2027.'
      - 'Learning goal from the training plan (IOP): Ik leid het MDO. Due: 1 June 2026.'
      - Which personal training wishes does the trainee have?
      - 'Learning goal of the trainee: Brieven binnen twee dagen.'
      - 'Polikliniek: how will this be tested (definitively)?'
      - 'Polikliniek: in which progress meeting will the definitive judgement be given?'
      - What does the possible shortening mean for the individual training plan (IOP)?
      - 'Shortening in the IOP: 2 months. De stage echo wordt korter.'
    bronnen:
      - ../schema.opleidingsschema.yaml
      - ../plan.iop.yaml
      - ../reflecties/maart.reflectie.yaml
      - ../versnelling/echo.versnelling.yaml
    minuten: 15
    besproken: false
  - id: aanvulling-congres-in-mei
    onderdeel: aanvulling
    titel: Congres in mei
    inbreng: aios
    toelichting: []
    bronnen:
      - ../reflecties/maart.reflectie.yaml
    minuten: 5
    besproken: false
  - id: afsluiting
    onderdeel: afsluiting
    titel: Closing
    inbreng: gegenereerd
    toelichting:
      - 'Write the agreements down SMART: specific, measurable, acceptable, result-oriented and time-bound.'
      - >-
        The trainee updates the individual training plan (IOP), writes the report, keeps the
        original and adds the signed plan to the portfolio.
      - The programme director approves plan and report, sees to both signatures and keeps a copy.
      - The programme director records an insufficient judgement in their own file on the trainee.
      - >-
        After a definitive judgement, trainee and programme director adapt the individual training
        schedule in MijnRGS, with the ground for each part; the programme director approves it.
      - >-
        Agree on the date of the next progress meeting. Proposal, by what is planned and the cycle
        of meetings: 31 August 2027.
    bronnen: []
    minuten: 5
    besproken: false
`,
    );
  });

  it('is a document without errors that says of itself what it is', () => {
    const parsed = parseYaml(made.text);
    assert.deepEqual(parsed.problems, []);
  });
});

describe('the first voortgangsgesprek of a portfolio', () => {
  it('has an agenda that says there is nothing to look back on, without acceleration or differentiation [A12] [A14]', () => {
    const made = makeAgenda(new Map([['portfolio.yaml', PORTFOLIO]]), {
      type: 'voortgangsgesprek',
      datum: '2022-12-01',
      today: '2022-11-20',
    });
    assert.equal(
      zonderGeheugen(made.text),
      `soort: agenda
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2022-12-01
  opleidingsjaar: 1
  periode:
    van: 2022-09-01
    tot: 2022-12-01
  deelnemers:
    - naam: Sanne Dijk
      rol: aios
    - naam: dr. Vos
      rol: opleider
gegenereerd_uit: []
punten:
  - id: inleiding
    onderdeel: inleiding
    titel: Inleiding en aanvulling van de agenda
    inbreng: gegenereerd
    toelichting:
      - De opleider noemt de punten die hij of zij wil bespreken; de aios vult zo nodig aan.
      - Dit gesprek gaat over de periode van 1 september 2022 tot en met 1 december 2022.
      - Er is nog geen reflectie van de aios voor dit gesprek.
      - Er is nog geen feedback op het functioneren van de aios.
    bronnen: []
    minuten: 5
    besproken: false
  - id: vorige_afspraken
    onderdeel: vorige_afspraken
    titel: Afspraken van het vorige gesprek
    inbreng: gegenereerd
    toelichting:
      - Dit is het eerste voortgangsgesprek; er zijn nog geen eerdere afspraken.
    bronnen: []
    minuten: 5
    besproken: false
  - id: sterk_en_zwak
    onderdeel: sterk_en_zwak
    titel: Sterke en zwakke punten
    inbreng: gegenereerd
    toelichting:
      - Er zijn nog geen sterke of zwakke punten ingebracht.
    bronnen: []
    minuten: 15
    besproken: false
  - id: leerklimaat
    onderdeel: leerklimaat
    titel: Leerklimaat
    inbreng: gegenereerd
    toelichting:
      - Hoe ervaart de aios het leerklimaat, en wat kan er beter?
    bronnen: []
    minuten: 5
    besproken: false
  - id: welbevinden
    onderdeel: welbevinden
    titel: Persoonlijk welbevinden
    inbreng: gegenereerd
    toelichting:
      - Hoe gaat het met het welbevinden van de aios op persoonlijk vlak?
    bronnen: []
    minuten: 10
    besproken: false
  - id: plan_van_aanpak
    onderdeel: plan_van_aanpak
    titel: Plan van aanpak
    inbreng: gegenereerd
    toelichting:
      - Hoe kunnen zwakke punten worden verbeterd, en hoe wordt de verbetering getoetst?
      - Wat zijn de opleidingseisen voor de komende periode?
      - Welke persoonlijke opleidingswensen heeft de aios?
    bronnen: []
    minuten: 15
    besproken: false
  - id: afsluiting
    onderdeel: afsluiting
    titel: Afsluiting
    inbreng: gegenereerd
    toelichting:
      - 'Leg de afspraken SMART vast: specifiek, meetbaar, acceptabel, resultaatgericht en tijdgebonden.'
      - >-
        De aios past het Individueel Opleidingsplan aan, maakt het verslag, bewaart het origineel en
        neemt het ondertekende plan op in het portfolio.
      - De opleider accordeert plan en verslag, zorgt voor beide handtekeningen en bewaart een kopie.
      - Een onvoldoende legt de opleider vast in het eigen aios-dossier.
      - >-
        Spreek de datum van het volgende voortgangsgesprek af. Voorstel, naar wat al gepland is en
        de gesprekscyclus: 28 februari 2023.
    bronnen: []
    minuten: 5
    besproken: false
`,
    );
  });

  it('gets an agenda from an empty portfolio too: unknown names and dates stay open', () => {
    const { text } = makeAgenda(new Map(), MAART);
    assert.equal(
      text.slice(0, text.indexOf('gegenereerd_uit')),
      `soort: agenda
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-03-10
  opleidingsjaar:
  periode:
    van:
    tot: 2026-03-10
  deelnemers:
    - naam:
      rol: aios
    - naam:
      rol: opleider
`,
    );
  });
});

describe('differentiation on the agenda [A18]', () => {
  const has = (options: Partial<AgendaOptions>) =>
    volgorde(makeAgenda(voorbeeld(), { ...MAART, ...options }).text).includes('differentiatie');
  it('comes in the fourth year', () => {
    assert.equal(has({ datum: '2025-08-31' }), false);
    assert.equal(has({ datum: '2025-09-01' }), true);
  });
  it('comes in the year that was set', () => {
    assert.equal(has({ differentiationFromYear: 5 }), false);
    assert.equal(has({ datum: '2025-08-31', differentiationFromYear: 3 }), true);
  });
});

describe('acceleration on the agenda [A16] [A17]', () => {
  const points = (verzoek: string | undefined, options: Partial<AgendaOptions> = {}) =>
    volgorde(
      makeAgenda(voorbeeld({ 'versnelling/echo.versnelling.yaml': verzoek }), { ...MAART, ...options }).text,
    ).filter((id) => id.startsWith('versnelling'));
  const alleenEcho = VERZOEK.replace(/ {2}- { id: poli.*\n/, '');

  it('is no point without a request', () => {
    assert.deepEqual(points(undefined), []);
  });
  it('is provisional as long as nobody judged [A16]', () => {
    assert.deepEqual(points(alleenEcho.slice(0, alleenEcho.indexOf('oordelen:'))), ['versnelling_voorlopig']);
  });
  it('is definitive in the talk that was agreed, not before [A17] [A21f]', () => {
    assert.deepEqual(points(alleenEcho), ['versnelling_definitief']);
    assert.deepEqual(points(alleenEcho.replace('gesprek: 2026-03-10', 'gesprek: 2026-09-10')), []);
  });
  it('is definitive in the agreed talk when that is held some days early, unless another talk comes before that day [A17] [A21f]', () => {
    const later = alleenEcho.replace('gesprek: 2026-03-10', 'gesprek: 2026-03-24');
    assert.deepEqual(points(later), ['versnelling_definitief']);
    const own = 'soort: agenda\ngesprek: { type: voortgangsgesprek, datum: 2026-03-24 }\n';
    const files = voorbeeld({ 'versnelling/echo.versnelling.yaml': later, 'gesprekken/later.agenda.yaml': own });
    assert.ok(!volgorde(makeAgenda(files, MAART).text).includes('versnelling_definitief'));
  });
  it('is definitive in the talk the last report agreed on, when the request names no day [A17] [A21f]', () => {
    const agreed = VERSLAG_SEPTEMBER.replace(
      'afspraken:',
      'versnelling: { verzoek: ../versnelling/echo.versnelling.yaml, moment: voorlopig }\nplan_van_aanpak: { veronderstelde_competenties: [{ onderdeel: echo, definitief_gesprek: 2026-09-10 }] }\nafspraken:',
    );
    const on = (datum: string) => {
      const files = voorbeeld({
        'versnelling/echo.versnelling.yaml': alleenEcho.replace(/ {4}definitief_gesprek.*\n/, ''),
        'gesprekken/2025-09-10.verslag.yaml': agreed,
      });
      return volgorde(makeAgenda(files, { ...MAART, datum }).text).filter((id) => id.startsWith('versnelling'));
    };
    assert.deepEqual(on('2026-03-10'), []);
    assert.deepEqual(on('2026-09-10'), ['versnelling_definitief']);
  });
  it('names in the plan the talk that will judge, when it is a later one [A21f]', () => {
    const files = voorbeeld({
      'versnelling/echo.versnelling.yaml': alleenEcho.replace('gesprek: 2026-03-10', 'gesprek: 2026-09-10'),
    });
    assert.ok(
      punt(makeAgenda(files, MAART).text, 'plan_van_aanpak').includes(
        'Echocardiografie: de definitieve beoordeling staat gepland voor het gesprek van 10 september 2026.',
      ),
    );
  });
  it('is over once the definitive judgement was given in an earlier talk', () => {
    const judged = alleenEcho + alleenEcho.slice(alleenEcho.indexOf('  - moment')).replace('voorlopig', 'definitief');
    assert.deepEqual(points(judged), []);
  });
  it('is over for a part that was rejected, and provisional again for one that was held over', () => {
    assert.deepEqual(points(alleenEcho.replace('toegekend', 'afgewezen')), []);
    assert.deepEqual(points(alleenEcho.replace('toegekend', 'aangehouden')), ['versnelling_voorlopig']);
  });
  it('shows a judgement made in preparing this talk as of this talk [A10] [A11]', () => {
    const prepared = alleenEcho
      .replace('datum: 2025-09-10\n', 'datum: 2026-03-08\n')
      .replace(/ {4}definitief_gesprek.*\n/, '');
    const { text } = makeAgenda(voorbeeld({ 'versnelling/echo.versnelling.yaml': prepared }), MAART);
    assert.ok(
      punt(text, 'versnelling_voorlopig')
        .replace(/\n +/g, ' ')
        .includes('voorlopig oordeel van 8 maart 2026 (dr. Vos): toegekend, 2 maanden.'),
    );
  });
  it('is never discussed in a tussengesprek', () => {
    assert.deepEqual(points(alleenEcho, { type: 'tussengesprek' }), []);
  });
});

describe('the agenda of a tussengesprek', () => {
  it('follows its own guidance: no acceleration, emotional well-being, the form of the rotation [B5] [B6] [B7] [B8] [B9] [B10] [B11] [B12] [B13]', () => {
    const made = makeAgenda(voorbeeld({ 'stages/hb.tussenbeoordeling.yaml': TUSSENBEOORDELING }), STAGE);
    assert.equal(made.file, 'gesprekken/2026-04-02-tussengesprek.agenda.yaml');
    assert.equal(
      zonderGeheugen(made.text),
      `soort: agenda
versie: 1
gesprek:
  type: tussengesprek
  datum: 2026-04-02
  opleidingsjaar: 4
  periode:
    van: 2026-01-01
    tot: 2026-04-02
  stage: Hartbewaking
  deelnemers:
    - naam: Sanne Dijk
      rol: aios
    - naam: dr. Smit
      rol: stageopleider
gegenereerd_uit:
  - ../feedback/bos.feedback.yaml
  - ../stages/hb.tussenbeoordeling.yaml
  - ../schema.opleidingsschema.yaml
  - ../plan.iop.yaml
punten:
  - id: inleiding
    onderdeel: inleiding
    titel: Inleiding en aanvulling van de agenda
    inbreng: gegenereerd
    toelichting:
      - De stageopleider noemt de punten die hij of zij wil bespreken; de aios vult zo nodig aan.
      - Dit gesprek gaat over de periode van 1 januari 2026 tot en met 2 april 2026.
      - Er is nog geen reflectie van de aios voor dit gesprek.
      - Er is feedback van dr. Bos (opleidingsgroep).
      - Het formulier Tussenbeoordeling stage is ingevuld op 1 april 2026.
      - 'Nieuw bewijs in deze periode: 1 × OSATS (technische vaardigheid).'
    bronnen:
      - ../feedback/bos.feedback.yaml
      - ../stages/hb.tussenbeoordeling.yaml
    minuten: 5
    besproken: false
  - id: vorige_afspraken
    onderdeel: vorige_afspraken
    titel: Afspraken van het vorige gesprek
    inbreng: gegenereerd
    toelichting:
      - Dit is het eerste tussengesprek van deze stage; er zijn nog geen eerdere afspraken.
    bronnen: []
    minuten: 5
    besproken: false
  - id: sterk_en_zwak
    onderdeel: sterk_en_zwak
    titel: Sterke en zwakke punten
    inbreng: gegenereerd
    toelichting:
      - 'Communicatie, sterk: Familie voelt zich gehoord. (dr. Bos, opleidingsgroep)'
      - 'Samenwerking, sterk: Weet iedereen te vinden (tussenbeoordeling door dr. Smit)'
      - 'Organisatie, te verbeteren: Delegeert weinig. (dr. Bos, opleidingsgroep)'
      - 'Organisatie, te verbeteren: Overdracht te laat (tussenbeoordeling door dr. Smit)'
      - >-
        Nog niets ingebracht over: medisch handelen, kennis en wetenschap, maatschappelijk handelen
        en professionaliteit.
    bronnen:
      - ../feedback/bos.feedback.yaml
      - ../stages/hb.tussenbeoordeling.yaml
    minuten: 15
    besproken: false
  - id: leerklimaat
    onderdeel: leerklimaat
    titel: Leerklimaat
    inbreng: gegenereerd
    toelichting:
      - Hoe ervaart de aios het leerklimaat, en wat kan er beter?
    bronnen: []
    minuten: 5
    besproken: false
  - id: welbevinden
    onderdeel: welbevinden
    titel: Emotioneel welbevinden
    inbreng: gegenereerd
    toelichting:
      - Hoe gaat het met het emotionele welbevinden van de aios?
    bronnen: []
    minuten: 10
    besproken: false
  - id: plan_van_aanpak
    onderdeel: plan_van_aanpak
    titel: Plan van aanpak
    inbreng: gegenereerd
    toelichting:
      - 'Organisatie: hoe wordt dit verbeterd, en hoe wordt de verbetering getoetst?'
      - Wat zijn de opleidingseisen voor de komende periode?
      - 'Volgens het opleidingsschema: Echocardiografie (UMC), 1 september 2025 tot en met 31 augustus 2026.'
      - >-
        Volgens het opleidingsschema: Hartkatheterisatie (UMC), 1 september 2026 tot en met 31
        augustus 2027.
      - 'Leerdoel uit het IOP: Ik leid het MDO. Termijn: 1 juni 2026.'
      - Welke persoonlijke opleidingswensen heeft de aios?
    bronnen:
      - ../schema.opleidingsschema.yaml
      - ../plan.iop.yaml
    minuten: 15
    besproken: false
  - id: afsluiting
    onderdeel: afsluiting
    titel: Afsluiting
    inbreng: gegenereerd
    toelichting:
      - 'Leg de afspraken SMART vast: specifiek, meetbaar, acceptabel, resultaatgericht en tijdgebonden.'
      - >-
        De aios past zo nodig het IOP van de stage aan, maakt het verslag, bewaart het en neemt het
        op in het portfolio.
      - De stageopleider accordeert het plan, waarna het in het portfolio komt.
      - Een onvoldoende koppelt de stageopleider terug aan de opleider.
    bronnen: []
    minuten: 5
    besproken: false
`,
    );
  });

  it('says that the form Tussenbeoordeling stage is not there yet, and who sees to it [B6]', () => {
    const { text } = makeAgenda(voorbeeld(), STAGE);
    assert.ok(
      punt(text, 'inleiding')
        .replace(/\n +/g, ' ')
        .includes('Het formulier Tussenbeoordeling stage ontbreekt nog; de aios zorgt dat het er bij het gesprek is.'),
    );
  });

  it('looks back on the agreements of this rotation, not on those of another one or of the opleider [B8]', () => {
    const verslag = (stage: string, specifiek: string) =>
      `soort: verslag\ngesprek: { type: tussengesprek, datum: 2026-02-01, stage: ${stage} }\nafspraken: [{ id: A1, specifiek: ${specifiek} }]\n`;
    const { text } = makeAgenda(
      voorbeeld({
        'a.verslag.yaml': verslag('hartbewaking ', 'Van deze stage.'),
        'b.verslag.yaml': verslag('Interne', 'Van een andere.'),
      }),
      STAGE,
    );
    const lines = punt(text, 'vorige_afspraken');
    assert.ok(lines.includes('Van deze stage.'));
    assert.ok(!lines.includes('Van een andere.'));
    assert.ok(!lines.includes('Twaalf echo'));
  });

  it('finds its reflection by type, date and rotation [B3]', () => {
    const own = REFLECTIE.replace(
      'voortgangsgesprek, datum: 2026-03-10',
      'tussengesprek, datum: 2026-04-02, stage: Hartbewaking',
    );
    const { text } = makeAgenda(voorbeeld({ 'reflecties/stage.reflectie.yaml': own }), STAGE);
    assert.deepEqual(
      volgorde(text).filter((id) => id.startsWith('aanvulling')),
      ['aanvulling-congres-in-mei'],
    );
  });
});

describe('what the agenda passes over', () => {
  it('names a document with a syntax error instead of using half of it', () => {
    const { text, refused } = makeAgenda(
      voorbeeld({ 'feedback/bos.feedback.yaml': 'soort: feedback\ngoed: [{' }),
      MAART,
    );
    assert.equal(refused, undefined);
    assert.ok(
      punt(text, 'inleiding')
        .replace(/\n +/g, ' ')
        .includes('Niet meegenomen, omdat het bestand een fout in de YAML bevat: ../feedback/bos.feedback.yaml.'),
    );
  });

  it('says so when the last talk has no report that can be read', () => {
    const { text } = makeAgenda(
      voorbeeld({ 'x.agenda.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2025-12-01 }' }),
      MAART,
    );
    assert.ok(punt(text, 'vorige_afspraken').includes('Van het gesprek van 1 december 2025 is geen leesbaar verslag'));
    assert.ok(punt(text, 'vorige_afspraken').includes('Twaalf echo'), 'what is known stays');
  });

  it('counts feedback and evidence from after the previous talk up to this one [A9]', () => {
    const later = BEWIJS.replace('2026-02-01', '2026-03-11');
    const before = BEWIJS.replace('2026-02-01', '2025-09-10');
    const { text } = makeAgenda(
      voorbeeld({ 'bewijs/na.bewijs.yaml': later, 'bewijs/voor.bewijs.yaml': before }),
      MAART,
    );
    assert.ok(punt(text, 'inleiding').includes('1 × OSATS'));
  });
});

describe('an agenda in the way', () => {
  it('of another talk is left alone, with the reason', () => {
    const files = voorbeeld({
      'gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml':
        'gesprek: { type: voortgangsgesprek, datum: 2026-05-01 }\n',
    });
    assert.deepEqual(makeAgenda(files, MAART), {
      file: 'gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml',
      text: 'gesprek: { type: voortgangsgesprek, datum: 2026-05-01 }\n',
      refused:
        'gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml bestaat al en is van een ander gesprek of onleesbaar; het is niet overschreven. Geef dat bestand een andere naam en probeer het opnieuw.',
    });
  });

  it('that cannot be read is left alone, with the line of the error, in the language asked for', () => {
    const text = 'soort: agenda\ngesprek: { type: voortgangsgesprek, datum: 2026-03-10 }\npunten: [\n';
    const made = makeAgenda(voorbeeld({ 'eigen.agenda.yaml': text }), { ...MAART, language: 'en' });
    assert.equal(made.file, 'eigen.agenda.yaml');
    assert.equal(made.text, text);
    assert.match(
      made.refused ?? '',
      /^eigen\.agenda\.yaml contains an error in its YAML \(line \d\) and was not updated\. Repair it and try again\.$/,
    );
  });
});
