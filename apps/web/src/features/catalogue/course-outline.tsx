import IconArticle from '@tabler/icons-react/dist/esm/icons/IconArticle.mjs';
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import IconHeadphones from '@tabler/icons-react/dist/esm/icons/IconHeadphones.mjs';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import IconPlayerPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import { MinutesText, SizeText } from '../../ui/texts';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import type { CourseDetails } from './api';
import classes from './catalogue.module.css';
import { catalogueMessages } from './messages';

const ICONS = { ARTICLE: IconArticle, VIDEO: IconPlayerPlay, AUDIO: IconHeadphones, DOCUMENT: IconFileText, QUIZ: IconChecklist, LINK: IconLink } as const;

/** Modules and lessons with what each costs. */
export function CourseOutline({ course }: { course: CourseDetails }) {
  const words = useMessages(catalogueMessages);
  return (
    <Section title={words.outline}>
      <ol className={classes.modules}>
        {course.modules.map((module) => (
          <li key={module.title}>
            <h3 className={classes.module}>
              {module.title} <span>{words.moduleLine(module.jp, module.lessons.length)}</span>
            </h3>
            <ul className={classes.lessons}>
              {module.lessons.map((lesson) => {
                const Icon = ICONS[lesson.kind];
                return (
                  <li key={lesson.title}>
                    <Icon size={18} stroke={1.5} aria-hidden />
                    <span className="visually-hidden">{words[`kind${lesson.kind}`]}: </span>
                    <span className={classes.lessonTitle}>
                      {lesson.title}
                      {!lesson.required && <em> · {words.optional}</em>}
                    </span>
                    <span className={classes.quiet}>
                      <MinutesText minutes={lesson.minutes} /> · <SizeText bytes={lesson.bytes} />
                    </span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}
