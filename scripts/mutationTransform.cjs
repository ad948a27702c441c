const swc = require("@swc/jest");

/** @swc/jest with one change: the source text that SKM_MUTATION names, as JSON {file, start, end, text}. */
const mutation = process.env.SKM_MUTATION ? JSON.parse(process.env.SKM_MUTATION) : null;

module.exports = {
  createTransformer(options) {
    const transformer = swc.createTransformer(options);
    const changed = (source, file) =>
      mutation?.file === file ? source.slice(0, mutation.start) + mutation.text + source.slice(mutation.end) : source;
    return {
      ...transformer,
      process: (source, file, given) => transformer.process(changed(source, file), file, given),
      getCacheKey: (source, file, given) => transformer.getCacheKey(changed(source, file), file, given),
    };
  },
};
