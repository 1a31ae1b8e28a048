"""Draws of scipy.stats with random_state=7, or without SciPy the calls that it makes."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


try:
    from scipy import stats

    print(line(stats.norm.rvs(10, 2, size=3, random_state=7)))
    print(line(stats.expon.rvs(1, 5, size=3, random_state=7)))
    print(line(stats.gamma.rvs(2.5, 0, 3, size=3, random_state=7)))
    print(line(stats.uniform.rvs(-1, 2, size=3, random_state=7)))
    print(line(stats.beta.rvs(2, 3, size=3, random_state=7)))
    print(line(stats.t.rvs(4, size=3, random_state=7)))
    print(line(stats.chi2.rvs(3, size=3, random_state=7)))
    print(*stats.poisson.rvs(4, size=3, random_state=7))
    print(*stats.binom.rvs(20, 0.3, size=3, random_state=7))
except ImportError:

    def rs():
        return np.random.RandomState(7)

    print(line(rs().standard_normal(3) * 2 + 10))
    print(line(rs().standard_exponential(3) * 5 + 1))
    print(line(rs().standard_gamma(2.5, 3) * 3 + 0))
    print(line(rs().uniform(0.0, 1.0, 3) * 2 - 1))
    print(line(rs().beta(2, 3, 3)))
    print(line(rs().standard_t(4, 3)))
    print(line(rs().chisquare(3, 3)))
    print(*rs().poisson(4, 3))
    print(*rs().binomial(20, 0.3, 3))
