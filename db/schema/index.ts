export * from './agencies';
export * from './checks';
export * from './counts';
export * from './feedback';
export * from './figures';
export * from './peers';
export * from './published';
export * from './reports';
