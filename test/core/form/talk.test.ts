import assert from 'node:assert/strict';
import { agreementHelp } from '../../../src/core/form/agreement.ts';
import { agendaOf, discussChanges, talkOf } from '../../../src/core/form/talk.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { applyEdits, editsFor } from '../../../src/core/yaml/index.ts';
import { keyOrder } from '../../../src/core/kinds/index.ts';

const gesprek = 'gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }\n';
const verslag = (rest = '') => `soort: verslag\nversie: 1\n${gesprek}${rest}`;
const agenda = (punten: string, prive = '') => `soort: agenda\nversie: 1\n${gesprek}${prive}punten:\n${punten}`;
const punt = (id: string, onderdeel: string) =>
  `  - { id: ${id}, onderdeel: ${onderdeel}, titel: ${onderdeel}, inbreng: aios }\n`;

function inPortfolio(files: Record<string, string>, file = 'gesprekken/v.verslag.yaml') {
  const portfolio = readPortfolio(new Map(Object.entries(files)));
  const document = portfolio.get(file);
  assert.ok(document, `${file} is a document`);
  return { portfolio, document };
}

const talk = (files: Record<string, string>, language: 'nl' | 'en' = 'nl') => {
  const { portfolio, document } = inPortfolio(files);
  return talkOf(document, portfolio, language);
};

describe('the talk of a report', () => {
  it('is its agenda, point by point, with sources as the report would write them [A13]', () => {
    assert.deepEqual(
      talk({
        'gesprekken/v.verslag.yaml': verslag('agenda: agendas/a.agenda.yaml\n'),
        'gesprekken/agendas/a.agenda.yaml': agenda(
          `  - id: P1
    onderdeel: leerklimaat
    titel: Feedback na de avonddienst
    inbreng: aios
    toelichting: [Schiet erbij in, "  "]
    bronnen: [../../reflecties/r.reflectie.yaml, ../../../buiten.verslag.yaml]
    minuten: 5
    besproken: true
`,
          'prive: van niemand\n',
        ),
        'reflecties/r.reflectie.yaml': `soort: reflectie\nversie: 1\n${gesprek}prive: mijn zorgen\n`,
      }),
      {
        agenda: { reference: 'agendas/a.agenda.yaml', label: 'Agenda, voortgangsgesprek, 10 december 2026' },
        minutes: 5,
        points: [
          {
            id: 'P1',
            title: 'Feedback na de avonddienst',
            by: 'Aios',
            minutes: 5,
            notes: ['Schiet erbij in'],
            sources: [
              { reference: '../reflecties/r.reflectie.yaml', label: 'Reflectie, voortgangsgesprek, 10 december 2026' },
            ],
            discussed: true,
            section: 'leerklimaat',
            fields: [],
          },
        ],
        lookBack: [],
      },
    );
  });

  it('lands the notes of every part of the guidance in its section of the report', () => {
    const parts = [
      ['inleiding', 'gesprek'],
      ['vorige_afspraken', 'terugblik'],
      ['sterk_en_zwak', 'sterk_en_zwak'],
      ['versnelling_voorlopig', 'versnelling'],
      ['versnelling_definitief', 'versnelling'],
      ['differentiatie', 'differentiatie'],
      ['leerklimaat', 'leerklimaat'],
      ['welbevinden', 'welbevinden'],
      ['plan_van_aanpak', 'plan_van_aanpak'],
      ['aanvulling', 'afspraken'],
      ['afsluiting', 'oordeel'],
    ] as const;
    const found = talk({
      'gesprekken/v.verslag.yaml': verslag(),
      'a.agenda.yaml': agenda(parts.map(([part], index) => punt(`P${index}`, part)).join('')),
    });
    assert.deepEqual(
      found?.points.map(({ title, section }) => [title, section]),
      parts.map((part) => [...part]),
    );
  });

  it('is found by its talk when the report names no agenda, or one that is not there', () => {
    for (const rest of ['', 'agenda: weg.agenda.yaml\n']) {
      const found = talk({
        'gesprekken/v.verslag.yaml': verslag(rest),
        'a.agenda.yaml': agenda(punt('P1', 'welbevinden')),
      });
      assert.equal(found?.agenda.reference, '../a.agenda.yaml');
    }
  });

  it('is not there without an agenda that can be read, and for no other kind', () => {
    assert.equal(talk({ 'gesprekken/v.verslag.yaml': verslag() }), undefined);
    assert.equal(
      talk({ 'gesprekken/v.verslag.yaml': verslag(), 'a.agenda.yaml': `${agenda(punt('P1', 'welbevinden'))}x: [` }),
      undefined,
    );
    const { portfolio, document } = inPortfolio(
      { 'a.agenda.yaml': agenda(punt('P1', 'welbevinden')) },
      'a.agenda.yaml',
    );
    assert.equal(talkOf(document, portfolio, 'nl'), undefined);
  });

  it('names a point without a title by its part, and one without an id by its place', () => {
    const found = talk(
      {
        'gesprekken/v.verslag.yaml': verslag(),
        'a.agenda.yaml': agenda('  - { onderdeel: welbevinden }\n  - { id: P1 }\n  - { id: P1, titel: Weer P1 }\n'),
      },
      'en',
    );
    assert.deepEqual(
      found?.points.map(({ id, section }) => [id, section]),
      [
        ['#1', 'welbevinden'],
        ['P1', 'afspraken'],
        ['#3', 'afspraken'],
      ],
    );
    assert.equal(found.points[2]?.title, 'Weer P1');
  });

  it('brings the open agreements the report does not look back on yet [A14] [B8]', () => {
    const found = talk({
      'gesprekken/v.verslag.yaml': verslag('terugblik:\n  - { afspraak: eerder.verslag.yaml#A1, status: deels }\n'),
      'gesprekken/eerder.verslag.yaml': `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-06-25 }
afspraken:
  - { id: A1, specifiek: Zes KPB's, status: open }
  - { id: A2, specifiek: MDO voorzitten, status: open }
  - { id: A3, specifiek: Klaar, status: behaald }
`,
      'a.agenda.yaml': agenda(punt('P1', 'vorige_afspraken')),
    });
    assert.deepEqual(found?.lookBack, [{ reference: 'eerder.verslag.yaml#A2', label: 'A2: MDO voorzitten' }]);
  });
});

describe('ticking a point of the agenda of a report', () => {
  const tick = (text: string, point: string, discussed: boolean): string | undefined => {
    const { portfolio, document } = inPortfolio({ 'gesprekken/v.verslag.yaml': verslag(), 'a.agenda.yaml': text });
    assert.ok(document.kind === 'verslag', 'a report');
    const found = agendaOf(document, portfolio);
    assert.ok(found, 'its agenda');
    const changes = discussChanges(found, point, discussed);
    if (!changes) return undefined;
    const result = editsFor(text, changes, { keyOrder: (path) => keyOrder('agenda', path) });
    assert.ok('edits' in result, 'the edit can be proved');
    return applyEdits(text, result.edits);
  };
  const text = agenda(
    '  - id: P1 # eerst\n    titel: Een\n    besproken: false # nog niet\n  - id: P2\n    titel: Twee # dan\n',
  );

  it('changes one word, or adds one line', () => {
    assert.equal(tick(text, 'P1', true), text.replace('besproken: false', 'besproken: true'));
    assert.equal(tick(text, 'P2', true), `${text}    besproken: true\n`);
  });

  it('changes nothing when it is so already', () => {
    assert.equal(tick(text, 'P1', false), text);
    assert.equal(tick(text, 'P2', false), text);
  });

  it('knows when the point is gone', () => {
    assert.equal(tick(text, 'P9', true), undefined);
  });
});

describe('what makes an agreement quick to make', () => {
  const help = (files: Record<string, string>, file: string, language: 'nl' | 'en' = 'nl') => {
    const { portfolio, document } = inPortfolio(files, file);
    return agreementHelp(document, portfolio, language, '2026-12-11');
  };

  it('is a term from the day of the talk, and before the next one when its date is known', () => {
    const files = {
      'v.verslag.yaml': verslag(),
      'n.agenda.yaml': 'soort: agenda\nversie: 1\ngesprek: { type: voortgangsgesprek, datum: 2027-06-17 }\n',
    };
    assert.deepEqual(help(files, 'v.verslag.yaml'), {
      terms: [
        { label: 'Over 3 maanden', date: '2027-03-10', dateWords: '10 maart 2027' },
        { label: 'Over 6 maanden', date: '2027-06-10', dateWords: '10 juni 2027' },
        {
          label: 'Vóór het volgende voortgangsgesprek',
          date: '2027-06-17',
          talk: 'voortgangsgesprek 17 juni 2027',
          dateWords: '17 juni 2027',
        },
      ],
      consent: { label: 'Akkoord: aios en opleider', roles: ['aios', 'opleider'] },
    });
  });

  it('asks the rotation supervisor in an interim talk and in the plan of a rotation [B13]', () => {
    const interim = verslag().replace('voortgangsgesprek', 'tussengesprek');
    assert.deepEqual(help({ 'v.verslag.yaml': interim }, 'v.verslag.yaml', 'en')?.consent.roles, [
      'aios',
      'stageopleider',
    ]);
    const plan = help({ 'i.iop.yaml': 'soort: iop\nversie: 1\nstage: Hartbewaking\n' }, 'i.iop.yaml');
    assert.deepEqual(plan?.consent.roles, ['aios', 'stageopleider']);
    assert.deepEqual(
      plan.terms.map(({ date }) => date),
      ['2027-03-11', '2027-06-11'],
    );
  });

  it('is not there for what has no agreements', () => {
    assert.equal(help({ 'a.agenda.yaml': agenda(punt('P1', 'welbevinden')) }, 'a.agenda.yaml'), undefined);
  });
});
