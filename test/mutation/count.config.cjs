// jest.config.cjs without its servers and with fast-check counting, for the figures of docs/quality.md.
const { join } = require('node:path');
const { projects } = require('../../jest.config.cjs');

const rootDir = join(__dirname, '../..');
module.exports = {
  rootDir,
  projects: projects.map((project) => ({
    ...project,
    rootDir,
    globalSetup: undefined,
    globalTeardown: undefined,
    setupFilesAfterEnv: [join(__dirname, 'count-runs.cjs')],
  })),
};
