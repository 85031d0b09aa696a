import { action } from './both/index.js';
await action();
