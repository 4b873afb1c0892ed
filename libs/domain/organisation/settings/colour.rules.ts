/** Papers that a colour is read on, and that are read on it: white letters and marks, printed paper, the page by day. */
const PAPERS = ['#ffffff', '#faf8f4'] as const;
/** WCAG AA for text. */
const LEAST = 4.5;

type Channels = readonly [red: number, green: number, blue: number];

const channelsOf = (colour: string): Channels => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Channels;
const hexOf = (channels: Channels): string => `#${channels.map((channel) => Math.round(channel * 255).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Whether a colour carries white letters and stands as letters on paper; the night theme shows it under white marks only. */
export const isReadableColour = (colour: string): boolean => PAPERS.every((paper) => contrast(colour, paper) >= LEAST);

/** The colour itself, or the nearest darker shade of the same tone that is readable. */
export function nearestReadable(colour: string): string {
  const channels = channelsOf(colour);
  for (let share = 100; share > 0; share -= 1) {
    const shade = hexOf(channels.map((channel) => (channel * share) / 100) as unknown as Channels);
    if (isReadableColour(shade)) return shade;
  }
  return '#000000';
}
