/** No form of the portal comes near this: 16 KiB. */
const largestBody = 16 * 1024;

export type FormBody =
  | { readonly ok: true; readonly fields: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Reads a form and not a byte more than the limit, whatever the request says of its length. */
export async function readForm(request: Request): Promise<FormBody> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return { ok: false, status: 415 };
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return { ok: false, status: 413 };
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > largestBody) return { ok: false, status: 413 };
      chunks.push(chunk);
    }
  }
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) {
    // A form of ours has each field once; two values are meant to be read differently by two readers.
    if (fields.has(name)) return { ok: false, status: 400 };
    fields.set(name, value);
  }
  return { ok: true, fields };
}
