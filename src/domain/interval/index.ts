export * from './interval';
export * from './interval-of';
