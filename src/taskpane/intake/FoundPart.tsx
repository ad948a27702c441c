import { Button, Select } from "@fluentui/react-components";
import { useRef } from "react";
import type { IntakeBook } from "../../intake/sheet";
import { placeOf, type Understanding } from "../../intake/understand";
import type { TableKind } from "../../intake/words/headers";
import { addressOf } from "../../workbook/excel/address";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { PlaceLink } from "../parts/PlaceLink";
import { usePartStyles } from "./part";

interface FoundPartProps {
  readonly book: IntakeBook;
  /** Name of the file that the list lies in; "" for the workbook. */
  readonly file: string;
  readonly understood: Understanding;
  readonly onKind: (place: string, kind: TableKind | "none") => void;
  /** Address of the selected block where it is large enough for a list; "" else. */
  readonly selection: string;
  readonly onSelection: () => void;
  readonly onFile: (file: File) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

const kinds: readonly (TableKind | "none")[] = ["customers", "contacts", "persons", "orders", "tasks", "none"];

/** One line for each list that was found, and what it is; others by the selection or from a file. */
export function FoundPart({ book, file, understood, selection, onKind, onSelection, onFile, onGoTo }: FoundPartProps) {
  const styles = usePartStyles();
  const speech = useSpeech();
  const picker = useRef<HTMLInputElement>(null);
  const regions = [
    ...understood.lists.map((list) => ({ region: list.region, kind: list.kind as TableKind | "none", list })),
    ...understood.noList.flatMap(({ region }) => (region ? [{ region, kind: "none" as const, list: undefined }] : [])),
  ];
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{speech.say("intake.found.title")}</h3>
      {file !== "" && <p className={styles.quiet}>{speech.say("intake.found.ofFile", { file })}</p>}
      {selection !== "" && (
        <div>
          <Button size="small" onClick={onSelection}>
            {speech.say("intake.found.selection", { place: selection })}
          </Button>
        </div>
      )}
      {regions.length === 0 && <p className={styles.quiet}>{speech.say("intake.page.nothing")}</p>}
      {regions.map(({ region, kind, list }) => {
        const sheet = book.sheets[region.sheet]?.name ?? "";
        const address = addressOf(region.area);
        const place = placeOf(region);
        return (
          <div key={place} className={styles.card}>
            <div className={styles.row}>
              {file === "" ? <PlaceLink place={{ sheet, cell: address }} onGoTo={onGoTo} /> : <span>{address}</span>}
              <Select
                size="small"
                aria-label={speech.say("intake.found.kind", { place: `${sheet}!${address}` })}
                value={kind}
                onChange={(_event, { value }) => onKind(place, value as TableKind | "none")}
              >
                {kinds.map((each) => (
                  <option key={each} value={each}>
                    {speech.say(`intake.kind.${each}`)}
                  </option>
                ))}
              </Select>
            </div>
            {list && (
              <p className={styles.quiet}>
                {[
                  speech.count("intake.found.list", list.body.rows.length),
                  ...(list.body.hiddenRows > 0 ? [speech.count("intake.found.hidden", list.body.hiddenRows)] : []),
                  ...(list.mapping.system ? [speech.say("intake.found.system", { system: list.mapping.system })] : []),
                ].join(" · ")}
              </p>
            )}
          </div>
        );
      })}
      <div className={styles.row}>
        {selection === "" && (
          <Button size="small" onClick={onSelection}>
            {speech.say("intake.found.selected")}
          </Button>
        )}
        <Button size="small" onClick={() => picker.current?.click()}>
          {speech.say("intake.found.file")}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm,.csv,.txt,.tsv"
          className={styles.hidden}
          aria-label={speech.say("intake.found.file")}
          onChange={({ target }) => {
            const given = target.files?.[0];
            if (given) onFile(given);
            target.value = "";
          }}
        />
      </div>
    </section>
  );
}
