import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rulePage } from '../../core/check/pages.ts';
import type { CheckResult, Language } from '../../core/index.ts';
import { rules } from '../../core/index.ts';
import type { Report } from './result.ts';
import { textsIn } from '../texts.ts';
import { shownFile } from './result.ts';

const LEVELS: Readonly<Record<CheckResult['level'], string>> = { error: 'error', warning: 'warning', info: 'note' };

/** For code scanning: SARIF 2.1.0 (OASIS). Lines and columns count from 1, columns in UTF-16 code units. */
export function asSarif({ findings }: Report, language: Language, version: string): string {
  const used = new Set(findings.map(({ rule }) => rule));
  const descriptors = rules
    .filter(({ id }) => used.has(id))
    .map(({ id, level }) => ({
      id,
      help: { text: textsIn(language).page(rulePage(id)) },
      defaultConfiguration: { level: LEVELS[level] },
    }));
  const indexes = new Map(descriptors.map(({ id }, index) => [id as string, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'aios-portfolio', version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: indexes.get(finding.rule) ?? -1,
          level: LEVELS[finding.level],
          message: { text: finding.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(shownFile(finding)) },
                region: {
                  startLine: finding.range.start.line + 1,
                  startColumn: finding.range.start.character + 1,
                  endLine: finding.range.end.line + 1,
                  endColumn: finding.range.end.character + 1,
                },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A relative file keeps a relative address, so that the log can be read on another machine. */
function uriOf(file: string): string {
  return path.isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
}
