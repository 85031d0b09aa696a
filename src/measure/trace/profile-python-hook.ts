/** The CPU profiler that Python loads before a target (`sitecustomize`), as text: it is written into a folder of ours when it is needed. */

/**
 * It obeys the same two files as Node's (profile-node-hook.ts): a thread looks for `begin` every 20 ms, then looks every 2 ms at
 * what each other thread does (`sys._current_frames`), until `end`. Works from Python 3.8 on and in forked workers, each of
 * which gets a thread of its own. A `sitecustomize` of the user's own runs as it would without ours.
 *
 * A look charges the part of the last 0.1 ms that a thread ran (by its own clock) to the function it is in, unless it is
 * blocked (`/proc/self/task/ID/syscall`). So waiting costs nothing, and of the threads that wait for the interpreter's lock only those
 * count that have just run: charged with all their time since the last look, they would seem to spend it where they wait.
 * A function of C that keeps the lock keeps the sampling thread out as well: it wakes late, and what ran meanwhile is charged, for as long as
 * it ran beyond the sleep, to the function that is met then, which is the one that called it (of a service that spends half of its time so, a
 * tenth was told without that).
 * `samples` is the number of equal samples that would be as sure: (sum w)^2 / sum w^2. Where the system has no such clocks each
 * look counts the same, and places of the standard library that wait are left out.
 *
 * Python lets the sampling thread in only at the end of a switch interval or when another thread waits for something: with the
 * usual 5 ms nearly every look would meet a function that reads or writes. While sampling the interval is 10 us.
 *
 * Time in C functions is charged to their caller, because they have no frame, and that of the standard library to the nearest
 * caller outside of it: `dumps(...)` belongs to the function that called it. Unless what called is the standard library's
 * own loop (asyncio, socketserver ...): then it stays Python's, by module.
 */
export const PYTHON_HOOK = String.raw`def _tailgate():
    import os, sys, time, _thread
    folder = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or '.') != folder]
    sleep, ident_of, stat, clock, wall = time.sleep, _thread.get_ident, os.stat, time.process_time, time.perf_counter
    cpu_clock = getattr(time, 'clock_gettime_ns', None) or (lambda clock: None)
    library = os.path.dirname(os.__file__) + '/'
    LOOPS = ('asyncio/', 'socketserver.py', 'selectors.py', 'http/server.py', 'wsgiref/', 'threading.py', 'concurrent/', 'multiprocessing/', 'runpy.py', 'queue.py')
    WAITS = ('threading.py', 'queue.py', 'concurrent/', 'multiprocessing/', 'selectors.py', 'socket.py', 'ssl.py', 'subprocess.py')
    MOST = 1000
    PAUSE, GLANCE, LATE = 0.002, 0.0001, 0.001
    PERIOD = PAUSE + GLANCE
    futex = {'x86_64': b'202', 'aarch64': b'98'}.get(os.uname().machine) if hasattr(os, 'uname') else None
    state = {'main': ident_of()}
    places = {}
    linux = os.path.exists('/proc/self/task')

    def seen(name):
        try:
            stat(folder + '/' + name)
            return True
        except OSError:
            return False

    def place_of(file):
        """Path below the standard library, or None for what is not of it."""
        if file not in places:
            own = file.startswith(library) and 'site-packages/' not in file and 'dist-packages/' not in file
            places[file] = file[len(library):] if own else file if file.startswith('<frozen ') else None
        return places[file]

    def owner_of(frame):
        code = frame.f_code
        first = place_of(code.co_filename)
        if first is None:
            return code
        frame = frame.f_back
        for _ in range(500):
            if frame is None:
                break
            code = frame.f_code
            place = place_of(code.co_filename)
            if place is None:
                if code.co_name == '<module>':
                    break
                return code
            if place.startswith(LOOPS):
                break
            frame = frame.f_back
        return first

    def read(path):
        fd = os.open(path, os.O_RDONLY)
        try:
            return os.read(fd, 100)
        finally:
            os.close(fd)

    def native_of(ident):
        if ident == state['main']:
            return os.getpid()
        threading = sys.modules.get('threading')
        thread = getattr(threading, '_active', {}).get(ident)
        return getattr(thread, 'native_id', None)

    def ran(task):
        try:
            return cpu_clock((~task << 3) | 6)
        except (OSError, OverflowError):
            return None

    def blocked(task, waits):
        if not linux:
            return waits
        try:
            call = read('/proc/self/task/%d/syscall' % task).split()[0]
        except (OSError, IndexError):
            return waits
        if call == b'running':
            return False
        return waits if futex is None or call == futex else True

    def clocks(me):
        found = {}
        for ident in sys._current_frames():
            task = native_of(ident) if ident != me else None
            if task is not None:
                found[ident] = task, ran(task)
        return found

    def late(me, sums, before, slept, meant):
        """A sleep that took longer: what held the lock until now is charged with what it ran beyond it."""
        beyond = slept - meant
        if beyond < LATE:
            return
        found = []
        for ident, frame in sys._current_frames().items():
            task, then = before.get(ident, (None, None))
            if ident == me or then is None:
                continue
            used = min(beyond, ((ran(task) or 0) - then) / 1e9) / PERIOD
            if used > 0:
                found.append((task, owner_of(frame), (place_of(frame.f_code.co_filename) or '').startswith(WAITS), used))
        frame = None
        for task, owner, waits, used in found:
            if not blocked(task, waits):
                charge(sums, owner, used)

    def look(me, sums, last, ended):
        began = wall()
        late(me, sums, last, began - ended, PAUSE)
        before = clocks(me)
        began = wall()
        sleep(GLANCE)
        passed = wall() - began
        late(me, sums, before, passed, GLANCE)
        found = []
        for ident, frame in sys._current_frames().items():
            task, then = before.get(ident, (None, None))
            if ident == me or (linux and then is None):
                continue
            used = 1 if then is None else min(1, ((ran(task) or 0) - then) / 1e9 / passed)
            if used > 0:
                waits = (place_of(frame.f_code.co_filename) or '').startswith(WAITS)
                found.append((task, owner_of(frame), waits, used))
        frame = None
        for task, owner, waits, used in found:
            if not blocked(task, waits):
                charge(sums, owner, used)
        return clocks(me), wall()

    def charge(sums, owner, used):
        if isinstance(owner, str):
            key = ('(python)', '<library>' + owner, None)
        else:
            key = (getattr(owner, 'co_qualname', owner.co_name), owner.co_filename, owner.co_firstlineno)
        sum_ = sums.get(key)
        if sum_ is None:
            sums[key] = [used, used * used]
        else:
            sum_[0] += used
            sum_[1] += used * used

    def quote(text):
        out = []
        for letter in text:
            number = ord(letter)
            if letter in '"\\':
                out.append('\\' + letter)
            elif 31 < number < 127:
                out.append(letter)
            elif number < 65536:
                out.append('\\u%04x' % number)
            else:
                out.append('\\u%04x\\u%04x' % (0xd7c0 + (number >> 10), 0xdc00 + (number & 1023)))
        return '"' + ''.join(out) + '"'

    def write(sums, cpu, name):
        rows = sorted(((w, w2, key) for key, (w, w2) in sums.items()), key=lambda row: -row[0])
        kept = [(name, file, line, w, w * w / w2) for w, w2, (name, file, line) in rows[:MOST]]
        if len(rows) > MOST:
            w, w2 = sum(row[0] for row in rows[MOST:]), sum(row[1] for row in rows[MOST:])
            kept.append(('(other)', '', None, w, w * w / w2))
        functions = ','.join('[%s,%s,%s,%r,%r]' % (quote(n[:200]), quote(f[-1000:]), 'null' if l is None else '%d' % l, w, s) for n, f, l, w, s in kept)
        with open(name + '.part', 'w') as file:
            file.write('{"language":"python","library":%s,"cpu":%r,"functions":[%s]}' % (quote(library), cpu * 1000, functions))
        os.rename(name + '.part', name + '.json')

    def watch():
        me = ident_of()
        try:
            while not seen('begin'):
                sleep(0.02)
            if seen('end'):
                return
            name = folder + '/%d-0' % os.getpid()
            sums, before = {}, clock()
            usual = sys.getswitchinterval()
            sys.setswitchinterval(0.00001)
            try:
                open(name + '.on', 'w').close()
                looks = 0
                last, ended = clocks(me), wall()
                while looks % 10 or not seen('end'):
                    last, ended = look(me, sums, last, ended)
                    looks += 1
                    sleep(PAUSE)
            finally:
                sys.setswitchinterval(usual)
            write(sums, clock() - before, name)
        except BaseException:
            return

    def start():
        try:
            _thread.start_new_thread(watch, ())
        except BaseException:
            return

    def again():
        try:
            state['main'] = ident_of()
            start()
        except BaseException:
            return

    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(after_in_child=again)
    start()


try:
    _tailgate()
except BaseException:
    pass

import sys as _sys
_ours = _sys.modules.pop('sitecustomize', None)
try:
    import sitecustomize
except ImportError as _error:
    if getattr(_error, 'name', None) != 'sitecustomize':
        raise
    _sys.modules['sitecustomize'] = _ours
`;
