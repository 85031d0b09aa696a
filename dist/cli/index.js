import { cli } from '../both/index.js';
await cli();
