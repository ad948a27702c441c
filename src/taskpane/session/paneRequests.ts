import { useEffect, useRef } from "react";
import { takeRequests, type PaneRequest } from "../../commands/paneQueue";
import type { Session } from "./useSession";

/**
 * Answers the ribbon: its buttons open a view and write nothing, since what is written is seen first. Only the sample is
 * loaded at once: that is all its button is for. A second click meanwhile is told that work is under way.
 */
export function usePaneRequests(session: Session): void {
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useEffect(
    () =>
      takeRequests((request: PaneRequest) => {
        const { dispatch, offerSample } = latest.current;
        switch (request) {
          case "casting":
            return dispatch({ type: "view", tab: "casting", view: "segments" });
          case "reminders":
            return dispatch({ type: "view", tab: "reminders", view: "list" });
          case "plan":
            return dispatch({ type: "view", tab: "plan", view: "plan" });
          case "logContact":
            return dispatch({ type: "log" });
          case "loadSample":
            dispatch({ type: "tab", tab: "data" });
            void offerSample();
        }
      }),
    [],
  );
}
