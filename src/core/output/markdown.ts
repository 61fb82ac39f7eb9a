import { withoutDirection } from '../language/direction.ts';
import type { Block, Page, SignatureRow } from './page.ts';
import { signatureTable } from './signatureTable.ts';

/** A page as Markdown (CommonMark with tables as GitHub has them). Nothing anybody wrote works as markup. */
export function asMarkdown(page: Page): string {
  const parts = [
    `# ${plain(page.title)}`,
    ...(page.subtitle === '' ? [] : [plain(page.subtitle)]),
    ...page.sections.flatMap(({ title, blocks }) => [
      `## ${plain(title)}`,
      ...blocks.flatMap((block) => blockOf(block, 3)),
    ]),
    ...signatures(page.signatures, page),
  ];
  return `${parts.join('\n\n')}\n`;
}

function signatures(rows: readonly SignatureRow[], { language }: Page): string[] {
  if (rows.length === 0) return [];
  const { title, columns, cells } = signatureTable(rows, language);
  return [`## ${plain(title)}`, table(columns, cells)];
}

/** Headings go down to the sixth level; below that a title is bold. */
function heading(level: number, text: string): string {
  return level <= 6 ? `${'#'.repeat(level)} ${plain(text)}` : `**${plain(text)}**`;
}

function blockOf(block: Block, level: number): string[] {
  switch (block.type) {
    case 'facts':
      return [block.rows.map(({ label, value }) => `- **${plain(label)}:** ${plain(value)}`).join('\n')];
    case 'text':
      return [...labelOf(block, level), ...block.paragraphs.map(lines)];
    case 'list':
      return [...labelOf(block, level), block.items.map((item) => `- ${plain(item)}`).join('\n')];
    case 'table':
      return [...labelOf(block, level), table(block.columns, block.rows)];
    case 'items': {
      const label = labelOf(block, level);
      const below = label.length === 0 ? level : level + 1;
      return [
        ...label,
        ...block.items.flatMap(({ title, blocks }) => [
          heading(below, title),
          ...blocks.flatMap((inner) => blockOf(inner, below + 1)),
        ]),
      ];
    }
  }
}

function labelOf({ label }: { label?: string }, level: number): string[] {
  return label === undefined ? [] : [heading(level, label)];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [row(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
}

/** A paragraph: its line breaks stay. */
function lines(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => plain(line))
    .join('\\\n');
}

/**
 * A text on one line in which nothing is markup: every ASCII punctuation character that can mean something is escaped
 * (CommonMark 2.4), also what would begin a list or a heading at the start of a line, and what GitHub makes a link of
 * without any markup (`https://`, `www.`).
 */
function plain(text: string): string {
  return withoutDirection(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/gu, (character) => `\\${character}`)
    .replace(/^([-+=]|\d{1,9}[.)])/u, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/!(?=\\\[)/gu, '\\!')
    .replace(/:(?=\/\/)|(?<=www)\./giu, '\\$&');
}
