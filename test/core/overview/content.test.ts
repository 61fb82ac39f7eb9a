import assert from 'node:assert/strict';
import { newPortfolio } from '../../../src/core/conversation/index.ts';
import type { Language } from '../../../src/core/language/language.ts';
import { overviewOf } from '../../../src/core/overview/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { readToOverview } from '../../../src/protocol/index.ts';
import { sampleFiles } from '../sample.ts';

const sample = sampleFiles();
const options = (language: Language = 'nl') =>
  ({ today: '2026-11-23', language, role: 'aios', minimumEvidence: 2 }) as const;
const { content, opdrachten } = overviewOf(readPortfolio(sample), options());

describe('the overview of the sample portfolio', () => {
  it('says whose it is and what the next talk needs, each with its place and its button [A8] [A12]', () => {
    assert.deepEqual(
      [content.title, ...content.facts],
      ['Jorinde van Aldermeer', 'cardiologie', 'opleidingsjaar 3', 'stand op 23 november 2026'],
    );
    const { title, facts, done, tasks } = content.next;
    assert.deepEqual(
      { title, facts, done },
      {
        title: 'Voortgangsgesprek op 10 december 2026',
        facts: [
          'Over 17 dagen.',
          'Het eerstvolgende voortgangsgesprek hoort uiterlijk 28 februari 2027 plaats te vinden.',
        ],
        done: tasks.filter(({ state }) => state === 'done').length,
      },
    );
    const inleveren = tasks.find(({ id }) => id === 'inleveren');
    assert.deepEqual(inleveren, {
      id: 'inleveren',
      label: 'Portfolio, reflectie en verzoek ingeleverd bij de opleider',
      who: 'aios',
      own: true,
      state: 'open',
      details: [],
      link: {
        label: 'Reflectie, voortgangsgesprek, 10 december 2026',
        file: 'reflecties/2026-12-10.reflectie.yaml',
      },
      action: 'Inleveren',
    });
    assert.equal(opdrachten.get('agenda')?.command, 'generateAgenda');
  });

  it('marks the areas with too little information since the last talk, and none over the whole training [A33] [A34]', () => {
    const gaps = (rows: typeof content.matrix.since.rows) =>
      rows.flatMap(({ label, gap }) => (gap === undefined ? [] : [`${label}: ${gap}`]));
    assert.deepEqual(gaps(content.matrix.since.rows), ['Maatschappelijk handelen: Minder dan 2 stukken']);
    assert.deepEqual(gaps(content.matrix.whole.rows), []);
    const cell = content.matrix.since.rows[0]?.cells[0];
    assert.equal(cell?.name, 'Medisch handelen, KPB, OSATS, EPA: 2 stukken, niveau 4, nieuwste van 22 oktober 2026');
  });

  it('lists open agreements by term, those that are overdue first [A14]', () => {
    assert.deepEqual(
      content.agreements.open.map(({ origin, term, look, status, history }) => [
        origin,
        term,
        look,
        status,
        history.map(({ label }) => label).join(),
      ]),
      [
        [
          'A3 van 25 juni 2026',
          '30 oktober 2026, 24 dagen geleden verstreken',
          'overdue',
          'Deels behaald',
          'Tussengesprek Hartbewaking op 12 november 2026: deels behaald',
        ],
        ['A4 van 25 juni 2026', '4 december 2026, over 11 dagen', 'soon', 'Open', ''],
        ['A1 van 12 november 2026', '4 december 2026, over 11 dagen', 'soon', 'Open', ''],
        [
          'A1 van 25 juni 2026',
          '10 december 2026, over 17 dagen',
          'soon',
          'Deels behaald',
          'Tussengesprek Hartbewaking op 12 november 2026: deels behaald',
        ],
        [
          'A2 van 25 juni 2026',
          '10 december 2026, over 17 dagen',
          'soon',
          'Deels behaald',
          'Tussengesprek Hartbewaking op 12 november 2026: deels behaald',
        ],
        ['A3 van 12 november 2026', '10 december 2026, over 17 dagen', 'soon', 'Open', ''],
        ['A2 van 12 november 2026', 'geen termijn', 'none', 'Open', ''],
      ],
    );
  });

  for (const language of ['nl', 'en'] as const) {
    it(`goes to the frame and comes out the same, in ${language}`, () => {
      const message = {
        type: 'overview',
        language,
        content: overviewOf(readPortfolio(sample), options(language)).content,
      } as const;
      assert.deepEqual(readToOverview(JSON.parse(JSON.stringify(message))), message);
    });
  }

  it('holds nothing of a private note or of the dossier', () => {
    const marked = new Map(
      [...sample].map(([file, text]) => [file, `${text.replace(/^prive:[^]*?(?=^\S|(?![^]))/mu, '')}prive: GEHEIM\n`]),
    );
    marked.set('x.dossier.yaml', 'aios: { naam: GEHEIM }\naantekeningen: [{ datum: 2026-01-01, feiten: GEHEIM }]\n');
    const { content: told } = overviewOf(readPortfolio(marked), options());
    assert.ok(!JSON.stringify(told).includes('GEHEIM'));
  });

  it('has a start for every task of which it says that a command helps', () => {
    const buttons = content.next.tasks.filter(({ action }) => action !== undefined).map(({ id }) => id);
    assert.deepEqual(buttons, ['inleveren', 'ondertekening stages/hartbewaking/2026-11-12.verslag.yaml', 'agenda']);
    assert.ok(buttons.every((id) => opdrachten.has(id)));
  });
});

describe('the talks per training year', () => {
  const years = (files: Record<string, string>, language: Language = 'nl') =>
    overviewOf(readPortfolio(new Map(Object.entries(files))), options(language)).content.years.map(
      ({ label, words, isBehind }) => `${label}: ${words}${isBehind ? ' (!)' : ''}`,
    );
  const held = (datum: string) => `gesprek: { type: voortgangsgesprek, datum: ${datum} }\n`;
  const files = {
    'portfolio.yaml': 'opleiding: { start: 2024-09-01 }\n',
    'a.verslag.yaml': held('2024-12-01'),
    'b.verslag.yaml': held('2025-09-10'),
    'c.verslag.yaml': held('2026-03-10'),
  };

  it('are late where the check says so, and why: a year that is over, and one in which the next is overdue [A5]', () => {
    assert.deepEqual(years(files), [
      'Opleidingsjaar 1: 1 van 4 gehouden: te weinig (!)',
      'Opleidingsjaar 2: 2 van 2 gehouden',
      'Opleidingsjaar 3: 0 van 2 gehouden',
    ]);
    assert.deepEqual(years({ 'portfolio.yaml': 'opleiding: { start: 2026-05-01 }\n' }), [
      'Opleidingsjaar 1: 0 van 4 gehouden: het volgende gesprek had uiterlijk 31 juli 2026 moeten plaatsvinden (!)',
    ]);
    assert.deepEqual(years({ 'portfolio.yaml': 'opleiding: { start: 2026-05-01 }\n' }, 'en'), [
      'Training year 1: 0 of 4 held: the next meeting should have been held by 31 July 2026 (!)',
    ]);
  });

  it('are not late while the next one is planned [A5]', () => {
    assert.deepEqual(
      years({ 'portfolio.yaml': 'opleiding: { start: 2026-05-01 }\n', 'd.agenda.yaml': held('2026-12-10') }),
      ['Opleidingsjaar 1: 0 van 4 gehouden, 1 gepland'],
    );
  });
});

describe('the overview of a new portfolio', () => {
  it('says what to do first, with a document or a button for each step', () => {
    const files = newPortfolio({ naam: 'Sanne Dijk', specialisme: 'cardiologie', start: '2026-09-01' });
    const { content: told, opdrachten: known } = overviewOf(readPortfolio(files), options());
    assert.deepEqual(
      told.start?.tasks.map(({ id, link, action }) => [id, link?.file ?? action, known.get(id)?.command]),
      [
        ['begin portfolio', 'portfolio.yaml', undefined],
        ['begin schema', 'opleiding.opleidingsschema.yaml', 'newDocument'],
        ['begin iop', 'opleiding.iop.yaml', 'newDocument'],
        ['begin reflectie', 'Maken', 'newDocument'],
        ['begin bewijs', 'Maken', 'newDocument'],
      ],
    );
    assert.deepEqual([told.training, told.talks, told.agreements], [undefined, [], { tallies: [], open: [] }]);
    assert.deepEqual(told.next, {
      title: 'Er is nog geen volgend gesprek gepland',
      facts: ['Het eerstvolgende voortgangsgesprek hoort uiterlijk 30 november 2026 plaats te vinden.'],
      done: 0,
      tasks: [],
    });
  });

  it('ticks off the steps that are taken', () => {
    const files = new Map([
      [
        'portfolio.yaml',
        'aios: { naam: Dijk }\nopleiding: { specialisme: cardiologie, start: 2026-09-01 }\ninstellingen: [{ naam: Oost }]\n',
      ],
      ['a.opleidingsschema.yaml', 'onderdelen: [{ naam: Vooropleiding, van: 2026-09-01 }]\n'],
      ['a.iop.yaml', 'leerdoelen: [{ specifiek: }]\n'],
    ]);
    const { content: told } = overviewOf(readPortfolio(files), options());
    assert.deepEqual(
      told.start?.tasks.map(({ id, state }) => `${id}: ${state}`),
      ['begin portfolio: done', 'begin schema: done', 'begin iop: open', 'begin reflectie: open', 'begin bewijs: open'],
    );
  });

  it('is there without any document at all', () => {
    const { content: told } = overviewOf(readPortfolio(new Map()), options('en'));
    assert.deepEqual([told.title, told.years], ['Portfolio', []]);
  });
});
