import type { Language } from '../core/index.ts';

/** What the program says itself; findings have their own words in core. */
interface Texts {
  unknownCommand(name: string): string;
  unknownOption(message: string): string;
  missingPath: string;
  missingFile: string;
  oneFile: string;
  onePortfolio: string;
  missingOption(name: string): string;
  badDate(name: string, value: string): string;
  badChoice(name: string, value: string, choices: string): string;
  badNumber(name: string, value: string): string;
  badRule(value: string): string;
  unknownRule(id: string): string;
  notFound(path: string): string;
  unreadable(path: string, reason: string): string;
  notUtf8(path: string): string;
  noPortfolio(path: string): string;
  noDocument(path: string): string;
  noAgenda(path: string): string;
  outside(path: string): string;
  unwritable(path: string, reason: string): string;
  overDocument(path: string): string;
  dossierStays(path: string): string;
  notExported(path: string): string;
  written(path: string): string;
  unchanged(path: string): string;
  notesLeftOut(path: string): string;
  notesStay(path: string): string;
  /** Above what an update of an agenda offers, and one such offer. */
  offered: string;
  offer(id: string, offer: { wat: string; titel: string; tekst: string }): string;
  level: Readonly<Record<'error' | 'warning' | 'info', string>>;
  count(level: 'error' | 'warning' | 'info', number: number): string;
  summary(portfolios: number, documents: number, counts: string): string;
  noFindings: string;
  notSigned: string;
  /** Behind a signature that cannot be judged without the keys of its portfolio. */
  withPortfolio: string;
  checking(done: number, all: number): string;
  /** Where a rule is explained. */
  page(file: string): string;
}

const plural = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

const nl: Texts = {
  unknownCommand: (name) =>
    `Er is geen opdracht "${name}". Kies check, agenda, report, verify of export; --help toont de opties.`,
  unknownOption: (message) => `Onbekende of onvolledige optie: ${message}`,
  missingPath: 'Geef een portfolio, een map met portfolio’s of een bestand op.',
  missingFile: 'Geef een of meer documenten op.',
  oneFile: 'Geef precies één document op.',
  onePortfolio: 'Geef precies één portfolio op.',
  missingOption: (name) => `De optie ${name} ontbreekt.`,
  badDate: (name, value) => `${name}: "${value}" is geen bestaande datum in de vorm JJJJ-MM-DD.`,
  badChoice: (name, value, choices) => `${name}: "${value}" kan niet; kies uit ${choices}.`,
  badNumber: (name, value) => `${name}: "${value}" is geen geheel getal van 1 of meer.`,
  badRule: (value) =>
    `--rule: "${value}" kan niet; schrijf REGEL=NIVEAU met niveau error, warning, info of off, bijvoorbeeld smart/vaag=off.`,
  unknownRule: (id) => `--rule: er is geen regel "${id}".`,
  notFound: (path) => `${path} bestaat niet.`,
  unreadable: (path, reason) => `${path} kan niet worden gelezen (${reason}).`,
  notUtf8: (path) => `${path} is geen tekst in UTF-8 en is overgeslagen. Sla het bestand op als UTF-8.`,
  noPortfolio: (path) => `In ${path} is geen portfolio gevonden (een map met een portfolio.yaml).`,
  noDocument: (path) =>
    `${path} is geen document van een portfolio: de naam eindigt niet op een bekende soort, zoals .verslag.yaml.`,
  noAgenda: (path) => `Er is geen agenda ${path} in dit portfolio.`,
  outside: (path) => `${path} ligt buiten het portfolio; er is niets geschreven.`,
  unwritable: (path, reason) => `${path} kan niet worden geschreven (${reason}).`,
  overDocument: (path) =>
    `${path} heeft de naam van een document van een portfolio; er is niets geschreven. Kies een andere naam, zoals verslag.html.`,
  dossierStays: (path) => `${path} is een dossier. Dat is van de opleider zelf en wordt niet geëxporteerd.`,
  notExported: (path) =>
    `${path} is niet als document te lezen en is niet geëxporteerd; aios-portfolio check zegt wat eraan te doen is.`,
  written: (path) => `Geschreven: ${path}`,
  unchanged: (path) => `Niets te veranderen: ${path}`,
  notesLeftOut: (path) =>
    `De privé-aantekeningen van ${path} zijn hier weggelaten; met --write blijven ze in het bestand staan.`,
  notesStay: (path) =>
    `${path} kan hier niet worden getoond: de privé-aantekeningen zijn er niet met zekerheid uit te halen. Met --write blijven ze in het bestand staan.`,
  offered: 'Aangeboden, niet gedaan, omdat mensen hieraan hebben gewerkt (--accept CODE voert het uit):',
  offer: (id, { wat, titel, tekst }) => `  ${id}  ${titel}: ${wat}: ${tekst}`,
  level: { error: 'fout', warning: 'waarschuwing', info: 'advies' },
  count: (level, number) =>
    level === 'error'
      ? plural(number, 'fout', 'fouten')
      : level === 'warning'
        ? plural(number, 'waarschuwing', 'waarschuwingen')
        : plural(number, 'advies', 'adviezen'),
  summary: (portfolios, documents, counts) =>
    `${plural(documents, 'document', 'documenten')} in ${plural(portfolios, 'portfolio', 'portfolio’s')}: ${counts}.`,
  noFindings: 'geen bevindingen',
  notSigned: 'niet ondertekend',
  withPortfolio: 'Geef het portfolio op met --portfolio MAP.',
  checking: (done, all) => `Portfolio ${done} van ${all}…`,
  page: (file) => `Wat deze regel vraagt en wat u kunt doen, staat in ${file} bij aios-portfolio.`,
};

const en: Texts = {
  unknownCommand: (name) =>
    `There is no command "${name}". Choose check, agenda, report, verify or export; --help shows the options.`,
  unknownOption: (message) => `Unknown or incomplete option: ${message}`,
  missingPath: 'Name a portfolio, a folder with portfolios or a file.',
  missingFile: 'Name one or more documents.',
  oneFile: 'Name exactly one document.',
  onePortfolio: 'Name exactly one portfolio.',
  missingOption: (name) => `The option ${name} is missing.`,
  badDate: (name, value) => `${name}: "${value}" is no existing date written YYYY-MM-DD.`,
  badChoice: (name, value, choices) => `${name}: "${value}" is not possible; choose from ${choices}.`,
  badNumber: (name, value) => `${name}: "${value}" is no whole number of 1 or more.`,
  badRule: (value) =>
    `--rule: "${value}" is not possible; write RULE=LEVEL with level error, warning, info or off, such as smart/vaag=off.`,
  unknownRule: (id) => `--rule: there is no rule "${id}".`,
  notFound: (path) => `${path} does not exist.`,
  unreadable: (path, reason) => `${path} cannot be read (${reason}).`,
  notUtf8: (path) => `${path} is no text in UTF-8 and was passed over. Save the file as UTF-8.`,
  noPortfolio: (path) => `No portfolio was found in ${path} (a folder with a portfolio.yaml).`,
  noDocument: (path) =>
    `${path} is no document of a portfolio: its name does not end in a known kind, such as .verslag.yaml.`,
  noAgenda: (path) => `There is no agenda ${path} in this portfolio.`,
  outside: (path) => `${path} lies outside the portfolio; nothing was written.`,
  unwritable: (path, reason) => `${path} cannot be written (${reason}).`,
  overDocument: (path) =>
    `${path} has the name of a document of a portfolio; nothing was written. Choose another name, such as report.html.`,
  dossierStays: (path) => `${path} is a file of the programme director alone and is not exported.`,
  notExported: (path) =>
    `${path} cannot be read as a document and was not exported; aios-portfolio check says what to do about it.`,
  written: (path) => `Written: ${path}`,
  unchanged: (path) => `Nothing to change: ${path}`,
  notesLeftOut: (path) => `The private notes of ${path} are left out here; with --write they stay in the file.`,
  notesStay: (path) =>
    `${path} cannot be shown here: its private notes cannot be taken out for certain. With --write they stay in the file.`,
  offered: 'Offered, not done, as people have worked on this (--accept CODE does it):',
  offer: (id, { wat, titel, tekst }) => `  ${id}  ${titel}: ${wat}: ${tekst}`,
  level: { error: 'error', warning: 'warning', info: 'advice' },
  count: (level, number) =>
    level === 'error'
      ? plural(number, 'error', 'errors')
      : level === 'warning'
        ? plural(number, 'warning', 'warnings')
        : `${number} advice`,
  summary: (portfolios, documents, counts) =>
    `${plural(documents, 'document', 'documents')} in ${plural(portfolios, 'portfolio', 'portfolios')}: ${counts}.`,
  noFindings: 'no findings',
  notSigned: 'not signed',
  withPortfolio: 'Name the portfolio with --portfolio FOLDER.',
  checking: (done, all) => `Portfolio ${done} of ${all}…`,
  page: (file) => `What this rule asks and what you can do is explained in ${file} of aios-portfolio.`,
};

const texts: Readonly<Record<Language, Texts>> = { nl, en };

/** The words of the program in one language. */
export function textsIn(language: Language): Texts {
  return texts[language];
}
