/**
 * Tells whether the pane is to be seen: Excel keeps a shared runtime alive while its pane is closed, and starts one without
 * a pane where a function calculates. No member of Office says how it stands now, so that a page without width counts as
 * hidden until something tells otherwise.
 * @returns what ends the watching
 */
export function watchShown(tell: (isShown: boolean) => void): () => void {
  const look = () => tell(document.visibilityState !== "hidden" && window.innerWidth > 0);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("resize", look);
  let isOver = false;
  let remove: () => unknown = () => undefined;
  // An Office without the event shows the pane as long as the page lives.
  void Promise.resolve()
    .then(() => Office.addin.onVisibilityModeChanged(({ visibilityMode }) => tell(String(visibilityMode) !== "Hidden")))
    .then((stop) => (isOver ? void stop() : void (remove = stop)))
    .catch(() => undefined);
  look();
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("resize", look);
    void remove();
  };
}
