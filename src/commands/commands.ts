import { askPane, type PaneRequest } from "./paneQueue";

/**
 * A ribbon button: leaves its request for the pane, ends its event and only then shows the pane. In this order, because
 * Excel shows no pane before the event has ended (office-js#3250), on the Mac says "is working on your request" until then
 * (#2877), and takes no other command meanwhile. What comes of it is read in the pane.
 */
function pressed(request: PaneRequest): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    try {
      askPane(request);
    } finally {
      event.completed();
    }
    // A pane that cannot be shown does what was asked all the same; it is read when somebody opens it.
    void Office.addin.showAsTaskpane().catch(() => undefined);
  };
}

function associate(): void {
  Office.actions.associate("showMatrix", pressed("casting"));
  Office.actions.associate("showReminders", pressed("reminders"));
  Office.actions.associate("showPlan", pressed("plan"));
  Office.actions.associate("logContact", pressed("logContact"));
  Office.actions.associate("loadSample", pressed("loadSample"));
}

// While the script runs, not in Office.onReady: a click that loads the page finds only what is associated by then, and is
// lost otherwise (office-js#5176, #3378). A page without office.js says so itself (startWatch).
if (typeof Office !== "undefined") associate();
