import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../frame/speech";
import { SheetIcon } from "./icons";

interface PageMenuProps {
  /** The sheet that is written here. */
  readonly sheet: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: "28px" },
  surface: { width: "300px", maxWidth: "90vw" },
});

/**
 * What is done once a week on a page that is worked on all day: the sheet, with its preview, behind a button. Height is
 * scarce beside a sheet, and a button that writes is not to lie where the next key may land.
 */
export function PageMenu({ sheet, children }: PageMenuProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<SheetIcon size={16} />}
          aria-label={speech.say("pane.sheetMenu", { sheet })}
          title={speech.say("pane.sheetMenu", { sheet })}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={speech.say("pane.sheetMenu", { sheet })}>
        {/* What was written is said in the pane, which an open surface would hide from a screen reader. */}
        <div onClick={({ target }) => target instanceof Element && target.closest("[data-saves]") && setOpen(false)}>
          {children}
        </div>
      </PopoverSurface>
    </Popover>
  );
}
