import { useLayoutEffect, useRef, type ReactNode } from "react";

interface FocusReturnProps {
  /** A page covers what stands here otherwise. */
  readonly isAway: boolean;
  readonly children: ReactNode;
}

/** A button as it can be found again among newly drawn ones. */
interface Left {
  readonly words: string;
  /** Among those with the same words. */
  readonly nth: number;
}

const buttons = "button, a, [role='menuitem']";
const wordsOf = (element: Element): string => element.getAttribute("aria-label") ?? element.textContent ?? "";

/**
 * Keyboard and screen reader go on where they left: when the page that covered this place is closed, the focus returns to
 * the button that opened it, or to the view's own button where that is gone.
 */
export function FocusReturn({ isAway, children }: FocusReturnProps) {
  const frame = useRef<HTMLDivElement>(null);
  const left = useRef<Left | null>(null);
  const wasAway = useRef(isAway);
  useLayoutEffect(() => {
    const returns = wasAway.current && !isAway;
    wasAway.current = isAway;
    if (!returns || !frame.current) return;
    const all = [...frame.current.querySelectorAll<HTMLElement>(buttons)];
    const { words, nth } = left.current ?? { words: "", nth: 0 };
    const same = all.filter((each) => wordsOf(each) === words);
    (same[Math.min(nth, same.length - 1)] ?? all.find((each) => each.getAttribute("aria-pressed") === "true"))?.focus();
  }, [isAway]);
  return (
    <div
      ref={frame}
      style={{ display: "contents" }}
      onClickCapture={(event) => {
        if (isAway || !frame.current) return;
        const pressed = (event.target as Element).closest(buttons);
        if (!pressed) return;
        const words = wordsOf(pressed);
        const same = [...frame.current.querySelectorAll(buttons)].filter((each) => wordsOf(each) === words);
        left.current = { words, nth: Math.max(0, same.indexOf(pressed)) };
      }}
    >
      {children}
    </div>
  );
}
