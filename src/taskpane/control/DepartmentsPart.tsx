import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { Control, DepartmentRow, NetworkControl } from "../../workbook/control/control";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { FigureTable } from "../parts/FigureTable";
import { NoteIcon, WarningIcon } from "../parts/icons";
import { clippedRow, longList } from "../parts/longList";
import { PartSwitch } from "../parts/PartSwitch";
import { quietWords } from "../parts/quietWords";
import { VirtualList } from "../parts/VirtualList";

interface DepartmentsPartProps {
  readonly control: Control;
  readonly customersSheet: string;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  words: quietWords,
  hint: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    ...quietWords,
  },
  list: longList,
  row: clippedRow,
  missing: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorPaletteMarigoldForeground2 },
});

const rowHeight = 48;
const shows = ["missing", "all"] as const;

/** Departments and networks: who was there in the year, and where a criterion calls a department in that was not. */
export function DepartmentsPart({ control, customersSheet, onGoTo }: DepartmentsPartProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { departments, rows, withoutDepartment, hasCriteria } = control.departments;
  const [shown, setShown] = useState<(typeof shows)[number]>(hasCriteria ? "missing" : "all");
  const listed = useMemo(
    () =>
      rows.filter(({ missing, contacts }) =>
        shown === "missing" ? missing.length > 0 : missing.length > 0 || contacts.some((count) => count > 0),
      ),
    [rows, shown],
  );
  const heightOf = useCallback(() => rowHeight, []);
  if (departments.length === 0)
    return (
      <div className={styles.hint}>
        <NoteIcon size={14} />
        {speech.say("pane.departments.none")}
      </div>
    );
  return (
    <>
      <FigureTable
        label={speech.say("pane.control.part.departments")}
        head={[
          speech.say("pane.departments.department"),
          speech.say("pane.departments.contacts"),
          speech.say("pane.departments.networks"),
          speech.say("pane.departments.calledIn"),
          speech.say("columns.control.missing"),
        ]}
        rows={departments.map((department) => ({
          key: department.name,
          cells: [
            department.name,
            speech.number(department.contacts),
            speech.number(department.networks),
            speech.number(department.calledIn),
            speech.number(department.missing),
          ],
        }))}
      />
      <div className={styles.words}>
        {speech.say(hasCriteria ? "pane.departments.hint" : "sheets.control.noDepartments")}
        {withoutDepartment > 0 && " " + speech.count("pane.departments.withoutDepartment", withoutDepartment)}
      </div>
      <PartSwitch
        parts={shows}
        part={shown}
        label={speech.say("pane.departments.show")}
        nameOf={(each) => speech.say(`pane.departments.show.${each}`)}
        onPart={setShown}
      />
      {listed.length === 0 ? (
        <div>{speech.say(shown === "missing" ? "pane.departments.noneMissing" : "sheets.control.none")}</div>
      ) : (
        <VirtualList
          key={shown}
          className={styles.list}
          count={listed.length}
          heightOf={heightOf}
          keyOf={(index) => (listed[index] as DepartmentRow).at}
          label={speech.say(`pane.departments.show.${shown}`)}
          row={(index) => {
            const row = listed[index] as DepartmentRow;
            const network = control.networks[row.at] as NetworkControl;
            return (
              <div className={styles.row}>
                <div>
                  <Link
                    as="button"
                    inline
                    onClick={() => onGoTo({ sheet: customersSheet, cell: `A${network.sheetRow}` })}
                  >
                    {network.network}
                  </Link>
                </div>
                <div className={styles.words} title={wordsOf(row)}>
                  {row.missing.length > 0 ? (
                    <span className={styles.missing}>
                      <span className={styles.icon}>
                        <WarningIcon size={12} />
                      </span>
                      {wordsOf(row)}
                    </span>
                  ) : (
                    wordsOf(row)
                  )}
                </div>
              </div>
            );
          }}
        />
      )}
    </>
  );

  function wordsOf(row: DepartmentRow): string {
    const seen = departments
      .map(({ name }, index) => ({ name, count: row.contacts[index] ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => `${name} ${speech.number(count)}`);
    return [
      row.missing.length > 0 && speech.say("pane.departments.missing", { departments: row.missing.join(", ") }),
      ...seen,
    ]
      .filter(Boolean)
      .join(" · ");
  }
}
