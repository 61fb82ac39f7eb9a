import type { Aanbod, Language } from '../core/index.ts';
import { aanbodInWoorden, makeAgenda } from '../core/index.ts';
import type { Command, Exit, Io } from './io.ts';
import { harmless } from './io.ts';
import {
  dateOption,
  choiceOption,
  languageOption,
  readArguments,
  requiredOption,
  textOption,
  textsOption,
} from './options.ts';
import { openPortfolio } from './portfolioArgument.ts';
import { textsIn } from './texts.ts';
import { deliver } from './writing.ts';

/** `agenda PORTFOLIO --type … --date …`: makes or updates the agenda of a talk. */
export const agendaCommand: Command = {
  name: 'agenda',
  usage: {
    nl: `aios-portfolio agenda PORTFOLIO --type voortgangsgesprek|tussengesprek --date JJJJ-MM-DD [opties]
  Maakt de agenda van een gesprek, of werkt de bestaande bij.
  --stage NAAM                 de stage van een tussengesprek
  --accept CODE                voert uit wat bij een eerdere keer alleen is aangeboden; mag vaker
  --write                      schrijft het bestand in het portfolio (anders naar de uitvoer)
  --language nl|en             taal van de teksten (nl)
  --today JJJJ-MM-DD           de dag van vandaag (volgens de klok)
`,
    en: `aios-portfolio agenda PORTFOLIO --type voortgangsgesprek|tussengesprek --date YYYY-MM-DD [options]
  Makes the agenda of a meeting, or updates the one that is there.
  --stage NAME                 the rotation of a tussengesprek
  --accept CODE                does what was only offered an earlier time; may be repeated
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
    accept: { type: 'string', multiple: true },
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
  const accept = textsOption(values, 'accept');
  const options = { type, datum, today, language, accept, ...(stage === undefined ? {} : { stage }) };
  const made = makeAgenda(portfolio.files, options);
  const exit = await deliver(made, portfolio, values['write'] === true, io, language);
  sayOffers(made.aanbod ?? [], io, language);
  return exit;
}

/** On stderr, so that the agenda on stdout stays an agenda. */
function sayOffers(aanbod: readonly Aanbod[], io: Io, language: Language): void {
  if (aanbod.length === 0) return;
  const t = textsIn(language);
  const lines = aanbod.map((een) => t.offer(een.id, aanbodInWoorden(een, language)).replace(/\s*\n\s*/gu, ' / '));
  io.err(`${[t.offered, ...lines].map(harmless).join('\n')}\n`);
}
