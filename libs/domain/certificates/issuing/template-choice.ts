import type { CivilDate, UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import type { CertificateKind } from './frozen-certificate.rules';

/** The template that holds on a date: the agency's own before the general one, one for the kind before one for all kinds, then the newest. */
export async function templateFor(tx: Tx, choice: { readonly agencyId: UnitId; readonly kind: CertificateKind; readonly date: CivilDate }): Promise<string> {
  const [template] = await tx.query<{ id: string }>(
    `select t.id from certificates.template t
      where (t.agency_id = $1 or t.agency_id is null) and (t.kind = $2 or t.kind is null) and t.valid_from <= $3
      order by t.agency_id nulls last, t.kind nulls last, t.valid_from desc, t.version desc limit 1`,
    [choice.agencyId, choice.kind, choice.date],
  );
  if (!template) throw new Error('No certificate template holds on this date.');
  return template.id;
}
