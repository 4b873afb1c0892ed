import { Injectable } from '@nestjs/common';
import { type AccountId, type CivilDate, type CourseId, DomainError, type UnitId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';
import type { Tx } from '@piawai/platform/database/tx';
import { templateFaults } from '../rendering/template.rules';
import { frontTemplate } from './design-template.rules';
import { type CertificateDesign, type DesignFault, publishingFaults } from './design.rules';

export interface PublishDesign {
  /** Made by the client for the first version. */
  readonly designId: string;
  readonly agencyId: UnitId;
  readonly accountId: AccountId;
  readonly name: string;
  /** The version that the editor began with; 0 for a new template. */
  readonly base: number;
  readonly design: CertificateDesign;
  /** First day, today in the zone of the agency. */
  readonly on: CivilDate;
}

export interface ChooseTemplate {
  readonly agencyId: UnitId;
  readonly accountId: AccountId;
  /** Null: the agency's default. */
  readonly courseId: CourseId | null;
  /** Null: back to what holds without a choice. */
  readonly designId: string | null;
  readonly from: CivilDate;
  readonly today: CivilDate;
}

/** Publishes designs as immutable templates and records which one holds. */
@Injectable()
export class DesignService {
  /**
   * The next version. Certificates that are issued keep the version that they were issued with.
   * @returns its number @throws certificates.design_invalid, certificates.design_changed, platform.not_found
   */
  async publishDesign(tx: Tx, command: PublishDesign): Promise<number> {
    const { designId, agencyId, design, base } = command;
    refuse(publishingFaults(design));
    await refuseForeignPictures(tx, agencyId, design);
    const front = frontTemplate(design);
    if (templateFaults(front).length > 0) throw new DomainError('certificates.template_invalid');
    await tx.query('insert into certificates.design (id, agency_id, created_at) values ($1, $2, $3) on conflict (id) do nothing', [designId, agencyId, tx.now]);
    const [owner] = await tx.query<{ agencyId: UnitId; version: number }>(
      `select d.agency_id as "agencyId", coalesce((select max(t.version) from certificates.template t where t.design_id = d.id), 0) as version
         from certificates.design d where d.id = $1`,
      [designId],
    );
    if (owner?.agencyId !== agencyId) throw new DomainError('platform.not_found');
    if (owner.version !== base) throw new DomainError('certificates.design_changed');
    const published = await tx.query(
      `insert into certificates.template (id, agency_id, kind, version, front, back, valid_from, design_id, design, name, account_id, at)
       select $1, $2, null, $3, $4, case when $5 then g.back else '' end, $6, $7, $8, $9, $10, $11
         from certificates.template g
        where g.agency_id is null and g.design_id is null and g.kind is null order by g.version desc limit 1
       on conflict (agency_id, kind, design_id, version) do nothing returning id`,
      [newId(), agencyId, base + 1, front, design.back, command.on, designId, JSON.stringify(design), command.name.trim(), command.accountId, tx.now],
    );
    // Somebody published at the same moment.
    if (published.length === 0) throw new DomainError('certificates.design_changed');
    tx.audit('certificates.template_published', { kind: 'certificate_design', id: designId }, { version: base + 1 });
    return base + 1;
  }

  /** @throws organisation.not_retroactive, platform.not_found */
  async chooseTemplate(tx: Tx, { agencyId, accountId, courseId, designId, from, today }: ChooseTemplate): Promise<void> {
    if (from < today) throw new DomainError('organisation.not_retroactive');
    const [known] = await tx.query<{ design: boolean; course: boolean }>(
      `select $2::uuid is null or exists (select from certificates.template t where t.design_id = $2 and t.agency_id = $1) as design,
              $3::uuid is null or exists (select from catalogue.course c where c.id = $3 and c.agency_id = $1) as course`,
      [agencyId, designId, courseId],
    );
    if (!known?.design || !known.course) throw new DomainError('platform.not_found');
    await tx.query(
      `insert into certificates.template_choice (id, agency_id, course_id, design_id, valid_from, account_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), agencyId, courseId, designId, from, accountId, tx.now],
    );
    tx.audit('certificates.template_chosen', { kind: courseId ? 'course' : 'unit', id: courseId ?? agencyId }, { designId, from });
  }
}

/** @throws certificates.design_invalid with what is wrong with which element */
export function refuse(faults: readonly DesignFault[]): void {
  if (faults.length > 0) throw new DomainError('certificates.design_invalid', { faults: faults.map((fault) => ({ ...fault })) });
}

/** @throws platform.not_found for pictures of another agency or for another purpose */
async function refuseForeignPictures(tx: Tx, agencyId: UnitId, { background, logo }: CertificateDesign): Promise<void> {
  const [known] = await tx.query<{ fits: boolean }>(
    `select ($2::uuid is null or exists (select from certificates.design_picture p where p.id = $2 and p.agency_id = $1 and p.kind = 'BACKGROUND'))
        and ($3::uuid is null or exists (select from certificates.design_picture p where p.id = $3 and p.agency_id = $1 and p.kind = 'LOGO')) as fits`,
    [agencyId, background, logo],
  );
  if (!known?.fits) throw new DomainError('platform.not_found');
}
