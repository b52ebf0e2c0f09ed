export * from '../../tools/machine/free-port.ts';
