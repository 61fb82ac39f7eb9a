import type { Command, Exit, Io } from './io.ts';
import { CommandError, EXIT, harmless } from './io.ts';
import { languageIn } from './options.ts';
import { textsIn } from './texts.ts';

/** Each is loaded when it is asked for: a check that finds everything unchanged needs no rules, let alone the rest. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./checkCommand.ts')).checkCommand],
  ['agenda', async () => (await import('./agendaCommand.ts')).agendaCommand],
  ['report', async () => (await import('./reportCommand.ts')).reportCommand],
  ['verify', async () => (await import('./verifyCommand.ts')).verifyCommand],
  ['export', async () => (await import('./exportCommand.ts')).exportCommand],
]);

const INTRODUCTION = {
  nl: 'AIOS Portfolio op de opdrachtregel. Afloop: 0 in orde, 1 bevindingen, 2 verkeerd gebruik of onleesbaar.\n',
  en: 'AIOS Portfolio on the command line. Exit status: 0 clean, 1 findings, 2 wrong use or unreadable.\n',
} as const;

/** Runs one command line. Never throws on what the user typed or on what is in the files. */
export async function runProgram(argv: readonly string[], io: Io): Promise<Exit> {
  const language = languageIn(argv);
  const [name, ...rest] = argv;
  const command = await commands.get(name ?? '')?.();
  if (name === undefined || argv.includes('--help') || argv.includes('-h') || name === 'help') {
    const all = await Promise.all([...commands.values()].map((load) => load()));
    const help = (command ? [command] : all).map(({ usage }) => usage[language]).join('\n');
    const text = `${INTRODUCTION[language]}\n${help}`;
    if (name === undefined) {
      io.err(text);
      return EXIT.failed;
    }
    io.out(text);
    return EXIT.clean;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${io.version}\n`);
    return EXIT.clean;
  }
  try {
    if (!command) throw new CommandError(textsIn(language).unknownCommand(harmless(name)));
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.err(`${error.message}\n${error.usage && command ? `\n${command.usage[language]}` : ''}`);
    return EXIT.failed;
  }
}
