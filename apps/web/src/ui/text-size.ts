const STORED = 'piawai.text-size';

/** Sizes of the text in percent of the browser's own. */
export const TEXT_SIZES = ['100', '112', '125'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export function storedTextSize(): TextSize {
  const stored = localStorage.getItem(STORED);
  return TEXT_SIZES.find((size) => size === stored) ?? '100';
}

export function chooseTextSize(size: TextSize): void {
  localStorage.setItem(STORED, size);
  applyStoredTextSize();
}

/** Sets the size on the document; base.css scales the root font by it. */
export function applyStoredTextSize(): void {
  document.documentElement.dataset['textSize'] = storedTextSize();
}
