import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import {
  check,
  draftReport,
  editsFor,
  makeAgenda,
  newDocument,
  newKinds,
  render,
  sign,
  verify,
} from '../../src/core/index.ts';
import { checkPortfolio, fixesFor } from '../../src/core/check/index.ts';
import {
  inleverlijst,
  intrekkeuzes,
  iopBijwerking,
  iopEnVerslag,
  kopieVoorOpleider,
  nieuwDossier,
  ondertekenkeuzes,
  signaturesUnder,
} from '../../src/core/conversation/index.ts';
import { formContent } from '../../src/core/form/index.ts';
import {
  completionsAt,
  definitionAt,
  essenceAt,
  hoverAt,
  lensesOf,
  linksIn,
  outlineOf,
  symbolsIn,
  termHintsIn,
} from '../../src/core/language/index.ts';
import type { Language } from '../../src/core/language/language.ts';
import { asPlainText, mijnRgsPage, pageOf, renderPage } from '../../src/core/output/index.ts';
import { overviewOf } from '../../src/core/overview/index.ts';
import type { AnyDocument, Portfolio } from '../../src/core/portfolio/index.ts';
import { readPortfolio } from '../../src/core/portfolio/index.ts';
import { rootOf, treeOf } from '../../src/core/tree/index.ts';
import { documentsIn, FAULTY } from './check/every-fault.ts';
import { sampleFiles } from './sample.ts';
import { DOSSIER, outdented, told, ways, withSecret } from './secret.ts';

const TODAY = '2026-11-30';
const TALKS = [
  { type: 'voortgangsgesprek', datum: '2026-12-10' },
  { type: 'tussengesprek', datum: '2026-12-10', stage: 'Hartbewaking' },
] as const;

/** Whatever somebody gets to see, under the name of where. */
type Shown = [where: string, what: unknown][];

/** Of a portfolio as a whole: findings, overview, side bar, search, documents that are begun. */
function ofPortfolio(portfolio: Portfolio, files: ReadonlyMap<string, string>, language: Language): Shown {
  const options = { today: TODAY, language, role: 'aios', minimumEvidence: 2 } as const;
  const { content, opdrachten } = overviewOf(portfolio, options);
  return [
    ['findings', check(files, { today: TODAY, language })],
    ['overview', [content, ...opdrachten]],
    ['tree', [rootOf(portfolio, options, 'map'), treeOf(portfolio, options)]],
    ['symbols', [symbolsIn(portfolio, '', language), symbolsIn(portfolio, 'zeergeheim', language)]],
    ...newKinds.map((kind): Shown[number] => [
      `new ${kind}`,
      newDocument(portfolio, { kind, ...TALKS[0], titel: 'Nieuw', today: TODAY, language }),
    ]),
  ];
}

/** Of one document: its pages, who signs, what an editor says of it, and what a form shows beside its own data. */
async function ofDocument(
  portfolio: Portfolio,
  document: AnyDocument,
  all: ReturnType<typeof checkPortfolio>,
  language: Language,
): Promise<Shown> {
  const findings = all.filter(({ file }) => file === document.file);
  const beside = { ...formContent(document, portfolio, findings, language, TODAY), data: undefined };
  const shown: Shown = [
    ['outline', outlineOf(document, portfolio, language)],
    ['lenses', lensesOf(document, portfolio, findings, language)],
    ['terms', termHintsIn(document, portfolio, TODAY, language)],
    ['links', linksIn(document, portfolio)],
    ['form', beside],
    // What a fix writes stays in the file.
    [
      'fixes',
      findings.flatMap((finding) => fixesFor(finding, document, portfolio, language).map(({ title }) => title)),
    ],
    ['signing', ondertekenkeuzes(document, portfolio, findings, { role: 'opleider', language })],
    ['withdrawing', intrekkeuzes(document, portfolio, { role: 'opleider', language })],
    ['signatures', signaturesUnder(document, portfolio, language)],
  ];
  if (document.kind === 'reflectie') shown.push(['hand-in', inleverlijst(portfolio, document, TODAY, language)]);
  if (document.kind === 'verslag') {
    const { iop } = iopEnVerslag(portfolio, document.file);
    if (iop) {
      const found = iopBijwerking(portfolio, iop, document, language);
      shown.push(['training plan', 'geweigerd' in found ? found : found.voorstellen]);
    }
    shown.push(['copy', kopieVoorOpleider(portfolio, document, language)]);
    shown.push(['dossier', nieuwDossier(portfolio, { bron: document, today: TODAY, language })]);
  }
  if (document.kind === 'opleidingsschema') shown.push(['MijnRGS', mijnRgsPage(portfolio, document, language)]);
  if (document.kind !== 'dossier') {
    const page = pageOf(document, portfolio, language);
    const docx = unzipSync(new Uint8Array(await Promise.resolve(renderPage(page, 'docx') as Promise<Uint8Array>)));
    shown.push(['plain text', asPlainText(page)], ['Markdown', renderPage(page, 'markdown')]);
    shown.push(['HTML', renderPage(page, 'html')], ['DOCX', Object.values(docx).map((part) => strFromU8(part))]);
  }
  return shown.map(([where, what]) => [`${where} of ${document.file} (${language})`, what]);
}

/** What appears where the caret or the mouse is: at the middle of each line and at its end. */
function atPlaces(portfolio: Portfolio, document: AnyDocument, language: Language): Shown {
  const { text } = document.parsed;
  const places = [...text.matchAll(/\n/gu)].flatMap(({ index }) => [index, index - 3]).filter((at) => at > 0);
  return places.flatMap((at): Shown => {
    const where = `${document.file}:${at}`;
    return [
      [`hover at ${where}`, hoverAt(document, at, language)],
      [`essence at ${where}`, essenceAt(document, portfolio, at, language)],
      [`definition at ${where}`, definitionAt(document, portfolio, at)],
      [`completion at ${where}`, completionsAt(document, portfolio, at, { language, today: TODAY })],
    ];
  });
}

/** What is made of it: agendas and reports, signatures and what is said of them, and edits that are refused. */
async function made(files: ReadonlyMap<string, string>, language: Language): Promise<Shown> {
  const options = { today: TODAY, language };
  const shown: Shown = TALKS.flatMap((talk): Shown => {
    const agenda = makeAgenda(files, { ...talk, ...options });
    const report = draftReport(new Map(files).set(agenda.file, agenda.text), { agenda: agenda.file, ...options });
    return [
      [`agenda of ${talk.type}`, agenda],
      [`report of ${talk.type}`, report],
    ];
  });
  for (const [file, text] of files) {
    const signer = { rol: 'aios', naam: 'X', datum: TODAY, betekenis: 'gezien' } as const;
    shown.push([`signature under ${file}`, await sign(files, { file, ...signer, language })]);
    shown.push([`verification of ${file}`, await verify(files, { file, language })]);
    const refused = editsFor(text, [{ op: 'set', path: ['prive', 'x', 'y'], value: 1 }]);
    if ('refused' in refused) shown.push([`refused edit of ${file}`, refused]);
  }
  return shown;
}

async function everything(files: ReadonlyMap<string, string>, language: Language, isEachPlace = true): Promise<Shown> {
  const portfolio = readPortfolio(files);
  const all = checkPortfolio(portfolio, { today: TODAY });
  const shown = [...ofPortfolio(portfolio, files, language), ...(await made(files, language))];
  for (const document of portfolio.documents.values()) {
    // What an opleider's own editor says of the dossier is for the opleider.
    if (document.kind === 'dossier') continue;
    shown.push(...(await ofDocument(portfolio, document, all, language)));
    if (isEachPlace) shown.push(...atPlaces(portfolio, document, language));
  }
  return shown;
}

/** A portfolio in which much is wrong has the most to say; with documents of the kinds it lacks. */
function portfolioWith(notes: string): Map<string, string> {
  const lacking = [...sampleFiles()].filter(([file]) => /tussenbeoordeling|typefouten/u.test(file));
  return withSecret(new Map([...lacking, ...documentsIn(FAULTY)]), notes);
}

describe('what is private', function () {
  this.timeout(60_000);

  it('is nowhere but in its own file: notes in every document of the sample', async () => {
    const files = withSecret(sampleFiles(), Object.values(ways)[0] ?? '');
    for (const language of ['nl', 'en'] as const) assert.deepEqual(told(await everything(files, language, false)), []);
  });

  for (const [way, notes] of Object.entries(ways)) {
    it(`is nowhere but in its own file: notes ${way}`, async () => {
      const files = portfolioWith(notes);
      assert.ok([...files.values()].every((text) => /zeergeheim/iu.test(text)));
      assert.deepEqual(told(await everything(files, 'nl')), []);
    });
  }

  it('is in no finding, nor its words in the path of one, where the notes are not indented as they should be', () => {
    for (const notes of outdented) {
      const found = check(portfolioWith(notes), { today: TODAY });
      assert.ok(
        found.some(({ rule }) => rule === 'yaml/syntax'),
        notes,
      );
      assert.deepEqual(told(found.map((finding) => [finding.file, finding])), []);
    }
  });

  it('is the dossier of the opleider as a whole, also where it lies in a portfolio by mistake [A31]', async () => {
    const files = new Map([...documentsIn(FAULTY), ['zz.dossier.yaml', DOSSIER]]);
    for (const language of ['nl', 'en'] as const) assert.deepEqual(told(await everything(files, language)), []);
    for (const to of ['markdown', 'html', 'docx'] as const) {
      assert.throws(
        () => render(files, { file: 'zz.dossier.yaml', to }),
        /^TypeError: file: a dossier is not exported$/u,
      );
    }
  });
});
