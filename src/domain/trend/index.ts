export * from './chance';
export * from './month-target';
export * from './trend';
export { isOverlapping } from './trend-points';
export * from './trend-of';
export { annotationsFor } from './trend-steps';
