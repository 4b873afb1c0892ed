import { MissingDto } from './missing.dto';
import { NoteShownDto } from './progress.dto';

export class NeighbourDto {
  /** The lesson's revision. */
  revisionId: string;
  /** Its title. */
  title: string;
  /** Its kind. */
  kind: string;
  /** What has to be loaded, in bytes. */
  bytes: number;
}

export class PlaceDto {
  /** Client time, cut to the server's, in milliseconds since 1970. */
  at: number;
  /** The event that brought it. */
  eventId: string;
  /** In the player's own terms. */
  position: Record<string, number | string>;
}

export class LessonProgressDto {
  /** Send it along with progress. */
  epoch: number;
  /** Active seconds so far. */
  activeSeconds: number;
  /** Active seconds that the lesson asks for. */
  minActiveSeconds: number;
  /** Seconds of the video that were played: `[[from, to], ...]`. */
  watched: number[][];
  /** Pages seen. */
  pages: number[];
  /** `end`, `opened`. */
  items: string[];
  /** Where the learner stopped. */
  place: PlaceDto | null;
  /** Whether the lesson is done. */
  done: boolean;
  /** What it still asks for. */
  missing: MissingDto[];
}

export class PageImageDto {
  /** Number of the page, from 1. */
  page: number;
  /** Pixels of the large picture. */
  width: number;
  /** Pixels of the large picture. */
  height: number;
  /** What the small picture weighs. */
  bytes: number;
}

export class LessonContentDto {
  /** ARTICLE, VIDEO, AUDIO, DOCUMENT, QUIZ or LINK. */
  kind: string;
  /** Sanitised HTML: ARTICLE. */
  html?: string;
  /** File of the film, the recording or the document; null for a film from YouTube. */
  fileId?: string | null;
  /** YouTube's id of the film, or null. */
  youtubeId?: string | null;
  /** Media type of the film or the recording. */
  mediaType?: string;
  /** Length of the film or the recording, in seconds. */
  seconds?: number;
  /** VTT captions of the film. */
  captionsFileId?: string | null;
  /** Words of the film or the recording. */
  transcript?: string;
  /** Name of the document. */
  fileName?: string;
  /** Sanitised HTML of each page of the document. */
  pages?: string[];
  /** Pictures of the pages that have one. */
  images?: PageImageDto[];
  /** Questions of the quiz's pool. */
  questions?: number;
  /** Address of the link. */
  url?: string;
  /** Words about the link. */
  note?: string;
}

export class LessonDto {
  /** The lesson's revision. */
  revisionId: string;
  /** Its title. */
  title: string;
  /** The course. */
  courseId: string;
  /** Title of the course. */
  courseTitle: string;
  /** Designed minutes. */
  minutes: number;
  /** What has to be loaded, in bytes. */
  bytes: number;
  /** Place in the course, from 1. */
  number: number;
  /** Lessons of the course. */
  count: number;
  /** The lesson before. */
  previous: NeighbourDto | null;
  /** The lesson after. */
  next: NeighbourDto | null;
  /** What is learned. */
  content: LessonContentDto;
  /** How far one is. */
  progress: LessonProgressDto;
  /** Now, by the server's clock: progress is told in it. */
  serverNow: Date;
  /** Own note. */
  ownNote: NoteShownDto | null;
}
