export * from './spc';
