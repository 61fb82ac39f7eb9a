import assert from 'node:assert/strict';
import { check, draftReport, makeAgenda } from '../../../src/core/index.ts';
import { PORTFOLIO, VERZOEK, voorbeeld } from './voorbeeld.ts';

const VERSLAG = 'gesprekken/mijn.verslag.yaml';

/** Completes a report of the talk in March (or another) with what the example knows. */
function completed(
  report: string,
  {
    anders = {},
    talk = { type: 'voortgangsgesprek', datum: '2026-03-10' },
    language = 'nl',
  }: {
    anders?: Record<string, string | undefined>;
    talk?: { type: 'voortgangsgesprek' | 'tussengesprek'; datum: string; stage?: string };
    language?: 'nl' | 'en';
  } = {},
): string {
  const files = voorbeeld(anders);
  const agenda = makeAgenda(files, { ...talk, today: '2026-03-05' });
  files.set(agenda.file, agenda.text).set(VERSLAG, report);
  const made = draftReport(files, { agenda: agenda.file, today: '2026-03-10', language });
  assert.equal(made.refused, undefined);
  files.set(VERSLAG, made.text);
  assert.deepEqual(
    draftReport(files, { agenda: agenda.file, today: '2026-03-10', language }),
    made,
    'twice adds nothing',
  );
  return made.text;
}

/** The part of a report under one key, key included. */
const deel = (text: string, key: string): string =>
  text.split(/^(?=\S)/m).find((part) => part.startsWith(`${key}:`)) ?? '';

const KOP = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
verbeterpunten:
  - { id: W1, competentie: organisatie, tekst: Brieven te laat }
  - { id: W2, competentie: communicatie, tekst: Overdracht te lang }
`;

const PLAN = `plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: W1
      aanpak: Brief op de dag van ontslag klaarzetten.
      toetsing: Overzicht uit het EPD.
    - { verbeterpunt: W2, aanpak: '', toetsing: '' }
`;

describe('agreements proposed from the actions of a report [A21a] [A29] [B12] [B16]', () => {
  it('are made for each action that has none, marked as proposals, to come back in the next talk', () => {
    assert.equal(
      deel(completed(KOP + PLAN), 'afspraken'),
      `afspraken:
  - id: A1
    specifiek: Brief op de dag van ontslag klaarzetten.
    meetbaar: Overzicht uit het EPD.
    acceptabel: []
    resultaatgericht:
    tijdgebonden:
      datum: 2027-08-31
      gesprek: voortgangsgesprek
    competentie: organisatie
    verbeterpunt: W1
    status: open
    voorstel: true
`,
    );
  });

  it('come behind what was agreed, with an id of their own', () => {
    const own = `afspraken:
  - { id: A1, specifiek: Twaalf echo's, status: open } # van Sanne
`;
    const text = deel(completed(KOP + PLAN + own), 'afspraken');
    assert.ok(text.startsWith(own), text);
    assert.match(text, /^ {2}- id: A2\n {4}specifiek: Brief op de dag van ontslag klaarzetten\.$/m);
  });

  it('are not made where the action has its agreement, by its weak point or by its words', () => {
    for (const own of [
      'afspraken: [{ id: A1, specifiek: Iets anders, verbeterpunt: W1, status: open }]\n',
      'afspraken: [{ id: A1, specifiek: Brief op de dag van ontslag klaarzetten, status: open }]\n',
      'afspraken: geen\n',
    ]) {
      assert.equal(deel(completed(KOP + PLAN + own), 'afspraken'), own);
    }
  });

  it('are asked to be accepted or taken out; the next agenda says that they are proposals', () => {
    const text = completed(KOP + PLAN);
    const files = voorbeeld({ [VERSLAG]: text });
    const found = check(files, { today: '2026-03-10' }).filter(
      ({ file, rule }) => file === VERSLAG && rule === 'verslag/voorstel',
    );
    assert.deepEqual(
      found.map(({ level, path }) => ({ level, path })),
      [{ level: 'warning', path: ['afspraken', 0, 'voorstel'] }],
    );
    const next = makeAgenda(files, { type: 'voortgangsgesprek', datum: '2026-09-10', today: '2026-09-01' });
    assert.match(
      next.text.replace(/\s+/gu, ' '),
      /A1 \(gesprek van 10 maart 2026\): Brief op de dag van ontslag klaarzetten\. Termijn: 31 augustus 2027, loopt nog\. Stand: open \(nog een voorstel\)\./,
    );
  });
});

describe('what is left of the training after a report [A16c] [A16d]', () => {
  const BESPROKEN = `versnelling:
  moment: definitief
  verzoek: ../versnelling/echo.versnelling.yaml
  onderdelen:
    - { onderdeel: echo, beheersingsniveau: 4, oordeel: toegekend, maanden: 2 }
`;

  it('is worked out with the European minimum and its source, once every part is judged', () => {
    assert.equal(
      deel(completed(KOP + BESPROKEN), 'versnelling'),
      `${BESPROKEN}  resterende_duur_maanden: 70
  europees_minimum: >-
    Na verkorting blijft voltijds hoogstens 70 maanden in erkende instellingen over: 22 maanden
    boven het Europese minimum van 48 maanden (niet gecontroleerd). Bron: Britse regeling uit 2010
    met de minimumduur per specialisme (S.I. 2010/473); niet nagezien in bijlage V bij Richtlijn
    2005/36/EG zelf.
`,
    );
  });

  it('says in the language asked for when it is too short, or when no minimum is known', () => {
    const short = PORTFOLIO.replace('start: 2022-09-01', 'start: 2022-09-01, europees_minimum_maanden: 71');
    const words = (anders: Record<string, string>, language: 'nl' | 'en') =>
      /europees_minimum: >-\n([^]*?)\n(?=\S)/
        .exec(completed(KOP + BESPROKEN, { anders, language }))?.[1]
        ?.replace(/\s+/gu, ' ')
        .trim();
    assert.match(
      words({ 'portfolio.yaml': short }, 'en') ?? '',
      /^After shortening, at most 70 months at full time in recognised institutions are left: 1 month below the European minimum of 71 months/,
    );
    const unknown = PORTFOLIO.replace('specialisme: cardiologie', 'specialisme: iets, nominale_duur_maanden: 72');
    assert.equal(
      words({ 'portfolio.yaml': unknown }, 'nl'),
      'Na verkorting blijft voltijds hoogstens 70 maanden in erkende instellingen over: er is geen Europees minimum bekend.',
    );
  });

  it('stays open as long as a part waits for its judgement, and without a schedule', () => {
    const waiting = BESPROKEN.replace('oordeel: toegekend, ', '');
    assert.equal(deel(completed(KOP + waiting), 'versnelling'), `${waiting}  resterende_duur_maanden:\n`);
    const anders = { 'schema.opleidingsschema.yaml': undefined };
    assert.equal(
      deel(completed(KOP + BESPROKEN, { anders }), 'versnelling'),
      `${BESPROKEN}  resterende_duur_maanden:\n`,
    );
  });

  it('of a rejected request is the whole training, and no shortening is spoken of', () => {
    const anders = { 'versnelling/echo.versnelling.yaml': VERZOEK.slice(0, VERZOEK.indexOf('oordelen')) };
    const rejected = BESPROKEN.replace('oordeel: toegekend, maanden: 2', 'oordeel: afgewezen, maanden: 0');
    assert.equal(
      deel(completed(KOP + rejected, { anders }), 'versnelling'),
      `${rejected}  resterende_duur_maanden: 72\n`,
    );
  });

  it('is filled in by the first draft when the judgement was prepared', () => {
    const prepared = `${VERZOEK}  - { moment: definitief, datum: 2026-03-08, per_onderdeel: [{ onderdeel: echo, oordeel: toegekend, maanden: 2 }] }\n`;
    const files = voorbeeld({ 'versnelling/echo.versnelling.yaml': prepared });
    const agenda = makeAgenda(files, { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-09' });
    const { text } = draftReport(files.set(agenda.file, agenda.text), { agenda: agenda.file, today: '2026-03-10' });
    assert.match(text, /^ {2}resterende_duur_maanden: 70\n {2}europees_minimum: >-\n {4}Na verkorting/m);
  });
});

describe('an insufficient judgement in a report', () => {
  it('of a voortgangsgesprek asks for the day of the note in the file of the opleider [A31]', () => {
    const text = completed(`${KOP}oordeel: onvoldoende\n`);
    assert.ok(text.includes('oordeel: onvoldoende\ndossier_vermelding:\n'), text);
    assert.ok(!text.includes('terugkoppeling'));
  });

  it('of a tussengesprek asks for the report back, to the opleider of that day [B18]', () => {
    const talk = { type: 'tussengesprek', datum: '2026-04-02', stage: 'Hartbewaking' } as const;
    const report = `soort: verslag
versie: 1
gesprek: { type: tussengesprek, datum: 2026-04-02, stage: Hartbewaking }
oordeel: onvoldoende
`;
    assert.equal(
      deel(completed(report, { talk }), 'terugkoppeling'),
      'terugkoppeling:\n  aan:\n    naam: dr. Vos\n    rol: opleider\n  datum:\n',
    );
    const told = `${report}terugkoppeling: { aan: { naam: dr. Ander }, datum: 2026-04-03 }\n`;
    assert.match(
      completed(told, { talk }),
      /^terugkoppeling: \{ aan: \{ naam: dr\. Ander, rol: opleider \}, datum: 2026-04-03 \}$/m,
    );
  });

  it('is no matter of a sufficient one', () => {
    assert.doesNotMatch(completed(`${KOP}oordeel: voldoende\n`), /dossier_vermelding|terugkoppeling/);
  });
});
