export const id = 748;
export const ids = [748];
export const modules = {

/***/ 47748:
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
// EXTERNAL MODULE: ./build/src/measure/load/http-connection.js + 1 modules
var http_connection = __webpack_require__(6506);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/src/measure/load/pacer.js


const turning = 2;
const late = 1;
class Pacer {
    #pace;
    #start;
    #exact = (0,external_node_os_.cpus)().length > 1;
    #next = 0;
    #late = 0;
    #worst = 0;
    #stopped = false;
    #timer = null;
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
        return this.#start + this.#pace.at(this.#next);
    }
}
//# sourceMappingURL=pacer.js.map
// EXTERNAL MODULE: ./build/src/measure/load/request-stream.js + 2 modules
var request_stream = __webpack_require__(38260);
// EXTERNAL MODULE: ./build/src/measure/service-metrics/server-timing.js
var server_timing = __webpack_require__(12566);
// EXTERNAL MODULE: ./build/src/measure/load/schedule.js
var load_schedule = __webpack_require__(27714);
;// CONCATENATED MODULE: ./build/src/measure/load/paced.js








const patience = 4;
const sweep = 20;
const runPaced = async (options) => {
    const load = options.scenario.load;
    const schedule = options.schedule ?? (load.kind === 'rate' ? (0,load_schedule/* constant */.dY)(load.rate, options.duration) : null);
    if (schedule === null)
        return { refused: 'without a rate there is nothing to pace' };
    const streams = options.streams ?? (0,request_stream/* requestStreams */.ZD)(options.scenario, options.address, options.scenario.load.connections, 0);
    if ((0,driver/* isRefused */.H)(streams))
        return streams;
    return new PacedSlice(options, streams, schedule).run();
};
class PacedSlice {
    #options;
    #schedule;
    #load;
    #streams;
    #shared;
    #places = new Map();
    #free = [];
    #arrival = (0,clock/* arrivalClock */.Ki)();
    #idle = [];
    #busy = new Map();
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
    constructor(options, streams, schedule) {
        const { connections, timeout } = options.scenario.load;
        this.#options = options;
        this.#schedule = schedule;
        this.#load = { connections: options.connections ?? connections, timeout };
        this.#streams = streams;
        this.#shared = streams.captures ? null : streams.stream(0);
    }
    async run() {
        const { signal, watch } = this.#options;
        const { at, count } = this.#schedule;
        await this.#connectAll();
        const finished = new Promise((resolve) => (this.#finish = resolve));
        const pacer = new Pacer({
            at,
            calls: count,
            call: (index, intended) => this.#timed(() => {
                watch?.due(index, at(index), (0,clock/* now */.tB)() - intended);
                this.#due(index, intended);
            }),
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
            window: Math.max(at(pacer.called()), this.#lastSent - pacer.start() + at(count) - at(count - 1)),
            reconnects: this.#reconnects, bytes: this.#bytes,
            generatorBusy: elapsed > 0 ? Math.min(1, this.#worked / elapsed) : 0,
            lateness: pacer.lateness(), endedEarly: this.#endedEarly, skipped: this.#streams.skipped(),
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
        head: (text) => this.#options.onServerTiming?.((0,server_timing/* serverTimingIn */.lH)(text)),
        received: (bytes) => {
            this.#arrival();
            this.#bytes += bytes;
        },
        answered: (connection, status, bodyRight, last) => this.#timed(() => {
            const job = this.#busy.get(connection);
            this.#busy.delete(connection);
            if (!last)
                this.#idle.push(connection);
            else
                this.#release(connection);
            this.#fruitless = 0;
            this.#answered++;
            if (job !== undefined) {
                const latency = this.#arrival() - job.intended;
                const what = !(0,expectation/* acceptsStatus */.e)(job.outgoing.prepared.request.expect, status) ? 'status' : bodyRight ? 'right' : 'body';
                if (what === 'right')
                    this.#latencies.push(latency);
                else
                    this.#errors[what]++;
                this.#options.watch?.done(job.index, what, latency);
            }
            this.#sendWaiting();
        }),
        gone: (connection) => this.#timed(() => {
            const job = this.#busy.get(connection);
            this.#busy.delete(connection);
            const index = this.#idle.indexOf(connection);
            if (index >= 0)
                this.#idle.splice(index, 1);
            this.#release(connection);
            if (job !== undefined)
                this.#failed('connection', job);
            this.#sendWaiting();
        }),
    };
    #due(index, intended) {
        this.#waiting.push({ outgoing: this.#shared?.next() ?? null, index, intended });
        this.#sendWaiting();
    }
    #sendWaiting() {
        for (let job = this.#waiting[this.#head]; job !== undefined; job = this.#waiting[this.#head]) {
            const connection = this.#idle.pop() ?? this.#another();
            if (connection === null)
                return;
            this.#head++;
            const outgoing = job.outgoing ?? this.#streamOf(connection).next();
            this.#busy.set(connection, { ...job, outgoing });
            this.#lastSent = (0,clock/* now */.tB)();
            connection.send(outgoing);
        }
        this.#waiting = [];
        this.#head = 0;
        this.#finishWhenDone();
    }
    #streamOf(connection) {
        const place = this.#places.get(connection) ?? this.#free.pop() ?? this.#places.size;
        this.#places.set(connection, place);
        return this.#streams.stream(place);
    }
    #release(connection) {
        const place = this.#places.get(connection);
        if (place === undefined)
            return;
        this.#places.delete(connection);
        this.#free.push(place);
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
            this.#release(connection);
            this.#failed('timeout', job);
        }
        for (let job = this.#waiting[this.#head]; job !== undefined && job.intended <= overdue; job = this.#waiting[this.#head]) {
            this.#head++;
            this.#failed('timeout', job);
        }
        this.#sendWaiting();
    }
    #failed(kind, { index, intended }) {
        this.#errors[kind]++;
        this.#options.watch?.done(index, kind, (0,clock/* now */.tB)() - intended);
        if (++this.#fruitless < patience * this.#load.connections)
            return;
        this.#endedEarly = true;
        this.#finish();
    }
    #finishWhenDone() {
        if (this.#allCalled && this.#busy.size === 0 && this.#head === this.#waiting.length)
            this.#finish();
    }
    #timed(work) {
        const start = (0,clock/* now */.tB)();
        work();
        this.#worked += (0,clock/* now */.tB)() - start;
    }
}
//# sourceMappingURL=paced.js.map

/***/ })

};
