import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Classes } from "../../workbook/casting/classes";
import { useSpeech } from "../frame/speech";
import { quietWords } from "../parts/quietWords";
import { ChoiceFields } from "./ChoiceFields";
import { countLifted, listed, type NetworkChoice } from "./listed";
import { wallPanel, wallPanelTitle } from "./wallPanel";

interface QueuePanelProps {
  readonly classes: Classes;
  readonly choice: NetworkChoice;
  readonly done: ReadonlySet<string>;
  readonly onChoice: (choice: NetworkChoice) => void;
  readonly onOpen: (key: string) => void;
  /** Begins with the networks of the choice. */
  readonly onQueue: (order: readonly string[]) => void;
}

const useStyles = makeStyles({
  frame: wallPanel,
  title: wallPanelTitle,
  list: { margin: 0, padding: 0, listStyleType: "none" },
  found: { width: "100%", justifyContent: "flex-start", fontWeight: tokens.fontWeightRegular, textAlign: "left" },
  quiet: quietWords,
});

/** Matches that are shown; more letters narrow them down. */
const mostFound = 8;

/** Jump to a network by name, or another queue: whose networks, which ones, in which order. */
export function QueuePanel({ classes, choice, done, onChoice, onOpen, onQueue }: QueuePanelProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text).trim().toLowerCase();
  const found = useMemo(() => {
    if (wanted === "") return [];
    const named = classes.networks.filter(
      ({ network, key, members }) =>
        network.toLowerCase().includes(wanted) ||
        key.toLowerCase() === wanted ||
        members.some(({ customer, id }) => customer.toLowerCase().includes(wanted) || id.toLowerCase() === wanted),
    );
    // Whoever begins with these letters stands first.
    const begins = named.filter(({ network }) => network.toLowerCase().startsWith(wanted));
    return [...new Set([...begins, ...named])].slice(0, mostFound);
  }, [classes.networks, wanted]);
  const queue = useMemo(() => listed(classes, choice), [classes, choice]);
  const lifted = useMemo(() => countLifted(classes), [classes]);
  const open = queue.filter(({ key }) => !done.has(key)).length;
  const first = found[0];
  return (
    <div className={styles.frame}>
      <h2 className={styles.title}>{speech.say("pane.queue.jump")}</h2>
      <Input
        autoFocus
        aria-label={speech.say("pane.queue.jump")}
        placeholder={speech.say("pane.queue.name")}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !first) return;
          event.preventDefault();
          event.stopPropagation();
          onOpen(first.key);
        }}
      />
      {wanted !== "" && (
        <ul className={styles.list} aria-label={speech.say("pane.queue.found")}>
          {found.map(({ key, network, adviser, effectiveClass }) => (
            <li key={key}>
              <Button appearance="subtle" className={styles.found} onClick={() => onOpen(key)}>
                {[network, effectiveClass, adviser].filter(Boolean).join(" · ")}
              </Button>
            </li>
          ))}
          {found.length === 0 && <li className={styles.quiet}>{speech.say("pane.queue.nobody")}</li>}
        </ul>
      )}
      <h2 className={styles.title}>{speech.say("pane.queue.title")}</h2>
      <ChoiceFields networks={classes.networks} choice={choice} onChoice={onChoice} />
      <span className={styles.quiet}>{speech.count("pane.queue.lifted", lifted)}</span>
      <Button appearance="primary" disabled={queue.length === 0} onClick={() => onQueue(queue.map(({ key }) => key))}>
        {speech.count("pane.queue.begin", queue.length, { open })}
      </Button>
    </div>
  );
}
