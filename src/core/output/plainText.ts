import type { Block, Page, SignatureRow } from './page.ts';
import { signatureTable } from './signatureTable.ts';

/**
 * A page as text without markup, to paste into the fields of another program or a message. A row of a table becomes a
 * line with what it is about, and a line for each other column that is filled in: columns do not survive pasting.
 */
export function asPlainText(page: Page): string {
  const parts = [
    [page.title, page.subtitle].filter((line) => line !== '').join('\n'),
    ...page.sections.map(({ title, blocks }) => [heading(title), ...blocks.flatMap(blockLines)].join('\n')),
    ...signatures(page.signatures, page),
  ];
  return `${parts.join('\n\n')}\n`;
}

const heading = (title: string) => title.toLocaleUpperCase();
const oneLine = (words: string) => words.replace(/\s+/gu, ' ').trim();

function signatures(rows: readonly SignatureRow[], { language }: Page): string[] {
  if (rows.length === 0) return [];
  const { title, columns, cells } = signatureTable(rows, language);
  return [[heading(title), ...cells.flatMap((cells) => rowLines(columns, cells))].join('\n')];
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'facts':
      return block.rows.map(({ label, value }) => `${oneLine(label)}: ${oneLine(value)}`);
    case 'text':
      return [...labelOf(block), ...block.paragraphs.flatMap((paragraph) => paragraph.split('\n').map(oneLine))];
    case 'list':
      return [...labelOf(block), ...block.items.map((item) => `- ${oneLine(item)}`)];
    case 'table':
      return [...labelOf(block), ...block.rows.flatMap((cells) => rowLines(block.columns, cells))];
    case 'items':
      return [
        ...labelOf(block),
        ...block.items.flatMap(({ title, blocks }) => [
          oneLine(title),
          ...blocks.flatMap(blockLines).map((line) => `  ${line}`),
        ]),
      ];
  }
}

function labelOf({ label }: { label?: string }): string[] {
  return label === undefined ? [] : [`${oneLine(label)}:`];
}

function rowLines(columns: readonly string[], [first = '', ...rest]: readonly string[]): string[] {
  return [
    oneLine(first),
    ...rest.flatMap((cell, index) => (oneLine(cell) === '' ? [] : [`  ${columns[index + 1] ?? ''}: ${oneLine(cell)}`])),
  ];
}
