import type { CivilDate, CourseId, UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import type { CertificateKind } from './frozen-certificate.rules';

interface TemplateOccasion {
  readonly agencyId: UnitId;
  readonly courseId: CourseId;
  readonly kind: CertificateKind;
  readonly date: CivilDate;
}

/** The choice of a course before that of its agency; the latest of each that holds on the date. */
const chosen = (of: string): string =>
  `(select h.design_id from certificates.template_choice h where h.agency_id = $1 and h.course_id ${of} and h.valid_from <= $3 order by h.valid_from desc, h.id desc limit 1)`;

/**
 * The template that holds on a date: the newest version of the chosen design; without one the agency's own before the
 * general one, one for the kind before one for all kinds, then the newest.
 */
const TEMPLATE = `
  select t.id from certificates.template t
   where (t.agency_id = $1 or t.agency_id is null) and (t.kind = $2 or t.kind is null) and t.valid_from <= $3
     and (t.design_id is null or t.design_id = coalesce(${chosen('= $4')}, ${chosen('is null')}))
   order by t.design_id nulls last, t.agency_id nulls last, t.kind nulls last, t.valid_from desc, t.version desc limit 1`;

export async function templateFor(tx: Tx, { agencyId, courseId, kind, date }: TemplateOccasion): Promise<string> {
  const [template] = await tx.query<{ id: string }>(TEMPLATE, [agencyId, kind, date, courseId]);
  if (!template) throw new Error('No certificate template holds on this date.');
  return template.id;
}
