import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSpeech } from "../frame/speech";

const useStyles = makeStyles({
  words: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

/** Two minutes for a network. */
const secondsMeant = 120;

interface WorkshopTimerProps {
  readonly network: string;
  /** Seconds spent on each network of this sitting; the timer goes on counting in it. */
  readonly spent: Map<string, number>;
}

/** The time spent on this network, beside the two minutes that are meant. It only shows; nothing ends when it is over. */
export function WorkshopTimer({ network, spent }: WorkshopTimerProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [shown, setShown] = useState({ network, seconds: spent.get(network) ?? 0 });
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = (spent.get(network) ?? 0) + 1;
      spent.set(network, seconds);
      setShown({ network, seconds });
    }, 1000);
    return () => clearInterval(timer);
  }, [network, spent]);
  const seconds = shown.network === network ? shown.seconds : (spent.get(network) ?? 0);
  const words = speech.say("pane.workshop.time", { time: clock(seconds), meant: clock(secondsMeant) });
  return (
    <span className={styles.words} role="timer" aria-label={words}>
      {words}
    </span>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
