import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type CourseSchema, newId, type ProgressSchema, upload } from '../../../api-clients';
import { useKeysetList } from '../../../ui/use-keyset-list';
import { useDraftChange } from '../api';
import type { AnswerKey, Choice, QuestionForm, QuestionKind, Workbench } from '../types';

const BANK = '/api/v1/catalogue/question-bank';
const FIGURES = '/api/v1/learning/question-figures';

export type ReadProblem = CourseSchema<'ReadProblemDto'>;
export type BankTopic = CourseSchema<'BankTopicDto'>;
export type QuestionFigures = ProgressSchema<'QuestionFiguresDto'>;
export type BlueprintLine = CourseSchema<'BlueprintLineDto'>;

/** A question as the service read it; ids of choices are random already. */
export interface ReadQuestion extends Omit<CourseSchema<'ReadQuestionDto'>, 'form'> {
  readonly form: Omit<QuestionForm, 'id' | 'bankQuestionId'>;
}

export interface Reading {
  readonly format: 'SHEET' | 'GIFT' | 'AIKEN';
  readonly questions: readonly ReadQuestion[];
  readonly problems: readonly ReadProblem[];
}

export interface BankQuestion extends Omit<CourseSchema<'BankQuestionDto'>, 'choices' | 'matches' | 'key' | 'kind'> {
  readonly kind: QuestionKind;
  readonly choices: Choice[];
  readonly matches: Choice[];
  readonly key: AnswerKey;
}

export interface BankFilters {
  readonly search?: string;
  readonly topic?: string;
  readonly kind?: string;
  readonly own?: boolean;
}

/** What the bank stores of a question. */
export interface BankFields {
  readonly topic: string;
  readonly competencyId: string | null;
  readonly level: number | null;
}

export const useBank = (filters: BankFilters) => useKeysetList<BankQuestion>(BANK, { ...filters, own: filters.own || undefined });

export const useTopics = () => useQuery({ queryKey: [BANK, 'topics'], queryFn: ({ signal }) => api.get<{ items: BankTopic[] }>(`${BANK}/topics`, {}, signal) });

/** How the questions on the screen did; asked for a hundred at a time at most. */
export const useFigures = (ids: readonly string[]) =>
  useQuery({
    queryKey: [FIGURES, ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const { items } = await api.get<{ items: QuestionFigures[] }>(FIGURES, { ids: ids.slice(-100).join(',') }, signal);
      return new Map(items.map((each) => [each.bankQuestionId, each]));
    },
  });

export const exampleAddress = `${BANK}/example`;

export const useReadText = () => useMutation({ mutationFn: (text: string) => api.post<Reading>(`${BANK}/readings`, { text }) });

export const useReadFile = () =>
  useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file, file.name);
      return upload<Reading>(`${BANK}/file-readings`, body, {});
    },
  });

function useBankChange<Change, Answer>(send: (change: Change) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => void client.invalidateQueries({ queryKey: [BANK] }) });
}

export const useAddToBank = () =>
  useBankChange((change: { shared: boolean; questions: readonly (BankFields & Omit<QuestionForm, 'id' | 'bankQuestionId'>)[] }) =>
    api.post<{ added: number; present: number }>(BANK, {
      shared: change.shared,
      questions: change.questions.map(({ points: _points, ...question }) => ({ ...question, id: newId() })),
    }),
  );

export const useSaveBankQuestion = () =>
  useBankChange(({ id, own: _own, savedAt: _saved, courses: _courses, ...question }: BankQuestion) => api.put(`${BANK}/${id}`, question));

export const useArchive = () => useBankChange((change: { ids: readonly string[]; archived: boolean }) => api.post<{ changed: number }>(`${BANK}/archive`, change));

export interface NewTests {
  readonly moduleId: string;
  readonly lastModuleId: string;
  readonly titles: readonly [string, string];
  readonly lines: readonly BlueprintLine[];
  readonly mode: 'SAME' | 'DISJOINT';
}

/** The test before stands in the first module, the one after in the last. */
export const useAddTests = (courseId: string) =>
  useDraftChange(courseId, (_revision, { moduleId, lastModuleId, titles: [before, after], lines, mode }: NewTests) =>
    api.post<Workbench>(`/api/v1/catalogue/drafts/${courseId}/lessons/tests`, {
      before: { lessonId: newId(), moduleId, title: before },
      after: { lessonId: newId(), moduleId: lastModuleId, title: after },
      lines,
      mode,
    }),
  );
