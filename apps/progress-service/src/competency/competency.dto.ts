import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

import { PageQuery } from '@piawai/platform/http/page';

export class YearQuery {
  /** Calendar year; the present one when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1990)
  @Max(2200)
  year?: number;
}

export class TimelineQuery extends PageQuery {
  /** Only entries counted in this year. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1990)
  @Max(2200)
  year?: number;
}

export class MonthDto {
  /** 1 to 12. */
  month: number;
  /** JP counted in the month. */
  counted: number;
}

export class DutyPeriodDto {
  /** Calendar year or year of the contract. */
  kind: 'CALENDAR_YEAR' | 'CONTRACT_YEAR';
  /** First day, `yyyy-MM-dd`. */
  from: string;
  /** The day after the last, `yyyy-MM-dd`. */
  to: string;
  /** JP counted within it. */
  counted: number;
}

export class YearRemarkDto {
  /** ceiling_exceeded (all JP are kept), exempt, no_rule_known or not_employed. */
  code: 'ceiling_exceeded' | 'exempt' | 'no_rule_known' | 'not_employed';
  /** Figures and dates of the remark. */
  values: Record<string, string | number>;
}

export class YearRecordDto {
  /** Whose record it is, with titles. */
  personName: string;
  /** Calendar year. */
  year: number;
  /** PNS, CPNS, PPPK, PPPK_PARUH_WAKTU; null without an employment. */
  employeeKind: string | null;
  /** JP counted in the year. */
  counted: number;
  /** JP to reach; null when no target is known. */
  target: number | null;
  /** JP still missing. */
  remaining: number | null;
  /** Whether the target is reached. */
  met: boolean | null;
  /** Most JP by rule in the period. */
  ceiling: number | null;
  /** More than the ceiling was counted; nothing is taken away. */
  ceilingExceeded: boolean;
  /** Period of the duty. */
  period: DutyPeriodDto;
  /** The rule that says so. */
  basis: string | null;
  /** Twelve months. */
  months: MonthDto[];
  /** Years that can be asked for, newest first. */
  years: number[];
  /** What the person should know beside the figures. */
  remarks: YearRemarkDto[];
  /** Only learning of this platform is counted. */
  platformOnly: boolean;
}

export class EntryFormDto {
  /** SIASN jenisDiklat. */
  id: number;
  /** Code, such as E_LEARNING. */
  code: string;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
}

export class WhyDto {
  /** Reason, such as designed, daily_cap or rounded_down. */
  code: string;
  /** Figures of the reason. */
  values: Record<string, string | number>;
}

export class EntryLevelDto {
  /** Code of the competency. */
  code: string;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
  /** Level that the course brings to. */
  level: number;
}

export class EntryCertificateDto {
  /** Id of the certificate. */
  id: string;
  /** Number as printed. */
  number: string;
  /** Id of the public verification page. */
  verificationId: string;
  /** Date of issue, `yyyy-MM-dd`. */
  issuedOn: string;
  /** ISSUED, SUPERSEDED or REVOKED. */
  state: string;
}

export class TimelineEntryDto {
  /** Id of the ledger entry. */
  entryId: string;
  /** Title of the course. */
  title: string;
  /** Id of the course. */
  courseId: string;
  /** Form of development. */
  form: EntryFormDto;
  /** First day of learning, `yyyy-MM-dd`. */
  startedOn: string;
  /** Day of completion, `yyyy-MM-dd`. */
  completedOn: string;
  /** Year for which it counts. */
  year: number;
  /** JP before caps and rounding. */
  raw: number;
  /** JP after the caps; null when none cut. */
  cap: number | null;
  /** JP that count. */
  counted: number;
  /** Version of the JP table that was applied. */
  policyVersion: string | null;
  /** Why it counts that much. */
  why: WhyDto[];
  /** The completion was annulled and the entry taken back. */
  reversed: boolean;
  /** Competencies and levels that it proves. */
  levels: EntryLevelDto[];
  /** Unit of the person then. */
  unitName: string;
  /** The completion behind it. */
  completionId: string;
  /** The enrolment behind it. */
  enrolmentId: string;
  /** The certificate; null until it is issued. */
  certificate: EntryCertificateDto | null;
}

export class TimelinePageDto {
  /** Newest first. */
  items: TimelineEntryDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class ProfileEvidenceDto {
  /** Ledger entry that proves the level. */
  entryId: string;
  /** Title of the course. */
  title: string;
  /** Since when, `yyyy-MM-dd`. */
  attainedOn: string;
}

export class ProfileLineDto {
  /** Id of the competency. */
  competencyId: string;
  /** Code of the competency. */
  code: string;
  /** Name in Indonesian. */
  nameId: string;
  /** Name in English. */
  nameEn: string;
  /** Group of the dictionary. */
  group: 'MANAJERIAL' | 'SOSIAL_KULTURAL' | 'TEKNIS' | 'PEMERINTAHAN';
  /** Level that the position asks for; 0 when it does not. */
  required: number;
  /** Level that is proved; 0 when none. */
  attained: number;
  /** Levels missing. */
  gap: number;
  /** The proof. */
  evidence: ProfileEvidenceDto | null;
  /** Published courses that lead above the attained level. */
  raisingCourses: number;
}

export class ProfileDto {
  /** Whose profile it is, with titles. */
  personName: string;
  /** Day of the standard, `yyyy-MM-dd`. */
  on: string;
  /** Position held today. */
  positionName: string | null;
  /** Job person match in percent; null without a standard. */
  jpm: number | null;
  /** The standard first, then what is proved beyond it. */
  lines: ProfileLineDto[];
  /** Only courses of this platform are evidence. */
  platformOnly: boolean;
}

export class RecordExportDto {
  /** Instant of the export. */
  exportedAt: Date;
  /** The person. */
  employeeId: string;
  /** Only learning of this platform is contained. */
  platformOnly: boolean;
  /** The whole record, oldest first. */
  entries: TimelineEntryDto[];
}
