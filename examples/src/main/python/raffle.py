"""A raffle by Python's own random numbers; Raffle.java prints the same lines."""

import random

rng = random.Random("spring raffle")

people = ["Ana", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal"]
rng.shuffle(people)
print("order   ", *people)
print("winners ", *rng.sample(people, 3))
print("prizes  ", *rng.choices(["book", "mug", "pen"], [1, 3, 6], k=5))
print("tickets ", *[rng.randrange(1_000_000) for _ in range(4)])
print("arrivals", *["%.12f" % rng.expovariate(0.5) for _ in range(3)])
print("weights ", *["%.12f" % rng.gauss(70, 8) for _ in range(3)])
print("then    ", "%.12f" % rng.random())
