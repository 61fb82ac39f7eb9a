import * as vscode from 'vscode';
import type { TreeItem, TreeTone } from '../core/tree/index.ts';
import type { FieldArguments } from './goToField.ts';
import { GO_TO_FIELD } from './goToField.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import { toRange } from './ranges.ts';

/** A row of the view *Portfolio*: what it shows, and the portfolio it is of. Menus hand it to the commands. */
export class PortfolioRow {
  /** @param below what is under it; made when it is opened */
  constructor(
    readonly item: TreeItem,
    readonly folder: PortfolioFolder,
    readonly below: () => readonly PortfolioRow[] = () => item.children.map((child) => new PortfolioRow(child, folder)),
    private readonly hasBelow = item.children.length > 0,
  ) {}

  /** What it opens; undefined for a row that is about nothing in particular. */
  get uri(): vscode.Uri | undefined {
    const { place } = this.item;
    return place && this.folder.uriOf(place.file);
  }

  /** Where in the text that is; undefined for the document as a whole. */
  get range(): vscode.Range | undefined {
    const { place } = this.item;
    const parsed = place && this.folder.portfolio.get(place.file)?.parsed;
    return parsed && place.path && toRange(parsed.rangeOf(parsed.nearest(place.path).located.value));
  }

  /** As VS Code shows it. Its id tells it from all rows of all portfolios, so that it stays open and chosen. */
  toTreeItem(): vscode.TreeItem {
    const { id, label, description, tooltip, icon, tone, place, context, isOpen } = this.item;
    const shown = new vscode.TreeItem(label, this.state(isOpen));
    shown.id = `${this.folder.root.toString()} ${id}`;
    if (description !== undefined) shown.description = description;
    shown.tooltip = tooltip.length === 0 ? label : tooltip.join('\n');
    shown.iconPath = new vscode.ThemeIcon(icon, tone && new vscode.ThemeColor(COLOUR[tone]));
    shown.contextValue = context.join(' ');
    shown.accessibilityInformation = { label: description === undefined ? label : `${label}, ${description}` };
    if (place) {
      const argument: FieldArguments = { uri: this.folder.uriOf(place.file).toString(), path: place.path ?? [] };
      shown.command = { command: GO_TO_FIELD, title: label, arguments: [argument] };
    }
    return shown;
  }

  private state(isOpen: boolean): vscode.TreeItemCollapsibleState {
    if (!this.hasBelow) return vscode.TreeItemCollapsibleState.None;
    return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }
}

/** Colours that every theme has, the high-contrast ones too. */
const COLOUR: Readonly<Record<TreeTone, string>> = {
  good: 'testing.iconPassed',
  warning: 'list.warningForeground',
  error: 'list.errorForeground',
};
