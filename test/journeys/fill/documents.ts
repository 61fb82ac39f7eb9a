import fs from 'node:fs';
import path from 'node:path';
import { nieuweTekst } from '../../../src/core/conversation/gemaakt.ts';
import { newDocument, newPortfolio } from '../../../src/core/conversation/index.ts';
import type { DocumentOptions } from '../../../src/core/conversation/index.ts';
import { skelet } from '../../../src/core/conversation/skelet.ts';
import type { Kind } from '../../../src/core/kinds/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';

/** The day on which the documents are filled in: after the preparation has begun, before the talk. */
export const day = '2026-12-01';

/** Where a document of every kind stands, in the order they are filled in: what is referred to comes first. */
export const documents: readonly { kind: Kind; file: string }[] = [
  { kind: 'portfolio', file: 'portfolio/portfolio.yaml' },
  { kind: 'bewijs', file: 'portfolio/bewijs/2026-12-01-kpb-slechtnieuwsgesprek.bewijs.yaml' },
  { kind: 'feedback', file: 'portfolio/feedback/2026-12-01-dr-lieke-hamming.feedback.yaml' },
  { kind: 'versnellingsverzoek', file: 'portfolio/versnelling/2026-12-01.versnelling.yaml' },
  { kind: 'reflectie', file: 'portfolio/reflecties/2026-12-10-voortgangsgesprek.reflectie.yaml' },
  { kind: 'agenda', file: 'portfolio/gesprekken/2026-12-10-voortgangsgesprek.agenda.yaml' },
  { kind: 'verslag', file: 'portfolio/gesprekken/2026-12-10-voortgangsgesprek.verslag.yaml' },
  { kind: 'tussenbeoordeling', file: 'portfolio/stages/hartbewaking/2026-11-20.tussenbeoordeling.yaml' },
  { kind: 'iop', file: 'portfolio/opleiding.iop.yaml' },
  { kind: 'opleidingsschema', file: 'portfolio/opleiding.opleidingsschema.yaml' },
  { kind: 'dossier', file: 'dossier/van-dalen.dossier.yaml' },
];

const fixtures = path.join(import.meta.dirname, 'fixtures');
const portfolioFolder = 'portfolio/';

/** What a document is before anything is filled in: a new one, with comments of its writer. */
export function startOf(kind: Kind): string {
  return fs.readFileSync(path.join(fixtures, 'start', `${kind}.yaml`), 'utf8');
}

/** What it is in the end. */
export function expectedOf(kind: Kind): string {
  return fs.readFileSync(path.join(fixtures, 'expected', `${kind}.yaml`), 'utf8');
}

/** The files that are there already: a previous report, evidence, a form. Path → text. */
export function around(): Record<string, string> {
  const folder = path.join(fixtures, 'around');
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file).split(path.sep).join('/'), fs.readFileSync(file, 'utf8')];
    }),
  );
}

/** The files one begins with, path → text. */
export function startFiles(): Record<string, string> {
  return { ...around(), ...Object.fromEntries(documents.map(({ kind, file }) => [file, startOf(kind)])) };
}

/** What core makes for every kind, as the commands for a new portfolio and a new document do. */
export function newTexts(): Map<Kind, string> {
  const first = newPortfolio({ naam: 'Femke van Dalen', specialisme: 'cardiologie', start: '2025-09-01' });
  const files = new Map(first);
  for (const [file, text] of Object.entries(around())) {
    if (file.startsWith(portfolioFolder)) files.set(file.slice(portfolioFolder.length), text);
  }
  const portfolio = readPortfolio(files);
  const talk = { type: 'voortgangsgesprek', datum: '2026-12-10' } as const;
  const asked: Omit<DocumentOptions, 'today'>[] = [
    { kind: 'bewijs', titel: 'KPB slechtnieuwsgesprek' },
    { kind: 'feedback', titel: 'dr. Lieke Hamming', ...talk },
    { kind: 'versnellingsverzoek' },
    { kind: 'reflectie', ...talk },
    { kind: 'agenda', ...talk },
    { kind: 'verslag', ...talk },
    { kind: 'tussenbeoordeling', type: 'tussengesprek', stage: 'Hartbewaking', datum: '2026-11-20' },
  ];
  return new Map([
    ['portfolio', first.get('portfolio.yaml') ?? ''],
    ['iop', first.get('opleiding.iop.yaml') ?? ''],
    ['opleidingsschema', first.get('opleiding.opleidingsschema.yaml') ?? ''],
    ...asked.map((options) => [options.kind, newDocument(portfolio, { ...options, today: day }).text] as const),
    ['dossier', nieuweTekst(skelet('dossier', {}, []))],
  ]);
}
