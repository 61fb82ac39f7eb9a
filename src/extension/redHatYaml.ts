import * as vscode from 'vscode';

const RED_HAT_YAML = 'redhat.vscode-yaml';

/**
 * Red Hat's YAML extension reads our schemas (`yamlValidation`) and then shows structure itself: problems, hover,
 * completion. Where it is, ours about structure step back, so that nothing appears twice.
 */
export function redHatYamlIsThere(): boolean {
  return vscode.extensions.getExtension(RED_HAT_YAML) !== undefined;
}
