/**
 * The longest text a form takes, in UTF-16 code units: some five hundred pages, far more than a portfolio ever asks
 * for. Every edit is read and checked in whole, and the frame is not trusted: what is longer would hold up the editor.
 */
export const longestText = 1_000_000;
