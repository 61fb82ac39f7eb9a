import assert from 'node:assert/strict';
import { checkDocument, fixesFor, messageOf } from '../../src/core/check/index.ts';
import { iopBijwerking } from '../../src/core/conversation/iopBijwerken.ts';
import {
  draftReport,
  gereedheid,
  inleverlijst,
  kopieVoorOpleider,
  makeAgenda,
  ondertekenkeuzes,
} from '../../src/core/conversation/index.ts';
import { formContent, formModel } from '../../src/core/form/index.ts';
import { talkOf } from '../../src/core/form/talk.ts';
import { fileSuffix, kinds } from '../../src/core/kinds/index.ts';
import {
  completionsAt,
  definitionAt,
  essenceAt,
  foldsOf,
  hoverAt,
  lensesOf,
  linksIn,
  outlineOf,
  symbolsIn,
  termHintsIn,
} from '../../src/core/language/index.ts';
import { asMarkdown, mijnRgsPage, pageOf } from '../../src/core/output/index.ts';
import { overviewOf } from '../../src/core/overview/index.ts';
import type { Portfolio } from '../../src/core/portfolio/index.ts';
import { gesprekVan, readPortfolio } from '../../src/core/portfolio/index.ts';
import { treeOf } from '../../src/core/tree/index.ts';
import { parseYaml, writeYaml } from '../../src/core/yaml/index.ts';
import { TUSSENBEOORDELING, voorbeeld } from './conversation/voorbeeld.ts';
import { documents as complete } from './kinds/documents.ts';

const TODAY = '2026-03-05';
const LANGUAGES = ['nl', 'en'] as const;

/** A portfolio in which every field of the format is filled in somewhere, with talks, a request and its judgements. */
function filled(): Map<string, unknown> {
  const files = voorbeeld({ 'stages/hb.tussenbeoordeling.yaml': TUSSENBEOORDELING });
  const talk = { type: 'voortgangsgesprek', datum: '2026-03-10', today: TODAY } as const;
  const agenda = makeAgenda(files, talk);
  files.set(agenda.file, agenda.text);
  const report = draftReport(files, { agenda: agenda.file, today: TODAY });
  files.set(report.file, report.text);
  for (const kind of kinds) {
    // A dossier does not belong in a portfolio, and there is one portfolio.yaml.
    if (kind !== 'portfolio' && kind !== 'dossier')
      files.set(`heel/heel${fileSuffix(kind)}`, writeYaml(complete[kind]));
  }
  return new Map([...files].map(([file, text]) => [file, parseYaml(text).data]));
}

type Treatment = (holder: Record<string, unknown>, key: string) => void;

/** The same with something done to some keys, wherever they stand. */
function treated(
  documents: ReadonlyMap<string, unknown>,
  keys: readonly string[],
  treat: Treatment,
): Map<string, string> {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      const holder = value as Record<string, unknown>;
      for (const key of keys) if (Object.hasOwn(holder, key)) treat(holder, key);
      for (const inner of Object.values(holder)) visit(inner);
    }
  };
  return new Map(
    [...documents].map(([file, data]) => {
      const copy = structuredClone(data);
      visit(copy);
      return [file, writeYaml(copy)];
    }),
  );
}

function keysOf(documents: Iterable<unknown>): string[] {
  const keys = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        keys.add(key);
        visit(inner);
      }
  };
  for (const data of documents) visit(data);
  return [...keys].sort();
}

/** Everything the product says of a portfolio in one language: agenda, report, forms, overview, view, pages, findings. */
function said(files: Map<string, string>, portfolio: Portfolio, language: 'nl' | 'en'): unknown[] {
  const options = { today: TODAY, language, role: 'aios', minimumEvidence: 2 } as const;
  const out: unknown[] = [
    overviewOf(portfolio, options),
    treeOf(portfolio, options),
    symbolsIn(portfolio, '', language),
  ];
  out.push(makeAgenda(files, { type: 'voortgangsgesprek', datum: '2026-09-10', today: TODAY, language }).text);
  out.push(makeAgenda(files, { type: 'tussengesprek', datum: '2026-04-02', today: TODAY, language }).text);
  for (const document of portfolio.documents.values()) {
    const findings = checkDocument(document, portfolio, { today: TODAY });
    out.push(findings.map((finding) => messageOf(finding, language)));
    out.push(findings.flatMap((finding) => fixesFor(finding, document, portfolio, language).map(({ title }) => title)));
    out.push(formModel(document.kind, language, portfolio, document));
    out.push(formContent(document, portfolio, findings, language, TODAY), talkOf(document, portfolio, language));
    out.push(lensesOf(document, portfolio, findings, language), outlineOf(document, portfolio, language));
    out.push(linksIn(document, portfolio), foldsOf(document), termHintsIn(document, portfolio, TODAY, language));
    out.push(asMarkdown(pageOf(document, portfolio, language)));
    out.push(ondertekenkeuzes(document, portfolio, findings, { role: 'aios', language }));
    if (document.kind === 'agenda')
      out.push(draftReport(files, { agenda: document.file, today: TODAY, language }).text);
    if (document.kind === 'opleidingsschema') out.push(asMarkdown(mijnRgsPage(portfolio, document, language)));
    if (document.kind === 'reflectie') {
      out.push(inleverlijst(portfolio, document, TODAY, language));
      const gesprek = gesprekVan(document);
      if (gesprek) out.push(gereedheid(portfolio, gesprek, TODAY));
    }
    if (document.kind === 'verslag') {
      out.push(kopieVoorOpleider(portfolio, document, language));
      for (const iop of portfolio.ofKind('iop')) {
        const made = iopBijwerking(portfolio, iop, document, language);
        out.push('voorstellen' in made ? made.voorstellen : made);
      }
    }
  }
  return out;
}

/** What no reader should ever see: the traces of a value that was not there. */
const TRACES = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b|Invalid Date/u;

function assertReadable(files: Map<string, string>, what: string): void {
  const portfolio = readPortfolio(files);
  for (const language of LANGUAGES) {
    const texts = JSON.stringify(said(files, portfolio, language), (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value,
    );
    const trace = TRACES.exec(texts);
    assert.equal(
      trace && texts.slice(Math.max(0, trace.index - 120), trace.index + 60),
      null,
      `${what}, in ${language}`,
    );
  }
}

/** How many portfolios are looked at for each treatment: one per key takes minutes, and each key has its turn this way too. */
const GROUPS = 8;

describe('of a portfolio that is only half filled in, everything is still said in words', function () {
  this.timeout(240_000);
  const documents = filled();
  const keys = keysOf(documents.values());
  const groups = Array.from({ length: GROUPS }, (_, group) => keys.filter((_key, place) => place % GROUPS === group));
  const each = (treat: Treatment) => {
    for (const group of groups) assertReadable(treated(documents, group, treat), group.join(' '));
  };

  it('nothing is missing to begin with', () => {
    assert.ok(keys.length > 100);
    assertReadable(
      treated(documents, [], () => undefined),
      'filled in',
    );
  });

  it('whatever keys are left out everywhere', () => {
    each((holder, key) => {
      Reflect.deleteProperty(holder, key);
    });
  });

  it('whatever keys stand there empty', () => {
    each((holder, key) => {
      holder[key] = null;
    });
  });

  it('whatever lists have an item with nothing behind its dash', () => {
    each((holder, key) => {
      const list = holder[key];
      if (Array.isArray(list)) holder[key] = [null, ...(list as unknown[]), {}];
    });
  });

  it('whatever documents cannot be read, or say no more than of which kind they are', () => {
    const texts = [...treated(documents, [], () => undefined)];
    for (const half of [0, 1]) {
      const some = (change: (text: string) => string) =>
        new Map(texts.map(([file, text], place) => [file, place % 2 === half ? change(text) : text]));
      assertReadable(
        some((text) => `${text}kapot: [`),
        `unreadable ${half}`,
      );
      assertReadable(
        some((text) => text.slice(0, text.indexOf('\n') + 1)),
        `only the kind ${half}`,
      );
    }
  });

  it('at whatever place of a text an editor asks', () => {
    const portfolio = readPortfolio(treated(documents, groups[0] ?? [], (holder, key) => (holder[key] = null)));
    for (const document of portfolio.documents.values()) {
      for (let offset = 0; offset < document.parsed.text.length; offset += 17) {
        const language = LANGUAGES[offset % 2] ?? 'nl';
        const answers = [
          hoverAt(document, offset, language),
          essenceAt(document, portfolio, offset, language),
          definitionAt(document, portfolio, offset),
          completionsAt(document, portfolio, offset, { language, today: TODAY }),
        ];
        assert.doesNotMatch(JSON.stringify(answers), TRACES, `${document.file} at ${offset}`);
      }
    }
  });
});
