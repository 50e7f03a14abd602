export * from './population';
