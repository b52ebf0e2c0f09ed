/** What a system answers when it is asked how a server is reached, as in `PROXY proxy.example:3128; DIRECT`. */
export type AskSystem = (origin: string) => Promise<string>;

let known: AskSystem | null = null;

/** Says whom this process asks: a program with a window asks the system. Without one the environment says it. */
export function setSystemProxy(ask: AskSystem | null): void {
  known = ask;
}

/** Whom this process asks; null where the environment says it. */
export const systemProxy = (): AskSystem | null => known;
