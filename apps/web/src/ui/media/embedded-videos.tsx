import { lazy, Suspense, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { EmbeddedVideoProps } from './embedded-video';

const EmbeddedVideo = lazy(async () => ({ default: (await import('./embedded-video')).EmbeddedVideo }));

interface Place extends EmbeddedVideoProps {
  readonly figure: Element;
}

/** Puts a button in the place of every film of an article; most articles have none, and then nothing more is loaded. */
export function EmbeddedVideos({ article }: { article: RefObject<HTMLElement | null> }) {
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => setPlaces([...(article.current?.querySelectorAll('figure[data-video], figure[data-youtube]') ?? [])].map(placeOf)), [article]);
  return places.map(({ figure, ...video }, at) =>
    createPortal(
      <Suspense fallback={null}>
        <EmbeddedVideo {...video} />
      </Suspense>,
      figure,
      String(at),
    ),
  );
}

/** Reads what the service wrote into the figure; its paragraphs are hidden from then on. */
function placeOf(figure: Element): Place {
  const paragraphs = [...figure.querySelectorAll('p')];
  const place = {
    figure,
    fileId: figure.getAttribute('data-video'),
    youtubeId: figure.getAttribute('data-youtube'),
    bytes: Number(figure.getAttribute('data-bytes') ?? 0),
    title: figure.querySelector('figcaption')?.textContent ?? '',
    transcript: paragraphs.map((paragraph) => paragraph.textContent).join('\n\n'),
  };
  figure.setAttribute('data-ready', '');
  return place;
}
