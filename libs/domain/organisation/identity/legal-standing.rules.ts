/** SIASN kedudukan hukum: the standings that matter for learning duties. */
export const LEGAL_STANDINGS: Readonly<Record<string, string>> = {
  '01': 'Aktif',
  '02': 'CLTN',
  '03': 'Tugas Belajar',
  '04': 'Pemberhentian Sementara',
  '15': 'Menjalani Hukuman Disiplin',
  '20': 'Masa Persiapan Pensiun',
  '99': 'Pensiun',
};

/** False for those who owe no JP: unpaid leave, suspension, preparation for retirement, and 66 to 99. */
export const owesLearning = (standing: string): boolean => !['02', '04', '20'].includes(standing) && Number(standing) < 66;
