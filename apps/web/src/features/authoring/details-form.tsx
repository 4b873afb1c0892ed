import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { leastActiveMinutes } from '@piawai/domain/catalogue/rules';
import { InlineError } from '../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { SavedState } from '../../ui/saved-state';
import { useForms, useSaveDetails } from './api';
import classes from './authoring.module.css';
import { CompetencyPicker } from './competency-picker';
import { ConflictDialog } from './conflict-dialog';
import { CoverPicker } from './cover-picker';
import { authoringMessages } from './messages';
import { PositionPicker } from './position-picker';
import { PrerequisitePicker } from './prerequisite-picker';
import type { Details, EnrolmentRule, Version, Workbench } from './types';
import { useAutosave } from './use-autosave';

const RULES: readonly EnrolmentRule[] = ['OPEN', 'APPROVAL', 'ASSIGNMENT'];

/** What is said about a course and what completion asks for; saved while typing. */
export function DetailsForm({ workbench, onReload }: { workbench: Workbench; onReload: () => void }) {
  const words = useMessages(authoringMessages);
  const { language } = useLanguage();
  const client = useQueryClient();
  const { version, context } = workbench;
  const [details, setDetails] = useState<Details>(() => detailsOf(version));
  const [present, setPresent] = useState<Version | null>(null);
  const { data: forms } = useForms();
  const save = useSaveDetails(version.courseId);
  const autosave = useAutosave({
    value: details,
    savedAt: version.savedAt,
    save: (value) => save.mutateAsync(value),
    onSaved: (saved) => saved.version.savedAt,
    onConflict: (row) => setPresent(row as Version),
  });
  const set = <Key extends keyof Details>(key: Key, value: Details[Key]) => setDetails((before) => ({ ...before, [key]: value }));
  const whole = (value: number | string, least: number) => (value === '' ? least : Math.max(least, Math.round(Number(value))));
  const keep = (mine: boolean) => {
    if (present) client.setQueryData<Workbench>(['catalogue', 'draft', version.courseId], (before) => before && { ...before, version: { ...before.version, ...present } });
    setPresent(null);
    if (mine) autosave.resume(null);
    else onReload();
  };
  const { minutesPerJp, dailyJpCap } = context;
  const textsOnly = version.correction;

  return (
    <fieldset className={classes.fields}>
      <legend className="visually-hidden">{words.details}</legend>
      <TextInput label={words.courseTitle} maxLength={200} value={details.title} onChange={(event) => set('title', event.currentTarget.value)} />
      <Textarea label={words.summary} description={words.summaryHint} autosize minRows={3} maxLength={2000} value={details.summary} onChange={(event) => set('summary', event.currentTarget.value)} />
      <TextInput label={words.organiser} description={words.organiserHint} maxLength={200} value={details.organiser} onChange={(event) => set('organiser', event.currentTarget.value)} />
      <fieldset className={classes.fields} disabled={textsOnly}>
        <legend className="visually-hidden">{words.details}</legend>
        <div className={classes.pair}>
          <NativeSelect
            label={words.form}
            value={String(details.formId)}
            onChange={(event) => set('formId', Number(event.currentTarget.value))}
            data={(forms?.items ?? []).map((form) => ({ value: String(form.id), label: language === 'id' ? form.nameId : form.nameEn }))}
          />
          <NumberInput label={words.jp} min={1} max={1000} allowDecimal={false} value={details.jp} onChange={(jp) => set('jp', whole(jp, 1))} />
        </div>
        {dailyJpCap !== null && <p className={classes.quiet}>{words.capHint(formatNumber(dailyJpCap, language))}</p>}
        <CompetencyPicker chosen={details.competencies} onChange={(chosen) => set('competencies', chosen)} />
        <div className={classes.pair}>
          <NumberInput label={words.passingGrade} min={0} max={100} allowDecimal={false} value={details.passingGrade} onChange={(grade) => set('passingGrade', whole(grade, 0))} />
          <NumberInput
            label={words.minActiveMinutes}
            description={minutesPerJp === null ? undefined : words.minActiveHint(leastActiveMinutes(details.jp, minutesPerJp))}
            min={0}
            allowDecimal={false}
            value={details.minActiveMinutes}
            onChange={(minutes) => set('minActiveMinutes', whole(minutes, 0))}
          />
        </div>
        <div className={classes.pair}>
          <NativeSelect
            label={words.enrolmentRule}
            value={details.enrolmentRule}
            onChange={(event) => set('enrolmentRule', event.currentTarget.value as EnrolmentRule)}
            data={RULES.map((rule) => ({ value: rule, label: words[`rule${rule}`] }))}
          />
          <NumberInput label={words.capacity} placeholder={words.noLimit} min={1} allowDecimal={false} value={details.capacity ?? ''} onChange={(seats) => set('capacity', seats === '' ? null : whole(seats, 1))} />
        </div>
        <div className={classes.pair}>
          <TextInput type="date" label={words.opensOn} value={details.opensOn ?? ''} onChange={(event) => set('opensOn', event.currentTarget.value || null)} />
          <TextInput type="date" label={words.closesOn} value={details.closesOn ?? ''} onChange={(event) => set('closesOn', event.currentTarget.value || null)} />
        </div>
        <Checkbox label={words.allPositions} checked={details.allPositions} onChange={(event) => set('allPositions', event.currentTarget.checked)} />
        {!details.allPositions && <PositionPicker chosen={details.positionIds} onChange={(chosen) => set('positionIds', chosen)} />}
        <PrerequisitePicker courseId={version.courseId} chosen={details.prerequisiteCourseIds} onChange={(chosen) => set('prerequisiteCourseIds', chosen)} />
      </fieldset>
      {!textsOnly && <CoverPicker courseId={version.courseId} fileId={details.coverFileId} onChange={(fileId) => set('coverFileId', fileId)} />}
      <SavedState state={autosave.state} />
      <InlineError error={autosave.error} />
      <ConflictDialog open={present !== null} mine={textOf(details)} theirs={present ? textOf(present) : ''} onKeep={keep} />
    </fieldset>
  );
}

function detailsOf(version: Version): Details {
  const { title, summary, organiser, formId, jp, coverFileId, enrolmentRule, capacity, opensOn, closesOn, allPositions, passingGrade, minActiveMinutes, competencies, positionIds, prerequisiteCourseIds } = version;
  return { title, summary, organiser, formId, jp, coverFileId, enrolmentRule, capacity, opensOn, closesOn, allPositions, passingGrade, minActiveMinutes, competencies, positionIds, prerequisiteCourseIds };
}

const textOf = ({ title, summary, organiser, jp, passingGrade, minActiveMinutes }: Details) =>
  [title, summary, organiser, `${jp} JP`, `${passingGrade}`, `${minActiveMinutes}`].filter(Boolean).join('\n');
