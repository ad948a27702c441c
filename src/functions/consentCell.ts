export { consentIn, saysYes } from "../method/consent/consentWords";
