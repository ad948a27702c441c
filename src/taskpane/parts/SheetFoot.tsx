import { useSpeech } from "../frame/speech";
import type { Session } from "../session/useSession";
import type { Look } from "../../workbook/look";
import type { WriteOptions, Written } from "../../workbook/written";
import { WriteBar } from "./WriteBar";

interface SheetFootProps {
  readonly session: Session;
  /** The sheet as it will be called. */
  readonly sheet: string;
  /** What will be written, said before it happens. */
  readonly preview: string;
  readonly isDisabled?: boolean;
  readonly onWrite: (look: Look, options: WriteOptions) => Promise<Written>;
}

/** Writes a sheet of ours, says what was written and shows it. */
export function SheetFoot({ session, sheet, preview, isDisabled = false, onWrite }: SheetFootProps) {
  const speech = useSpeech();
  const { state, dispatch } = session;
  return (
    <WriteBar
      sheet={sheet}
      preview={preview}
      isLive={state.isLive}
      hasDraft={false}
      isOlder={false}
      isDisabled={isDisabled || state.work !== null}
      onLive={(isLive) => dispatch({ type: "live", isLive })}
      onWrite={() =>
        void session.perform({
          work: "sheet",
          act: onWrite,
          said: (written) => ({
            sentence: speech.count(written.live ? "pane.written.live" : "pane.written.fixed", written.rows, {
              sheet: written.sheet,
            }),
            written: [written],
          }),
          shown: (written) => ({ sheet: written.sheet, cell: "A1" }),
          // The first sheet of a kind brings its rule tables along.
          renews: true,
        })
      }
    />
  );
}
