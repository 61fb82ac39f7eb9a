import { requireDocument, requireLanguage, requireOneOf, requireOptions } from '../argumenten.ts';
import type { Language } from '../language/language.ts';
import { readPortfolio } from '../portfolio/index.ts';
import { asHtml } from './html.ts';
import { asMarkdown } from './markdown.ts';
import type { Page } from './page.ts';
import { pageOf } from './pageOf.ts';

export interface RenderOptions {
  /** The document: its path in the portfolio. */
  file: string;
  to: 'markdown' | 'html' | 'docx';
  /** Of labels, dates and choices; what people wrote stays as it is. `nl` by default. */
  language?: Language;
}

/**
 * A document for people without the portfolio. What is in it, and in which order, is the same in every format; `prive`
 * is in none. A document that cannot be read gives a page that says so.
 *
 * @param files the texts of one portfolio under their paths
 * @returns text for `markdown` and `html`, the bytes of a file for `docx`
 * @throws {TypeError} naming the argument that is wrong; also for a dossier, which is the opleider's own and goes to
 *   nobody [A31]; never on account of what is in a document.
 */
export function render(
  files: ReadonlyMap<string, string>,
  options: RenderOptions & { to: 'markdown' | 'html' },
): string;
export function render(
  files: ReadonlyMap<string, string>,
  options: RenderOptions & { to: 'docx' },
): Promise<Uint8Array>;
export function render(files: ReadonlyMap<string, string>, options: RenderOptions): string | Promise<Uint8Array>;
export function render(files: ReadonlyMap<string, string>, options: RenderOptions): string | Promise<Uint8Array> {
  const portfolio = readPortfolio(files);
  requireOptions(options);
  const document = requireDocument(portfolio, options.file);
  const to = requireOneOf('to', options.to, ['markdown', 'html', 'docx']);
  const language = requireLanguage(options.language);
  if (document.kind === 'dossier') throw new TypeError('file: a dossier is not exported');
  return renderPage(pageOf(document, portfolio, language), to);
}

/** A page in one of the formats. */
export function renderPage(page: Page, to: RenderOptions['to']): string | Promise<Uint8Array> {
  if (to === 'markdown') return asMarkdown(page);
  if (to === 'html') return asHtml(page);
  // The library that writes DOCX is large: it comes in when it is needed.
  return import('./docx.ts').then(({ asDocx }) => asDocx(page));
}
