import IconCertificate from '@tabler/icons-react/dist/esm/icons/IconCertificate.mjs';
import IconFileCertificate from '@tabler/icons-react/dist/esm/icons/IconFileCertificate.mjs';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import IconTemplate from '@tabler/icons-react/dist/esm/icons/IconTemplate.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const certificatesNav: readonly NavEntry[] = [
  {
    path: paths.certificates,
    label: { id: 'Sertifikat Saya', en: 'My Certificates' },
    icon: IconCertificate,
    permission: 'certificates.own.read',
    group: 'learn',
    order: 35,
  },
  {
    path: paths.issuedCertificates,
    label: { id: 'Sertifikat Terbit', en: 'Issued Certificates' },
    icon: IconFileCertificate,
    permission: 'certificates.certificate.read',
    group: 'manage',
    order: 30,
  },
  {
    path: paths.certificateDesigns,
    label: { id: 'Templat Sertifikat', en: 'Certificate Templates' },
    icon: IconTemplate,
    permission: 'certificates.template.manage',
    group: 'manage',
    order: 32,
  },
  {
    path: paths.certificateSigning,
    label: { id: 'Tanda Tangan Sertifikat', en: 'Certificate Signatures' },
    icon: IconSignature,
    permission: 'certificates.signature.manage',
    group: 'manage',
    order: 31,
  },
];
