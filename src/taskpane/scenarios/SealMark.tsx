import { makeStyles, tokens } from "@fluentui/react-components";
import { sealWords } from "../../workbook/planning/scenariosSheet";
import type { Seal } from "../../workbook/planning/planBook";
import { useSpeech } from "../frame/speech";
import { LockIcon, WarningIcon } from "../parts/icons";

const useStyles = makeStyles({
  holds: { color: tokens.colorPaletteGreenForeground1, display: "inline-flex" },
  broken: { color: tokens.colorPaletteRedForeground1, display: "inline-flex" },
});

/** A lock for a seal that holds, a warning for a broken one; the words are its name. */
export function SealMark({ seal }: { readonly seal: Seal }) {
  const styles = useStyles();
  const speech = useSpeech();
  const words = sealWords(speech.language, { seal });
  const isBroken = seal.broken.length > 0;
  return (
    <span
      className={isBroken ? styles.broken : styles.holds}
      role="img"
      aria-label={speech.say("pane.scenarios.seal", { seal: words })}
    >
      {isBroken ? <WarningIcon size={14} /> : <LockIcon size={14} />}
    </span>
  );
}
