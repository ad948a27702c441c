import { askPane, type PaneRequestDetail } from "./paneRequest";

/**
 * A ribbon button: opens the pane and lets it do the job, so that what was written, or what went wrong, is read there.
 * The event is completed whatever happens, or the button would stay dead for five minutes.
 */
async function run(job: PaneRequestDetail["job"], event: Office.AddinCommands.Event): Promise<void> {
  try {
    // A pane that cannot be opened does the job all the same; what it has to say stands there when it is opened.
    await Office.addin.showAsTaskpane().catch(() => undefined);
    await askPane(job);
  } finally {
    event.completed();
  }
}

Office.onReady(() => {
  Office.actions.associate("writeMatrix", (event: Office.AddinCommands.Event) => run("casting", event));
  Office.actions.associate("writeReminders", (event: Office.AddinCommands.Event) => run("reminders", event));
  Office.actions.associate("writePlan", (event: Office.AddinCommands.Event) => run("plan", event));
  Office.actions.associate("logContact", (event: Office.AddinCommands.Event) => run("logContact", event));
  Office.actions.associate("loadSample", (event: Office.AddinCommands.Event) => run("loadSample", event));
});
