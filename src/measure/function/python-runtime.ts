/** The program that runs Python handlers, as text: it is written beside nothing of the bundle, into a folder of its own. */

/**
 * Speaks to the Runtime API over one raw socket: `http.client` alone would import `ssl`, `hashlib` and `email`, and what is
 * imported here hides the cost of the same import in a handler. Only `json` and `logging` are loaded besides what every interpreter
 * has loaded anyway, as the platform's own runtime does; the root logger has a handler as it has there. When the API closes the connection the process ends as at the end of any
 * program, so that what traces it can write its result.
 *
 * It counts the TCP connections that are begun by Python's own sockets (what the drivers of most services are built on; not
 * those of C libraries), and says so each time it asks for an event. Nothing is done for that but where one is begun. 36 and
 * 115 are EINPROGRESS, of macOS and Linux.
 */
export const PYTHON_RUNTIME = String.raw`import sys, os, time, json, logging, _socket

API = os.environ['AWS_LAMBDA_RUNTIME_API']
HANDLER = os.environ['_HANDLER']
ROOT = os.environ['LAMBDA_TASK_ROOT']
OWN_FILE = __file__
BASE = '/2018-06-01/runtime/'

sock = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
sock.connect((API.split(':')[0], int(API.split(':')[1])))
sock.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)


def some(most):
    try:
        part = sock.recv(most)
    except OSError:
        part = b''
    if not part:
        sys.exit(0)
    return part


def receive():
    data = some(65536)
    while True:
        end = data.find(b'\r\n\r\n')
        if end >= 0:
            break
        data += some(65536)
    headers = {}
    for line in data[:end].decode('latin-1').split('\r\n')[1:]:
        name, _, value = line.partition(':')
        headers[name.lower()] = value.strip()
    wanted = int(headers.get('content-length', '0'))
    parts = [data[end + 4:]]
    length = len(parts[0])
    while length < wanted:
        part = some(min(1048576, wanted - length))
        parts.append(part)
        length += len(part)
    return headers, b''.join(parts)


def ask(method, path, body=b'', more=''):
    head = '%s %s%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n%s\r\n' % (method, BASE, path, API, len(body), more)
    sock.sendall(head.encode('latin-1') + body)
    return receive()


def report(path, kind, message, stack):
    body = json.dumps({'errorMessage': message, 'errorType': kind, 'stackTrace': stack}).encode('ascii')
    ask('POST', path, body, 'Content-Type: application/vnd.aws.lambda.error+json\r\nLambda-Runtime-Function-Error-Type: %s\r\n' % ''.join(c if '!' <= c <= '~' else '?' for c in kind))


def stack_of(error):
    import traceback
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename != OWN_FILE and not f.filename.startswith('<frozen')]
    return traceback.format_list(frames)


def told(error):
    try:
        return str(error)
    except Exception:
        return '(its text cannot be had)'


opened = 0
watched = []


def watch():
    kind = getattr(sys.modules.get('socket'), 'socket', None)
    if kind is None or kind in watched:
        return
    watched.append(kind)
    connect, connect_ex = kind.connect, kind.connect_ex

    def count(one):
        global opened
        if one.family in (_socket.AF_INET, _socket.AF_INET6) and one.type == _socket.SOCK_STREAM:
            opened += 1

    def counted(self, address):
        try:
            result = connect(self, address)
        except BlockingIOError:
            count(self)
            raise
        count(self)
        return result

    def counted_ex(self, address):
        result = connect_ex(self, address)
        if result in (0, 36, 115):
            count(self)
        return result

    try:
        kind.connect, kind.connect_ex = counted, counted_ex
    except TypeError:
        pass


def refuse(kind, message, stack=()):
    sys.stdout.flush()
    report('init/error', kind, message, list(stack))
    sys.exit(1)


def load():
    name, dot, function = HANDLER.rpartition('.')
    if not dot or not name or not function:
        refuse('Runtime.MalformedHandlerName', "Bad handler '%s': it has no dot between module and function" % HANDLER)
    name = name.replace('/', '.')
    try:
        __import__(name)
        module = sys.modules[name]
    except ImportError as error:
        refuse('Runtime.ImportModuleError', "Unable to import module '%s': %s" % (name, told(error)), stack_of(error))
    except SyntaxError as error:
        refuse('Runtime.UserCodeSyntaxError', "Syntax error in module '%s': %s" % (name, told(error)), stack_of(error))
    except Exception as error:
        refuse(type(error).__name__, told(error), stack_of(error))
    found = getattr(module, function, None)
    if not callable(found):
        refuse('Runtime.HandlerNotFound', "Handler '%s' %s on module '%s'" % (function, 'missing' if found is None else 'is no function', name))
    return found


class RequestId(logging.Filter):
    def filter(self, record):
        record.aws_request_id = request
        return True


def log_as_the_platform_does():
    lines = logging.Formatter('[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s', '%Y-%m-%dT%H:%M:%S')
    lines.converter = time.gmtime
    out = logging.StreamHandler(sys.stdout)
    out.setFormatter(lines)
    out.addFilter(RequestId())
    logging.getLogger().addHandler(out)


class Identity(object):
    cognito_identity_id = None
    cognito_identity_pool_id = None


class Context(object):
    client_context = None
    tenant_id = None

    def __init__(self, headers):
        env = os.environ
        self.aws_request_id = headers['lambda-runtime-aws-request-id']
        self.invoked_function_arn = headers['lambda-runtime-invoked-function-arn']
        self.function_name = env['AWS_LAMBDA_FUNCTION_NAME']
        self.function_version = env['AWS_LAMBDA_FUNCTION_VERSION']
        self.memory_limit_in_mb = env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE']
        self.log_group_name = env['AWS_LAMBDA_LOG_GROUP_NAME']
        self.log_stream_name = env['AWS_LAMBDA_LOG_STREAM_NAME']
        self.identity = Identity()
        self._deadline = int(headers['lambda-runtime-deadline-ms'])

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline - int(time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message) + '\n')


def plain(value):
    if type(value).__name__ == 'Decimal':
        return float(value)
    raise TypeError('Object of type %s is not JSON serializable' % type(value).__name__)


sys.path[0] = ROOT
sys.stdout.reconfigure(line_buffering=True)
request = ''
log_as_the_platform_does()
handler = load()
while True:
    sys.stdout.flush()
    watch()
    headers, event = ask('GET', 'invocation/next', b'', 'Tailgate-Connections: %d\r\n' % opened)
    os.environ['_X_AMZN_TRACE_ID'] = headers.get('lambda-runtime-trace-id', '')
    request = headers['lambda-runtime-aws-request-id']
    path = 'invocation/' + request + '/'
    try:
        result = handler(json.loads(event.decode('utf-8')), Context(headers))
    except Exception as error:
        report(path + 'error', type(error).__name__, told(error), stack_of(error))
        continue
    try:
        body = json.dumps(result, default=plain, ensure_ascii=False).encode('utf-8')
    except Exception as error:
        report(path + 'error', 'Runtime.MarshalError', 'Unable to marshal response: ' + told(error), [])
        continue
    sys.stdout.flush()
    ask('POST', path + 'response', body, 'Content-Type: application/json\r\n')
`;
