import tseslint from 'typescript-eslint';

/** Correctness only; layout is prettier's, import walls are dependency-cruiser's (.dependency-cruiser.cjs). */
export default tseslint.config(
  {
    ignores: [
      'dist',
      '.cache',
      'coverage',
      'src/core/kinds/generated',
      'examples',
      'test/**/fixtures',
      '**/*.mjs',
      '**/*.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'src/core/tsconfig.json',
          'src/protocol/tsconfig.json',
          'src/extension/tsconfig.json',
          'src/cli/tsconfig.json',
          'webview/tsconfig.json',
          'tooling/tsconfig.json',
          'test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
