// One project per kind of test: `npx jest --selectProjects database -- libs/domain/learning`.
// Specs run as CommonJS; Nest and its friends are ESM, so those packages are transformed as well.
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const swcOptions = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

// Every installed package that is ESM only has to be transformed, whichever specs will need it.
const esmPackages = readdirSync(join(__dirname, 'node_modules'))
  .flatMap((name) => (name.startsWith('@') ? readdirSync(join(__dirname, 'node_modules', name)).map((part) => `${name}/${part}`) : [name]))
  .filter((name) => {
    const manifest = join(__dirname, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  })
  // A CommonJS package that imports an ESM one when it is used.
  .concat('@fastify/cookie');

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|m?js)$': ['@swc/jest', swcOptions] },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${esmPackages.join('|')})/)`, '<rootDir>/dist/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: {
    '^@piawai/contracts$': '<rootDir>/libs/contracts/index.ts',
    '^@piawai/platform/(.*)$': '<rootDir>/libs/platform/$1',
    '^@piawai/domain/(.*)$': '<rootDir>/libs/domain/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.piawai/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/apps/web/node_modules/'],
  setupFiles: ['reflect-metadata'],
  // A busy machine takes its time; the limit only ends what would wait for ever.
  setupFilesAfterEnv: ['<rootDir>/test/environment/patience.ts'],
};

// Starts PostgreSQL and Redis once per run, or takes those that test/run.mjs has started.
const withServices = {
  ...base,
  globalSetup: '<rootDir>/test/environment/global-setup.ts',
  globalTeardown: '<rootDir>/test/environment/global-teardown.ts',
};

module.exports = {
  // Two cores are the smallest machine we serve; more workers than that only wait for each other.
  maxWorkers: 2,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/test/environment/**/*.spec.ts'],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '\\.(db|e2e)\\.spec\\.ts$'],
    },
    {
      ...withServices,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.db.spec.ts'],
      setupFilesAfterEnv: [...base.setupFilesAfterEnv, '<rootDir>/test/environment/quiet-log.ts'],
    },
    { ...base, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    {
      ...withServices,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '<rootDir>/test/e2e/browser/'],
    },
    { ...withServices, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/browser/**/*.spec.ts'] },
    { ...withServices, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
  ],
};
