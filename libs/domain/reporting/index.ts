export { CompletionReportReader, type CompletionLine, type CompletionTotals } from './completion/completion-report.reader';
export { type CompletionFilter, EMPLOYEE_KINDS, REPORT_STATES, type ReportState } from './completion/completion-filter';
