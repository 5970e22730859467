// What the bundler sees: every workflow, and nothing else.
export { sentence } from './sentence';
