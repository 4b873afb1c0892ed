import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';
import { useKeysetList } from '../../ui/use-keyset-list';

export type CourseFigures = ProgressSchema<'CourseFiguresDto'>;
export type FigureGroup = ProgressSchema<'FigureGroupDto'>;
export type Finding = ProgressSchema<'FindingDto'>;
export type FeedbackLine = ProgressSchema<'FeedbackLineDto'>;
export type MendingVersion = ProgressSchema<'MendingVersionDto'>;

const BASE = '/api/v1/evaluation';
const courseOf = (courseId: string) => `${BASE}/courses/${courseId}`;
const findingsPath = (courseId: string) => `${courseOf(courseId)}/findings`;
const linesPath = (courseId: string) => `${courseOf(courseId)}/feedback-lines`;

export const figuresFile = (courseId: string) => `${courseOf(courseId)}/figures.csv`;

export const useFigures = (courseId: string) =>
  useQuery({
    queryKey: ['evaluation', 'figures', courseId],
    queryFn: ({ signal }) => api.get<CourseFigures>(`${courseOf(courseId)}/figures`, {}, signal),
  });

export const useFindings = (courseId: string, open: boolean) => useKeysetList<Finding>(findingsPath(courseId), { open });
export const useLines = (courseId: string) => useKeysetList<FeedbackLine>(linesPath(courseId));

/** Versions in which a finding can be mended; asked for when somebody is about to choose one. */
export const useMendingVersions = (courseId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['evaluation', 'mending-versions', courseId],
    queryFn: ({ signal }) => api.get<ProgressSchema<'MendingVersionsDto'>>(`${courseOf(courseId)}/mending-versions`, {}, signal),
    enabled,
  });

/** A change after which findings, lines and their count are asked for anew, also when it failed. */
function useChange<Input>(courseId: string, change: (input: Input) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [findingsPath(courseId)] });
      void client.invalidateQueries({ queryKey: [linesPath(courseId)] });
      void client.invalidateQueries({ queryKey: ['evaluation', 'open-findings'] });
    },
  });
}

export type Settlement = Pick<ProgressSchema<'SettleFindingDto'>, 'state' | 'versionId' | 'reason'> & { readonly finding: Finding };

export const useSettle = (courseId: string) =>
  useChange(courseId, ({ finding, ...settlement }: Settlement) => api.put(`${BASE}/findings/${finding.id}/state`, { ...settlement, revision: finding.revision }));

export const useMarkLine = (courseId: string) => useChange(courseId, (lineId: string) => api.put(`${BASE}/feedback-lines/${lineId}/finding`));

export const useHideLine = (courseId: string) =>
  useChange(courseId, ({ lineId, reason }: { readonly lineId: string; readonly reason: string }) => api.put(`${BASE}/feedback-lines/${lineId}/hidden`, { reason }));
