// The walls between the rooms (ARCHITECTURE.md). A broken wall fails `npm run lint`.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment: 'core takes data and gives data: no platform, no other room',
      severity: 'error',
      from: { path: '^src/core' },
      to: { path: '^(src/(protocol|extension|cli)|webview|tooling|test)' },
    },
    { name: 'core-without-node', severity: 'error', from: { path: '^src/core' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'core-without-vscode',
      severity: 'error',
      from: { path: '^(src/(core|cli|protocol)|webview)' },
      to: { path: '^vscode$' },
    },
    {
      name: 'yaml-in-one-room',
      severity: 'error',
      from: { path: '^(src|webview)', pathNot: '^src/core/yaml' },
      to: { path: 'node_modules/yaml/' },
    },
    {
      name: 'toolkit-in-one-room',
      severity: 'error',
      from: { path: '^(src|webview)', pathNot: '^webview/controls' },
      to: { path: '@vscode/webview-ui-toolkit' },
    },
    {
      name: 'protocol-knows-core-only',
      severity: 'error',
      from: { path: '^src/protocol' },
      to: { path: '^(src/(extension|cli)|webview|tooling)' },
    },
    {
      name: 'webview-knows-protocol-and-core-types',
      severity: 'error',
      from: { path: '^webview' },
      to: { path: '^src/(extension|cli)|^tooling' },
    },
    {
      name: 'webview-runs-no-core',
      comment: 'types of core are welcome in the frame, its code is not: the frame shows, core decides',
      severity: 'error',
      from: { path: '^webview' },
      to: { path: '^src/core', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'extension-without-node',
      comment: 'the extension runs in the browser too',
      severity: 'error',
      from: { path: '^src/extension' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cli-apart',
      severity: 'error',
      from: { path: '^src/cli' },
      to: { path: '^(src/(extension|protocol)|webview)' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
