import assert from 'node:assert/strict';
import type { DocumentOptions } from '../../../src/core/index.ts';
import {
  check,
  kindInfo,
  makePortfolio,
  newDocument,
  newKinds,
  newPortfolio,
  openDocument,
} from '../../../src/core/index.ts';
import { BEWIJS, TUSSENBEOORDELING, voorbeeld } from './voorbeeld.ts';

const portfolioOf = (files: ReadonlyMap<string, string>) =>
  makePortfolio([...files].flatMap(([file, text]) => openDocument(file, text) ?? []));
const portfolio = portfolioOf(voorbeeld());
const made = (options: Omit<DocumentOptions, 'today'>) => newDocument(portfolio, { today: '2026-03-05', ...options });

describe('a new portfolio', () => {
  const files = newPortfolio({
    naam: ' Sanne Dijk ',
    specialisme: 'cardiologie',
    start: '2026-09-01',
    opleider: 'dr. Vos',
  });

  it('has three documents: what was asked is filled in, what was not is open', () => {
    assert.deepEqual(
      [...files],
      [
        [
          'portfolio.yaml',
          `# Portfolio van een aios. Vul de namen en plannen aan; alles in deze map hoort erbij.
soort: portfolio
versie: 1
aios:
  naam: Sanne Dijk
  rol: aios
opleiding:
  specialisme: cardiologie
  start: 2026-09-01
  deeltijd: 1
instellingen:
  - naam:
    erkend:
    van: 2026-09-01
    opleider:
      naam: dr. Vos
      rol: opleider
opleidingsplannen:
  landelijk:
    naam:
  lokaal:
    naam:
gesprekscyclus:
  - 4
  - 2
  - 2
  - 1
  - 1
  - 1
`,
        ],
        [
          'opleiding.iop.yaml',
          `# Individueel opleidingsplan. Bijwerken na elk voortgangsgesprek.
soort: iop
versie: 1
geldig:
  van: 2026-09-01
  tot: 2027-08-31
leerdoelen: []
`,
        ],
        [
          'opleiding.opleidingsschema.yaml',
          `# Het opleidingsschema zoals het in MijnRGS staat.
soort: opleidingsschema
versie: 1
onderdelen: []
einddatum:
`,
        ],
      ],
    );
  });

  it('has nothing wrong in it, only things to fill in', () => {
    assert.deepEqual(
      check(files, { today: '2026-09-01' }).filter(({ level }) => level === 'error'),
      [],
    );
  });
});

describe('a new document', () => {
  it('of a reflection has all areas of the portfolio and the period since the last talk [A6]', () => {
    assert.deepEqual(made({ kind: 'reflectie', type: 'voortgangsgesprek', datum: '2026-06-01' }), {
      file: 'reflecties/2026-06-01-voortgangsgesprek.reflectie.yaml',
      text: `soort: reflectie
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-06-01
periode:
  van: 2025-09-11
  tot: 2026-06-01
competentiegebieden:
${['medisch_handelen', 'communicatie', 'samenwerking', 'kennis_en_wetenschap', 'maatschappelijk_handelen', 'organisatie', 'professionaliteit'].map((gebied) => `  ${gebied}:\n    goed:\n    beter:\n    bewijs: []\n`).join('')}leerdoelen: []
agendapunten: []
`,
    });
  });

  it('of evidence is named after its title and never takes the name of another', () => {
    const first = made({ kind: 'bewijs', titel: 'KPB: Één visite!' });
    assert.equal(first.file, 'bewijs/2026-03-05-kpb-een-visite.bewijs.yaml');
    assert.ok(first.text.includes("titel: 'KPB: Één visite!'\n"));
    const taken = portfolioOf(voorbeeld({ [first.file]: BEWIJS }));
    assert.equal(
      newDocument(taken, { kind: 'bewijs', titel: 'KPB: Één visite!', today: '2026-03-05' }).file,
      'bewijs/2026-03-05-kpb-een-visite-2.bewijs.yaml',
    );
  });

  it('of a rotation form knows the rotation from the schedule [B6]', () => {
    assert.deepEqual(
      made({ kind: 'tussenbeoordeling', datum: '2026-06-01', stage: 'Echocardiografie' }).file,
      'stages/echocardiografie/2026-06-01.tussenbeoordeling.yaml',
    );
    assert.ok(
      made({ kind: 'tussenbeoordeling', datum: '2026-06-01', stage: 'Echocardiografie' }).text.includes(
        'stage:\n  naam: Echocardiografie\n  instelling: UMC\n  van: 2025-09-01\n  tot: 2026-08-31\ndatum: 2026-06-01\n',
      ),
    );
  });

  it('of an agenda or report is made from its sources; the one that is there comes back as it is', () => {
    const agenda = made({ kind: 'agenda', type: 'voortgangsgesprek', datum: '2026-03-10' });
    assert.equal(agenda.file, 'gesprekken/2026-03-10-voortgangsgesprek.agenda.yaml');
    const files = voorbeeld({ [agenda.file]: agenda.text });
    const options = { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' } as const;
    assert.deepEqual(newDocument(portfolioOf(files), { kind: 'agenda', ...options }), agenda);
    const report = newDocument(portfolioOf(files), { kind: 'verslag', ...options });
    assert.equal(report.file, 'gesprekken/2026-03-10-voortgangsgesprek.verslag.yaml');
    assert.ok(report.text.includes('agenda: 2026-03-10-voortgangsgesprek.agenda.yaml\n'));
    assert.ok(
      made({ kind: 'verslag', type: 'voortgangsgesprek', datum: '2026-03-10' }).text.includes('    - naam: dr. Vos\n'),
    );
  });

  it('of every kind has the right name, reads back without errors and cannot be mistaken for another', () => {
    for (const kind of newKinds) {
      for (const stage of [undefined, 'Hartbewaking']) {
        const { file, text } = newDocument(portfolioOf(voorbeeld({ 'a.tussenbeoordeling.yaml': TUSSENBEOORDELING })), {
          kind,
          today: '2026-03-05',
          ...(stage === undefined ? {} : { stage }),
        });
        const document = openDocument(file, text);
        assert.equal(document?.kind, kind);
        assert.deepEqual(document.parsed.problems, []);
        assert.deepEqual(
          document.violations.filter(({ trouble }) => trouble !== 'missing'),
          [],
          `${kind}: ${text}`,
        );
      }
    }
  });

  it('is offered with what it is called and is for', () => {
    assert.deepEqual(kindInfo('reflectie', 'en').title, 'Reflection');
    assert.ok(newKinds.every((kind) => kindInfo(kind, 'nl').description.length > 20));
    assert.ok(kindInfo('feedback', 'nl').ofTalk);
    assert.ok(!kindInfo('bewijs', 'nl').ofTalk);
  });
});
