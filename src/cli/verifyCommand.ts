import path from 'node:path';
import type { AnyDocument, Language, Portfolio, StandingSignature } from '../core/index.ts';
import { kindOfFile, openDocument, PORTFOLIO_FILE, readPortfolio, signaturesUnder } from '../core/index.ts';
import { unreadText } from './checkCommand.ts';
import type { Command, Exit, Io } from './io.ts';
import { CommandError, EXIT, harmless } from './io.ts';
import { languageOption, readArguments } from './options.ts';
import { portfoliosAt, readDocuments, reasonOf, relativeTo, shownPath } from './portfolioFiles.ts';
import { textsIn } from './texts.ts';

/** `verify FILE…`: whether the signatures under documents hold for the text as it is. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: {
    nl: `aios-portfolio verify BESTAND… [opties]
  Controleert of de handtekeningen onder verslagen, opleidingsplannen en tussenbeoordelingen gelden voor de tekst zoals
  die nu is. Afloop 1 als er een niet geldt, of als een bestand niet ondertekend is.
  --language nl|en             taal van de uitvoer (nl)
`,
    en: `aios-portfolio verify FILE… [options]
  Checks whether the signatures under reports, training plans and interim assessments hold for the text as it is now.
  Exit status 1 when one does not hold, or a file is not signed.
  --language nl|en             language of the output (nl)
`,
  },
  run,
};

async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(argv, { language: { type: 'string' } });
  const language = languageOption(values);
  if (positionals.length === 0) throw new CommandError(textsIn(language).missingFile, { usage: true });
  let exit: Exit = EXIT.clean;
  for (const given of positionals) {
    const { document, portfolio } = await openFile(given, io, language);
    const signatures = signaturesUnder(document, portfolio, language);
    io.out(asText(shownPath(io.cwd, path.resolve(io.cwd, given)), signatures, language, io.colours));
    if (signatures.length === 0 || signatures.some(({ reason }) => reason !== undefined)) exit = EXIT.findings;
  }
  return exit;
}

/**
 * The document a path names, with the portfolio it lies in: the keys of those who sign are there.
 * @throws {CommandError} when it is no document, or it or the keys beside it cannot be read.
 */
async function openFile(
  given: string,
  io: Io,
  language: Language,
): Promise<{ document: AnyDocument; portfolio: Portfolio }> {
  const target = path.resolve(io.cwd, given);
  const unreadable = (file: string, reason: string) =>
    new CommandError(unreadText({ path: file, reason }, io, language));
  const { found } = await portfoliosAt(target).catch((error: unknown) => {
    throw unreadable(target, reasonOf(error));
  });
  const [one] = found;
  if (!one || !kindOfFile(target)) throw new CommandError(textsIn(language).noDocument(given));
  const { files, unread } = await readDocuments(one);
  const name = relativeTo(one.root, target);
  const missed = unread.find(({ path: file }) => [name, PORTFOLIO_FILE].includes(relativeTo(one.root, file)));
  if (missed) throw unreadable(missed.path, missed.reason);
  const portfolio = readPortfolio(files);
  const document = portfolio.get(name) ?? openDocument(name, files.get(name) ?? '');
  if (!document) throw new CommandError(textsIn(language).noDocument(given));
  return { document, portfolio };
}

/** The file, then each signature on a line of its own: who, when, and whether it holds. */
function asText(file: string, signatures: readonly StandingSignature[], language: Language, colours: boolean): string {
  const paint = (code: number, text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const t = textsIn(language);
  const lines = signatures.map(({ who, state, reason }) => {
    const verdict = reason ?? (state === 'proven' ? t.proven : t.holds);
    return `  ${reason === undefined ? paint(32, '✔') : paint(31, '✘')} ${harmless(`${who}: ${verdict}`)}\n`;
  });
  return `${harmless(file)}\n${lines.length === 0 ? `  ${t.notSigned}\n` : lines.join('')}`;
}
