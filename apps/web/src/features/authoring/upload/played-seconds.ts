import { fileAddress } from '../../../ui/media/course-file';

const FAR_BEYOND_SECONDS = 1e6;

/** Length of an uploaded film or recording as the browser reads it; 0 when it cannot, and the author types it. */
export function playedSeconds(fileId: string): Promise<number> {
  return new Promise((resolve) => {
    // A film element reads recordings as well.
    const film = document.createElement('video');
    film.preload = 'metadata';
    // What a browser has recorded says its length only at its end: going there makes it known.
    film.onloadedmetadata = () => {
      if (film.duration === Infinity) film.currentTime = FAR_BEYOND_SECONDS;
    };
    film.ondurationchange = () => {
      if (Number.isFinite(film.duration)) resolve(Math.round(film.duration));
    };
    film.onerror = () => resolve(0);
    film.src = fileAddress(fileId);
  });
}
