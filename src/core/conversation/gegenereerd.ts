/**
 * What an agenda remembers of how it was made, so that updating it can tell its own words from people's.
 *
 * The data of an agenda has no room for this (FORMAT), and comparing with the sources as they are now cannot tell a line
 * somebody deleted from a line that is new. So the last lines of the file are a comment with a short mark of everything
 * that was generated. Whoever deletes the comment loses nothing they wrote; the next update is only more careful.
 */

/** Letters of a mark; 64 of them, so that a mark holds 30 bits. */
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const LENGTE = 5;
/** Marks on one line of the comment. */
const PER_REGEL = 20;
const REGEL = /^# gegenereerd(?: \([^\n]*\):|: (?:[0-9A-Za-z_-]{5})*)$/;

/** The mark of one thing that was generated: FNV-1a folded to 30 bits; a reminder, no cryptography. */
export function kenmerk(punt: string, veld: string, inhoud: string): string {
  let hash = 0x811c9dc5;
  for (const character of `${punt}\n${veld}\n${inhoud}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  let rest = ((hash >>> 30) ^ hash) & 0x3fffffff;
  let mark = '';
  for (let at = 0; at < LENGTE; at++) {
    mark += LETTERS.charAt(rest & 63);
    rest >>>= 6;
  }
  return mark;
}

/** Takes the memory out of a text. `kenmerken` is undefined when there is none. */
export function leesGeheugen(text: string): { rest: string; kenmerken: Set<string> | undefined } {
  const lines = text.split(/(?<=\n)/);
  const own = lines.filter((line) => REGEL.test(line.trimEnd()));
  if (own.length === 0) return { rest: text, kenmerken: undefined };
  return {
    rest: lines.filter((line) => !REGEL.test(line.trimEnd())).join(''),
    kenmerken: new Set(own.flatMap((line) => /^# gegenereerd: (\S+)/.exec(line)?.[1]?.match(/.{5}/g) ?? [])),
  };
}

/** The text with its memory as the last lines. */
export function metGeheugen(text: string, uitleg: string, kenmerken: Iterable<string>): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const marks = [...new Set(kenmerken)].sort();
  const lines = [`# gegenereerd (${uitleg}):`];
  for (let at = 0; at < marks.length; at += PER_REGEL) {
    lines.push(`# gegenereerd: ${marks.slice(at, at + PER_REGEL).join('')}`);
  }
  const ended = text === '' || text.endsWith('\n') ? text : text + eol;
  return `${ended}${lines.join(eol)}${eol}`;
}
