import type { UnitSettings } from './unit-file.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const devices = ['null', 'zero', 'full', 'random', 'urandom', 'tty'];

/**
 * A script for root's shell that runs a unit's command as systemd would, as far as that goes without systemd: as its user, who has no
 * right of root and can get none; with its credentials; everything but its own folders can only be read, and `/tmp` and the devices are
 * its own. Which system calls it may make is not among it. The process has its number in `pidFile`.
 */
export function asSystemdWould(unit: UnitSettings, pidFile: string): string {
  const one = (name: string): string => unit(name)[0]?.join(' ') ?? '';
  const user = one('User');
  const credentials = '/run/credentials-of-test';
  const command = (unit('ExecStart')[0] ?? []).map((word) => quoted(word.replaceAll('%d', credentials)));
  const secrets = unit('LoadCredential').map(([said = '']) => {
    const [name = '', path = ''] = said.split(':');
    return `install -m 400 -o ${user} ${quoted(path)} ${credentials}/${name}`;
  });
  const writable = unit('ReadWritePaths')
    .flat()
    .map((path) => `mount --bind ${quoted(path)} ${quoted(`/mnt${path}`)}`);
  const isSet = (name: string, value = 'yes'): boolean => one(name) === value;
  const inside = [
    'set -e',
    'mount --rbind / /mnt',
    ...(isSet('ProtectSystem', 'strict') ? ['mount -o remount,bind,ro /mnt'] : []),
    ...writable,
    ...(isSet('PrivateTmp') ? ['mount -t tmpfs -o mode=1777 tmpfs /mnt/tmp'] : []),
    ...(isSet('PrivateDevices') ? [ownDevices] : []),
    `umask ${one('UMask')}`,
    `exec chroot /mnt setpriv --reuid=${user} --regid=${user} --init-groups --inh-caps=-all ${[
      ...(isSet('NoNewPrivileges') ? ['--no-new-privs'] : []),
      ...(unit('CapabilityBoundingSet')[0]?.length === 0 ? ['--bounding-set=-all'] : []),
    ].join(' ')} env -i HOME=/home/${user} USER=${user} PATH=/usr/bin:/bin LANG=C.UTF-8 ${command.join(' ')}`,
  ];
  return [
    'set -e',
    `install -d -m 500 -o ${user} ${credentials}`,
    ...secrets,
    `echo $$ > ${pidFile}`,
    `exec unshare --mount sh -c ${quoted(inside.join('\n'))}`,
  ].join('\n');
}

/** Those that PrivateDevices leaves, on a medium of their own. */
const ownDevices = [
  'mkdir -p /run/devices-of-test',
  'mount -t tmpfs -o mode=755 tmpfs /run/devices-of-test',
  ...devices.map(
    (name) => `touch /run/devices-of-test/${name} && mount --bind /dev/${name} /run/devices-of-test/${name}`,
  ),
  'mkdir -m 1777 /run/devices-of-test/shm',
  'mount --rbind /run/devices-of-test /mnt/dev',
].join('\n');
