import tseslint from 'typescript-eslint';

const noClock = [
  { name: 'Date', message: 'domain/ has no clock: today is an argument, a day is an ISO string.' },
  { name: 'process', message: 'domain/ has no environment.' },
  { name: 'crypto', message: 'domain/ has no randomness: ids come with the command.' },
  { name: 'setTimeout', message: 'domain/ does not wait.' },
];

export default tseslint.config(
  { ignores: ['node_modules/', '**/dist/', 'web/api/api.d.ts', '.data/', 'coverage/', 'test/histories/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines-per-function': ['error', { max: 70, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noClock],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'domain/ has no randomness.' },
        { object: 'Temporal', property: 'Now', message: 'domain/ has no clock.' },
      ],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Temporal', 'Intl', 'process', 'crypto', 'setInterval'].map((name) => ({
          name,
          message: 'A workflow must replay the same for decades: ask an activity.',
        })),
      ],
    },
  },
  {
    // Nest reads the types of constructor parameters at run time: a type-only import would erase them.
    files: ['api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  // A page is one expression of markup, and the catalogues are long lists.
  { files: ['web/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true }] } },
  { files: ['**/*.spec.ts', 'test/**/*.ts', 'web/e2e/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['cli/**/*.ts', 'runtime/**/*.ts', '**/*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
