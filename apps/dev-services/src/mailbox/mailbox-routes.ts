import type { FastifyPluginAsync } from 'fastify';
import type { Mailbox, ReceivedMail } from './mailbox';

/** GET /dev/mailbox is a page, GET /dev/mailbox.json?to=… the same for tests; development only. */
export function mailboxRoutes(mailbox: Mailbox): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: { to?: string } }>('/dev/mailbox.json', async (request, reply) => {
      const { to } = request.query;
      reply.header('cache-control', 'no-store');
      return mailbox.mails.filter((mail) => to === undefined || mail.to.includes(to));
    });
    app.get('/dev/mailbox', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
      return reply.type('text/html; charset=utf-8').send(page(mailbox.mails));
    });
  };
}

function page(mails: readonly ReceivedMail[]): string {
  const list = mails.map(article).join('') || '<p>Belum ada surat. Surat yang dikirim aplikasi tampil di sini.</p>';
  return `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Kotak surat pengembangan</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  article { border-top: 1px solid #8886; padding: 1rem 0 }
  h2 { font-size: 1.1rem; margin: 0 }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<h1>Kotak surat pengembangan</h1>
<p>Surat di sini tidak dikirim ke mana pun dan hilang saat aplikasi dihentikan.</p>
<main>${list}</main></html>`;
}

function article({ subject, to, receivedAt, text }: ReceivedMail): string {
  const linked = escape(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
  return `<article><h2>${escape(subject)}</h2><p>${escape(to.join(', '))} · <time>${receivedAt}</time></p><pre>${linked}</pre></article>`;
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
