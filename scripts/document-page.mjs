import { Marked } from "marked";

/** The anchor of a heading, as code hosts make it: links that work there work here. */
const anchorOf = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replace(/ /g, "-");

const languages = { English: "en", Deutsch: "de" };

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const address = href.replace(/^([\w-]+)\.md(#|$)/, "$1.html$2");
      return `<a href="${address}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

/** One part of a document; under the name of a language, in that language. */
function part(markdown) {
  const language = languages[/^## (\w+)/.exec(markdown)?.[1] ?? ""];
  const html = marked.parse(markdown);
  return language ? `<section lang="${language}">\n${html}</section>\n` : html;
}

/**
 * A document of docs as a page of the help. A part headed by the name of a language is marked as being in it; links to other
 * documents lead to their pages.
 * @param markdown its first heading is the page's title
 * @param language of the page as a whole
 */
export function documentPage(markdown, language) {
  const title = /^# (.*)$/m.exec(markdown)[1];
  const parts = markdown.split(/^(?=## (?:English|Deutsch)$)/m);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="help.css">
<link rel="icon" href="../assets/mark-32.png">
</head>
<body>
<p><a href="index.html" lang="en">Help</a> · <a href="index-de.html" lang="de">Hilfe</a></p>
${parts.map(part).join("")}</body>
</html>
`;
}
