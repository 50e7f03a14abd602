export * from './chance';
export * from './trend';
export * from './trend-of';
