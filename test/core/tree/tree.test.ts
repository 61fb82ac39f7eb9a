import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/language/language.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { fingerprint } from '../../../src/core/seal/index.ts';
import type { TreeItem } from '../../../src/core/tree/index.ts';
import { rootOf, treeOf } from '../../../src/core/tree/index.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';

const PORTFOLIO = `aios: { naam: Sanne Dijk, rol: aios }
opleiding: { specialisme: cardiologie, start: 2024-09-01 }
`;
const over = (datum: string, type = 'voortgangsgesprek, ') => `gesprek: { type: ${type} datum: ${datum} }\n`;
const CCU = 'tussengesprek, stage: CCU,';
const AKKOORD = 'akkoord: [{ rol: opleider, naam: dr. Vos, datum: 2025-01-16 }]\n';

/** A report that both signed. */
function getekend(text: string): string {
  const accorded = `${text}${AKKOORD}`;
  const vingerafdruk = fingerprint(parseYaml(accorded).data) ?? '';
  const sign = (rol: string) =>
    `  - { rol: ${rol}, naam: X, datum: 2025-01-17, betekenis: akkoord, vingerafdruk: ${vingerafdruk} }\n`;
  return `${accorded}ondertekening:\n${sign('aios')}${sign('opleider')}`;
}

/** A talk of every state there is, and an agreement of every term. */
const FILES: Readonly<Record<string, string>> = {
  'portfolio.yaml': PORTFOLIO,
  'a.verslag.yaml': getekend(over('2025-01-15')),
  'b.verslag.yaml': `${getekend(over('2025-06-10'))}welbevinden: Later erbij gezet\n`,
  'c.reflectie.yaml': `${over('2025-09-10')}ingeleverd: 2025-09-03\n`,
  'c.verslag.yaml': `${over('2025-09-10')}${AKKOORD}afspraken:
  - { id: A1, specifiek: CAT houden, tijdgebonden: 2026-02-27, status: open }
  - { id: A2, specifiek: Zes KPB's visite, tijdgebonden: 2026-03-01, status: open }
  - { id: A3, specifiek: Echo op niveau 4, tijdgebonden: { datum: 2026-09-15, gesprek: voortgangsgesprek }, status: open }
  - { specifiek: Beter plannen, status: open }
  - { id: A5, specifiek: Boek lezen, tijdgebonden: 2025-12-01, status: behaald }
`,
  'd.agenda.yaml': over('2025-12-02'),
  'e.verslag.yaml': `${over('2026-02-01', CCU)}terugblik: [{ afspraak: c.verslag.yaml#A1, status: deels }]\n`,
  'f.reflectie.yaml': `${over('2026-03-20')}ingeleverd: 2026-02-28\n`,
  'f.agenda.yaml': over('2026-03-20'),
  'kpb.bewijs.yaml': `soort_bewijs: kpb\ntitel: Visite\ndatum: 2026-01-20\ncompetenties: [communicatie]\n`,
  'bos.feedback.yaml': `gever: { naam: dr. Bos }\nbron: opleidingsgroep\ndatum: 2026-02-10\ngoed: [{ competentie: communicatie, tekst: Rustig. }]\n`,
};

const options = (language: Language = 'nl', today = '2026-03-01') =>
  ({ today, language, role: 'aios', minimumEvidence: 1 }) as const;
const tree = (files = FILES, language?: Language, today?: string) =>
  treeOf(readPortfolio(new Map(Object.entries(files))), options(language, today));

/** One line per row: its icon, its words, and behind them whatever `also` says. */
function drawn(items: readonly TreeItem[], also: (item: TreeItem) => string = () => '', indent = ''): string {
  return items
    .map((item) => {
      const { icon, tone, label, description, children } = item;
      const look = tone === undefined ? icon : `${icon} ${tone}`;
      const line = `${indent}(${look}) ${label}${description === undefined ? '' : ` | ${description}`}${also(item)}\n`;
      return line + drawn(children, also, `${indent}  `);
    })
    .join('');
}

/** What a click on it opens, and what menus go by. */
const behind = ({ place, context }: TreeItem) => {
  const { file = '', path = [], id } = place ?? {};
  return ` -> ${[file, ...path].join(' ')}${id === undefined ? '' : `#${id}`} {${context.join(' ')}}`;
};

/** All rows, from top to bottom. */
function rows(items: readonly TreeItem[]): TreeItem[] {
  return items.flatMap((item) => [item, ...rows(item.children)]);
}

function row(id: string): TreeItem {
  const found = rows(tree()).find((item) => item.id === id);
  assert.ok(found, `there is no row ${id}`);
  return found;
}

const NL = `(target) Volgend gesprek | over 19 dagen, 20 maart 2026 ->  {}
  (circle-large-outline) Gebieden beschrijven | aios -> f.reflectie.yaml {document reflectie}
    (arrow-small-right) Over ‘Medisch handelen’ staat nog niets: schrijf op wat goed ging en wat beter kan. -> f.reflectie.yaml competentiegebieden medisch_handelen {document reflectie}
    (arrow-small-right) Over ‘Communicatie’ staat nog niets: schrijf op wat goed ging en wat beter kan. -> f.reflectie.yaml competentiegebieden communicatie {document reflectie}
    (arrow-small-right) Over ‘Samenwerking’ staat nog niets: schrijf op wat goed ging en wat beter kan. -> f.reflectie.yaml competentiegebieden samenwerking {document reflectie}
    (arrow-small-right) Over ‘Kennis en wetenschap’ staat nog niets: schrijf op wat goed ging en wat beter kan. -> f.reflectie.yaml competentiegebieden kennis_en_wetenschap {document reflectie}
    (arrow-small-right) Over ‘Maatschappelijk handelen’ staat nog niets: schrijf op wat goed ging en wat beter kan. -> f.reflectie.yaml competentiegebieden maatschappelijk_handelen {document reflectie}
    (arrow-small-right) Over ‘Organisatie’ staat nog niets: schrijf op wat goed ging en wat beter kan. -> f.reflectie.yaml competentiegebieden organisatie {document reflectie}
    (arrow-small-right) Over ‘Professionaliteit’ staat nog niets: schrijf op wat goed ging en wat beter kan. -> f.reflectie.yaml competentiegebieden professionaliteit {document reflectie}
  (circle-large-outline) Opleidingsplan bijwerken | aios ->  {newDocument}
  (circle-large-outline) Verslag maken | aios, 2 december 2025 -> d.agenda.yaml {document agenda draftReport}
  (circle-large-outline) Verslag ondertekenen | aios, 10 juni 2025 -> b.verslag.yaml {document verslag}
    (arrow-small-right) Het verslag is gewijzigd nadat het is ondertekend. -> b.verslag.yaml ondertekening {document verslag}
  (circle-large-outline) Verslag ondertekenen | aios, 10 september 2025 -> c.verslag.yaml {document verslag sign}
    (arrow-small-right) Ontbreekt nog: handtekening van aios en opleider. -> c.verslag.yaml ondertekening {document verslag}
  (lightbulb) Stilstaan bij afspraken | aios ->  {}
    (arrow-small-right) A2: Zes KPB's visite (uiterlijk 1 maart 2026) -> c.verslag.yaml afspraken 1 {document verslag}
    (arrow-small-right) Beter plannen -> c.verslag.yaml afspraken 3 {document verslag}
  (circle-large-outline) Verslag ondertekenen | stageopleider, 1 februari 2026 -> e.verslag.yaml {document verslag sign}
    (arrow-small-right) Ontbreekt nog: akkoord van stageopleider; handtekening van aios en stageopleider. -> e.verslag.yaml akkoord {document verslag}
  (check-all) Gedaan | 5 ->  {}
    (pass good) Reflectie schrijven | aios -> f.reflectie.yaml {document reflectie}
    (pass good) Reflectie onderbouwen | aios -> f.reflectie.yaml {document reflectie}
    (pass good) Inleveren | aios -> f.reflectie.yaml ingeleverd {document reflectie}
    (pass good) Feedback vragen | opleider -> bos.feedback.yaml {document feedback}
    (pass good) Agenda opstellen | opleider -> f.agenda.yaml {document agenda}
(calendar) Gesprekken | 1 van 2 gehouden, 2 gepland ->  {}
  (verified good) 15 januari 2025 | ondertekend, voortgangsgesprek -> a.verslag.yaml {document verslag}
    (notebook) Gespreksverslag | ondertekend -> a.verslag.yaml {document verslag newDocument}
  (error error) 10 juni 2025 | gewijzigd na ondertekening, voortgangsgesprek -> b.verslag.yaml {document verslag}
    (notebook) Gespreksverslag | gewijzigd na ondertekening -> b.verslag.yaml {document verslag newDocument}
  (pass) 10 september 2025 | geaccordeerd, nog niet ondertekend, voortgangsgesprek -> c.verslag.yaml {document verslag sign}
    (edit) Reflectie | ingeleverd op 3 september 2025 -> c.reflectie.yaml {document reflectie newDocument}
    (notebook) Gespreksverslag | geaccordeerd, nog niet ondertekend -> c.verslag.yaml {document verslag sign newDocument}
  (warning warning) 2 december 2025 | voorbij zonder verslag, voortgangsgesprek -> d.agenda.yaml {document agenda generateAgenda draftReport}
    (list-ordered) Agenda -> d.agenda.yaml {document agenda generateAgenda draftReport newDocument}
    (circle-large-outline) Gespreksverslag | ontbreekt nog ->  {draftReport}
  (comment-discussion) 1 februari 2026 | gehouden, tussengesprek, CCU -> e.verslag.yaml {document verslag sign}
    (notebook) Gespreksverslag | gehouden -> e.verslag.yaml {document verslag sign newDocument}
  (checklist) 20 maart 2026 | voorbereid, voortgangsgesprek -> f.agenda.yaml {document agenda generateAgenda draftReport}
    (edit) Reflectie | ingeleverd op 28 februari 2026 -> f.reflectie.yaml {document reflectie newDocument}
    (list-ordered) Agenda -> f.agenda.yaml {document agenda generateAgenda draftReport newDocument}
    (feedback) Feedback, dr. Bos, 10 februari 2026 -> bos.feedback.yaml {document feedback newDocument}
  (circle-large-outline) 15 september 2026 | gepland, voortgangsgesprek -> c.verslag.yaml {document verslag generateAgenda}
    (circle-large-outline) Reflectie | ontbreekt nog ->  {newDocument}
    (circle-large-outline) Feedback | ontbreekt nog ->  {newDocument}
    (circle-large-outline) Agenda | ontbreekt nog ->  {generateAgenda}
(tasklist) Open afspraken | 4, 1 over tijd ->  {}
  (warning warning) 2 dagen over tijd | CAT houden -> c.verslag.yaml afspraken 0#A1 {document verslag}
    (history) Tussengesprek CCU op 1 februari 2026: deels behaald -> e.verslag.yaml terugblik 0 {document verslag}
  (bell) vandaag | Zes KPB's visite -> c.verslag.yaml afspraken 1#A2 {document verslag}
  (circle-large-outline) nog 198 dagen | Echo op niveau 4 -> c.verslag.yaml afspraken 2#A3 {document verslag}
  (question) geen termijn | Beter plannen -> c.verslag.yaml afspraken 3 {document verslag}
(archive) Bewijs | 6 van 7 gebieden te weinig ->  {newDocument}
  (warning warning) Medisch handelen | 0 stukken, minder dan 1 stuk ->  {newDocument}
  (pass good) Communicatie | 2 stukken ->  {newDocument}
    (file) Feedback, dr. Bos, 10 februari 2026 | Opleidingsgroep -> bos.feedback.yaml {document feedback newDocument}
    (file) Bewijs, Visite, 20 januari 2026 | Overig -> kpb.bewijs.yaml {document bewijs newDocument}
  (warning warning) Samenwerking | 0 stukken, minder dan 1 stuk ->  {newDocument}
  (warning warning) Kennis en wetenschap | 0 stukken, minder dan 1 stuk ->  {newDocument}
  (warning warning) Maatschappelijk handelen | 0 stukken, minder dan 1 stuk ->  {newDocument}
  (warning warning) Organisatie | 0 stukken, minder dan 1 stuk ->  {newDocument}
  (warning warning) Professionaliteit | 0 stukken, minder dan 1 stuk ->  {newDocument}
`;

const EN = `(target) Next meeting | in 19 days, 20 March 2026
  (circle-large-outline) Describe areas | trainee
    (arrow-small-right) Nothing has been written about “Medical expertise” yet: say what went well and what can be better.
    (arrow-small-right) Nothing has been written about “Communication” yet: say what went well and what can be better.
    (arrow-small-right) Nothing has been written about “Collaboration” yet: say what went well and what can be better.
    (arrow-small-right) Nothing has been written about “Knowledge and science” yet: say what went well and what can be better.
    (arrow-small-right) Nothing has been written about “Health advocacy” yet: say what went well and what can be better.
    (arrow-small-right) Nothing has been written about “Organisation” yet: say what went well and what can be better.
    (arrow-small-right) Nothing has been written about “Professionalism” yet: say what went well and what can be better.
  (circle-large-outline) Update training plan | trainee
  (circle-large-outline) Write report | trainee, 2 December 2025
  (circle-large-outline) Sign report | trainee, 10 June 2025
    (arrow-small-right) The report was changed after it was signed.
  (circle-large-outline) Sign report | trainee, 10 September 2025
    (arrow-small-right) Still missing: signature of trainee and programme director.
  (lightbulb) Consider agreements | trainee
    (arrow-small-right) A2: Zes KPB's visite (by 1 March 2026)
    (arrow-small-right) Beter plannen
  (circle-large-outline) Sign report | rotation supervisor, 1 February 2026
    (arrow-small-right) Still missing: approval of rotation supervisor; signature of trainee and rotation supervisor.
  (check-all) Done | 5
    (pass good) Write reflection | trainee
    (pass good) Back by evidence | trainee
    (pass good) Hand in | trainee
    (pass good) Ask for feedback | programme director
    (pass good) Make agenda | programme director
(calendar) Meetings | 1 of 2 held, 2 planned
  (verified good) 15 January 2025 | signed, progress meeting
    (notebook) Report | signed
  (error error) 10 June 2025 | changed after signing, progress meeting
    (notebook) Report | changed after signing
  (pass) 10 September 2025 | approved, not signed yet, progress meeting
    (edit) Reflection | handed in on 3 September 2025
    (notebook) Report | approved, not signed yet
  (warning warning) 2 December 2025 | past without a report, progress meeting
    (list-ordered) Agenda
    (circle-large-outline) Report | missing
  (comment-discussion) 1 February 2026 | held, interim meeting, CCU
    (notebook) Report | held
  (checklist) 20 March 2026 | prepared, progress meeting
    (edit) Reflection | handed in on 28 February 2026
    (list-ordered) Agenda
    (feedback) Feedback, dr. Bos, 10 February 2026
  (circle-large-outline) 15 September 2026 | planned, progress meeting
    (circle-large-outline) Reflection | missing
    (circle-large-outline) Feedback | missing
    (circle-large-outline) Agenda | missing
(tasklist) Open agreements | 4, 1 overdue
  (warning warning) 2 days overdue | CAT houden
    (history) Interim meeting CCU on 1 February 2026: partly achieved
  (bell) today | Zes KPB's visite
  (circle-large-outline) 198 days left | Echo op niveau 4
  (question) no term | Beter plannen
(archive) Evidence | too little for 6 of 7 areas
  (warning warning) Medical expertise | 0 items, fewer than 1 item
  (pass good) Communication | 2 items
    (file) Feedback, dr. Bos, 10 February 2026 | Training group
    (file) Evidence, Visite, 20 January 2026 | Other
  (warning warning) Collaboration | 0 items, fewer than 1 item
  (warning warning) Knowledge and science | 0 items, fewer than 1 item
  (warning warning) Health advocacy | 0 items, fewer than 1 item
  (warning warning) Organisation | 0 items, fewer than 1 item
  (warning warning) Professionalism | 0 items, fewer than 1 item
`;

describe('the tree of a portfolio', () => {
  it('says what is next and for whom, how each talk stands, what is agreed and what there is to judge by, each with its place and what can be done there [A1] [A5] [A8] [A12] [A14] [A24] [A26] [A29] [A30] [A33] [A34] [B8]', () => {
    assert.equal(drawn(tree(), behind), NL);
  });

  it('says the same in English', () => {
    assert.equal(drawn(tree(FILES, 'en')), EN);
  });

  it('tells more of a row where one lingers [A1] [A14]', () => {
    assert.deepEqual(row('agreements/c.verslag.yaml#A1').tooltip, [
      'CAT houden',
      'A1 van 10 september 2025',
      '27 februari 2026, 2 dagen geleden verstreken',
      'Deels behaald',
    ]);
    assert.deepEqual(row('talks/2025-12-02 voortgangsgesprek').tooltip, [
      'Voortgangsgesprek op 2 december 2025',
      'voorbij zonder verslag',
      'Nog niet in orde: geen reflectie, geen feedback, geen verslag',
    ]);
    assert.deepEqual(row('next/iop').tooltip, ['Individueel opleidingsplan geldig en bijgewerkt', 'Voor: aios']);
    assert.deepEqual(row('next/afspraken').tooltip.slice(0, 3), [
      'Stilgestaan bij de afspraken die vóór dit gesprek af moeten zijn',
      'Voor: aios',
      'Advies; de leidraad vraagt dit niet.',
    ]);
  });

  it('knows for which talk something is made [A8] [A12]', () => {
    const gesprek = { type: 'voortgangsgesprek', datum: '2026-09-15' };
    const deeds = (kind: string) => row(`talks/2026-09-15 voortgangsgesprek/new ${kind}`).deeds;
    assert.deepEqual(deeds('reflectie'), [{ command: 'newDocument', kind: 'reflectie', gesprek }]);
    assert.deepEqual(deeds('agenda'), [{ command: 'generateAgenda', gesprek }]);
    assert.deepEqual(row('talks/2025-12-02 voortgangsgesprek/new verslag').deeds, [
      { command: 'draftReport', agenda: 'd.agenda.yaml' },
    ]);
  });

  it('puts the tasks of the reader first [A9] [A12]', () => {
    const opleider = treeOf(readPortfolio(new Map(Object.entries(FILES))), { ...options(), role: 'stageopleider' });
    assert.equal(opleider[0]?.children[0]?.description, 'stageopleider, 1 februari 2026');
  });

  it('offers to hand in a reflection until it is handed in or the talk is over [A8]', () => {
    const files = { 'portfolio.yaml': PORTFOLIO, 'x.reflectie.yaml': over('2026-03-20') };
    const offers = (today: string) =>
      rows(tree(files, 'nl', today))
        .filter(({ context }) => context.includes('handIn'))
        .map(({ id }) => id);
    assert.deepEqual(offers('2026-03-20'), [
      'next/inleveren',
      'talks/2026-03-20 voortgangsgesprek',
      'talks/2026-03-20 voortgangsgesprek/x.reflectie.yaml',
    ]);
    assert.deepEqual(offers('2026-03-21'), []);
  });

  it('marks a cycle that has run out, above the talks [A5]', () => {
    const talks = tree({ 'portfolio.yaml': PORTFOLIO }).find(({ id }) => id === 'talks');
    assert.ok(talks);
    assert.equal(
      drawn([talks], behind),
      `(calendar) Gesprekken | 0 van 2 gehouden ->  {}
  (warning warning) Voortgangsgesprek over tijd | uiterlijk 28 februari 2026 ->  {newDocument}
`,
    );
  });

  it('is there for a portfolio without anything, and says how it begins', () => {
    assert.equal(
      drawn(
        tree({}).map((section) => ({ ...section, children: section.id === 'evidence' ? [] : section.children })),
        behind,
      ),
      `(target) Volgend gesprek | nog niet gepland ->  {}
  (circle-large-outline) Gesprek plannen | aios ->  {newDocument}
    (arrow-small-right) Een reflectie met de datum van het gesprek zet het op de lijst. ->  {}
  (circle-large-outline) Opleidingsplan bijwerken | aios ->  {newDocument}
(calendar) Gesprekken ->  {}
(tasklist) Open afspraken | geen ->  {}
(archive) Bewijs | 7 van 7 gebieden te weinig ->  {newDocument}
`,
    );
  });

  it('tells every row from the others, and names it the same after a change', () => {
    const ids = rows(tree()).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const changed = { ...FILES, 'g.agenda.yaml': over('2026-04-20'), 'bos.feedback.yaml': '' };
    const after = new Set(rows(tree(changed)).map(({ id }) => id));
    assert.deepEqual(
      ids.filter((id) => !after.has(id)),
      ['talks/2026-03-20 voortgangsgesprek/bos.feedback.yaml', 'evidence/communicatie/bos.feedback.yaml'],
    );
  });

  it('holds nothing of a private note or of the dossier [A31]', () => {
    const files = Object.fromEntries(Object.entries(FILES).map(([file, text]) => [file, `${text}prive: GEHEIM\n`]));
    const dossier = 'aios: { naam: GEHEIM }\naantekeningen: [{ datum: 2026-01-01, feiten: GEHEIM }]\n';
    assert.ok(!JSON.stringify(tree({ ...files, 'x.dossier.yaml': dossier })).includes('GEHEIM'));
  });
});

describe('the row of a portfolio among others', () => {
  it('is called after the trainee, says which training and where it lies, and opens the portfolio itself', () => {
    const root = rootOf(readPortfolio(new Map(Object.entries(FILES))), options(), 'aios/dijk');
    assert.equal(
      drawn([root], behind),
      '(mortar-board) Sanne Dijk | cardiologie -> portfolio.yaml {document portfolio}\n',
    );
    assert.deepEqual(root.tooltip, ['aios/dijk']);
  });

  it('has a name also where nothing is filled in', () => {
    assert.equal(rootOf(readPortfolio(new Map([['portfolio.yaml', '']])), options(), '').label, 'Portfolio');
  });
});
