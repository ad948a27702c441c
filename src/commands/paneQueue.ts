/** What a ribbon button can ask the pane for. */
export type PaneRequest = "casting" | "reminders" | "plan" | "logContact" | "loadSample";

interface Waiting {
  readonly request: PaneRequest;
  /** Milliseconds, by the clock of the page. */
  readonly since: number;
}

/** A pane that comes later than this finds nothing to do: nobody expects an old click to act any more. */
const patience = 60_000;

const waiting: Waiting[] = [];
let hears: (() => void) | null = null;
let takes: ((request: PaneRequest) => void) | null = null;

/**
 * Hands a request to the pane, which lives in the same page (shared runtime). A pane that does not listen yet finds it in
 * the queue: a button can be pressed while the page still loads. What waits already is not asked for twice.
 */
export function askPane(request: PaneRequest): void {
  if (takes) takes(request);
  else if (!waiting.some((one) => one.request === request)) waiting.push({ request, since: performance.now() });
  hears?.();
}

/** Calls back when something is asked of a pane that may not be loaded yet. */
export function whenAsked(callback: () => void): void {
  hears = callback;
  if (waiting.length > 0) callback();
}

/**
 * The pane listens: it gets what waits, in order, and from now on every request at once.
 * @returns what ends the listening
 */
export function takeRequests(take: (request: PaneRequest) => void): () => void {
  takes = take;
  const now = performance.now();
  for (const { request, since } of waiting.splice(0)) if (now - since <= patience) take(request);
  return () => {
    if (takes === take) takes = null;
  };
}
