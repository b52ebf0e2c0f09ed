import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pageOf } from '../documents/pages.ts';
import { type BootedRoot, bootedRoot } from '../support/booted-root.ts';
import { type CleanRoot, cleanRoot, whyNoCleanRoot } from '../support/clean-root.ts';
import { madeDeb } from '../support/made-deb.ts';

const tenMinutes = 600_000;
const why = whyNoCleanRoot();
const unit = 'login-desk-portal@reader';

describe.skipIf(why !== null)(
  `The portal as a service of a real systemd${why === null ? '' : ` (${why})`}`,
  () => {
    let root: CleanRoot;
    let booted: BootedRoot;

    beforeAll(async () => {
      const [deb, made] = await Promise.all([madeDeb(), cleanRoot()]);
      root = made;
      root.put(deb, '/root/login-desk.deb');
      const { status, err } = await root.run(
        'apt-get update -q && apt-get install -q -y systemd-sysv man-db ./login-desk.deb',
      );
      expect(status, err).toBe(0);
      booted = await bootedRoot(root);
    }, tenMinutes);
    afterAll(async () => {
      await booted?.halt();
      await root?.remove();
    }, tenMinutes);

    const shown = async (name: string): Promise<string> =>
      (await booted.run(`systemctl show --property ${name} --value ${unit}`)).out.trim();
    /** Waits until the portal serves, and says who it says it is. */
    const served = (): Promise<void> =>
      vi.waitFor(
        async () => {
          const check =
            'cd /home/reader; runuser -u reader -- env HOME=/home/reader login-desk --key-file desk.key --json portal check';
          const { out, err } = await booted.run(check);
          expect(JSON.parse(out), err).toMatchObject({ server: 'service' });
        },
        { timeout: 60_000, interval: 500 },
      );

    test('is understood by systemd as a whole, and says what may be asked of it', async () => {
      expect(await booted.run(`systemd-analyze verify ${unit}.service`)).toEqual({
        status: 0,
        out: '',
        err: '',
      });
      // From 0, harmless, to 100.
      const exposure = await booted.run(`systemd-analyze security --threshold=32 --no-pager ${unit}.service`);
      expect(exposure.status, exposure.out).toBe(0);
    }, 60_000);

    test('is turned on by the commands of the page, serves, comes back when it was killed, and ends when it is told to', async () => {
      const [asUser = '', asRoot = ''] = pageOf('docs/portal-service.md')
        .blocks.filter(({ language }) => language === 'sh')
        .map(({ text }) => text.replaceAll('@desk', '@reader').replaceAll('sudo ', ''));
      const key = '(umask 077 && od -An -tx1 -N32 /dev/urandom | tr -d " \\n" > desk.key)';
      const desk = `cd; set -e; ${key}; login-desk --key-file desk.key init --sample\n${asUser}
login-desk --key-file desk.key settings set portal.baseUrl '"http://127.0.0.1:8484"'`;
      await root.run('cat > /home/reader/desk.sh', { input: desk });
      const prepared = await booted.run('runuser -u reader -- env HOME=/home/reader sh /home/reader/desk.sh');
      expect(prepared.status, prepared.err).toBe(0);
      const turnedOn = await booted.run(`set -e; cd /home/reader\n${asRoot}`);
      expect(turnedOn.status, turnedOn.err).toBe(0);
      await served();
      const first = await shown('MainPID');
      const { out } = await booted.run(`grep -E "^(Uid|CapBnd|NoNewPrivs)" /proc/${first}/status`);
      expect(out.replaceAll('\t', ' ')).toMatch(/^Uid: (\d{4}) \1 \1 \1\nCapBnd: 0+\nNoNewPrivs: 1\n$/);

      await booted.run(`systemctl kill --signal KILL ${unit}`);
      await served();
      expect([await shown('NRestarts'), await shown('MainPID')]).toEqual([
        '1',
        expect.not.stringMatching(first),
      ]);

      await booted.run(`systemctl stop ${unit}`);
      expect([await shown('ActiveState'), await shown('Result'), await shown('ExecMainStatus')]).toEqual([
        'inactive',
        'success',
        '0',
      ]);
      await booted.run(`systemctl disable ${unit}`);
      expect((await booted.run(`systemctl is-enabled ${unit}`)).out).toBe('disabled\n');
    }, 180_000);

    test('ends with the package that is removed', async () => {
      await booted.run(`systemctl enable --now ${unit}`);
      await served();
      const { status, err } = await booted.run('apt-get purge -q -y login-desk');
      expect(status, err).toBe(0);
      expect(await shown('ActiveState')).toBe('inactive');
      expect((await booted.run('systemctl list-units --no-legend "login-desk*"')).out).toBe('');
      expect((await booted.run('ls /etc/systemd/system/multi-user.target.wants')).out).not.toContain(
        'login-desk',
      );
    }, 120_000);
  },
);
