/** Documents for people without the portfolio: one neutral page, in the formats they can read. */
export { asHtml } from './html.ts';
export { asMarkdown } from './markdown.ts';
export type { Block, Fact, Page, PageItem, PageSection, SignatureRow } from './page.ts';
export { pageOf } from './pageOf.ts';
export { render, type RenderOptions } from './render.ts';
