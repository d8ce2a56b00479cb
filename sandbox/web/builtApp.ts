/** What the process of a demo's app runs: the app, and how the people of the company get into its file. */
export { createApp } from '../../src/app';
export { fill } from './joined';
