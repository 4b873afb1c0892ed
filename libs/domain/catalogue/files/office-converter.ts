import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { DocumentProblem } from './pdf-reader';

const LIMIT_MS = 120_000;

/** A document may neither run anything nor load anything from elsewhere. */
const SECURITY = { DisableMacrosExecution: true, BlockUntrustedRefererLinks: true, DisableActiveContent: true };

const PROGRAM = 'soffice';

/** Whether LibreOffice stands on the path of this process. */
export async function hasOffice(): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = await Promise.all(folders.map((folder) => access(join(folder, PROGRAM), constants.X_OK).then(() => true, () => false)));
  return found.includes(true);
}

/** Presentations and texts become a PDF by LibreOffice, where the server has it. */
export class OfficeConverter {
  /**
   * Gives `use` the path of a PDF; what is one already stays where it is.
   * @throws DocumentProblem NEEDS_PDF without the program, UNREADABLE when it gives no PDF, TOO_HEAVY when it takes too long
   */
  async asPdf(path: string, isPdf: boolean, use: (path: string) => Promise<void>): Promise<void> {
    if (isPdf) return use(path);
    // A folder of its own for each file: profile, macros and lock files of one never meet another's.
    const folder = await mkdtemp(join(tmpdir(), 'piawai-office-'));
    try {
      const source = join(folder, 'source');
      await copyFile(path, source);
      await mkdir(join(folder, 'profile/user'), { recursive: true });
      await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), registry());
      await convert(folder, source);
      await use(join(folder, 'source.pdf'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function registry(): string {
  const items = Object.entries(SECURITY).map(
    ([name, value]) => `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  const names = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items ${names}>${items.join('')}</oor:items>\n`;
}

function convert(folder: string, source: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'pdf', '--outdir', folder, source];
  // The surroundings of the process hold its secrets; the program gets none of them.
  const env = { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8' };
  return new Promise((resolve, reject) => {
    execFile(PROGRAM, args, { cwd: folder, env, timeout: LIMIT_MS, killSignal: 'SIGKILL' }, (error) => {
      if (!error) resolve();
      else if (error.code === 'ENOENT') reject(new DocumentProblem('NEEDS_PDF'));
      else reject(new DocumentProblem(error.killed ? 'TOO_HEAVY' : 'UNREADABLE'));
    });
  });
}
