import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { version } from "../../../package.json";
import { answered, type Evidence, type StepResult } from "../../workbook/acceptance/checkExcel";
import { evidenceHtml, evidenceJson } from "../../workbook/acceptance/evidenceFile";
import { automaticSteps, questions } from "../../workbook/acceptance/steps";
import type { ExportedFile } from "../../workbook/exports/exportedFile";
import { SavedFile } from "../exports/SavedFile";
import { useSpeech } from "../frame/speech";
import { download } from "../parts/download";
import { ErrorIcon, FineIcon, NoteIcon } from "../parts/icons";
import type { WorkbookPort } from "../session/workbookPort";

interface CheckPageProps {
  readonly workbook: WorkbookPort;
  onClose(): void;
}

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  plain: { margin: 0 },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  steps: { listStyleType: "none", margin: 0, padding: 0 },
  step: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  fine: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  took: { whiteSpace: "nowrap" },
  detail: { display: "block", color: tokens.colorNeutralForeground3 },
});

/**
 * The check of this Excel: what a program can find out by itself, then one question after the other for what only eyes can
 * see, and the evidence to save. Everything stays on the machine.
 */
export function CheckPage({ workbook, onClose }: CheckPageProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [steps, setSteps] = useState<readonly StepResult[]>([]);
  const [phase, setPhase] = useState<"before" | "running" | "asking" | "done">("before");
  const [isClean, setClean] = useState(true);
  const [saved, setSaved] = useState<{ file: ExportedFile; wasHandedOver: boolean } | null>(null);
  const startedAt = useRef("");
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    stop.current = controller;
    startedAt.current = new Date().toISOString();
    setSteps([]);
    setSaved(null);
    setPhase("running");
    try {
      const found = await workbook.checkExcel((step) => setSteps((before) => [...before, step]), controller.signal);
      setClean(found.isClean);
      setPhase("asking");
    } catch {
      // Left before the end.
    }
  };
  const asked = questions[steps.length - automaticSteps.length];
  const answer = (verdict: "yes" | "no" | "unknown") => {
    if (!asked) return;
    setSteps([...steps, answered(asked, verdict)]);
    if (asked === questions.at(-1)) setPhase("done");
  };
  const evidence = (): Evidence => ({
    product: version,
    at: startedAt.current,
    excel: workbook.checkedExcel(),
    steps,
    isClean,
  });
  const save = (file: ExportedFile) => setSaved({ file, wasHandedOver: download(file) });
  const titleOf = (key: string) => speech.say(`acceptance.step.${key}` as "acceptance.step.sets");
  const running = automaticSteps[steps.length];

  return (
    <section className={styles.page} aria-label={speech.say("acceptance.title")}>
      <h2 className={styles.title}>{speech.say("acceptance.title")}</h2>
      {phase === "before" && (
        <>
          <p className={styles.plain}>{speech.say("acceptance.intro", { count: automaticSteps.length })}</p>
          <div className={styles.acts}>
            <Button appearance="primary" onClick={() => void start()}>
              {speech.say("acceptance.start")}
            </Button>
            <Button onClick={onClose}>{speech.say("acceptance.back")}</Button>
          </div>
        </>
      )}
      {phase === "running" && running && (
        <p className={styles.plain} role="status">
          {speech.say("acceptance.running", {
            number: steps.length + 1,
            count: automaticSteps.length,
            step: titleOf(running.key),
          })}
        </p>
      )}
      {phase === "asking" && asked && (
        <div role="group" aria-label={titleOf(asked)}>
          <p className={styles.plain}>
            {speech.say("acceptance.question", {
              number: questions.indexOf(asked) + 1,
              count: questions.length,
            })}
          </p>
          <p>{speech.say(`acceptance.ask.${asked}`)}</p>
          <div className={styles.acts}>
            {(["yes", "no", "unknown"] as const).map((verdict) => (
              <Button key={verdict} onClick={() => answer(verdict)}>
                {speech.say(`acceptance.verdict.${verdict}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {phase === "done" && (
        <>
          <p className={styles.plain} role="status">
            {speech.say("acceptance.summary", {
              passed: steps.filter(({ verdict }) => verdict === "passed" || verdict === "yes").length,
              count: steps.length,
            })}
          </p>
          <div className={styles.acts}>
            <Button appearance="primary" onClick={() => save(evidenceHtml(evidence(), speech.language))}>
              {speech.say("acceptance.saveHtml")}
            </Button>
            <Button onClick={() => save(evidenceJson(evidence()))}>{speech.say("acceptance.saveJson")}</Button>
            <Button onClick={() => void start()}>{speech.say("acceptance.again")}</Button>
            <Button onClick={onClose}>{speech.say("acceptance.back")}</Button>
          </div>
          {saved && <SavedFile key={saved.file.fileName} {...saved} />}
        </>
      )}
      {!isClean && (
        <p className={styles.plain} role="alert">
          {speech.say("acceptance.unclean")}
        </p>
      )}
      <ol className={styles.steps}>
        {steps.map(({ key, verdict, expected, seen, took }) => {
          const isFine = verdict === "passed" || verdict === "yes";
          const isBad = verdict === "failed" || verdict === "no";
          return (
            <li key={key} className={styles.step}>
              <span className={isFine ? styles.fine : isBad ? styles.bad : undefined}>
                {isFine ? <FineIcon size={14} /> : isBad ? <ErrorIcon size={14} /> : <NoteIcon size={14} />}
              </span>
              <span className={styles.words}>
                {titleOf(key)}: {speech.say(`acceptance.verdict.${verdict}`)}
                {verdict === "failed" && (
                  <>
                    <span className={styles.detail}>
                      {speech.say("acceptance.column.expected")}: {expected}
                    </span>
                    <span className={styles.detail}>
                      {speech.say("acceptance.column.seen")}: {seen}
                    </span>
                  </>
                )}
              </span>
              {took !== null && <span className={styles.took}>{speech.say("acceptance.milliseconds", { took })}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
