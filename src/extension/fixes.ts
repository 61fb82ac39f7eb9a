import * as vscode from 'vscode';
import type { Finding, Fix, Pick } from '../core/check/index.ts';
import type { Path } from '../core/yaml/index.ts';
import type { Checked, Checks } from './checks.ts';
import type { EditQueue, Outcome } from './editQueue.ts';
import type { Portfolios } from './portfolios.ts';
import { fixesOf } from './quickFixes.ts';
import { languageFor } from './settings.ts';

/** Carries out what can be done about a finding, the same from text and from a form. */
export class Fixes {
  constructor(
    private readonly portfolios: Portfolios,
    private readonly checks: Checks,
    private readonly queue: EditQueue,
  ) {}

  /** The fix is looked up in the newest text: a finding that is gone by then needs nothing. */
  async apply(uri: vscode.Uri, rule: string, path: Path, index: number): Promise<Outcome> {
    const editor = await vscode.workspace.openTextDocument(uri);
    await this.portfolios.find(editor);
    const checked = this.checks.now(editor);
    const finding = checked && findingAt(checked, rule, path);
    const fix = finding && fixesOf(checked, finding)[index];
    if (!fix) return {};
    const language = languageFor(uri);
    if ('edits' in fix) {
      return this.queue.applyText(editor, () => this.sameEdits(editor, rule, path, index, language), language);
    }
    const changes = 'pick' in fix ? (await choose(fix))?.changes : fix.changes;
    if (!changes) return {};
    return this.queue.apply(editor, () => this.portfolios.findNow(editor)?.document, changes, language);
  }

  /** Edits of text hold for one version only: asked again at the moment they are applied. */
  private sameEdits(
    editor: vscode.TextDocument,
    rule: string,
    path: Path,
    index: number,
    language: 'nl' | 'en',
  ): ReturnType<Parameters<EditQueue['applyText']>[1]> {
    const checked = this.checks.now(editor);
    const finding = checked && findingAt(checked, rule, path);
    const fix = finding && fixesOf(checked, finding)[index];
    if (fix && 'edits' in fix) return { edits: fix.edits };
    return {
      refused:
        language === 'nl'
          ? 'Het document is intussen gewijzigd; deze verbetering is niet meer nodig of niet meer mogelijk.'
          : 'The document has changed meanwhile; this fix is no longer needed or no longer possible.',
    };
  }
}

function findingAt({ findings }: Checked, rule: string, path: Path): Finding | undefined {
  const wanted = JSON.stringify(path);
  return findings.find((finding) => finding.rule === rule && JSON.stringify(finding.path) === wanted);
}

async function choose(fix: Extract<Fix, { pick: unknown }>): Promise<Pick | undefined> {
  const items = fix.pick.map((pick) => ({ ...pick, description: pick.description ?? '' }));
  return vscode.window.showQuickPick(items, { title: fix.title, matchOnDescription: true });
}
