import type { ParagraphChild } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Tab,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../language/language.ts';
import type { Block, Fact, Page } from './page.ts';
import { signatureTable } from './signatureTable.ts';
import { columnWidths, hasManyColumns } from './columnWidths.ts';

/** A4 with margins of 2 cm, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const WIDTH = A4.width - 2 * MARGIN;
/** Of what a fact is called; the rest of the width is for its value. */
const LABEL_WIDTH = 2_700;
/** Room to sign by hand. */
const SIGNATURE_HEIGHT = 700;
const SIGNATURE_WIDTH = 2_600;
/** Of the text in a table with many columns, in half points. */
const SMALL = 19;

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const PAGE_OF: Readonly<Record<Language, [string, string]>> = { nl: ['Pagina ', ' van '], en: ['Page ', ' of '] };
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;
const BULLETS = 'punten';
const MUTED = '57606A';
const HEAD_FILL = 'F6F8FA';

const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

type Part = Paragraph | Table;

/**
 * A page as a DOCX document: real headings, lists and tables, the language of the page for the spelling check, and
 * page numbers. Texts are texts: none of them becomes a field, a link or markup.
 */
export async function asDocx(page: Page): Promise<Uint8Array> {
  const { language, title, subtitle, sections, signatures } = page;
  const children: Part[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: run(title) }),
    ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', children: run(subtitle) })]),
    ...sections.flatMap((section) => [heading(1, section.title), ...section.blocks.flatMap((one) => blockOf(one, 2))]),
  ];
  if (signatures.length > 0) {
    const { title: words, columns, cells, isForHands } = signatureTable(signatures, language);
    children.push(heading(1, words), table(columns, cells, isForHands ? 'to sign' : 'together'));
  }
  const [pageWord, of] = PAGE_OF[language];
  const document = new Document({
    title,
    creator: 'AIOS Portfolio',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: LOCALE[language] } },
          paragraph: { spacing: { after: 100, line: 276 } },
        },
        title: { run: { size: 34, bold: true }, paragraph: { spacing: { after: 40 } } },
        heading1: {
          run: { size: 27, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
        heading2: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 140, after: 40 }, keepNext: true } },
        heading4: {
          run: { size: 22, bold: true, color: MUTED },
          paragraph: { spacing: { before: 100, after: 30 }, keepNext: true },
        },
        heading5: {
          run: { size: 22, color: MUTED },
          paragraph: { spacing: { before: 80, after: 20 }, keepNext: true },
        },
      },
      paragraphStyles: [
        { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { color: MUTED, size: 24 } },
      ],
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 420, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
                children: [
                  ...run([title, subtitle].filter((part) => part !== '').join(' – '), { size: 18, color: MUTED }),
                  new TextRun({
                    size: 18,
                    color: MUTED,
                    children: [new Tab(), pageWord, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: parted(children),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Text as XML 1.0 can hold it, line by line: characters it has no place for are left out. */
function run(text: string, options: { bold?: boolean; color?: string; size?: number } = {}): TextRun[] {
  const lines = text.replace(NOT_IN_XML, '').split('\n');
  return lines.map((line, index) => new TextRun({ ...options, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

function heading(level: number, text: string): Paragraph {
  return new Paragraph({
    heading: HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_5,
    children: run(text),
  });
}

function blockOf(block: Block, level: number): Part[] {
  switch (block.type) {
    case 'facts':
      return [facts(block.rows)];
    case 'text':
      return [...labelOf(block, level), ...block.paragraphs.map((text) => paragraph(run(text)))];
    case 'list':
      return [
        ...labelOf(block, level),
        ...block.items.map(
          (item) =>
            new Paragraph({ numbering: { reference: BULLETS, level: 0 }, spacing: { after: 40 }, children: run(item) }),
        ),
      ];
    case 'table':
      return [...labelOf(block, level), table(block.columns, block.rows)];
    case 'items': {
      const below = block.label === undefined ? level : level + 1;
      return [
        ...labelOf(block, level),
        ...block.items.flatMap(({ title, blocks }) => [
          heading(below, title),
          ...blocks.flatMap((inner) => blockOf(inner, below + 1)),
        ]),
      ];
    }
  }
}

const paragraph = (children: ParagraphChild[]): Paragraph => new Paragraph({ children });

function labelOf({ label }: { label?: string }, level: number): Paragraph[] {
  return label === undefined ? [] : [heading(level, label)];
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D0D7DE' };
const bordersOf = (border: typeof NO_BORDER | typeof LINE) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

/** More than this would rather be parted between two pages than leave one half empty. */
const MOST_TOGETHER = 12;

/** Facts as two columns without lines; a few stay together on one page. */
function facts(rows: readonly Fact[]): Table {
  const keepNext = (index: number) => rows.length <= MOST_TOGETHER && index < rows.length - 1;
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, WIDTH - LABEL_WIDTH],
    borders: bordersOf(NO_BORDER),
    rows: rows.map(
      ({ label, value }, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(run(label, { color: MUTED }), LABEL_WIDTH, { keepNext: keepNext(index), left: 0 }),
            cell(run(value), WIDTH - LABEL_WIDTH, { keepNext: keepNext(index) }),
          ],
        }),
    ),
  });
}

/** @param look its rows stay together on one page, and have room to sign in */
function table(columns: readonly string[], rows: readonly (readonly string[])[], look?: 'together' | 'to sign'): Table {
  const isTogether = look !== undefined;
  const size = hasManyColumns(columns) ? { size: SMALL } : {};
  const widths = columnWidths(WIDTH, columns, rows, look === 'to sign' ? SIGNATURE_WIDTH : undefined);
  const widthOf = (index: number) => widths[index] ?? 0;
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: bordersOf(LINE),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) =>
          cell(run(column, { ...size, bold: true }), widthOf(index), { fill: HEAD_FILL, keepNext: true }),
        ),
      }),
      ...rows.map(
        (cells, index) =>
          new TableRow({
            cantSplit: true,
            ...(look === 'to sign' ? { height: { value: SIGNATURE_HEIGHT, rule: HeightRule.ATLEAST } } : {}),
            children: cells.map((text, column) =>
              cell(run(text, size), widthOf(column), { keepNext: isTogether && index < rows.length - 1 }),
            ),
          }),
      ),
    ],
  });
}

function cell(
  children: ParagraphChild[],
  width: number,
  { fill, keepNext = false, left = 80 }: { fill?: string; keepNext?: boolean; left?: number } = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left, right: 80 },
    ...(fill === undefined ? {} : { shading: { fill } }),
    children: [new Paragraph({ keepNext, spacing: { after: 0 }, children })],
  });
}

/** Two tables behind each other would be one to a word processor: a small empty line parts them. */
function parted(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index) =>
    part instanceof Table && parts[index - 1] instanceof Table
      ? [new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } }), part]
      : [part],
  );
}
