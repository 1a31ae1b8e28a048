"""Writes checksums of the texts that NumPy prints for float64 and float32 scalars.

Writes cli/src/test/resources/org/seedtree/cli/output/number-text.txt: for each group of
numbers its name, its size and the SHA-256 of the texts. NumberTextTest makes the same groups.

    python3 conformance/scripts/golden_number_text.py
"""

import hashlib
import pathlib
import struct

import numpy as np

MASK = 2**64 - 1
TARGET = pathlib.Path(__file__).parents[2] / "cli/src/test/resources/org/seedtree/cli/output/number-text.txt"


def splitmix(n):
    """The first n outputs of SplitMix64 (Steele, Lea and Flood 2014) from seed 0."""
    state = 0
    for _ in range(n):
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def double_of(bits):
    return np.float64(struct.unpack("<d", struct.pack("<Q", bits))[0])


def float_of(bits):
    return np.float32(struct.unpack("<f", struct.pack("<I", bits))[0])


def groups():
    n = 100_000
    yield "double-bits", [double_of(z) for z in splitmix(n)]
    yield "double-unit", [np.float64((z >> 11) * 2.0**-53) for z in splitmix(n)]
    yield "double-decimal", [np.float64((z >> 40) / 1000.0) for z in splitmix(n)]
    exponents = [double_of(e << 52) for e in range(0, 2048)]
    yield "double-powers-of-two", [
        v for p in exponents for v in neighbours(p, double_of, "<d", "<Q")
    ]
    yield "double-powers-of-ten", [
        v for e in range(-323, 309) for v in neighbours(np.float64(f"1e{e}"), double_of, "<d", "<Q")
    ]
    yield "float-bits", [float_of(z >> 32) for z in splitmix(n)]
    yield "float-unit", [np.float32((z >> 40) * 2.0**-24) for z in splitmix(n)]
    exponents = [float_of(e << 23) for e in range(0, 256)]
    yield "float-powers-of-two", [
        v for p in exponents for v in neighbours(p, float_of, "<f", "<I")
    ]
    yield "float-powers-of-ten", [
        v for e in range(-45, 39) for v in neighbours(np.float32(f"1e{e}"), float_of, "<f", "<I")
    ]


def neighbours(value, of, real, word):
    """Returns a value, the three numbers above it and, if positive, the three below, by bits."""
    bits = struct.unpack(word, struct.pack(real, value))[0]
    return [of(b) for b in range(max(bits - 3, 0), bits + 4)]


def main():
    lines = [f"# conformance/scripts/golden_number_text.py, NumPy {np.__version__}"]
    for name, values in groups():
        texts = [str(v) for v in values]
        if name.startswith("double"):
            assert texts == [repr(float(v)) for v in values]
        digest = hashlib.sha256("".join(t + "\n" for t in texts).encode()).hexdigest()
        lines.append(f"{name} {len(texts)} {digest}")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
