/** Stands in for the provider that sends mail: it answers after 20 ms, however many ask. */
import { setTimeout as after } from 'node:timers/promises';

export const confirm = (order) => after(20, order);
