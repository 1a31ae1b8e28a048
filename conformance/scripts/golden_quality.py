"""Writes values of distribution functions by SciPy, for those that Commons Statistics lacks.

Writes quality/src/test/resources/golden/reference.txt: lines of a distribution, its parameters, a
point and the probability of a value of at most the point. ReferenceTest compares. Zipf's is that of
the integers below 2**63, which NumPy draws from; its tails are computed by mpmath in 50 digits.

    python3 -m venv V && V/bin/pip install scipy mpmath && V/bin/python conformance/scripts/golden_quality.py
"""

import pathlib

import mpmath
import numpy as np
import scipy
from scipy import stats

TARGET = pathlib.Path(__file__).parents[2] / "quality/src/test/resources/golden/reference.txt"
LEVELS = [1e-8, 1e-5, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999, 1 - 1e-6]

mpmath.mp.dps = 50


def zipf_cumulative(a, k):
    a = mpmath.mpf(a)
    beyond = mpmath.zeta(a, 2**63)
    return float(1 - (mpmath.zeta(a, k + 1) - beyond) / (mpmath.zeta(a) - beyond))


def vonmises_cumulative(kappa, x):
    """The integral of the density: SciPy's own function approximates large concentrations."""
    kappa, x = mpmath.mpf(kappa), mpmath.mpf(float(x))
    density = lambda t: mpmath.exp(kappa * (mpmath.cos(t) - 1))
    scale = 2 * mpmath.pi * mpmath.besseli(0, kappa) * mpmath.exp(-kappa)
    points = [-mpmath.pi, x] if x < -0.5 else [-mpmath.pi, -0.5, x]
    return float(mpmath.quad(density, points) / scale)


def lines():
    for df, nonc in [(0.5, 3), (3, 2), (3, 0), (20, 50)]:
        frozen = stats.ncx2(df, nonc) if nonc else stats.chi2(df)
        for x in frozen.ppf(LEVELS):
            yield "noncentral_chisquare", (df, nonc), x, frozen.cdf(x)
    for dfnum, dfden, nonc in [(3, 4, 2), (1, 20, 0.5), (10, 6, 12)]:
        frozen = stats.ncf(dfnum, dfden, nonc)
        for x in frozen.ppf(LEVELS):
            yield "noncentral_f", (dfnum, dfden, nonc), x, frozen.cdf(x)
    for mean, scale in [(3, 2), (1, 8), (1e8, 2.25), (1, 400)]:
        frozen = stats.invgauss(mu=mean / scale, scale=scale)
        for x in frozen.ppf(LEVELS):
            yield "wald", (mean, scale), x, frozen.cdf(x)
    for kappa in [1e-9, 0.3, 4, 40, 300]:
        for x in [-3, -2, -1, -0.5, -0.2, -0.05, 0, 0.01, 0.1, 0.4, 1, 2, 3.1]:
            yield "vonmises", (0, kappa), x, vonmises_cumulative(kappa, x)
    for p in [0.2, 0.7, 0.99]:
        for k in [1, 2, 3, 5, 10, 30, 100, 500]:
            yield "logseries", (p,), k, stats.logser(p).cdf(k)
    for a in [1.05, 1.2, 1.5, 2.5, 4]:
        for k in [1, 2, 3, 10, 100, 10**6, 2**40, 2**49, 2**60, 2**62]:
            yield "zipf", (a,), k, zipf_cumulative(a, k)
    for n in [1000, 65536]:
        for d in [0.3, 0.5, 0.8, 1.2, 1.6, 2.2]:
            yield "kolmogorov", (n,), d / np.sqrt(n), stats.kstwo(n).cdf(d / np.sqrt(n))


def main():
    out = [f"# SciPy {scipy.__version__}: distribution, parameters, point, cumulative probability"]
    for name, parameters, x, p in lines():
        point = repr(x) if isinstance(x, int) else repr(float(x))
        out.append(" ".join([name, ",".join(map(repr, map(float, parameters))), point, repr(float(p))]))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("\n".join(out) + "\n")
    print(len(out) - 1, "values in", TARGET)


if __name__ == "__main__":
    main()
