/** How far long work is. */
export interface Done {
  readonly done: number;
  readonly total: number;
}

/** Long work in pieces: whoever runs it may draw, tell how far it is, or stop between two of them. */
export type Steps<T> = Generator<Done | undefined, T, undefined>;

/** All pieces at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
