/** The part of tr46 (UTS 46) that this program calls; the package brings no types. */
declare module 'tr46' {
  interface Options {
    readonly checkBidi?: boolean;
    readonly checkHyphens?: boolean;
    readonly checkJoiners?: boolean;
    readonly transitionalProcessing?: boolean;
    readonly useSTD3ASCIIRules?: boolean;
    readonly verifyDNSLength?: boolean;
  }
  /** The ASCII form of a domain, or null where it has none. */
  export function toASCII(domain: string, options?: Options): string | null;
  /** The Unicode form of a domain; `error` says that some label is not valid. */
  export function toUnicode(
    domain: string,
    options?: Options,
  ): { readonly domain: string; readonly error: boolean };
}
