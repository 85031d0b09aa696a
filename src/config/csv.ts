/** The text of a CSV file (RFC 4180) -> its records with their lines, or the first place where it is none. */

export interface CsvRecord {
  /** 1-based, where it begins: a quoted field may go over several. */
  readonly line: number;
  readonly fields: readonly string[];
}

export type CsvText = { readonly ok: true; readonly records: readonly CsvRecord[] } | { readonly ok: false; readonly line: number; readonly message: string; readonly hint: string };

/**
 * Lines end with CRLF, LF or CR; blanks belong to their field; a quote is written twice inside of quotes. A byte order mark and
 * lines with nothing in them are left out: an only field that is empty is written `""`.
 */
export function readCsv(whole: string): CsvText {
  const text = whole.startsWith('\ufeff') ? whole.slice(1) : whole;
  const records: CsvRecord[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const begins = line;
    const fields: string[] = [];
    let quotedAny = false;
    for (;;) {
      const opened = text[at] === '"';
      const field = opened ? quoted(text, at) : plain(text, at);
      if (field.fault !== null) return { ok: false, line: line + breaksIn(text.slice(at, field.end)), ...field.fault };
      if (opened) {
        quotedAny = true;
        line += breaksIn(text.slice(at, field.end));
      }
      fields.push(field.value);
      at = field.end;
      if (text[at] !== ',') break;
      at += 1;
    }
    // Now it stands at the end of the line or of the text.
    if (at < text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line += 1;
    }
    if (fields.length > 1 || fields[0] !== '' || quotedAny) records.push({ line: begins, fields });
  }
  return { ok: true, records };
}

interface Field {
  readonly value: string;
  /** Of the character behind it: a comma, a line break, or the end of the text. */
  readonly end: number;
  readonly fault: { readonly message: string; readonly hint: string } | null;
}

function plain(text: string, start: number): Field {
  let end = start;
  for (; end < text.length; end += 1) {
    const character = text[end];
    if (character === ',' || character === '\n' || character === '\r') break;
    if (character === '"') return { value: '', end, fault: { message: 'has a quote in the middle of a field', hint: 'put the field in quotes and write the quote twice: `"5"" pipe"`' } };
  }
  return { value: text.slice(start, end), end, fault: null };
}

function quoted(text: string, start: number): Field {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return { value: '', end: start, fault: { message: 'opens a quote that is never closed', hint: 'close it; a quote inside of a field is written twice' } };
  const behind = text[end + 1];
  if (behind !== undefined && behind !== ',' && behind !== '\n' && behind !== '\r') return { value: '', end, fault: { message: 'goes on behind the closing quote of a field', hint: 'write a comma there; a quote inside of a field is written twice' } };
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1, fault: null };
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}
