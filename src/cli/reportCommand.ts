import path from 'node:path';
import { draftReport, kindOfFile } from '../core/index.ts';
import type { Command, Exit, Io } from './io.ts';
import { CommandError } from './io.ts';
import { dateOption, languageOption, readArguments, requiredOption } from './options.ts';
import type { OpenPortfolio } from './portfolioArgument.ts';
import { openPortfolio } from './portfolioArgument.ts';
import { relativeTo } from './portfolioFiles.ts';
import { textsIn } from './texts.ts';
import { deliver } from './writing.ts';

/** `report PORTFOLIO --agenda FILE`: drafts or completes the report of a talk. */
export const reportCommand: Command = {
  name: 'report',
  usage: {
    nl: `aios-portfolio report PORTFOLIO --agenda BESTAND [opties]
  Maakt het conceptverslag van een gesprek uit de agenda, of vult het bestaande aan.
  --write                      schrijft het bestand in het portfolio (anders naar de uitvoer)
  --language nl|en             taal van de teksten (nl)
  --today JJJJ-MM-DD           de dag van vandaag (volgens de klok)
`,
    en: `aios-portfolio report PORTFOLIO --agenda FILE [options]
  Drafts the report of a meeting from its agenda, or completes the one that is there.
  --write                      writes the file in the portfolio (otherwise to the output)
  --language nl|en             language of the texts (nl)
  --today YYYY-MM-DD           the day it is (by the clock)
`,
  },
  run,
};

async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(argv, {
    agenda: { type: 'string' },
    write: { type: 'boolean' },
    language: { type: 'string' },
    today: { type: 'string' },
  });
  const language = languageOption(values);
  const given = requiredOption(values, 'agenda', language);
  const today = dateOption(values, 'today', io.today, language);
  const portfolio = await openPortfolio(positionals, io, language);
  const agenda = agendaIn(portfolio, given, io);
  if (agenda === undefined) throw new CommandError(textsIn(language).noAgenda(given));
  return deliver(
    draftReport(portfolio.files, { agenda, today, language }),
    portfolio,
    values['write'] === true,
    io,
    language,
  );
}

/** The agenda as named from the portfolio, or from where the command was given. */
function agendaIn({ root, files }: OpenPortfolio, given: string, io: Io): string | undefined {
  const names = [relativeTo(root, path.resolve(root, given)), relativeTo(root, path.resolve(io.cwd, given))];
  return names.find((name) => files.has(name) && kindOfFile(name) === 'agenda');
}
