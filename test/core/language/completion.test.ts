import assert from 'node:assert/strict';
import type { Completion, Language } from '../../../src/core/language/index.ts';
import { completionsAt } from '../../../src/core/language/index.ts';
import { openDocument, readPortfolio } from '../../../src/core/portfolio/index.ts';
import { atCaret } from './caret.ts';
import { groundOf, TALKS } from './ground.ts';

const PORTFOLIO = `soort: portfolio
versie: 1
aios:
  naam: Jorinde van Aldermeer
instellingen:
  - naam: Zuiderhaven Ziekenhuis
    erkend: true
    opleider:
      naam: dr. M. Korstanje
`;

const OTHERS: Record<string, string> = {
  'portfolio.yaml': PORTFOLIO,
  'bewijs/kpb-opvang.bewijs.yaml': 'soort: bewijs\ntype: kpb\ntitel: Opvang op de SEH\ndatum: 2026-10-08\n',
  'versnelling/x.versnelling.yaml': 'soort: versnellingsverzoek\n',
  'reflecties/straks.reflectie.yaml': 'soort: reflectie\ngesprek:\n  type: voortgangsgesprek\n  datum: 2026-12-10\n',
};

function complete(
  file: string,
  marked: string,
  language: Language = 'nl',
): { text: string; completions: Completion[] } {
  const { text, offset } = atCaret(marked);
  const portfolio = readPortfolio(new Map(Object.entries({ ...OTHERS, [file]: text })));
  const document = openDocument(file, text);
  assert.ok(document);
  return { text, completions: completionsAt(document, portfolio, offset, { language, today: '2026-11-23' }) };
}

const labels = (file: string, marked: string) => complete(file, marked).completions.map(({ label }) => label);

/** The whole text once a completion is taken. */
function taken(file: string, marked: string, label: string): string {
  const { text, completions } = complete(file, marked);
  const chosen = completions.find((completion) => completion.label === label);
  assert.ok(chosen, `${label} is not among ${completions.map((completion) => completion.label).join(', ')}`);
  return text.slice(0, chosen.replace.start) + chosen.insert + text.slice(chosen.replace.end);
}

describe('completion', () => {
  const verslag = 'gesprekken/a.verslag.yaml';

  it('offers the keys that are not there yet, in the order of the format', () => {
    assert.deepEqual(labels(verslag, 'afspraken:\n  - id: A1\n    meetbaar: een KPB\n    ‸\n').slice(0, 4), [
      'specifiek',
      'acceptabel',
      'resultaatgericht',
      'tijdgebonden',
    ]);
  });

  it('completes a key that is half typed, with what follows it', () => {
    assert.equal(taken(verslag, 'soort: verslag\nleer‸\n', 'leerklimaat'), 'soort: verslag\nleerklimaat: \n');
    assert.equal(taken(verslag, 'soort: verslag\nafs‸\n', 'afspraken'), 'soort: verslag\nafspraken:\n  - \n');
    assert.equal(
      taken(verslag, 'soort: verslag\nplan‸\n', 'plan_van_aanpak'),
      'soort: verslag\nplan_van_aanpak:\n  \n',
    );
  });

  it('offers the keys of an item behind its dash', () => {
    assert.equal(labels(verslag, 'afspraken:\n  - ‸\n')[0], 'id');
  });

  it('offers the values of a choice', () => {
    assert.deepEqual(labels(verslag, 'afspraken:\n  - status: ‸\n'), [
      'open',
      'behaald',
      'deels',
      'niet_behaald',
      'vervallen',
    ]);
    assert.equal(taken(verslag, 'afspraken:\n  - status: be‸\n', 'behaald'), 'afspraken:\n  - status: behaald\n');
  });

  it('offers roles in the list of who agrees [A29]', () => {
    assert.ok(labels(verslag, 'afspraken:\n  - acceptabel:\n      - ‸\n').includes('opleider'));
  });

  it('offers the documents a reference may lead to, as seen from this file, and no others', () => {
    const text = 'competentiegebieden:\n  communicatie:\n    bewijs:\n      - ‸\n';
    assert.deepEqual(labels('reflecties/a.reflectie.yaml', text), ['../bewijs/kpb-opvang.bewijs.yaml']);
  });

  describe('of a reference', () => {
    const offered = (marked: Readonly<Record<string, string>>, files: readonly string[] = []) => {
      const { portfolio, document, offset } = groundOf({ ...TALKS, ...marked });
      return completionsAt(document, portfolio, offset, { language: 'nl', today: '2026-11-23', files })
        .filter(({ kind }) => kind === 'reference')
        .map(({ label, detail = '', insert }) => [label, detail, insert]);
    };
    const lookingBack = (typed: string) =>
      offered({ 'gesprekken/drie.verslag.yaml': `terugblik:\n  - afspraak: ${typed}\n` });

    it('gives behind the # the ids of that document, with what each is, and keeps what stands before it [A14]', () => {
      const all = [
        ['V1', 'Overdracht is te lang', 'een.verslag.yaml#V1'],
        ['A1', 'Twee visites leiden', 'een.verslag.yaml#A1'],
        ['A2', 'Een CAT houden', 'een.verslag.yaml#A2'],
      ];
      assert.deepEqual(lookingBack('een.verslag.yaml#‸'), all);
      assert.deepEqual(
        lookingBack('"een.verslag.yaml#‸"'),
        all.map(([label, detail, insert]) => [label, detail, JSON.stringify(insert)]),
      );
      assert.deepEqual(
        lookingBack("'een.verslag.yaml#‸"),
        all.map(([label, detail, insert]) => [label, detail, `'${String(insert)}'`]),
      );
    });

    it('gives none of a document that is not there, or lies outside the portfolio', () => {
      assert.deepEqual(lookingBack('twaalf.verslag.yaml#‸'), []);
      assert.deepEqual(lookingBack('../../elders.verslag.yaml#‸'), []);
    });

    it('gives the ids of the list an id is of, in the document itself', () => {
      const marked = TALKS['gesprekken/een.verslag.yaml'].replace('verbeterpunt: V1\n', 'verbeterpunt: ‸\n');
      assert.deepEqual(offered({ 'gesprekken/een.verslag.yaml': marked }), [['V1', 'Overdracht is te lang', 'V1']]);
    });

    it('gives the files of the portfolio where a file is asked, as they are written from here', () => {
      const bewijs = (typed: string) => ({ 'bewijs/x.bewijs.yaml': `soort: bewijs\nbijlage: ${typed}\n` });
      const files = ['stukken/kpb.pdf', "stukken/dienst 's nachts.pdf"];
      assert.deepEqual(offered(bewijs('‸'), files), [
        ['stukken/kpb.pdf', '', 'stukken/kpb.pdf'],
        ["stukken/dienst 's nachts.pdf", '', "stukken/dienst 's nachts.pdf"],
      ]);
      assert.deepEqual(offered(bewijs("'stu‸'"), files), [
        ['stukken/kpb.pdf', '', "'stukken/kpb.pdf'"],
        ["stukken/dienst 's nachts.pdf", '', "'stukken/dienst ''s nachts.pdf'"],
      ]);
    });
  });

  it('offers the people of the portfolio where a person is asked', () => {
    const people = labels(verslag, 'gesprek:\n  deelnemers:\n    - naam: ‸\n');
    assert.deepEqual(people, ['Jorinde van Aldermeer', 'dr. M. Korstanje']);
    assert.deepEqual(labels('stages/a.tussenbeoordeling.yaml', 'stage:\n  naam: ‸\n'), []);
  });

  it('offers today and the talks to come where a day is asked', () => {
    assert.deepEqual(labels(verslag, 'afspraken:\n  - tijdgebonden: ‸\n'), ['2026-11-23', '2026-12-10']);
  });

  it('says beside them in the words of the reader who they are and which talk it is', () => {
    const details = (marked: string, language: Language) =>
      complete(verslag, marked, language).completions.map(({ detail }) => detail);
    const people = 'gesprek:\n  deelnemers:\n    - naam: ‸\n';
    const day = 'afspraken:\n  - tijdgebonden: ‸\n';
    assert.deepEqual(details(people, 'nl'), ['aios', 'opleider, Zuiderhaven Ziekenhuis']);
    assert.deepEqual(details(people, 'en'), [
      'trainee (aios)',
      'programme director (opleider), Zuiderhaven Ziekenhuis',
    ]);
    assert.deepEqual(details(day, 'nl'), ['vandaag, 23 november 2026', 'voortgangsgesprek, 10 december 2026']);
    assert.deepEqual(details(day, 'en'), ['today, 23 November 2026', 'progress meeting, 10 December 2026']);
  });

  it('offers nothing in prose or a comment', () => {
    assert.deepEqual(labels(verslag, 'leerklimaat: |\n  Het is ‸\n  goed.\n'), []);
    assert.deepEqual(labels(verslag, 'leerklimaat: go‸ed\n'), []);
    assert.deepEqual(labels(verslag, '# le‸\nsoort: verslag\n'), []);
  });
});
