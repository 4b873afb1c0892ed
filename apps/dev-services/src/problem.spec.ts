import { diskProblem } from './problem';

describe('a full disk', () => {
  it.each([
    ['PostgreSQL, growing a table', 'ERROR:  could not extend file "base/16384/16397": No space left on device\nHINT:  Check free disk space.'],
    ['PostgreSQL, extending by fallocate', 'could not extend file "base/5/2619" with FileFallocate(): Disk quota exceeded'],
    ['PostgreSQL, writing its log', 'PANIC:  could not write to file "pg_wal/xlogtemp.4242": No space left on device'],
    ['initdb', 'initdb: error: could not write to file "/srv/piawai/pgdata/base/1/1255": No space left on device'],
    ['Node, writing a file', "Error: ENOSPC: no space left on device, write"],
    ['Node, copying a file', "ENOSPC: no space left on device, copyfile '/a' -> '/b'"],
    ['npm', 'npm error code ENOSPC\nnpm error syscall write'],
    ['Redis', 'MISCONF Errors writing to the AOF file: No space left on device'],
  ])('is known by the words of %s', (_, text) => {
    expect(diskProblem(text)).toMatchObject({ message: 'The disk is full.', remedy: expect.stringContaining('Free some space') });
  });

  it.each([
    ['a wrong password', 'FATAL:  password authentication failed for user "piawai"'],
    ['a missing folder', "ENOENT: no such file or directory, open '/srv/piawai/files'"],
    ['no right to write', 'could not open file "base/5/2619": Permission denied'],
    ['no watchers left', 'Error: ENOSPC: System limit for number of file watchers reached, watch \'/srv\''],
  ])('is not %s', (_, text) => expect(diskProblem(text)).toBeUndefined());
});
