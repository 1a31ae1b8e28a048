"""Prints what NumPy draws with array parameters, as quoted in BroadcastTest and ArrayTrapsTest.

    python3 conformance/scripts/golden_broadcast.py
"""

import numpy as np


def rng():
    return np.random.default_rng(12)


def show(title, values):
    values = np.asarray(values)
    flat = [float(v).hex() if values.dtype.kind == "f" else int(v) for v in values.ravel()]
    print(f"{title} {values.shape}: {', '.join(map(str, flat))}")


show("normal([1, 2], [[0.5], [3]])", rng().normal([1.0, 2.0], [[0.5], [3.0]]))
show("gamma([0.5, 2], 1.5, (2, 2))", rng().gamma([0.5, 2.0], 1.5, size=(2, 2)))
show("binomial([10, 100], [[0.1], [0.9]])", rng().binomial([10, 100], [[0.1], [0.9]]))
show("hypergeometric([10, 100], 20, [5, 15])", rng().hypergeometric([10, 100], 20, [5, 15]))
show("standard_gamma([0.5, 2, 1], float32)", rng().standard_gamma([0.5, 2.0, 1.0], dtype="f"))
show("12: size (2,)", rng().integers([[0, 10], [20, 30]], [[5, 15], [25, 35]], size=(2,)))
show("12: size (3, 1)", rng().integers([0, 10], [5, 15], size=(3, 1)))
show("12: uint8", rng().integers([0, 10, 20], [5, 15, 220], size=(2, 3), dtype="uint8"))
show("12: size 0", rng().integers([5, 5], [3, 3], size=0))
