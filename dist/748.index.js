export const id = 748;
export const ids = [748];
export const modules = {

/***/ 7748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPaced: () => (/* binding */ runPaced)
});

// EXTERNAL MODULE: ./build/src/measure/load/clock.js
var clock = __webpack_require__(8069);
// EXTERNAL MODULE: ./build/src/measure/load/driver.js
var driver = __webpack_require__(4525);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(2793);
// EXTERNAL MODULE: ./build/src/measure/load/http-connection.js + 1 modules
var http_connection = __webpack_require__(6506);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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
var request_bytes = __webpack_require__(8872);
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
        const made = Array.from({ length: this.#load.connections }, () => new http_connection/* HttpConnection */.V(this.#options.address, this.#events));
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
        return new http_connection/* HttpConnection */.V(this.#options.address, this.#events);
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
