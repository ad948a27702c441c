/**
 * Entry of the bundle that gives Excel the functions. They are associated while the script loads: Excel asks for them
 * before Office.onReady, and a cell that finds none shows #NAME? until it is calculated again.
 */
import { associateFunctions } from "./associate";

associateFunctions();
