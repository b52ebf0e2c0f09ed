export * from '../../tools/machine/cut-link.ts';
