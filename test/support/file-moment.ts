/** Loaded before each file of tests, also where files of a worker share what they import. */
(globalThis as { eptFileBegan?: number }).eptFileBegan = Date.now();
