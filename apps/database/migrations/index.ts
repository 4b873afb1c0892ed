import { Platform010 } from './010-platform';
import { Organisation020 } from './020-organisation';
import { Accounts030 } from './030-accounts';
import { Standards040 } from './040-standards';
import { Catalogue050 } from './050-catalogue';
import { Learning060 } from './060-learning';
import { Certificates080 } from './080-certificates';
import { Competency090 } from './090-competency';
import { Reporting100 } from './100-reporting';
import { OrganisationPeople110 } from './110-organisation-people';
import { AccountsActivation120 } from './120-accounts-activation';
import { CatalogueMedia130 } from './130-catalogue-media';
import { QuestionBank135 } from './135-catalogue-question-bank';
import { LearningAttempts145 } from './145-learning-attempts';
import { Notifications160 } from './160-notifications';
import { Sweeps170 } from './170-sweeps';
import { LearningOrders180 } from './180-learning-orders';
import { Evaluation184 } from './184-evaluation';
import { LearningTalk186 } from './186-learning-talk';
import { CertificatesDesign188 } from './188-certificates-design';
import { CertificatesSigning189 } from './189-certificates-signing';
import { CityIndexes192 } from './192-city-indexes';
import { ExportLines194 } from './194-export-lines';
import { CatalogueCorrectedQuizzes215 } from './215-catalogue-corrected-quizzes';
import { LearningPapers216 } from './216-learning-papers';
import { LearningWaiting182 } from './182-learning-waiting';
import { ReportingWaiting183 } from './183-reporting-waiting';
import { OrganisationHouse190 } from './190-organisation-house';
import { ReportingReach200 } from './200-reporting-reach';
import { ReportingPeople201 } from './201-reporting-people';
import { CompetencyYear202 } from './202-competency-year';
import { LearningBatch205 } from './205-learning-batch';
import { CertificatesFront206 } from './206-certificates-front';
import { CertificatesSignature207 } from './207-certificates-signature';
import { UnitHelpdesk220 } from './220-unit-helpdesk';

/** Every migration in order; forward only. */
export const MIGRATIONS = [
  Platform010,
  Organisation020,
  Accounts030,
  Standards040,
  Catalogue050,
  Learning060,
  Certificates080,
  Competency090,
  Reporting100,
  OrganisationPeople110,
  AccountsActivation120,
  CatalogueMedia130,
  QuestionBank135,
  LearningAttempts145,
  Notifications160,
  Sweeps170,
  LearningOrders180,
  Evaluation184,
  LearningTalk186,
  CertificatesDesign188,
  CertificatesSigning189,
  CityIndexes192,
  ExportLines194,
  LearningWaiting182,
  ReportingWaiting183,
  OrganisationHouse190,
  ReportingReach200,
  ReportingPeople201,
  CompetencyYear202,
  CatalogueCorrectedQuizzes215,
  LearningPapers216,
  LearningBatch205,
  CertificatesFront206,
  CertificatesSignature207,
  UnitHelpdesk220,
];
