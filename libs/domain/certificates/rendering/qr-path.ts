import { create } from 'qrcode';

export interface QrPath {
  /** Path data in module units, without quiet zone. */
  readonly path: string;
  /** The same as PDF operators, for hundreds of small rectangles are quicker written than parsed. */
  readonly operators: string;
  /** Length of a module when the whole code is one unit wide. */
  readonly unit: number;
}

/** A QR code as one vector path: sharp at every size and read after a photocopy (error correction M). */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  let operators = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const from = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column === from) continue;
      path += `M${from} ${row}h${column - from}v1h${from - column}z`;
      operators += `${from} ${row} ${column - from} 1 re\n`;
    }
  }
  return { path, operators, unit: 1 / modules.size };
}
