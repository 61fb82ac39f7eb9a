import { makeAgenda } from '../core/index.ts';
import type { Command, Exit, Io } from './io.ts';
import { dateOption, choiceOption, languageOption, readArguments, requiredOption, textOption } from './options.ts';
import { openPortfolio } from './portfolioArgument.ts';
import { deliver } from './writing.ts';

/** `agenda PORTFOLIO --type … --date …`: makes or updates the agenda of a talk. */
export const agendaCommand: Command = {
  name: 'agenda',
  usage: {
    nl: `aios-portfolio agenda PORTFOLIO --type voortgangsgesprek|tussengesprek --date JJJJ-MM-DD [opties]
  Maakt de agenda van een gesprek, of werkt de bestaande bij.
  --stage NAAM                 de stage van een tussengesprek
  --write                      schrijft het bestand in het portfolio (anders naar de uitvoer)
  --language nl|en             taal van de teksten (nl)
  --today JJJJ-MM-DD           de dag van vandaag (volgens de klok)
`,
    en: `aios-portfolio agenda PORTFOLIO --type voortgangsgesprek|tussengesprek --date YYYY-MM-DD [options]
  Makes the agenda of a meeting, or updates the one that is there.
  --stage NAME                 the rotation of a tussengesprek
  --write                      writes the file in the portfolio (otherwise to the output)
  --language nl|en             language of the texts (nl)
  --today YYYY-MM-DD           the day it is (by the clock)
`,
  },
  run,
};

async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(argv, {
    type: { type: 'string' },
    date: { type: 'string' },
    stage: { type: 'string' },
    write: { type: 'boolean' },
    language: { type: 'string' },
    today: { type: 'string' },
  });
  const language = languageOption(values);
  requiredOption(values, 'type', language);
  const type = choiceOption(values, 'type', ['voortgangsgesprek', 'tussengesprek'], 'voortgangsgesprek', language);
  const datum = dateOption(values, 'date', requiredOption(values, 'date', language), language);
  const today = dateOption(values, 'today', io.today, language);
  const stage = textOption(values, 'stage');
  const portfolio = await openPortfolio(positionals, io, language);
  const options = { type, datum, today, language, ...(stage === undefined ? {} : { stage }) };
  return deliver(makeAgenda(portfolio.files, options), portfolio, values['write'] === true, io, language);
}
