import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { addressHeaders } from "../../workbook/exports/furtherColumns";
import type { Look } from "../../workbook/look/look";
import { type FurtherTexts, searchCustomers } from "../../workbook/look/searchCustomers";
import { useSpeech } from "../frame/speech";
import { quietWords } from "../parts/quietWords";
import type { ExportPort } from "../session/exportPort";

interface CustomerSearchProps {
  readonly look: Look;
  readonly port: Pick<ExportPort, "furtherColumns">;
  /** Takes the focus when it is shown. */
  readonly isFocused?: boolean;
  readonly onChoose: (customerId: string) => void;
}

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  found: {
    width: "100%",
    flexDirection: "column",
    alignItems: "stretch",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    "& > span": { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  },
  first: { backgroundColor: tokens.colorSubtleBackgroundHover },
  quiet: quietWords,
});

/** Matches that are shown; more letters narrow them down. */
const mostFound = 8;

/**
 * Finds a customer by a part of its name, network or id, by a person, a phone number, an e-mail address, a topic or a place.
 * Enter takes the first, or the one that the arrow keys have gone to.
 */
export function CustomerSearch({ look, port, isFocused = false, onChoose }: CustomerSearchProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text).trim();
  const places = usePlaces(look, port, wanted !== "");
  const found = useMemo(
    () => (wanted === "" ? [] : searchCustomers(look, wanted, mostFound, places)),
    [look, wanted, places],
  );
  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  const choose = (customerId: string) => {
    setText("");
    onChoose(customerId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[Math.min(at, found.length - 1)];
    if (event.key === "Escape" && text !== "") setText("");
    else if (event.key === "ArrowDown" && found.length > 0) setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp" && found.length > 0) setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && chosen) choose(chosen.customerId);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.frame} role="search">
      <Input
        size="small"
        appearance="filled-darker"
        value={text}
        input={{ ref: input }}
        aria-label={speech.say("pane.cockpit.search")}
        aria-describedby={`${id}-found`}
        placeholder={speech.say("pane.cockpit.search")}
        onChange={(_, { value }) => {
          setText(value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <ul className={styles.list} aria-label={speech.say("pane.cockpit.found")}>
          {found.map(({ customerId, name, network, person, by, adviser }, index) => (
            <li key={`${customerId} ${person?.name ?? ""} ${by}`}>
              <Button
                size="small"
                appearance="subtle"
                className={mergeClasses(styles.found, index === at && styles.first)}
                aria-current={index === at || undefined}
                onClick={() => choose(customerId)}
              >
                <span>{person?.name ? `${person.name} · ${name}` : name}</span>
                <span className={styles.quiet}>
                  {[by, person?.role, network !== name && network, customerId, adviser].filter(Boolean).join(" · ")}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div id={`${id}-found`} className={styles.quiet} role="status">
        {wanted !== "" && found.length === 0 && speech.say("pane.cockpit.notFound", { text: wanted })}
      </div>
    </div>
  );
}

const none: FurtherTexts = [];

/** Places stand in columns that the look does not read: they come when somebody searches. */
function usePlaces(look: Look, port: CustomerSearchProps["port"], isWanted: boolean): FurtherTexts {
  const speech = useSpeech();
  const [read, setRead] = useState<{ readonly of: Look["customerColumns"]; readonly texts: FurtherTexts } | null>(null);
  const columns = look.customerColumns;
  const isRead = read?.of === columns;
  useEffect(() => {
    const headers = addressHeaders(look);
    if (!isWanted || isRead || headers.length === 0) return undefined;
    let isOver = false;
    port.furtherColumns(look, headers, { language: speech.language }).then(
      (texts) => !isOver && setRead({ of: columns, texts }),
      // Somebody moved the table: places are found after the next look.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [look, port, isWanted, isRead, columns, speech]);
  return isRead && read ? read.texts : none;
}
