import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { ChevronDownIcon, ChevronRightIcon } from "./icons";

const useStyles = makeStyles({
  frame: { minWidth: 0 },
  button: {
    width: "100%",
    minHeight: "32px",
    justifyContent: "flex-start",
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    "& > .fui-Button__icon": { width: "16px", height: "16px", marginRight: tokens.spacingHorizontalXS },
  },
  label: { flexGrow: 1, minWidth: 0 },
  aside: {
    // The button's own colour, quieter: it changes with the button's when the pointer is over it.
    opacity: 0.75,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
  },
  content: { paddingBottom: tokens.spacingVerticalM },
});

interface DisclosureProps {
  readonly label: ReactNode;
  /** Quiet words at the right end. */
  readonly aside?: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A line that opens what stands below it; Esc inside closes it again and returns the focus. */
export function Disclosure({ label, aside, startsOpen = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div
      className={styles.frame}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen || event.defaultPrevented) return;
        event.preventDefault();
        setOpen(false);
        document.getElementById(id + "button")?.focus();
      }}
    >
      <Button
        id={id + "button"}
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.label}>{label}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </Button>
      {isOpen && (
        <div id={id} className={styles.content}>
          {children}
        </div>
      )}
    </div>
  );
}
