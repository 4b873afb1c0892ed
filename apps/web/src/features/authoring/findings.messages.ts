import { defineMessages } from '../../ui/i18n/define-messages';

export const findingsMessages = defineMessages({
  id: {
    feedback: 'Umpan Balik',
    feedbackFindings: (n: number) => `Umpan Balik (${n} temuan)`,
    findings: 'Temuan',
    findingsOf: (n: number, course: string) => `${n} temuan terbuka: ${course}`,
  },
  en: {
    feedback: 'Feedback',
    feedbackFindings: (n) => `Feedback (${n} findings)`,
    findings: 'Findings',
    findingsOf: (n, course) => `${n} open findings: ${course}`,
  },
});
