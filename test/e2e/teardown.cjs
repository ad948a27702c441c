module.exports = async () => {
  globalThis.skmServer?.closeAllConnections();
  globalThis.skmServer?.close();
};
