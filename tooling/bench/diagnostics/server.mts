/**
 * Our checks behind the transport of a language server, so that both are measured alike: what the editor does with a
 * change, from the changed text to findings with their words.
 */
import { messageOf, StandingChecks } from '../../../src/core/check/index.ts';
import type { AnyDocument } from '../../../src/core/portfolio/index.ts';
import { changedPortfolio, makePortfolio, openDocument } from '../../../src/core/portfolio/index.ts';
import { TODAY } from '../many-documents.mts';
import type { ContentChange } from './messages.mts';
import { listen, send } from './messages.mts';

interface Params {
  textDocument: { uri: string; text: string };
  contentChanges: readonly ContentChange[];
}

let document: AnyDocument | undefined;
let checks: StandingChecks | undefined;

listen(process.stdin, ({ id, method, params }) => {
  if (method === 'initialize') send(process.stdout, { id, result: { capabilities: { textDocumentSync: 2 } } });
  if (method === 'textDocument/didOpen') open(params as Params);
  if (method === 'textDocument/didChange') change(params as Params);
});

function open({ textDocument: { uri, text } }: Params): void {
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  document = openDocument(file, text);
  const settings = openDocument('portfolio.yaml', 'soort: portfolio\nversie: 1\n');
  if (!document || !settings) throw new Error(`${file} is no document`);
  checks = new StandingChecks(makePortfolio([settings, document]), () => ({ today: TODAY }));
  publish(uri);
}

function change({ textDocument: { uri }, contentChanges }: Params): void {
  if (!document || !checks) throw new Error('nothing is open');
  const { parsed, file } = document;
  let { text } = parsed;
  for (const { range, text: typed } of contentChanges) {
    text = text.slice(0, parsed.offsetAt(range.start)) + typed + text.slice(parsed.offsetAt(range.end));
  }
  document = openDocument(file, text, document);
  if (!document) throw new Error(`${file} is no document`);
  const changes = new Map([[file, document]]);
  checks.change(changedPortfolio(checks.portfolio, changes), changes);
  publish(uri);
}

function publish(uri: string): void {
  if (!document || !checks) return;
  const diagnostics = (checks.check(document.file)?.findings ?? []).map((finding) => ({
    range: finding.range,
    code: finding.rule,
    message: messageOf(finding, 'nl'),
  }));
  send(process.stdout, { method: 'textDocument/publishDiagnostics', params: { uri, diagnostics } });
}
