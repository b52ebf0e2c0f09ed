/** An address of a database, and what was in it besides: who is let in, and their password. */
export interface SplitAddress {
  readonly url: string;
  readonly user: string | null;
  readonly password: string | null;
}

/** Takes name and password out of a pasted address: each goes into its own field, the password into one that hides it. */
export function splitAddress(typed: string): SplitAddress {
  const [, scheme = '', inside, rest = ''] =
    /^(postgres(?:ql)?:\/\/)([^/@]*)@(.*)$/s.exec(typed.trim()) ?? [];
  if (inside === undefined) return { url: typed, user: null, password: null };
  const [user = '', password] = inside.split(/:(.*)/s);
  const plain = (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return {
    url: scheme + rest,
    user: user === '' ? null : plain(user),
    password: password === undefined || password === '' ? null : plain(password),
  };
}
