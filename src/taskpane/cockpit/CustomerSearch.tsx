import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { NetworkReminder } from "../../workbook/reminders/reminderEntry";
import { useSpeech } from "../frame/speech";
import { quietWords } from "../parts/quietWords";

interface CustomerSearchProps {
  /** All networks; asked for when somebody types. */
  readonly onNetworks: () => Iterable<NetworkReminder>;
  readonly nameOf: (record: number) => string;
  readonly onChoose: (customerId: string) => void;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  found: {
    width: "100%",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    "& > span": { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  },
  quiet: quietWords,
});

/** Matches that are shown; more letters narrow them down. */
const mostFound = 8;

interface Found {
  readonly customerId: string;
  readonly name: string;
  readonly aside: string;
}

/** Finds a customer by a part of its name, its network's name or its id; Enter takes the first. */
export function CustomerSearch({ onNetworks, nameOf, onChoose }: CustomerSearchProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text).trim().toLocaleLowerCase();
  const found = useMemo(
    () => (wanted === "" ? [] : matches(onNetworks(), nameOf, wanted)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the readers are others with each drawing
    [wanted],
  );
  const choose = (customerId: string) => {
    setText("");
    onChoose(customerId);
  };
  return (
    <div className={styles.frame} role="search">
      <Input
        size="small"
        appearance="filled-darker"
        value={text}
        aria-label={speech.say("pane.cockpit.search")}
        placeholder={speech.say("pane.cockpit.search")}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text !== "") {
            event.preventDefault();
            setText("");
          } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && found[0]) {
            event.preventDefault();
            choose(found[0].customerId);
          }
        }}
      />
      {found.length > 0 && (
        <ul className={styles.list} aria-label={speech.say("pane.cockpit.found")}>
          {found.map(({ customerId, name, aside }) => (
            <li key={customerId}>
              <Button size="small" appearance="subtle" className={styles.found} onClick={() => choose(customerId)}>
                <span>{name}</span>
                <span className={styles.quiet}>{aside}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {wanted !== "" && found.length === 0 && (
        <div className={styles.quiet} role="status">
          {speech.say("pane.cockpit.notFound", { text: text.trim() })}
        </div>
      )}
    </div>
  );
}

function matches(
  networks: Iterable<NetworkReminder>,
  nameOf: (record: number) => string,
  wanted: string,
): readonly Found[] {
  const found: Found[] = [];
  for (const { network, adviser, customerIds, records } of networks) {
    for (const [at, customerId] of customerIds.entries()) {
      const name = nameOf(records[at] as number);
      if (![network, name, customerId].some((each) => each.toLocaleLowerCase().includes(wanted))) continue;
      found.push({ customerId, name: name || network, aside: [customerId, adviser].filter(Boolean).join(" · ") });
      if (found.length === mostFound) return found;
    }
  }
  return found;
}
