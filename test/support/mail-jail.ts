import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.ts';

/** Debian's Postfix and Dovecot, running in a folder of their own on loopback: nothing is installed on the machine. */
export interface MailServers {
  readonly smtpPort: number;
  readonly imapPort: number;
  stop(): Promise<void>;
}

// Postfix and Dovecot want users of their own; in the folder they have them, whatever the machine calls the numbers.
const postfix = 901;
const postdrop = 904;
const mail = 8;

/** Mailboxes of `clinic.example`; everybody's password is this. */
const mailboxes = ['ada', 'desk'] as const;
export const mailboxPassword = 'secret';

const packages = ['postfix', 'dovecot-imapd', 'dovecot-lmtpd'];
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'login-desk', 'mail-servers');

/** Why the servers can't run here, in a sentence; null where they can. */
export function jailProblem(): string | null {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return 'this is not Debian';
  if (process.getuid?.() !== 0) return 'only root can start Postfix and Dovecot';
  try {
    fetchPackages();
    return null;
  } catch (error) {
    return `Debian's packages could not be had: ${(error as Error).message.split('\n')[0]}`;
  }
}

const run = (command: string, ...parameters: readonly string[]): string =>
  execFileSync(command, parameters, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 100_000_000,
  });

/** Downloads the packages with what they need and this machine lacks, once. */
function fetchPackages(): void {
  if (existsSync(join(cache, 'complete'))) return;
  mkdirSync(join(cache, 'partial'), { recursive: true });
  const download = (): string =>
    run(
      'apt-get',
      'install',
      '-y',
      '--no-install-recommends',
      '--download-only',
      '--reinstall',
      '-o',
      `Dir::Cache::archives=${cache}`,
      ...packages,
    );
  try {
    download();
  } catch {
    run('apt-get', 'update');
    download();
  }
  writeFileSync(join(cache, 'complete'), '');
}

/** Copies the system's own libraries that the programs in the jail are linked with. */
function copyLibraries(jail: string): void {
  const files = run(
    'find',
    join(jail, 'usr'),
    '-type',
    'f',
    '(',
    '-perm',
    '-100',
    '-o',
    '-name',
    '*.so*',
    ')',
  )
    .split('\n')
    .filter(Boolean);
  const own = ['dovecot', 'postfix', 'x86_64-linux-gnu', 'aarch64-linux-gnu'].map((name) =>
    join(jail, 'usr/lib', name),
  );
  const libraries = new Set<string>();
  for (const file of files) {
    try {
      const linked = execFileSync('ldd', [file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, LD_LIBRARY_PATH: own.join(':') },
      });
      for (const [, path = ''] of linked.matchAll(/^\s*(?:\S+ => )?(\/\S+\.so[\d.]*) \(0x/gm))
        if (!path.startsWith(jail)) libraries.add(path);
    } catch {
      // A script or a file of another kind: nothing is linked with it.
    }
  }
  for (const path of libraries) {
    mkdirSync(dirname(join(jail, path)), { recursive: true });
    copyFileSync(path, join(jail, path));
    chmodSync(join(jail, path), 0o755);
  }
}

function configure(jail: string, smtpPort: number, imapPort: number): void {
  const write = (path: string, lines: readonly string[]): void => {
    mkdirSync(dirname(join(jail, path)), { recursive: true });
    writeFileSync(join(jail, path), `${lines.join('\n')}\n`);
  };
  const user = (name: string, id: number): string => `${name}:x:${id}:${id}::/:/bin/false`;
  write('etc/passwd', [
    user('root', 0),
    user('mail', mail),
    user('nobody', 65_534),
    user('postfix', postfix),
    user('dovecot', 902),
    user('dovenull', 903),
  ]);
  const groups = { root: 0, mail, nogroup: 65_534, postfix, postdrop, dovecot: 902, dovenull: 903 };
  write(
    'etc/group',
    Object.entries(groups).map(([name, id]) => `${name}:x:${id}:`),
  );
  write('etc/nsswitch.conf', ['passwd: files', 'group: files', 'hosts: files']);
  write('etc/hosts', ['127.0.0.1 localhost relay.example']);
  write('etc/postfix/main.cf', [
    'compatibility_level = 3.6',
    'inet_interfaces = 127.0.0.1',
    'inet_protocols = ipv4',
    'myhostname = relay.example',
    'mydestination = clinic.example',
    'mynetworks = 127.0.0.0/8',
    // An unknown user is found out by Dovecot, after Postfix took the message: that is when a bounce is made.
    'local_recipient_maps =',
    'alias_maps =',
    'mailbox_transport = lmtp:unix:/run/lmtp',
    'maillog_file = /var/log/maillog',
    'smtpd_recipient_restrictions = permit_mynetworks, reject',
  ]);
  const service = (name: string, program: string, open = '-', most = '-', kind = 'unix'): string =>
    `${name} ${kind} ${open} - n - ${most} ${program}`;
  write('etc/postfix/master.cf', [
    service(`127.0.0.1:${smtpPort}`, 'smtpd', 'n', '-', 'inet'),
    ...['error', 'lmtp', 'proxymap', 'smtp'].map((name) => service(name, name)),
    'local unix - n n - - local',
    service('cleanup', 'cleanup', 'n', '0'),
    'qmgr unix n - n 300 1 qmgr',
    ...['bounce', 'defer', 'trace'].map((name) => service(name, 'bounce', '-', '0')),
    service('retry', 'error'),
    service('rewrite', 'trivial-rewrite'),
    service('verify', 'verify', '-', '1'),
    service('anvil', 'anvil', '-', '1'),
    service('scache', 'scache', '-', '1'),
    service('postlog', 'postlogd', 'n', '1', 'unix-dgram'),
  ]);
  const users = mailboxes.map(
    (name) => `${name}:{PLAIN}${mailboxPassword}:${mail}:${mail}::/var/vmail/${name}::`,
  );
  write('etc/dovecot/users', users);
  const file = ['  driver = passwd-file', '  args = /etc/dovecot/users', '}'];
  write('etc/dovecot/dovecot.conf', [
    'protocols = imap lmtp',
    'listen = 127.0.0.1',
    'ssl = no',
    'disable_plaintext_auth = no',
    'log_path = /var/log/dovecot',
    'mail_location = maildir:/var/vmail/%n',
    'mail_uid = mail',
    'mail_gid = mail',
    'first_valid_uid = 1',
    'first_valid_gid = 1',
    'auth_username_format = %Ln',
    'passdb {',
    ...file,
    'userdb {',
    ...file,
    'service imap-login {',
    '  chroot =',
    '  inet_listener imap {',
    `    port = ${imapPort}`,
    '  }',
    '  inet_listener imaps {',
    '    port = 0',
    '  }',
    '}',
    ...['anvil', 'stats'].flatMap((name) => [`service ${name} {`, '  chroot =', '}']),
    'service lmtp {',
    '  unix_listener /run/lmtp {',
    '    mode = 0666',
    '  }',
    '}',
    'namespace inbox {',
    '  inbox = yes',
    '}',
  ]);
}

function makeFolders(jail: string): void {
  const folder = (path: string, owner = 0, group = 0, mode = 0o755): void => {
    mkdirSync(join(jail, path), { recursive: true });
    chownSync(join(jail, path), owner, group);
    chmodSync(join(jail, path), mode);
  };
  for (const path of [
    'dev',
    'var/log',
    'run/dovecot',
    'var/lib/dovecot',
    'var/spool/postfix',
    'var/spool/postfix/pid',
  ])
    folder(path);
  folder('tmp', 0, 0, 0o1777);
  folder('var/lib/postfix', postfix);
  folder('var/vmail', mail, mail);
  for (const name of [
    'active',
    'bounce',
    'corrupt',
    'defer',
    'deferred',
    'flush',
    'hold',
    'incoming',
    'private',
    'saved',
    'trace',
  ])
    folder(`var/spool/postfix/${name}`, postfix, 0, 0o700);
  folder('var/spool/postfix/public', postfix, postdrop, 0o710);
  folder('var/spool/postfix/maildrop', postfix, postdrop, 0o1730);
  for (const [name, minor] of [
    ['null', '3'],
    ['zero', '5'],
    ['random', '8'],
    ['urandom', '9'],
  ] as const)
    run('mknod', '-m', '666', join(jail, 'dev', name), 'c', '1', minor);
}

/** Starts both in a new folder. Call `jailProblem` first. */
export async function startMailServers(): Promise<MailServers> {
  const jail = mkdtempSync(join(tmpdir(), 'login-desk-mail-servers-'));
  chmodSync(jail, 0o755);
  for (const name of readdirSync(cache))
    if (name.endsWith('.deb')) run('dpkg-deb', '-x', join(cache, name), jail);
  makeFolders(jail);
  copyLibraries(jail);
  const [smtpPort, imapPort] = [await freePort(), await freePort()];
  configure(jail, smtpPort, imapPort);
  // Both stay in the foreground, so that what is started here can be ended here.
  const masters = [
    spawn('chroot', [jail, '/usr/sbin/dovecot', '-F'], { stdio: 'ignore' }),
    spawn('chroot', [jail, '/usr/lib/postfix/sbin/master', '-c', '/etc/postfix', '-d'], { stdio: 'ignore' }),
  ];
  return {
    smtpPort,
    imapPort,
    stop: async () => {
      const gone = masters.map((master) => new Promise((resolve) => master.once('exit', resolve)));
      for (const master of masters) master.kill();
      await Promise.all(gone);
      rmSync(jail, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
