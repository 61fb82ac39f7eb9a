import assert from 'node:assert/strict';
import { formContent, formModel } from '../../../src/core/form/index.ts';
import type { Kind } from '../../../src/core/kinds/index.ts';
import { specialismen } from '../../../src/core/kinds/index.ts';
import type { Language } from '../../../src/core/language/language.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';

const portfolioYaml = `soort: portfolio
versie: 1
aios:
  naam: Jorinde van Aldermeer
  functie: aios cardiologie
instellingen:
  - naam: Ziekenhuis Eikenstroom
    opleider:
      naam: dr. W. Hoogenraat
      functie: internist, opleider
  - naam: UMC Halverwaard
    opleider:
      naam: dr. M. Brouwhuis
opleidingsplannen:
  landelijk:
    naam: Landelijk opleidingsplan 2021
sleutels:
  - naam: mr. K. Sleutel
    rol: opleider
    publiek: abc
    van: 2026-01-01
`;

const feedback = (naam: string, rest = '') => `soort: feedback
versie: 1
gever:
  naam: ${naam}
${rest}`;

const agenda = (plaats: string) => `soort: agenda
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-06-25
  plaats: ${plaats}
  deelnemers:
    - naam: dr. M. Brouwhuis
      rol: opleider
      email: m.brouwhuis@halverwaard.example
    - naam: A. Sanders
`;

const files = new Map([
  ['portfolio.yaml', portfolioYaml],
  ['a.feedback.yaml', feedback('R. de Vries', '  rol: anders\n  functie: verpleegkundige\n')],
  ['b.feedback.yaml', feedback('dr. P. Korstanje', '  rol: lid_opleidingsgroep\n')],
  ['c.feedback.yaml', feedback('dr. P. Korstanje', '  functie: internist\n')],
  ['d.agenda.yaml', agenda('Kamer B4-112')],
  ['e.agenda.yaml', agenda('Kamer B4-112')],
  [
    's.opleidingsschema.yaml',
    `soort: opleidingsschema
versie: 1
onderdelen:
  - id: S1
    naam: Vooropleiding
    instelling: Ziekenhuis Eikenstroom
    van: 2024-01-01
    tot: 2025-12-31
  - id: S2
    naam: Hartbewaking
    instelling: Medisch Centrum Zuid
    van: 2026-01-01
    tot: 2026-12-31
`,
  ],
]);

function contentOf(file: string, language: Language = 'nl', texts: ReadonlyMap<string, string> = files) {
  const portfolio = readPortfolio(texts);
  const document = portfolio.get(file);
  assert.ok(document, `${file} is a document`);
  return formContent(document, portfolio, [], language, '2026-11-23');
}

describe('what a form offers to choose from', () => {
  it('knows the people of portfolio.yaml first, then who is named most, each once with all that is known', () => {
    assert.deepEqual(contentOf('d.agenda.yaml').people, [
      {
        naam: 'Jorinde van Aldermeer',
        rol: 'aios',
        functie: 'aios cardiologie',
        description: 'aios cardiologie',
      },
      {
        naam: 'dr. W. Hoogenraat',
        rol: 'opleider',
        functie: 'internist, opleider',
        description: 'internist, opleider',
      },
      {
        naam: 'dr. M. Brouwhuis',
        rol: 'opleider',
        email: 'm.brouwhuis@halverwaard.example',
        description: 'Opleider',
      },
      {
        naam: 'dr. P. Korstanje',
        rol: 'lid_opleidingsgroep',
        functie: 'internist',
        description: 'Lid van de opleidingsgroep, internist',
      },
      { naam: 'R. de Vries', rol: 'anders', functie: 'verpleegkundige', description: 'Anders, verpleegkundige' },
    ]);
  });

  it('says in English who they are, in their own words where there are', () => {
    const { people } = contentOf('d.agenda.yaml', 'en');
    assert.deepEqual(
      people.map(({ description }) => description),
      [
        'aios cardiologie',
        'internist, opleider',
        'Programme director (opleider)',
        'Member of the training group, internist',
        'Other, verpleegkundige',
      ],
    );
  });

  it('takes nobody from a training plan, a key or the dossier of the opleider', () => {
    const dossier = `soort: dossier
versie: 1
aios:
  naam: Geheim
  rol: aios
`;
    const { people } = contentOf('d.agenda.yaml', 'nl', new Map([...files, ['x.dossier.yaml', dossier]]));
    assert.deepEqual(
      people.filter(({ naam }) => /Geheim|Sleutel|opleidingsplan/u.test(naam)),
      [],
    );
  });

  it('asks for people only where the form has a place for one', () => {
    assert.deepEqual(contentOf('s.opleidingsschema.yaml').people.length, 5);
    const reflectie = new Map([...files, ['r.reflectie.yaml', 'soort: reflectie\nversie: 1\n']]);
    assert.deepEqual(contentOf('r.reflectie.yaml', 'nl', reflectie).people, []);
  });

  it('suggests rotations of now first, institutions, places and names the portfolio has, each once', () => {
    assert.deepEqual(contentOf('d.agenda.yaml').suggestions, {
      plaatsen: ['Kamer B4-112'],
      stages: ['Hartbewaking', 'Vooropleiding'],
    });
    assert.deepEqual(contentOf('s.opleidingsschema.yaml').suggestions, {
      stages: ['Hartbewaking', 'Vooropleiding'],
      instellingen: ['Ziekenhuis Eikenstroom', 'UMC Halverwaard', 'Medisch Centrum Zuid'],
    });
    const iop = new Map([...files, ['i.iop.yaml', 'soort: iop\nversie: 1\n']]);
    assert.deepEqual(contentOf('i.iop.yaml', 'nl', iop).suggestions, {
      stages: ['Hartbewaking', 'Vooropleiding'],
      namen: ['Jorinde van Aldermeer', 'dr. W. Hoogenraat', 'dr. M. Brouwhuis', 'A. Sanders'],
    });
  });

  it('suggests all specialisms for the training', () => {
    assert.deepEqual(
      contentOf('portfolio.yaml').suggestions['specialismen'],
      specialismen.map(({ naam }) => naam),
    );
  });

  it('has a name for suggestions on no more fields than have something to suggest', () => {
    const kinds: Kind[] = ['bewijs', 'feedback', 'dossier'];
    for (const kind of kinds) {
      const fields = formModel(kind, 'nl').sections.flatMap(({ fields: all }) => all);
      assert.deepEqual(
        fields.filter((field) => field.type === 'text' && field.suggestions !== undefined),
        [],
        kind,
      );
    }
  });
});
