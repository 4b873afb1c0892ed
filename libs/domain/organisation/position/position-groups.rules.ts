/** Groups of positions (kelompok jabatan), from the managerial to the functional ladder. */
export const POSITION_GROUPS = {
  JPT_UTAMA: 'JPT Utama',
  JPT_MADYA: 'JPT Madya',
  JPT_PRATAMA: 'JPT Pratama',
  ADMINISTRATOR: 'Administrator',
  PENGAWAS: 'Pengawas',
  PELAKSANA: 'Pelaksana',
  JF_PEMULA: 'JF Pemula',
  JF_TERAMPIL: 'JF Terampil',
  JF_MAHIR: 'JF Mahir',
  JF_PENYELIA: 'JF Penyelia',
  JF_AHLI_PERTAMA: 'JF Ahli Pertama',
  JF_AHLI_MUDA: 'JF Ahli Muda',
  JF_AHLI_MADYA: 'JF Ahli Madya',
  JF_AHLI_UTAMA: 'JF Ahli Utama',
} as const;
export type PositionGroup = keyof typeof POSITION_GROUPS;
