import * as vscode from 'vscode';
import type { Iopbijwerking, Iopvoorstel } from '../../core/conversation/index.ts';
import { bijgewerktIop, iopBijwerking, iopChanges, iopEnVerslag, isNogGelijk } from '../../core/conversation/index.ts';
import type { Language } from '../../core/language/language.ts';
import { activeDocumentUri, choosePortfolio, shownDate } from '../activePortfolio.ts';
import { askOption } from '../asking.ts';
import { changeDocument } from '../documentChange.ts';
import type { EditQueue } from '../editQueue.ts';
import { show } from '../openAs.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import type { ProposedTexts } from '../proposedTexts.ts';
import { languageFor } from '../settings.ts';
import { writeGenerated } from '../writing.ts';
import { createKind } from './newDocument.ts';

interface UpdateServices {
  portfolios: Portfolios;
  queue: EditQueue;
  proposedTexts: ProposedTexts;
}

/**
 * *Portfolio: Update Training Plan* [A22] [B13]: shows what the report changes in the plan, edit by edit, and carries out
 * what is chosen as one undo step, left unsaved. Before somebody's words are replaced, both texts are shown. A plan that was
 * accorded or signed stays as it is; then a new version is written beside it.
 * @throws {Error} in the user's words; then nothing was changed
 */
export async function updateIop(services: UpdateServices, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(services.portfolios, uri);
  if (!folder) return;
  const found = await proposalsFor(folder, uri ?? activeDocumentUri());
  if (!found) return;
  const language = languageFor(folder.root);
  const preview = (chosen: ReadonlySet<string>) => showDifference(services, folder, found, chosen, language);
  try {
    const chosen = await askWhich(found, folder, preview);
    if (!chosen || chosen.size === 0) return;
    if (!(await mayReplace(found, chosen, preview))) return;
    // The plan comes to the front next, and the keyboard with it.
    await services.proposedTexts.close();
    await carryOut(services, folder, found, chosen, language);
  } finally {
    await services.proposedTexts.close();
  }
}

async function proposalsFor(folder: PortfolioFolder, from: vscode.Uri | undefined): Promise<Iopbijwerking | undefined> {
  const { iop, verslag } = iopEnVerslag(folder.portfolio, from && folder.fileOf(from));
  if (!verslag) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('There is no report of a meeting yet from which the training plan can be updated.'),
    );
    return undefined;
  }
  if (!iop) {
    const create = vscode.l10n.t('New Document…');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('There is no training plan yet that goes with {0}.', verslag.file),
      create,
    );
    if (answer === create) await createKind(folder, 'iop');
    return undefined;
  }
  const found = iopBijwerking(folder.portfolio, iop, verslag, languageFor(folder.root));
  if ('geweigerd' in found) throw new Error(found.geweigerd);
  if (found.voorstellen.length > 0) return found;
  await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} already says everything that {1} brings to it.', iop.file, verslag.file),
  );
  return undefined;
}

interface ProposalItem extends vscode.QuickPickItem {
  id?: string;
}

/** All proposals with their ticks; the button shows what the ticked ones do to the text. */
function askWhich(
  { voorstellen, gesprek, nieuweVersie }: Iopbijwerking,
  folder: PortfolioFolder,
  preview: (chosen: ReadonlySet<string>) => Promise<void>,
): Promise<ReadonlySet<string> | undefined> {
  const pick = vscode.window.createQuickPick<ProposalItem>();
  pick.title = vscode.l10n.t(
    'Update training plan: what the meeting of {0} changes',
    shownDate(gesprek.datum, folder.root),
  );
  pick.placeholder = nieuweVersie
    ? vscode.l10n.t('The plan was approved or signed and stays as it is: what is ticked comes in a new version.')
    : vscode.l10n.t('What is ticked is taken over in the plan, in one step that can be undone.');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDetail = true;
  pick.buttons = [
    { iconPath: new vscode.ThemeIcon('diff'), tooltip: vscode.l10n.t('Show the differences in the text') },
  ];
  pick.items = voorstellen.map(itemOf);
  pick.selectedItems = pick.items.filter(({ id }) => voorstellen.some((one) => one.id === id && one.aangevinkt));
  const chosen = () => new Set(pick.selectedItems.flatMap(({ id }) => id ?? []));
  return new Promise((resolve) => {
    pick.onDidTriggerButton(() => {
      preview(chosen()).catch((error: unknown) => {
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      });
    });
    pick.onDidAccept(() => {
      resolve(chosen());
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemOf({ id, titel, opmerking, was }: Iopvoorstel): ProposalItem {
  const replaces = was === undefined ? undefined : vscode.l10n.t('Replaces: {0}', was);
  const detail = [opmerking, replaces].filter((part) => part !== undefined).join('. ');
  return { id, label: titel, ...(detail === '' ? {} : { detail }) };
}

/** Nobody's words go without having been seen: the list has room for their beginning only. */
async function mayReplace(
  { voorstellen, nieuweVersie }: Iopbijwerking,
  chosen: ReadonlySet<string>,
  preview: (chosen: ReadonlySet<string>) => Promise<void>,
): Promise<boolean> {
  const replaces = voorstellen.some(({ id, was, aangevinkt }) => chosen.has(id) && was !== undefined && !aangevinkt);
  if (nieuweVersie || !replaces) return true;
  await preview(chosen);
  const answer = await askOption(vscode.l10n.t('This replaces words that are in the plan now; both are shown.'), [
    { label: vscode.l10n.t('Replace them'), value: true },
    { label: vscode.l10n.t('Leave the plan as it is'), value: false },
  ]);
  return answer === true;
}

async function showDifference(
  { proposedTexts }: UpdateServices,
  folder: PortfolioFolder,
  found: Iopbijwerking,
  chosen: ReadonlySet<string>,
  language: Language,
): Promise<void> {
  const { text, refused } = bijgewerktIop(folder.portfolio, found, chosen, language);
  if (refused !== undefined) throw new Error(refused);
  const { iop } = found;
  await proposedTexts.show(vscode.l10n.t('{0}: now and updated', iop.file), iop.file, iop.parsed.text, text);
}

async function carryOut(
  services: UpdateServices,
  folder: PortfolioFolder,
  found: Iopbijwerking,
  chosen: ReadonlySet<string>,
  language: Language,
): Promise<void> {
  const { iop, verslag, nieuweVersie } = found;
  if (nieuweVersie) {
    const made = bijgewerktIop(folder.portfolio, found, chosen, language);
    const target = folder.uriOf(made.file);
    await writeGenerated(target, made);
    await show(target);
    return;
  }
  const target = folder.uriOf(iop.file);
  const editor = await vscode.workspace.openTextDocument(target);
  await changeDocument(
    services,
    editor,
    (document) => {
      const report = folder.portfolio.get(verslag.file);
      const now =
        document.kind === 'iop' && report?.kind === 'verslag'
          ? iopBijwerking(folder.portfolio, document, report, language)
          : undefined;
      if (!now || 'geweigerd' in now || !isNogGelijk(found, now, chosen)) return { refused: CHANGED[language] };
      return { changes: iopChanges(now, chosen) };
    },
    language,
  );
  await show(target);
}

const CHANGED: Readonly<Record<Language, string>> = {
  nl: 'Plan of verslag is intussen gewijzigd, zodat de voorstellen niet meer kloppen. Er is niets overgenomen; bekijk de voorstellen opnieuw.',
  en: 'The plan or the report was changed meanwhile, so the proposals no longer hold. Nothing was taken over; look at the proposals again.',
};
