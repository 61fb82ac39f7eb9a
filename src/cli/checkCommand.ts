import path from 'node:path';
import type { Language, Level } from '../core/index.ts';
import { check, isRuleId, kindOfFile } from '../core/index.ts';
import { asJson } from './formats/json.ts';
import type { Report } from './formats/result.ts';
import { asSarif } from './formats/sarif.ts';
import { asText } from './formats/text.ts';
import type { Command, Exit, Io } from './io.ts';
import { CommandError, EXIT, harmless } from './io.ts';
import type { Values } from './options.ts';
import { choiceOption, dateOption, languageOption, readArguments } from './options.ts';
import type { FoundPortfolio, Unread } from './portfolioFiles.ts';
import { portfoliosAt, readDocuments, reasonOf, shownPath } from './portfolioFiles.ts';
import { textsIn } from './texts.ts';

const LEVELS = ['error', 'warning', 'info', 'off'] as const;
const RANK = { never: 0, error: 1, warning: 2, info: 3 } as const;

/** `check PATH…`: all findings of files, portfolios, or folders full of portfolios. */
export const checkCommand: Command = {
  name: 'check',
  usage: {
    nl: `aios-portfolio check PAD… [opties]
  Controleert documenten. PAD is een portfolio, een map met portfolio's of een bestand.
  --format text|json|sarif     vorm van de uitvoer (text)
  --language nl|en             taal van de bevindingen (nl)
  --rule REGEL=NIVEAU          niveau van een regel: error, warning, info of off; mag vaker, ook "smart/*=off"
  --today JJJJ-MM-DD           de dag waarop gecontroleerd wordt (vandaag)
  --fail-on error|warning|info|never   vanaf welk niveau de opdracht mislukt (error)
`,
    en: `aios-portfolio check PATH… [options]
  Checks documents. PATH is a portfolio, a folder with portfolios or a file.
  --format text|json|sarif     form of the output (text)
  --language nl|en             language of the findings (nl)
  --rule RULE=LEVEL            level of a rule: error, warning, info or off; may be repeated, also "smart/*=off"
  --today YYYY-MM-DD           the day of the check (today)
  --fail-on error|warning|info|never   from which level on the command fails (error)
`,
  },
  run,
};

async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(argv, {
    format: { type: 'string' },
    language: { type: 'string' },
    rule: { type: 'string', multiple: true },
    today: { type: 'string' },
    'fail-on': { type: 'string' },
  });
  const language = languageOption(values);
  if (positionals.length === 0) throw new CommandError(textsIn(language).missingPath, { usage: true });
  const format = choiceOption(values, 'format', ['text', 'json', 'sarif'], 'text', language);
  const failOn = choiceOption(values, 'fail-on', ['error', 'warning', 'info', 'never'], 'error', language);
  const today = dateOption(values, 'today', io.today, language);
  const rules = levelsIn(values, language);
  const { found, unread } = await findAll(positionals, io, language);
  const report = await checkAll(found, unread, io, { today, language, rules });
  // Without a portfolio there is nothing to sum up; stderr says why. A program still gets what it can read.
  if (report.portfolios.length > 0 || format !== 'text')
    io.out(
      format === 'json'
        ? asJson(report)
        : format === 'sarif'
          ? asSarif(report, io.version)
          : asText(report, language, io.colours),
    );
  if (unread.length > 0) {
    for (const trouble of unread) io.err(`${unreadText(trouble, io, language)}\n`);
    return EXIT.failed;
  }
  return report.findings.some(({ level }) => RANK[level] <= RANK[failOn]) ? EXIT.findings : EXIT.clean;
}

function levelsIn(values: Values, language: Language): Record<string, Level> {
  const t = textsIn(language);
  const levels: Record<string, Level> = {};
  for (const value of [values['rule'] ?? []].flat()) {
    const [id = '', word, ...rest] = String(value).split('=');
    const level = LEVELS.find((one) => one === word);
    if (level === undefined || rest.length > 0) throw new CommandError(t.badRule(String(value)));
    if (!isRuleId(id) && !id.endsWith('/*')) throw new CommandError(t.unknownRule(id));
    levels[id] = level;
  }
  return levels;
}

/** The portfolios of all paths, each once. */
async function findAll(
  paths: readonly string[],
  io: Io,
  language: Language,
): Promise<{ found: FoundPortfolio[]; unread: Unread[] }> {
  const t = textsIn(language);
  const found = new Map<string, FoundPortfolio>();
  const unread: Unread[] = [];
  for (const given of paths) {
    const target = path.resolve(io.cwd, given);
    let here: FoundPortfolio[];
    try {
      const answer = await portfoliosAt(target);
      here = answer.found;
      unread.push(...answer.unread);
    } catch (error) {
      unread.push({ path: target, reason: reasonOf(error) });
      continue;
    }
    if (here.length === 0) throw new CommandError(t.noPortfolio(given));
    for (const one of here) {
      for (const file of one.only ?? []) {
        if (!file.endsWith('/') && !kindOfFile(file)) throw new CommandError(t.noDocument(given));
      }
      const known = found.get(one.root);
      if (known) {
        known.files = [...new Set([...known.files, ...one.files])];
        known.only = known.only && one.only ? new Set([...known.only, ...one.only]) : undefined;
      } else found.set(one.root, one);
    }
  }
  return { found: [...found.values()], unread };
}

async function checkAll(
  found: readonly FoundPortfolio[],
  unread: Unread[],
  io: Io,
  options: { today: string; language: Language; rules: Record<string, Level> },
): Promise<Report> {
  const report: Report = { portfolios: [], documents: 0, findings: [] };
  for (const [index, one] of found.entries()) {
    io.progress?.(textsIn(options.language).checking(index + 1, found.length));
    const { files, otherFiles, unread: trouble } = await readDocuments(one);
    unread.push(...trouble);
    const asked = (file: string) =>
      one.only === undefined ||
      [...one.only].some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name));
    const portfolio = shownPath(io.cwd, one.root);
    report.portfolios.push(portfolio);
    report.documents += [...files.keys()].filter(asked).length;
    for (const finding of check(files, { ...options, otherFiles, loose: one.los === true })) {
      if (asked(finding.file)) report.findings.push({ portfolio, ...finding });
    }
  }
  io.progress?.('');
  return report;
}

/** Why something was not read, in words. */
export function unreadText({ path: file, reason }: Unread, io: Io, language: Language): string {
  const t = textsIn(language);
  const shown = harmless(shownPath(io.cwd, file));
  if (reason === 'utf8') return t.notUtf8(shown);
  return reason === 'ENOENT' ? t.notFound(shown) : t.unreadable(shown, harmless(reason));
}
