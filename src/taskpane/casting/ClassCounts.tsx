import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Classes } from "../../workbook/casting/classes";
import { useSpeech } from "../frame/speech";
import { quietWords } from "../parts/quietWords";

interface ClassCountsProps {
  readonly classes: Classes;
  /** The class that the list is limited to; null: all, "" no class. */
  readonly chosen: string | null;
  readonly onChoose: (label: string | null) => void;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  counts: { display: "grid", gap: tokens.spacingHorizontalXS },
  count: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusLarge,
  },
  stack: { display: "flex", flexDirection: "column", minWidth: 0, fontVariantNumeric: "tabular-nums" },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  long: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightHero700 },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap" },
  words: quietWords,
});

/** Networks per class, the number first; a class limits the list below to itself. Then how much of it is settled. */
export function ClassCounts({ classes, chosen, onChoose }: ClassCountsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { labels, counts, networks, rules } = classes;
  const shown = [...labels, ""];
  const isLong = counts.some((count) => count >= 1000);
  return (
    <div className={styles.frame}>
      <div className={styles.counts} style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}>
        {shown.map((label, index) => (
          <ToggleButton
            key={label}
            className={styles.count}
            checked={chosen === label}
            onClick={() => onChoose(chosen === label ? null : label)}
            title={speech.say("pane.classes.filterClass", {
              class: label === "" ? speech.say("pane.classes.none") : label,
            })}
          >
            <span className={styles.stack}>
              <span className={mergeClasses(styles.number, isLong && styles.long)}>
                {speech.number(counts[index] ?? 0)}
              </span>
              <span className={styles.word}>{label === "" ? speech.say("pane.classes.noneShort") : label}</span>
            </span>
          </ToggleButton>
        ))}
      </div>
      <span className={styles.words}>
        {speech.count(
          "pane.classes.couldRise",
          networks.filter((each) => each.class !== "" && each.couldBe !== "").length,
        )}
        {" · "}
        {speech.say("pane.classes.open", { share: speech.percent(openShare(classes, rules.criteria.length)) })}
      </span>
    </div>
  );
}

/** Share of the answers that no network has given yet, of all that apply. */
function openShare({ networks }: Classes, criteria: number): number {
  let open = 0;
  let all = 0;
  for (const { pointStates } of networks)
    for (let criterion = 0; criterion < criteria; criterion++) {
      const state = pointStates[criterion];
      if (state === "notApplicable") continue;
      all++;
      if (state === "notAssessed") open++;
    }
  return all === 0 ? 0 : Math.round((open / all) * 100) / 100;
}
