import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Aside } from '../../../../src/core/form/aside.ts';
import { asidesOf } from '../../../../src/core/form/asides/index.ts';
import { placeOf } from '../../../../src/core/form/content.ts';
import { formModel } from '../../../../src/core/form/index.ts';
import type { AnyDocument, Portfolio } from '../../../../src/core/portfolio/index.ts';
import { makePortfolio, openDocument, readPortfolio, resolveReference } from '../../../../src/core/portfolio/index.ts';
import { writeYaml } from '../../../../src/core/yaml/index.ts';
import { readToWebview } from '../../../../src/protocol/index.ts';
import { sampleFiles } from '../../sample.ts';

const sample = sampleFiles();
const today = '2026-12-01';
const portfolio = readPortfolio(sample);

const beside = (file: string, language: 'nl' | 'en' = 'nl') => {
  const document = portfolio.get(file);
  assert.ok(document, file);
  return asidesOf(document, portfolio, language, today);
};

/** An aside in a line: where it stands and how much it says. */
function outline(aside: Aside): string {
  const amount = {
    quotes: () => (aside.type === 'quotes' ? aside.quotes.length : 0),
    offers: () => (aside.type === 'offers' ? aside.offers.length : 0),
    coverage: () => (aside.type === 'coverage' ? aside.summary : ''),
    sum: () => (aside.type === 'sum' ? aside.summary : ''),
    timeline: () => (aside.type === 'timeline' ? `${aside.bars.length} bars; ${aside.summary}` : ''),
    facts: () => (aside.type === 'facts' ? aside.facts.length : 0),
  }[aside.type]();
  return `${aside.section ?? aside.at.join('/')}: ${aside.type} ${amount}`;
}

describe('beside the documents of the sample portfolio', () => {
  it('stands what helps to prepare the next talk [A6] [A33] [A34]', () => {
    assert.deepEqual(beside('reflecties/2026-12-10.reflectie.yaml').map(outline), [
      'competentiegebieden: coverage 6 van de 7 gebieden beschreven, 5 met bewijs',
      'competentiegebieden/medisch_handelen: quotes 2',
      'competentiegebieden/medisch_handelen: quotes 2',
      'competentiegebieden/medisch_handelen: quotes 4',
      'competentiegebieden/communicatie: quotes 1',
      'competentiegebieden/samenwerking: quotes 1',
      'competentiegebieden/kennis_en_wetenschap: quotes 1',
      'competentiegebieden/organisatie: quotes 1',
      'competentiegebieden/organisatie: quotes 1',
      'competentiegebieden/organisatie: quotes 2',
      'competentiegebieden/professionaliteit: quotes 1',
      'competentiegebieden/professionaliteit: quotes 1',
      'competentiegebieden/medisch_handelen/bewijs: offers 4',
      'competentiegebieden/communicatie/bewijs: offers 1',
      'competentiegebieden/samenwerking/bewijs: offers 2',
      'competentiegebieden/kennis_en_wetenschap/bewijs: offers 1',
      'competentiegebieden/maatschappelijk_handelen/bewijs: offers 1',
      'competentiegebieden/organisatie/bewijs: offers 4',
      'competentiegebieden/professionaliteit/bewijs: offers 1',
    ]);
  });

  it('stands what the duration comes to [A16d] [A25]', () => {
    assert.deepEqual(beside('van-aldermeer.opleidingsschema.yaml').map(outline), [
      'onderdelen: timeline 11 bars; Van 1 september 2024 tot en met 31 augustus 2030; het Europese minimum is bereikt op 31 augustus 2028.',
      'onderdelen: sum Voltijds 72 maanden in erkende instellingen: 24 maanden boven het Europese minimum van 48 maanden',
      'mijnrgs: facts 2',
    ]);
    assert.deepEqual(beside('versnelling/2026-05-28-hartbewaking-en-echo.versnelling.yaml', 'en').map(outline), [
      'onderdelen: timeline 14 bars; From 1 September 2024 to 31 August 2030; with this shortening to 31 January 2030; the European minimum is reached on 31 August 2028.',
      'onderdelen: sum 7 months requested; 4 months provisionally granted; recognised training time after shortening 65 months: 17 months above the European minimum of 48 months',
      'oordelen: facts 3',
    ]);
  });

  it('stands what a report builds on [A14] [A15] [A16] [A21a]', () => {
    assert.deepEqual(beside('gesprekken/2026-06-25.verslag.yaml').map(outline), [
      ...[0, 1, 2, 3, 4].map((index) => `terugblik/${index}: facts 6`),
      'sterke_punten: quotes 10',
      'verbeterpunten: quotes 9',
      'versnelling/onderdelen: sum 4 maanden toegekend van de 7 maanden die zijn gevraagd; erkende opleidingstijd na verkorting 68 maanden: 20 maanden boven het Europese minimum van 48 maanden',
      'versnelling/onderdelen/0: facts 7',
      'versnelling/onderdelen/1: facts 7',
    ]);
    assert.deepEqual(
      beside('stages/hartbewaking/2026-11-12.verslag.yaml').map(outline).at(-1),
      'plan_van_aanpak/verbeteracties: facts 1',
    );
  });

  it('leads with every reference to a document there is', () => {
    for (const document of portfolio.documents.values()) {
      for (const { reference } of sourcesIn(asidesOf(document, portfolio, 'nl', today))) {
        const target = resolveReference(document.file, reference);
        assert.ok(target && portfolio.get(target.file), `${document.file}: ${reference}`);
      }
    }
  });

  it('stands at a place the form draws: a section, or a field, list or item of one', () => {
    for (const document of portfolio.documents.values()) {
      const model = formModel(document.kind, 'nl', portfolio, document);
      for (const { at, section, title } of asidesOf(document, portfolio, 'nl', today)) {
        const where = `${document.file}: ${title}`;
        if (section === undefined) assert.deepEqual(placeOf(model, at).at, at, where);
        else assert.deepEqual([at, model.sections.filter(({ id }) => id === section).length], [[], 1], where);
      }
    }
  });

  it('is what the form takes, under a title of its own at each place, in both languages', () => {
    for (const document of portfolio.documents.values()) {
      for (const language of ['nl', 'en'] as const) {
        const asides = asidesOf(document, portfolio, language, today);
        assertTaken(document, portfolio, asides);
        const places = asides.map(({ at, section, type, title }) => JSON.stringify([at, section, type, title]));
        assert.equal(new Set(places).size, places.length, document.file);
      }
    }
  });
});

function sourcesIn(asides: readonly Aside[]) {
  return asides.flatMap((aside) => {
    if (aside.type === 'offers') return aside.offers;
    return aside.type === 'quotes' ? aside.quotes.flatMap(({ source }) => source ?? []) : [];
  });
}

function assertTaken(document: AnyDocument, of: Portfolio, asides: Aside[]): void {
  const state = {
    version: 1,
    title: '',
    data: null,
    findings: [],
    missing: {},
    hidden: [],
    references: [],
    items: {},
    suggestions: {},
    people: [],
    asides,
    dirty: false,
    readOnly: false,
  };
  const model = formModel(document.kind, 'nl', of, document);
  const message = { type: 'open', language: 'nl', fileName: document.file, model, state };
  assert.ok(readToWebview(message), `the form refuses the asides of ${document.file}`);
}

/** Values somebody could have written by mistake, or to see what happens. */
const nonsense = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    [],
    {},
    true,
    0,
    -1,
    1e308,
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    '#A1',
    '../../weg.verslag.yaml#A1',
    '__proto__',
    'constructor',
    [null, [[]]],
  ),
  fc.string(),
);

/** The data with one of its values replaced, wherever it is. */
function mutated(data: unknown, pick: number, value: unknown): unknown {
  const places: (readonly (string | number)[])[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    places.push(path);
    if (Array.isArray(node))
      node.forEach((item, index) => {
        walk(item, [...path, index]);
      });
    else if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node)) walk(item, [...path, key]);
    }
  };
  walk(data, []);
  const target = places[pick % places.length] ?? [];
  const replace = (node: unknown, depth: number): unknown => {
    if (depth === target.length) return value;
    const step = target[depth];
    if (Array.isArray(node))
      return node.map((item: unknown, index) => (index === step ? replace(item, depth + 1) : item));
    const members = Object.entries(node as Record<string, unknown>);
    return Object.fromEntries(members.map(([key, item]) => [key, key === step ? replace(item, depth + 1) : item]));
  };
  return replace(data, 0);
}

/** Every document with a private note at its root; the dossier notes are private altogether. */
function withSecrets(data: unknown): unknown {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data, prive: 'GEHEIM' } : data;
}

describe('what stands beside the fields', () => {
  const documents = [...portfolio.documents.values()].filter(({ parsed }) => parsed.problems.length === 0);
  const secretive = documents.flatMap(
    ({ file, parsed }) => openDocument(file, writeYaml(withSecrets(parsed.data))) ?? [],
  );
  const dossier = openDocument(
    'd.dossier.yaml',
    'aantekeningen: [{ datum: 2026-11-01, bron: GEHEIM, feiten: GEHEIM, vervolg: GEHEIM }]\n',
  );
  assert.ok(dossier);

  it('never throws, is taken by the form and holds no private note, whatever is written [A31]', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(), nonsense), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom('nl', 'en'),
        (changes, shown, language) => {
          const all = [...secretive];
          for (const [which, where, value] of changes) {
            const place = which % all.length;
            const document = all[place];
            if (!document) continue;
            const data = withSecrets(mutated(document.parsed.data, where, value));
            all[place] = openDocument(document.file, writeYaml(data)) ?? document;
          }
          const written = makePortfolio([...all, dossier]);
          // The changed documents themselves, and one that looks at them.
          const seen = [...changes.map(([which]) => all[which % all.length]), all[shown % all.length]];
          for (const document of seen) {
            if (!document) continue;
            const asides = asidesOf(document, written, language, today);
            assert.doesNotMatch(JSON.stringify(asides), /GEHEIM/u, document.file);
            assertTaken(document, written, asides);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('also of texts cut off in the middle of typing', () => {
    for (const [file, text] of sample) {
      for (const share of [0, 0.2, 0.5, 0.9]) {
        const document = openDocument(file, text.slice(0, Math.floor(text.length * share)));
        assert.ok(document, file);
        const others = [...portfolio.documents.values()].filter((other) => other.file !== file);
        assert.ok(Array.isArray(asidesOf(document, makePortfolio([...others, document]), 'nl', today)), file);
      }
    }
  });
});
