"""A notebook that seeds NumPy's global functions and SciPy's random_state."""

import numpy as np


def line(values):
    return " ".join(f"{x:.12f}" for x in values)


def simulate_experiment(seed):
    np.random.seed(seed)
    control = np.random.normal(100, 15, 50)
    treated = np.random.normal(105, 15, 50)
    return treated.mean() - control.mean()


np.random.seed(42)
print(line(np.random.rand(3)))
print(line(np.random.randn(3)))
print(*np.random.randint(0, 100, 5))

print(line([simulate_experiment(123)]))
print(line([simulate_experiment(123)]))

try:
    from scipy.stats import norm

    print(line(norm.rvs(loc=10, scale=2, size=3, random_state=7)))
except ImportError:  # what norm.rvs does
    print(line(np.random.RandomState(7).standard_normal(3) * 2 + 10))
