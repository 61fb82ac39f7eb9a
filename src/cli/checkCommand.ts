import path from 'node:path';
import type { Language, Level } from '../core/index.ts';
import { kindOfFile } from '../core/kinds/kind.ts';
import { checkAllPortfolios } from './bulk/crew.ts';
import { asJson } from './formats/json.ts';
import type { Report } from './formats/result.ts';
import { asText } from './formats/text.ts';
import type { Command, Exit, Io } from './io.ts';
import { CommandError, EXIT, harmless } from './io.ts';
import type { Values } from './options.ts';
import { choiceOption, dateOption, languageOption, numberOption, readArguments, textOption } from './options.ts';
import type { FoundPortfolio, Unread } from './portfolioFiles.ts';
import { portfoliosAt, reasonOf, shownPath } from './portfolioFiles.ts';
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
  --jobs AANTAL                hoeveel portfolio's tegelijk (zoveel als de computer aankan)
  --cache-dir MAP              waar uitkomsten worden bewaard (de map van de gebruiker daarvoor)
  --no-cache                   bewaart niets en gebruikt niets van eerder

  aios-portfolio check portfolio-van-aldermeer
  aios-portfolio check portfolios --format sarif --fail-on warning > bevindingen.sarif
  aios-portfolio check portfolios --rule "smart/*=off" --no-cache
`,
    en: `aios-portfolio check PATH… [options]
  Checks documents. PATH is a portfolio, a folder with portfolios or a file.
  --format text|json|sarif     form of the output (text)
  --language nl|en             language of the findings (nl)
  --rule RULE=LEVEL            level of a rule: error, warning, info or off; may be repeated, also "smart/*=off"
  --today YYYY-MM-DD           the day of the check (today)
  --fail-on error|warning|info|never   from which level on the command fails (error)
  --jobs NUMBER                how many portfolios at a time (as many as the machine can)
  --cache-dir FOLDER           where outcomes are kept (the user's own folder for such things)
  --no-cache                   keeps nothing and uses nothing of before

  aios-portfolio check portfolio-van-aldermeer
  aios-portfolio check portfolios --format sarif --fail-on warning > findings.sarif
  aios-portfolio check portfolios --rule "smart/*=off" --no-cache
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
    jobs: { type: 'string' },
    'no-cache': { type: 'boolean' },
    'cache-dir': { type: 'string' },
  });
  const language = languageOption(values);
  if (positionals.length === 0) throw new CommandError(textsIn(language).missingPath, { usage: true });
  const format = choiceOption(values, 'format', ['text', 'json', 'sarif'], 'text', language);
  const failOn = choiceOption(values, 'fail-on', ['error', 'warning', 'info', 'never'], 'error', language);
  const today = dateOption(values, 'today', io.today, language);
  const jobs = numberOption(values, 'jobs', io.cores ?? 1, language);
  const cacheFolder = cacheFolderIn(values, io);
  const rules = await levelsIn(values, language);
  const { found, unread } = await findAll(positionals, io, language);
  const report = await checkAll(found, unread, io, { today, language, rules, jobs, cacheFolder });
  // Without a portfolio there is nothing to sum up; stderr says why. A program still gets what it can read.
  if (report.portfolios.length > 0 || format !== 'text')
    io.out(
      format === 'json'
        ? asJson(report)
        : format === 'sarif'
          ? (await import('./formats/sarif.ts')).asSarif(report, language, io.version)
          : asText(report, language, io.colours),
    );
  if (unread.length > 0) {
    for (const trouble of unread) io.err(`${unreadText(trouble, io, language)}\n`);
    return EXIT.failed;
  }
  return report.findings.some(({ level }) => RANK[level] <= RANK[failOn]) ? EXIT.findings : EXIT.clean;
}

/** Where outcomes are kept: nowhere with `--no-cache`. */
function cacheFolderIn(values: Values, io: Io): string | undefined {
  if (values['no-cache'] === true) return undefined;
  const asked = textOption(values, 'cache-dir');
  return asked === undefined ? io.cacheFolder : path.resolve(io.cwd, asked);
}

async function levelsIn(values: Values, language: Language): Promise<Record<string, Level>> {
  if (values['rule'] === undefined) return {};
  const { isRuleId } = await import('../core/index.ts');
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
  options: {
    today: string;
    language: Language;
    rules: Record<string, Level>;
    jobs: number;
    cacheFolder: string | undefined;
  },
): Promise<Report> {
  const report: Report = { portfolios: [], documents: 0, findings: [] };
  const { jobs, cacheFolder, ...rest } = options;
  const settings = { ...rest, identity: io.identity };
  await checkAllPortfolios(found, { settings, cacheFolder }, jobs, io.threadFile, (checked, index) => {
    io.progress?.(textsIn(options.language).checking(index + 1, found.length));
    const one = found[index];
    if (!one) return;
    unread.push(...checked.unread);
    const asked = (file: string) =>
      one.only === undefined ||
      [...one.only].some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name));
    const portfolio = shownPath(io.cwd, one.root);
    report.portfolios.push(portfolio);
    report.documents += checked.documents.filter(asked).length;
    for (const finding of checked.findings) {
      if (asked(finding.file)) report.findings.push({ portfolio, ...finding });
    }
  });
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
