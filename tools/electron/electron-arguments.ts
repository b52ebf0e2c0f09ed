import { virtualDisplayMark } from '../machine/display.ts';

/** The options that Electron itself needs on this machine, to stand before the program's folder. */
export function electronArguments(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const options: string[] = [];
  // Chromium refuses to set up its sandbox for root.
  if (process.platform === 'linux' && process.getuid?.() === 0) options.push('--no-sandbox');
  // A virtual display has no graphics card; looking for one costs seconds.
  if (env[virtualDisplayMark] !== undefined) options.push('--disable-gpu');
  return options;
}
