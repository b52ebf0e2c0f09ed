/** The command line as others start it: the program in its process, and tests in theirs with streams of their own. */
export { developmentPolicy, systemPolicy } from '../policy/policy-place.ts';
export { runCommandLine } from './run.ts';
export { standardStreams } from './standard-streams.ts';
