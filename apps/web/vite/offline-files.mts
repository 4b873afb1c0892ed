import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

/**
 * Finds the files that some pages need: the chunks that hold their modules, what those import, their sheets.
 * @param pages which modules belong to them
 */
export function offlineFiles(pages: RegExp): { readonly plugin: Plugin; needs(url: string): boolean } {
  const files = new Set<string>(['index.html']);
  const plugin: Plugin = {
    name: 'offline-files',
    generateBundle(_options, bundle) {
      const take = (fileName: string): void => {
        const chunk = bundle[fileName] as Chunk | undefined;
        if (!chunk || files.has(fileName)) return;
        files.add(fileName);
        if (chunk.type !== 'chunk') return;
        for (const sheet of chunk.viteMetadata?.importedCss ?? []) files.add(sheet);
        for (const imported of chunk.imports) take(imported);
      };
      for (const [fileName, file] of Object.entries(bundle)) {
        const isFont = fileName.endsWith('.woff2');
        const isPage = file.type === 'chunk' && (file.isEntry || file.moduleIds.some((id) => pages.test(id)));
        if (isFont || isPage) take(fileName);
      }
    },
  };
  return { plugin, needs: (url) => files.has(url) };
}
