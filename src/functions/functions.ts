/**
 * Entry of the bundle that gives Excel the functions. They are associated while the script loads: Excel asks for them
 * before Office.onReady, and a cell that finds none shows #NAME? until it is calculated again.
 */
import { forecast } from "./forecast";
import { lastContact } from "./lastContact";
import { nextDue } from "./nextDue";
import { segment } from "./segment";

CustomFunctions.associate("SEGMENT", segment);
CustomFunctions.associate("NEXTDUE", nextDue);
CustomFunctions.associate("FORECAST", forecast);
CustomFunctions.associate("LASTCONTACT", lastContact);
