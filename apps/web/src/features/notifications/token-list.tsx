import { useMessages } from '../../ui/i18n';
import { notificationsMessages } from './messages';
import classes from './notifications.module.css';

/** The words that a text may hold, with what each becomes. */
export function TokenList({ tokens }: { tokens: readonly string[] }) {
  const words = useMessages(notificationsMessages);
  const meanings: Readonly<Record<string, string>> = {
    name: words.name, agency: words.agency, course: words.course, person: words.person, jp: words.jp,
    number: words.number, signature: words.signature, reason: words.reason_, date: words.date, days: words.days, heading: words.heading, excerpt: words.excerpt,
  };
  return (
    <section className={classes.tokens} aria-label={words.tokens}>
      <h2>{words.tokens}</h2>
      <p>{words.tokensHint}</p>
      <dl>
        {tokens.map((token) => (
          <div key={token}>
            <dt>
              <code>{`{{${token}}}`}</code>
            </dt>
            <dd>{meanings[token]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
