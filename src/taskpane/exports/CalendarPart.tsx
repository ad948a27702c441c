import { Button, Checkbox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactNode } from "react";
import { networksIn } from "../../workbook/look/networksIn";
import { calendarKinds, type CalendarExport, type CalendarKind } from "../../workbook/exports/calendarExport";
import { calendarFile } from "../../workbook/exports/calendarFile";
import { useSpeech } from "../frame/speech";
import { FigureTable } from "../parts/FigureTable";
import { TabPage } from "../parts/TabPage";
import { download } from "../parts/download";
import type { ExportsViewProps } from "./ExportsView";
import { SavedFile } from "./SavedFile";
import { primaryAct } from "../parts/primaryAct";
import { quietWords } from "../parts/quietWords";
import { Labelled } from "../parts/Labelled";

const useStyles = makeStyles({
  words: quietWords,
  kinds: { display: "flex", flexDirection: "column", marginLeft: "-8px" },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  remember: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
});

const all = "";
const changes = ["new", "changed", "unchanged", "cancelled"] as const;

interface Saved {
  readonly file: CalendarExport;
  readonly wasHandedOver: boolean;
  readonly isRemembered: boolean;
}

/** A calendar file of an adviser or of all: what is new since the last one, and remembering it once it has been saved. */
export function CalendarPart({ look, asOf, session, port, top }: ExportsViewProps & { readonly top: ReactNode }) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [adviser, setAdviser] = useState(all);
  const [kinds, setKinds] = useState<readonly CalendarKind[]>(calendarKinds);
  const [saved, setSaved] = useState<Saved | null>(null);
  const { advisers } = useMemo(() => networksIn(look), [look]);
  const file = useMemo(
    () => calendarFile(look, asOf, { language: speech.language, adviser, kinds }),
    [look, asOf, speech, adviser, kinds],
  );
  const { counts } = file;
  const events = counts.new + counts.changed + counts.unchanged + counts.cancelled;
  const isBusy = session.state.work !== null;
  const remember = async () => {
    if (!saved) return;
    const done = await session.perform({
      work: "entry",
      act: async (current, options) => {
        await port.rememberCalendar(current, saved.file.entries, options);
        return true;
      },
      renews: true,
      said: () => ({
        sentence: speech.count("pane.exports.remembered", saved.file.entries.length, {
          register: speech.say("sheets.registers.name"),
        }),
      }),
    });
    if (done) setSaved({ ...saved, isRemembered: true });
  };
  return (
    <TabPage
      foot={
        <div className={styles.foot}>
          <div className={styles.words}>
            {events === 0
              ? speech.say("pane.exports.noEvents")
              : speech.count("pane.exports.calendarPreview", events, { file: file.fileName })}
          </div>
          <Button
            {...primaryAct}
            appearance="primary"
            disabled={events === 0}
            onClick={() => setSaved({ file, wasHandedOver: download(file), isRemembered: false })}
          >
            {speech.say("pane.exports.saveCalendar")}
          </Button>
        </div>
      }
    >
      {top}
      {saved && (
        <>
          <SavedFile key={saved.file.fileName} file={saved.file} wasHandedOver={saved.wasHandedOver} />
          {!saved.isRemembered && saved.file.entries.length > 0 && (
            <div className={styles.remember}>
              <span className={styles.words}>
                {speech.count("pane.exports.rememberHint", saved.file.entries.length, {
                  register: speech.say("sheets.registers.name"),
                })}
              </span>
              <Button size="small" disabled={isBusy} onClick={() => void remember()}>
                {speech.say("pane.exports.remember")}
              </Button>
            </div>
          )}
        </>
      )}
      <Labelled label={speech.say("pane.reminders.adviser")} htmlFor={`${id}-adviser`}>
        <Select
          id={`${id}-adviser`}
          size="small"
          value={adviser}
          onChange={(_, { value }) => {
            setAdviser(value);
            setSaved(null);
          }}
        >
          <option value={all}>{speech.say("pane.reminders.allAdvisers")}</option>
          {advisers.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Labelled>
      <div className={styles.kinds} role="group" aria-label={speech.say("pane.exports.kinds")}>
        {calendarKinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={kinds.includes(kind)}
            label={`${speech.say(`pane.exports.kind.${kind}`)}${kinds.includes(kind) ? ` (${speech.number(counts[kind])})` : ""}`}
            onChange={(_, { checked }) => {
              setKinds(calendarKinds.filter((each) => (each === kind ? checked === true : kinds.includes(each))));
              setSaved(null);
            }}
          />
        ))}
      </div>
      <FigureTable
        label={speech.say("pane.exports.changes")}
        head={[speech.say("pane.exports.since"), speech.say("pane.exports.events")]}
        rows={changes.map((each) => ({
          key: each,
          cells: [speech.say(`pane.exports.change.${each}`), speech.number(counts[each])],
        }))}
      />
      {!saved && <div className={styles.words}>{speech.say("pane.exports.calendarHint")}</div>}
    </TabPage>
  );
}
