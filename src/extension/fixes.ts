import * as vscode from 'vscode';
import type { Finding, Fix, Pick } from '../core/check/index.ts';
import type { Language } from '../core/language/index.ts';
import type { Change, Path } from '../core/yaml/index.ts';
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
    const picked = 'pick' in fix ? await choose(fix) : undefined;
    if ('pick' in fix && !picked) return {};
    // Asked again when its turn comes: while somebody chose, the document may have gone on, and paths with it.
    const now = (): Fix | undefined => {
      const newest = this.checks.now(editor);
      const same = newest && findingAt(newest, rule, path);
      return same && fixesOf(newest, same)[index];
    };
    const gone = { refused: GONE[language] };
    if ('edits' in fix) {
      const edits = () => {
        const newest = now();
        return newest && 'edits' in newest ? { edits: newest.edits } : gone;
      };
      return this.queue.applyText(editor, edits, language);
    }
    const changes = () => {
      const newest = now();
      const chosen = changesOf(newest, picked);
      return chosen ? { changes: chosen } : gone;
    };
    return this.queue.apply(editor, () => this.portfolios.findNow(editor)?.document, changes, language);
  }
}

/** What a fix changes; of a choice, what was picked, as long as it can still be chosen. */
function changesOf(fix: Fix | undefined, picked: Pick | undefined): readonly Change[] | undefined {
  if (!fix || 'edits' in fix) return undefined;
  if ('changes' in fix) return fix.changes;
  return fix.pick.find(({ label, description }) => label === picked?.label && description === picked.description)
    ?.changes;
}

const GONE: Record<Language, string> = {
  nl: 'Het document is intussen gewijzigd; deze verbetering is niet meer nodig of niet meer mogelijk.',
  en: 'The document has changed meanwhile; this fix is no longer needed or no longer possible.',
};

function findingAt({ findings }: Checked, rule: string, path: Path): Finding | undefined {
  const wanted = JSON.stringify(path);
  return findings.find((finding) => finding.rule === rule && JSON.stringify(finding.path) === wanted);
}

async function choose(fix: Extract<Fix, { pick: unknown }>): Promise<Pick | undefined> {
  const items = fix.pick.map((pick) => ({ label: pick.label, description: pick.description ?? '', pick }));
  const chosen = await vscode.window.showQuickPick(items, { title: fix.title, matchOnDescription: true });
  return chosen?.pick;
}
