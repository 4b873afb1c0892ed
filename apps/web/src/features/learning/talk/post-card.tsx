import { useState } from 'react';
import type { ReactNode } from 'react';
import { Badge } from '../../../ui/badge';
import { Callout } from '../../../ui/callout';
import { useMessages } from '../../../ui/i18n';
import { DateText } from '../../../ui/texts';
import type { Post } from './api';
import { EditPost } from './edit-post';
import { talkMessages } from './messages';
import { PostActions } from './post-actions';
import { PostText } from './post-text';
import classes from './talk.module.css';

interface PostCardProps {
  readonly courseId: string;
  readonly post: Post;
  readonly runs: boolean;
  readonly accepted?: boolean;
  /** Above the text, such as the lesson. */
  readonly about?: ReactNode;
  /** Beside the other actions. */
  readonly children?: ReactNode;
}

/** One post with who wrote it, when, and what the reader may do. */
export function PostCard({ courseId, post, runs, accepted = false, about, children }: PostCardProps) {
  const words = useMessages(talkMessages);
  const [editing, setEditing] = useState(false);
  return (
    <article className={classes.post} data-accepted={accepted || undefined} aria-label={words.postOf(post.author.name)}>
      <PostHead post={post} accepted={accepted} />
      {about}
      {editing ? <EditPost courseId={courseId} post={post} onDone={() => setEditing(false)} /> : <Body post={post} />}
      {post.reports.length > 0 && (
        <Callout tone="warn">
          <p>{words.reportsTitle}</p>
          <ul>
            {post.reports.map((reason, at) => (
              <li key={at}>{reason}</li>
            ))}
          </ul>
        </Callout>
      )}
      {!editing && children}
      {!editing && <PostActions courseId={courseId} post={post} runs={runs} onEdit={() => setEditing(true)} />}
    </article>
  );
}

export function PostHead({ post, accepted }: { post: Post; accepted: boolean }) {
  const words = useMessages(talkMessages);
  return (
    <div className={classes.head}>
      <strong>{post.author.name}</strong>
      {post.byStaff && <Badge tone="brand">{words.staff}</Badge>}
      {accepted && <Badge tone="ok">{words.accepted}</Badge>}
      {post.reports.length > 0 && <Badge tone="warn">{words.isReported}</Badge>}
      <span className={classes.quiet}>
        <DateText value={post.postedAt} style="short" time />
        {post.changedAt && ` · ${words.changed}`}
      </span>
    </div>
  );
}

function Body({ post }: { post: Post }) {
  const words = useMessages(talkMessages);
  if (post.state === 'WITHDRAWN') return <p className={classes.quiet}>{words.isWithdrawn}</p>;
  return (
    <>
      {post.state === 'HIDDEN' && <Callout tone="warn">{post.hiddenReason ? words.isHiddenWhy(post.hiddenReason) : words.isHidden}</Callout>}
      {post.text && <PostText text={post.text} mentions={post.mentions} />}
    </>
  );
}
