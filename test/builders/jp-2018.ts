import type { JpPolicy } from '@piawai/domain/standards/rules';

import lines from '../../apps/database/seeds/data/jp-policy-2018.json';

/** The table that every installation starts with, so that the vectors hold for what is shipped. */
export const jp2018: JpPolicy[] = lines.map((line, index) => ({
  id: `policy-${index}`,
  version: 'JP-2018',
  agencyId: null,
  formId: line.formId,
  unit: line.unit as JpPolicy['unit'],
  minutesPerJp: 45,
  national: { jpPerUnit: line.nationalJp, surplusPercent: 0, dailyCap: line.nationalDailyCap },
  international: {
    jpPerUnit: line.internationalJp ?? line.nationalJp,
    surplusPercent: line.internationalSurplusPercent,
    dailyCap: line.internationalDailyCap,
  },
  unitsPerMonth: line.unitsPerMonth,
  yearlyCap: null,
  basis: line.basis,
  validFrom: '2018-09-06',
}));
