import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

// A mail server that takes everything and keeps nothing, in a process of its own. Says its port in one line.
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, answer) => {
    stream.on('end', () => answer(null));
    stream.resume();
  },
});
server.listen(0, '127.0.0.1', () => {
  console.log((server.server.address() as AddressInfo).port);
});
process.stdin.on('end', () => process.exit(0)).resume();
