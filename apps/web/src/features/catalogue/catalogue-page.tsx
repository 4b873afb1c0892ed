import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { ListSkeleton } from '../../ui/skeletons';
import { useCatalogueFilters, useCourses } from './api';
import classes from './catalogue.module.css';
import { CourseRow } from './course-row';
import { catalogueMessages } from './messages';

const SORTS = ['NEWEST', 'RATING', 'TITLE'] as const;

/** What can be learned; search and filters live in the address. */
export function CataloguePage() {
  const words = useMessages(catalogueMessages);
  const { language } = useLanguage();
  const [query, setQuery] = useSearchParams();
  const filter = { search: query.get('q') ?? '', formId: query.get('bentuk') ?? '', competencyId: query.get('kompetensi') ?? '', forMyPosition: query.get('jabatan') === 'saya' };
  const sort = query.get('urut') ?? '';
  const { query: list, rows, more } = useCourses({ ...filter, sort });
  const { data: filters } = useCatalogueFilters();
  const filtered = Object.values(filter).some(Boolean);
  const set = (name: string, value: string) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const named = (row: { nameId: string; nameEn: string }) => (language === 'id' ? row.nameId : row.nameEn);

  return (
    <Page title={words.title} lead={words.lead}>
      <div className={classes.filters}>
        <SearchField label={words.search} value={filter.search} onSearch={(text) => set('q', text)} />
        <NativeSelect
          aria-label={words.form}
          value={filter.formId}
          onChange={(event) => set('bentuk', event.currentTarget.value)}
          data={[{ value: '', label: words.everyForm }, ...(filters?.forms ?? []).map((form) => ({ value: String(form.formId), label: `${named(form)} (${form.courses})` }))]}
        />
        <NativeSelect
          aria-label={words.competency}
          value={filter.competencyId}
          onChange={(event) => set('kompetensi', event.currentTarget.value)}
          data={[{ value: '', label: words.everyCompetency }, ...(filters?.competencies ?? []).map((each) => ({ value: each.id, label: named(each) }))]}
        />
        <NativeSelect
          aria-label={words.sort}
          value={sort}
          onChange={(event) => set('urut', event.currentTarget.value)}
          data={[{ value: '', label: filter.search ? words.sortBEST : words.sortNEWEST }, ...SORTS.filter((each) => each !== 'NEWEST' || filter.search).map((each) => ({ value: each, label: words[`sort${each}`] }))]}
        />
        {(filters?.positionId || filter.forMyPosition) && (
          <Checkbox label={words.forMyPosition} checked={filter.forMyPosition} onChange={(event) => set('jabatan', event.currentTarget.checked ? 'saya' : '')} />
        )}
      </div>
      {!rows && (list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : <ListSkeleton />)}
      {rows?.length === 0 && (
        <EmptyState
          text={filtered ? words.none : words.empty}
          action={filtered && <Button variant="default" onClick={() => setQuery({}, { replace: true })}>{words.clearFilters}</Button>}
        />
      )}
      {rows && rows.length > 0 && (
        <>
          <ul className={classes.list}>
            {rows.map((course) => (
              <CourseRow key={course.courseId} course={course} />
            ))}
          </ul>
          <div className={classes.more}>
            <span role="status">{words.shown(rows.length)}</span>
            {more.hasNext && <Button variant="default" loading={more.loading} onClick={more.load}>{words.more}</Button>}
          </div>
        </>
      )}
    </Page>
  );
}
