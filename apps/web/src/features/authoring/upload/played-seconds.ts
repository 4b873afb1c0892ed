import { fileAddress } from '../../../ui/media/course-file';

/** Length of an uploaded film or recording as the browser reads it; 0 when it cannot, and the author types it. */
export function playedSeconds(fileId: string): Promise<number> {
  return new Promise((resolve) => {
    // A film element reads recordings as well.
    const film = document.createElement('video');
    film.preload = 'metadata';
    film.onloadedmetadata = () => resolve(Number.isFinite(film.duration) ? Math.round(film.duration) : 0);
    film.onerror = () => resolve(0);
    film.src = fileAddress(fileId);
  });
}
