import { Link, makeStyles } from "@fluentui/react-components";
import type { CellPlace } from "../../workbook/excel/finding";
import { useSpeech } from "../frame/speech";

interface PlaceLinkProps {
  readonly place: CellPlace;
  readonly onGoTo: (place: CellPlace) => void;
  /** Other words than the address. */
  readonly text?: string;
}

const useStyles = makeStyles({
  // Fluent gives a link the size of body text, whatever it stands in.
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** A cell's address that leads there. */
export function PlaceLink({ place, onGoTo, text }: PlaceLinkProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const address = `${place.sheet}!${place.cell}`;
  const goTo = speech.say("pane.goTo.place", { place: address });
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      onClick={() => onGoTo(place)}
      // The words that are seen come first: who speaks to the computer says those.
      aria-label={text === undefined || goTo.startsWith(text) ? goTo : `${text}: ${goTo}`}
    >
      {text ?? address}
    </Link>
  );
}
