import { useEffect, useRef } from "react";
import { isPaneRequest, paneIsListening, paneRequest, type PaneRequestDetail } from "../../commands/paneRequest";
import type { Session } from "./useSession";

/**
 * Answers the ribbon. Its buttons live in the same page but in a script of their own: they ask by an event of the window,
 * and the pane does what it would do for a click, so that the answer stands where the user looks.
 */
export function usePaneRequests(session: Session, today: number): void {
  const latest = useRef({ session, today });
  useEffect(() => {
    latest.current = { session, today };
  });
  useEffect(() => {
    const answer = async ({ job, done }: PaneRequestDetail) => {
      const { session: now, today: day } = latest.current;
      try {
        if (job === "logContact") {
          now.dispatch({ type: "log" });
          return;
        }
        now.dispatch({ type: "tab", tab: job === "loadSample" ? "data" : job });
        await (job === "loadSample" ? now.loadSample() : now.write(job, day));
      } finally {
        done();
      }
    };
    const listen = (event: Event) => {
      if (!isPaneRequest(event) || event.defaultPrevented) return;
      event.preventDefault();
      void answer(event.detail);
    };
    window.addEventListener(paneRequest, listen);
    window.dispatchEvent(new Event(paneIsListening));
    return () => window.removeEventListener(paneRequest, listen);
  }, []);
}
