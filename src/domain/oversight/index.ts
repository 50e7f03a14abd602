export * from './action';
export * from './commentary';
export * from './message';
export * from './written';
