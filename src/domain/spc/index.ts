export * from './assurance';
export * from './spc';
export * from './variation';
export * from './xmr';
