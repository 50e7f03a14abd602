export * from './categories';
export * from './observation';
export * from './observation-store';
export * from './observation-table';
