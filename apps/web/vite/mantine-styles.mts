import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

const CLASS_NAMES = /^(.*\/@mantine\/core)\/esm\/.*\/([A-Za-z]+)\.module\.mjs/;

/**
 * Lets the sheet of a Mantine component follow its import: the module that holds the component's class names
 * also imports `@mantine/core/styles/<Component>.layer.css`. A page loads the styles of what it shows and no more,
 * in the order in which the components depend on one another.
 */
export function mantineStyles(): Plugin {
  return {
    name: 'mantine-styles',
    transform(code, id) {
      const [, folder, component] = CLASS_NAMES.exec(id.replaceAll('\\', '/')) ?? [];
      if (!folder || !component || !existsSync(`${folder}/styles/${component}.layer.css`)) return null;
      return { code: `import '@mantine/core/styles/${component}.layer.css';\n${code}`, map: null };
    },
  };
}
