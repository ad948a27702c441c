import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { Control, ControlGroup, FormatControl, NetworkControl } from "../../workbook/control/control";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { Figure } from "../parts/Figure";
import { NoteIcon } from "../parts/icons";
import { longList } from "../parts/longList";
import { PartSwitch } from "../parts/PartSwitch";
import { quietWords } from "../parts/quietWords";
import { VirtualList } from "../parts/VirtualList";
import { AttainmentRow, attainmentRowHeight } from "./AttainmentRow";
import { mostTelling } from "./mostTelling";

interface AttainmentPartProps {
  readonly control: Control;
  readonly hasContacts: boolean;
  readonly customersSheet: string;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  lead: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  words: {
    ...quietWords,
    fontVariantNumeric: "tabular-nums",
  },
  hint: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    ...quietWords,
  },
  list: longList,
});

const dimensions = ["advisers", "classes", "formats", "networks"] as const;
type Dimension = (typeof dimensions)[number];

const nameless = {
  advisers: "sheets.control.noAdviser",
  classes: "sheets.control.noClass",
  formats: "sheets.control.notGiven",
} as const;

/** How far the contacts of the year are against the pro-rata target: all together, then by adviser, class, format, network. */
export function AttainmentPart({ control, hasContacts, customersSheet, onGoTo }: AttainmentPartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [dimension, setDimension] = useState<Dimension>("advisers");
  const networks = useMemo(() => mostTelling(control.networks), [control]);
  const rows: readonly (ControlGroup | NetworkControl)[] = dimension === "networks" ? networks : control[dimension];
  const heightOf = useCallback(() => attainmentRowHeight, []);
  const { total, chance, leftOut } = control;
  const { uncapped, capped, actual, proRata } = total.attainment;
  const nameOf = (row: ControlGroup): string => {
    if (row.name !== "") return row.name;
    // A format that is asked for and that nobody held stands there without a text of the contacts.
    const format = "format" in row ? (row as FormatControl).format : null;
    return format === null
      ? speech.say(nameless[dimension as keyof typeof nameless])
      : speech.say(`words.talkFormat.${format}`);
  };
  const share = (value: number | undefined): string => (value === undefined ? "–" : speech.percent(rounded(value)));
  return (
    <>
      <div className={styles.lead}>
        <Figure value={share(uncapped)} word={speech.say("pane.control.attained")} />
        <Figure value={share(capped)} word={speech.say("pane.control.capped")} />
      </div>
      <div className={styles.words}>
        {speech.say("pane.control.lead", {
          actual: speech.number(actual),
          proRata: speech.number(proRata, 1),
          target: speech.number(total.target),
          share: speech.percent(rounded(control.share)),
        })}
        {control.lowClasses.length > 0 && control.minutes > 0 && (
          <>
            {" "}
            {speech.say("sheets.control.lowMinutes", {
              classes: control.lowClasses.join(", "),
              minutes: speech.number(control.lowMinutes),
              percent: speech.number((control.lowMinutes / control.minutes) * 100),
            })}
          </>
        )}
      </div>
      {!hasContacts && (
        <div className={styles.hint}>
          <NoteIcon size={14} />
          {speech.say("sheets.control.noContacts")}
        </div>
      )}
      <PartSwitch
        parts={dimensions}
        part={dimension}
        label={speech.say("pane.control.by")}
        nameOf={(each) => speech.say(`pane.control.by.${each}`)}
        onPart={setDimension}
      />
      {rows.length === 0 ? (
        <div className={styles.words}>{speech.say("sheets.control.none")}</div>
      ) : (
        <VirtualList
          key={dimension}
          className={styles.list}
          isFocusable={!rows.some((row) => "key" in row)}
          count={rows.length}
          heightOf={heightOf}
          keyOf={(index) => {
            const row = rows[index] as ControlGroup | NetworkControl;
            // Of formats several may have no name of their own.
            return "key" in row ? row.key : `${index} ${row.name}`;
          }}
          label={speech.say(`pane.control.by.${dimension}`)}
          row={(index) => {
            const row = rows[index] as ControlGroup | NetworkControl;
            if ("key" in row)
              return (
                <AttainmentRow
                  name={row.network}
                  figures={row}
                  aside={[row.class, row.adviser].filter((text) => text !== "").join(" · ")}
                  onGoTo={() => onGoTo({ sheet: customersSheet, cell: `A${row.sheetRow}` })}
                />
              );
            return (
              <AttainmentRow
                name={nameOf(row)}
                figures={row}
                aside={speech.count("pane.control.networks", row.networks)}
                flagged={row.flagged}
              />
            );
          }}
        />
      )}
      <div className={styles.words}>
        {speech.say(chance.flagged === 0 ? "pane.control.chanceNone" : "pane.control.chance", {
          flagged: speech.number(chance.flagged),
          tested: speech.number(chance.tested),
          expected: speech.number(chance.expectedFalse, 1),
        })}
        {(["future", "unknown", "undated"] as const)
          .filter((why) => leftOut[why] > 0)
          .map((why) => " " + speech.count(`sheets.control.leftOut.${why}`, leftOut[why]))}
      </div>
    </>
  );
}

/** Whole percents: more digits than a count of contacts can carry would be a show. */
function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
