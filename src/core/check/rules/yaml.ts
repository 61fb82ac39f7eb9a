import type { Kind } from '../../kinds/index.ts';
import { describe, kinds } from '../../kinds/index.ts';
import type { Path, TextEdit, YamlProblem } from '../../yaml/index.ts';
import { parseYaml } from '../../yaml/index.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit, Words } from '../rule.ts';
import { family, rule } from '../rule.ts';

/** Behind the first errors most others are their consequence; a list of hundreds helps nobody. */
const MOST_ERRORS = 20;

const syntax = rule({
  id: 'yaml/syntax',
  level: 'error',
  seeds: [],
  reason: 'A document that cannot be read cannot be discussed, checked or kept.',
  kinds,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    const problems = document.parsed.problems.filter(({ code }) => code !== 'duplicate_key');
    for (const { code, detail, range, path } of problems.slice(0, MOST_ERRORS)) {
      const named = knownPart(document.kind, path);
      yield { path: named, range: at.span(range), params: { code: code === 'syntax' ? detail : code, detail } };
    }
  },
});

/**
 * The path as far as the format knows its names. What stands for a name behind it is a guess of the parser: it may be a
 * word of a private note that is not indented as it should be, and that is told to nobody.
 */
function knownPart(kind: Kind, path: Path): Path {
  let length = 0;
  while (length < path.length && describe(kind, path.slice(0, length + 1), 'nl') !== undefined) length++;
  return path.slice(0, length);
}

const dubbeleSleutel = rule({
  id: 'yaml/dubbele_sleutel',
  level: 'error',
  seeds: [],
  reason: 'Of two texts under one name only one would be read: the other would be lost without notice.',
  kinds,
  about: 'presence',
  *check({ document, at }): Iterable<Hit> {
    for (const { code, detail, range, path } of document.parsed.problems) {
      if (code !== 'duplicate_key') continue;
      // A key within a private note is a word of that note.
      const sleutel = path.length > 1 && path[0] === 'prive' ? '…' : detail;
      yield { path, range: at.span(range), params: { sleutel } };
    }
  },
});

type Code = Exclude<YamlProblem['code'], 'syntax' | 'duplicate_key'> | (string & {});

/** What is wrong and what to do, by the parser's code or ours. */
const explanations: Readonly<Record<Code, { nl: string; en: string }>> = {
  several_documents: {
    nl: 'In dit bestand staat meer dan één document. Haal de regel `---` weg of zet het tweede document in een eigen bestand.',
    en: 'This file holds more than one document. Remove the line `---` or move the second document to a file of its own.',
  },
  conflict_markers: {
    nl: 'Hier staan twee versies door elkaar na het samenvoegen. Kies welke tekst blijft en verwijder de regels met <<<<<<<, ======= en >>>>>>>.',
    en: 'Two versions are mixed here after a merge. Choose the text that stays and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  },
  not_utf8: {
    nl: 'Hier staat een teken dat niet als UTF-8 te lezen is. Open het bestand opnieuw met de codering waarin het is bewaard en sla het op als UTF-8, of zet hier het goede teken.',
    en: 'Here is a character that cannot be read as UTF-8. Open the file again with the encoding it was saved in and save it as UTF-8, or put the right character here.',
  },
  too_large: {
    nl: 'Dit bestand is te groot om als document te lezen. Bewaar grote stukken als bijlage en verwijs ernaar.',
    en: 'This file is too large to read as a document. Keep large pieces as an attachment and refer to them.',
  },
  too_deep: {
    nl: 'Dit bestand springt te vaak in om te lezen. Een document van het portfolio heeft maar enkele niveaus.',
    en: 'This file is indented too many times to be read. A document of the portfolio has only a few levels.',
  },
  too_many_aliases: {
    nl: 'Dit bestand herhaalt zichzelf te vaak met verwijzingen (`*naam`). Schrijf de tekst voluit.',
    en: 'This file repeats itself too often with aliases (`*name`). Write the text out in full.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    nl: 'Op deze regel staan twee dubbele punten. Zet de tekst na de eerste tussen aanhalingstekens.',
    en: 'There are two colons on this line. Put the text behind the first one in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    nl: 'Achter deze naam ontbreekt een dubbele punt, of de regel hoort bij de tekst erboven en moet dan verder inspringen.',
    en: 'A colon is missing behind this name; or the line belongs to the text above and then has to be indented further.',
  },
  BAD_INDENT: {
    nl: 'Deze regel springt niet goed in. Laat hem even ver inspringen als de regels waar hij bij hoort.',
    en: 'This line is not indented properly. Indent it as far as the lines it belongs to.',
  },
  UNCLOSED_BRACKET: {
    nl: 'Een haakje ([ of {) dat hiervoor is geopend, is niet gesloten. Zet het sluithaakje (] of }) erbij.',
    en: 'A bracket ([ or {) opened before this is not closed. Add the closing bracket (] or }).',
  },
  TAB_AS_INDENT: {
    nl: 'Hier wordt met een tab ingesprongen. Gebruik spaties.',
    en: 'This line is indented with a tab. Use spaces.',
  },
  MISSING_CHAR: {
    nl: 'Hier ontbreekt een teken: een dubbele punt, een komma, of het aanhalingsteken of haakje dat de tekst afsluit.',
    en: 'A character is missing here: a colon, a comma, or the quote or bracket that closes the text.',
  },
  UNEXPECTED_TOKEN: {
    nl: 'Deze tekst staat op een plaats waar niets meer mag staan. Zet de hele tekst tussen aanhalingstekens.',
    en: 'This text stands where nothing more may follow. Put the whole text in quotes.',
  },
  BAD_SCALAR_START: {
    nl: 'Een tekst mag niet met dit teken beginnen. Zet de tekst tussen aanhalingstekens.',
    en: 'A text may not begin with this character. Put the text in quotes.',
  },
  BAD_DQ_ESCAPE: {
    nl: 'Na een schuine streep (\\) in een tekst tussen dubbele aanhalingstekens staat hier een teken dat niets betekent. Gebruik enkele aanhalingstekens.',
    en: 'In this double-quoted text a backslash (\\) is followed by a character that means nothing. Use single quotes.',
  },
  BLOCK_IN_FLOW: {
    nl: 'Binnen haakjes ([ ] of { }) kan geen lijst met streepjes staan. Sluit de haakjes of schrijf de lijst zonder haakjes.',
    en: 'A list with dashes cannot stand within brackets ([ ] or { }). Close the brackets or write the list without them.',
  },
  UNRESOLVED_ALIAS: {
    nl: 'Een tekst die met een sterretje (*) begint, wordt gelezen als verwijzing, en die bestaat niet. Zet de tekst tussen aanhalingstekens.',
    en: 'A text that begins with an asterisk (*) is read as an alias, and this one does not exist. Put the text in quotes.',
  },
  CIRCULAR_ALIAS: {
    nl: 'Deze verwijzing (`*naam`) verwijst naar zichzelf. Schrijf de tekst voluit.',
    en: 'This alias (`*name`) refers to itself. Write the text out in full.',
  },
  BAD_MERGE: {
    nl: 'Achter `<<` hoort een verwijzing naar een groep (`*naam`). Schrijf de onderdelen voluit.',
    en: 'Behind `<<` an alias of a group (`*name`) is expected. Write the parts out in full.',
  },
  TAG_RESOLVE_FAILED: {
    nl: 'Een tekst die met een uitroepteken begint, krijgt een bijzondere betekenis die hier niet past. Zet de tekst tussen aanhalingstekens.',
    en: 'A text that begins with an exclamation mark gets a special meaning that does not fit here. Put the text in quotes.',
  },
  KEY_OVER_1024_CHARS: {
    nl: 'Deze naam is veel te lang. Waarschijnlijk staat er een dubbele punt in een tekst: zet de tekst tussen aanhalingstekens.',
    en: 'This name is far too long. There is probably a colon in a text: put the text in quotes.',
  },
};

const unknownExplanation = {
  nl: 'Hier is de opbouw van het bestand niet te volgen. Vergelijk de regel met die eromheen: inspringing, dubbele punten en aanhalingstekens.',
  en: 'The structure of the file cannot be followed here. Compare the line with those around it: indentation, colons and quotes.',
};

// Codes with one cause: a text that begins with `*`, `&` or `!`, characters with a meaning of their own.
const sameAs: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'UNRESOLVED_ALIAS',
  ALIAS_PROPS: 'UNRESOLVED_ALIAS',
  MULTIPLE_TAGS: 'TAG_RESOLVE_FAILED',
};

function explain(code: string): { nl: string; en: string } {
  return explanations[sameAs[code] ?? code] ?? unknownExplanation;
}

const syntaxWords: Words = {
  nl: (param) => explain(param('code')).nl,
  en: (param) => explain(param('code')).en,
};

/** Quotes the text of the line, or replaces its tabs: offered only when that takes an error away. */
function repairLine(hit: Required<Hit>, { document, language }: FixContext): Fix[] {
  const { parsed } = document;
  const offset = parsed.offsetAt({ line: hit.range.start.line, character: 0 });
  const line = /^[^\r\n]*/u.exec(parsed.text.slice(offset))?.[0] ?? '';
  return [tabsToSpaces(line, offset), quoteText(line, offset)].flatMap((repair) => {
    if (!repair || !helps(parsed.text, repair.edit, parsed.problems.length)) return [];
    return [{ title: repair.title[language], preferred: true, edits: [repair.edit] }];
  });
}

interface Repair {
  title: { nl: string; en: string };
  edit: TextEdit;
}

function tabsToSpaces(line: string, offset: number): Repair | undefined {
  const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
  if (!indent.includes('\t')) return undefined;
  return {
    title: { nl: 'Vervang de tabs door spaties', en: 'Replace the tabs by spaces' },
    edit: { offset, length: indent.length, newText: indent.replaceAll('\t', '  ') },
  };
}

function quoteText(line: string, offset: number): Repair | undefined {
  const [, before = '', text = ''] = /^(\s*(?:-\s+)*(?:[\p{L}\d_]+:\s+)?)(.*?)\s*$/u.exec(line) ?? [];
  // Of an open bracket or quote it is not known where it should close.
  if (before.trim() === '' || text === '' || /^(?:[[{|>]|(["'])(?:(?!\1).)*$)/u.test(text)) return undefined;
  return {
    title: { nl: 'Zet de tekst tussen aanhalingstekens', en: 'Put the text in quotes' },
    edit: { offset: offset + before.length, length: text.length, newText: `'${text.replaceAll("'", "''")}'` },
  };
}

function helps(text: string, { offset, length, newText }: TextEdit, problems: number): boolean {
  return parseYaml(text.slice(0, offset) + newText + text.slice(offset + length)).problems.length < problems;
}

/** What makes a text unreadable. */
export const yaml = family(
  [syntax, dubbeleSleutel],
  {
    'yaml/syntax': syntaxWords,
    'yaml/dubbele_sleutel': {
      nl: '‘{sleutel}’ staat hier twee keer. Voeg de twee samen of verwijder er een; nu telt er maar één.',
      en: '“{sleutel}” is written twice here. Join the two or remove one; now only one of them counts.',
    },
  },
  { 'yaml/syntax': repairLine },
);
