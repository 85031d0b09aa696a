export const id = 651;
export const ids = [651];
export const modules = {

/***/ 2651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runClosedLoop: () => (/* binding */ runClosedLoop)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./build/src/measure/load/clock.js
var clock = __webpack_require__(8069);
// EXTERNAL MODULE: ./build/src/measure/load/connect.js
var connect = __webpack_require__(2517);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(2793);
;// CONCATENATED MODULE: ./build/src/measure/load/autocannon-client.js
/** The numbers of http-parser-js's handlers. */
const onHeadersComplete = 2;
const onBody = 3;
const onMessageComplete = 4;
const version = '9.0.0';
/** The client, if it is built as the pinned version builds it. Throws otherwise: a repair of something else would measure wrong. */
function knownClient(client) {
    if (isKnown(client))
        return client;
    throw new Error(`autocannon's client is not built as in version ${version}: its connections cannot be repaired; install autocannon ${version} exactly`);
}
function isKnown(client) {
    return (hasMethods(client, ['_connect', '_doRequest', '_destroyConnection', 'getRequestBuffer']) &&
        has(client, 'timeout', (value) => typeof value === 'number') &&
        has(client, 'parser', (parser) => hasMethods(parser, ['execute', 'finish', 'reinitialize']) && numbersHandlers(parser)) &&
        has(client, 'pipelinedRequests', (queue) => hasMethods(queue, ['size', 'clear', 'peek', 'addByteCount', 'insertRequest', 'terminateRequest'])) &&
        has(client, 'requestIterator', (iterator) => hasMethods(iterator, ['nextRequest']) && has(iterator, 'requests', isBuilt)));
}
function numbersHandlers(parser) {
    const numbers = parser.constructor;
    return has(numbers, 'kOnHeadersComplete', (n) => n === onHeadersComplete) && has(numbers, 'kOnBody', (n) => n === onBody) &&
        has(numbers, 'kOnMessageComplete', (n) => n === onMessageComplete);
}
function isBuilt(requests) {
    return Array.isArray(requests) && requests.every((request) => has(request, 'requestBuffer', Buffer.isBuffer));
}
function hasMethods(value, names) {
    return names.every((name) => has(value, name, (method) => typeof method === 'function'));
}
function has(value, name, is) {
    return (typeof value === 'object' || typeof value === 'function') && value !== null && is(Reflect.get(value, name));
}
//# sourceMappingURL=autocannon-client.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/repaired-client.js



const lostBehindClose = 'the service closes its connections, so requests that were pipelined behind the last answer are lost: set pipelining to 1';
/** Longest pause between two attempts to connect, ms. */
const longestPause = 250;
/**
 * Repairs a client from within autocannon's `setupClient`. autocannon goes on building the queue, sending, timing and
 * announcing; replaced are the connection's life, the parser's view of bodies, and when to stop sending:
 * a new connection starts with an empty queue and a fresh parser; what was in flight on the old one is counted as failed;
 * `Connection: close` and HTTP/1.0 are honoured; a body may end with the connection; HEAD, 204 and 304 have none; 1xx is no answer;
 * a service that refuses or drops everything is asked ever more slowly.
 */
function repairClient(client, slice) {
    const repaired = new Repair(knownClient(client), slice);
    repaired.install();
    return repaired;
}
class Repair {
    #client;
    #slice;
    #indexes = new Map();
    #wrapped = false;
    #socket = null;
    /** The response being read is the connection's last one. */
    #closing = false;
    /** What came cannot be understood: give the connection up. */
    #broken = false;
    #interim = false;
    #chunks = [];
    #length = 0;
    #answering = 0;
    #bodyRight = true;
    #latency = 0;
    /** Connections in a row that ended without an answer. */
    #fruitless = 0;
    #pause = null;
    constructor(client, slice) {
        this.#client = client;
        this.#slice = slice;
    }
    answering = () => this.#answering;
    bodyRight = () => this.#bodyRight;
    latency = () => this.#latency;
    inFlight = () => this.#client.pipelinedRequests.size();
    install() {
        const client = this.#client;
        client.timeout = this.#slice.timeout;
        client.requestIterator.requests.forEach((request, index) => {
            const own = this.#slice.requests[index];
            if (own === undefined)
                throw new Error('autocannon has more requests than the scenario');
            request.requestBuffer = own.prepared.bytes;
            this.#indexes.set(request, index);
        });
        const send = client._doRequest;
        client._doRequest = () => {
            if (!this.#closing && !this.#broken && this.#slice.open())
                send.call(client);
        };
        client._connect = () => this.#connect();
        client._destroyConnection = () => {
            // autocannon calls this when a response is overdue, and at the very end.
            const lost = client.pipelinedRequests.size();
            this.#drop();
            if (!client.destroyed && lost > 0)
                this.#fail('timeout', lost);
        };
    }
    #connect() {
        const client = this.#client;
        if (!this.#wrapped)
            this.#wrapParser();
        if (client.destroyed || !this.#slice.open())
            return this.#slice.idle();
        client.parser.reinitialize('RESPONSE');
        client.pipelinedRequests.clear();
        this.#closing = this.#broken = this.#interim = false;
        const socket = (0,connect/* openSocket */.kn)(this.#slice.address);
        this.#socket = client.conn = socket;
        const current = (handle) => () => {
            if (this.#socket === socket)
                handle();
        };
        socket.on('data', (chunk) => {
            if (this.#socket === socket)
                this.#read(chunk);
        });
        socket.on('end', current(() => this.#ended()));
        socket.on('error', current(() => this.#gone()));
        socket.on('close', current(() => this.#gone()));
        // Once another connection has taken its place nobody listens for what becomes of this one.
        socket.on('error', () => undefined);
        for (let i = 0; i < this.#slice.pipelining; i++)
            client._doRequest();
    }
    #wrapParser() {
        this.#wrapped = true;
        const parser = this.#client.parser;
        const complete = parser[onMessageComplete];
        const headers = parser[onHeadersComplete];
        if (typeof complete !== 'function' || typeof headers !== 'function')
            throw new Error('autocannon set no handlers on its parser');
        parser[onHeadersComplete] = (head) => this.#headers(head, () => headers.call(parser, head));
        parser[onBody] = (chunk, start, length) => {
            if (this.#slice.requests[this.#answering]?.body)
                this.#chunks.push(chunk.subarray(start, start + length));
            this.#length += length;
        };
        parser[onMessageComplete] = () => this.#complete(() => complete.call(parser));
    }
    /** Returns true when no body follows, whatever the headers say (RFC 9112, 6.3). */
    #headers(head, pass) {
        const next = this.#client.pipelinedRequests.peek();
        this.#interim = head.statusCode < 200 && head.statusCode !== 101;
        if (next === undefined || head.statusCode === 101)
            this.#broken = true;
        if (next === undefined || this.#interim)
            return true;
        pass();
        this.#answering = this.#indexes.get(next.req) ?? 0;
        this.#chunks = [];
        this.#length = 0;
        const request = this.#slice.requests[this.#answering]?.prepared;
        this.#closing = request?.closes === true || !keepsAlive(head);
        return request?.request.method === 'HEAD' || head.statusCode === 204 || head.statusCode === 304;
    }
    #complete(pass) {
        const request = this.#client.pipelinedRequests.peek();
        if (this.#interim || request === undefined)
            return;
        this.#latency = this.#slice.arrival() - (0,clock/* milliseconds */.Rz)(request.startTime);
        const matches = this.#slice.requests[this.#answering]?.body ?? null;
        this.#bodyRight = matches === null || matches(this.#chunks, this.#length);
        this.#fruitless = 0;
        pass();
    }
    #read(chunk) {
        this.#slice.arrival();
        this.#client.pipelinedRequests.addByteCount(chunk.length);
        // It returns how much it read, or an error.
        if (typeof this.#client.parser.execute(chunk) !== 'number' || this.#broken)
            return this.#gone();
        const left = this.#client.pipelinedRequests.size();
        if (this.#closing && this.#slice.pipelining > 1)
            this.#slice.refuse(lostBehindClose);
        else if (this.#closing && left === 0)
            this.#gone();
        else if (left === 0)
            this.#slice.idle();
    }
    /** The service has closed its side: the end of a body without a length, or of the connection. */
    #ended() {
        this.#slice.arrival();
        this.#closing = true;
        const before = this.#client.pipelinedRequests.size();
        this.#client.parser.finish();
        const answered = this.#client.pipelinedRequests.size() < before;
        if (answered && this.#slice.pipelining > 1)
            this.#slice.refuse(lostBehindClose);
        else
            this.#gone();
    }
    /** The connection is of no more use: counts what it lost and makes another one. */
    #gone() {
        const lost = this.#client.pipelinedRequests.size();
        this.#drop();
        if (lost > 0)
            this.#fail('connection', lost);
        if (!this.#slice.open() || this.#client.destroyed)
            return this.#slice.idle();
        this.#slice.reconnected();
        if (this.#fruitless <= 1)
            return this.#connect();
        this.#pause = setTimeout(() => this.#connect(), Math.min(2 ** (this.#fruitless - 1), longestPause));
    }
    #fail(kind, requests) {
        this.#fruitless++;
        this.#slice.failed(this, kind, requests);
    }
    #drop() {
        if (this.#pause !== null)
            clearTimeout(this.#pause);
        this.#pause = null;
        const socket = this.#socket;
        this.#socket = null;
        this.#client.pipelinedRequests.clear();
        socket?.destroy();
    }
}
/** HTTP/1.1 keeps a connection unless told otherwise, HTTP/1.0 only when told so. */
function keepsAlive(head) {
    let connection = '';
    for (let i = 0; i + 1 < head.headers.length; i += 2) {
        if (head.headers[i]?.toLowerCase() === 'connection')
            connection += `,${head.headers[i + 1] ?? ''}`;
    }
    const tokens = connection.toLowerCase().split(',').map((part) => part.trim());
    const newer = head.versionMajor > 1 || (head.versionMajor === 1 && head.versionMinor >= 1);
    return newer ? !tokens.includes('close') : tokens.includes('keep-alive');
}
//# sourceMappingURL=repaired-client.js.map
// EXTERNAL MODULE: ./build/src/measure/load/request-bytes.js
var request_bytes = __webpack_require__(8872);
;// CONCATENATED MODULE: ./build/src/measure/load/slice-tally.js
/**
 * Sums of a closed-loop slice.
 *
 * Which requests count: all that were sent before the deadline, whenever they are answered. Whether the next is sent depends on
 * earlier answers only, so the number of requests is a stopping time and long answers are not left out (Wald): histograms
 * pooled over slices have no bias from the slices' ends. A window that cuts off what is in flight would hide every response
 * longer than the slice.
 *
 * Throughput: a connection that is never idle completes one request per (latency + turnaround), so the rate is
 * connections x completions / sum of the connections' times, each from the end of its first exchange to the end of its last.
 * Ramp-up and drain fall out; counting completions in a fixed window would lose half a request per connection and slice.
 */
class SliceTally {
    latencies = [];
    answered = 0;
    dropped = 0;
    bytes = 0;
    /** Failures in a row, over all connections, since the last answer. */
    fruitless = 0;
    #errors = { status: 0, timeout: 0, connection: 0, body: 0 };
    #connections = new Map();
    /** How many exchanges of each connection pay for connecting. */
    #toDrop;
    constructor(toDrop) {
        this.#toDrop = toDrop;
    }
    /** An exchange ended at `at`; `latency` (ms) counts when the answer is right. Returns whether it was the connection's first. */
    exchange(connection, what, at, latency, requests = 1) {
        const tally = this.#connections.get(connection) ?? { exchanges: 0, started: at, ended: at };
        this.#connections.set(connection, tally);
        tally.exchanges += requests;
        tally.ended = at;
        const early = tally.exchanges <= this.#toDrop;
        if (early)
            tally.started = at;
        const answered = what !== 'timeout' && what !== 'connection';
        if (answered)
            this.answered++;
        this.fruitless = answered ? 0 : this.fruitless + 1;
        if (what === 'right') {
            if (early)
                this.dropped++;
            else
                this.latencies.push(latency);
        }
        else
            this.#errors[what] += requests;
        return tally.exchanges === requests;
    }
    errors() {
        return { ...this.#errors };
    }
    /** The time that the completions took with all connections at work, ms; 0 when none got beyond its first exchange. */
    window() {
        let sum = 0;
        for (const { started, ended } of this.#connections.values())
            sum += ended - started;
        return this.#connections.size === 0 ? 0 : sum / this.#connections.size;
    }
}
//# sourceMappingURL=slice-tally.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/autocannon.js
/** The closed-loop driver: one slice of load by autocannon, with its connections repaired and its numbers replaced by our own. */







/** Each connection's failures in a row, without any answer in between, after which a slice is given up. */
const patience = 4;
/** autocannon looks this often (ms) whether it should stop. */
const sampleInterval = 5;
/** autocannon's own timers must never end a slice: ms beyond everything that may happen in one. */
const never = 600_000;
/** A histogram that keeps nothing: autocannon's own are whole milliseconds and never read. */
const unused = { __custom: true, recordValue: () => undefined, destroy: () => undefined };
/** Loads with all connections busy all the time: each sends its next request when the last is answered. */
const runClosedLoop = async (options) => {
    const load = options.scenario.load;
    if (load.kind !== 'connections')
        return { refused: 'a constant rate needs the paced driver' };
    const requests = (0,request_bytes/* prepareRequests */.A)(options.scenario.requests, options.address);
    if ('refused' in requests)
        return requests;
    const { default: autocannon } = await __webpack_require__.e(/* import() */ 174).then(__webpack_require__.t.bind(__webpack_require__, 8174, 19));
    return new Slice(options, requests, load).run(autocannon);
};
class Slice {
    #options;
    #requests;
    #load;
    #clients = new Map();
    #tally;
    #arrival = (0,clock/* arrivalClock */.Ki)();
    #instance = null;
    #deadline = 0;
    #timer = null;
    #started = 0;
    #warm = 0;
    #reconnects = 0;
    #stopped = false;
    #endedEarly = false;
    #refused = null;
    #before = external_node_perf_hooks_.performance.eventLoopUtilization();
    #busy = 0;
    constructor(options, requests, load) {
        this.#options = options;
        this.#load = load;
        this.#requests = requests.map((prepared) => ({ prepared, body: (0,expectation/* bodyMatcher */.P)(prepared.request.expect) }));
        this.#tally = new SliceTally(load.pipelining);
    }
    async run(autocannon) {
        const { signal, duration } = this.#options;
        const abort = () => this.#stop();
        this.#before = external_node_perf_hooks_.performance.eventLoopUtilization();
        this.#started = (0,clock/* now */.tB)();
        // A service may well take longer for its first answer than the slice is long.
        this.#closeAfter(duration + this.#load.timeout);
        try {
            await new Promise((resolve, reject) => {
                const instance = autocannon(this.#autocannonOptions(), (error) => (error ? reject(error) : resolve()));
                this.#instance = instance;
                instance.on('response', (client, status, bytes) => this.#response(client, status, bytes));
                signal.addEventListener('abort', abort);
                if (signal.aborted)
                    abort();
                // On a crowded machine the whole slice may be over before its connections were made.
                if (this.#stopped)
                    instance.stop();
            });
        }
        finally {
            signal.removeEventListener('abort', abort);
            if (this.#timer !== null)
                clearTimeout(this.#timer);
        }
        return this.#refused ?? this.#result();
    }
    #autocannonOptions() {
        const { address } = this.#options;
        const client = {
            address, requests: this.#requests, timeout: this.#load.timeout, pipelining: this.#load.pipelining,
            open: () => !this.#stopped && (0,clock/* now */.tB)() < this.#deadline,
            arrival: this.#arrival,
            failed: (from, kind, requests) => this.#failed(from, kind, requests),
            reconnected: () => void this.#reconnects++,
            idle: () => this.#stopWhenIdle(),
            refuse: (refused) => {
                this.#refused ??= { refused };
                this.#stop();
            },
        };
        const own = { histograms: { latencies: unused, requests: unused, throughput: unused }, skipAggregateResult: true };
        return {
            ...own,
            url: `${address.protocol}://${(0,connect/* hostHeader */.gQ)(address)}`,
            ...(address.kind === 'socket' ? { socketPath: address.path } : {}),
            connections: this.#load.connections,
            pipelining: this.#load.pipelining,
            workers: 0,
            sampleInt: sampleInterval,
            duration: (this.#options.duration + this.#load.timeout + never) / 1000,
            // Their bytes are replaced by ours in the repair.
            requests: this.#requests.map(() => ({})),
            setupClient: (made) => void this.#clients.set(made, repairClient(made, client)),
        };
    }
    #response(client, status, bytes) {
        const repaired = this.#clients.get(client);
        const expected = repaired && this.#requests[repaired.answering()]?.prepared.request.expect;
        if (repaired === undefined || expected === undefined)
            throw new Error('a response came for a connection that nobody made');
        const latency = repaired.latency();
        this.#tally.bytes += bytes;
        // An answer that had arrived before its request was sent belongs to no request.
        const what = latency < 0 ? 'connection' : !(0,expectation/* acceptsStatus */.e)(expected, status) ? 'status' : repaired.bodyRight() ? 'right' : 'body';
        if (this.#tally.exchange(repaired, what, this.#arrival(), latency))
            this.#firstExchange();
    }
    #failed(client, kind, requests) {
        if (this.#stopped)
            return;
        if (this.#tally.exchange(client, kind, (0,clock/* now */.tB)(), 0, requests))
            this.#firstExchange();
        if (this.#tally.fruitless >= patience * this.#load.connections) {
            this.#endedEarly = true;
            this.#stop();
        }
    }
    /** The slice's time begins when half of the connections have had their first exchange, so that connecting takes none of it. */
    #firstExchange() {
        if (++this.#warm === Math.ceil(this.#load.connections / 2))
            this.#closeAfter(this.#options.duration);
    }
    #closeAfter(ms) {
        this.#deadline = (0,clock/* now */.tB)() + ms;
        if (this.#timer !== null)
            clearTimeout(this.#timer);
        // A timer may fire a little before its time by the finer clock.
        this.#timer = setTimeout(() => this.#stopWhenIdle(), Math.ceil(ms) + 1);
    }
    #stopWhenIdle() {
        if ((0,clock/* now */.tB)() < this.#deadline)
            return;
        for (const client of this.#clients.values())
            if (client.inFlight() > 0)
                return;
        this.#stop();
    }
    #stop() {
        if (this.#stopped)
            return;
        this.#stopped = true;
        this.#busy = external_node_perf_hooks_.performance.eventLoopUtilization(this.#before).utilization;
        this.#instance?.stop();
    }
    #result() {
        const tally = this.#tally;
        return {
            latencies: tally.latencies, answered: tally.answered, dropped: tally.dropped, errors: tally.errors(),
            completions: tally.latencies.length,
            window: tally.window() || (0,clock/* now */.tB)() - this.#started,
            reconnects: this.#reconnects, bytes: tally.bytes,
            generatorBusy: this.#busy, lateness: null, endedEarly: this.#endedEarly,
        };
    }
}
//# sourceMappingURL=autocannon.js.map

/***/ }),

/***/ 8069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ki: () => (/* binding */ arrivalClock),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   tB: () => (/* binding */ now)
/* harmony export */ });
/** The drivers' clock, and the time at which the bytes that are being handled now had arrived. */
/** ms on the monotonic clock that autocannon stamps its requests with (`process.hrtime`). */
function now() {
    return milliseconds(process.hrtime());
}
function milliseconds([seconds, nanoseconds]) {
    return seconds * 1e3 + nanoseconds / 1e6;
}
/**
 * Responses that one poll of the event loop finds ready are handled one after the other, 10-20 µs each; the time of the first
 * of them is the time at which all had arrived. Stamping each when its turn comes would add the generator's queue to the
 * service's latency: at 50 connections as much as the response itself.
 */
function arrivalClock() {
    let batch = null;
    return () => {
        if (batch === null) {
            batch = now();
            // The check phase comes right after the poll phase: the batch is over.
            setImmediate(() => (batch = null));
        }
        return batch;
    };
}
//# sourceMappingURL=clock.js.map

/***/ })

};
