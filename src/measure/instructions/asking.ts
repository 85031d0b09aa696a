/** Requests -> their answers, one after the other on one connection, and the sentence that says why one will not do. */
import type { Address } from '../address.ts';
import { seconds } from '../failure.ts';
import { acceptsStatus } from '../load/expectation.ts';
import { HttpConnection } from '../load/http-connection.ts';
import type { Outgoing } from '../load/request-stream.ts';

type Answer = { readonly kind: 'answered'; readonly status: number; readonly bodyRight: boolean } | { readonly kind: 'gone' } | { readonly kind: 'overdue' };

/** No concurrency: which of two requests is handled first would differ from one run to the next. */
export class Asking {
  readonly #address: Address;
  #connection: HttpConnection | null = null;
  #settle: ((answer: Answer) => void) | null = null;

  constructor(address: Address) {
    this.#address = address;
  }

  /** null when it was answered as expected. `timeout`: ms. */
  async ask(outgoing: Outgoing, timeout: number): Promise<string | null> {
    // A service closes connections that were idle for long, as one is while counts are read: that is no failure.
    const again = this.#connection !== null;
    const first = await this.#send(outgoing, timeout);
    const answer = first.kind === 'gone' && again ? await this.#send(outgoing, timeout) : first;
    const { prepared: { path, request: { method, expect } }, read } = outgoing;
    switch (answer.kind) {
      case 'gone': return `${method} ${path} got no answer: the connection was closed`;
      case 'overdue': return `${method} ${path} was not answered in ${seconds(timeout)}`;
      case 'answered':
        if (!acceptsStatus(expect, answer.status)) return `${method} ${path} was answered with ${answer.status}; ${expect.status?.join(' or ') ?? '200-299'} was expected`;
        if (answer.bodyRight) return null;
        return read === null ? `${method} ${path} was answered with another body than expected` : `${method} ${path} was answered with another body than expected, or without what is captured from it`;
    }
  }

  close(): void {
    this.#connection?.close();
    this.#connection = null;
  }

  #send(outgoing: Outgoing, timeout: number): Promise<Answer> {
    const connection = (this.#connection ??= this.#connect());
    return new Promise((resolve) => {
      const overdue = setTimeout(() => {
        this.close();
        this.#settle?.({ kind: 'overdue' });
      }, timeout);
      this.#settle = (answer) => {
        clearTimeout(overdue);
        this.#settle = null;
        resolve(answer);
      };
      connection.send(outgoing);
    });
  }

  #connect(): HttpConnection {
    const forget = (connection: HttpConnection): void => {
      if (this.#connection === connection) this.#connection = null;
    };
    return new HttpConnection(this.#address, {
      received: () => undefined,
      answered: (connection, status, bodyRight, last) => {
        if (last) forget(connection);
        this.#settle?.({ kind: 'answered', status, bodyRight });
      },
      gone: (connection) => {
        forget(connection);
        this.#settle?.({ kind: 'gone' });
      },
    });
  }
}
