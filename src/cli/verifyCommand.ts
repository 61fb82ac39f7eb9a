import type { Language, StandingSignature } from '../core/index.ts';
import { PORTFOLIO_FILE, readPortfolio, signaturesUnder } from '../core/index.ts';
import { openDocumentFile } from './documentArgument.ts';
import type { Command, Exit, Io } from './io.ts';
import { CommandError, EXIT, harmless } from './io.ts';
import { languageOption, readArguments, textOption } from './options.ts';
import { openPortfolio } from './portfolioArgument.ts';
import { textsIn } from './texts.ts';

/** `verify FILE…`: whether the signatures under documents hold for the text as it is. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: {
    nl: `aios-portfolio verify BESTAND… [opties]
  Controleert of de handtekeningen onder verslagen, opleidingsplannen en tussenbeoordelingen gelden voor de tekst zoals
  die nu is. Afloop 1 als er een niet geldt of niet te beoordelen is, of als een bestand niet ondertekend is.
  --portfolio MAP              het portfolio met de openbare sleutels, voor een kopie die daarbuiten staat
  --language nl|en             taal van de uitvoer (nl)
`,
    en: `aios-portfolio verify FILE… [options]
  Checks whether the signatures under reports, training plans and interim assessments hold for the text as it is now.
  Exit status 1 when one does not hold or cannot be judged, or a file is not signed.
  --portfolio FOLDER           the portfolio with the public keys, for a copy that lies outside it
  --language nl|en             language of the output (nl)
`,
  },
  run,
};

async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(argv, {
    language: { type: 'string' },
    portfolio: { type: 'string' },
  });
  const language = languageOption(values);
  if (positionals.length === 0) throw new CommandError(textsIn(language).missingFile, { usage: true });
  const home = textOption(values, 'portfolio');
  const settings =
    home === undefined ? undefined : (await openPortfolio([home], io, language)).files.get(PORTFOLIO_FILE);
  let exit: Exit = EXIT.clean;
  for (const given of positionals) {
    const { file, files, shown } = await openDocumentFile(given, io, language);
    if (settings !== undefined) files.set(PORTFOLIO_FILE, settings);
    const portfolio = readPortfolio(files);
    const document = portfolio.get(file);
    const signatures = document ? signaturesUnder(document, portfolio, language) : [];
    io.out(asText(shown, signatures, language, io.colours));
    if (signatures.length === 0 || signatures.some(({ reason }) => reason !== undefined)) exit = EXIT.findings;
  }
  return exit;
}

/** The file, then each signature on a line of its own: who, when, and whether it holds. */
function asText(file: string, signatures: readonly StandingSignature[], language: Language, colours: boolean): string {
  const paint = (code: number, text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const t = textsIn(language);
  const lines = signatures.map(({ who, state, reason, verdict }) => {
    const mark = state === 'keys_elsewhere' ? paint(33, '?') : reason === undefined ? paint(32, '✔') : paint(31, '✘');
    const how = state === 'keys_elsewhere' ? ` ${t.withPortfolio}` : '';
    return `  ${mark} ${harmless(`${who}: ${verdict}`)}${how}\n`;
  });
  return `${harmless(file)}\n${lines.length === 0 ? `  ${t.notSigned}\n` : lines.join('')}`;
}
