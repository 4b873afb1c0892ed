import { fileAddress } from './use-upload-file';

/** Length of an uploaded film as the browser reads it; 0 when it cannot, and the author types it. */
export function videoSeconds(fileId: string): Promise<number> {
  return new Promise((resolve) => {
    const film = document.createElement('video');
    film.preload = 'metadata';
    film.onloadedmetadata = () => resolve(Number.isFinite(film.duration) ? Math.round(film.duration) : 0);
    film.onerror = () => resolve(0);
    film.src = fileAddress(fileId);
  });
}
