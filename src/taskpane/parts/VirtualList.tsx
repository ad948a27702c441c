import { makeStyles, mergeClasses } from "@fluentui/react-components";
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";

interface VirtualListProps {
  readonly count: number;
  /** Height of a row in pixels. */
  readonly heightOf: (index: number) => number;
  readonly keyOf: (index: number) => string | number;
  readonly row: (index: number) => ReactNode;
  readonly label: string;
  readonly className?: string;
  /** Nothing in its rows takes the focus: the list does, so that the keyboard scrolls it. */
  readonly isFocusable?: boolean;
  /** A row to begin at, with the focus: the one that a page was opened from. It is taken once. */
  readonly comingFrom?: RefObject<number | null> | undefined;
}

const useStyles = makeStyles({
  list: { overflowY: "auto", overflowX: "hidden", position: "relative", overscrollBehavior: "contain" },
  room: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", left: 0, right: 0, top: 0 },
});

// Rows kept on each side of the window, so that the Tab key always finds its next row already there.
const margin = 240;
// jsdom and a hidden pane measure 0; a screenful is drawn all the same.
const heightUnknown = 480;

/**
 * A list that draws the rows in sight only: 10,000 rows cost some twenty elements. Up and Down move between the rows,
 * Home and End go to the ends; the row with the focus stays drawn wherever the list is scrolled to.
 */
export function VirtualList({
  count,
  heightOf,
  keyOf,
  row,
  label,
  className,
  isFocusable,
  comingFrom,
}: VirtualListProps) {
  const styles = useStyles();
  const listRef = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [height, setHeight] = useState(heightUnknown);
  const [active, setActive] = useState<number | null>(null);
  const wanted = useRef<{ readonly index: number; readonly step: 1 | -1 } | null>(null);

  const tops = useMemo(() => {
    const sums = new Float64Array(count + 1);
    for (let index = 0; index < count; index++) sums[index + 1] = (sums[index] as number) + heightOf(index);
    return sums;
  }, [count, heightOf]);

  useLayoutEffect(() => {
    const list = listRef.current;
    if (!list) return undefined;
    const measure = () => setHeight(list.clientHeight || heightUnknown);
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, []);

  const first = rowAt(tops, scrollTop - margin);
  const last = Math.min(count - 1, rowAt(tops, scrollTop + height + margin));
  const shown: number[] = [];
  for (let index = first; index <= last; index++) shown.push(index);
  if (active !== null && active < count && (active < first || active > last)) shown.push(active);

  const moveTo = (index: number, step: 1 | -1) => {
    const list = listRef.current;
    if (!list || count === 0) return;
    const target = Math.max(0, Math.min(count - 1, index));
    const top = tops[target] as number;
    const bottom = tops[target + 1] as number;
    const inSight = list.clientHeight || heightUnknown;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + inSight) list.scrollTop = bottom - inSight;
    wanted.current = { index: target, step };
    setScrollTop(list.scrollTop);
    setActive(target);
  };

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { index, step } = wanted.current;
    const line = listRef.current?.querySelector(`[data-row="${index}"]`);
    if (!line) return;
    wanted.current = null;
    const element = line.querySelector<HTMLElement>("button, a");
    // A heading takes no focus: the row behind it does.
    if (element) element.focus({ preventScroll: true });
    else if (index + step >= 0 && index + step < count) moveTo(index + step, step);
  });

  useEffect(() => {
    const index = comingFrom?.current ?? null;
    if (!comingFrom || index === null) return;
    comingFrom.current = null;
    moveTo(index, 1);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when the list appears, and never again
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const current = Number((event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset.row ?? -1);
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: count - 1 }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveTo(target, event.key === "ArrowUp" || event.key === "End" ? -1 : 1);
  };

  return (
    <div
      ref={listRef}
      {...(isFocusable && { tabIndex: 0, role: "group", "aria-label": label })}
      className={mergeClasses(styles.list, className)}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      {...(!isFocusable && { onKeyDown })}
      onFocus={(event) => {
        const index = event.target.closest<HTMLElement>("[data-row]")?.dataset.row;
        setActive(index === undefined ? null : Number(index));
      }}
    >
      <ul className={styles.room} style={{ height: tops[count] }} aria-label={label}>
        {shown.map((index) => (
          <li
            key={keyOf(index)}
            data-row={index}
            className={styles.row}
            style={{
              transform: `translateY(${tops[index]}px)`,
              height: (tops[index + 1] as number) - (tops[index] as number),
            }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {row(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Index of the row that contains the offset. */
function rowAt(tops: Float64Array, offset: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
