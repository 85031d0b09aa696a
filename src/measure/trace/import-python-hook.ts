/** The tracer that Python loads before a target (as `sitecustomize`), as text: it is written into a folder of ours when it is needed. */

/**
 * Hands over to the tracer, then to the `sitecustomize` it hides, if there is one: as if ours had never been. Any Python can read
 * it, and whatever goes wrong with us stays without consequence.
 */
export const PYTHON_FIRST = String.raw`import sys

_folder = __file__.rpartition('/')[0]
sys.path[:] = [one for one in sys.path if one != _folder]
sys.path_importer_cache.pop(_folder, None)
if sys.version_info >= (3, 8):
    try:
        with open(_folder + '/imports.txt', encoding='utf-8') as _file:
            _names = {'__name__': 'tailgate'}
            # Frames of this name are left out of tracebacks and of the counting of warnings, as the import system's own.
            exec(compile(_file.read(), '<frozen importlib._bootstrap>', 'exec'), _names)
        _names['begin'](_folder)
    except Exception:
        pass
_ours = sys.modules.pop('sitecustomize', None)
try:
    import sitecustomize
except ImportError as _error:
    if getattr(_error, 'name', 'sitecustomize') != 'sitecustomize' or not str(_error).startswith('No module'):
        raise
finally:
    if 'sitecustomize' not in sys.modules and _ours is not None:
        sys.modules['sitecustomize'] = _ours
`;

/**
 * Wraps `_find_and_load`, which the interpreter calls for each module that is not loaded yet and for no other: what is loaded
 * already costs nothing. Every import becomes one line (`import-records.ts`); its own time is the elapsed time without that of
 * imports that ended meanwhile in the same thread, ours included. Lines are written when no import is under way: to a file that
 * is opened for each writing, because daemons close what they did not open.
 *
 * In the counting run (`count` lies beside it) it also notes the first time a function of each module runs: `U` outside of any
 * import, `C` once for each other module that was being imported (what that means, `import-calls.ts` decides). Calls are seen
 * by `sys.monitoring` where there is one (3.12), else by the profiler's callback. A class that another module inherits from counts as used.
 */
export const PYTHON_TRACER = String.raw`import _thread
import os
import sys
import time
import _frozen_importlib as bootstrap

MOST = 100000


def begin(folder):
    now = time.monotonic_ns
    ident = _thread.get_ident
    frame_of = sys._getframe
    modules = sys.modules
    original = bootstrap._find_and_load
    open_, write, close, getpid = os.open, os.write, os.close, os.getpid
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, 'O_CLOEXEC', 0)
    library = os.path.dirname(os.path.abspath(os.__file__))
    machinery = library + '/importlib/__init__.py'
    counting = os.path.exists(folder + '/count')
    spent = {}
    importing = {}
    lines = []
    state = {'place': '', 'left': MOST, 'forking': 0}

    def put(*fields):
        if state['left'] > 0:
            state['left'] -= 1
            lines.append('\t'.join([one.replace('%', '%25').replace('\t', '%09').replace('\n', '%0A').replace('\r', '%0D') for one in fields]))

    def flush():
        batch = lines[:]
        del lines[:len(batch)]
        if not batch:
            return
        try:
            fd = open_(state['place'], flags, 0o600)
            try:
                write(fd, ('\n'.join(batch) + '\n').encode('utf-8', 'backslashreplace'))
            finally:
                close(fd)
        except OSError:
            pass

    def name_place():
        state['place'] = '%s/%d.trace' % (folder, getpid())

    def forking():
        state['forking'] = now()

    def forked():
        parent = state['place'].rpartition('/')[2].partition('.')[0]
        name_place()
        lines.insert(0, 'F\t%s\t%d' % (parent, state['forking']))
        flush()

    def names_of(module):
        try:
            found = object.__getattribute__(module, '__dict__')
            return found if type(found) is dict else {}
        except Exception:
            return {}

    def file_of(names):
        file = names.get('__file__')
        if type(file) is str:
            return file
        origin = getattr(names.get('__spec__'), 'origin', None)
        if origin in ('built-in', 'frozen'):
            return '<built-in>'
        return '<namespace>' if '__path__' in names else ''

    def importer():
        frame = frame_of(3)
        while frame is not None:
            file = frame.f_code.co_filename
            if not file.startswith('<frozen importlib') and file != machinery:
                return str(frame.f_globals.get('__name__')), file, str(frame.f_lineno)
            frame = frame.f_back
        return '', '', ''

    def record(name, module, began, ended, own, outer):
        names = names_of(module)
        has = look_inside(name, names) if counting else ''
        put('M', name, file_of(names), *importer(), '', str(began), str(ended), str(own), has, '' if outer is None else outer[0])

    def _find_and_load(name, import_):
        if name in modules:
            return original(name, import_)
        thread = ident()
        outer = importing.get(thread)
        importing[thread] = (name, outer)
        before = spent.get(thread, 0)
        began = now()
        try:
            module = original(name, import_)
            ended = now()
        finally:
            importing[thread] = outer
            if outer is None and lines:
                flush()
        own = ended - began - (spent.get(thread, 0) - before)
        try:
            record(name, module, began, ended, own, outer)
            if outer is None or len(lines) > 500:
                flush()
            if counting and name == 'threading' and watch is not None:
                module.setprofile(watch)
        except Exception:
            pass
        spent[thread] = spent.get(thread, 0) + own + now() - ended
        return module

    # Which modules were used.
    told = set()
    FUNCTION, BUILT_IN = type(put), type(len)

    def ran(name, caller):
        if name in told or type(name) is not str:
            return
        # What the import system asks (finders), and what a module asks of itself, is no use of it.
        if caller is not None and (caller.f_globals.get('__name__') == name or caller.f_code.co_filename.startswith('<frozen importlib')):
            return
        link = importing.get(ident())
        if link is None:
            told.add(name)
            put('U', name)
            flush()
        elif link[0] != name and (name, link[0]) not in told:
            told.add((name, link[0]))
            put('C', name, link[0])

    def look_inside(name, names):
        has = ''
        for value in list(names.values()):
            if isinstance(value, type):
                if value.__module__ == name:
                    has = '1'
                    for base in value.__mro__[1:]:
                        if base.__module__ != name:
                            ran(base.__module__, None)
            elif type(value) in (FUNCTION, BUILT_IN) and value.__module__ == name:
                has = '1'
        return has

    def owner_of(called):
        try:
            found = called.__module__
            if type(found) is str:
                return found
            return getattr(called, '__objclass__', None) and called.__objclass__.__module__ or type(called.__self__).__module__
        except Exception:
            return None

    def watch(frame, event, arg):
        if event == 'call':
            ran(frame.f_globals.get('__name__'), frame.f_back)
        elif event == 'c_call':
            ran(owner_of(arg), frame)

    if counting and hasattr(sys, 'monitoring'):
        watch = None
        monitoring = sys.monitoring
        tool = next(one for one in (4, 3, 5, 2, 1) if monitoring.get_tool(one) is None)
        monitoring.use_tool_id(tool, 'tailgate')

        def entered(code, offset):
            frame = frame_of(1)
            name = frame.f_globals.get('__name__')
            ran(name, frame.f_back)
            return monitoring.DISABLE if name in told else None

        def called(code, offset, callable, argument):
            if type(callable) is not FUNCTION:
                ran(owner_of(callable), frame_of(1))

        monitoring.register_callback(tool, monitoring.events.PY_START, entered)
        monitoring.register_callback(tool, monitoring.events.PY_RESUME, entered)
        monitoring.register_callback(tool, monitoring.events.CALL, called)
        monitoring.set_events(tool, monitoring.events.PY_START | monitoring.events.PY_RESUME | monitoring.events.CALL)
    elif counting:
        sys.setprofile(watch)

    name_place()
    put('H', 'python', str(getpid()), '%d.%d.%d' % sys.version_info[:3], library)
    flush()
    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(before=forking, after_in_child=forked)
    bootstrap._find_and_load = _find_and_load
`;
