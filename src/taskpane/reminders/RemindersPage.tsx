import { ViewSwitch } from "../frame/ViewSwitch";
import type { PageProps } from "../session/pageProps";
import { RemindersTab } from "./RemindersTab";

/** The reminders tab and its views. */
export function RemindersPage({ session, look, results, goTo, foot }: PageProps) {
  const { state, dispatch } = session;
  const { reminders } = results;
  if (!reminders) return null;
  return (
    <ViewSwitch
      tab="reminders"
      view={state.views.reminders}
      onView={(view) => dispatch({ type: "view", tab: "reminders", view })}
    >
      <RemindersTab
        list={reminders}
        hasContacts={look.contacts !== null}
        onGoTo={goTo}
        onToData={() => dispatch({ type: "tab", tab: "data" })}
        foot={foot("reminders", reminders.listed.length)}
      />
    </ViewSwitch>
  );
}
