import * as vscode from 'vscode';
import { agendaOf, discussChanges } from '../core/form/index.ts';
import type { Language } from '../core/language/language.ts';
import type { FromWebview } from '../protocol/index.ts';
import type { Outcome } from './editQueue.ts';
import { isShown } from './tabs.ts';
import type { FormServices } from './formServices.ts';
import { languageFor } from './settings.ts';

/**
 * Ticks a point of the agenda of a report, or takes the tick away, in the agenda. An agenda that nobody has open is
 * saved at once: an unsaved document no one was working on would come up as a tab in the middle of the talk.
 *
 * @returns why not, in the words of the reader, when the agenda or the point is not there (any more), or cannot be written
 */
export async function tickPoint(
  report: vscode.TextDocument,
  { point, discussed }: Extract<FromWebview, { type: 'discuss' }>,
  { portfolios, queue }: FormServices,
): Promise<Outcome> {
  const language = languageFor(report.uri);
  const words = MESSAGES[language];
  const found = await portfolios.find(report);
  const agenda = found?.document.kind === 'verslag' ? agendaOf(found.document, found.folder.portfolio) : undefined;
  if (!found || !agenda) return { refused: words.noAgenda };
  const editor = await opened(found.folder.uriOf(agenda.file));
  if (!editor) return { refused: words.noAgenda };
  const isNobodys = isLeftAlone(editor);
  const outcome = await queue.apply(
    editor,
    () => portfolios.findNow(editor)?.document,
    (document) => {
      const changes = document.kind === 'agenda' ? discussChanges(document, point, discussed) : undefined;
      return changes ? { changes } : { refused: words.noPoint };
    },
    language,
  );
  if (outcome.refused !== undefined || !isNobodys || !editor.isDirty) return outcome;
  return (await editor.save()) ? {} : { refused: words.notSaved };
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** Nothing in it waits to be saved, and nobody looks at it. */
function isLeftAlone(editor: vscode.TextDocument): boolean {
  return !editor.isDirty && !isShown(editor.uri);
}

const MESSAGES = {
  nl: {
    noAgenda: 'De agenda van dit gesprek is niet (meer) te lezen. Het punt is niet afgevinkt.',
    noPoint: 'Dit punt staat niet meer op de agenda. Er is niets gewijzigd.',
    notSaved: 'Het punt is afgevinkt, maar de agenda kon niet worden opgeslagen. Open de agenda en sla haar zelf op.',
  },
  en: {
    noAgenda: 'The agenda of this meeting cannot be read (any more). The point was not ticked.',
    noPoint: 'This point is no longer on the agenda. Nothing was changed.',
    notSaved: 'The point was ticked, but the agenda could not be saved. Open the agenda and save it yourself.',
  },
} satisfies Record<Language, Record<string, string>>;
