/** The one place where a channel gets its name; both ends derive it from the contract's own names. */
export const channels = {
  query: (name: string): string => `query:${name}`,
  act: (type: string): string => `act:${type}`,
  job: (name: string): string => `job:${name}`,
  cancelJob: 'cancel-job',
  droppedFiles: 'dropped-files',
  shell: (name: string): string => `shell:${name}`,
  event: (name: string): string => `event:${name}`,
} as const;
