import type { CheckResult, Language } from '../../core/index.ts';
import { harmless } from '../io.ts';
import { textsIn } from '../texts.ts';
import type { Report, Result } from './result.ts';
import { countsOf, shownFile } from './result.ts';

const COLOURS: Readonly<Record<CheckResult['level'], number>> = { error: 31, warning: 33, info: 36 };
const LEVELS = ['error', 'warning', 'info'] as const;

/** For people: the findings by file, the summary last. */
export function asText(report: Report, language: Language, colours: boolean): string {
  const paint = (code: number, text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const blocks = byFile(report.findings).map(([file, findings]) => {
    const lines = findings.map((finding) => line(finding, language, paint));
    return `${paint(1, harmless(file))}\n${lines.join('\n')}\n\n`;
  });
  return blocks.join('') + summary(report, language);
}

function byFile(findings: readonly Result[]): [string, Result[]][] {
  const files = new Map<string, Result[]>();
  for (const finding of findings) {
    const file = shownFile(finding);
    const list = files.get(file);
    if (list) list.push(finding);
    else files.set(file, [finding]);
  }
  return [...files];
}

function line(finding: Result, language: Language, paint: (code: number, text: string) => string): string {
  const { line: row, character } = finding.range.start;
  const level = paint(COLOURS[finding.level], textsIn(language).level[finding.level]);
  return `  ${row + 1}:${character + 1}  ${level}  ${harmless(finding.message)}  ${paint(2, finding.rule)}`;
}

function summary({ portfolios, documents, findings }: Report, language: Language): string {
  const t = textsIn(language);
  const counts = countsOf(findings);
  const said = LEVELS.filter((level) => counts[level] > 0).map((level) => t.count(level, counts[level]));
  return `${t.summary(portfolios.length, documents, said.length > 0 ? said.join(', ') : t.noFindings)}\n`;
}
