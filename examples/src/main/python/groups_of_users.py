"""Assigns users to the groups of an experiment by their names alone, and adds a group later."""

from hashlib import sha256

import numpy as np
from numpy.random import Generator, Philox, SeedSequence

salt = np.frombuffer(sha256(b"checkout button").digest(), "<u4").tolist()
bits = Philox(SeedSequence(2026, spawn_key=salt))
for user in ["ada", "grace", "edsger", "alan", "ken"]:
    key = int.from_bytes(sha256(user.encode()).digest()[:16], "little")
    u = Generator(bits.jumped(key)).random()
    half = np.searchsorted([0.5], u, side="right")
    later = np.searchsorted([0.5, 0.75], u, side="right")
    print(user, half, later)
