import { PAGE } from './certificate-view.rules';
import { rings, rosette, waveFrame } from './guilloche.rules';

const frame = { x: 30, y: 30, width: PAGE.width - 60, height: PAGE.height - 60 };
const corners = [
  [frame.x, frame.y], [frame.x + frame.width, frame.y],
  [frame.x, frame.y + frame.height], [frame.x + frame.width, frame.y + frame.height],
] as const;

/** Drawn once per process; templates place and colour them. */
export const ORNAMENT = {
  /** Two strands that cross each other along the edge of the page. */
  strands: [waveFrame(frame, { length: 26, amplitude: 7 }), waveFrame(frame, { length: 26, amplitude: -7 })],
  corners: corners.map((centre) => rosette(centre, [5, 14], 16, 5)),
  /** Faint ground behind the text. */
  ground: rings([PAGE.width / 2, PAGE.height / 2], 96, 96, 24),
} as const;
