import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Look } from "../../workbook/look/look";
import { uncountedOf } from "../../workbook/look/uncounted";
import { useSpeech } from "../frame/speech";
import { Caution } from "./Caution";

interface UncountedLineProps {
  readonly look: Pick<Look, "findings">;
  readonly onToData: () => void;
}

const useStyles = makeStyles({
  room: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`, flexShrink: 0 },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** What does not count, since it could not be read, above whatever is computed of the rest; it leads to the cells. */
export function UncountedLine({ look, onToData }: UncountedLineProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { customers, contacts } = useMemo(() => uncountedOf(look), [look]);
  if (customers + contacts === 0) return null;
  const rows = [
    ...(customers > 0 ? [speech.count("pane.uncounted.customers", customers)] : []),
    ...(contacts > 0 ? [speech.count("pane.uncounted.contacts", contacts)] : []),
  ].join(" · ");
  return (
    <div className={styles.room}>
      <Caution role="status">
        <Link inline className={styles.link} onClick={onToData}>
          {speech.say("pane.uncounted", { rows })}
        </Link>
      </Caution>
    </div>
  );
}
