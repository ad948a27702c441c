import { Link } from "@fluentui/react-components";
import type { CellPlace } from "../../workbook/finding";
import { useSpeech } from "../frame/speech";

interface PlaceLinkProps {
  readonly place: CellPlace;
  readonly onGoTo: (place: CellPlace) => void;
  /** Other words than the address. */
  readonly text?: string;
}

/** A cell's address that leads there. */
export function PlaceLink({ place, onGoTo, text }: PlaceLinkProps) {
  const speech = useSpeech();
  const address = `${place.sheet}!${place.cell}`;
  return (
    <Link
      as="button"
      inline
      onClick={() => onGoTo(place)}
      aria-label={speech.say("pane.goTo.place", { place: address })}
    >
      {text ?? address}
    </Link>
  );
}
