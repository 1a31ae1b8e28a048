"""A server on stdin and stdout that calls NumPy: the oracle of the live comparison.

A request is one line of JSON. Its reply is one line of JSON, followed by "nbytes" raw bytes: the
values, little-endian, in C order.

Requests, by their entry "op":

  {"op": "hello"}
      Versions: {"ok": true, "numpy": ..., "python": ..., "libc": ..., "machine": ...}.

  {"op": "stream", "id": ID, "engine": NAME, ...}
      Makes the stream ID. Its bit generator comes from "seed" (an integer of any size, a list, a
      text, null for OS entropy) through SeedSequence with "spawn_key", "pool_size" and
      "children" (a path of child numbers, each made by spawn); or from "legacy_seed" (an
      integer or a list, MT19937 only), or for Philox from "key" and "counter". Then "jumps"
      (jumped(n)), "advance" (advance(n)) and "state" (set as given) are applied where present.
      "kind" is "generator" (default) or "random_state".

  {"op": "spawn", "id": ID, "as": [ID, ...]}
      Spawns children of a stream under new names.

  {"op": "rename", "id": ID, "as": ID}
      Renames a stream, and replaces a stream of the new name.

  {"op": "call", "id": ID, "on": TARGET, "method": NAME, "args": [...], "kwargs": {...}}
      Calls a method; TARGET is "rng" (default: the Generator or RandomState), "bits" (its bit
      generator), "seed" (its seed sequence) or "numpy.random" (the global functions). Three
      methods on "bits" stand for the C-level draws: "next_uint32", "next_uint64", "next_double",
      each with a size.
      "repeat": n calls n times and stacks the results; "result": k returns argument k after the
      call, for methods that work in place; "state": true adds the state after the call.

  {"op": "get_state", "id": ID} and {"op": "set_state", "id": ID, "state": {...}}
      For a RandomState the state is get_state(legacy=False)'s dict.

Arguments are JSON values; {"array": [...], "dtype": D} and {"base64": TEXT, "dtype": D, "shape":
[...]} are arrays, {"dtype": D} a dtype, {"tuple": [...]} a tuple, {"float32": x} a scalar of that
type. States are returned as text: json.dumps of the state dict with arrays as lists.
An exception is returned as {"ok": false, "type": ..., "message": ...}.
"""

import base64
import ctypes
import json
import platform
import sys

import numpy as np


def decode(value):
    if isinstance(value, list):
        return [decode(v) for v in value]
    if not isinstance(value, dict):
        return value
    if "base64" in value:
        flat = np.frombuffer(base64.b64decode(value["base64"]), dtype=value["dtype"])
        return flat.reshape(value["shape"]).copy()
    if "array" in value:
        return np.array(decode(value["array"]), dtype=value.get("dtype"))
    if "tuple" in value:
        return tuple(decode(v) for v in value["tuple"])
    if "float32" in value:
        return np.float32(value["float32"])
    if "dtype" in value:
        return np.dtype(value["dtype"])
    return {k: decode(v) for k, v in value.items()}


def plain(value):
    """Returns a value that json can write for one that it cannot."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError(f"not JSON: {type(value).__name__}")


class Stream:
    def __init__(self, request):
        engine = getattr(np.random, request.get("engine", "PCG64"))
        if "legacy_seed" in request:
            bits = engine(0)
            bits._legacy_seeding(decode(request["legacy_seed"]))
        elif "key" in request or "counter" in request:
            fixed = {k: decode(request[k]) for k in ("seed", "key", "counter") if k in request}
            bits = engine(**fixed)
        else:
            seq = np.random.SeedSequence(
                decode(request.get("seed")),
                spawn_key=tuple(request.get("spawn_key", ())),
                pool_size=request.get("pool_size", 4),
            )
            for child in request.get("children", ()):
                (seq,) = np.random.SeedSequence(**{**seq.state, "n_children_spawned": child}).spawn(1)
            bits = engine(seq)
        if "jumps" in request:
            bits = bits.jumped(request["jumps"])
        if "advance" in request:
            bits.advance(request["advance"])
        if "state" in request:
            bits.state = request["state"]
        self.adopt(bits, request.get("kind", "generator"))

    def adopt(self, bits, kind):
        self.kind = kind
        self.bits = bits
        make = np.random.RandomState if kind == "random_state" else np.random.Generator
        self.rng = make(bits)

    def spawn(self):
        if hasattr(self.bits, "spawn"):
            (bits,) = self.bits.spawn(1)
        else:  # before NumPy 1.25
            (seq,) = self.bits._seed_seq.spawn(1)
            bits = type(self.bits)(seq)
        child = Stream.__new__(Stream)
        child.adopt(bits, self.kind)
        return child

    def target(self, name):
        if name == "rng":
            return self.rng
        if name == "bits":
            return self.bits
        if name == "seed":
            # before NumPy 1.25 the attribute has only its private name
            return getattr(self.bits, "seed_seq", None) or self.bits._seed_seq
        raise ValueError(f"no such target: {name}")

    @property
    def state(self):
        if self.kind == "random_state":
            return self.rng.get_state(legacy=False)
        return self.bits.state

    @state.setter
    def state(self, state):
        if self.kind == "random_state":
            self.rng.set_state(state)
        else:
            self.bits.state = state

    C_DRAWS = {"next_uint32": np.uint32, "next_uint64": np.uint64, "next_double": np.float64}

    def draw(self, name, size):
        interface = self.bits.ctypes
        out = np.empty(size, self.C_DRAWS[name])
        state, draw = interface.state_address, getattr(interface, name)
        for i in range(size):
            out[i] = draw(ctypes.c_void_p(state))
        return out


STREAMS = {}


def call(request):
    target = request.get("on", "rng")
    args = [decode(a) for a in request.get("args", ())]
    kwargs = {k: decode(v) for k, v in request.get("kwargs", {}).items()}
    name = request["method"]
    if target == "bits" and name in Stream.C_DRAWS:
        return STREAMS[request["id"]].draw(name, *args, **kwargs)
    if target == "numpy.random":
        method = getattr(np.random, name)
    else:
        method = getattr(STREAMS[request["id"]].target(target), name)
    if "repeat" in request:
        return np.array([method(*args, **kwargs) for _ in range(request["repeat"])])
    result = method(*args, **kwargs)
    return args[request["result"]] if "result" in request else result


def handle(request):
    """Returns the value of a request, or None."""
    op = request["op"]
    if op == "call":
        return call(request)
    if op == "stream":
        STREAMS[request["id"]] = Stream(request)
    elif op == "spawn":
        parent = STREAMS[request["id"]]
        for name in request["as"]:
            STREAMS[name] = parent.spawn()
    elif op == "rename":
        STREAMS[request["as"]] = STREAMS.pop(request["id"])
    elif op == "set_state":
        STREAMS[request["id"]].state = decode(request["state"])
    elif op != "get_state":
        raise ValueError(f"no such op: {op}")
    return None


def encode(value):
    """Returns the header entries and the raw bytes of a value."""
    if value is None:
        return {"kind": "none"}, b""
    if isinstance(value, bytes):
        return {"kind": "bytes", "dtype": "uint8", "shape": [len(value)]}, value
    if isinstance(value, int) and not isinstance(value, bool):
        if not -(2**63) <= value < 2**63:
            return {"kind": "integer", "text": str(value)}, b""
        value = np.int64(value)
    if isinstance(value, (str, list, tuple, dict)):
        return {"kind": "json", "text": json.dumps(value, default=plain)}, b""
    array = np.asarray(value)
    if array.dtype.kind not in "biuf":
        return {"kind": "text", "text": repr(value)}, b""
    kind = "array" if isinstance(value, np.ndarray) else "scalar"
    raw = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"), copy=False)
    return {"kind": kind, "dtype": array.dtype.name, "shape": list(array.shape)}, raw.data


def reply(request, out):
    payload = b""
    try:
        if request["op"] == "hello":
            header = {
                "numpy": np.__version__,
                "python": platform.python_version(),
                "libc": " ".join(platform.libc_ver()),
                "machine": platform.machine(),
            }
        else:
            header, payload = encode(handle(request))
        wants_state = request.get("state") is True or request["op"] == "get_state"
        header["ok"] = True
    except Exception as e:  # every failure is a reply
        header, payload = {"ok": False, "type": type(e).__name__, "message": str(e)}, b""
        wants_state = request.get("state") is True and request.get("op") == "call"
    if wants_state and request.get("id") in STREAMS:
        header["state"] = json.dumps(STREAMS[request["id"]].state, default=plain)
    header["nbytes"] = payload.nbytes if isinstance(payload, memoryview) else len(payload)
    out.write(json.dumps(header, default=plain).encode() + b"\n")
    if header["nbytes"]:
        out.write(payload)


def main():
    requests, out = sys.stdin.buffer, sys.stdout.buffer
    np.seterr(all="ignore")
    for line in requests:
        reply(json.loads(line), out)
        out.flush()


if __name__ == "__main__":
    main()
