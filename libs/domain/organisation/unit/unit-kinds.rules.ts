/** Kinds of units; the installation is the root, agencies are its children, depth below them varies. */
export const UNIT_KINDS = {
  INSTALLATION: 'Instalasi',
  AGENCY: 'Instansi',
  SEKRETARIAT: 'Sekretariat',
  INSPEKTORAT: 'Inspektorat',
  DINAS: 'Dinas',
  BADAN: 'Badan',
  RSUD: 'RSUD',
  KECAMATAN: 'Kecamatan',
  KELURAHAN: 'Kelurahan',
  BAGIAN: 'Bagian',
  BIDANG: 'Bidang',
  SEKSI: 'Seksi',
  SUBBAGIAN: 'Subbagian',
  UPTD: 'UPTD',
  OTHER: 'Lainnya',
} as const;
export type UnitKind = keyof typeof UNIT_KINDS;

/** How a head leads: in office, or acting (Plt. for a vacancy, Plh. for an absence). */
export const HEAD_CAPACITIES = ['HEAD', 'PLT', 'PLH'] as const;
export type HeadCapacity = (typeof HEAD_CAPACITIES)[number];
