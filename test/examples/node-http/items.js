/** The items: kept in memory, newest first, each with a checksum that costs a little CPU time to make. */
import { createHash } from 'node:crypto';

const KEPT = 1000;
const items = [];
let lastId = 0;

export function add({ name, price = 0, tags = [] }) {
  const item = { id: (lastId += 1), name, price, tags, checksum: checksumOf(name) };
  items.unshift(item);
  if (items.length > KEPT) items.pop();
  return item;
}

export function list({ tag, limit = 20 } = {}) {
  return items.filter((item) => tag === undefined || item.tags.includes(tag)).slice(0, limit);
}

export function find(id) {
  return items.find((item) => item.id === id);
}

function checksumOf(name) {
  let digest = name;
  for (let round = 0; round < 50; round += 1) digest = createHash('sha256').update(digest).digest('hex');
  return digest.slice(0, 16);
}

for (let i = 1; i <= 200; i += 1) add({ name: `item ${i}`, price: i * 1.5, tags: i % 3 === 0 ? ['third'] : ['other'] });
