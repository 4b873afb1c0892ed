import { StreamableFile } from '@nestjs/common';
import type { CertificateFile } from '@piawai/domain/certificates';
import { attachment } from '@piawai/domain/certificates/rules';
import type { FastifyReply } from 'fastify';

/** A PDF for one person only; its hash is its version, so a browser asks again but loads it once. */
export function pdfAnswer(file: CertificateFile, reply: FastifyReply): StreamableFile {
  void reply.header('cache-control', 'private, no-cache').header('etag', `"${file.sha256}"`).header('x-content-type-options', 'nosniff');
  return new StreamableFile(file.content, { type: 'application/pdf', disposition: attachment(file.name), length: file.bytes });
}
