/** One version of a course that people completed in a year. */
export interface TaughtVersion {
  readonly courseId: string;
  readonly code: string;
  readonly version: number;
  readonly title: string;
  /** JP of the whole course. */
  readonly jp: number;
  readonly people: number;
  /** Modules of this version that the person taught. */
  readonly modules: readonly { readonly title: string; readonly jp: number }[];
}

/** A course in the record of a year. */
export interface TaughtCourse {
  readonly courseId: string;
  readonly code: string;
  readonly title: string;
  readonly versions: number[];
  readonly people: number;
  readonly modules: { readonly title: string; readonly jp: number }[];
  /** JP of those modules: counted once a year, however many take the course and in however many versions. */
  readonly jp: number;
}

export interface TeachingRecord {
  readonly courses: TaughtCourse[];
  readonly totalJp: number;
  readonly totalPeople: number;
}

/** Joins the versions of each course; titles, modules and JP are those of the newest one that was completed. Courses without a taught module are left out. */
export function asRecord(versions: readonly TaughtVersion[]): TeachingRecord {
  const byCourse = new Map<string, TaughtVersion[]>();
  for (const each of versions) byCourse.set(each.courseId, [...(byCourse.get(each.courseId) ?? []), each]);
  const courses = [...byCourse.values()].flatMap((each): TaughtCourse[] => {
    const taught = each.filter(({ modules }) => modules.length > 0).sort((a, b) => a.version - b.version);
    const newest = taught.at(-1);
    if (!newest) return [];
    const { courseId, code, title } = newest;
    const modules = newest.modules.map((module) => ({ ...module }));
    return [{ courseId, code, title, versions: taught.map(({ version }) => version), people: total(taught, ({ people }) => people), modules, jp: total(modules, ({ jp }) => jp) }];
  });
  return { courses, totalJp: total(courses, ({ jp }) => jp), totalPeople: total(courses, ({ people }) => people) };
}

const total = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((sum, item) => sum + of(item), 0);
