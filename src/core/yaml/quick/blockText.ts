import { leave, NEWLINE, SPACE } from './lines.ts';

/** A text behind `|` or `>`. */
export interface BlockText {
  value: string;
  /** Offset behind its last character that is no blank. */
  end: number;
  /** Offset of the line behind it. */
  next: number;
}

const MINUS = 45;
const GREATER = 62;

/**
 * Reads a text behind `|`, `|-`, `>` or `>-`.
 * @param at offset of the sign
 * @param parent column of what the text belongs to: its lines stand further in
 */
export function blockText(text: string, at: number, parent: number): BlockText {
  const isFolded = text.charCodeAt(at) === GREATER;
  const isStripped = text.charCodeAt(at + 1) === MINUS;
  const header = at + (isStripped ? 2 : 1);
  if (text.charCodeAt(header) !== NEWLINE) leave();
  const indent = spacesAt(text, header + 1);
  if (indent <= parent || text.charCodeAt(header + 1 + indent) === NEWLINE) leave();
  const margin = ' '.repeat(indent);
  let value = '';
  let blank = 0;
  let end = header;
  let line = header + 1;
  while (line < text.length) {
    if (text.charCodeAt(line) === NEWLINE) {
      blank++;
      line++;
      continue;
    }
    if (!text.startsWith(margin, line)) break;
    const begin = line + indent;
    const eol = text.indexOf('\n', line);
    requireWords(text, begin, eol, isFolded);
    if (value !== '') value += isFolded ? (blank === 0 ? ' ' : '\n'.repeat(blank)) : '\n'.repeat(blank + 1);
    value += text.slice(begin, eol);
    blank = 0;
    end = eol;
    line = eol + 1;
  }
  while (text.charCodeAt(end - 1) === SPACE) end--;
  // Other blanks than spaces count as words here and as blanks there.
  if (/\s/u.test(text.charAt(end - 1))) leave();
  return { value: isStripped ? value : `${value}\n`, end, next: line };
}

function spacesAt(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - from;
}

/** A line of blanks alone, and in a folded text blanks at either end, mean something that is left to the parser. */
function requireWords(text: string, begin: number, eol: number, isFolded: boolean): void {
  const first = text.charCodeAt(begin);
  if (isFolded) {
    if (first === SPACE || text.charCodeAt(eol - 1) === SPACE) leave();
  } else if (first === SPACE && spacesAt(text, begin) === eol - begin) leave();
}
