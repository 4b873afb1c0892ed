import type { CourseState } from '@piawai/domain/catalogue';

import courses from '../../data/courses.json';
import type { CourseScript } from './course-script';
import { KIP } from './kip';
import { LDA } from './lda';
import { MPB } from './mpb';
import { PDS } from './pds';
import { PPP } from './ppp';

export interface DemoCourse {
  readonly code: string;
  readonly title: string;
  readonly formId: number;
  readonly jp: number;
  readonly competencies: Readonly<Record<string, number>>;
  /** Codes of positions, or SEMUA. */
  readonly targets: readonly string[];
  readonly modules: readonly { readonly title: string; readonly jp: number }[];
  readonly state: Extract<CourseState, 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED'>;
  /** When it was written and, if it was, handed in and published. */
  readonly writtenAt: string;
  readonly script?: CourseScript;
}

interface Story {
  readonly state: DemoCourse['state'];
  readonly writtenAt: string;
  readonly script: CourseScript;
}

const STORIES: Readonly<Record<string, Story>> = {
  KIP: { state: 'PUBLISHED', writtenAt: '2024-01-15T02:00:00Z', script: KIP },
  PPP: { state: 'PUBLISHED', writtenAt: '2024-02-05T02:00:00Z', script: PPP },
  LDA: { state: 'PUBLISHED', writtenAt: '2024-03-04T02:00:00Z', script: LDA },
  MPB: { state: 'IN_REVIEW', writtenAt: '2026-11-18T03:00:00Z', script: MPB },
};

const DRAFTED_AT = '2026-10-12T03:00:00Z';

/** The short course that everybody can finish in an afternoon. */
const PDS_COURSE: DemoCourse = {
  code: 'PDS', title: 'Pelindungan Data Pribadi Sehari-hari', formId: 16, jp: 2, competencies: { 'T-DIG-03': 2 }, targets: ['SEMUA'], state: 'PUBLISHED', writtenAt: '2025-01-06T02:00:00Z', script: PDS,
  modules: [{ title: 'Mengenal dan menghargai data pribadi', jp: 1 }, { title: 'Bekerja aman setiap hari', jp: 1 }],
};

export const demoCourses: readonly DemoCourse[] = [
  ...courses.map((course) => ({
    code: course.kode, title: course.nama, formId: Number(course.jenisDiklatId), jp: course.jp, targets: course.sasaran,
    competencies: course.kompetensi as unknown as Record<string, number>,
    modules: course.modul.map(({ nama, jp }) => ({ title: nama, jp })),
    ...(STORIES[course.kode] ?? { state: 'DRAFT' as const, writtenAt: DRAFTED_AT }),
  })),
  PDS_COURSE,
];
