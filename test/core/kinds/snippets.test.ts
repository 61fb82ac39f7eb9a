import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { kinds, validate, type Kind } from '../../../src/core/kinds/index.ts';
import type { Path } from '../../../src/core/yaml/types.ts';
import { documents } from './documents.ts';

interface Snippet {
  prefix: string[];
  description: string;
  body: string[];
}

function read(file: string): Record<string, Snippet> {
  return JSON.parse(readFileSync(new URL(`../../../snippets/${file}`, import.meta.url), 'utf8')) as Record<
    string,
    Snippet
  >;
}

/**
 * The texts a snippet can become when nothing is typed: the default or nothing at every tab stop, and each of the values
 * of a choice in turn.
 */
function texts({ body }: Snippet): string[] {
  const snippet = body.join('\n').replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-03-12');
  const choices = [...snippet.matchAll(/\$\{\d+\|([^|]*)\|\}/g)].map(([, values = '']) => values.split(',').length);
  return Array.from({ length: Math.max(1, ...choices) }, (_, turn) => {
    const defaults = new Map<string, string>();
    const chosen = snippet
      .replace(/\$\{\d+\|([^|]*)\|\}/g, (_all, values: string) => {
        const options = values.split(',');
        return options[turn % options.length] ?? '';
      })
      .replace(/\$\{(\d+):([^}]*)\}/g, (_all, stop: string, text: string) => {
        defaults.set(stop, text);
        return text;
      });
    return chosen.replace(/\$(\d+)/g, (_all, stop: string) => defaults.get(stop) ?? '');
  });
}

function parsed(text: string): unknown {
  const document = parseDocument(text);
  assert.deepEqual([...document.errors, ...document.warnings], [], text);
  return document.toJS();
}

/** What a snippet says that is wrong, rather than not filled in yet. */
function wrong(kind: Kind, data: unknown): string[] {
  return validate(kind, data)
    .violations.filter(({ trouble }) => trouble !== 'missing')
    .map(({ path, trouble }) => `${path.join('.')}: ${trouble}`);
}

/** A complete document in which the mapping or list at a path is another; of a list on the way only one item is left. */
function having(kind: Kind, path: Path, change: (old: object) => unknown): unknown {
  const put = (inside: unknown, [key, ...rest]: Path): unknown => {
    const here = typeof inside === 'object' && inside !== null ? inside : {};
    if (key === undefined) return change(here);
    const next = put(Object.entries(here).find(([known]) => known === String(key))?.[1], rest);
    return typeof key === 'number' ? [next] : { ...here, [key]: next };
  };
  return put(documents[kind], path);
}

const wholes: readonly [prefix: string, kind: Kind][] = [
  ['portfolio', 'portfolio'],
  ['reflectie', 'reflectie'],
  ['reflectie tussengesprek', 'reflectie'],
  ['bewijs', 'bewijs'],
  ['feedback', 'feedback'],
  ['versnellingsverzoek', 'versnellingsverzoek'],
  ['agenda voortgangsgesprek', 'agenda'],
  ['agenda tussengesprek', 'agenda'],
  ['verslag voortgangsgesprek', 'verslag'],
  ['verslag tussengesprek', 'verslag'],
  ['tussenbeoordeling', 'tussenbeoordeling'],
  ['iop', 'iop'],
  ['iop stage', 'iop'],
  ['opleidingsschema', 'opleidingsschema'],
  ['dossier', 'dossier'],
];

/**
 * Where the pieces go. A path that ends in `-` takes a snippet of items (`- …`) as its list; another takes the keys of
 * the snippet beside its own.
 */
const pieces: readonly [prefix: string, kind: Kind, path: Path][] = [
  ['persoon', 'portfolio', ['aios']],
  ['deelnemer', 'agenda', ['gesprek', 'deelnemers', '-']],
  ['periode', 'reflectie', []],
  ['gesprek', 'verslag', []],
  ['afspraak', 'verslag', ['afspraken', '-']],
  ['afspraak bij gesprek', 'verslag', ['afspraken', '-']],
  ['leerdoel', 'iop', ['leerdoelen', '-']],
  ['sterk punt', 'verslag', ['sterke_punten', '-']],
  ['feedbackpunt', 'feedback', ['goed', '-']],
  ['verbeterpunt', 'verslag', ['verbeterpunten', '-']],
  ['verbeteractie', 'verslag', ['plan_van_aanpak', 'verbeteracties', '-']],
  ['terugblik', 'verslag', ['terugblik', '-']],
  ['agendapunt', 'agenda', ['punten', '-']],
  ['competentiegebied', 'reflectie', ['competentiegebieden']],
  ['gebiedsoordeel', 'tussenbeoordeling', ['competentiegebieden']],
  ['onderdeel', 'versnellingsverzoek', ['onderdelen', '-']],
  ['oordeel', 'versnellingsverzoek', ['oordelen', '-']],
  ['oordeel per onderdeel', 'versnellingsverzoek', ['oordelen', 0, 'per_onderdeel', '-']],
  ['besproken versnelling', 'verslag', []],
  ['veronderstelde competentie', 'verslag', ['plan_van_aanpak', 'veronderstelde_competenties', '-']],
  ['mening over versnelling', 'feedback', []],
  ['instelling', 'portfolio', ['instellingen', '-']],
  ['eigen competentiegebied', 'portfolio', ['competentiegebieden', '-']],
  ['schemaonderdeel', 'opleidingsschema', ['onderdelen', '-']],
  ['verkorting', 'opleidingsschema', ['onderdelen', 0]],
  ['akkoord', 'verslag', ['akkoord', '-']],
  ['terugkoppeling', 'verslag', []],
  ['bewaring', 'verslag', []],
  ['aantekening', 'dossier', ['aantekeningen', '-']],
];

function find(snippets: Record<string, Snippet>, prefix: string): Snippet {
  const found = Object.values(snippets).find((snippet) => snippet.prefix.includes(prefix));
  assert.ok(found, `there is no snippet ${prefix}`);
  return found;
}

describe('snippets', () => {
  const documentSnippets = read('documenten.json');
  const pieceSnippets = read('onderdelen.json');
  const all = { ...documentSnippets, ...pieceSnippets };

  for (const [prefix, kind] of wholes)
    it(`"${prefix}" makes a ${kind} in which nothing is wrong, only unfinished`, () => {
      for (const text of texts(find(documentSnippets, prefix))) {
        const data = parsed(text);
        assert.deepEqual(wrong(kind, data), []);
        const { draft } = validate(kind, data);
        assert.deepEqual([draft.soort, draft.versie], [kind, 1]);
      }
    });

  for (const [prefix, kind, path] of pieces)
    it(`"${prefix}" fits a ${kind}`, () => {
      for (const text of texts(find(pieceSnippets, prefix))) {
        const piece = parsed(text);
        assert.ok(typeof piece === 'object' && piece !== null);
        const isList = path.at(-1) === '-';
        assert.equal(Array.isArray(piece), isList);
        const data = isList
          ? having(kind, path.slice(0, -1), () => piece)
          : having(kind, path, (old) => ({ ...old, ...piece }));
        assert.deepEqual(wrong(kind, data), []);
      }
    });

  it('are there for every kind of document', () => {
    assert.deepEqual([...new Set(wholes.map(([, kind]) => kind))], [...kinds]);
  });

  it('[A29] [B16] ask all five elements of an agreement and of a learning goal', () => {
    for (const prefix of ['afspraak', 'afspraak bij gesprek', 'leerdoel']) {
      const [text = ''] = texts(find(pieceSnippets, prefix));
      const [item] = parsed(text) as Record<string, unknown>[];
      const smart = ['specifiek', 'meetbaar', 'acceptabel', 'resultaatgericht', 'tijdgebonden'];
      assert.deepEqual(
        Object.keys(item ?? {}).filter((key) => smart.includes(key)),
        smart,
      );
    }
  });

  it('are all tried here, have a Dutch description, and each its own prefix', () => {
    const prefixes = Object.values(all).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    const tried = new Set([...wholes, ...pieces].map(([prefix]) => prefix));
    const untried = Object.entries(all).filter(([, { prefix }]) => !prefix.some((one) => tried.has(one)));
    assert.deepEqual(
      untried.map(([name]) => name),
      [],
    );
    for (const [name, { description }] of Object.entries(all)) assert.ok(description.length > 10, name);
  });

  it('number their tab stops from one, without gaps', () => {
    for (const [name, { body }] of Object.entries(all)) {
      const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
      const numbers = [...new Set(stops)].filter((stop) => stop > 0);
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
        name,
      );
    }
  });
});
