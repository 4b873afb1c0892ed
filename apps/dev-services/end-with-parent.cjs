// Loaded before a service: asks it to end in good order when its parent is gone, however it went.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
