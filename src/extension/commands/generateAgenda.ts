import * as vscode from 'vscode';
import type { TalkType } from '../../core/index.ts';
import { makeAgenda, proposedTalkDate, stagesOf } from '../../core/index.ts';
import { choosePortfolio } from '../activePortfolio.ts';
import { askDate, askOption, askText } from '../asking.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import type { Portfolios } from '../portfolios.ts';
import { languageFor, today } from '../settings.ts';
import { showWritten, textsOf, writeGenerated } from '../writing.ts';

/** *Portfolio: Generate Agenda* [A12 B5]: writes or updates the agenda of a talk and shows it. */
export async function generateAgenda(portfolios: Portfolios, uri?: vscode.Uri): Promise<void> {
  const folder = await choosePortfolio(portfolios, uri);
  if (!folder) return;
  const talk = (await talkOfAgenda(folder, uri)) ?? (await askTalk(folder));
  if (!talk) return;
  const options = { ...talk, today: today(), language: languageFor(folder.root) };
  const { file, text } = makeAgenda(textsOf(folder), options);
  const target = folder.uriOf(file);
  const written = await writeGenerated(target, text);
  await showWritten(target, written);
}

interface Talk {
  type: TalkType;
  datum: string;
  stage?: string;
}

/** An agenda the command was started from says itself which talk it is for. */
async function talkOfAgenda(folder: PortfolioFolder, uri?: vscode.Uri): Promise<Talk | undefined> {
  const file = uri && folder.fileOf(uri);
  const document = file === undefined ? undefined : folder.portfolio.get(file);
  if (document?.kind !== 'agenda') return undefined;
  const { type, datum, stage } = document.draft.gesprek ?? {};
  if (!type || !datum) return undefined;
  return stage === undefined ? { type, datum } : { type, datum, stage };
}

async function askTalk(folder: PortfolioFolder): Promise<Talk | undefined> {
  const type = await askOption<TalkType>(vscode.l10n.t('Agenda (1/2): for which talk?'), [
    {
      label: vscode.l10n.t('Progress meeting (voortgangsgesprek)'),
      detail: vscode.l10n.t('With the programme director, about the whole training'),
      value: 'voortgangsgesprek',
    },
    {
      label: vscode.l10n.t('Interim meeting (tussengesprek)'),
      detail: vscode.l10n.t('With the supervisor of a rotation'),
      value: 'tussengesprek',
    },
  ]);
  if (!type) return undefined;
  const datum = await askDate(
    vscode.l10n.t('Agenda (2/2): when is the talk?'),
    proposedTalkDate(folder.portfolio, type, today()),
  );
  if (!datum) return undefined;
  if (type === 'voortgangsgesprek') return { type, datum };
  const stage = await askStage(folder);
  return stage === undefined ? undefined : { type, datum, stage };
}

async function askStage(folder: PortfolioFolder): Promise<string | undefined> {
  const title = vscode.l10n.t('Which rotation?');
  const stages = stagesOf(folder.portfolio, today());
  if (stages.length === 0) return askText(title, vscode.l10n.t('Name of the rotation'));
  const options = stages.map(({ naam, van, tot, instelling }) => ({
    label: naam,
    description: [instelling, van && tot ? `${van} – ${tot}` : ''].filter((part) => part).join(', '),
    value: naam,
  }));
  return askOption(title, options);
}
