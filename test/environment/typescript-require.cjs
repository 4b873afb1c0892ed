// Lets a worker thread of a spec or a load script load our TypeScript sources (`execArgv: ['-r', this file]`).
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '../..');
const aliases = [
  [/^@piawai\/contracts$/, join(root, 'libs/contracts/index.ts')],
  [/^@piawai\/platform\/(.*)$/, `${join(root, 'libs/platform')}/$1`],
  [/^@piawai\/domain\/(.*)$/, `${join(root, 'libs/domain')}/$1`],
];
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const alias = aliases.find(([pattern]) => pattern.test(request));
  return resolve.call(this, alias ? request.replace(alias[0], alias[1]) : request, ...rest);
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
