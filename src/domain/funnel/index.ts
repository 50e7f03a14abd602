export * from './funnel';
export * from './funnel-of';
