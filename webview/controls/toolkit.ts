import { provideVSCodeDesignSystem, vsCodeDropdown, vsCodeOption, vsCodeTextField } from '@vscode/webview-ui-toolkit';

/** Defines the elements of the toolkit that the forms are made of. Once per page, before anything is drawn. */
export function defineControls(): void {
  provideVSCodeDesignSystem().register(vsCodeDropdown(), vsCodeOption(), vsCodeTextField());
}
