import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSpeech, type Speech } from "../frame/speech";
import type { Reason } from "./shapes";

interface ReasonsProps {
  readonly reason: Reason;
  /** Names of the rules' criteria by index. */
  readonly criteria: readonly string[];
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "2px 0 2px 8px", textAlign: "right", fontWeight: tokens.fontWeightRegular },
    "& th:first-child": { textAlign: "left", paddingLeft: 0, overflowWrap: "anywhere" },
    "& thead th": { color: tokens.colorNeutralForeground3, verticalAlign: "bottom" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& tfoot tr": { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold },
  },
  open: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  lifts: { fontWeight: tokens.fontWeightSemibold },
  flips: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, display: "block" },
});

/** Heights that the reasons take, for lists that place their rows by them. */
export function heightOfReasons(criteria: number): number {
  return 128 + criteria * 34;
}

/** Why a network has its class: points and share of each criterion, what lifts it, and how firm it stands. */
export function Reasons({ reason, criteria }: ReasonsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={speech.say("pane.classes.reasons")}>
        <thead>
          <tr>
            <th scope="col">{speech.say("pane.classes.criterion")}</th>
            <th scope="col">{speech.say("pane.classes.weight")}</th>
            <th scope="col">{speech.say("pane.classes.points")}</th>
            <th scope="col">{speech.say("pane.classes.share")}</th>
          </tr>
        </thead>
        <tbody>
          {reason.criteria.map((each) => (
            <tr key={each.criterion}>
              <th scope="row">
                <span className={mergeClasses(each.isInLiftingSet && styles.lifts)}>{each.name}</span>
                {each.flips.length > 0 && (
                  <span className={styles.flips}>
                    {speech.say("pane.classes.flips", {
                      change: each.flips.map((percent) => signed(speech, percent)).join(" / "),
                    })}
                  </span>
                )}
              </th>
              <td>{speech.number(each.weight, 2)}</td>
              {each.points === undefined ? (
                <td colSpan={2} className={styles.open}>
                  {speech.say(each.state === "notInScale" ? "pane.classes.unknownValue" : "pane.classes.notAssessed")}
                </td>
              ) : (
                <>
                  <td>{speech.number(each.points, 1)}</td>
                  <td>{speech.number(each.share ?? 0, 1)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {speech.say("pane.classes.score")}
            </th>
            <td>{Number.isNaN(reason.score) ? "–" : speech.number(reason.score, 1)}</td>
          </tr>
        </tfoot>
      </table>
      {reasonLines(speech, reason, criteria).map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
    </div>
  );
}

/** The sentences below the table: interval, distance, smallest set that lifts, how firm the class is. */
function reasonLines(speech: Speech, reason: Reason, criteria: readonly string[]): readonly string[] {
  const lines: string[] = [];
  if (reason.low < reason.high)
    lines.push(
      speech.say("pane.classes.interval", {
        low: speech.number(reason.low, 1),
        high: speech.number(reason.high, 1),
        from: reason.lowLabel,
        to: reason.highLabel,
      }),
    );
  if (reason.next) {
    const next = { class: reason.next.label, points: speech.number(reason.next.distance, 2) };
    lines.push(speech.say("pane.classes.distance", next));
    const names = reason.lifting.map((index) => criteria[index] ?? "");
    lines.push(
      names.length === 0
        ? speech.say("pane.classes.nothingLifts", { class: reason.next.label })
        : speech.count("pane.classes.lift", names.length, {
            class: reason.next.label,
            criteria: new Intl.ListFormat(speech.language, { type: "conjunction" }).format(names),
          }),
    );
  }
  if (reason.label !== "" && reason.criteria.every(({ flips }) => flips.length === 0))
    lines.push(speech.say("pane.classes.firm"));
  return lines;
}

function signed(speech: Speech, percent: number): string {
  return (percent > 0 ? "+" : "−") + speech.percent(Math.abs(percent) / 100);
}
