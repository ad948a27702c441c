import { Checkbox } from "@fluentui/react-components";
import { Fragment } from "react";
import { columnId, type CellChange } from "../../intake/changes";
import type { Answers } from "../../intake/question";
import type { Settled } from "../../intake/settle";
import type { IntakeBook } from "../../intake/sheet";
import type { List } from "../../intake/understand";
import { fieldKinds } from "../../intake/words/headers";
import { serialFrom1904 } from "../../method/calendar/serial";
import { addressOf } from "../../workbook/excel/address";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech, type Speech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { PlaceLink } from "../parts/PlaceLink";
import { isOfColumn, useBeginning, type BeginAt } from "./beginAt";
import { usePartStyles } from "./part";

interface ChangesPartProps {
  readonly book: IntakeBook;
  readonly settled: Settled;
  readonly answers: Answers;
  readonly further: boolean;
  /** Columns whose texts stay texts. */
  readonly left: readonly string[];
  readonly onLeft: (id: string, isLeft: boolean) => void;
  readonly onFurther: (further: boolean) => void;
  readonly onAnswer: (answers: Answers) => void;
  readonly onReset: (id: string) => void;
  readonly onGoTo: (place: CellPlace) => void;
  /** The column whose changes the page begins at. */
  readonly at?: BeginAt | null;
}

const shownCells = 5;
const shownWords = 4;

/** Everything that would change, kind by kind, and how much stays as it is. */
export function ChangesPart(props: ChangesPartProps) {
  const styles = usePartStyles();
  const speech = useSpeech();
  const { settled, book, further, left, onLeft, onFurther } = props;
  const { changes, understood } = settled;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{speech.say("intake.changes.title")}</h3>
      {columnsOf(changes.inPlace).map((cells) => (
        <ColumnChange key={`${cells[0]?.sheet}!${cells[0]?.column}`} cells={cells} {...props} />
      ))}
      {book.source !== "workbook" &&
        understood.lists.map((list) => <FileColumns key={list.id} list={list} left={left} onLeft={onLeft} />)}
      {left.map((id) => (
        <Checkbox
          key={id}
          checked={false}
          label={speech.say("intake.changes.stays", { header: id.slice(id.indexOf("/") + 1) })}
          onChange={() => onLeft(id, false)}
        />
      ))}
      {understood.lists.map((list) => (
        <ListLines key={list.id} list={list} />
      ))}
      <Names {...props} />
      {understood.unmatched.length > 0 && (
        <p className={styles.quiet}>
          {speech.count("intake.changes.unmatched", understood.unmatched.length, {
            words: few(understood.unmatched.map(({ value }) => value)),
          })}
        </p>
      )}
      {changes.tasks.length > 0 && (
        <p className={styles.quiet}>{speech.count("intake.changes.tasks", changes.tasks.length)}</p>
      )}
      {understood.lists.some(({ kind, unmapped }) => kind === "customers" && unmapped.length > 0) && (
        <Checkbox
          checked={further}
          label={speech.say("intake.changes.further")}
          onChange={(_event, { checked }) => onFurther(checked === true)}
        />
      )}
      <strong>{speech.count("intake.changes.untouched", changes.untouched)}</strong>
    </section>
  );
}

function columnsOf(cells: readonly CellChange[]): (readonly CellChange[])[] {
  const columns = new Map<string, CellChange[]>();
  for (const cell of cells) {
    const key = `${cell.sheet}!${cell.column}!${cell.rule}`;
    (columns.get(key) ?? columns.set(key, []).get(key)!).push(cell);
  }
  return [...columns.values()];
}

const stems = {
  number: "numbers",
  date: "days",
  unit: "unit",
  fillDown: "fill",
  exchange: "days",
  update: "updated",
} as const;

function ColumnChange({
  cells,
  book,
  settled,
  at = null,
  onLeft,
  onGoTo,
}: ChangesPartProps & { readonly cells: readonly CellChange[] }) {
  const styles = usePartStyles();
  const speech = useSpeech();
  const [first] = cells as [CellChange];
  const list = settled.understood.lists.find(({ id }) => id === first.list);
  const isBeginning = isOfColumn(at, list?.sheetName ?? "", first.header);
  const card = useBeginning<HTMLDivElement>(isBeginning);
  const factor =
    [...(list?.mapping.fields.values() ?? [])].find(({ unit }) => (unit?.factor ?? 1) > 1)?.unit?.factor ?? 1;
  return (
    <div ref={card} className={styles.ticked}>
      {list && (first.rule === "number" || first.rule === "date") && (
        <Checkbox
          checked
          aria-label={speech.say("intake.changes.tick", { header: first.header })}
          onChange={() => onLeft(columnId(list, first.header), true)}
        />
      )}
      <Disclosure
        startsOpen={isBeginning}
        label={speech.count(`intake.changes.${stems[first.rule]}`, cells.length, { header: first.header, factor })}
      >
        <ul className={styles.list}>
          {cells.slice(0, shownCells).map((cell) => (
            <li key={cell.row} className={styles.quiet}>
              {book.source === "workbook" && (
                <PlaceLink
                  place={{
                    sheet: book.sheets[cell.sheet]?.name ?? "",
                    cell: addressOf({ row: cell.row, column: cell.column, rows: 1, columns: 1 }),
                  }}
                  text={addressOf({ row: cell.row, column: cell.column, rows: 1, columns: 1 })}
                  onGoTo={onGoTo}
                />
              )}{" "}
              {String(cell.from ?? "")} → {shownValue(speech, book, cell)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function shownValue(speech: Speech, book: IntakeBook, { to, rule }: CellChange): string {
  if (typeof to !== "number") return to;
  if (rule === "date" || rule === "exchange") return speech.day(book.countsFrom1904 ? serialFrom1904(to) : to);
  return speech.number(to, 6);
}

/** A file is not changed: what is read of its texts is told by the column. */
function FileColumns({ list, left, onLeft }: { readonly list: List } & Pick<ChangesPartProps, "left" | "onLeft">) {
  const speech = useSpeech();
  return (
    <>
      {list.columns.map(({ field, header, conversions }) =>
        conversions.length === 0 || left.includes(columnId(list, header)) ? null : (
          <Checkbox
            key={field}
            checked
            label={speech.count(
              fieldKinds[field] === "day" ? "intake.changes.days" : "intake.changes.numbers",
              conversions.length,
              { header },
            )}
            onChange={() => onLeft(columnId(list, header), true)}
          />
        ),
      )}
    </>
  );
}

/** Rows that stay out, and cells that stay or say nothing. */
function ListLines({ list }: { readonly list: List }) {
  const styles = usePartStyles();
  const speech = useSpeech();
  const totals = list.body.totals.filter(({ isAsked }) => !isAsked);
  const left = list.body.left.filter(({ what }) => what !== "blank");
  const words = (cells: readonly { readonly from: string }[]): string =>
    few([...new Set(cells.map(({ from }) => from))]);
  return (
    <>
      {totals.length > 0 && (
        <p className={styles.quiet}>
          {speech.count("intake.changes.totals", totals.length, {
            rows: few(totals.map(({ row }) => String(row + 1))),
          })}
        </p>
      )}
      {totals.map(({ row, disagrees }) =>
        disagrees ? (
          <p key={row} className={styles.quiet}>
            {speech.say("intake.changes.disagrees", {
              row: String(row + 1),
              says: disagrees.says,
              rows: disagrees.rows,
            })}
          </p>
        ) : null,
      )}
      {left.length > 0 && <p className={styles.quiet}>{speech.count("intake.changes.rows", left.length)}</p>}
      {list.columns.map(({ field, header, notAssessed, left: leaves, oddDays }) => (
        <Fragment key={field}>
          {notAssessed.length > 0 && (
            <p className={styles.quiet}>
              {speech.count("intake.changes.unknown", notAssessed.length, { header, word: notAssessed[0]?.from ?? "" })}
            </p>
          )}
          {leaves.length > 0 && (
            <p className={styles.quiet}>
              {speech.count("intake.changes.left", leaves.length, { header, words: words(leaves) })}
            </p>
          )}
          {oddDays.length > 0 && (
            <p className={styles.quiet}>
              {speech.count("intake.changes.odd", oddDays.length, { header, words: words(oddDays) })}
            </p>
          )}
        </Fragment>
      ))}
    </>
  );
}

/** Names of the log that are nearly a customer's: each can be taken out, and what only looks alike be taken in. */
function Names({ settled, answers, onAnswer, onReset }: ChangesPartProps) {
  const styles = usePartStyles();
  const speech = useSpeech();
  const { nearNames, customers } = settled.understood;
  const single = nearNames.filter(({ customers: which }) => which.length === 1);
  if (single.length === 0) return null;
  return (
    <div className={styles.part} role="group" aria-label={speech.say("intake.changes.names")}>
      <span>{speech.say("intake.changes.names")}</span>
      {single.slice(0, 100).map(({ list, value, customers: which }) => {
        const id = `${list}/${value}/name`;
        const at = which[0] as number;
        return (
          <Checkbox
            key={id}
            checked={answers[id] === String(at)}
            label={speech.say("intake.changes.name", { value, customer: customers[at]?.name ?? "" })}
            onChange={(_event, { checked }) => (checked === true ? onAnswer({ [id]: String(at) }) : onReset(id))}
          />
        );
      })}
    </div>
  );
}

function few(words: readonly string[]): string {
  return [...words.slice(0, shownWords), ...(words.length > shownWords ? ["…"] : [])].join(", ");
}
