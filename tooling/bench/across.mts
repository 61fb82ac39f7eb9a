import { checkDocument, StandingChecks } from '../../src/core/check/index.ts';
import type { AnyDocument, Portfolio } from '../../src/core/portfolio/index.ts';
import {
  bestemmingVan,
  changedPortfolio,
  makePortfolio,
  openDocument,
  PORTFOLIO_FILE,
  verbindingenVan,
  vermeldingenVan,
} from '../../src/core/portfolio/index.ts';
import { EVIDENCE, manyDocuments, REPORT, TODAY } from './many-documents.mts';
import type { Bench, Figure } from './measure.mts';
import { inTurns, quantile } from './measure.mts';

const DOCUMENTS = 2_000;
const CHANGES = 41;

/** One document of a large portfolio changes: how long until every finding in it is what it should be. */
export const bench: Bench = {
  title: 'Checks across documents',
  async run(say) {
    const files = manyDocuments(DOCUMENTS);
    const documents = [...files].flatMap(([file, text]) => openDocument(file, text) ?? []);
    const checks = new StandingChecks(makePortfolio(documents, { bestanden: new Set(files.keys()) }), () => ({
      today: TODAY,
    }));
    settle(checks);
    const figures: Figure[] = [];
    for (const [what, file] of [
      ['a report', REPORT],
      ['a piece of evidence', EVIDENCE],
    ] as const) {
      const around = neighbours(checks.portfolio, file);
      const change = (run: number) => changed(files.get(file) ?? '', run);
      const ours = (run: number) =>
        timed(() => {
          allUpdated(checks, file, change(run));
        });
      const theirs = (run: number) =>
        timed(() => {
          checkedAlone(file, change(run), around);
        });
      await inTurns(10, ours, theirs);
      const times = await inTurns(CHANGES, ours, theirs);
      const against = `it and the ${around.length} documents it is tied to, alone`;
      figures.push({ what: `${what} changed → all findings, 2,000 documents`, ...times, against, goal: 2 });
      say(`${what} changed → all findings: ${quantile(times.ours, 0.5).toFixed(1)} ms`);
    }
    return figures;
  },
};

/** Another text each time, as typing makes it: a word becomes another. */
function changed(text: string, run: number): string {
  return text.replace(/(goed: |samenvatting: \|\n {2})\S+/u, `$1Rustig${run}`);
}

/** What the editor does after a key press, without the pauses in between. */
function allUpdated(checks: StandingChecks, file: string, text: string): void {
  const document = openDocument(file, text);
  if (!document) throw new Error(`${file} is no document`);
  const changes = new Map([[file, document]]);
  checks.change(changedPortfolio(checks.portfolio, changes), changes);
  settle(checks);
}

function settle(checks: StandingChecks): void {
  for (let due = checks.due; due.length > 0; due = checks.due) for (const file of due) checks.check(file);
}

/** The documents that refer to this one or that it refers to, and that of the portfolio itself. */
function neighbours(portfolio: Portfolio, file: string): AnyDocument[] {
  const document = portfolio.get(file);
  if (!document) throw new Error(`${file} is not there`);
  const to = verbindingenVan(document).verwijzingen.flatMap((link) => {
    const target = bestemmingVan(portfolio, document, link);
    return target.stand === 'gevonden' ? [target.document.file] : [];
  });
  const from = vermeldingenVan(portfolio, file).map((mention) => mention.document.file);
  const files = new Set([...to, ...from, PORTFOLIO_FILE]);
  files.delete(file);
  return [...files].flatMap((name) => portfolio.get(name) ?? []);
}

function checkedAlone(file: string, text: string, around: readonly AnyDocument[]): void {
  const document = openDocument(file, text);
  if (!document) throw new Error(`${file} is no document`);
  const portfolio = makePortfolio([document, ...around]);
  for (const one of portfolio.documents.values()) checkDocument(one, portfolio, { today: TODAY });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
