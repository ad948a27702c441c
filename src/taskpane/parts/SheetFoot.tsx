import { useSpeech } from "../frame/speech";
import type { Session } from "../session/useSession";
import type { ChoiceOf, RecordedJob } from "../../workbook/reading/sheetRecords";
import { WriteBar } from "./WriteBar";
import { writing } from "./writing";

interface SheetFootProps<Job extends RecordedJob> {
  readonly session: Session;
  /** The sheet that is written. */
  readonly job: Job;
  readonly asOf: number;
  /** What of it, by what the person sees; an empty object where there is nothing to choose. */
  readonly choice: ChoiceOf<Job>;
  /** What will be written, said before it happens. */
  readonly preview: string;
  readonly isDisabled?: boolean;
  /** A list to print or to fill in: there is no live form to choose. */
  readonly isAlwaysFixed?: boolean;
}

/** Writes a sheet of ours, says what was written and shows it. */
export function SheetFoot<Job extends RecordedJob>(props: SheetFootProps<Job>) {
  const { session, job, preview, isDisabled = false, isAlwaysFixed = false } = props;
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
        void session.perform(writing(speech, session.writeSheets, props, isAlwaysFixed ? { live: false } : {}))
      }
    />
  );
}
