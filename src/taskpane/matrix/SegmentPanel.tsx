import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { recordsOf, type Segments, type PortfolioCell } from "../../workbook/matrix/segments";
import type { CellPlace } from "../../workbook/excel/finding";
import type { CustomerColumns } from "../../workbook/look/look";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { CloseIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";
import { CustomerList } from "./CustomerList";
import { intervalWords } from "./intervalWords";
import { onEscape } from "../parts/onEscape";

interface SegmentPanelProps {
  readonly segments: Segments;
  readonly cell: PortfolioCell;
  readonly customers: CustomerColumns;
  readonly placeOf: (record: number) => CellPlace | null;
  readonly onThrust: (segment: string, thrust: string) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  figures: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  },
  how: quietWords,
  thrust: { display: "flex", gap: tokens.spacingHorizontalS, "& > :first-child": { flexGrow: 1, minWidth: 0 } },
  empty: { color: tokens.colorNeutralForeground2 },
});

/** One cell of the matrix: its figures, how they come about, its thrust, its customers. Esc closes it. */
export function SegmentPanel({ segments, cell, customers, placeOf, onThrust, onGoTo, onClose }: SegmentPanelProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [thrust, setThrust] = useState(cell.thrust);
  const records = useMemo(() => recordsOf(segments, cell.code), [segments, cell.code]);
  const isChanged = thrust.trim() !== cell.thrust;
  const penetration = cell.potential > 0 ? speech.percent(cell.revenue / cell.potential) : "–";
  return (
    <section
      className={styles.panel}
      aria-label={speech.say("pane.casting.of", { segment: cell.segment })}
      onKeyDown={onEscape(onClose)}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>
          {cell.segment} · {speech.number(cell.customers)} {speech.count("pane.casting.customers", cell.customers)}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<CloseIcon />}
          title={speech.say("pane.casting.closeCell")}
          aria-label={speech.say("pane.casting.closeCell")}
          onClick={onClose}
        />
      </div>
      <dl className={styles.figures}>
        <dt>{speech.say("pane.casting.potential")}</dt>
        <dd>{speech.number(cell.potential, 2)}</dd>
        <dt>{speech.say("pane.casting.revenue")}</dt>
        <dd>{speech.number(cell.revenue, 2)}</dd>
        <dt>{speech.say("pane.casting.penetration")}</dt>
        <dd>{penetration}</dd>
        <dt>{speech.say("pane.casting.unusedTitle")}</dt>
        <dd>
          <strong>{speech.number(cell.unused, 2)}</strong>
        </dd>
      </dl>
      <Disclosure label={speech.say("pane.howComputed")}>
        <div className={styles.how}>
          {speech.say("pane.casting.howUnused", {
            rows: cell.customers,
            unused: speech.number(cell.unused, 2),
            segment: cell.segment,
            potential: intervalWords(speech, cell.potentialBand, "potential"),
            penetration: intervalWords(speech, cell.penetrationBand, "penetration"),
          })}
        </div>
      </Disclosure>
      <Field label={{ children: speech.say("pane.casting.thrust"), size: "small" }}>
        <div className={styles.thrust}>
          <Input
            size="small"
            value={thrust}
            aria-label={speech.say("pane.casting.thrustOf", { segment: cell.segment })}
            onChange={(_, { value }) => setThrust(value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && isChanged && !event.ctrlKey) onThrust(cell.segment, thrust.trim());
              if (event.key !== "Escape" || !isChanged) return;
              event.preventDefault();
              setThrust(cell.thrust);
            }}
          />
          {isChanged && (
            <Button size="small" onClick={() => onThrust(cell.segment, thrust.trim())}>
              {speech.say("pane.rules.write")}
            </Button>
          )}
        </div>
      </Field>
      {records.length === 0 ? (
        <div className={styles.empty}>{speech.say("pane.casting.empty")}</div>
      ) : (
        <CustomerList
          records={records}
          customers={customers}
          label={speech.say("pane.casting.customersOf", { segment: cell.segment })}
          wordsOf={(record) =>
            `${speech.number(customers.potential[record] as number, 2)} · ${speech.number(customers.revenue[record] || 0, 2)}`
          }
          placeOf={placeOf}
          onGoTo={onGoTo}
        />
      )}
    </section>
  );
}
