export * from './byar';
export * from './interval';
export * from './interval-of';
export * from './quantiles';
export * from './wilson';
