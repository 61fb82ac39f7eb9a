import type { Language } from '../language/language.ts';
import type { AnyDocument } from '../portfolio/index.ts';
import type { Finding } from './finding.ts';
import type { Fix } from './fix.ts';

/**
 * Silences the rule where it speaks: a comment on its own line above the words. Always above and never behind them,
 * because behind a text of several lines it would become part of the text. An error is to be put right, not silenced.
 */
export function silenceFix({ rule, level, path, range }: Finding, { parsed }: AnyDocument, language: Language): Fix[] {
  if (level === 'error') return [];
  const located = parsed.locate(path);
  const offset = located ? (located.key ?? located.value).start : parsed.offsetAt(range.start);
  const line = parsed.positionAt(offset).line;
  const start = Math.max(parsed.offsetAt({ line, character: 0 }), parsed.text.startsWith('\uFEFF') ? 1 : 0);
  const indent = /^[ ]*/u.exec(parsed.text.slice(start))?.[0] ?? '';
  const eol = parsed.text.includes('\r\n') ? '\r\n' : '\n';
  const title = { nl: `Negeer ${rule} op deze regel`, en: `Ignore ${rule} on this line` }[language];
  return [
    { title, preferred: false, edits: [{ offset: start, length: 0, newText: `${indent}# negeer ${rule}${eol}` }] },
  ];
}
