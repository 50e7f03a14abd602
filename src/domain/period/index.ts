export * from './period';
export * from './period-id';
export * from './read-period';
