import jsQR from 'jsqr';
import { welcome } from './welcome';

const SCALE = 4;
const QUIET = 4;

/** What a camera reads from half blocks on a screen; a line of text is two rows of modules. */
function readQr(text: string): string | null {
  const lines = text.split('\n').filter((line) => /[█▀▄]/.test(line));
  const rows = lines.flatMap((line) => ['█▀', '█▄'].map((dark) => [...line].map((block) => dark.includes(block))));
  const side = (Math.max(rows.length, ...rows.map((row) => row.length)) + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dark = rows[Math.floor(y / SCALE) - QUIET]?.[Math.floor(x / SCALE) - QUIET];
      if (dark) pixels.set([0, 0, 0], (y * side + x) * 4);
    }
  }
  return jsQR(pixels, side, side)?.data ?? null;
}

describe('what npm start prints in the end', () => {
  const started = { port: 3000, publicUrl: 'http://192.168.1.7:3000', accountsFile: '/nowhere', seconds: 9.8 };

  it('holds a QR code that leads a phone to the product', async () => {
    const said = await welcome({ ...started, phoneUrl: 'http://192.168.1.7:3000' });
    expect(said).toContain('On a phone in the same network: http://192.168.1.7:3000');
    expect(readQr(said)).toBe('http://192.168.1.7:3000');
  });

  it('says when no phone can reach it', async () => {
    const said = await welcome({ ...started, phoneUrl: undefined });
    expect(said).toContain('No phone can reach this machine');
    expect(readQr(said)).toBeNull();
  });

  it('says that the demo asks for no second factor', async () => {
    expect(await welcome({ ...started, phoneUrl: undefined })).toContain('The demo asks no role for a second factor (TOTP)');
  });
});
