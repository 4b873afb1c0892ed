import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useToday } from '../../../session/today';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useMessages } from '../../../ui/i18n';
import { Page, Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { ListSkeleton } from '../../../ui/skeletons';
import { DateText } from '../../../ui/texts';
import { type DesignSummary, type TemplateChoice, useChoices, useDesigns } from './api';
import { ChoiceDialog } from './choice-dialog';
import { designMessages } from './messages';
import { NEW_DESIGN } from './new-design';

/** The agency's templates, and which one holds for what. */
export function DesignsPage() {
  const words = useMessages(designMessages);
  const designs = useDesigns();
  const choices = useChoices();
  const [choosing, setChoosing] = useState(false);
  const create = (
    <Button component={Link} to={pathTo(paths.certificateDesign, { designId: NEW_DESIGN })}>
      {words.create}
    </Button>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={create}>
      <QueryState query={designs} skeleton={<ListSkeleton rows={3} />}>
        {({ items }) => <Designs designs={items} choices={choices.data?.items ?? []} />}
      </QueryState>
      <Section
        title={words.choices}
        actions={
          designs.data && designs.data.items.length > 0 ? (
            <Button variant="default" onClick={() => setChoosing(true)}>
              {words.choose}
            </Button>
          ) : undefined
        }
      >
        <p>{words.choicesLead}</p>
        <QueryState query={choices} skeleton={<ListSkeleton rows={2} />}>
          {({ items }) => <Choices choices={items} />}
        </QueryState>
      </Section>
      {choosing && <ChoiceDialog designs={designs.data?.items ?? []} onClose={() => setChoosing(false)} />}
    </Page>
  );
}

function Designs({ designs, choices }: { designs: readonly DesignSummary[]; choices: readonly TemplateChoice[] }) {
  const words = useMessages(designMessages);
  const today = useToday();
  const useOf = (id: string): string => {
    const holding = choices.filter(({ designId, from }) => designId === id && from <= today);
    const courses = holding.filter(({ courseId }) => courseId !== null).length;
    const parts = [holding.some(({ courseId }) => courseId === null) ? words.asDefault : '', courses > 0 ? words.forCourses(courses) : ''];
    return parts.filter(Boolean).join(', ') || words.notUsed;
  };
  return (
    <DataTable
      caption={words.title}
      rows={designs}
      rowKey={({ id }) => id}
      empty={<EmptyState text={words.none} />}
      columns={[
        { key: 'name', header: words.name, primary: true, cell: ({ id, name }) => <Link to={pathTo(paths.certificateDesign, { designId: id })}>{name}</Link> },
        { key: 'version', header: words.version, cell: ({ version }) => words.versionOf(String(version)) },
        { key: 'at', header: words.publishedAt, cell: ({ publishedAt }) => <DateText value={publishedAt} style="short" time /> },
        { key: 'use', header: words.inUse, cell: ({ id }) => useOf(id) },
      ]}
    />
  );
}

function Choices({ choices }: { choices: readonly TemplateChoice[] }) {
  const words = useMessages(designMessages);
  const rows = choices.some(({ courseId }) => courseId === null) ? choices : [{ courseId: null, courseTitle: null, designId: null, designName: null, from: '' }, ...choices];
  return (
    <DataTable
      caption={words.choices}
      rows={rows}
      rowKey={({ courseId, from }) => `${courseId ?? ''} ${from}`}
      empty={null}
      columns={[
        { key: 'for', header: words.forWhat, primary: true, cell: ({ courseTitle }) => courseTitle ?? words.wholeAgency },
        { key: 'template', header: words.template, cell: ({ courseId, designName }) => designName ?? (courseId ? words.asAgency : words.builtIn) },
        { key: 'from', header: words.from, cell: ({ from }) => (from ? <DateText value={from} style="short" /> : '–') },
      ]}
    />
  );
}
