'use strict';
// Takes an order: checks it, prices it, marks it with a checksum; labels it for shipping when asked to.
const { check } = require('shapecheck');
const { inWords } = require('moneytext');
const { placeOf } = require('postcodes');
const { digest } = require('./lib/digest');

const ORDER = { id: 'string', customer: { name: 'string', country: 'string', postcode: 'string' }, lines: [{ sku: 'string', count: 'number', price: 'number' }] };

exports.handler = async (event) => {
  const faults = check(event.order, ORDER);
  if (faults.length > 0) return { statusCode: 422, body: JSON.stringify({ faults }) };
  const { order } = event;
  const total = order.lines.reduce((sum, { count, price }) => sum + count * price, 0);
  const answer = { id: order.id, total: inWords(total, 'EUR'), checksum: digest(JSON.stringify(order)) };
  if (event.action === 'label') {
    answer.label = `${order.customer.name}, ${placeOf(order.customer.country, order.customer.postcode)}`;
  }
  return { statusCode: 200, body: JSON.stringify(answer) };
};
