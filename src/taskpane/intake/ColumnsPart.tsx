import { Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Multiple } from "../../intake/changes";
import type { ColumnRead } from "../../intake/column";
import type { Settled } from "../../intake/settle";
import { cellAt, isDayFormat, isFilled, cellText, type IntakeBook, type IntakeSheet } from "../../intake/sheet";
import { placeOf, type List } from "../../intake/understand";
import { fieldKinds, type Field } from "../../intake/words/headers";
import { fieldsOfKind } from "../../intake/words/known";
import { serialFrom1904 } from "../../method/calendar/serial";
import { useSpeech, type Speech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { fieldWords } from "./fieldWords";
import { usePartStyles } from "./part";

interface ColumnsPartProps {
  readonly book: IntakeBook;
  readonly settled: Settled;
  readonly multiples: Readonly<Record<string, Multiple>>;
  /** The potential of a list's customers as a count times an amount; undefined: none. */
  readonly onMultiple: (list: string, multiple: Multiple | undefined) => void;
  /** @param column of the sheet; null: none is this field */
  readonly onColumn: (place: string, field: Field, column: number | null) => void;
}

const samples = 3;

const useStyles = makeStyles({
  field: {
    display: "grid",
    gridTemplateColumns: "minmax(84px, 2fr) minmax(0, 3fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  select: { minWidth: 0 },
});

/** The fields of each list, the columns they are, and how their first cells will be read. */
export function ColumnsPart({ book, settled, multiples, onMultiple, onColumn }: ColumnsPartProps) {
  const styles = usePartStyles();
  const speech = useSpeech();
  const { lists } = settled.understood;
  if (lists.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{speech.say("intake.columns.title")}</h3>
      {lists.map((list) => (
        <Disclosure
          key={list.id}
          startsOpen={lists.length === 1}
          label={speech.say(`intake.kind.${list.kind}`)}
          aside={list.columns
            .map(({ field }) => fieldWords(speech, field))
            .slice(0, 3)
            .join(", ")}
        >
          <ListColumns
            book={book}
            list={list}
            onColumn={(field, column) => onColumn(placeOf(list.region), field, column)}
          />
          {list.kind === "customers" && !list.mapping.fields.has("potential") && (
            <PotentialOfCount
              book={book}
              list={list}
              multiple={multiples[list.id]}
              onMultiple={(multiple) => onMultiple(list.id, multiple)}
            />
          )}
        </Disclosure>
      ))}
    </section>
  );
}

const shownRows = 50;

/** A potential that the list does not have, as a count of the customers' times an amount: employees, beds, vehicles. */
function PotentialOfCount({
  book,
  list,
  multiple,
  onMultiple,
}: {
  readonly book: IntakeBook;
  readonly list: List;
  readonly multiple: Multiple | undefined;
  readonly onMultiple: (multiple: Multiple | undefined) => void;
}) {
  const styles = usePartStyles();
  const own = useStyles();
  const speech = useSpeech();
  const [column, setColumn] = useState("");
  const [amount, setAmount] = useState("");
  const sheet = book.sheets[list.sheet] as IntakeSheet;
  const mapped = new Set(list.columns.map((each) => each.column));
  const counts = list.region.columns.filter(
    ({ header, column: at }) =>
      header !== "" &&
      !mapped.has(at) &&
      list.body.rows.slice(0, shownRows).some((row) => typeof cellAt(sheet, row, at) === "number"),
  );
  if (counts.length === 0) return null;
  const others =
    multiple === undefined
      ? 0
      : list.body.rows.filter((row) => typeof cellAt(sheet, row, multiple.column) !== "number").length;
  const choose = (nextColumn: string, nextAmount: string) => {
    setColumn(nextColumn);
    setAmount(nextAmount);
    onMultiple(
      nextColumn === "" || !(Number(nextAmount) > 0)
        ? undefined
        : { column: Number(nextColumn), amount: Number(nextAmount) },
    );
  };
  return (
    <div className={styles.line}>
      <label className={own.field}>
        <span>{speech.say("intake.columns.multiple")}</span>
        <Select
          size="small"
          className={own.select}
          value={column}
          onChange={(_event, { value }) => choose(value, amount)}
        >
          <option value="">{speech.say("intake.columns.none")}</option>
          {counts.map(({ header, column: at }) => (
            <option key={at} value={at}>
              {header}
            </option>
          ))}
        </Select>
      </label>
      {column !== "" && (
        <label className={own.field}>
          <span>{speech.say("intake.columns.each")}</span>
          <Input
            size="small"
            className={own.select}
            input={{ className: own.select }}
            inputMode="numeric"
            value={amount}
            onChange={(_event, { value }) => (/^\d*$/.test(value) ? choose(column, value) : undefined)}
          />
        </label>
      )}
      {multiple && (
        <span className={styles.quiet}>
          {[
            speech.say("intake.columns.multiplied", { amount: multiple.amount }),
            ...(others > 0 ? [speech.count("intake.columns.noNumber", others)] : []),
          ].join(" · ")}
        </span>
      )}
    </div>
  );
}

function ListColumns({
  book,
  list,
  onColumn,
}: {
  readonly book: IntakeBook;
  readonly list: List;
  readonly onColumn: (field: Field, column: number | null) => void;
}) {
  const styles = usePartStyles();
  const own = useStyles();
  const speech = useSpeech();
  const sheet = book.sheets[list.sheet] as IntakeSheet;
  const mapped = new Set(list.columns.map(({ field }) => field));
  const further = fieldsOfKind(list.kind).filter((field) => !mapped.has(field));
  const headers = list.region.columns.filter(({ header }) => header !== "" || list.region.header.rows === 0);
  const options = headers.map(({ header, column }) => (
    <option key={column} value={column}>
      {header || cellText(cellAt(sheet, list.region.area.row, column))}
    </option>
  ));
  return (
    <div className={styles.part}>
      {list.columns.map((column) => {
        const mark = list.mapping.fields.get(column.field)?.mark;
        return (
          <div key={column.field} className={styles.line}>
            <label className={own.field}>
              <span>{fieldWords(speech, column.field)}</span>
              <Select
                size="small"
                className={own.select}
                value={String(column.column)}
                onChange={(_event, { value }) => onColumn(column.field, value === "" ? null : Number(value))}
              >
                <option value="">{speech.say("intake.columns.none")}</option>
                {options}
              </Select>
            </label>
            <span className={styles.quiet}>
              {[
                samplesOf(speech, book, sheet, list, column),
                ...(mark === "look" ? [speech.say("intake.columns.look")] : []),
                ...(mark === "asked" ? [speech.say("intake.columns.asked")] : []),
                ...(list.key.by === "name" &&
                (column.field === "customer" || column.field === "customerName") &&
                list.kind === "customers"
                  ? [speech.say("intake.columns.name")]
                  : []),
              ]
                .filter((words) => words !== "")
                .join(" · ")}
            </span>
          </div>
        );
      })}
      {further.length > 0 && (
        <Disclosure
          label={speech.say("intake.columns.more")}
          aside={speech.count("intake.columns.rest", list.unmapped.length)}
        >
          <div className={styles.part}>
            {further.map((field) => (
              <label key={field} className={own.field}>
                <span>{fieldWords(speech, field)}</span>
                <Select
                  size="small"
                  className={own.select}
                  value=""
                  onChange={(_event, { value }) => onColumn(field, value === "" ? null : Number(value))}
                >
                  <option value="">{speech.say("intake.columns.none")}</option>
                  {options}
                </Select>
              </label>
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

/** The first cells of a column as they will be read. */
function samplesOf(speech: Speech, book: IntakeBook, sheet: IntakeSheet, list: List, column: ColumnRead): string {
  const converted = new Map(column.conversions.slice(0, 50).map(({ row, to }) => [row, to] as const));
  const isDay = fieldKinds[column.field] === "day";
  const shown: string[] = [];
  for (const row of list.body.rows) {
    if (shown.length === samples) break;
    const value = converted.get(row) ?? cellAt(sheet, row, column.column);
    if (!isFilled(value)) continue;
    const isSerial = typeof value === "number" && (isDay || isDayFormat(sheet.formatAt(row, column.column)));
    if (isSerial) shown.push(speech.day(Math.floor(book.countsFrom1904 ? serialFrom1904(value) : value)));
    else
      shown.push(
        typeof value === "number" && fieldKinds[column.field] === "amount" ? speech.number(value, 2) : cellText(value),
      );
  }
  return shown.join(" · ");
}
