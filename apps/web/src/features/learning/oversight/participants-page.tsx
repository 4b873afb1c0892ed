import { Button } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCan } from '../../../session/me';
import { ChoiceField } from '../../../ui/choice-field';
import { CopyNames } from '../../../ui/copy-names';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Page } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { Stat, StatRow } from '../../../ui/stat';
import { participantsPath, useCourseInsight } from './api';
import type { CourseInsight, Participant } from './api';
import { CourseTalkLinks } from './course-talk-links';
import { HardQuestions, LessonProgressTable } from './insight-tables';
import { oversightMessages } from './messages';
import { MoveSection } from './move-section';
import { ParticipantTable } from './participant-table';

const VIEWS = {
  all: {},
  active: { state: 'ACTIVE' },
  completed: { state: 'COMPLETED' },
  requested: { state: 'REQUESTED' },
  exempted: { state: 'EXEMPTED' },
  doubted: { doubted: true },
} as const;
type View = keyof typeof VIEWS;

/** Parts of the page; the keys are those of their words. */
const PARTS = ['people', 'stuckTitle', 'hardTitle'] as const;

const isView = (value: string | null): value is View => value !== null && value in VIEWS;

/** "Peserta Saya": who is where, where they are stuck, which questions are hard. */
export function ParticipantsPage() {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const { courseId = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('bagian');
  const part = PARTS.find((each) => each === asked) ?? 'people';
  const insight = useCourseInsight(courseId);
  const mayAssign = useCan('learning.enrolment.assign');
  const runs = useCan('learning.thread.run');
  const mayMove = useCan('learning.enrolment.move');
  return (
    <Page
      title={words.participants}
      lead={insight.data?.courseTitle}
      width="full"
      breadcrumb={[{ label: words.course, to: pathTo(paths.draft, { courseId }) }]}
      actions={mayAssign && <Button component={Link} to={pathTo(paths.enrolPeople, { courseId })}>{words.enrolPeople}</Button>}
    >
      {runs && <CourseTalkLinks courseId={courseId} />}
      {insight.data && (
        <StatRow>
          {(['ACTIVE', 'COMPLETED', 'REQUESTED'] as const).map((state) => (
            <Stat key={state} label={words[state]} value={insight.data.states[state] ?? 0} />
          ))}
          {insight.data.gain && (
            <Stat
              label={words.gain}
              value={`${formatNumber(insight.data.gain.before, language)} → ${formatNumber(insight.data.gain.after, language)}`}
              hint={words.gainOf(formatNumber(insight.data.gain.people, language))}
            />
          )}
        </StatRow>
      )}
      <ChoiceField label={words.part} value={part} choices={PARTS.map((value) => ({ value, label: words[value] }))} onChoose={(value) => setQuery(value === 'people' ? {} : { bagian: value }, { replace: true })} />
      {part === 'people' && <People courseId={courseId} insight={insight.data} />}
      {part === 'people' && mayMove && <MoveSection courseId={courseId} />}
      {part !== 'people' && (
        <QueryState query={insight}>
          {({ lessons, questions }) => (part === 'stuckTitle' ? <LessonProgressTable lessons={lessons} /> : <HardQuestions questions={questions} />)}
        </QueryState>
      )}
    </Page>
  );
}

/** Who takes the course, by state, and the names for a message. */
function People({ courseId, insight }: { courseId: string; insight: CourseInsight | undefined }) {
  const words = useMessages(oversightMessages);
  const [query, setQuery] = useSearchParams();
  const chosen = query.get('status');
  const view: View = isView(chosen) ? chosen : 'all';
  const stuckIn = query.get('macet');
  const lesson = insight?.lessons.find(({ revisionId }) => revisionId === stuckIn);
  const filters = { ...VIEWS[view], ...(stuckIn ? { stuckIn } : {}) };
  const choices = (Object.keys(VIEWS) as View[]).map((value) => ({ value, label: words[value] }));
  return (
    <>
      {stuckIn && (
        <p>
          {words.onlyStuck(lesson?.title ?? '')} <Link to="?">{words.showEverybody}</Link>
        </p>
      )}
      <ChoiceField label={words.show} value={view} choices={choices} onChoose={(value) => setQuery({ status: value, ...(stuckIn ? { macet: stuckIn } : {}) }, { replace: true })} />
      <CopyNames<Participant>
        title={[insight?.courseTitle, words[view], lesson && words.stuckIn(lesson.title)].filter(Boolean).join(' · ')}
        path={participantsPath(courseId)}
        filters={filters}
        nameOf={({ displayName }) => displayName}
      />
      <ParticipantTable courseId={courseId} filters={filters} />
    </>
  );
}
