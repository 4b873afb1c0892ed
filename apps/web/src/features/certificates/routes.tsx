import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const certificateRoutes = [
  lazyPage(paths.certificates, async () => (await import('./my-certificates-page')).MyCertificatesPage),
  lazyPage(paths.certificate, async () => (await import('./certificate-page')).CertificatePage),
  lazyPage(paths.issuedCertificates, async () => (await import('./issued-certificates-page')).IssuedCertificatesPage),
  lazyPage(paths.certificateDesigns, async () => (await import('./designs/designs-page')).DesignsPage),
  lazyPage(paths.certificateDesign, async () => (await import('./designs/design-page')).DesignPage),
  lazyPage(paths.certificateSigning, async () => (await import('./signing/signing-page')).SigningPage),
];

export const verificationRoutes = [
  lazyPage(paths.verify, async () => (await import('./verify-number-page')).VerifyNumberPage),
  lazyPage(paths.verifyCertificate, async () => (await import('./verify-page')).VerifyPage),
];
