export * from './provenance';
export * from './indicator-value';
export * from './supplied-value';
export * from './value-of';
export * from './window-months';
export * from './year-of-events';
export type { WindowSum } from './window-sum';
