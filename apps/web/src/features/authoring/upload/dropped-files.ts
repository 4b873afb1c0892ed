import { inOrder } from './file-kinds';

/** The files of a drop, folders opened; each folder in the order of its names. */
export async function droppedFiles(items: DataTransferItemList): Promise<File[]> {
  // Entries have to be taken before anything is awaited: the list is emptied after the event.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(inOrder(entries).map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const entries = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(inOrder(entries).map(filesIn))).flat();
}

/** A folder is handed out in parts; an empty part is the last one. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return part.length === 0 ? [] : [...part, ...(await entriesOf(reader))];
}
