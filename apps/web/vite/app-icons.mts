import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Plugin } from 'vite';

/** Phones cut a maskable icon to a circle: the drawing keeps to the middle, on its own colour. */
const MASKABLE_SHARE = 0.7;

/** Draws the icons of the installed app from one SVG: site.webmanifest names them. */
export function appIcons(svgFile: string): Plugin {
  const svg = readFileSync(svgFile);
  const colour = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(svg.toString())?.[1] ?? '#ffffff';
  const draw = (size: number) => sharp(svg, { density: 600 }).resize(size).png({ compressionLevel: 9 }).toBuffer();
  const full = async (size: number, share: number) => {
    const background = { create: { width: size, height: size, channels: 4 as const, background: colour } };
    return sharp(background).composite([{ input: await draw(Math.round(size * share)) }]).png({ compressionLevel: 9 }).toBuffer();
  };
  return {
    name: 'app-icons',
    apply: 'build',
    async generateBundle() {
      const icons: readonly (readonly [string, Promise<Buffer>])[] = [
        ['icon-192.png', draw(192)],
        ['icon-512.png', draw(512)],
        ['icon-maskable-512.png', full(512, MASKABLE_SHARE)],
        ['apple-touch-icon.png', full(180, 1)],
      ];
      for (const [fileName, source] of icons) this.emitFile({ type: 'asset', fileName, source: await source });
    },
  };
}
