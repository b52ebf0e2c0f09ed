/** What a page may load and do: its own style and its own script, nothing inline, no frame around it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * The headers of every answer. A link's token is in the page's address, so no other site may learn it (`no-referrer`)
 * and no cache may keep it (`no-store`). (OWASP HTTP Security Response Headers Cheat Sheet)
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex, nofollow',
};

/** Where the portal has a certificate, browsers are told to stay with it for half a year. */
export const strictTransport = { 'strict-transport-security': 'max-age=15768000' } as const;
