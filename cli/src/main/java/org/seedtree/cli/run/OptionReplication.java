package org.seedtree.cli.run;

import org.seedtree.Generator;
import org.seedtree.internal.math.Libm;
import org.seedtree.simulation.DoubleReplication;

/**
 * The discounted payoff of a European option; its mean is the Black-Scholes price (F. Black and M.
 * Scholes, 1973). In NumPy: {@code s = spot * math.exp(drift + spread * rng.standard_normal());
 * discount * max(s - strike, 0)}.
 */
record OptionReplication(
    boolean call, double spot, double strike, double drift, double spread, double discount)
    implements DoubleReplication {

  static OptionReplication of(Demonstration.Arguments arguments) {
    double infinity = Double.POSITIVE_INFINITY;
    boolean call = arguments.isFirst("kind", "call", "put");
    double spot = arguments.real("spot", 0, infinity);
    double strike = arguments.real("strike", 0, infinity);
    double rate = arguments.real("rate", -infinity, infinity);
    double volatility = arguments.real("volatility", 0, infinity);
    double years = arguments.real("years", 0, infinity);
    return new OptionReplication(
        call,
        spot,
        strike,
        (rate - 0.5 * volatility * volatility) * years,
        volatility * Math.sqrt(years),
        Libm.exp(-rate * years));
  }

  @Override
  public double run(Generator rng, long index) {
    double price = spot * Libm.exp(drift + spread * rng.standardNormal());
    double payoff = call ? price - strike : strike - price;
    return discount * Math.max(payoff, 0);
  }
}
