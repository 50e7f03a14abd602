export * from './action';
export * from './child-data';
export * from './commentary';
export * from './message';
export * from './written';
