import { Checkbox } from "@fluentui/react-components";
import type { CellChange } from "../../intake/changes";
import { addressOf } from "../../workbook/excel/address";
import type { CellPlace } from "../../workbook/excel/finding";
import type { TableUpdate } from "../../workbook/intake/updateTables";
import { useSpeech, type Speech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { PlaceLink } from "../parts/PlaceLink";
import { usePartStyles } from "./part";

interface UpdatesPartProps {
  readonly updates: readonly TableUpdate[];
  /** Columns that are left as they are, by table and header. */
  readonly skipped: ReadonlySet<string>;
  readonly onSkip: (id: string, isSkipped: boolean) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

const shownCells = 5;
const shownNames = 8;

/** Identifies a column of an update. */
export function updateId({ table }: TableUpdate, header: string): string {
  return `${table}/${header}`;
}

/** What the list, read again, changes in the tables that it was made into before: new, gone, and changed by column. */
export function UpdatesPart({ updates, skipped, onSkip, onGoTo }: UpdatesPartProps) {
  const styles = usePartStyles();
  const speech = useSpeech();
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{speech.say("intake.update.title")}</h3>
      {updates.map((update) => {
        const { sheet, table, added, gone, changed, newColumns } = update;
        const columns = new Map<string, CellChange[]>();
        for (const cell of changed) columns.set(cell.header, [...(columns.get(cell.header) ?? []), cell]);
        return (
          <div key={table} className={styles.card}>
            <strong>{speech.say("intake.update.table", { sheet })}</strong>
            <span className={styles.quiet}>
              {[
                speech.count("intake.update.added", added.length),
                speech.count("intake.update.changed", changed.length),
                ...(update.kind === "customers" ? [speech.count("intake.update.gone", gone.length)] : []),
              ].join(" · ")}
            </span>
            {newColumns.length > 0 && (
              <span className={styles.quiet}>
                {speech.say("intake.update.columns", { headers: newColumns.join(", ") })}
              </span>
            )}
            {added.length > 0 && (
              <span className={styles.quiet}>
                {speech.say("intake.update.addedNames", {
                  names: few(
                    added.map((row) =>
                      row
                        .slice(0, 2)
                        .map((cell, at) => worded(speech, cell, update.days.has(at)))
                        .join(" "),
                    ),
                  ),
                })}
              </span>
            )}
            {gone.length > 0 && (
              <span className={styles.quiet}>{speech.say("intake.update.goneNames", { names: few(gone) })}</span>
            )}
            {[...columns].map(([header, cells]) => {
              const id = updateId(update, header);
              return (
                <div key={header}>
                  <Checkbox
                    checked={!skipped.has(id)}
                    label={speech.count("intake.changes.updated", cells.length, { header })}
                    onChange={(_event, { checked }) => onSkip(id, checked !== true)}
                  />
                  <Disclosure label={speech.say("intake.update.cells")}>
                    <ul className={styles.list}>
                      {cells.slice(0, shownCells).map((cell) => {
                        const address = addressOf({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
                        return (
                          <li key={cell.row} className={styles.quiet}>
                            <PlaceLink place={{ sheet, cell: address }} text={address} onGoTo={onGoTo} />{" "}
                            {shown(speech, update, cell, cell.from)} → {shown(speech, update, cell, cell.to)}
                          </li>
                        );
                      })}
                    </ul>
                  </Disclosure>
                </div>
              );
            })}
          </div>
        );
      })}
    </section>
  );
}

function shown(speech: Speech, { area, days }: TableUpdate, { column }: CellChange, value: CellChange["from"]): string {
  return value === null || value === "" ? "–" : worded(speech, value, days.has(column - area.column));
}

function worded(speech: Speech, value: CellChange["from"], isDay: boolean): string {
  if (typeof value !== "number") return String(value ?? "");
  return isDay ? speech.day(value) : speech.number(value, 6);
}

function few(names: readonly string[]): string {
  return [...names.slice(0, shownNames), ...(names.length > shownNames ? ["…"] : [])].join(", ");
}
