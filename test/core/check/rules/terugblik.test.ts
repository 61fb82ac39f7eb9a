import assert from 'node:assert/strict';
import type { Setting } from '../marked.ts';
import { assertMarks, findingsOf, fixed, fixesOf } from '../marked.ts';
import { AIOS, signed } from './reports.ts';
import { said } from './said.ts';

/** A report of one talk of a series. */
const talk = (datum: string, rest = '', gesprek = 'type: voortgangsgesprek') =>
  `gesprek: { ${gesprek}, datum: ${datum} }\n${rest}`;
const made = (...ids: string[]) =>
  `afspraken:\n${ids.map((id) => `  - { id: ${id}, specifiek: Doet ${id}. }\n`).join('')}`;
const points = (...seen: (readonly [reference: string, status: string])[]) =>
  `terugblik:\n${seen.map(([afspraak, status]) => `  - { afspraak: ${afspraak}, goed: g, beter: b, status: ${status} }\n`).join('')}`;

/** The reports under short names, in the order of their talks; the last one is looked at. */
function series(...reports: string[]): { text: string; setting: Setting } {
  const files = Object.fromEntries(reports.map((text, index) => [`${index + 1}.verslag.yaml`, text]));
  const file = `${reports.length}.verslag.yaml`;
  const { [file]: text = '', ...others } = files;
  return { text, setting: { file, others } };
}

/** What the general rule misses in the look-back. */
const missingIn = (text: string, setting: Setting) =>
  findingsOf('schema/ontbreekt', text, setting).flatMap(({ path }) => (path[0] === 'terugblik' ? [path] : []));

describe('terugblik/afspraak_ontbreekt', () => {
  const RULE = 'terugblik/afspraak_ontbreekt';
  const ofSeries = (...reports: string[]) => {
    const { text, setting } = series(...reports);
    return said(RULE, text, setting);
  };

  it('names each open agreement of the previous report that is not looked back on [A14][B8]', () => {
    const found = ofSeries(
      talk('2026-01-10', made('A1', 'A2', 'A3')),
      talk('2026-04-10', `««terugblik»»:\n${points(['1.verslag.yaml#A2', 'behaald']).replace('terugblik:\n', '')}`),
    );
    assert.deepEqual(found, [
      {
        level: 'warning',
        path: ['terugblik', 1],
        nl: 'Afspraak A1 uit het gesprek van 10 januari 2026 (‘Doet A1.’) staat nog open, maar er wordt niet op teruggekeken.',
        en: 'Agreement A1 of the meeting of 10 January 2026 (“Doet A1.”) is still open, but is not looked back on.',
      },
      {
        level: 'warning',
        path: ['terugblik', 2],
        nl: 'Afspraak A3 uit het gesprek van 10 januari 2026 (‘Doet A3.’) staat nog open, maar er wordt niet op teruggekeken.',
        en: 'Agreement A3 of the meeting of 10 January 2026 (“Doet A3.”) is still open, but is not looked back on.',
      },
    ]);
  });

  it('speaks at the key that is empty, and at the head of a report that has none', () => {
    for (const marked of ['«terugblik»:\n', '«terugblik»: []\n', '# eerste\n«terugblik»:\n\nafspraken: []\n']) {
      ofSeries(talk('2026-01-10', made('A1')), talk('2026-04-10', marked));
    }
    ofSeries(talk('2026-01-10', made('A1')), `«soort»: verslag\n${talk('2026-04-10')}`);
  });

  for (const status of ['open', 'deels'])
    it(`carries an agreement through any number of talks while it is ${status} [A14][B8]`, () => {
      const found = ofSeries(
        talk('2025-01-10', made('A1')),
        talk('2025-04-10', points(['1.verslag.yaml#A1', status])),
        talk('2025-09-10', points(['1.verslag.yaml#A1', 'deels'])),
        talk('2026-01-10', points(['1.verslag.yaml#A1', status])),
        talk('2026-04-10', '«terugblik»: []\n'),
      );
      assert.deepEqual(
        found.map(({ nl }) => nl),
        [
          'Afspraak A1 uit het gesprek van 10 januari 2025 (‘Doet A1.’) staat nog open, maar er wordt niet op teruggekeken.',
        ],
      );
    });

  for (const status of ['behaald', 'niet_behaald', 'vervallen'])
    it(`lets an agreement go once a look-back in one of the talks says ${status} [A14][B8]`, () => {
      ofSeries(
        talk('2025-01-10', made('A1')),
        talk('2025-04-10', points(['1.verslag.yaml#A1', 'deels'])),
        talk('2025-09-10', points(['1.verslag.yaml#A1', status])),
        talk('2026-01-10'),
        talk('2026-04-10', 'terugblik: []\n'),
      );
    });

  it('goes on asking in later talks after one in which it was passed over [A14][B8]', () => {
    const found = ofSeries(
      talk('2025-09-10', made('A1')),
      talk('2026-01-10', made('B1')),
      talk('2026-04-10', '««terugblik»»: []\n'),
    );
    assert.deepEqual(
      found.map(({ nl }) => nl.split(' (')[0]),
      ['Afspraak A1 uit het gesprek van 10 september 2025', 'Afspraak B1 uit het gesprek van 10 januari 2026'],
    );
  });

  it('does not ask for a closed agreement, nor in a talk before it was made, nor in the report it stands in', () => {
    ofSeries(talk('2026-01-10', 'afspraken: [{ id: A1, status: vervallen }]\n'), talk('2026-04-10'));
    ofSeries(talk('2026-05-10', made('A1')), talk('2026-04-10'));
    ofSeries(talk('2026-04-10', made('A1')));
  });

  it('keeps the series apart: the talks of one rotation, and those with the opleider', () => {
    const interim = (stage: string) => `type: tussengesprek, stage: ${stage}`;
    ofSeries(talk('2026-01-10', made('A1'), interim('Nefrologie')), talk('2026-04-10'));
    ofSeries(talk('2026-01-10', made('A1'), interim('Nefrologie')), talk('2026-04-10', '', interim('Cardiologie')));
    const own = ofSeries(
      talk('2026-01-10', made('A1'), interim('Nefrologie')),
      talk('2026-04-10', '«terugblik»:\n', interim('nefrologie')),
    );
    assert.equal(own.length, 1);
  });

  it('says of an agreement without an id that it needs one, in the next talk only', () => {
    const bare = talk('2025-09-10', 'afspraken: [{ specifiek: Zes gesprekken }]\n');
    assert.deepEqual(ofSeries(bare, talk('2026-01-10', '«terugblik»:\n')), [
      {
        level: 'warning',
        path: ['terugblik', 0],
        nl: 'Een afspraak uit het gesprek van 10 september 2025 (‘Zes gesprekken’) heeft geen kenmerk, zodat de terugblik er niet naar kan verwijzen. Geef haar in dat verslag een kenmerk.',
        en: 'An agreement of the meeting of 10 September 2025 (“Zes gesprekken”) has no id, so the look-back cannot refer to it. Give it an id in that report.',
      },
    ]);
    ofSeries(bare, talk('2026-01-10'), talk('2026-04-10', 'terugblik:\n'));
    assert.deepEqual(
      ofSeries(talk('2025-09-10', 'afspraken: [{}]\n'), talk('2026-01-10', '«terugblik»:\n')).map(({ nl }) => nl),
      [
        'Een afspraak uit het gesprek van 10 september 2025 heeft geen kenmerk, zodat de terugblik er niet naar kan verwijzen. Geef haar in dat verslag een kenmerk.',
      ],
    );
  });

  it('keeps silent while type or date of the talk are not known, or a text is only half readable', () => {
    const before = talk('2026-01-10', made('A1'));
    for (const text of [
      'gesprek: { type: voortgangsgesprek }\n',
      'terugblik: []\n',
      `${talk('2026-04-10')}akkoord: [\n`,
    ])
      ofSeries(before, text);
    ofSeries(`${before}akkoord: [\n`, talk('2026-04-10'));
  });

  it('does not keep another rule from saying what else is missing in the look-back', () => {
    const { text, setting } = series(
      talk('2026-01-10', made('A1', 'A2')),
      talk('2026-04-10', 'terugblik: [{ afspraak: 1.verslag.yaml#A1, goed: g, beter: b }]\n'),
    );
    assert.deepEqual(missingIn(text, setting), [['terugblik', 0, 'status']]);
  });
});

describe('terugblik/afspraak_ontbreekt offers', () => {
  const RULE = 'terugblik/afspraak_ontbreekt';
  const before = talk('2025-09-10', made('A1', 'A2'));
  const between = talk('2026-01-10', points(['1.verslag.yaml#A2', 'deels']) + made('A3'));

  it('to add this agreement, with how it stands, or all that are left [A14][B8]', () => {
    const { text, setting } = series(
      before,
      between,
      talk('2026-04-10', 'terugblik:\n  - afspraak: 2.verslag.yaml#A3\n    goed: Op tijd.\n    # later\n'),
    );

    const fixes = fixesOf(RULE, text, setting);

    assert.deepEqual(
      [...fixes, ...fixesOf(RULE, text, setting, 'en')].map(({ title, preferred }) => [title, preferred]),
      [
        ['Voeg afspraak A1 toe aan de terugblik', true],
        ['Voeg alle 2 openstaande afspraken toe aan de terugblik', false],
        ['Negeer terugblik/afspraak_ontbreekt op deze regel', false],
        ['Add agreement A1 to the look-back', true],
        ['Add all 2 open agreements to the look-back', false],
        ['Ignore terugblik/afspraak_ontbreekt on this line', false],
      ],
    );
    const added = (id: string, status: string) =>
      `  - afspraak: 1.verslag.yaml#${id}\n    goed:\n    beter:\n    status: ${status}\n`;
    const [head = '', comment = ''] = text.split('    # later\n');
    assert.equal(fixed(text, fixes[0], setting), `${head}    # later\n${added('A1', 'open')}${comment}`);
    const all = fixed(text, fixes[1], setting);
    assert.equal(all, `${head}    # later\n${added('A1', 'open')}${added('A2', 'deels')}${comment}`);
    assertMarks(RULE, all, setting);
  });

  it('the list when the report has none yet, and fills an empty one', () => {
    const point = 'terugblik:\n  - afspraak: 1.verslag.yaml#A1\n    goed:\n    beter:\n    status: open\n';
    for (const written of ['', 'terugblik:\n', 'terugblik: []\n']) {
      const { text, setting } = series(
        talk('2026-01-10', made('A1')),
        talk('2026-04-10', `${written}leerklimaat: Goed.\n`),
      );
      assert.equal(
        fixed(text, fixesOf(RULE, text, setting)[0], setting),
        talk('2026-04-10', `${point}leerklimaat: Goed.\n`),
      );
    }
  });

  it('nothing but to ignore it in a signed report, and for an agreement nothing can refer to', () => {
    for (const [earlier, now] of [
      [before, signed(talk('2026-04-10'), AIOS)],
      [talk('2026-01-10', 'afspraken: [{ specifiek: Zes gesprekken }]\n'), talk('2026-04-10')],
    ] as const) {
      const { text, setting } = series(earlier, now);
      assert.deepEqual(
        fixesOf(RULE, text, setting).map(({ title }) => title),
        ['Negeer terugblik/afspraak_ontbreekt op deze regel'],
      );
    }
  });
});

describe('terugblik/goed_en_beter', () => {
  const RULE = 'terugblik/goed_en_beter';
  const setting = { file: 'a.verslag.yaml' };

  it('advises to say of each agreement what went well and what can be better [A14][B8]', () => {
    const marked = `terugblik:
  - afspraak: x.verslag.yaml#A1
    goed: Op tijd.
    «beter»:
  - «afspraak»: x.verslag.yaml#A2
    beter: Eerder beginnen.
    status: behaald
  - ««status»»: open
`;
    assert.deepEqual(said(RULE, marked, setting), [
      {
        level: 'info',
        path: ['terugblik', 0, 'beter'],
        nl: 'Bij de terugblik op afspraak A1 staat niet wat beter kan.',
        en: 'The look-back on agreement A1 does not say what can be better.',
      },
      {
        level: 'info',
        path: ['terugblik', 1, 'goed'],
        nl: 'Bij de terugblik op afspraak A2 staat niet wat goed ging.',
        en: 'The look-back on agreement A2 does not say what went well.',
      },
      {
        level: 'info',
        path: ['terugblik', 2, 'goed'],
        nl: 'Bij de terugblik op deze afspraak staat niet wat goed ging.',
        en: 'The look-back on this agreement does not say what went well.',
      },
      {
        level: 'info',
        path: ['terugblik', 2, 'beter'],
        nl: 'Bij de terugblik op deze afspraak staat niet wat beter kan.',
        en: 'The look-back on this agreement does not say what can be better.',
      },
    ]);
  });

  it('takes over from the general rule, which says what else a point lacks', () => {
    assert.deepEqual(missingIn('terugblik:\n  - afspraak: x.verslag.yaml#A1\n', setting), [['terugblik', 0, 'status']]);
  });

  it('has nothing to add where both are said, and nothing is looked back on', () => {
    for (const text of [
      'terugblik: [{ goed: Op tijd., beter: Eerder beginnen. }]\n',
      'terugblik: []\n',
      'terugblik:\n',
    ])
      assertMarks(RULE, text, setting);
  });

  it('offers the key that is not there yet, where the format has it', () => {
    const text = 'terugblik:\n  - afspraak: x.verslag.yaml#A1\n    beter: Eerder beginnen.\n';
    const [fix] = fixesOf(RULE, text, setting);
    assert.deepEqual([fix?.title, fix?.preferred], ['Voeg ‘Wat ging goed’ toe', true]);
    assert.equal(
      fixed(text, fix, setting),
      "terugblik:\n  - afspraak: x.verslag.yaml#A1\n    goed: ''\n    beter: Eerder beginnen.\n",
    );
  });
});
