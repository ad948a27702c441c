export { contactHeaders, customerHeaders, headerKey, matchHeaders, type HeaderMatch } from "../method/tables/headers";
