// What the bundler sees: every workflow, and nothing else.
export { sentence } from './sentence';
export { findSleepingCases, sendWeeklyDigests } from './maintenance';
