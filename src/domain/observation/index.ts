export * from './categories';
export * from './history';
export * from './observation';
export * from './observation-store';
export * from './observation-table';
export * from './point';
export * from './row-flags';
export * from './rows-in-force';
