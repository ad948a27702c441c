import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import type { PortfolioCell } from "../../workbook/matrix/segments";
import type { RuleBand } from "../../workbook/rules/rules";
import { useSpeech } from "../frame/speech";
import { intervalWords } from "./intervalWords";
import { quietWords } from "../parts/quietWords";

interface MatrixProps {
  readonly potentialBands: readonly RuleBand[];
  readonly penetrationBands: readonly RuleBand[];
  /** By code: potential band x number of penetration bands + penetration band. */
  readonly cells: readonly PortfolioCell[];
  readonly selected: string | null;
  readonly onSelect: (segment: string | null) => void;
}

const useStyles = makeStyles({
  // What is read aloud instead of the figures that stand apart.
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  grid: { display: "grid", gap: "3px", minWidth: 0 },
  row: { display: "contents" },
  head: {
    ...quietWords,
    overflowWrap: "anywhere",
    minWidth: 0,
  },
  axis: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
    alignSelf: "end",
  },
  columnHead: { textAlign: "center", alignSelf: "end", paddingBottom: tokens.spacingVerticalXXS },
  rowHead: { paddingRight: tokens.spacingHorizontalXS },
  label: {
    display: "block",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  cell: {
    position: "relative",
    minHeight: "64px",
    padding: tokens.spacingHorizontalSNudge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: "right",
    cursor: "pointer",
    overflow: "hidden",
    display: "flex",
    flexDirection: "column",
    justifyContent: "space-between",
    fontVariantNumeric: "tabular-nums",
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px", zIndex: 1 },
  },
  selected: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight", outlineWidth: "4px", outlineOffset: "-4px" },
  },
  // In forced colours the depth is kept by leaving this one colour alone; the figures stand above it.
  heat: {
    position: "absolute",
    inset: 0,
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  top: { position: "relative", display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  segment: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  customers: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  unused: {
    position: "relative",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    whiteSpace: "nowrap",
  },
});

// Darker than this and the words on it lose their contrast.
const strongestHeat = 0.3;

/**
 * The casting matrix as a heat map: customers large, unused potential small and as the depth of the colour.
 * One stop for the Tab key; the arrow keys move between the cells, Enter or Space opens one, Esc closes it.
 */
export function Matrix({ potentialBands, penetrationBands, cells, selected, onSelect }: MatrixProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const gridRef = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const width = penetrationBands.length;
  const most = Math.max(0, ...cells.map((cell) => cell.unused));
  const stop = Math.min(focused, cells.length - 1);

  const move = (event: KeyboardEvent, code: number) => {
    const line = Math.floor(code / width);
    const column = code % width;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: column < width - 1 ? code + 1 : code,
      ArrowLeft: column > 0 ? code - 1 : code,
      ArrowDown: line < potentialBands.length - 1 ? code + width : code,
      ArrowUp: line > 0 ? code - width : code,
      Home: event.ctrlKey ? 0 : line * width,
      End: event.ctrlKey ? cells.length - 1 : line * width + width - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      setFocused(target);
      gridRef.current?.querySelector<HTMLElement>(`[data-code="${target}"]`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(code);
    } else if (event.key === "Escape" && selected !== null) {
      event.preventDefault();
      onSelect(null);
    }
  };

  const choose = (code: number) => {
    const segment = cells[code]?.segment ?? null;
    setFocused(code);
    onSelect(segment === selected ? null : segment);
  };

  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label={speech.say("pane.casting.matrix")}
      className={styles.grid}
      style={{ gridTemplateColumns: `minmax(56px, 0.9fr) repeat(${width}, minmax(0, 1fr))` }}
    >
      <div className={styles.axis} style={{ gridColumn: "2 / -1", textAlign: "center" }} aria-hidden="true">
        {speech.say("pane.casting.penetrationAxis")}
      </div>
      <div role="row" className={styles.row}>
        <div role="columnheader" className={mergeClasses(styles.axis, styles.rowHead)}>
          {speech.say("pane.casting.potentialAxis")}
        </div>
        {penetrationBands.map((band, column) => (
          <div key={column} role="columnheader" className={mergeClasses(styles.head, styles.columnHead)}>
            <span className={styles.label}>{band.label}</span>
            {intervalWords(speech, band, "penetration")}
          </div>
        ))}
      </div>
      {potentialBands.map((band, line) => (
        <div key={line} role="row" className={styles.row}>
          <div role="rowheader" className={mergeClasses(styles.head, styles.rowHead)} style={{ alignSelf: "center" }}>
            <span className={styles.label}>{band.label}</span>
            {intervalWords(speech, band, "potential")}
          </div>
          {cells.slice(line * width, line * width + width).map((cell, column) => {
            const code = line * width + column;
            return (
              <div
                key={column}
                role="gridcell"
                data-code={code}
                tabIndex={code === stop ? 0 : -1}
                aria-selected={cell.segment === selected}
                className={mergeClasses(styles.cell, cell.segment === selected && styles.selected)}
                onClick={() => choose(code)}
                onKeyDown={(event) => move(event, code)}
              >
                <span className={styles.heat} style={{ opacity: heatOf(cell.unused, most) }} aria-hidden="true" />
                <span className={styles.spoken}>
                  {speech.say("pane.casting.cell", {
                    segment: cell.segment,
                    customers: cell.customers,
                    unused: speech.number(cell.unused),
                  })}
                </span>
                <span className={styles.top} aria-hidden="true">
                  <span className={styles.segment}>{cell.segment}</span>
                  <span className={mergeClasses(styles.customers, cell.customers === 0 && styles.empty)}>
                    {speech.number(cell.customers)}
                  </span>
                </span>
                <span className={mergeClasses(styles.unused, cell.customers === 0 && styles.empty)} aria-hidden="true">
                  {cell.customers === 0 ? "–" : speech.short(cell.unused)}
                </span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Depth of the colour. The square root keeps small cells apart beside one that towers over them. */
function heatOf(unused: number, most: number): number {
  return most > 0 && unused > 0 ? strongestHeat * Math.sqrt(unused / most) : 0;
}
