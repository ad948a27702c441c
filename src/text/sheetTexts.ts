import { sheetsDe } from "./sheets/de";
import { sheetsEn } from "./sheets/en";
import { addTexts } from "./text";

/** The texts of the sheets, in every language. They come with the first page or act that computes or writes one. */
addTexts("en", sheetsEn);
addTexts("de", sheetsDe);
