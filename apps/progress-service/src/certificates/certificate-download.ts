import { StreamableFile } from '@nestjs/common';
import type { CertificateFile } from '@piawai/domain/certificates';
import { attachment } from '@piawai/domain/certificates/rules';
import type { FastifyReply } from 'fastify';

/** A PDF for one person only: no proxy keeps it, and the browser asks again, for the session may have ended. */
export function pdfAnswer(file: CertificateFile, reply: FastifyReply): StreamableFile {
  void reply.header('cache-control', 'private, no-cache').header('x-content-type-options', 'nosniff');
  return new StreamableFile(file.content, { type: 'application/pdf', disposition: attachment(file.name), length: file.bytes });
}
