// Templates are written over many lines to be read by people; a browser needs none of that white space.
import fs from 'node:fs';
import ts from 'typescript';

/**
 * Tags whose text is markup or style, in which a run of white space means no more than one space; in style none at all
 * beside these signs.
 * @type {Readonly<Record<string, (text: string) => string>>}
 */
const tight = {
  html: (text) => text.replace(/\s+/gu, ' '),
  svg: (text) => text.replace(/\s+/gu, ' '),
  css: (text) => text.replace(/\s+/gu, ' ').replace(/ ?([{};,]) ?/gu, '$1'),
};

/** Ours, and those of the toolkit with what it stands on. */
const files =
  /(webview[\\/].*\.ts|@vscode[\\/]webview-ui-toolkit[\\/].*\.js|@microsoft[\\/]fast-foundation[\\/].*\.js)$/;

/**
 * Takes the white space out of the templates of the forms: about a twentieth of the script.
 * @returns {import('esbuild').Plugin}
 */
export function tightTemplates() {
  return {
    name: 'tight-templates',
    setup(build) {
      build.onLoad({ filter: files }, ({ path: file }) => ({
        contents: tightened(file, fs.readFileSync(file, 'utf8')),
        loader: file.endsWith('.ts') ? 'ts' : 'js',
      }));
    },
  };
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {string} the same program, its templates on one line
 */
export function tightened(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {{ start: number; end: number; short: string }[]} */
  const parts = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const shorten = ts.isTaggedTemplateExpression(node) ? tight[node.tag.getText(source)] : undefined;
    if (ts.isTaggedTemplateExpression(node) && shorten) {
      const { template } = node;
      const literals = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
      for (const literal of literals) {
        parts.push({ start: literal.getStart(source), end: literal.getEnd(), short: shorten(literal.getText(source)) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return parts
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, short }) => result.slice(0, start) + short + result.slice(end), text);
}
