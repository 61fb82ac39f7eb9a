import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { render } from '../../../src/core/index.ts';
import type { RenderOptions } from '../../../src/core/index.ts';

const FILE = 'gesprekken/2026-12-10.verslag.yaml';
const portfolio = 'soort: portfolio\nversie: 1\naios: { naam: Jorinde van Aldermeer, rol: aios }\n';
const filesWith = (text: string, file = FILE) => new Map(Object.entries({ 'portfolio.yaml': portfolio, [file]: text }));

/** The parts of a DOCX file, as text. */
async function docxParts(files: Map<string, string>, file = FILE): Promise<Record<string, string>> {
  const bytes = await render(files, { file, to: 'docx' });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const VERSLAG = `soort: verslag
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
verbeterpunten: [{ id: V1, competentie: organisatie, tekst: De visite loopt uit. }]
leerklimaat: |
  Goed.

  - de maandag is druk
  - de rest niet
afspraken: [{ id: A1, specifiek: Leidt de visite., meetbaar: Twee KPB's. }]
`;

describe('a report in Markdown', () => {
  it('has headings, lists and tables, and room to sign', () => {
    assert.equal(
      render(filesWith(VERSLAG), { file: FILE, to: 'markdown' }),
      `# Gespreksverslag, voortgangsgesprek, 10 december 2026

Jorinde van Aldermeer

## Het gesprek

- **Type gesprek:** Voortgangsgesprek
- **Datum:** 10 december 2026

## Sterke punten en verbeterpunten

### Verbeterpunten

- V1, Organisatie: De visite loopt uit.

## Leerklimaat

Goed.

\\- de maandag is druk\\
\\- de rest niet

## Afspraken

### A1: Leidt de visite.

- **Meetbaar:** Twee KPB's.

## Akkoord en ondertekening

|  | Rol | Naam | Datum | Paraaf of handtekening |
| --- | --- | --- | --- | --- |
| Akkoord | Opleider |  |  |  |
| Handtekening | Aios |  |  |  |
| Handtekening | Opleider |  |  |  |
`,
    );
  });
});

describe('a report in HTML', () => {
  it('is one file in the language of the page that loads nothing and runs nothing', () => {
    const html = render(filesWith(VERSLAG), { file: FILE, to: 'html', language: 'en' });
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/u);
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/u);
    assert.doesNotMatch(html, /<script|<link|<img|url\(|\bon\w+=/u);
    assert.deepEqual(
      [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/gu)].map(([, level, text]) => `${String(level)} ${String(text)}`),
      [
        '1 Report, progress meeting, 10 December 2026',
        '2 The meeting',
        '2 Strong points and points to improve',
        '3 Points to improve',
        '2 Learning climate',
        '2 Agreements',
        '3 A1: Leidt de visite.',
        '2 Approval and signatures',
      ],
    );
    assert.ok(html.includes('<p>- de maandag is druk<br>- de rest niet</p>'));
    assert.ok(html.includes('@page { size: A4;'));
    assert.match(
      html,
      /@bottom-left \{ content: "Report\\2c {2}progress meeting\\2c {2}10 December 2026 \\2013 {2}Jorinde van Aldermeer";/u,
    );
    assert.match(html, /@bottom-right \{ content: "Page " counter\(page\) " of " counter\(pages\);/u);
  });
});

describe('a report in DOCX', () => {
  it('has real headings, its language, a table to sign in, and page numbers', async () => {
    const parts = await docxParts(filesWith(VERSLAG));
    const document = parts['word/document.xml'] ?? '';
    const headings = [...document.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>.*?<w:t[^>]*>(.*?)<\/w:t>/gu)];
    assert.deepEqual(
      headings.map(([, style, text]) => `${String(style)} ${String(text)}`),
      [
        'Title Gespreksverslag, voortgangsgesprek, 10 december 2026',
        'Heading1 Het gesprek',
        'Heading1 Sterke punten en verbeterpunten',
        'Heading2 Verbeterpunten',
        'Heading1 Leerklimaat',
        'Heading1 Afspraken',
        'Heading2 A1: Leidt de visite.',
        'Heading1 Akkoord en ondertekening',
      ],
    );
    assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="nl-NL"/u);
    assert.match(document, /<w:tblHeader\/>/u);
    assert.match(document, /<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/u);
    const footer = Object.entries(parts).find(([name]) => /footer\d*\.xml$/u.test(name))?.[1] ?? '';
    assert.match(footer, /PAGE[\s\S]*NUMPAGES/u);
  });
});

describe('what people wrote', () => {
  const HOSTILE = [
    `<img src=x onerror="alert(1)"><script>alert(1)</script>`,
    '[klik](javascript:alert(1)) ![](http://x.nl/y.png) `code` **vet** _scheef_ ~~weg~~ | kolom',
    '# kop',
    '1. lijst',
    '> citaat',
    '--- &amp; &lt;b&gt;',
    '\u202Eomgekeerd\u202C',
    'zie https://vals.nl/inloggen of www.vals.nl',
  ];
  const hostile = `soort: verslag
gesprek: { type: voortgangsgesprek, datum: 2026-12-10, plaats: ${JSON.stringify(HOSTILE[0])} }
leerklimaat: ${JSON.stringify(HOSTILE.join('\n'))}
verbeterpunten: ${JSON.stringify(HOSTILE.map((tekst, index) => ({ id: `V${index}`, tekst })))}
afspraken: ${JSON.stringify(HOSTILE.map((specifiek, index) => ({ id: `A${index}`, specifiek, meetbaar: specifiek })))}
akkoord: ${JSON.stringify(HOSTILE.map((naam) => ({ rol: 'opleider', naam, datum: '2026-12-11' })))}
`;

  it('is text in HTML: no element, no attribute, no change of direction', () => {
    const html = render(filesWith(hostile), { file: FILE, to: 'html' });
    assert.doesNotMatch(html, /<img|<script|<b>|\u202E/u);
    assert.ok(html.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'));
  });

  it('is text in the style of a page, where it stands at the foot of each sheet', () => {
    const html = render(filesWith('soort: verslag\n', 'x.verslag.yaml').set('portfolio.yaml', FOOT), {
      file: 'x.verslag.yaml',
      to: 'html',
    });
    const [, style = ''] = /<style>([^]*?)<\/style>/u.exec(html) ?? [];
    assert.match(style, /content: "Gespreksverslag \\2013 {2}\\22 \\7d \\3c \\2f style\\3e \\a {2}\\5c a";/u);
    assert.equal(html.match(/<\/style>/gu)?.length, 1);
  });
  const FOOT = String.raw`aios: { naam: "\u202E\"}</style>\n \\a" }` + '\n';

  it('is text in Markdown: no link, picture, heading, list, quote, table cell or HTML', () => {
    const markdown = render(filesWith(hostile), { file: FILE, to: 'markdown' });
    assert.doesNotMatch(markdown, /(?<!\\)[<>`~]|(?<!\\)\](?=\()|(?<!\\)!\[/u);
    assert.doesNotMatch(markdown, /\u202E/u);
    assert.doesNotMatch(markdown, /^(?:# kop|1\. lijst|> citaat|--- )/mu);
    assert.doesNotMatch(markdown, /(?<!\\):\/\/|\bwww\./iu, 'GitHub makes a link of an address without any markup');
    const rows = markdown.split('\n').filter((line) => line.startsWith('| Akkoord'));
    assert.equal(rows.length, HOSTILE.length);
    for (const row of rows) assert.equal(row.match(/(?<!\\)\|/gu)?.length, 6, row);
  });

  it('is text in DOCX: well-formed XML without the characters XML cannot hold', async () => {
    const text = `soort: verslag\nleerklimaat: "a\\u0000b\\u0007c\\uFFFE <w:p/> & d\\ne"\n`;
    const document = (await docxParts(filesWith(text)))['word/document.xml'] ?? '';
    assert.match(document, />abc &lt;w:p\/&gt; &amp; d<\/w:t>/u);
  });
});

describe('wrong arguments', () => {
  it('are named in a TypeError', () => {
    const files = filesWith(VERSLAG);
    const wrong = (options: object) => () => render(files, options as RenderOptions);
    assert.throws(wrong({ file: 'weg.verslag.yaml', to: 'html' }), /^TypeError: file: /u);
    assert.throws(wrong({ file: FILE, to: 'pdf' }), /^TypeError: to: /u);
    assert.throws(wrong({ file: FILE, to: 'html', language: 'fr' }), /^TypeError: language: /u);
  });
});
