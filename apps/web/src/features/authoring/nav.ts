import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconStamp from '@tabler/icons-react/dist/esm/icons/IconRubberStamp.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const authoringNav: readonly NavEntry[] = [
  { path: paths.authoring, label: { id: 'Susun Pelatihan', en: 'Write Courses' }, icon: IconPencil, permission: 'catalogue.course.write', group: 'teach', order: 10 },
  { path: paths.questionBank, label: { id: 'Bank Soal', en: 'Question Bank' }, icon: IconListCheck, permission: 'catalogue.course.write', group: 'teach', order: 15 },
  { path: paths.reviews, label: { id: 'Tinjauan', en: 'Reviews' }, icon: IconStamp, permission: 'catalogue.course.review', group: 'teach', order: 20 },
];
