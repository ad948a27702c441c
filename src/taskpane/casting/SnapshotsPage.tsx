import { Button, Select, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { castingDueOf } from "../../workbook/casting/castingDueOf";
import type { Classes } from "../../workbook/casting/classes";
import { compareSnapshots, type SnapshotComparison } from "../../method/casting/compare";
import type { CastingSnapshot } from "../../method/casting/snapshot";
import { useSpeech, type Speech } from "../frame/speech";
import { Figure } from "../parts/Figure";
import { quietWords } from "../parts/quietWords";
import { MigrationMatrix } from "./MigrationMatrix";
import { MovedList } from "./MovedList";
import { classCountsOf, movesBetween } from "./snapshotCounts";
import { SubPage } from "./SubPage";

interface SnapshotsPageProps {
  readonly classes: Classes;
  readonly asOf: number;
  readonly isBusy: boolean;
  /** Reads the kept castings; null where that failed, which is said elsewhere. */
  readonly onRead: () => Promise<readonly CastingSnapshot[] | null>;
  /** Keeps the casting of now; false where it was not kept. */
  readonly onKeep: () => Promise<boolean>;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: {
    ...quietWords,
    fontVariantNumeric: "tabular-nums",
  },
  figures: { display: "flex", columnGap: tokens.spacingHorizontalXL, flexWrap: "wrap" },
  choose: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  kept: {
    display: "flex",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** The kept castings, two of them compared: who moved, and by which criterion; and who is to be cast again. */
export function SnapshotsPage({ classes, asOf, isBusy, onRead, onKeep, onLeave }: SnapshotsPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [kept, setKept] = useState<readonly CastingSnapshot[] | null>(null);
  const [chosen, setChosen] = useState<readonly [number, number]>([0, 0]);
  const [selected, setSelected] = useState<number | null>(null);

  const show = (found: readonly CastingSnapshot[] | null) => {
    setKept(found ?? []);
    setSelected(null);
    if (found && found.length > 1) setChosen([found.length - 2, found.length - 1]);
  };
  useEffect(() => {
    let isOver = false;
    void onRead().then((found) => {
      if (!isOver) show(found);
    });
    return () => {
      isOver = true;
    };
    // Once: what is kept from here is read again where it is kept.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const names = useMemo(() => snapshotNames(speech, kept ?? []), [speech, kept]);
  const before = kept?.[chosen[0]];
  const after = kept?.[chosen[1]];
  const comparison = useMemo(() => (before && after ? compareSnapshots(before, after) : null), [before, after]);
  const due = useMemo(() => (kept ? castingDueOf(classes, kept, asOf) : null), [classes, kept, asOf]);
  const networkNames = useMemo(
    () => new Map(classes.networks.map(({ key, network }) => [key, network])),
    [classes.networks],
  );

  return (
    <SubPage
      title={speech.say("pane.snapshots.title")}
      onLeave={onLeave}
      foot={
        <div className={styles.part}>
          <span className={styles.quiet}>
            {speech.count("pane.snapshots.preview", classes.networks.length, { day: speech.day(asOf) })}
          </span>
          <Button
            appearance="primary"
            disabled={isBusy || classes.casting === null}
            onClick={() =>
              void onKeep().then(async (isKept) => {
                if (isKept) show(await onRead());
              })
            }
          >
            {speech.say("pane.snapshots.keep")}
          </Button>
        </div>
      }
    >
      {kept === null ? (
        <Spinner size="tiny" label={speech.say("pane.status.looking")} />
      ) : kept.length === 0 ? (
        <span>{speech.say("pane.snapshots.none")}</span>
      ) : (
        <div className={styles.part}>
          <ul className={styles.list} aria-label={speech.say("pane.snapshots.list")}>
            {kept.map((snapshot, index) => (
              <li key={index} className={styles.kept}>
                <strong title={speech.say("pane.snapshots.rules", { version: snapshot.rulesVersion || "–" })}>
                  {names[index]}
                </strong>
                <span className={styles.quiet}>
                  {classCountsOf(snapshot)
                    .map(([label, count]) => `${label || "–"} ${speech.number(count)}`)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
          {kept.length === 1 && <span className={styles.quiet}>{speech.say("pane.snapshots.single")}</span>}
        </div>
      )}
      {kept && kept.length > 1 && (
        <div className={styles.part}>
          <h3 className={styles.title}>{speech.say("pane.snapshots.compare")}</h3>
          <div className={styles.choose}>
            {(["from", "to"] as const).map((end, place) => (
              <span key={end} style={{ display: "contents" }}>
                <span>{speech.say(`pane.snapshots.${end}`)}</span>
                <Select
                  size="small"
                  aria-label={speech.say(`pane.snapshots.${end}`)}
                  value={chosen[place]}
                  onChange={(_, { value }) => {
                    setSelected(null);
                    setChosen(place === 0 ? [Number(value), chosen[1]] : [chosen[0], Number(value)]);
                  }}
                >
                  {kept.map((_, index) => (
                    <option key={index} value={index}>
                      {names[index]}
                    </option>
                  ))}
                </Select>
              </span>
            ))}
          </div>
          {comparison && (
            <>
              <div className={styles.figures}>
                <Figure
                  value={speech.number(comparison.moves.length)}
                  word={speech.count("pane.whatIf.moved", comparison.moves.length)}
                />
                <Figure value={speech.number(comparison.joined.length)} word={speech.say("pane.snapshots.joined")} />
                <Figure value={speech.number(comparison.left.length)} word={speech.say("pane.snapshots.left")} />
              </div>
              <MigrationMatrix
                labels={comparison.labels}
                networks={movesBetween(comparison)}
                selected={selected}
                onSelect={setSelected}
              />
              {comparison.moves.length > 0 && (
                <MovedList
                  label={speech.say("pane.migration.networks")}
                  lines={comparison.moves
                    .filter(({ from, to }) => selected === null || cellOf(comparison, from, to) === selected)
                    .map((move) => ({
                      key: move.key,
                      network: `${networkNames.get(move.key) ?? move.key} · ${move.from || "–"} → ${move.to || "–"}`,
                      words: causeWords(speech, move),
                    }))}
                />
              )}
            </>
          )}
        </div>
      )}
      {due && (
        <div className={styles.part}>
          <h3 className={styles.title}>{speech.say("pane.due.title")}</h3>
          <div className={styles.figures}>
            <Figure value={speech.number(due.due.length)} word={speech.count("pane.due.networks", due.due.length)} />
            <Figure value={speech.number(due.minutes)} word={speech.say("pane.due.minutes")} />
          </div>
          {due.due.length > 0 && (
            <MovedList
              label={speech.say("pane.due.title")}
              lines={due.due.map(({ key, network, adviser, last }) => ({
                key,
                network,
                words: [
                  adviser,
                  last === null ? speech.say("pane.due.never") : speech.say("pane.due.last", { day: speech.day(last) }),
                ]
                  .filter(Boolean)
                  .join(" · "),
              }))}
            />
          )}
        </div>
      )}
    </SubPage>
  );
}

/** The day of each kept casting; of several on one day, which of them: before the workshop and after it look apart. */
export function snapshotNames(
  speech: Pick<Speech, "day" | "say">,
  kept: readonly Pick<CastingSnapshot, "day">[],
): readonly string[] {
  const seen = new Map<number, number>();
  return kept.map(({ day }) => {
    const at = (seen.get(day) ?? 0) + 1;
    seen.set(day, at);
    const isOnly = kept.filter((each) => each.day === day).length === 1;
    return isOnly ? speech.day(day) : speech.say("pane.snapshots.nth", { day: speech.day(day), at: String(at) });
  });
}

function cellOf({ labels }: SnapshotComparison, from: string, to: string): number {
  return labels.indexOf(from) * labels.length + labels.indexOf(to);
}

/** What moved a network: "Succession: 0 → 60 points (+12.5)", or the rules. */
function causeWords(speech: Speech, { cause }: SnapshotComparison["moves"][number]): string {
  if (cause.by === "rules") return speech.say("pane.snapshots.byRules");
  const points = (value: number | undefined) =>
    value === undefined ? speech.say("pane.classes.notAssessed") : speech.number(value, 1);
  return speech.say("pane.snapshots.byCriterion", {
    criterion: cause.name,
    before: points(cause.before),
    after: points(cause.after),
    effect: `${cause.effect > 0 ? "+" : "−"}${speech.number(Math.abs(cause.effect), 1)}`,
  });
}
