/**
 * Calls back once, when somebody can see the page or does something with it. Excel loads the page of a shared runtime also
 * for a cell that calculates or with the workbook, the pane being closed, and has no word for that: `onVisibilityModeChanged`
 * tells changes alone. So the page asks what the browser draws. Where a web view draws a closed pane all the same, the pane is
 * loaded too early, which is no harm; it must never stay empty before somebody's eyes.
 * @param place an element that fills the page
 */
export function whenShown(place: HTMLElement, callback: () => void): void {
  const ends: (() => void)[] = [];
  let isCalled = false;
  const call = (): void => {
    if (isCalled) return;
    isCalled = true;
    for (const end of ends) end();
    callback();
  };
  if (typeof IntersectionObserver === "undefined") {
    call();
    return;
  }
  const callIfSized = (): void => {
    const { width, height } = place.getBoundingClientRect();
    if (width > 0 && height > 0) call();
  };
  // A page that is not drawn gets no news of intersections; one in a frame without size gets them and has none itself.
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) callIfSized();
  });
  observer.observe(place);
  ends.push(() => observer.disconnect());
  for (const [event, react] of [
    ["resize", callIfSized],
    ["focus", call],
    ["pointerdown", call],
    ["keydown", call],
  ] as const) {
    window.addEventListener(event, react);
    ends.push(() => window.removeEventListener(event, react));
  }
}
