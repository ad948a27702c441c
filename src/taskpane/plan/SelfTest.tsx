import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { selfTest, type SelfTestRow } from "../../workbook/planning/planBook";
import { useSpeech } from "../frame/speech";
import { FigureTable } from "../parts/FigureTable";
import { ErrorIcon, FineIcon } from "../parts/icons";
import { quietWords } from "../parts/quietWords";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  words: quietWords,
  run: { alignSelf: "flex-start" },
  result: { display: "flex", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  fine: { color: tokens.colorPaletteGreenForeground1, paddingTop: "2px" },
  odd: { color: tokens.colorPaletteRedForeground1, paddingTop: "2px" },
});

interface SelfTestProps {
  /** Computes the rows; the built-in case when left out. */
  readonly run?: () => readonly SelfTestRow[];
}

/** The literature's case computed anew, every printed number beside the one that comes out. */
export function SelfTest({ run = () => selfTest() }: SelfTestProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [rows, setRows] = useState<readonly SelfTestRow[] | null>(null);
  const right = rows?.filter(({ ok }) => ok).length ?? 0;
  const isFine = rows !== null && right === rows.length;
  return (
    <div className={styles.frame}>
      <div className={styles.words}>{speech.say("pane.plan.selfTestHint")}</div>
      <Button size="small" className={styles.run} onClick={() => setRows(run())}>
        {speech.say("pane.plan.runSelfTest")}
      </Button>
      {rows && (
        <>
          <div className={styles.result} role="status">
            <span className={isFine ? styles.fine : styles.odd}>
              {isFine ? <FineIcon size={14} /> : <ErrorIcon size={14} />}
            </span>
            {speech.say(isFine ? "pane.plan.selfTestFine" : "pane.plan.selfTestOdd", {
              right,
              all: rows.length,
              wrong: rows.length - right,
            })}
          </div>
          <FigureTable
            label={speech.say("pane.plan.selfTest")}
            head={[
              speech.say("pane.plan.selfTestWhat"),
              speech.say("pane.plan.printed"),
              speech.say("pane.plan.computed"),
              "",
            ]}
            rows={rows.map(({ what, at, expected, found, ok }) => ({
              key: `${what} ${at}`,
              cells: [
                speech.say(`sheets.plan.selfTest.${what}`, { at: at ?? "" }),
                speech.number(expected, 2),
                speech.number(found, 10),
                <span
                  key="mark"
                  className={ok ? styles.fine : styles.odd}
                  role="img"
                  aria-label={speech.say(ok ? "pane.plan.equal" : "pane.plan.unequal")}
                >
                  {ok ? <FineIcon size={14} /> : <ErrorIcon size={14} />}
                </span>,
              ],
            }))}
          />
        </>
      )}
    </div>
  );
}
