import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CompletionId } from '@piawai/contracts';
import { CatalogueReader } from '@piawai/domain/catalogue';
import { LearningReader } from '@piawai/domain/learning';
import { type AgencySettings, type EmployeeDescription, LogoService, OrganisationReader } from '@piawai/domain/organisation';
import { StandardsReader } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';
import type { Tx } from '@piawai/platform/database/tx';
import { lockCompletion } from '../changing/lock-completion';
import { numberForm } from '../numbering/certificate-number.rules';
import { VERIFICATION_ID_BYTES, verificationId, verifyCode } from '../verification/verification.rules';
import type { IssuedCertificate, IssueMaterial } from './certificate-issue.types';
import { type CertificateKind, certificateKind, type FrozenCertificate, freezeCertificate } from './frozen-certificate.rules';
import { printedHolder } from './printed-holder';
import { enterInRegister, signingOf } from './register-entry';
import { SignatoryMissing } from './signatory-missing';
import { templateFor } from './template-choice';

interface Printing {
  readonly kind: CertificateKind;
  readonly settings: AgencySettings;
  readonly agencyName: string;
  readonly person: EmployeeDescription;
  /** Who gave the course. */
  readonly organiser: string;
  /** Hash of the agency's logo. */
  readonly logo: string | null;
}

/** Gives completions their certificates: number, date and data are fixed here and wait for nobody. */
@Injectable()
export class IssueCertificateService {
  constructor(
    private readonly learning: LearningReader,
    private readonly catalogue: CatalogueReader,
    private readonly standards: StandardsReader,
    private readonly organisation: OrganisationReader,
    private readonly logos: LogoService,
  ) {}

  /** Reads what never changes, before the transaction. @throws Error when the completion is not there yet */
  async gather(completionId: CompletionId): Promise<IssueMaterial> {
    const completion = await this.learning.completion(completionId);
    if (!completion) throw new Error('The completion of the event is not there yet.');
    const [plan, form] = await Promise.all([this.catalogue.learningPlan(completion.versionId), this.standards.formById(completion.formId)]);
    return { completion, plan, form };
  }

  /** @returns null for an annulled completion; the certificate of the first delivery when there is one already */
  async issueCertificate(tx: Tx, material: IssueMaterial): Promise<IssuedCertificate | null> {
    const { completionId } = material.completion;
    const locked = lockCompletion(tx, completionId);
    const found = tx.query<{ annulled: boolean; certificateId: string | null; numberText: string | null }>(
      `select exists (select from learning.completion_annulled a where a.completion_id = $1) as annulled,
              c.id as "certificateId", c.number_text as "numberText"
         from (values (1)) as one (row)
         left join certificates.certificate c on c.completion_id = $1
        order by c.edition desc nulls last limit 1`,
      [completionId],
    );
    const [, [present]] = await Promise.all([locked, found]);
    if (present?.certificateId && present.numberText) {
      return { certificateId: present.certificateId, completionId, numberText: present.numberText };
    }
    if (present?.annulled) return null;
    return this.enter(tx, material);
  }

  private async enter(tx: Tx, material: IssueMaterial): Promise<IssuedCertificate> {
    const { completion, plan } = material;
    const { completionId, completedOn: issuedOn } = completion;
    const kind = certificateKind({ passingGrade: plan.rules.passingGrade, score: completion.score });
    // Questions that do not wait for each other go to the server together.
    const [settings, issuer, person, organiser, templateId] = await Promise.all([
      this.organisation.settingsOf(plan.agencyId, issuedOn, tx),
      this.organisation.unitOf(plan.agencyId, tx),
      this.organisation.describe(completion.employeeId, issuedOn, tx),
      this.organiserOf(tx, material),
      templateFor(tx, { agencyId: plan.agencyId, courseId: completion.courseId, kind, date: issuedOn }),
    ]);
    if (!issuer) throw new Error('The agency of the course is not there yet.');
    if (!person) throw new Error('The employee of the completion is not there yet.');
    const logo = settings.logo === null ? null : await this.logos.printedHash(plan.agencyId, settings.logo, tx);
    const frozen = freeze(material, { kind, settings, agencyName: issuer.name, person, organiser: organiser || settings.organiserName, logo });
    const certificateId = newId();
    tx.publish('certificates.certificate_issued', { certificateId, completionId });
    const numberText = await enterInRegister(tx, {
      id: certificateId, issuerId: plan.agencyId, completionId, kind, edition: 1, issuedOn, templateId, frozen, signing: signingOf(settings),
      number: numberForm(settings.numberPattern, { classification: settings.classification, unit: issuer.code, issuedOn }),
      verificationId: verificationId(randomBytes(VERIFICATION_ID_BYTES)),
      verifyCode: verifyCode(randomBytes(8)),
    });
    return { certificateId, completionId, numberText };
  }

  /** Who gave the course, e.g. a partner; empty where the course names none. */
  private async organiserOf(tx: Tx, { plan }: IssueMaterial): Promise<string> {
    const [version] = await tx.query<{ organiser: string }>('select v.organiser from catalogue.course_version v where v.id = $1', [plan.versionId]);
    return version?.organiser.trim() ?? '';
  }
}

function freeze({ completion, plan, form }: IssueMaterial, { kind, settings, agencyName, person, organiser, logo }: Printing): FrozenCertificate {
  const signatory = settings.signatories[0];
  // Tried again, and parked for the admin: the certificate comes as soon as the agency has named who signs.
  if (!signatory) throw new SignatoryMissing();
  return freezeCertificate({
    kind,
    holder: printedHolder(person, agencyName),
    course: {
      title: plan.title, code: plan.code, batch: completion.batch, form: form.nameId, organiser,
      startedOn: completion.startedOn, completedOn: completion.completedOn, place: settings.place, jp: completion.jp, score: completion.score,
      modules: plan.modules.map(({ title, jp }) => ({ title, jp })),
    },
    // settings.name is what the agency calls the product, which no certificate bears
    agency: { name: agencyName, colour: settings.logoColour, letterhead: settings.letterhead, logo },
    issuer: { name: settings.organiserName, legalBasis: settings.certificateLegalBasis },
    signed: { place: settings.place, title: signatory.title, name: signatory.name, rank: null, nip: signatory.nip },
  });
}
