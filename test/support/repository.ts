import { fileURLToPath } from 'node:url';

/** The root of the repository that the tests belong to. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
