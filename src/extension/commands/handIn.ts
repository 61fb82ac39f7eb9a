import * as vscode from 'vscode';
import type { Inleverregel } from '../../core/conversation/index.ts';
import { inleverlijst, naInleveren, nogInTeLeveren, reflectieBij } from '../../core/conversation/index.ts';
import type { Language } from '../../core/language/language.ts';
import type { PortfolioDocument } from '../../core/portfolio/index.ts';
import { documentTitle, gesprekVan } from '../../core/portfolio/index.ts';
import { activeDocumentUri, choosePortfolio } from '../activePortfolio.ts';
import { askOption } from '../asking.ts';
import type { EditQueue } from '../editQueue.ts';
import type { FormEditors } from '../formEditor.ts';
import { runTask } from '../overviewTasks.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { changeAndSave } from '../documentChange.ts';
import { languageFor, today } from '../settings.ts';
import { makeAgendaOf } from './generateAgenda.ts';
import { createKind } from './newDocument.ts';

interface HandInServices {
  portfolios: Portfolios;
  queue: EditQueue;
  forms: FormEditors;
}

/**
 * *Portfolio: Hand In* [A8]: shows what the guidance asks before a talk and what of it lacks; a point leads to its field.
 * Handing in writes the day into the reflection and saves it.
 */
export async function handIn(services: HandInServices, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(services.portfolios, uri);
  const reflectie = folder && (await chooseReflection(folder, uri));
  if (!folder || !reflectie) return;
  const at = folder.uriOf(reflectie.file);
  const language = languageFor(at);
  const editor = await vscode.workspace.openTextDocument(at);
  await services.portfolios.find(editor);
  const list = listFor(folder, reflectie.file, language);
  if ('geweigerd' in list) {
    if (list.path) await services.forms.openAt(at, list.path);
    throw new Error(list.geweigerd);
  }
  const chosen = await vscode.window.showQuickPick(itemsOf(list), {
    title: list.titel,
    placeHolder: list.eerder === undefined ? list.uitleg : `${list.eerder}. ${list.uitleg}`,
    matchOnDetail: true,
    // The form of the reflection may come up meanwhile, and take the keyboard.
    ignoreFocusOut: true,
  });
  if (chosen?.does === 'handIn') await write(services, folder, editor, language);
  else if (chosen?.does) await goTo(services, folder, chosen.does);
}

/** The document in front or the one that was clicked says which; else the ones that are not handed in are asked from. */
async function chooseReflection(
  folder: PortfolioFolder,
  uri: vscode.Uri | undefined,
): Promise<PortfolioDocument<'reflectie'> | undefined> {
  const { portfolio } = folder;
  const from = uri ?? activeDocumentUri();
  const file = from && folder.fileOf(from);
  const document = file === undefined ? undefined : portfolio.get(file);
  const own = document && reflectieBij(portfolio, document);
  if (own) return own;
  const open = nogInTeLeveren(portfolio);
  if (open.length === 0) {
    const create = vscode.l10n.t('New Document…');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('There is no reflection that has yet to be handed in.'),
      create,
    );
    if (answer === create) await createKind(folder, 'reflectie');
    return undefined;
  }
  if (open.length === 1) return open[0];
  const language = languageFor(folder.root);
  return askOption(
    vscode.l10n.t('Hand in: which reflection?'),
    open.map((value) => ({ label: documentTitle(value, language), description: value.file, value })),
  );
}

/** The list as the document is now. */
function listFor(folder: PortfolioFolder, file: string, language: Language): ReturnType<typeof inleverlijst> {
  const document = folder.portfolio.get(file);
  if (document?.kind !== 'reflectie') return { geweigerd: GONE[language] };
  return inleverlijst(folder.portfolio, document, today(), language);
}

interface HandInItem extends vscode.QuickPickItem {
  does?: 'handIn' | Inleverregel;
}

const ICON = { ontbreekt: 'circle-large-outline', advies: 'lightbulb', klaar: 'pass' } as const;

function itemsOf({
  inleveren,
  regels,
  koppen,
}: Exclude<ReturnType<typeof inleverlijst>, { geweigerd: string }>): HandInItem[] {
  const items: HandInItem[] = inleveren
    ? [{ label: `$(send) ${inleveren.label}`, detail: inleveren.detail, alwaysShow: true, does: 'handIn' }]
    : [];
  let heading: string | undefined;
  for (const regel of regels) {
    const kop = koppen[regel.soort];
    if (kop !== heading) items.push({ label: kop, kind: vscode.QuickPickItemKind.Separator });
    heading = kop;
    const { label, detail, soort } = regel;
    items.push({ label: `$(${ICON[soort]}) ${label}`, ...(detail === undefined ? {} : { detail }), does: regel });
  }
  return items;
}

/** To the place of a point, or to what makes it. */
async function goTo({ forms }: HandInServices, folder: PortfolioFolder, regel: Inleverregel): Promise<void> {
  if (regel.maak) await runTask(folder, regel.maak);
  else if (regel.file !== undefined) await forms.openAt(folder.uriOf(regel.file), regel.path ?? []);
}

async function write(
  services: HandInServices,
  folder: PortfolioFolder,
  editor: vscode.TextDocument,
  language: Language,
): Promise<void> {
  await changeAndSave(
    services,
    editor,
    ({ file }) => {
      const list = listFor(folder, file, language);
      if ('geweigerd' in list) return { refused: list.geweigerd };
      return { changes: [{ op: 'set', path: ['ingeleverd'], value: today() }] };
    },
    language,
    { gone: GONE[language], readOnly: READ_ONLY[language], notSaved: NOT_SAVED[language] },
  );
  await tellNext(services.portfolios, editor, language);
}

async function tellNext(portfolios: Portfolios, editor: vscode.TextDocument, language: Language): Promise<void> {
  const found = await portfolios.find(editor);
  const gesprek = found?.document.kind === 'reflectie' ? gesprekVan(found.document) : undefined;
  if (!found || !gesprek) return;
  const { folder } = found;
  const { tekst, knop } = naInleveren(folder.portfolio, gesprek, today(), language);
  const overview = OVERVIEW[language];
  const answer = await vscode.window.showInformationMessage(tekst, knop, overview);
  if (answer === knop) await makeAgendaOf(folder, gesprek);
  if (answer === overview) await vscode.commands.executeCommand('aiosPortfolio.showOverview', editor.uri);
}

const OVERVIEW: Record<Language, string> = { nl: 'Overzicht tonen', en: 'Show Overview' };

const GONE: Record<Language, string> = {
  nl: 'De reflectie is er niet meer, of is niet te lezen. Er is niets gewijzigd.',
  en: 'The reflection is gone, or cannot be read. Nothing was changed.',
};

const READ_ONLY: Record<Language, string> = {
  nl: 'De reflectie is alleen-lezen: de datum van inleveren kan er niet in worden gezet. Er is niets gewijzigd. Maak het bestand beschrijfbaar en lever opnieuw in.',
  en: 'The reflection is read-only: the date of handing in cannot be written. Nothing was changed. Make the file writable and hand in again.',
};

const NOT_SAVED: Record<Language, string> = {
  nl: 'De datum van inleveren staat in de reflectie, maar het bestand kon niet worden opgeslagen. Open de reflectie en sla haar zelf op.',
  en: 'The date of handing in is in the reflection, but the file could not be saved. Open the reflection and save it yourself.',
};
