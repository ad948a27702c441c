import { createRoot } from "react-dom/client";
import { readDateSystem } from "../workbook/excel/tellDateSystem";
import { FaultBoundary } from "./FaultBoundary";
import { dayOfAddress, officeSurroundings, tabOfAddress } from "./officeContext";
import { Pane } from "./Pane";
import { workbook } from "./session/workbook";
import { watchStart } from "./startWatch";

const place = document.getElementById("pane") as HTMLElement;
const reload = () => window.location.reload();
const watch = watchStart(place, reload);

if (typeof Office === "undefined") watch.fail("pane.start.late");
else
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) {
      watch.fail("pane.start.outside");
      return;
    }
    watch.end();
    // Where it fails, the first look tells.
    void readDateSystem().catch(() => undefined);
    const surroundings = officeSurroundings();
    createRoot(place).render(
      <FaultBoundary language={surroundings.language} onRetry={reload}>
        <Pane
          workbook={workbook}
          surroundings={surroundings}
          tab={tabOfAddress(window.location) ?? "data"}
          day={dayOfAddress(window.location)}
        />
      </FaultBoundary>,
    );
  });
