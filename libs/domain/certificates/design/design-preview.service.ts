import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import { type AgencySettings, LogoService, OrganisationReader } from '@piawai/domain/organisation';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import { type FrozenCertificate, freezeCertificate } from '../issuing/frozen-certificate.rules';
import { RenderPool } from '../rendering/render-pool';
import { frontTemplate } from './design-template.rules';
import { refuse } from './design.service';
import { type CertificateDesign, designFaults } from './design.rules';

interface Sample {
  readonly numberText: string;
  readonly issuedOn: CivilDate;
  readonly frozen: FrozenCertificate;
}

/** Draws drafts with the renderer of the certificates, on the data of the latest one. */
@Injectable()
export class DesignPreviewService {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
    private readonly logos: LogoService,
    private readonly pool: RenderPool,
    private readonly files: FileStore,
    private readonly config: Config,
  ) {}

  /** A page as PNG. Code and link are those of no certificate. @throws certificates.design_invalid, certificates.design_not_drawn, platform.not_found */
  async picture(agencyId: UnitId, on: CivilDate, design: CertificateDesign, page: 1 | 2): Promise<Buffer> {
    refuse(designFaults(design));
    const settings = await this.organisation.settingsOf(agencyId, on);
    const [sample, background, logo, agencyLogo, back] = await Promise.all([
      this.sampleOf(agencyId, settings, on),
      this.pictureOf(agencyId, design.background),
      this.pictureOf(agencyId, design.logo),
      this.logos.printed(agencyId, settings.logo),
      design.back ? this.generalBack() : '',
    ]);
    const order = {
      // A draft changes with every stroke: its template is never kept.
      template: { id: null, front: frontTemplate(design), back },
      certificate: { ...sample, verifyCode: 'CONTOH22', verificationId: 'contoh-pratinjau-rancangan' },
      pictures: { background, logo, agencyLogo },
      publicUrl: this.config.publicUrl,
      issuedAt: new Date(`${sample.issuedOn}T00:00:00Z`),
    };
    return this.pool.picture(order, page).catch(() => {
      throw new DomainError('certificates.design_not_drawn');
    });
  }

  /** The latest certificate of the agency's register, with today's signatory, letterhead and legal basis; before the first one, invented data. */
  private async sampleOf(agencyId: UnitId, settings: AgencySettings, on: CivilDate): Promise<Sample> {
    const unit = await this.organisation.unitOf(agencyId);
    const signatory = settings.signatories[0] ?? { title: 'Kepala Instansi', name: 'Nama Penanda Tangan', nip: '' };
    const today = {
      issuer: { name: settings.organiserName, legalBasis: settings.certificateLegalBasis },
      agency: { name: unit?.name ?? settings.name, colour: settings.logoColour, letterhead: settings.letterhead },
      signed: { place: settings.place, title: signatory.title, name: signatory.name, rank: null, nip: signatory.nip },
    };
    const [latest] = await this.database.read<Sample>(
      `select c.number_text as "numberText", c.issued_on as "issuedOn", c.frozen
         from certificates.certificate c
        where c.register_id = (select r.id from certificates.register r where r.agency_id = $1 order by r.year desc limit 1)
        order by c.year desc, c.number desc limit 1`,
      [agencyId],
    );
    if (latest) return { ...latest, frozen: { ...latest.frozen, ...today } };
    return { numberText: '800.2.2.1/1/CONTOH/2026', issuedOn: on, frozen: inventedCertificate(on, today) };
  }

  private async pictureOf(agencyId: UnitId, id: string | null): Promise<Buffer | null> {
    if (id === null) return null;
    const [picture] = await this.database.read<{ sha256: string }>('select sha256 from certificates.design_picture where id = $1 and agency_id = $2', [id, agencyId]);
    if (!picture) throw new DomainError('platform.not_found');
    return buffer(this.files.read(picture.sha256));
  }

  private async generalBack(): Promise<string> {
    const [general] = await this.database.read<{ back: string }>(
      'select back from certificates.template where agency_id is null and design_id is null and kind is null order by version desc limit 1',
    );
    return general?.back ?? '';
  }
}

function inventedCertificate(on: CivilDate, today: Pick<FrozenCertificate, 'agency' | 'issuer' | 'signed'>): FrozenCertificate {
  return freezeCertificate({
    kind: 'SERTIFIKAT',
    holder: {
      name: 'Nama Peserta Contoh, S.Kom.', nip: '199001012015031001', birthPlace: 'Kota Contoh', birthDate: '1990-01-01', rank: 'Penata Muda / III/a',
      position: 'Analis Contoh', unit: 'Unit Kerja Contoh', agency: today.agency.name,
    },
    course: {
      title: 'Pelatihan Contoh', code: 'CONTOH', form: 'E-Learning', organiser: today.issuer.name, startedOn: on, completedOn: on, place: today.signed.place, jp: 4, score: null,
      modules: [{ title: 'Modul Pertama', jp: 2 }, { title: 'Modul Kedua', jp: 2 }],
    },
    ...today,
  });
}
