import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CareCallEntry, CareCallList } from "../../workbook/careCalls/careCalls";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";
import { Disclosure } from "../parts/Disclosure";
import { FigureTable } from "../parts/FigureTable";
import { BlockedIcon, FineIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";

interface CareCallsProps {
  readonly list: CareCallList;
  readonly onAsk: (entry: CareCallEntry) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column" },
  week: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: quietWords,
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  fine: { color: tokens.colorPaletteGreenForeground1 },
  blocked: { color: tokens.colorNeutralForeground3 },
});

/** Networks with a talk in the week before: who is asked on Monday, and what customers perceived against what is recorded. */
export function CareCalls({ list, onAsk, onGoTo }: CareCallsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const compared = list.comparison.filter(({ answers }) => answers > 0);
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.week}>{speech.say("pane.care.week", { week: list.isoWeek })}</h2>
        <span className={styles.quiet}>
          {speech.say("pane.care.lead", { from: speech.day(list.monday), to: speech.day(list.sunday) })}
        </span>
      </div>
      {list.entries.length === 0 ? (
        <div>{speech.say("sheets.careCalls.nobody")}</div>
      ) : (
        <ul className={styles.list} aria-label={speech.say("sheets.careCalls.name")}>
          {list.entries.map((entry) => {
            const { place } = entry;
            return (
              <li key={entry.key} className={styles.item}>
                <div className={styles.line}>
                  <span className={styles.name}>
                    {place ? (
                      <Link as="button" inline onClick={() => onGoTo(place)}>
                        {entry.network}
                      </Link>
                    ) : (
                      entry.network
                    )}
                  </span>
                  {entry.answers.length > 0 && (
                    <span className={mergeClasses(styles.mark, styles.quiet, styles.fine)}>
                      <FineIcon size={14} />
                      {speech.say("pane.care.asked")}
                    </span>
                  )}
                  <Button
                    size="small"
                    className={styles.button}
                    appearance={entry.answers.length > 0 ? "subtle" : "secondary"}
                    onClick={() => onAsk(entry)}
                  >
                    {speech.say("pane.care.answer")}
                  </Button>
                </div>
                <div className={styles.quiet}>
                  {[entry.contactPerson, entry.phone, entry.adviser].filter((text) => text !== "").join(" · ")}
                </div>
                <div className={styles.quiet}>
                  {entry.talks
                    .map(({ day, instrument }) => `${speech.day(day)}${instrument === "" ? "" : ` (${instrument})`}`)
                    .join(" · ")}
                </div>
                {!entry.mayBeCalled && (
                  <div className={mergeClasses(styles.mark, styles.quiet)}>
                    <span className={styles.blocked}>
                      <BlockedIcon size={14} />
                    </span>
                    {speech.say("sheets.careCalls.notByPhone")}
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <Disclosure
        label={speech.say("sheets.careCalls.comparison")}
        aside={compared.length > 0 ? speech.number(compared.at(-1)?.answers ?? 0) : undefined}
      >
        {compared.length === 0 ? (
          <div className={styles.quiet}>{speech.say("pane.care.noAnswers")}</div>
        ) : (
          <FigureTable
            label={speech.say("sheets.careCalls.comparison")}
            head={[
              speech.say("pane.reminders.adviser"),
              speech.say("pane.care.perceived"),
              speech.say("pane.care.recorded"),
              speech.say("pane.care.fewer"),
              speech.say("pane.care.more"),
            ]}
            rows={compared.map((row) => ({
              key: row.adviser,
              isTotal: row.adviser === "",
              cells: [
                row.adviser || speech.say("sheets.callParty.allAdvisers"),
                speech.number(row.perceived),
                speech.number(row.recorded),
                speech.number(row.fewer),
                speech.number(row.more),
              ],
            }))}
          />
        )}
      </Disclosure>
    </>
  );
}
