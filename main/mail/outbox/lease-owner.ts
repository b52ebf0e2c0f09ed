import { hostname } from 'node:os';

/** Names a sender, so that another one can tell later whether its process still runs: `machine/process/once`. */
export const leaseOwner = (id: string): string => `${hostname()}/${process.pid}/${id}`;

/**
 * Says for sure that the sender of a lease is gone: its process was on this machine and no longer runs. Where it can't be
 * known (another machine, a process number that was given again) the lease's own end decides.
 */
export function ownerIsGone(owner: string): boolean {
  const [machine, processId] = owner.split('/');
  const number = Number(processId);
  if (machine !== hostname() || !Number.isSafeInteger(number) || number < 1) return false;
  try {
    process.kill(number, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
