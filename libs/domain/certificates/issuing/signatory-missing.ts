/** Not a DomainError, which would settle the delivery: the job is tried again, and parked for the admin who names the signatory. */
export class SignatoryMissing extends Error {
  constructor() {
    super('certificates.signatory_missing');
    this.name = 'SignatoryMissing';
  }
}
