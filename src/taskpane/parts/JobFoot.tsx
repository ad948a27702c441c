import { useSpeech } from "../frame/speech";
import type { PageProps } from "../session/pageProps";
import { draftOf, type Job } from "../session/state";
import { WriteBar } from "./WriteBar";

interface JobFootProps extends Pick<PageProps, "session" | "asOf" | "today"> {
  readonly job: Job;
  /** Of what the sheet will list. */
  readonly count: number;
  readonly canWrite: boolean;
}

/** What a job will write, and the button that writes it, where it can be written. */
export function JobFoot({ session, asOf, today, job, count, canWrite }: JobFootProps) {
  const speech = useSpeech();
  const { state, dispatch } = session;
  const sheet = speech.say(`sheets.${job}.name`);
  const form = speech.say(state.isLive ? "pane.preview.live" : "pane.preview.fixed");
  return (
    <WriteBar
      job={job}
      preview={speech.count(`pane.preview.${job}`, count, { sheet, form, day: speech.day(asOf) })}
      isLive={state.isLive}
      hasDraft={Object.keys(draftOf(state.draft, job)).length > 0}
      older={state.older[job] ?? []}
      isDisabled={state.work !== null || !canWrite}
      onLive={(isLive) => dispatch({ type: "live", isLive })}
      onWrite={() => void session.write(job, today)}
    />
  );
}
