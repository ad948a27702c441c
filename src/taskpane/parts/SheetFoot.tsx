import { useSpeech } from "../frame/speech";
import type { Session } from "../session/useSession";
import type { SheetJob } from "../../workbook/excel/sheetMarks";
import type { Look } from "../../workbook/look/look";
import type { WriteOptions, Written } from "../../workbook/excel/written";
import { WriteBar } from "./WriteBar";
import { writing } from "./writing";

interface SheetFootProps {
  readonly session: Session;
  /** The sheet that is written. */
  readonly job: SheetJob;
  /** What will be written, said before it happens. */
  readonly preview: string;
  readonly isDisabled?: boolean;
  /** A list to print or to fill in: there is no live form to choose. */
  readonly isAlwaysFixed?: boolean;
  readonly onWrite: (look: Look, options: WriteOptions) => Promise<Written>;
}

/** Writes a sheet of ours, says what was written and shows it. */
export function SheetFoot(props: SheetFootProps) {
  const { session, job, preview, isDisabled = false, isAlwaysFixed = false, onWrite } = props;
  const speech = useSpeech();
  const { state, dispatch } = session;
  return (
    <WriteBar
      job={job}
      preview={preview}
      isLive={state.isLive}
      isAlwaysFixed={isAlwaysFixed}
      hasDraft={false}
      older={state.older[job] ?? []}
      isDisabled={isDisabled || state.work !== null}
      onLive={(isLive) => dispatch({ type: "live", isLive })}
      onWrite={() =>
        void session.perform(
          writing(speech, job, (look, options) => onWrite(look, isAlwaysFixed ? { ...options, live: false } : options)),
        )
      }
    />
  );
}
