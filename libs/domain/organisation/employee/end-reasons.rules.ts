/** Why somebody leaves the agency; codes, for they stand in the audit trail as well. */
export const END_REASONS = ['RETIRED', 'TRANSFERRED', 'CONTRACT_ENDED', 'RESIGNED', 'DISMISSED', 'DECEASED', 'RECORDED_BY_MISTAKE'] as const;
export type EndReason = (typeof END_REASONS)[number];
