// Preloaded into the worker and the API: when the supervisor is gone, even by SIGKILL, the process ends by itself.
const graceMs = 15_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), graceMs).unref();
});
// Listening must not keep a process alive that has nothing else to do.
process.channel?.unref();
