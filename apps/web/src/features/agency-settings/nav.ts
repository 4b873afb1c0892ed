import IconBuildingCog from '@tabler/icons-react/dist/esm/icons/IconBuildingCog.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const agencySettingsNav: readonly NavEntry[] = [
  { path: paths.agencySettings, label: { id: 'Pengaturan Instansi', en: 'Agency Settings' }, icon: IconBuildingCog, permission: 'organisation.unit.manage', group: 'manage', order: 50 },
];
