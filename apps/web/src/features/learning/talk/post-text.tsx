import { partsOf } from '@piawai/domain/learning/rules';
import type { Classmate } from './api';
import classes from './talk.module.css';

interface PostTextProps {
  readonly text: string;
  readonly mentions?: readonly Classmate[];
  /** Three lines at most, for lists; addresses are words there. */
  readonly short?: boolean;
}

/** Plain text with addresses and names; nothing in it is read as HTML. */
export function PostText({ text, mentions = [], short = false }: PostTextProps) {
  const nameOf = (accountId: string) => mentions.find((each) => each.accountId === accountId)?.name;
  return (
    <p className={classes.text} data-short={short || undefined}>
      {partsOf(text).map((part, at) => {
        if (part.kind === 'PERSON') {
          const name = nameOf(part.accountId);
          return name ? <span key={at} className={classes.person}>{`@${name}`}</span> : null;
        }
        if (part.kind === 'TEXT' || short) return part.text;
        return (
          <a key={at} href={part.text} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        );
      })}
    </p>
  );
}
