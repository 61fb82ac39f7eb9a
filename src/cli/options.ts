import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../core/index.ts';
import { isDate } from '../core/kinds/date.ts';
import { CommandError } from './io.ts';
import { textsIn } from './texts.ts';

type Config = NonNullable<ParseArgsConfig['options']>;
/** The options of a command line, by name. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/**
 * Reads the arguments of a command.
 * @throws {CommandError} for an option that does not exist or has no value, in the language asked for.
 */
export function readArguments(argv: readonly string[], options: Config): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CommandError(textsIn(languageIn(argv)).unknownOption(message), { usage: true });
  }
}

/** The language asked for, found without trusting the rest of the command line; `nl` when there is none. */
export function languageIn(argv: readonly string[]): Language {
  const at = argv.lastIndexOf('--language');
  return argv.includes('--language=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'nl';
}

/** The text of an option; undefined when it was not given. */
export function textOption(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of an option that may be given more than once. */
export function textsOption(values: Values, name: string): string[] {
  const given = values[name];
  return Array.isArray(given) ? given.filter((value) => typeof value === 'string') : [];
}

/** @throws {CommandError} when the value is not one of the choices. */
export function choiceOption<C extends string>(
  values: Values,
  name: string,
  choices: readonly C[],
  fallback: C,
  language: Language,
): C {
  const value = textOption(values, name);
  if (value === undefined) return fallback;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new CommandError(textsIn(language).badChoice(`--${name}`, value, choices.join(', ')));
  return found;
}

/** @throws {CommandError} when the value is no date that exists. */
export function dateOption(values: Values, name: string, fallback: string, language: Language): string {
  const value = textOption(values, name) ?? fallback;
  if (!isDate(value)) throw new CommandError(textsIn(language).badDate(`--${name}`, value));
  return value;
}

/** @throws {CommandError} when the value is no whole number of 1 or more. */
export function numberOption(values: Values, name: string, fallback: number, language: Language): number {
  const value = textOption(values, name);
  if (value === undefined) return fallback;
  if (!/^[1-9]\d{0,3}$/u.test(value)) throw new CommandError(textsIn(language).badNumber(`--${name}`, value));
  return Number(value);
}

/** @throws {CommandError} when the option is not there. */
export function requiredOption(values: Values, name: string, language: Language): string {
  const value = textOption(values, name);
  if (value === undefined) throw new CommandError(textsIn(language).missingOption(`--${name}`), { usage: true });
  return value;
}

/** The language of findings, agendas and reports. @throws {CommandError} when it is another one. */
export function languageOption(values: Values): Language {
  return choiceOption(values, 'language', ['nl', 'en'], 'nl', 'nl');
}
