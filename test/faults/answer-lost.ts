import { connect } from 'node:net';

/** Sends a POST request whose answer never gets through: the line is cut, unread, once `done` says that the server has done it. */
export async function sendWithoutAnswer(url: string, headers: Readonly<Record<string, string>>, done: () => Promise<void>): Promise<void> {
  const { host, hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.pause();
  const lines = Object.entries({ host, ...headers, 'content-length': '0' }).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${pathname} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  await done();
  socket.destroy();
}
