import { Link } from 'react-router';
import { formatMinutes, formatNumber, formatSize, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import type { Outline, OutlineLesson } from '../api';
import classes from '../learning.module.css';
import { learningMessages } from '../messages';

/** The lessons by module, each with its state, minutes and bytes. */
export function OutlineLessons({ outline, linked }: { outline: Outline; linked: boolean }) {
  const modules = new Map<string, OutlineLesson[]>();
  for (const lesson of outline.lessons) modules.set(lesson.moduleId, [...(modules.get(lesson.moduleId) ?? []), lesson]);
  return [...modules.values()].map((lessons) => (
    <Section key={lessons[0]!.moduleId} title={lessons[0]!.moduleTitle}>
      <ol className={classes.lessons}>
        {lessons.map((lesson) => (
          <LessonLine key={lesson.revisionId} outline={outline} lesson={lesson} linked={linked} />
        ))}
      </ol>
    </Section>
  ));
}

function LessonLine({ outline, lesson, linked }: { outline: Outline; lesson: OutlineLesson; linked: boolean }) {
  const words = useMessages(learningMessages);
  const { language } = useLanguage();
  const { enrolmentId, lessons, nextRevisionId, state } = outline;
  const done = lesson.doneAt !== null;
  const facts = [
    words.lessonFacts(formatMinutes(lesson.minutes, language), formatSize(lesson.bytes, language)),
    ...(lesson.required ? [] : [words.optional]),
    ...(lesson.quiz && lesson.quiz.best !== null ? [words.best(formatNumber(lesson.quiz.best, language))] : []),
  ];
  return (
    <li className={classes.lesson} {...(state === 'ACTIVE' && lesson.revisionId === nextRevisionId ? { 'data-next': '' } : {})}>
      <span className={classes.mark} {...(done ? { 'data-done': '' } : {})} aria-hidden>
        {done ? '✓' : lessons.indexOf(lesson) + 1}
      </span>
      <div>
        {linked ? <Link to={pathTo(paths.lesson, { enrolmentId, lessonId: lesson.revisionId })}>{lesson.title}</Link> : <span>{lesson.title}</span>}
        <p className={classes.quiet}>
          {facts.join(' · ')}
          <span className="visually-hidden">, {done ? words.lessonDone : words.lessonOpen}</span>
        </p>
      </div>
    </li>
  );
}
