import { api, ApiError, newId, upload } from '../../../api-clients';
import { fingerprintOf, forgetUpload, keepUpload, keptUpload } from './kept-uploads';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

interface UploadState {
  readonly received: number;
  readonly file: UploadedFile | null;
}

export interface Sending {
  readonly accountId: string;
  readonly courseId: string;
  readonly signal: AbortSignal;
  /** Share of one that has been sent. */
  readonly onProgress: (share: number) => void;
  /** An earlier upload of the same file goes on from this share. */
  readonly onResume?: (share: number) => void;
}

const PART_BYTES = 4_000_000;
const RETRY_MS = 3000;

/** Sends a file. A large one goes in parts, and outlives a lost line and a closed window. */
export function sendFile(file: File, sending: Sending): Promise<UploadedFile> {
  return file.size > PART_BYTES ? sendParts(file, sending) : sendWhole(file, sending);
}

const draftOf = (courseId: string): string => `/api/v1/catalogue/drafts/${courseId}`;

function sendWhole(file: File, { courseId, onProgress, signal }: Sending): Promise<UploadedFile> {
  return upload<UploadedFile>(`${draftOf(courseId)}/files`, bodyOf(file, file.name), { onProgress, signal });
}

async function sendParts(file: File, { accountId, courseId, signal, onProgress, onResume }: Sending): Promise<UploadedFile> {
  const fingerprint = await fingerprintOf(file);
  const kept = keptUpload(accountId, courseId, fingerprint);
  const id = kept?.id ?? newId();
  // Under the first name: the same bytes may lie under another by now.
  const name = kept?.name ?? file.name;
  const path = `${draftOf(courseId)}/uploads`;
  const keep = (received: number) => keepUpload(accountId, courseId, fingerprint, { id, name, share: received / file.size, at: kept?.at ?? Date.now() });
  try {
    let state = await outliving(() => api.post<UploadState>(path, { id, name, bytes: file.size }), signal);
    if (state.received > 0 && !state.file) onResume?.(state.received / file.size);
    while (!state.file) {
      signal.throwIfAborted();
      const { received } = state;
      keep(received);
      const part = file.slice(received, received + PART_BYTES);
      const onPart = (share: number) => onProgress((received + share * part.size) / file.size);
      const put = () => upload<UploadState>(`${path}/${id}?offset=${received}`, bodyOf(part, name), { method: 'PUT', onProgress: onPart, signal });
      state = await outliving(put, signal);
    }
    forgetUpload(accountId, courseId, fingerprint);
    return state.file;
  } catch (problem) {
    // What the service refuses is refused the next time as well; what was stopped can go on.
    if (problem instanceof ApiError && problem.code !== 'offline') forgetUpload(accountId, courseId, fingerprint);
    throw problem;
  }
}

/** Repeats what a lost line has swallowed; the service ignores a part that it has already. */
async function outliving<Answer>(attempt: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (;;) {
    try {
      return await attempt();
    } catch (problem) {
      if (signal.aborted || !(problem instanceof ApiError) || problem.code !== 'offline') throw problem;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function bodyOf(content: Blob, name: string): FormData {
  const body = new FormData();
  body.append('file', content, name);
  return body;
}
