import * as vscode from 'vscode';
import type { Gesprek, TalkType } from '../../core/index.ts';
import { nextTalkDate, stagesOf } from '../../core/index.ts';
import { shownDate } from '../activePortfolio.ts';
import { askDate, askOption, askText } from '../asking.ts';
import type { PortfolioFolder } from '../portfolioFolder.ts';
import { today } from '../settings.ts';

/** Asks which talk: its type, its day, and the rotation of a tussengesprek. Undefined when the user goes away. */
export async function askNewTalk(folder: PortfolioFolder): Promise<Gesprek | undefined> {
  const type = await askOption<TalkType>(vscode.l10n.t('Which meeting?'), [
    {
      label: vscode.l10n.t('Progress meeting (voortgangsgesprek)'),
      detail: vscode.l10n.t('With the programme director, about the whole training'),
      value: 'voortgangsgesprek',
    },
    {
      label: vscode.l10n.t('Interim meeting (tussengesprek)'),
      detail: vscode.l10n.t('With the rotation supervisor, about one rotation'),
      value: 'tussengesprek',
    },
  ]);
  if (!type) return undefined;
  const proposed = nextTalkDate(folder.portfolio, type, today());
  const datum = await askDate(vscode.l10n.t('When is the meeting?'), proposed ?? today());
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
    description: [instelling, van && tot ? `${shownDate(van, folder.root)} – ${shownDate(tot, folder.root)}` : '']
      .filter((part) => part)
      .join(', '),
    value: naam,
  }));
  return askOption(title, options);
}
