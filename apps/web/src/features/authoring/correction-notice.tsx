import { Button } from '@mantine/core';
import { Callout } from '../../ui/callout';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useDraftStep } from './api';
import classes from './authoring.module.css';
import { correctionMessages } from './correction.messages';
import type { Workbench } from './types';

/** What a correction may change, what of this one goes beyond it, and the way out. */
export function CorrectionNotice({ workbench: { version, beyondTexts } }: { workbench: Workbench }) {
  const words = useMessages(correctionMessages);
  const widen = useDraftStep(version.courseId, 'correction/widen');
  const tooWide = beyondTexts.length > 0;
  return (
    <Callout tone={tooWide ? 'warn' : 'info'}>
      <div className={classes.fields}>
        <p>{words.correcting}</p>
        {tooWide && (
          <div>
            <p>{words.tooWide}</p>
            <ul>
              {beyondTexts.map((breach, at) => (
                <li key={at}>{breach.kind === 'LESSON' ? words.tooWideLESSON(breach.name) : words[`tooWide${breach.kind}`]}</li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <Button variant="default" loading={widen.isPending} onClick={() => widen.mutate()}>{words.widen}</Button>
        </div>
        <InlineError error={widen.error} />
      </div>
    </Callout>
  );
}
