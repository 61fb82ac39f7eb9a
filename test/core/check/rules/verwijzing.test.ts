import assert from 'node:assert/strict';
import { checkDocument, fixesFor, messageOf } from '../../../../src/core/check/index.ts';
import type { Fix } from '../../../../src/core/check/index.ts';
import { makePortfolio, openDocument } from '../../../../src/core/portfolio/index.ts';
import type { Setting } from '../marked.ts';
import { assertMarks, findingsOf, fixed, fixesOf, TODAY } from '../marked.ts';
import { AIOS, signed } from './reports.ts';
import { said } from './said.ts';

const RULE = 'verwijzing/bestaat_niet';
const file = 'gesprekken/2026-05-20.verslag.yaml';
const others = {
  'gesprekken/2025-11-20.verslag.yaml':
    'afspraken:\n  - { id: A1, specifiek: Zes slechtnieuwsgesprekken }\n  - { id: A2, specifiek: Twee KPB’s }\n',
  'gesprekken/2026-05-20.agenda.yaml': 'soort: agenda\n',
  'versnelling/echo.versnelling.yaml': 'onderdelen:\n  - { id: hartbewaking, naam: Hartbewaking }\n  - { id: echo }\n',
};
const SETTING: Setting = { file, others };

/** A point of the look-back on what is written here. */
const lookBack = (reference: string) => `terugblik:\n  - afspraak: ${reference}\n`;

const texts = (marked: string, setting: Setting = SETTING) => said(RULE, marked, setting).map(({ nl, en }) => [nl, en]);

describe('verwijzing/bestaat_niet', () => {
  it('says which file is not there, as an error', () => {
    assert.deepEqual(said(RULE, 'agenda: «2026-05-21.agenda.yaml»\n', SETTING), [
      {
        level: 'error',
        path: ['agenda'],
        nl: 'Het bestand ‘gesprekken/2026-05-21.agenda.yaml’ is er niet in dit portfolio. Verwijs naar een bestand dat er wel is.',
        en: 'There is no file “gesprekken/2026-05-21.agenda.yaml” in this portfolio. Refer to one that is there.',
      },
    ]);
  });

  it('underlines only the id when the document is there and the id is not', () => {
    assert.deepEqual(texts(lookBack('2025-11-20.verslag.yaml«#A4»')), [
      [
        'Het kenmerk ‘A4’ komt in ‘gesprekken/2025-11-20.verslag.yaml’ niet voor. Kies een kenmerk dat er wel is.',
        'There is no id “A4” in “gesprekken/2025-11-20.verslag.yaml”. Choose one that is there.',
      ],
    ]);
    assertMarks(RULE, lookBack("'2025-11-20.verslag.yaml«#A4»'"), SETTING);
    assertMarks(RULE, lookBack('"2025-11-20.verslag.yaml«#A4»" # nakijken'), SETTING);
    assertMarks(RULE, lookBack('>-\n      2025-11-20.verslag.yaml«#A4»'), SETTING);
  });

  it('looks for an id of a list in this document in that list', () => {
    const marked = `verbeterpunten:
  - id: V1
    tekst: Overdracht
plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: V1
    - verbeterpunt: «A1»
afspraken:
  - id: A1
`;
    assert.deepEqual(texts(marked), [
      [
        'Het kenmerk ‘A1’ komt in dit document niet voor bij ‘Verbeterpunten’. Kies een kenmerk dat er wel is.',
        'There is no id “A1” under “Points to improve” in this document. Choose one that is there.',
      ],
    ]);
  });

  it('looks for a part of a request in the request that is referred to, else in all', () => {
    const named = `versnelling:
  verzoek: ../versnelling/echo.versnelling.yaml
  onderdelen:
    - onderdeel: hartbewaking
    - onderdeel: «dialyse»
`;
    assert.deepEqual(texts(named), [
      [
        'Het kenmerk ‘dialyse’ komt in ‘versnelling/echo.versnelling.yaml’ niet voor bij ‘Onderdelen’. Kies een kenmerk dat er wel is.',
        'There is no id “dialyse” under “Parts” in “versnelling/echo.versnelling.yaml”. Choose one that is there.',
      ],
    ]);
    const two = { file, others: { ...others, 'versnelling/oud.versnelling.yaml': 'onderdelen: [{ id: ic }]\n' } };
    const unnamed = 'versnelling: { onderdelen: [{ onderdeel: ic }, { onderdeel: echo }, { onderdeel: «dialyse» }] }\n';
    assert.deepEqual(texts(unnamed, two), [
      [
        'Het kenmerk ‘dialyse’ komt in een document van de soort ‘Versnellingsverzoek’ niet voor bij ‘Onderdelen’. Kies een kenmerk dat er wel is.',
        'There is no id “dialyse” under “Parts” in any document of the kind “Request for acceleration”. Choose one that is there.',
      ],
    ]);
  });

  it('says which kinds belong here when the document is of another', () => {
    assert.deepEqual(texts('agenda: «2025-11-20.verslag.yaml»\n'), [
      [
        '‘gesprekken/2025-11-20.verslag.yaml’ is een document van de soort ‘Gespreksverslag’. Hier hoort een verwijzing naar ‘Agenda’.',
        '“gesprekken/2025-11-20.verslag.yaml” is a document of the kind “Report”. A reference to “Agenda” belongs here.',
      ],
    ]);
    const [[nl] = []] = texts('competentiegebieden: { communicatie: { bewijs: [«x.agenda.yaml»] } }\n', {
      file: 'a.reflectie.yaml',
      others: { 'x.agenda.yaml': 'soort: agenda\n' },
    });
    assert.match(nl ?? '', /een verwijzing naar ‘Bewijs’, ‘Feedback’ of ‘Tussenbeoordeling stage’\.$/u);
  });

  for (const [reference, nl, en] of [
    [
      '../../elders.agenda.yaml',
      '‘../../elders.agenda.yaml’ leidt het portfolio uit. Zet het bestand in het portfolio en verwijs daarnaar.',
      '“../../elders.agenda.yaml” leads out of the portfolio. Put the file in the portfolio and refer to that.',
    ],
    [
      '/gesprekken/2026-05-20.agenda.yaml',
      '‘/gesprekken/2026-05-20.agenda.yaml’ is een pad vanaf de schijf. Schrijf het pad gezien vanuit de map van dit bestand.',
      '“/gesprekken/2026-05-20.agenda.yaml” is a path from the root of the disk. Write the path as seen from the folder of this file.',
    ],
    [
      'C:/portfolio/a.agenda.yaml',
      '‘C:/portfolio/a.agenda.yaml’ is een pad vanaf de schijf. Schrijf het pad gezien vanuit de map van dit bestand.',
      '“C:/portfolio/a.agenda.yaml” is a path from the root of the disk. Write the path as seen from the folder of this file.',
    ],
    [
      '..\\gesprekken\\2026-05-20.agenda.yaml',
      '‘..\\gesprekken\\2026-05-20.agenda.yaml’ is geen pad dat overal werkt. Zet schuine strepen vooruit (/) tussen de mappen.',
      '“..\\gesprekken\\2026-05-20.agenda.yaml” is no path that works everywhere. Put forward slashes (/) between the folders.',
    ],
    [
      'https://portfolio.example/agenda/12',
      '‘https://portfolio.example/agenda/12’ is een adres buiten het portfolio, en dat wordt niet gevolgd. Zet het stuk in het portfolio en verwijs daarnaar.',
      '“https://portfolio.example/agenda/12” is an address outside the portfolio, which is not followed. Put the piece in the portfolio and refer to that.',
    ],
    [
      "'#'",
      '‘#’ noemt geen bestand en geen kenmerk. Noem het bestand, gezien vanuit de map van dit bestand.',
      '“#” names no file and no id. Name the file, as seen from the folder of this file.',
    ],
  ] as const)
    it(`does not follow ${reference}, and says why`, () => {
      assert.deepEqual(texts(`agenda: «${reference}»\n`), [[nl, en]]);
    });

  for (const [what, text, setting] of [
    ['that lead somewhere', `agenda: 2026-05-20.agenda.yaml\n${lookBack('2025-11-20.verslag.yaml#A2')}`, SETTING],
    ['that are not written yet', "agenda: ''\nvorig_verslag:\nterugblik:\n  - afspraak: ' '\n", SETTING],
    [
      'into a document that cannot be read: the id may stand behind the error',
      lookBack('2025-11-20.verslag.yaml#A9'),
      { file, others: { 'gesprekken/2025-11-20.verslag.yaml': 'afspraken: [{ id: A1 }\n' } },
    ],
    ['to an attachment while it is not known which files there are', 'bijlage: scan.pdf\n', { file: 'a.bewijs.yaml' }],
    ['to a part while there is no request at all', 'versnelling: { onderdelen: [{ onderdeel: x }] }\n', { file }],
  ] as const)
    it(`keeps silent about references ${what}`, () => {
      assertMarks(RULE, text, setting);
    });

  it('keeps silent in a document that lies in no portfolio: what is beside it is not known', () => {
    const document = openDocument(file, 'agenda: weg.agenda.yaml\n');
    assert.ok(document);
    const loose = makePortfolio([document], { los: true });
    assert.deepEqual(
      checkDocument(document, loose, { today: TODAY }).filter(({ rule }) => rule === RULE),
      [],
    );
  });

  it('looks for attachments where all files are known; a # is part of the name of a file', () => {
    const open = (bijlage: string, files: string[]) => {
      const document = openDocument('bewijs/a.bewijs.yaml', `bijlage: ${bijlage}\n`);
      assert.ok(document);
      const portfolio = makePortfolio([document], { bestanden: new Set(files) });
      const findings = checkDocument(document, portfolio, { today: TODAY }).filter(({ rule }) => rule === RULE);
      const [finding] = findings;
      const fixes = finding ? fixesFor(finding, document, portfolio, 'nl') : [];
      return { said: findings.map((one) => messageOf(one, 'nl')), fixes };
    };
    assert.deepEqual(open('scan#2.pdf', ['bewijs/scan#2.pdf']).said, []);
    assert.deepEqual(open('scan.pdf', ['scan.pdf']), {
      said: ['Het bestand ‘bewijs/scan.pdf’ is er niet in dit portfolio. Verwijs naar een bestand dat er wel is.'],
      fixes: [
        {
          title: 'Vervang door ‘../scan.pdf’',
          preferred: true,
          changes: [{ op: 'set', path: ['bijlage'], value: '../scan.pdf' }],
        },
      ],
    });
    assert.deepEqual(
      open('scna.pdf', ['bewijs/scan.pdf', 'bewijs/foto.jpg']).fixes.map(({ title, preferred }) => [title, preferred]),
      [
        ['Vervang door ‘scan.pdf’', false],
        ['Kies een bestand uit het portfolio…', false],
      ],
    );
  });
});

describe('verwijzing/bestaat_niet offers', () => {
  const titles = (fixes: readonly Fix[]) => fixes.map(({ title, preferred }) => [title, preferred]);
  const choices = (fixes: readonly Fix[]) =>
    fixes.flatMap((fix) => ('pick' in fix ? fix.pick.map(({ label, description }) => [label, description]) : []));

  it('the file of that name where it is now, with the id behind it', () => {
    const text = lookBack('oud/2025-11-20.verslag.yaml#A1 # besproken');

    const fixes = fixesOf(RULE, text, SETTING);

    assert.deepEqual(titles(fixes), [['Vervang door ‘2025-11-20.verslag.yaml#A1’', true]]);
    assert.equal(fixed(text, fixes[0], SETTING), lookBack('2025-11-20.verslag.yaml#A1 # besproken'));
    assert.deepEqual(titles(fixesOf(RULE, text, SETTING, 'en')), [['Replace by “2025-11-20.verslag.yaml#A1”', true]]);
  });

  it('the same file where only the way to it is written wrong', () => {
    for (const reference of [
      '/gesprekken/2026-05-20.agenda.yaml',
      '..\\gesprekken\\2026-05-20.agenda.yaml',
      '../../gesprekken/2026-05-20.agenda.yaml',
    ]) {
      const text = `agenda: ${reference}\n`;
      const [fix] = fixesOf(RULE, text, SETTING);
      assert.equal(fix?.preferred, true, reference);
      assert.equal(fixed(text, fix, SETTING), 'agenda: 2026-05-20.agenda.yaml\n');
    }
  });

  it('the file that is spelled nearly so, not as the one thing to do, and the others to choose from', () => {
    const setting = {
      file,
      others: {
        'gesprekken/2026-05-21.agenda.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-05-21 }\n',
        'gesprekken/2025-01-01.agenda.yaml': 'gesprek: { type: tussengesprek, datum: 2025-01-01 }\n',
        'gesprekken/2026-05-19.verslag.yaml': 'soort: verslag\n',
      },
    };
    const text = 'agenda: 2026-05-12.agenda.yaml\n';

    const fixes = fixesOf(RULE, text, setting);

    assert.deepEqual(titles(fixes), [
      ['Vervang door ‘2026-05-21.agenda.yaml’', false],
      ['Kies waar dit naar verwijst…', false],
    ]);
    assert.deepEqual(choices(fixes), [
      ['Agenda, tussengesprek, 1 januari 2025', 'gesprekken/2025-01-01.agenda.yaml'],
      ['Agenda, voortgangsgesprek, 21 mei 2026', 'gesprekken/2026-05-21.agenda.yaml'],
    ]);
    assert.equal(fixed(text, fixes[1], setting, 0), 'agenda: 2025-01-01.agenda.yaml\n');
  });

  it('only documents that have the id, when there are any', () => {
    const setting = {
      file,
      others: { ...others, 'gesprekken/2025-05-20.verslag.yaml': 'afspraken: [{ id: A7, specifiek: CAT }]\n' },
    };
    const text = lookBack('verslag-mei.verslag.yaml#A7');
    const fixes = fixesOf(RULE, text, setting);
    assert.deepEqual(choices(fixes), [['Gespreksverslag', 'gesprekken/2025-05-20.verslag.yaml']]);
    assert.equal(fixed(text, fixes[0], setting), lookBack('2025-05-20.verslag.yaml#A7'));
  });

  it('the ids of the document, in the words of what they stand for; the nearest only when that means something', () => {
    const short = lookBack('2025-11-20.verslag.yaml#A4');
    const fixes = fixesOf(RULE, short, SETTING);
    assert.deepEqual(titles(fixes), [['Kies waar dit naar verwijst…', false]]);
    assert.deepEqual(choices(fixes), [
      ['A1: Zes slechtnieuwsgesprekken', undefined],
      ['A2: Twee KPB’s', undefined],
    ]);
    assert.equal(fixed(short, fixes[0], SETTING, 1), lookBack('2025-11-20.verslag.yaml#A2'));

    const capital = lookBack('2025-11-20.verslag.yaml#a2');
    assert.deepEqual(titles(fixesOf(RULE, capital, SETTING))[0], ['Vervang door ‘2025-11-20.verslag.yaml#A2’', true]);

    const part = 'versnelling: { onderdelen: [{ onderdeel: hartbewakng }] }\n';
    const forPart = fixesOf(RULE, part, SETTING);
    assert.deepEqual(titles(forPart), [
      ['Vervang door ‘hartbewaking’', false],
      ['Kies een kenmerk…', false],
    ]);
    assert.equal(fixed(part, forPart[0], SETTING), part.replace('bewakng', 'bewaking'));
    assert.deepEqual(choices(forPart), [
      ['hartbewaking: Hartbewaking', undefined],
      ['echo', undefined],
    ]);
  });

  it('nothing in a signed document, which would no longer be what was signed', () => {
    const text = signed('agenda: weg.agenda.yaml\n', AIOS);
    assert.equal(findingsOf(RULE, text, SETTING).length, 1);
    assert.deepEqual(fixesOf(RULE, text, SETTING), []);
  });

  it('nothing where there is nothing of that kind', () => {
    assert.deepEqual(fixesOf(RULE, 'agenda: weg.agenda.yaml\n', { file }), []);
  });
});
