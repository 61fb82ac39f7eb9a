import { withoutDirection } from '../language/direction.ts';
import type { Block, Page } from './page.ts';
import { signatureTable } from './signatureTable.ts';
import { hasManyColumns, isOneLine } from './columnWidths.ts';
import { printStyle } from './printStyle.ts';

/** A page as one HTML file that needs nothing else: readable on screen, and filling A4 when it is printed. */
export function asHtml(page: Page): string {
  const { language, title, subtitle, sections, signatures } = page;
  const body = sections.map(
    (section) =>
      `<section>\n<h2>${escaped(section.title)}</h2>\n${section.blocks.map((block) => blockOf(block, 3)).join('\n')}\n</section>`,
  );
  if (signatures.length > 0) {
    const { title: heading, columns, cells, isForHands } = signatureTable(signatures, language);
    body.push(
      `<section class="signatures${isForHands ? ' by-hand' : ''}">\n<h2>${escaped(heading)}</h2>\n${table(columns, cells)}\n</section>`,
    );
  }
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${printStyle(page)}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
${subtitle === '' ? '' : `<p>${escaped(subtitle)}</p>\n`}</header>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function blockOf(block: Block, level: number): string {
  switch (block.type) {
    case 'facts':
      return `<dl>\n${block.rows.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('\n')}\n</dl>`;
    case 'text':
      return `${labelOf(block, level)}${block.paragraphs.map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`).join('\n')}`;
    case 'list':
      return `${labelOf(block, level)}<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return labelOf(block, level) + table(block.columns, block.rows);
    case 'items': {
      const below = block.label === undefined ? level : level + 1;
      const items = block.items.map(
        ({ title, blocks }) =>
          `<article>\n${heading(below, title)}\n${blocks.map((inner) => blockOf(inner, below + 1)).join('\n')}\n</article>`,
      );
      return labelOf(block, level) + items.join('\n');
    }
  }
}

function labelOf({ label }: { label?: string }, level: number): string {
  return label === undefined ? '' : `${heading(level, label)}\n`;
}

function heading(level: number, text: string): string {
  const tag = `h${Math.min(level, 6)}`;
  return `<${tag}>${escaped(text)}</${tag}>`;
}

/** A table of so many rows stays on one page. */
const SHORT = 6;

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => (column === '' ? '<td></td>' : `<th scope="col">${escaped(column)}</th>`));
  const td = (text: string) => `<td${isOneLine(text) ? ' class="line"' : ''}>${escaped(text)}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(td).join('')}</tr>`);
  const look = [...(rows.length <= SHORT ? ['short'] : []), ...(hasManyColumns(columns) ? ['many'] : [])].join(' ');
  return `<table${look === '' ? '' : ` class="${look}"`}>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text: nothing in it is markup, nor turns the direction of what follows. */
function escaped(text: string): string {
  return withoutDirection(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}
