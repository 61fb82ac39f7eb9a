import * as vscode from 'vscode';
import type { Gesprek, Kind, KindInfo } from '../../core/index.ts';
import { kindInfo, newDocument, newKinds, talksWithoutReport } from '../../core/index.ts';
import { talkWords } from '../../core/portfolio/index.ts';
import { choosePortfolio, shownDate } from '../activePortfolio.ts';
import type { Option } from '../asking.ts';
import { askOption, askText } from '../asking.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import type { Role } from '../settings.ts';
import { languageFor, role, today } from '../settings.ts';
import { showWritten, writeGenerated } from '../writing.ts';
import { askNewTalk } from './talk.ts';

/** *Portfolio: New Document*: asks kind and what it is about, writes the file with its skeleton and opens it. */
export async function createDocument(portfolios: Portfolios, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(portfolios, uri);
  const info = folder && (await askKind(folder));
  if (info) await makeDocument(folder, info);
}

/** The same where the kind is known, and the talk it is for may be: what is not known is asked. */
export async function createKind(folder: PortfolioFolder, kind: Kind, talk?: Gesprek): Promise<void> {
  await makeDocument(folder, kindInfo(kind, languageFor(folder.root)), talk);
}

async function makeDocument(folder: PortfolioFolder, info: KindInfo, talk?: Gesprek): Promise<void> {
  const about = talk ?? (info.ofTalk ? await askTalk(folder, info) : await askTitle(info));
  if (!about) return;
  const options = { kind: info.kind, ...about, today: today(), language: languageFor(folder.root) };
  const made = newDocument(folder.portfolio, options);
  const target = folder.uriOf(made.file);
  await showWritten(target, await writeGenerated(target, made));
}

/** What each of them writes comes first; the rest follows in the order of the format. */
const FIRST: Readonly<Record<Role, readonly Kind[]>> = {
  aios: ['reflectie', 'bewijs', 'verslag', 'versnellingsverzoek'],
  opleider: ['agenda', 'feedback'],
  stageopleider: ['agenda', 'tussenbeoordeling', 'feedback'],
};

async function askKind(folder: PortfolioFolder): Promise<KindInfo | undefined> {
  const language = languageFor(folder.root);
  const own = FIRST[role()];
  const ordered = [...own, ...newKinds.filter((kind) => !own.includes(kind))];
  return askOption(
    vscode.l10n.t('New document: what kind?'),
    ordered.map((kind): Option<KindInfo> => {
      const info = kindInfo(kind, language);
      return { label: info.title, detail: info.description, value: info };
    }),
  );
}

/** The talks that are being prepared, or another one. */
async function askTalk(folder: PortfolioFolder, { title }: KindInfo): Promise<Gesprek | undefined> {
  const another: Option<Gesprek | 'another'> = { label: vscode.l10n.t('Another meeting…'), value: 'another' };
  const talks = talksWithoutReport(folder.portfolio).map((talk): Option<Gesprek | 'another'> => ({
    label: shownDate(talk.datum, folder.root),
    description: talkWords(talk, languageFor(folder.root)),
    value: talk,
  }));
  const picked =
    talks.length === 0
      ? 'another'
      : await askOption(vscode.l10n.t('{0}: for which meeting?', title), [...talks, another]);
  return picked === 'another' ? askNewTalk(folder) : picked;
}

async function askTitle({ title }: KindInfo): Promise<{ titel: string } | undefined> {
  const titel = await askText(title, vscode.l10n.t('What is it about? This becomes the name of the file.'));
  return titel === undefined ? undefined : { titel };
}
