import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useSpeech } from "../frame/speech";
import type { SheetJob } from "../../workbook/excel/sheetMarks";
import type { LookPart } from "../../workbook/look/lookParts";
import { changedWords } from "./changedWords";
import { sheetName } from "./sheetName";
import { Caution } from "./Caution";
import { saves } from "./unreadableField";
import { quietWords } from "./quietWords";

interface WriteBarProps {
  /** The sheet that is written. */
  readonly job: SheetJob;
  /** What will be written, said before it happens. */
  readonly preview: string;
  readonly isLive: boolean;
  /** There is no form to choose: the sheet always holds fixed values. */
  readonly isAlwaysFixed?: boolean;
  /** Rules that were changed in the pane are written first. */
  readonly hasDraft: boolean;
  /** What has changed since the sheet was written, of what stands fixed on it. */
  readonly older: readonly LookPart[];
  readonly isDisabled: boolean;
  readonly onLive: (isLive: boolean) => void;
  readonly onWrite: () => void;
}

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  words: quietWords,
  split: { width: "100%", "& > button:first-child": { flexGrow: 1, maxWidth: "none" } },
});

/** What will be written, then the button that writes it; the arrow beside it chooses live formulas or fixed values. */
export function WriteBar(props: WriteBarProps) {
  const { job, preview, isLive, isAlwaysFixed = false, hasDraft, older, isDisabled, onLive, onWrite } = props;
  const styles = useStyles();
  const speech = useSpeech();
  const sheet = speech.say(sheetName(job));
  return (
    <div className={styles.bar}>
      {older.length > 0 && (
        <Caution role="status">
          {speech.say("pane.written.older", { sheet, changed: changedWords(speech, older) })}
        </Caution>
      )}
      <div className={styles.words}>
        {preview}
        {hasDraft && " " + speech.say("pane.preview.rules")}
      </div>
      {isAlwaysFixed ? (
        <Button
          {...saves}
          appearance="primary"
          disabled={isDisabled}
          onClick={onWrite}
          title={speech.say("pane.write.hint", { sheet })}
        >
          {speech.say("pane.write", { sheet })}
        </Button>
      ) : (
        <Menu
          positioning={{ position: "above", align: "end" }}
          checkedValues={{ form: [isLive ? "live" : "fixed"] }}
          onCheckedValueChange={(_, change) => onLive(change.checkedItems[0] === "live")}
        >
          <MenuTrigger disableButtonEnhancement>
            {(trigger) => (
              <SplitButton
                className={styles.split}
                appearance="primary"
                disabled={isDisabled}
                menuButton={{ ...trigger, "aria-label": speech.say("pane.write.form") }}
                primaryActionButton={{
                  ...saves,
                  onClick: onWrite,
                  title: speech.say("pane.write.hint", { sheet }),
                }}
              >
                {speech.say("pane.write", { sheet })}
              </SplitButton>
            )}
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItemRadio name="form" value="live" subText={speech.say("pane.write.liveHint")}>
                {speech.say("pane.write.live")}
              </MenuItemRadio>
              <MenuItemRadio name="form" value="fixed" subText={speech.say("pane.write.fixedHint")}>
                {speech.say("pane.write.fixed")}
              </MenuItemRadio>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}
