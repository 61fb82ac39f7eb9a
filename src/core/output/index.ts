/** Documents for people without the portfolio: one neutral page, in the formats they can read. */
export { exportExtension, exportFormats, exportKinds, isDocumentName, type ExportFormat } from './exportNaam.ts';
export { asHtml } from './html.ts';
export { asMarkdown } from './markdown.ts';
export { mijnRgsPage } from './mijnRgs.ts';
export type { Block, Fact, Page, PageItem, PageSection, SignatureRow } from './page.ts';
export { pageOf } from './pageOf.ts';
export { asPlainText } from './plainText.ts';
export { render, renderPage, type RenderOptions } from './render.ts';
