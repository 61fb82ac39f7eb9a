import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import type { Level } from '../../../src/core/check/index.ts';
import {
  check,
  checkDocument,
  checkPortfolio,
  fixesFor,
  isRuleId,
  messageOf,
  rules,
} from '../../../src/core/check/index.ts';
import { fileSuffix, kinds, nearest } from '../../../src/core/kinds/index.ts';
import { makePortfolio, openDocument, readPortfolio } from '../../../src/core/portfolio/index.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';
import { open, TODAY } from './marked.ts';

const FILES = new Map([
  ['b.verslag.yaml', 'soort: verslag\nafspraken:\n  - specifiek: Meer aandacht\n'],
  ['a.reflectie.yaml', 'soort: reflectie\ncompetentiegebieden:\n  organisatie:\n    goed: Ja\n'],
  ['notities.txt', 'soort: ['],
]);

describe('checkDocument', () => {
  it('gives findings in order of place, then of rule', () => {
    const { document, portfolio } = open(FILES.get('b.verslag.yaml') ?? '', { file: 'b.verslag.yaml' });
    const findings = checkDocument(document, portfolio, { today: TODAY });
    const places = findings.map(({ range, rule }) => [range.start.line, range.start.character, rule] as const);
    const sorted = [...places].sort(([a, b, c], [x, y, z]) => a - x || b - y || (c < z ? -1 : c > z ? 1 : 0));
    assert.deepEqual(places, sorted);
    assert.ok(findings.length > 10, `${findings.length} findings`);
  });

  it('gives data: no words, and ranges and paths of this document', () => {
    const { document, portfolio } = open('afspraken:\n  - specifiek: Meer aandacht\n', { file: 'b.verslag.yaml' });
    const finding = checkDocument(document, portfolio, { today: TODAY }).find(({ rule }) => rule === 'smart/vaag');
    assert.deepEqual(finding, {
      rule: 'smart/vaag',
      level: 'info',
      path: ['afspraken', 0, 'specifiek'],
      range: { start: { line: 1, character: 15 }, end: { line: 1, character: 28 } },
      params: { wat: 'afspraak', naam: '1', woorden: 'Meer aandacht' },
    });
  });

  it('takes the document it is given, not the older one in the portfolio', () => {
    const { portfolio } = open('afspraken:\n  - specifiek: Meer aandacht\n', { file: 'b.verslag.yaml' });
    const { document } = open('afspraken:\n  - specifiek: Zes visites\n', { file: 'b.verslag.yaml' });
    const found = checkDocument(document, portfolio, { today: TODAY }).map(({ rule }) => rule);
    assert.equal(found.includes('smart/vaag'), false);
  });
});

describe('levels', () => {
  /** The levels of smart/vaag and smart/niet_meetbaar under these settings; undefined when they keep silent. */
  function levels(settings: Record<string, Level>): (Level | undefined)[] {
    const text = 'afspraken:\n  - specifiek: Meer aandacht\n    meetbaar: Het gaat vanzelf\n';
    const { document, portfolio } = open(text, { file: 'b.verslag.yaml' });
    const findings = checkDocument(document, portfolio, { today: TODAY, rules: settings });
    return ['smart/vaag', 'smart/niet_meetbaar'].map((id) => findings.find(({ rule }) => rule === id)?.level);
  }

  it('are those of the rules unless the reader decides otherwise', () => {
    assert.deepEqual(levels({}), ['info', 'info']);
    assert.deepEqual(levels({ 'smart/vaag': 'error' }), ['error', 'info']);
    assert.deepEqual(levels({ 'smart/vaag': 'off' }), [undefined, 'info']);
  });

  it('can be set for a family; an id weighs more, in any order', () => {
    assert.deepEqual(levels({ 'smart/*': 'warning' }), ['warning', 'warning']);
    assert.deepEqual(levels({ 'smart/*': 'off', 'smart/vaag': 'error' }), ['error', undefined]);
    assert.deepEqual(levels({ 'smart/vaag': 'error', 'smart/*': 'off' }), ['error', undefined]);
  });

  it('of names that are no rule do nothing', () => {
    const names = ['smart/onzin', 'toString', 'smar/*', 'constructor', '__proto__'];
    assert.deepEqual(levels(Object.fromEntries(names.map((name): [string, Level] => [name, 'off']))), ['info', 'info']);
  });
});

describe('checkPortfolio', () => {
  it('gives the findings of every document with its file, in order of file', () => {
    const portfolio = readPortfolio(FILES);
    const findings = checkPortfolio(portfolio, { today: TODAY });
    assert.deepEqual([...new Set(findings.map(({ file }) => file))], ['a.reflectie.yaml', 'b.verslag.yaml']);
    for (const document of portfolio.documents.values()) {
      const own = findings.filter(({ file }) => file === document.file);
      assert.deepEqual(
        own,
        checkDocument(document, portfolio, { today: TODAY }).map((finding) => ({ ...finding, file: document.file })),
      );
    }
  });
});

describe('check', () => {
  it('gives file, rule, level, message, path and range', () => {
    const files = new Map([['x.bewijs.yaml', 'soort: bewijs\ndatum: 2026-02-30\n']]);
    const only = { 'schema/ontbreekt': 'off' } as const;
    assert.deepEqual(check(files, { today: TODAY, rules: only }), [
      {
        file: 'x.bewijs.yaml',
        rule: 'schema/datum',
        level: 'error',
        message: '‘2026-02-30’ is geen bestaande dag, geschreven als jaar-maand-dag (bijvoorbeeld 2026-03-12).',
        path: ['datum'],
        range: { start: { line: 1, character: 7 }, end: { line: 1, character: 17 } },
      },
    ]);
    const [english] = check(files, { today: TODAY, rules: only, language: 'en' });
    assert.equal(
      english?.message,
      '“2026-02-30” is not an existing day, written as year-month-day (for example 2026-03-12).',
    );
  });

  it('gives nothing for an empty portfolio, and passes over files that are no document', () => {
    assert.deepEqual(check(new Map(), { today: TODAY }), []);
    assert.deepEqual(check(new Map([['notities.txt', '[']]), { today: TODAY }), []);
  });

  it('goes by the day it is given', () => {
    const text = 'gesprek: { datum: 2026-03-12 }\nafspraken:\n  - tijdgebonden: 2026-05-01\n    status: open\n';
    const late = (today: string): boolean =>
      check(new Map([['x.verslag.yaml', text]]), { today }).some(({ rule }) => rule === 'smart/termijn_verstreken');
    assert.deepEqual([late('2026-05-01'), late('2026-05-02')], [false, true]);
  });

  describe('given something else', () => {
    const call = check as (files: unknown, options: unknown) => unknown;
    const good = { today: TODAY };
    const cases: [argument: string, files: unknown, options: unknown][] = [
      ['files', {}, good],
      ['files', undefined, good],
      ['files', new Map([['a.verslag.yaml', 1]]), good],
      ['files', new Map([[1, '']]), good],
      ['options', new Map(), undefined],
      ['options', new Map(), 'nl'],
      ['options.today', new Map(), {}],
      ['options.today', new Map(), { today: '2026-02-30' }],
      ['options.today', new Map(), { today: new Date(0) }],
      ['options.language', new Map(), { ...good, language: 'de' }],
      ['options.rules', new Map(), { ...good, rules: ['smart/vaag'] }],
      ['options.rules["smart/vaag"]', new Map(), { ...good, rules: { 'smart/vaag': 'loud' } }],
      ['options.differentiationFromYear', new Map(), { ...good, differentiationFromYear: '4' }],
      ['options.minimumEvidence', new Map(), { ...good, minimumEvidence: -1 }],
    ];
    for (const [index, [argument, files, options]] of cases.entries()) {
      it(`throws a TypeError that names ${argument} (${index + 1})`, () => {
        assert.throws(
          () => call(files, options),
          (error) => error instanceof TypeError && error.message.startsWith(`${argument}: `),
        );
      });
    }
  });
});

describe('messageOf', () => {
  it('keeps characters away that move a cursor or turn the direction, and cuts what is long', () => {
    const hostile = '\u001B[31m\u202Erood\u2066\u0000';
    const message = messageOf({ rule: 'schema/onbekende_sleutel', params: { sleutel: hostile } }, 'nl');
    assert.equal(message, '‘ [31m rood  ’ is hier niet bekend en telt nergens mee.');
    const long = messageOf({ rule: 'schema/onbekende_sleutel', params: { sleutel: 'x'.repeat(5000) } }, 'en');
    assert.equal(long, `“${'x'.repeat(79)}…” is not known here and is not used anywhere.`);
  });

  it('leaves braces in a text of the document as they are', () => {
    const params = { sleutel: '{sleutel} $& {x}' };
    assert.match(
      messageOf({ rule: 'yaml/dubbele_sleutel', params }, 'nl'),
      /^‘\{sleutel\} \$& \{x\}’ staat hier twee keer/u,
    );
  });
});

describe('the dates in a message', () => {
  const said = (params: Record<string, string>) =>
    (['nl', 'en'] as const).map((language) => messageOf({ rule: 'opleidingsschema/akkoord', params }, language));

  it('are written as they are read aloud, in the language of the reader', () => {
    assert.deepEqual(said({ ingediend: '2026-05-22' }), [
      'De opleider heeft dit schema nog niet in MijnRGS geaccordeerd (ingediend op 22 mei 2026).',
      'The programme director has not approved this schedule in MijnRGS yet (submitted on 22 May 2026).',
    ]);
  });

  it('stay as they are written when they are no day of the calendar', () => {
    assert.deepEqual(said({ ingediend: '2026-02-30' }), [
      'De opleider heeft dit schema nog niet in MijnRGS geaccordeerd (ingediend op 2026-02-30).',
      'The programme director has not approved this schedule in MijnRGS yet (submitted on 2026-02-30).',
    ]);
  });

  it('stay as they are written where the message repeats what stands in the file', () => {
    const params = { trouble: 'value', waarde: '2026-03-12', sleutel: 'status', mogelijk: 'open, behaald' };
    assert.equal(
      messageOf({ rule: 'schema/waarde', params }, 'nl'),
      '‘2026-03-12’ kan niet bij ‘status’. Mogelijk zijn: open, behaald.',
    );
  });
});

describe('the list of rules', () => {
  it('has each id once, of a family and a name', () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const id of ids) assert.match(id, /^[a-z]+\/[a-z_]+$/u);
    assert.equal(isRuleId('smart/vaag'), true);
    assert.equal(isRuleId('smart/onzin'), false);
    assert.equal(
      nearest(
        'smart/vag',
        ids.map((value) => ({ value })),
      ),
      'smart/vaag',
    );
  });
});

/** The sample portfolio: rich, believable texts to break. */
function sampleTexts(): string[] {
  const root = 'examples';
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'));
}

describe('any document', () => {
  const texts = sampleTexts();
  const fragments = fc.constantFrom(
    ...[
      '\n',
      '  ',
      '- ',
      ': ',
      '- - ',
      '[',
      '{',
      '}',
      '*a',
      '&a ',
      '!!x ',
      '<<: *a',
      '"',
      "'",
      '|\n',
      '#',
      '\t',
      '\uFEFF',
    ],
    ...[
      'null',
      '2026-02-30',
      '42',
      '__proto__: x',
      'afspraken:',
      '  - id: A1',
      'gesprek: {',
      'datum:',
      '\u0000',
      '---\n',
      '<<<<<<< a\n',
    ],
  );
  /** A text of the sample with pieces cut out and put in. */
  const mutated = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fragments), { maxLength: 6 }))
    .map(([text, edits]) =>
      edits.reduce((now, [at, cut, put]) => {
        const start = at % (now.length + 1);
        return now.slice(0, start) + put + now.slice(start + cut);
      }, text),
    );
  const anything = fc.oneof({ weight: 4, arbitrary: mutated }, fc.string({ unit: 'binary' }), fc.json());

  it('is checked without throwing, as any kind, with ranges in the text and messages in both languages', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...kinds), (text, kind) => {
        const file = kind === 'portfolio' ? fileSuffix(kind) : `x${fileSuffix(kind)}`;
        const document = openDocument(file, text);
        assert.ok(document, 'of no kind');
        const portfolio = makePortfolio([document]);
        for (const finding of checkDocument(document, portfolio, { today: TODAY })) {
          const { start, end } = finding.range;
          const [from, to] = [document.parsed.offsetAt(start), document.parsed.offsetAt(end)];
          assert.ok(from <= to && to <= text.length, `${finding.rule} speaks of ${from} to ${to}`);
          assert.ok(to > from || text.trim() === '', `nothing to see of ${finding.rule}`);
          for (const language of ['nl', 'en'] as const) assert.notEqual(messageOf(finding, language), '');
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('gets fixes without throwing, and silencing it takes a finding away and breaks nothing', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom(...kinds), fc.nat(), (text, kind, pick) => {
        const file = kind === 'portfolio' ? fileSuffix(kind) : `x${fileSuffix(kind)}`;
        const document = openDocument(file, text);
        assert.ok(document, 'of no kind');
        const portfolio = makePortfolio([document]);
        const findings = checkDocument(document, portfolio, { today: TODAY });
        const finding = findings[pick % Math.max(1, findings.length)];
        if (!finding || document.parsed.problems.length > 0) return;
        const silence = fixesFor(finding, document, portfolio, 'nl').at(-1);
        if (finding.level === 'error') return;
        assert.ok(silence && 'edits' in silence, 'no fix to silence');
        const after = silence.edits.reduce(
          (now, { offset, length, newText }) => now.slice(0, offset) + newText + now.slice(offset + length),
          text,
        );
        assert.deepEqual(parseYaml(after).problems, []);
        const left = check(new Map([[file, after]]), { today: TODAY }).filter(({ rule }) => rule === finding.rule);
        assert.ok(left.length < findings.filter(({ rule }) => rule === finding.rule).length, `${finding.rule} stays`);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
