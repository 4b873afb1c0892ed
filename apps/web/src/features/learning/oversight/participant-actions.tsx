import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../ui/i18n';
import type { Participant, ParticipantChange } from './api';
import { ChangeDialog } from './change-dialog';
import { oversightMessages } from './messages';

type Kind = ParticipantChange['kind'];

/** Whom each act can touch. */
const FITS: Readonly<Record<Kind, (participant: Participant) => boolean>> = {
  DUE: ({ state }) => state === 'ACTIVE',
  EXEMPT: ({ state }) => state === 'ACTIVE' || state === 'REQUESTED',
  WITHDRAW: ({ state }) => state === 'ACTIVE' || state === 'REQUESTED',
  REINSTATE: ({ mayReinstate }) => mayReinstate,
};

interface ParticipantActionsProps {
  readonly courseId: string;
  readonly chosen: readonly Participant[];
  readonly onDone: () => void;
}

/** What can be done with ticked participants; only what fits at least one of them is offered. */
export function ParticipantActions({ courseId, chosen, onDone }: ParticipantActionsProps) {
  const words = useMessages(oversightMessages);
  const [kind, setKind] = useState<Kind | null>(null);
  const kinds = (Object.keys(FITS) as Kind[]).filter((each) => chosen.some(FITS[each]));
  const close = () => setKind(null);
  return (
    <>
      {kinds.map((each) => (
        <Button key={each} variant="default" onClick={() => setKind(each)}>
          {words[each]}
        </Button>
      ))}
      {kind && (
        <ChangeDialog
          courseId={courseId}
          kind={kind}
          participants={chosen.filter(FITS[kind])}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </>
  );
}
