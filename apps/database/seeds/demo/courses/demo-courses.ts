import type { CourseState } from '@piawai/domain/catalogue';

import courses from '../../data/courses.json';
import type { CourseScript } from './course-script';
import { ISL } from './isl';
import { KEP } from './kep';
import { KIP } from './kip';
import { KKT } from './kkt';
import { KPM } from './kpm';
import { LDA } from './lda';
import { MGG } from './mgg';
import { MKM } from './mkm';
import { MPB } from './mpb';
import { MPD } from './mpd';
import { MSJ } from './msj';
import { PDS } from './pds';
import { PPP } from './ppp';
import { WIN } from './win';

export interface DemoCourse {
  readonly code: string;
  readonly title: string;
  readonly formId: number;
  readonly jp: number;
  readonly competencies: Readonly<Record<string, number>>;
  /** Codes of positions, or SEMUA. */
  readonly targets: readonly string[];
  readonly modules: readonly { readonly title: string; readonly jp: number }[];
  readonly state: Extract<CourseState, 'IN_REVIEW' | 'PUBLISHED'>;
  /** When it was written, handed in and, if it was, published. */
  readonly writtenAt: string;
  readonly script: CourseScript;
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
  WIN: { state: 'PUBLISHED', writtenAt: '2025-02-17T02:00:00Z', script: WIN },
  KEP: { state: 'PUBLISHED', writtenAt: '2025-04-14T02:00:00Z', script: KEP },
  MSJ: { state: 'PUBLISHED', writtenAt: '2025-07-07T02:00:00Z', script: MSJ },
  KPM: { state: 'PUBLISHED', writtenAt: '2025-09-15T02:00:00Z', script: KPM },
  MKM: { state: 'PUBLISHED', writtenAt: '2026-01-19T02:00:00Z', script: MKM },
  KKT: { state: 'PUBLISHED', writtenAt: '2026-03-09T02:00:00Z', script: KKT },
  MPD: { state: 'PUBLISHED', writtenAt: '2026-05-11T02:00:00Z', script: MPD },
  ISL: { state: 'PUBLISHED', writtenAt: '2026-08-03T02:00:00Z', script: ISL },
  MGG: { state: 'PUBLISHED', writtenAt: '2026-10-12T03:00:00Z', script: MGG },
  MPB: { state: 'IN_REVIEW', writtenAt: '2026-11-18T03:00:00Z', script: MPB },
};

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
    ...storyOf(course.kode),
  })),
  PDS_COURSE,
];

function storyOf(code: string): Story {
  const story = STORIES[code];
  if (!story) throw new Error(`The course ${code} of courses.json has no lessons yet: write a script for it.`);
  return story;
}
