/**
 * How often the like may be sent to one account: once a minute, and at most so many an hour. Null: the minute alone. Each
 * action that sends names its own.
 */
export const sendingLimits = {
  reset: { perHour: 3 },
  link: { perHour: 3 },
  // No one's phone is rung all day, and no gateway's bill is run up.
  code: { perHour: 5 },
  invitation: { perHour: null },
  'mailbox-link': { perHour: null },
} as const satisfies Readonly<Record<string, { readonly perHour: number | null }>>;
export type SendingLimit = keyof typeof sendingLimits;
