import { csvLine } from '@piawai/domain/organisation/rules';

import { FEEDBACK_ASPECTS, type FeedbackAspect } from '../feedback/feedback.rules';
import type { FigureGroup } from './feedback-figures.rules';

const NAMES: Readonly<Record<FeedbackAspect, string>> = { relevant: 'Relevan', clear: 'Jelas', confident: 'Percaya diri menerapkan' };
const HEADER = ['Versi', 'Jawaban', 'Pertanyaan', 'Rata-rata', 'Nilai 1', 'Nilai 2', 'Nilai 3', 'Nilai 4', 'Nilai 5'];

/** The figures of a course as a file for spreadsheets, the newest version first. */
export function feedbackCsv(groups: readonly FigureGroup[]): string {
  const lines = groups.flatMap(({ fromNumber, toNumber, answers, aspects }) =>
    FEEDBACK_ASPECTS.map((aspect) => {
      const { mean, distribution } = aspects[aspect];
      const version = fromNumber === toNumber ? `Versi ${toNumber}` : `Versi ${fromNumber} sampai ${toNumber}`;
      return csvLine([version, String(answers), NAMES[aspect], mean.toFixed(2).replace('.', ','), ...distribution.map(String)]);
    }),
  );
  // The mark makes spreadsheets read it as UTF-8.
  return `\uFEFF${csvLine(HEADER)}${lines.join('')}`;
}
