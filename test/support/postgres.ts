export * from '../../tools/machine/postgres.ts';
