import { Injectable } from '@nestjs/common';
import { DomainError } from '@piawai/contracts';
import { judgeArchive } from '@piawai/platform/files/archive-size.check';
import { FileStore } from '@piawai/platform/files/file-store';

import { parseNip } from '../identity/nip.rules';
import { formatOf, readEmployeeFile } from './employee-file';
import { guessMapping } from './import-columns.rules';
import type { FileCell } from './import-row.rules';

/** The cell of a list of people that should hold a NIP. */
export interface PersonCell extends FileCell {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
}

/** A workbook of 50,000 rows unpacks to some 30 MB. */
const LARGEST_WORKBOOK = 128 * 1024 * 1024;

/** Reads lists of people: a CSV or XLSX with a column of NIPs, with or without headers. */
@Injectable()
export class PeopleFileReader {
  constructor(private readonly files: FileStore) {}

  /** The NIP of each row, at most `limit` of them. @throws organisation.import_file_invalid */
  async numbersIn(sha256: string, limit: number): Promise<PersonCell[]> {
    const path = this.files.path(sha256);
    const format = await formatOf(path);
    if (format === 'XLSX' && (await judgeArchive(path, LARGEST_WORKBOOK)) !== 'GOOD') throw new DomainError('organisation.import_file_invalid');
    const found: PersonCell[] = [];
    let column: number | null = null;
    for await (const { row, cells } of readEmployeeFile(path, format)) {
      if (column === null) {
        column = columnOf(cells);
        // A title or the header itself holds nobody.
        if (column === null || guessMapping(cells.map(({ text }) => text)).nip !== undefined) continue;
      }
      const cell = cells[column];
      if (cell && cell.text.trim() !== '') found.push({ row, ...cell });
      if (found.length >= limit) break;
    }
    if (column === null) throw new DomainError('organisation.import_file_invalid');
    return found;
  }
}

/** By its header, else where a NIP stands in a list without headers. */
function columnOf(cells: readonly FileCell[]): number | null {
  const named = guessMapping(cells.map(({ text }) => text)).nip;
  if (named !== undefined) return named;
  const at = cells.findIndex(({ text }) => parseNip(text).ok);
  return at >= 0 ? at : null;
}
