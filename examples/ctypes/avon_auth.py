# SPDX-License-Identifier: MIT
"""Calls the API from Python, by ctypes and http.client: see avon_auth.c for the library.

    AVON_AUTH_LIBRARY=./libavon_auth.so python3 examples/ctypes/avon_auth.py

makes a call of GET /v2/patients. The environment is that of curl_easy.c, and so is the exit
status. As a module:

    with Client(base_url, client_id, client_secret, user_id, secret_key) as client:
        status, body = client.call("GET", "/v2/patients")

Threads may share a client. close() wipes all that it holds; Python keeps the strings that the
caller brought, and the header lines of a call, until it needs their memory.
"""
import ctypes
import http.client
import os
import ssl
import sys
import threading
import time
from ctypes import POINTER, byref, c_char_p, c_int, c_int64, c_size_t, c_uint32, c_void_p
from urllib.parse import urlsplit

TOKEN_SIZE, WORK_SIZE = 2048, 5120
OK = 0


# ---- the public types ---------------------------------------------------------------------

class Header(ctypes.Structure):
    _fields_ = [("name", c_char_p), ("value", c_char_p), ("line", c_char_p)]


class Request(ctypes.Structure):
    _fields_ = [("method", c_char_p), ("url", c_char_p), ("authority", c_void_p),
                ("authority_len", c_size_t), ("path", c_char_p), ("headers", POINTER(Header)),
                ("header_count", c_size_t), ("body", c_void_p), ("body_len", c_size_t)]


class Response(ctypes.Structure):
    _fields_ = [("http_status", c_int), ("retry_after_s", c_int64), ("body", c_void_p),
                ("body_size", c_size_t), ("body_len", c_size_t)]


class Headers(ctypes.Structure):
    _fields_ = [("items", Header * 3), ("count", c_size_t), ("token_generation", c_uint32),
                ("jwt_generation", c_uint32)]


class Failure(ctypes.Structure):
    _fields_ = [("status", c_int), ("http_status", c_int), ("said", c_char_p)]


SEND = ctypes.CFUNCTYPE(c_int, c_void_p, POINTER(Request), POINTER(Response))
NOW = ctypes.CFUNCTYPE(c_int64, c_void_p)
HOOK = ctypes.CFUNCTYPE(None, c_void_p)


class OrgConfig(ctypes.Structure):
    _fields_ = [("base_url", c_void_p), ("token_path", c_char_p), ("jwt_path", c_char_p),
                ("client_id", c_void_p), ("client_secret", c_void_p), ("account_id", c_void_p),
                ("token_body", c_int), ("token_buffer", c_void_p),
                ("token_buffer_size", c_size_t), ("refresh_margin_s", c_int64),
                ("jitter_s", c_int64), ("default_lifetime_s", c_int64),
                ("fetch_timeout_s", c_int64), ("insecure_http", c_int), ("send", SEND),
                ("now", NOW), ("lock", HOOK), ("unlock", HOOK), ("wait", HOOK),
                ("context", c_void_p)]


class UserConfig(ctypes.Structure):
    _fields_ = [("user_id", c_void_p), ("secret_key", c_void_p), ("secret_key_len", c_size_t),
                ("jwt_lifetime_s", c_int64), ("backdate_s", c_int64), ("exp_milliseconds", c_int),
                ("jwt_buffer", c_void_p), ("jwt_buffer_size", c_size_t)]


def load(path):
    """Loads the library, and compares the sizes of the types above with its own."""
    lib = ctypes.CDLL(path)
    lib.avon_auth_size.restype = c_size_t
    for name, kind in {"org_config": OrgConfig, "user_config": UserConfig, "request": Request,
                       "response": Response, "headers": Headers, "failure": Failure}.items():
        if lib.avon_auth_size(name.encode()) != ctypes.sizeof(kind):
            raise ImportError(f"{path} has another avon_auth_{name}")
    lib.avon_auth_response_append.argtypes = [POINTER(Response), c_void_p, c_size_t]
    lib.avon_auth_response_append.restype = c_size_t
    lib.avon_auth_get_headers.argtypes = [c_void_p, c_void_p, c_void_p, c_size_t, c_void_p,
                                          c_void_p]
    lib.avon_auth_wipe.argtypes = [c_void_p, c_size_t]
    lib.avon_auth_wipe.restype = None
    lib.avon_auth_last_failure.restype = Failure
    for name in ("status_name", "status_text", "org_config_problem", "user_config_problem"):
        getattr(lib, "avon_auth_" + name).restype = c_char_p
    return lib


# ---- the client ---------------------------------------------------------------------------

class Socket(ssl.SSLSocket):
    """Has a deadline for all that it reads, where a time-out starts again with every piece."""
    deadline = None

    def recv_into(self, *arguments):
        if self.deadline is not None:
            self.settimeout(max(self.deadline - time.monotonic(), 0.001))
        return super().recv_into(*arguments)


class AvonAuthError(Exception):
    """A status: `name` is that of the header, `detail` the member or what the service said."""

    def __init__(self, lib, status, detail):
        self.status, self.detail = status, detail.decode()
        self.name = lib.avon_auth_status_name(status).decode()
        text = lib.avon_auth_status_text(status).decode()
        super().__init__(f"{self.name}: {text}" + (f": {self.detail}" if detail else ""))


class Client:
    def __init__(self, base_url, client_id, client_secret, user_id, secret_key=None, account=None,
                 ca_file=None, library="libavon_auth.so", timeout_s=20, clock=time.time):
        self.lib = load(library)
        self.timeout_s = timeout_s
        self.tls = ssl.create_default_context(cafile=ca_file)  # verifies certificate and name
        self.tls.sslsocket_class = Socket
        self.lock, self.thread = threading.Lock(), threading.local()
        self.buffers = []
        self.org = self.buffer(self.lib.avon_auth_size(b"org"))
        self.user = self.buffer(self.lib.avon_auth_size(b"user"))
        # the hooks live as long as the client
        self.config = OrgConfig(
            base_url=self.text(base_url), client_id=self.text(client_id),
            client_secret=self.text(client_secret), account_id=self.text(account),
            token_buffer=self.address(TOKEN_SIZE), token_buffer_size=TOKEN_SIZE,
            send=SEND(self.held(self.send)), now=NOW(lambda _: int(clock())),
            lock=HOOK(lambda _: self.lock.acquire() and None),
            unlock=HOOK(lambda _: self.lock.release()),
            wait=HOOK(self.held(lambda _: time.sleep(0.02))))
        who = UserConfig(user_id=self.text(user_id))
        if secret_key:
            who.secret_key, who.secret_key_len = self.text(secret_key), len(self.buffers[-1]) - 1
        else:  # the service mints the JWT
            who.jwt_buffer, who.jwt_buffer_size = self.address(TOKEN_SIZE), TOKEN_SIZE
        try:
            self.check(self.lib.avon_auth_org_init(self.org, byref(self.config)),
                       self.lib.avon_auth_org_config_problem(byref(self.config)))
            self.check(self.lib.avon_auth_user_init(self.user, byref(who)),
                       self.lib.avon_auth_user_config_problem(byref(who)))
        except AvonAuthError:
            self.close()
            raise
        self.authority = urlsplit(base_url).netloc
        if secret_key:  # it is not needed any more
            self.lib.avon_auth_wipe(who.secret_key, who.secret_key_len)

    def buffer(self, size):
        self.buffers.append(ctypes.create_string_buffer(size))
        return self.buffers[-1]

    def address(self, size):
        return ctypes.addressof(self.buffer(size))

    def text(self, text):
        if not text:
            return None
        encoded = text.encode(errors="surrogateescape")  # the bytes of the environment
        address = self.address(len(encoded) + 1)
        ctypes.memmove(address, encoded, len(encoded))
        return address

    def check(self, status, detail):
        if status != OK:
            raise AvonAuthError(self.lib, status, detail or b"")

    def held(self, hook):
        """C must not see an exception, a handler's SystemExit included: headers() raises it."""
        def call(*arguments):
            try:
                return hook(*arguments)
            except BaseException as problem:
                self.thread.raised = problem
                return 1
        return call

    def exchange(self, authority, method, path, headers, body, take):
        """Hands the pieces of the answer's body to `take`. Returns the status and Retry-After."""
        connection = http.client.HTTPSConnection(authority, context=self.tls,
                                                 timeout=self.timeout_s)
        piece = bytearray(4096)
        try:
            connection.connect()
            connection.sock.deadline = time.monotonic() + self.timeout_s
            connection.sock.suppress_ragged_eofs = False  # an answer that is cut is none
            connection.request(method, path, body, headers)
            answer = connection.getresponse()  # follows no redirect
            while count := answer.readinto(piece):
                take(piece, count)
            if answer.length:
                raise http.client.IncompleteRead(b"", answer.length)
            retry_after = answer.getheader("Retry-After", "")
            return answer.status, int(retry_after[:9]) if retry_after.isdecimal() else 0
        finally:
            piece[:] = bytes(len(piece))
            connection.close()

    def send(self, _, request, response):
        request, response = request.contents, response.contents
        headers = {item.name.decode(): item.value.decode()
                   for item in request.headers[:request.header_count]}
        body = (ctypes.c_char * request.body_len).from_address(request.body)  # no copy

        def take(piece, count):
            data = (ctypes.c_char * count).from_buffer(piece)
            self.lib.avon_auth_response_append(byref(response), data, count)

        try:
            response.http_status, response.retry_after_s = self.exchange(
                ctypes.string_at(request.authority, request.authority_len).decode(),
                request.method.decode(), request.path.decode(), headers, body, take)
            return 0
        except (OSError, http.client.HTTPException) as problem:
            print(f"avon_auth: {type(problem).__name__}: {problem}", file=sys.stderr)
            return 1

    def headers(self, made):
        """The headers of an API call, as a dict. `made` is for a report of a 401."""
        out, self.thread.raised = ctypes.create_string_buffer(WORK_SIZE), None
        status = self.lib.avon_auth_get_headers(self.org, self.user, out, WORK_SIZE, None,
                                                byref(made))
        try:
            if self.thread.raised is not None:
                raise self.thread.raised
            if status != OK:
                with self.lock:
                    said = self.lib.avon_auth_last_failure(self.org, self.user).said
                self.check(status, said)
            return {item.name.decode(): item.value.decode() for item in made.items[:made.count]}
        finally:
            self.lib.avon_auth_wipe(out, WORK_SIZE)

    def call(self, method, path, body=None):
        """Calls the API, and once more after a 401. Returns the HTTP status and the body."""
        made = Headers()
        for tries in range(2):
            pieces = []
            status, _ = self.exchange(self.authority, method, path, self.headers(made), body,
                                      lambda piece, count: pieces.append(bytes(piece[:count])))
            if status != 401 or self.lib.avon_auth_reject(self.org, self.user, byref(made)) != OK:
                break
        return status, b"".join(pieces)

    def close(self):
        for buffer in self.buffers:
            self.lib.avon_auth_wipe(buffer, len(buffer))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def main():
    env = os.environ.get
    settings = [env("AVON_" + name) for name in (
        "BASE_URL", "CLIENT_ID", "CLIENT_SECRET", "USER_ID", "SECRET_KEY", "ACCOUNT", "CA_FILE")]
    try:
        client = Client(*settings, library=env("AVON_AUTH_LIBRARY", "libavon_auth.so"))
    except (AvonAuthError, OSError) as problem:
        print(f"avon_auth: {problem}", file=sys.stderr)
        return 1
    with client:
        try:
            status, body = client.call("GET", "/v2/patients")
        except AvonAuthError as problem:
            print(f"avon_auth: {problem}", file=sys.stderr)
            return 2
        except (OSError, http.client.HTTPException) as problem:
            print(f"avon_auth: {problem}", file=sys.stderr)
            return 3
    sys.stdout.buffer.write(body + b"\n")
    return 0 if status // 100 == 2 else 4


if __name__ == "__main__":
    sys.exit(main())
