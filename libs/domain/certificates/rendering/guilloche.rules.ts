/** Security-print ornament as SVG path data; no image, so it stays sharp and costs a few kilobytes. */

/** Height of a cubic's control point that makes its bulge reach 1. */
const BULGE = 4 / 3;
/** Where along a half wave the control points stand so that the cubic follows a sine. */
const LEAN = 0.3642;

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Waves along the four sides of a frame, all meeting at the corners; `amplitude` may be negative for the mirrored strand. */
export function waveFrame({ x, y, width, height }: Frame, wave: { readonly length: number; readonly amplitude: number }): string {
  const sides: readonly (readonly [from: Point, length: number, along: Point])[] = [
    [[x, y], width, [1, 0]],
    [[x + width, y], height, [0, 1]],
    [[x + width, y + height], width, [-1, 0]],
    [[x, y + height], height, [0, -1]],
  ];
  return `M${n(x)} ${n(y)}${sides.map(([from, length, along]) => strand(from, length, along, wave)).join('')}z`;
}

/** Circles around a circle, as a faint ground: `count` of the given radius, their centres `distance` from the middle. */
export function rings([x, y]: Point, distance: number, radius: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    return circle(x + distance * Math.cos(angle), y + distance * Math.sin(angle), radius);
  }).join('');
}

/** A closed curve between two radii with `petals` lobes, wound `turns` times, as on banknotes. */
export function rosette([x, y]: Point, [inner, outer]: Point, petals: number, turns: number): string {
  const steps = petals * 6;
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (2 * Math.PI * turns * step) / steps;
    const radius = (inner + outer) / 2 + ((outer - inner) / 2) * Math.cos((petals * angle) / turns);
    return `${n(x + radius * Math.cos(angle))} ${n(y + radius * Math.sin(angle))}`;
  });
  return `M${points.join('L')}z`;
}

type Point = readonly [number, number];

/** An even number of half waves, so that every side begins and ends in the same phase. */
function strand([x, y]: Point, side: number, [dx, dy]: Point, wave: { readonly length: number; readonly amplitude: number }): string {
  const count = 2 * Math.max(1, Math.round(side / wave.length));
  const step = side / count;
  const place = (along: number, aside: number) => `${n(x + along * dx - aside * dy)} ${n(y + along * dy + aside * dx)}`;
  let path = '';
  for (let at = 0; at < count; at += 1) {
    const bulge = (at % 2 === 0 ? 1 : -1) * wave.amplitude * BULGE;
    path += `C${place((at + LEAN) * step, bulge)} ${place((at + 1 - LEAN) * step, bulge)} ${place((at + 1) * step, 0)}`;
  }
  return path;
}

/** Four cubics; 0.5523 makes them the closest to a circle. */
function circle(x: number, y: number, r: number): string {
  const k = 0.5523 * r;
  const arcs = [[1, 0, 0, 1], [0, 1, -1, 0], [-1, 0, 0, -1], [0, -1, 1, 0]] as const;
  const curves = arcs.map(([ax, ay, bx, by]) =>
    [x + ax * r + bx * k, y + ay * r + by * k, x + bx * r + ax * k, y + by * r + ay * k, x + bx * r, y + by * r].map(n).join(' '),
  );
  return `M${n(x + r)} ${n(y)}C${curves.join(' ')}z`;
}

/** A tenth of a point: finer than the lines are wide. */
function n(value: number): number {
  return Math.round(value * 10) / 10;
}
