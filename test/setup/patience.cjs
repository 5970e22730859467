// What asks real servers gets more time than what only thinks: a busy machine is no failure.
jest.setTimeout(60_000);
