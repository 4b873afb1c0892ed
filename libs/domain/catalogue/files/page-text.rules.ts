/** A run of text on a page, in the order of reading. */
export interface TextRun {
  readonly text: string;
  readonly endsLine: boolean;
  /** Baseline from the bottom of the page, in points. */
  readonly y: number;
  readonly height: number;
}

/** A gap of more than this many line heights begins a paragraph. */
const PARAGRAPH_GAP = 1.6;

/** Paragraphs of one page, escaped; hyphens at the end of a line are closed. */
export function pageHtml(runs: readonly TextRun[]): string {
  return paragraphs(runs).map((text) => `<p>${escape(text)}</p>`).join('');
}

function paragraphs(runs: readonly TextRun[]): string[] {
  const done: string[] = [];
  let current = '';
  let lastY: number | null = null;
  const close = () => {
    if (current.trim()) done.push(current.replace(/\s+/gu, ' ').trim());
    current = '';
  };
  for (const run of runs) {
    if (run.text.trim() && lastY !== null && lastY - run.y > Math.max(run.height, 8) * PARAGRAPH_GAP) close();
    current += run.text;
    if (run.endsLine) current = /\p{L}-$/u.test(current) ? current.slice(0, -1) : `${current} `;
    if (run.text.trim()) lastY = run.y;
  }
  close();
  return done;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
