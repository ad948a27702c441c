/** Name of the window's event by which a ribbon button asks the pane for a job. */
export const paneRequest = "skm:request";
/** Name of the event by which the pane says that it listens. */
export const paneIsListening = "skm:listening";

export interface PaneRequestDetail {
  readonly job: "casting" | "reminders" | "plan" | "logContact" | "loadSample";
  /** Called when the job is over, well or not. */
  readonly done: () => void;
}

/** True for the event with which a button of the ribbon asks the pane for something. */
export function isPaneRequest(event: Event): event is CustomEvent<PaneRequestDetail> {
  return event.type === paneRequest && "detail" in event;
}

/**
 * Asks the pane, which lives in the same page (shared runtime), for a job and resolves when it is over. A pane that is
 * not there yet is waited for: a button can be pressed while the page still loads.
 * @param patience milliseconds to wait for a pane to take the job
 * @returns whether a pane took it
 */
export async function askPane(job: PaneRequestDetail["job"], patience = 10_000): Promise<boolean> {
  return new Promise((resolve) => {
    const ask = () => {
      const event = new CustomEvent<PaneRequestDetail>(paneRequest, {
        detail: { job, done: () => resolve(true) },
        cancelable: true,
      });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    if (ask()) return;
    const stop = () => {
      clearTimeout(timer);
      window.removeEventListener(paneIsListening, again);
    };
    const again = () => {
      if (ask()) stop();
    };
    const timer = setTimeout(() => {
      stop();
      resolve(false);
    }, patience);
    window.addEventListener(paneIsListening, again);
  });
}
