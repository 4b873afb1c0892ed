import { Checkbox } from '@mantine/core';
import { NOTICE_LABELS } from '@piawai/domain/notifications/rules';
import type { NoticeChannel, NoticeLanguage } from '@piawai/domain/notifications/rules';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { ChoiceField } from '../../ui/choice-field';
import { InlineError } from '../../ui/error-state';
import { useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import classes from './account.module.css';
import { useChooseChannel, useChooseMailLanguage, usePreferences } from './notice-api';
import type { KindPreference, NoticePreferencesOf } from './notice-api';
import { noticeMessages } from './notice.messages';

/** The address that mails link to: `/akun#pemberitahuan`. */
const ANCHOR = 'pemberitahuan';

/** How the person wants to be told of what; mandatory kinds are locked and say why. */
export function NoticePreferences() {
  const words = useMessages(noticeMessages);
  const { language } = useLanguage();
  const preferences = usePreferences();
  const chooseLanguage = useChooseMailLanguage();
  const anchor = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const loaded = preferences.data !== undefined;
  useEffect(() => {
    if (loaded && hash === `#${ANCHOR}`) anchor.current?.scrollIntoView();
  }, [hash, loaded]);
  const clock = (time: string) => (language === 'id' ? time.replace(':', '.') : time);
  return (
    <div ref={anchor} id={ANCHOR} className={classes.anchor}>
      <Section title={words.title}>
        <p className={classes.quiet}>{words.lead}</p>
        <QueryState query={preferences}>
          {({ kinds, quietHours, hasEmail, language: mailLanguage }) => (
            <>
              <p className={classes.quiet}>
                {!hasEmail ? words.noEmail : quietHours ? words.quiet(clock(quietHours.from), clock(quietHours.to)) : words.noQuiet}
              </p>
              <ChoiceField<NoticeLanguage>
                label={words.mailLanguage}
                value={mailLanguage}
                onChoose={(next) => chooseLanguage.mutate(next)}
                choices={[
                  { value: 'id', label: words.indonesian },
                  { value: 'en', label: words.english },
                ]}
              />
              <InlineError error={chooseLanguage.error} />
              <KindList kinds={kinds} />
            </>
          )}
        </QueryState>
      </Section>
    </div>
  );
}

function KindList({ kinds }: { kinds: NoticePreferencesOf['kinds'] }) {
  const words = useMessages(noticeMessages);
  const notify = useNotify();
  const choose = useChooseChannel();
  const set = async (kind: KindPreference['kind'], channel: NoticeChannel, wanted: boolean) => {
    await choose.mutateAsync({ kind, channel, wanted });
    notify(words.saved);
  };
  return (
    <>
      <InlineError error={choose.error} />
      <ul className={classes.kinds} aria-label={words.kind}>
        {kinds.map((preference) => (
          <KindRow key={preference.kind} preference={preference} onChoose={(channel, wanted) => set(preference.kind, channel, wanted)} />
        ))}
      </ul>
    </>
  );
}

interface KindRowProps {
  readonly preference: KindPreference;
  readonly onChoose: (channel: NoticeChannel, wanted: boolean) => Promise<void>;
}

function KindRow({ preference: { kind, mandatory, inbox, email }, onChoose }: KindRowProps) {
  const words = useMessages(noticeMessages);
  const { language } = useLanguage();
  const label = NOTICE_LABELS[kind][language];
  const channels = [
    { channel: 'INBOX', name: words.inbox, on: inbox },
    { channel: 'EMAIL', name: words.email, on: email },
  ] as const;
  return (
    <li>
      <div>
        <span>{label}</span>
        {mandatory && <small>{words.mandatory}</small>}
      </div>
      <div className={classes.channels}>
        {channels.map(({ channel, name, on }) => (
          <ChannelBox key={channel} name={name} label={words.of(name, label)} on={on} locked={mandatory} onChoose={(wanted) => onChoose(channel, wanted)} />
        ))}
      </div>
    </li>
  );
}

interface ChannelBoxProps {
  readonly name: string;
  readonly label: string;
  readonly on: boolean;
  readonly locked: boolean;
  readonly onChoose: (wanted: boolean) => Promise<void>;
}

/** Shows the choice in the moment of the click: the cache tells of it a little later, and a box that springs back in between looks broken. */
function ChannelBox({ name, label, on, locked, onChoose }: ChannelBoxProps) {
  const [chosen, setChosen] = useState<boolean>();
  const choose = (wanted: boolean) => {
    setChosen(wanted);
    // A refusal is told by the list; here the box goes back to what the service knows.
    void onChoose(wanted)
      .catch(() => undefined)
      .finally(() => setChosen(undefined));
  };
  return <Checkbox label={name} aria-label={label} checked={chosen ?? on} disabled={locked} onChange={(event) => choose(event.currentTarget.checked)} />;
}
