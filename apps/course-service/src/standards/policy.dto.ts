import { IsIn, IsInt, IsISO8601, IsNumber, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';

const orNull = (key: 'minJp' | 'maxJp' | 'jpPerUnit' | 'dailyCap' | 'unitsPerMonth' | 'yearlyCap') =>
  ValidateIf((input: Partial<Record<typeof key, unknown>>) => input[key] !== null);

export class AddDutyInput {
  /** Kind of employee. */
  @IsIn(['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'])
  employeeKind: string;

  /** JP to reach in the period; null = none. */
  @orNull('minJp')
  @IsInt()
  @Min(1)
  @Max(1000)
  minJp: number | null;

  /** Most JP by rule; null = none. */
  @orNull('maxJp')
  @IsInt()
  @Min(1)
  @Max(1000)
  maxJp: number | null;

  /** Calendar year or year of the contract. */
  @IsIn(['CALENDAR_YEAR', 'CONTRACT_YEAR'])
  period: 'CALENDAR_YEAR' | 'CONTRACT_YEAR';

  /** The decree behind it. */
  @IsString()
  @Length(3, 200)
  basis: string;

  /** First day, `yyyy-MM-dd`, tomorrow or later. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  validFrom: string;
}

export class AddJpPolicyInput {
  /** Name of the version, such as PERWAL-12-2027. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9./-]{1,39}$/)
  version: string;

  /** Form of development. */
  @IsInt()
  @Min(1)
  @Max(199)
  formId: number;

  /** What one JP is counted in. */
  @IsIn(['MINUTES', 'DAY', 'SESSION', 'OCCASION', 'SEMESTER'])
  unit: 'MINUTES' | 'DAY' | 'SESSION' | 'OCCASION' | 'SEMESTER';

  /** JP per unit; needed for every unit but MINUTES, which counts real time. */
  @ValidateIf((input: AddJpPolicyInput) => input.unit !== 'MINUTES')
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.25)
  @Max(100)
  jpPerUnit: number | null;

  /** Surplus of an international event in percent. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(200)
  internationalSurplusPercent: number;

  /** Most JP on one day; null = no cap. */
  @orNull('dailyCap')
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.25)
  @Max(24)
  dailyCap: number | null;

  /** Most units in one month; null = no cap. */
  @orNull('unitsPerMonth')
  @IsInt()
  @Min(1)
  @Max(100)
  unitsPerMonth: number | null;

  /** Most JP in one year; null = no cap. */
  @orNull('yearlyCap')
  @IsInt()
  @Min(1)
  @Max(1000)
  yearlyCap: number | null;

  /** The decree behind it. */
  @IsString()
  @Length(3, 200)
  basis: string;

  /** First day, `yyyy-MM-dd`, tomorrow or later. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  validFrom: string;
}
