import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { useSpeech } from "./speech";

/** A part of the pane whose code is loaded when it is opened. */
export interface LaterPart<Props> {
  (props: Props): ReactNode;
  /** Loads the code ahead, once; a failure leaves the next one to try again. */
  preload(): Promise<unknown>;
}

/** A part that is there within this time, in milliseconds, comes without a spinner before it. */
const unnoticed = 300;

const useStyles = makeStyles({
  wait: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalL}`,
  },
});

/**
 * A component in a file of its own, which the page loads when it is drawn for the first time. Once loaded it is drawn at
 * once. Code that cannot be loaded (no connection, a version that is served no longer) is said where the part would stand.
 * @param load the import, as `() => import("./x").then(({ X }) => X)`
 */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let Part: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const loadOnce = (): Promise<void> =>
    (loading ??= load().then(
      (loaded) => {
        Part = loaded;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));
  function Later(props: Props) {
    const styles = useStyles();
    const speech = useSpeech();
    const [state, setState] = useState<"coming" | "there" | "missing">(Part ? "there" : "coming");
    useEffect(() => {
      if (state !== "coming") return undefined;
      let isOver = false;
      loadOnce().then(
        () => !isOver && setState("there"),
        () => !isOver && setState("missing"),
      );
      return () => {
        isOver = true;
      };
    }, [state]);
    if (Part) return <Part {...props} />;
    if (state === "missing")
      return (
        <div className={styles.wait} role="alert">
          <span>{speech.say("pane.start.missing")}</span>
          <Button appearance="primary" onClick={() => setState("coming")}>
            {speech.say("pane.retry")}
          </Button>
        </div>
      );
    return (
      <div className={styles.wait}>
        <Spinner size="small" delay={unnoticed} label={speech.say("pane.status.loading")} />
      </div>
    );
  }
  return Object.assign(Later, { preload: loadOnce });
}
