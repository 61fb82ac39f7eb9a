import { withoutDirection } from '../language/direction.ts';
import type { Language } from '../language/language.ts';
import type { Page } from './page.ts';

/**
 * How an exported page looks: calm on screen, and on paper A4 with its name and number on each sheet and headings that
 * stay with what follows them.
 */
export function printStyle({ language, title, subtitle }: Page): string {
  const about = [title, subtitle].filter((part) => part !== '').join(' – ');
  const [page, of] = PAGE_OF[language];
  return `
@page { size: A4; margin: 20mm 20mm 22mm;
  @bottom-left { content: ${cssString(about)}; ${IN_MARGIN} width: 80%; }
  @bottom-right { content: ${cssString(page)} counter(page) ${cssString(of)} counter(pages); ${IN_MARGIN} } }
${STYLE}`;
}

/** What there is on Windows, a Mac and Linux: fonts that are as wide as those, so that pages are alike. */
const FONTS = '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const PAGE_OF: Readonly<Record<Language, [string, string]>> = { nl: ['Pagina ', ' van '], en: ['Page ', ' of '] };
const IN_MARGIN = `font: 8.5pt ${FONTS}; color: #57606a;`;

/** A text in a style sheet: whatever is no letter, digit or space is written as its number, so that nothing ends there. */
function cssString(text: string): string {
  const safe = withoutDirection(text).replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}

const STYLE = `* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem; color: #1f2328; background: #fff;
  font: 11pt/1.45 ${FONTS}; }
header { border-bottom: 2px solid #1f2328; margin-bottom: 1.2rem; padding-bottom: .6rem; }
header p { margin: 0; color: #57606a; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 13pt; margin: 1.5rem 0 .5rem; padding-bottom: .15rem; border-bottom: 1px solid #d0d7de; }
h3 { font-size: 11.5pt; margin: 1rem 0 .3rem; }
h4, h5, h6 { font-size: 11pt; margin: .7rem 0 .2rem; }
h5, h6 { color: #57606a; }
p { margin: 0 0 .5rem; overflow-wrap: anywhere; }
ul { margin: 0 0 .6rem; padding-left: 1.3rem; }
dl { margin: 0 0 .6rem; }
dl div { display: grid; grid-template-columns: 12rem 1fr; gap: .8rem; padding: .1rem 0; }
dt { color: #57606a; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0 0 .8rem; }
th, td { border: 1px solid #d0d7de; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
th { background: #f6f8fa; font-weight: 600; }
article { margin: 0 0 .7rem; }
.line { white-space: nowrap; }
.by-hand td { height: 2.8rem; }
.by-hand th:last-child { width: 26%; }
.many { font-size: .88em; }
.many th, .many td { padding: .25rem .4rem; }
@media (max-width: 34rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  h1, h2, h3, h4, h5, h6, dl, li, tr, .short, .signatures { break-inside: avoid; }
  ul, dl, li:last-child { break-before: avoid; }
  li:first-child { break-after: avoid; }
  p { orphans: 3; widows: 3; }
}
`;
