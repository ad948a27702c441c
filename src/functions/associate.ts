import { allocate } from "./allocate";
import { attempts } from "./attempts";
import { bands } from "./bands";
import { breakEven } from "./breakEven";
import { calibrate } from "./calibrate";
import { capacity } from "./capacity";
import { casting } from "./casting";
import { clv } from "./clv";
import { explain } from "./explain";
import { forecast } from "./forecast";
import { holidays } from "./holidays";
import { lastContact } from "./lastContact";
import { matrix } from "./matrix";
import { measure } from "./measure";
import { nextDue } from "./nextDue";
import { plan } from "./plan";
import { reminders } from "./reminders";
import { segment } from "./segment";
import { status } from "./status";

/** Tells the runtime which code stands behind the ids of functions.json. */
export function associateFunctions(): void {
  CustomFunctions.associate("SEGMENT", segment);
  CustomFunctions.associate("NEXTDUE", nextDue);
  CustomFunctions.associate("FORECAST", forecast);
  CustomFunctions.associate("PLAN", plan);
  CustomFunctions.associate("LASTCONTACT", lastContact);
  CustomFunctions.associate("ATTEMPTS", attempts);
  CustomFunctions.associate("CASTING", casting);
  CustomFunctions.associate("MATRIX", matrix);
  CustomFunctions.associate("EXPLAIN", explain);
  CustomFunctions.associate("CLV", clv);
  CustomFunctions.associate("BREAKEVEN", breakEven);
  CustomFunctions.associate("CALIBRATE", calibrate);
  CustomFunctions.associate("BANDS", bands);
  CustomFunctions.associate("HOLIDAYS", holidays);
  CustomFunctions.associate("STATUS", status);
  CustomFunctions.associate("MEASURE", measure);
  CustomFunctions.associate("REMINDERS", reminders);
  CustomFunctions.associate("CAPACITY", capacity);
  CustomFunctions.associate("ALLOCATE", allocate);
}
