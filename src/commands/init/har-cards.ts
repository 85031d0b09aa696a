/** A text that was recorded -> the same without the numbers of payment cards. */

/** In one piece, or in the groups that are printed on cards. */
const NUMBER = /(?<![\w.-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{4,5})(?![\w-]|\.\d)/gu;
/** How the numbers of each network begin, and how long they are: Visa, Mastercard, Amex, Diners, JCB, and those that begin with 6. */
const NETWORK = /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|(?:50|6\d)\d{11,17})$/u;

/** `instead`: what stands there then. */
export const withoutCards = (text: string, instead: string): string => text.replace(NUMBER, (found) => (isCard(found.replaceAll(/\D/gu, '')) ? instead : found));

/** As it stands in JSON, where a number that is put in quotation marks stays JSON: read as a number, a long one would be rounded before anyone sees it. */
export const jsonWithoutCards = (json: string, instead: string): string =>
  json.replace(/"(?:[^"\\]|\\.)*"|(?<![\w.+-])\d{13,19}(?![\w.])/gsu, (found) => (!found.startsWith('"') && isCard(found) ? JSON.stringify(instead) : found));

/** The last digit checks the others (Luhn, ISO/IEC 7812-1): of ten numbers that were not given out as cards, nine fail. */
function isCard(digits: string): boolean {
  if (!NETWORK.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, i) => total + (i % 2 === 0 ? Number(digit) : (Number(digit) * 2) % 9 || (digit === '0' ? 0 : 9)), 0);
  return sum % 10 === 0;
}
