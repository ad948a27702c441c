/**
 * office.js loads one script from ajax.aspnetcdn.com: it is named by its path, since old libraries with known holes stand
 * beside it. office.js, its texts and its telemetry come from Microsoft; everything else from our own address. Styles are set from
 * scripts: Fluent's renderer and office.js both put style elements into the page, so 'unsafe-inline' stays for styles alone.
 */
module.exports = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https://appsforoffice.microsoft.com",
  "frame-src https://appsforoffice.microsoft.com",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");
