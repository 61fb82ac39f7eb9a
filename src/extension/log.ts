import * as vscode from 'vscode';

let channel: vscode.LogOutputChannel | undefined;

/** Writes a warning to our output channel, which comes into being with its first line. Never give it a user's text. */
export function logWarning(message: string): void {
  channel ??= vscode.window.createOutputChannel('AIOS Portfolio', { log: true });
  channel.warn(message);
}
