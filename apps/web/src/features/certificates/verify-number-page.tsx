import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Callout } from '../../ui/callout';
import { InlineError } from '../../ui/error-state';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { useFields } from '../../ui/use-fields';
import { type NumberAnswer, useNumberCheck } from './api';
import classes from './certificates.module.css';
import { Facts } from './facts';
import { FileCheck } from './file-check';
import { certificateMessages } from './messages';
import { Verdict } from './verdict';
import { VerifiedFacts } from './verified-facts';

/** Check by number; the code printed under it opens the details. */
export function VerifyNumberPage() {
  const words = useMessages(certificateMessages);
  const [asked, setAsked] = useState<{ number: string; code: string } | null>(null);
  const query = useNumberCheck(asked);
  const fields = useFields({ number: '', code: '' }, query.error);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const { number, code } = fields.values;
    if (asked?.number === number && asked.code === code) void query.refetch();
    else setAsked({ number, code });
  };
  return (
    <Page title={words.verifyTitle} lead={words.verifyLead} width="text">
      <form className={classes.fields} onSubmit={ask}>
        <TextInput label={words.typedNumber} required autoComplete="off" {...fields.text('number')} />
        <TextInput label={words.typedCode} description={words.codeHint} autoComplete="off" autoCapitalize="characters" maxLength={20} {...fields.text('code')} />
        <InlineError error={query.error} />
        <div className={classes.actions}>
          <Button type="submit" loading={query.isFetching}>
            {words.check}
          </Button>
        </div>
      </form>
      {query.data && asked && <Answers answers={query.data.items} withCode={asked.code.trim() !== ''} />}
    </Page>
  );
}

function Answers({ answers, withCode }: { answers: readonly NumberAnswer[]; withCode: boolean }) {
  const words = useMessages(certificateMessages);
  const { language } = useLanguage();
  // With the right code there is one certificate that is meant; its namesakes of other agencies only confuse.
  const opened = answers.filter((answer) => answer.certificate);
  if (answers.length === 0) return <Verdict status="unknown" endedAt={null} />;
  return (
    <>
      {(opened.length > 0 ? opened : answers).map(({ status, certificate, issuer, issuedOn }) => (
        <div key={issuer + issuedOn} className={classes.fields}>
          <Verdict status={status} endedAt={certificate?.endedAt ?? null} />
          {certificate ? (
            <>
              <VerifiedFacts certificate={certificate} />
              <FileCheck issued={certificate.sha256} signed={certificate.signedSha256} />
            </>
          ) : (
            <Facts rows={[[words.issuer, issuer], [words.date, formatDate(issuedOn, language, 'long')]]} />
          )}
        </div>
      ))}
      {withCode && opened.length === 0 && <Callout tone="warn">{words.codeWrong}</Callout>}
    </>
  );
}
