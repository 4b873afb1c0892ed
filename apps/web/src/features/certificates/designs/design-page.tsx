import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { STARTING_DESIGN } from '@piawai/domain/certificates/rules';
import { newId } from '../../../api-clients/new-id';
import { useMessages } from '../../../ui/i18n';
import { Page } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { PageSkeleton } from '../../../ui/skeletons';
import { useDesign } from './api';
import { DesignEditor } from './design-editor';
import { designMessages } from './messages';
import { NEW_DESIGN } from './new-design';

/** One template: its draft, its preview, its versions. */
export function DesignPage() {
  const { designId = '' } = useParams();
  return designId === NEW_DESIGN ? <NewDesign /> : <KnownDesign key={designId} id={designId} />;
}

function NewDesign() {
  const words = useMessages(designMessages);
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  return (
    <Page title={words.newTitle} breadcrumb={[{ label: words.title, to: paths.certificateDesigns }]} width="full">
      <DesignEditor
        id={id}
        draftKey={NEW_DESIGN}
        base={0}
        published={{ name: '', design: STARTING_DESIGN }}
        versions={[]}
        onPublished={() => void navigate(pathTo(paths.certificateDesign, { designId: id }), { replace: true })}
      />
    </Page>
  );
}

function KnownDesign({ id }: { id: string }) {
  const words = useMessages(designMessages);
  const query = useDesign(id, null);
  return (
    <Page title={query.data?.name ?? words.title} breadcrumb={[{ label: words.title, to: paths.certificateDesigns }]} width="full">
      <QueryState query={query} skeleton={<PageSkeleton />}>
        {({ name, version, design, versions }) => (
          <DesignEditor key={version} id={id} draftKey={id} base={version} published={{ name, design }} versions={versions} onPublished={() => undefined} />
        )}
      </QueryState>
    </Page>
  );
}
