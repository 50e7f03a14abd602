export * from './provenance';
export * from './indicator-value';
export * from './value-of';
export * from './window-months';
export { sumCounty } from './county-sum';
export { sumWindow, type Basis, type Share, type WindowSum } from './window-sum';
