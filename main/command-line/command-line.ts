/** The command line as others start it: the programs in their processes, and tests in theirs with streams of their own. */
export { developmentPolicy, systemPolicy } from '../policy/policy-place.ts';
export { directStreams } from './direct-streams.ts';
export { runCommandLine } from './run.ts';
export { standardStreams } from './standard-streams.ts';
