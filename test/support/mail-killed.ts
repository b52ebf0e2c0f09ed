import { openMailWorld, smtpTo } from './mail-world.ts';

// A sender in a process of its own, for a test that kills it: `node mail-killed.ts FOLDER PORT`. Sends what
// is due and ends.
const [, , folder = '', port = ''] = process.argv;
const world = openMailWorld(folder);
world.clock.now = Date.now();
world.settings = smtpTo(Number(port));
await world.sender().drain();
process.exit(0);
