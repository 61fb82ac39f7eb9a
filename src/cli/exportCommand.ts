import path from 'node:path';
import { isDocumentName, kindOfFile, openDocument, render } from '../core/index.ts';
import { openDocumentFile } from './documentArgument.ts';
import type { Command, Exit, Io } from './io.ts';
import { CommandError, EXIT, harmless } from './io.ts';
import { choiceOption, languageOption, readArguments, requiredOption, textOption } from './options.ts';
import { reasonOf, shownPath } from './portfolioFiles.ts';
import { textsIn } from './texts.ts';
import { writeWhole } from './writeWhole.ts';

/** `export FILE --to …`: a document for people without the portfolio. */
export const exportCommand: Command = {
  name: 'export',
  usage: {
    nl: `aios-portfolio export BESTAND --to markdown|html|docx [opties]
  Maakt van een document een stuk om te lezen, te printen of te versturen. Privé-aantekeningen komen er nooit in.
  --out BESTAND                schrijft naar dit bestand (anders naar de uitvoer; bij docx verplicht)
  --language nl|en             taal van kopjes, datums en keuzes (nl)
`,
    en: `aios-portfolio export FILE --to markdown|html|docx [options]
  Makes a document into something to read, print or send. Private notes are never in it.
  --out FILE                   writes to this file (otherwise to the output; needed for docx)
  --language nl|en             language of headings, dates and choices (nl)
`,
  },
  run,
};

async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(argv, {
    to: { type: 'string' },
    out: { type: 'string' },
    language: { type: 'string' },
  });
  const language = languageOption(values);
  const t = textsIn(language);
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new CommandError(t.oneFile, { usage: true });
  requiredOption(values, 'to', language);
  const to = choiceOption(values, 'to', ['markdown', 'html', 'docx'], 'html', language);
  const out = textOption(values, 'out');
  if (to === 'docx' && out === undefined) throw new CommandError(t.missingOption('--out'), { usage: true });
  const { file, files, shown } = await openDocumentFile(given, io, language);
  if (kindOfFile(file) === 'dossier') throw new CommandError(t.dossierStays(harmless(shown)));
  // A page that only says that there is an error looks like a document to whoever gets it.
  if (openDocument(file, files.get(file) ?? '')?.parsed.problems.length !== 0)
    throw new CommandError(t.notExported(harmless(shown)));
  const made = await render(files, { file, to, language });
  if (out === undefined) {
    if (typeof made === 'string') io.out(made);
    return EXIT.clean;
  }
  const target = path.resolve(io.cwd, out);
  const name = harmless(shownPath(io.cwd, target));
  // An export has another name than any document of a portfolio: over one of those it would be the end of it.
  if (isDocumentName(target)) throw new CommandError(t.overDocument(name));
  try {
    await writeWhole(target, made);
  } catch (error) {
    throw new CommandError(t.unwritable(name, reasonOf(error)));
  }
  io.out(`${t.written(name)}\n`);
  return EXIT.clean;
}
