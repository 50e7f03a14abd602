export * from './assess';
export { agreement, type Agreement } from './agreement';
export * from './direction';
export * from './distance';
export * from './rag';
export * from './rag-words';
export * from './target';
