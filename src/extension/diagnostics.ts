import * as vscode from 'vscode';
import type { Finding } from '../core/check/index.ts';
import { isStructural, messageOf } from '../core/check/index.ts';
import type { Checked, Checks } from './checks.ts';
import { toRange } from './ranges.ts';
import { redHatYamlIsThere } from './redHatYaml.ts';
import { rulePageUri } from './rulePages.ts';
import { languageFor } from './settings.ts';

/** The findings as underlines and in the Problems panel. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('aiosPortfolio');
  private readonly subscriptions: { dispose(): unknown }[];

  constructor(
    private readonly checks: Checks,
    private readonly extensionUri: vscode.Uri,
  ) {
    this.subscriptions = [
      this.collection,
      checks.onDidCheck((checked) => {
        this.show(checked);
      }),
      checks.onDidForget((uri) => {
        this.collection.delete(uri);
      }),
      // Red Hat YAML came or went: what steps back for it changes with it.
      vscode.extensions.onDidChange(() => {
        this.collection.forEach((uri) => {
          const checked = this.checks.last(uri);
          if (checked) this.show(checked);
        });
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private show({ uri, findings }: Checked): void {
    const shown = redHatYamlIsThere() ? findings.filter((finding) => !isStructural(finding)) : findings;
    this.collection.set(
      uri,
      shown.map((finding) => this.diagnostic(finding, uri)),
    );
  }

  private diagnostic(finding: Finding, uri: vscode.Uri): vscode.Diagnostic {
    const message = messageOf(finding, languageFor(uri));
    const diagnostic = new vscode.Diagnostic(toRange(finding.range), message, SEVERITY[finding.level]);
    diagnostic.source = 'portfolio';
    diagnostic.code = { value: finding.rule, target: rulePageUri(this.extensionUri, finding.rule) };
    return diagnostic;
  }
}

const SEVERITY = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};
