export const id = 245;
export const ids = [245];
export const modules = {

/***/ 83245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPaced: () => (/* binding */ runPaced)
});

// EXTERNAL MODULE: ./build/src/measure/load/clock.js
var clock = __webpack_require__(58069);
// EXTERNAL MODULE: ./build/src/measure/load/driver.js
var driver = __webpack_require__(24525);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(32793);
// EXTERNAL MODULE: ./build/src/measure/load/connect.js
var connect = __webpack_require__(2517);
;// CONCATENATED MODULE: ./build/src/measure/load/response-parser.js
/** Turns the bytes of a connection into responses, as they come (HTTP/1.x, RFC 9112). */
/** Larger heads are refused, as Node refuses them. */
const mostHead = 80 * 1024;
const beginning = Buffer.from('HTTP/1.');
const separator = Buffer.from('\r\n\r\n');
const connectionField = /\r\nconnection:[ \t]*([^\r\n]*)/gi;
const encodingField = /\r\ntransfer-encoding:[ \t]*([^\r\n]*)/gi;
const lengthField = /\r\ncontent-length:[ \t]*([^\r\n]*)/gi;
/** Reads one response after the other; the next may begin only after `expect` was called for it. */
class ResponseParser {
    #events;
    #state = 'head';
    /** Bytes of an unfinished head or line. */
    #pending = null;
    #left = 0;
    #status = 0;
    #last = false;
    #bodiless = false;
    #awaited = false;
    constructor(events) {
        this.#events = events;
    }
    /** A request went out; `bodiless`: its method is HEAD. */
    expect(bodiless) {
        this.#awaited = true;
        this.#bodiless = bodiless;
    }
    /** Returns false when the bytes are not the response that was expected; the connection is then of no use. */
    read(chunk) {
        let rest = this.#pending === null ? chunk : Buffer.concat([this.#pending, chunk]);
        this.#pending = null;
        while (rest !== null && rest.length > 0 && this.#state !== 'broken')
            rest = this.#step(rest);
        return this.#state !== 'broken';
    }
    /** The service has closed its side. Returns true when that was the proper end of a response. */
    end() {
        const proper = this.#state === 'until-close';
        if (proper)
            this.#finish(true);
        return proper;
    }
    #step(bytes) {
        switch (this.#state) {
            case 'head': return this.#head(bytes);
            case 'sized':
            case 'chunk': return this.#take(bytes);
            case 'chunk-size':
            case 'chunk-end':
            case 'trailers': return this.#line(bytes);
            case 'until-close':
                this.#events.body(bytes);
                return null;
            case 'broken': return null;
        }
    }
    #head(bytes) {
        const end = bytes.indexOf(separator);
        // Told apart at the first bytes: another protocol may never send the end of a head.
        if (!beginning.subarray(0, bytes.length).equals(bytes.subarray(0, beginning.length)))
            return this.#fail();
        if (!this.#awaited || (end === -1 ? bytes.length : end) > mostHead)
            return this.#fail();
        if (end === -1)
            return this.#keep(bytes);
        const text = bytes.toString('latin1', 0, end);
        const rest = bytes.subarray(end + separator.length);
        const match = /^HTTP\/(\d)\.(\d) (\d{3})(?: .*)?(?:\r\n|$)/.exec(text);
        if (match === null)
            return this.#fail();
        const status = Number(match[3]);
        if (status === 101)
            return this.#fail();
        if (status < 200)
            return rest;
        this.#status = status;
        return this.#framing(text, match[1] === '1' && match[2] !== '0') ? rest : this.#fail();
    }
    /** Decides where the body ends (RFC 9112, 6.3). */
    #framing(text, modern) {
        const connection = valuesOf(text, connectionField).join(',').toLowerCase();
        this.#last = modern ? /\bclose\b/.test(connection) : !/\bkeep-alive\b/.test(connection);
        if (this.#bodiless || this.#status === 204 || this.#status === 304) {
            this.#finish(this.#last);
            return true;
        }
        const encodings = valuesOf(text, encodingField);
        const lengths = new Set(valuesOf(text, lengthField).flatMap((value) => value.split(',')).map((value) => value.trim()));
        if (encodings.length > 0)
            this.#state = /\bchunked\s*$/i.test(encodings.join(',')) ? 'chunk-size' : 'until-close';
        else if (lengths.size === 0)
            this.#state = 'until-close';
        else {
            const [length = ''] = lengths;
            if (lengths.size > 1 || !/^\d{1,15}$/.test(length))
                return false;
            this.#left = Number(length);
            this.#state = 'sized';
            if (this.#left === 0)
                this.#finish(this.#last);
        }
        return true;
    }
    #take(bytes) {
        const part = bytes.subarray(0, this.#left);
        this.#left -= part.length;
        this.#events.body(part);
        if (this.#left === 0) {
            if (this.#state === 'sized')
                this.#finish(this.#last);
            else
                this.#state = 'chunk-end';
        }
        return bytes.subarray(part.length);
    }
    #line(bytes) {
        const end = bytes.indexOf('\r\n');
        if ((end === -1 ? bytes.length : end) > mostHead)
            return this.#fail();
        if (end === -1)
            return this.#keep(bytes);
        const line = bytes.toString('latin1', 0, end);
        if (this.#state === 'chunk-size') {
            const size = /^([0-9a-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line);
            if (size === null)
                return this.#fail();
            this.#left = parseInt(size[1] ?? '', 16);
            this.#state = this.#left === 0 ? 'trailers' : 'chunk';
        }
        else if (this.#state === 'chunk-end') {
            if (line !== '')
                return this.#fail();
            this.#state = 'chunk-size';
        }
        else if (line === '')
            this.#finish(this.#last);
        return bytes.subarray(end + 2);
    }
    #finish(last) {
        this.#state = 'head';
        this.#awaited = false;
        this.#events.complete(this.#status, last);
    }
    #keep(bytes) {
        this.#pending = bytes;
        return null;
    }
    #fail() {
        this.#state = 'broken';
        return null;
    }
}
function valuesOf(head, field) {
    return Array.from(head.matchAll(field), (match) => (match[1] ?? '').trim());
}
//# sourceMappingURL=response-parser.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/http-connection.js


/**
 * Bare `node:net` with a parser of its own: 24-29 µs of CPU time a request where `node:http` with an agent takes 60-69, and
 * 40-50 µs less on the clock (15,000 requests one after the other, Node 20), which would all be said to be the service's.
 */
class HttpConnection {
    #socket;
    #events;
    #parser;
    #connected;
    #open = true;
    #matches = null;
    #chunks = [];
    #length = 0;
    #closes = false;
    constructor(address, events) {
        this.#events = events;
        this.#parser = new ResponseParser({
            body: (chunk) => {
                if (this.#matches !== null)
                    this.#chunks.push(chunk);
                this.#length += chunk.length;
            },
            complete: (status, last) => this.#complete(status, last || this.#closes),
        });
        const socket = (0,connect/* openSocket */.kn)(address);
        this.#socket = socket;
        socket.on('data', (chunk) => {
            if (!this.#open)
                return;
            events.received(chunk.length);
            if (!this.#parser.read(chunk))
                this.#gone();
        });
        socket.on('end', () => {
            if (this.#open)
                this.#parser.end();
            this.#gone();
        });
        socket.on('error', () => this.#gone());
        socket.on('close', () => this.#gone());
        this.#connected = new Promise((resolve) => {
            socket.once((0,connect/* connectedEvent */._M)(address), () => resolve(true));
            socket.once('close', () => resolve(false));
        });
    }
    /** Resolves when it is connected (and encrypted), or with false when that failed. */
    connected() {
        return this.#connected;
    }
    /** Sends at once, or as soon as it is connected. One request at a time. */
    send(prepared, matches) {
        this.#matches = matches;
        this.#chunks = [];
        this.#length = 0;
        this.#closes = prepared.closes;
        this.#parser.expect(prepared.request.method === 'HEAD');
        this.#socket.write(prepared.bytes);
    }
    close() {
        this.#open = false;
        this.#socket.destroy();
    }
    #complete(status, last) {
        const right = this.#matches === null || this.#matches(this.#chunks, this.#length);
        if (last)
            this.close();
        this.#events.answered(this, status, right, last);
    }
    #gone() {
        if (!this.#open)
            return;
        this.close();
        this.#events.gone(this);
    }
}
//# sourceMappingURL=http-connection.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/src/measure/load/pacer.js
/** Calls back at evenly spaced times, as exactly as an event loop can. */


/** Timers have a grain of 1 ms and fire up to one later: the last stretch before a time, ms, is waited for by turning. */
const turning = 2;
/** Handled later than this, ms, counts as late. */
const late = 1;
/**
 * A schedule fixed in advance: a late call moves no later one. It keeps a core awake for the last 2 ms before each call, so it
 * does without where there is only one, and is late by up to a millisecond there, which it says.
 */
class Pacer {
    #pace;
    #start;
    #exact = (0,external_node_os_.cpus)().length > 1;
    #next = 0;
    #late = 0;
    #worst = 0;
    #stopped = false;
    #timer = null;
    /** Begins 5 ms from now. */
    constructor(pace) {
        this.#pace = pace;
        this.#start = (0,clock/* now */.tB)() + 5;
        this.#wait();
    }
    start() {
        return this.#start;
    }
    called() {
        return this.#next;
    }
    stop() {
        this.#stopped = true;
        if (this.#timer !== null)
            clearTimeout(this.#timer);
    }
    lateness() {
        return { share: this.#next === 0 ? 0 : this.#late / this.#next, worst: this.#worst };
    }
    #wait() {
        if (this.#stopped)
            return;
        if (this.#next === this.#pace.calls)
            return this.#pace.done();
        const left = this.#intended() - (0,clock/* now */.tB)();
        if (left <= 0)
            return this.#turn();
        if (!this.#exact)
            this.#timer = setTimeout(() => this.#turn(), Math.ceil(left));
        else if (left > turning)
            this.#timer = setTimeout(() => this.#turn(), left - turning);
        else
            setImmediate(() => this.#turn());
    }
    #turn() {
        for (;;) {
            const lateness = (0,clock/* now */.tB)() - this.#intended();
            if (this.#stopped || this.#next === this.#pace.calls || lateness < 0)
                break;
            if (lateness > late)
                this.#late++;
            this.#worst = Math.max(this.#worst, lateness);
            this.#pace.call(this.#next, this.#intended());
            this.#next++;
        }
        this.#wait();
    }
    #intended() {
        return this.#start + this.#next * this.#pace.interval;
    }
}
//# sourceMappingURL=pacer.js.map
// EXTERNAL MODULE: ./build/src/measure/load/request-bytes.js
var request_bytes = __webpack_require__(88872);
;// CONCATENATED MODULE: ./build/src/measure/load/paced.js
/** The constant-rate driver: requests at evenly spaced times, each measured from the time it was meant to be sent. */






/** Each connection's failures in a row, without any answer in between, after which a slice is given up. */
const patience = 4;
/** Overdue requests are looked for this often, ms. */
const sweep = 20;
/**
 * Loads at `rate` requests a second over all connections, whatever the service does: a request that finds every connection busy
 * waits, and its wait is part of its latency (no coordinated omission). Connections are made before the first request is due.
 */
const runPaced = async (options) => {
    const load = options.scenario.load;
    if (load.kind !== 'rate')
        return { refused: 'without a rate there is nothing to pace' };
    const requests = (0,request_bytes/* prepareRequests */.A)(options.scenario.requests, options.address);
    if ((0,driver/* isRefused */.H)(requests))
        return requests;
    return new PacedSlice(options, requests, load).run();
};
class PacedSlice {
    #options;
    #load;
    #requests;
    #arrival = (0,clock/* arrivalClock */.Ki)();
    /** Idle connections; the one used last is used first, so that the others may go to sleep in peace. */
    #idle = [];
    #busy = new Map();
    /** Waiting for a connection, in order; `#head` of them are gone. */
    #waiting = [];
    #head = 0;
    #latencies = [];
    #errors = { status: 0, timeout: 0, connection: 0, body: 0 };
    #answered = 0;
    #bytes = 0;
    #reconnects = 0;
    #fruitless = 0;
    #worked = 0;
    #lastSent = 0;
    #allCalled = false;
    #endedEarly = false;
    #finish = () => undefined;
    constructor(options, requests, load) {
        this.#options = options;
        this.#load = load;
        this.#requests = requests.map((prepared) => ({ prepared, matches: (0,expectation/* bodyMatcher */.P)(prepared.request.expect) }));
    }
    async run() {
        const { signal, duration } = this.#options;
        await this.#connectAll();
        const interval = 1000 / this.#load.rate;
        const finished = new Promise((resolve) => (this.#finish = resolve));
        const pacer = new Pacer({
            interval,
            calls: Math.max(1, Math.round(duration / interval)),
            call: (index, intended) => this.#timed(() => this.#due(index, intended)),
            done: () => {
                this.#allCalled = true;
                this.#finishWhenDone();
            },
        });
        const sweeper = setInterval(() => this.#sweep(), sweep);
        signal.addEventListener('abort', this.#finish);
        if (signal.aborted)
            this.#finish();
        await finished;
        signal.removeEventListener('abort', this.#finish);
        clearInterval(sweeper);
        pacer.stop();
        const elapsed = (0,clock/* now */.tB)() - pacer.start();
        for (const connection of [...this.#idle, ...this.#busy.keys()])
            connection.close();
        return {
            latencies: this.#latencies, answered: this.#answered, dropped: 0, errors: { ...this.#errors },
            completions: this.#latencies.length,
            // On schedule this is the schedule's own length; a service that can't keep up takes longer to be sent everything.
            window: Math.max(pacer.called() * interval, this.#lastSent + interval - pacer.start()),
            reconnects: this.#reconnects, bytes: this.#bytes,
            generatorBusy: elapsed > 0 ? Math.min(1, this.#worked / elapsed) : 0,
            lateness: pacer.lateness(), endedEarly: this.#endedEarly,
        };
    }
    async #connectAll() {
        const made = Array.from({ length: this.#load.connections }, () => new HttpConnection(this.#options.address, this.#events));
        let giveUp = () => undefined;
        const overdue = new Promise((resolve) => (giveUp = () => resolve(false)));
        const timer = setTimeout(giveUp, this.#load.timeout);
        this.#options.signal.addEventListener('abort', giveUp, { once: true });
        const ready = await Promise.all(made.map((connection) => Promise.race([connection.connected(), overdue])));
        clearTimeout(timer);
        this.#options.signal.removeEventListener('abort', giveUp);
        made.forEach((connection, index) => {
            if (ready[index] === true)
                this.#idle.push(connection);
            else
                connection.close();
        });
    }
    #events = {
        received: (bytes) => {
            this.#arrival();
            this.#bytes += bytes;
        },
        answered: (connection, status, bodyRight, last) => this.#timed(() => {
            const job = this.#busy.get(connection);
            this.#busy.delete(connection);
            if (!last)
                this.#idle.push(connection);
            this.#fruitless = 0;
            this.#answered++;
            if (job !== undefined) {
                if (!(0,expectation/* acceptsStatus */.e)(job.prepared.request.expect, status))
                    this.#errors.status++;
                else if (!bodyRight)
                    this.#errors.body++;
                else
                    this.#latencies.push(this.#arrival() - job.intended);
            }
            this.#sendWaiting();
        }),
        gone: (connection) => this.#timed(() => {
            const job = this.#busy.get(connection);
            this.#busy.delete(connection);
            const index = this.#idle.indexOf(connection);
            if (index >= 0)
                this.#idle.splice(index, 1);
            if (job !== undefined)
                this.#failed('connection');
            this.#sendWaiting();
        }),
    };
    #due(index, intended) {
        const request = this.#requests[index % this.#requests.length];
        if (request === undefined)
            return;
        this.#waiting.push({ ...request, intended });
        this.#sendWaiting();
    }
    #sendWaiting() {
        for (let job = this.#waiting[this.#head]; job !== undefined; job = this.#waiting[this.#head]) {
            const connection = this.#idle.pop() ?? this.#another();
            if (connection === null)
                return;
            this.#head++;
            this.#busy.set(connection, job);
            this.#lastSent = (0,clock/* now */.tB)();
            connection.send(job.prepared, job.matches);
        }
        this.#waiting = [];
        this.#head = 0;
        this.#finishWhenDone();
    }
    #another() {
        if (this.#busy.size >= this.#load.connections)
            return null;
        this.#reconnects++;
        return new HttpConnection(this.#options.address, this.#events);
    }
    #sweep() {
        const overdue = (0,clock/* now */.tB)() - this.#load.timeout;
        for (const [connection, job] of [...this.#busy]) {
            if (job.intended > overdue)
                continue;
            connection.close();
            this.#busy.delete(connection);
            this.#failed('timeout');
        }
        for (let job = this.#waiting[this.#head]; job !== undefined && job.intended <= overdue; job = this.#waiting[this.#head]) {
            this.#head++;
            this.#failed('timeout');
        }
        this.#sendWaiting();
    }
    #failed(kind) {
        this.#errors[kind]++;
        if (++this.#fruitless < patience * this.#load.connections)
            return;
        this.#endedEarly = true;
        this.#finish();
    }
    #finishWhenDone() {
        if (this.#allCalled && this.#busy.size === 0 && this.#head === this.#waiting.length)
            this.#finish();
    }
    /** Adds to the generator's own work: while it turns and waits, its event loop only looks busy. */
    #timed(work) {
        const start = (0,clock/* now */.tB)();
        work();
        this.#worked += (0,clock/* now */.tB)() - start;
    }
}
//# sourceMappingURL=paced.js.map

/***/ })

};
