import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { publishingFaults } from '@piawai/domain/certificates/rules';
import type { CertificateDesign, DesignElement, DesignFault } from '@piawai/domain/certificates/rules';
import { Callout } from '../../../ui/callout';
import { ChoiceField } from '../../../ui/choice-field';
import { ConfirmDialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { type DesignVersion, usePublish } from './api';
import classes from './designs.module.css';
import { ElementPanel } from './element-panel';
import { FaultList } from './fault-list';
import { designMessages } from './messages';
import { changed, without } from './placing.rules';
import { DesignSheet } from './sheet';
import { SheetPanel } from './sheet-panel';
import { type Draft, useDraft } from './use-draft';
import { VersionList } from './version-list';

interface DesignEditorProps {
  readonly id: string;
  /** Under which the draft is kept in the tab. */
  readonly draftKey: string;
  /** The version that the draft begins with; 0 for a new template. */
  readonly base: number;
  readonly published: Draft;
  readonly versions: readonly DesignVersion[];
  readonly onPublished: () => void;
}

const SHORTEST_NAME = 3;

/** The sheet, what is changed on it, and the way to the next version. */
export function DesignEditor({ id, draftKey, base, published, versions, onPublished }: DesignEditorProps) {
  const words = useMessages(designMessages);
  const notify = useNotify();
  const { draft, dirty, restored, canUndo, change, undo, discard, forget } = useDraft(draftKey, published);
  const [chosen, setChosen] = useState<string | null>(null);
  const [page, setPage] = useState<1 | 2>(1);
  const [faults, setFaults] = useState<readonly DesignFault[] | null>(null);
  const [asked, setAsked] = useState(false);
  const publish = usePublish(id, (version) => {
    forget();
    setAsked(false);
    notify(words.published(String(version)));
    onPublished();
  });
  const { name, design } = draft;
  const redesign = (next: CertificateDesign) => {
    setFaults(null);
    change({ design: next });
  };
  const named = name.trim().length >= SHORTEST_NAME;
  const ask = () => {
    const found = publishingFaults(design);
    setFaults(found);
    if (found.length === 0 && named) setAsked(true);
  };
  const move = (element: DesignElement) => redesign(changed(design, element.id, element));
  const next = String(base + 1);
  return (
    <>
      <div className={classes.narrow}>
        <Callout>{words.narrow}</Callout>
      </div>
      {restored && dirty && <Callout>{words.restoredDraft}</Callout>}
      <div className={`${classes.actions} ${classes.wide}`}>
        <TextInput label={words.name} required maxLength={80} value={name} onChange={(event) => change({ name: event.currentTarget.value })} error={faults && !named ? words.name : undefined} />
        <Button disabled={!dirty && base > 0} onClick={ask}>
          {words.publish}
        </Button>
        <Button variant="default" disabled={!canUndo} onClick={undo}>
          {words.undo}
        </Button>
        {dirty && base > 0 && (
          <Button variant="default" onClick={discard}>
            {words.discard}
          </Button>
        )}
      </div>
      {faults && faults.length > 0 && <FaultList faults={faults} design={design} onChoose={setChosen} />}
      <div className={classes.editor}>
        <div className={classes.fields}>
          {design.back && (
            <ChoiceField
              label={words.page}
              value={String(page) as '1' | '2'}
              choices={[{ value: '1', label: words.front }, { value: '2', label: words.back }]}
              onChoose={(value) => setPage(value === '1' ? 1 : 2)}
            />
          )}
          <p className={`${classes.quiet} ${classes.wide}`}>{words.sheetHint}</p>
          <DesignSheet design={design} page={design.back ? page : 1} chosen={chosen} onChoose={setChosen} onMove={move} onRemove={(element) => redesign(without(design, element))} />
          <VersionList
            designId={id}
            versions={versions}
            onRestore={(old, version) => {
              redesign(old);
              notify(words.restored(String(version)));
            }}
          />
        </div>
        <div className={classes.panel}>
          <ElementPanel design={design} chosen={chosen} onChoose={setChosen} onChange={redesign} />
          <SheetPanel design={design} onChange={redesign} />
        </div>
      </div>
      <ConfirmDialog
        title={words.publishTitle(next)}
        confirm={words.publish}
        open={asked}
        pending={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.mutate({ name: name.trim(), base, design })}
        onClose={() => setAsked(false)}
      >
        <p>{words.publishText}</p>
      </ConfirmDialog>
    </>
  );
}
