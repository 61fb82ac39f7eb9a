import { provideVSCodeDesignSystem, vsCodeButton } from '@vscode/webview-ui-toolkit';

/** Defines the button of the toolkit alone: all a page without fields is made of. Once per page, before anything is drawn. */
export function defineButton(): void {
  provideVSCodeDesignSystem().register(vsCodeButton());
}
