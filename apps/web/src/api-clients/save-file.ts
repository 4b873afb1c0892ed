import { send } from './send';

/** Fetches a file with the session, renewed where needed, and hands it to the browser's downloads under `name`. */
export async function saveFile(path: string, name: string): Promise<void> {
  const answer = await send(new Request(path));
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await answer.blob()), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
