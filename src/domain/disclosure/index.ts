export * from './outcome';
export * from './policy';
export * from './publication';
export * from './suppress';
export { canonicalPeriod, unitId } from './unit';
export type { EquationSource, SumNote } from './ledger';
