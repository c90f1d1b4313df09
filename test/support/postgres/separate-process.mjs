/** Started by separate-process.ts: runs the embedded database until SIGTERM and tells the parent how it goes. */
const [module, dataDir] = process.argv.slice(2);
const { startEmbeddedPostgres } = await import(module);

const tell = (message) => process.connected && process.send(message);
process.on('disconnect', () => undefined);
try {
  const postgres = await startEmbeddedPostgres({ dataDir, log: (sentence) => tell({ sentence }) });
  process.on('SIGTERM', async () => {
    await postgres.stop();
    process.exit(0);
  });
  tell({ ready: { adminUrl: postgres.adminUrl, port: postgres.port, pid: postgres.pid } });
} catch (error) {
  tell({ failed: `${error.name}: ${error.message}` });
  process.exitCode = 1;
  process.disconnect?.();
}
