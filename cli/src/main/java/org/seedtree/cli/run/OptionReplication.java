package org.seedtree.cli.run;

import org.seedtree.Generator;
import org.seedtree.distribution.Lognormal;
import org.seedtree.engine.PCG64;
import org.seedtree.simulation.DoubleReplication;

/**
 * The discounted payoff of a European option on one path; its mean is the price of F. Black and M.
 * Scholes, "The Pricing of Options and Corporate Liabilities" (1973). In NumPy: {@code s = spot *
 * rng.lognormal(drift, spread); discount * max(s - strike, 0)}.
 */
record OptionReplication(
    boolean call, double spot, double strike, Lognormal growth, double discount)
    implements DoubleReplication {

  static OptionReplication of(BuiltInSimulation.Arguments arguments) {
    double infinity = Double.POSITIVE_INFINITY;
    boolean call = arguments.isFirst("kind", "call", "put");
    double spot = arguments.real("spot", 0, infinity);
    double strike = arguments.real("strike", 0, infinity);
    double rate = arguments.real("rate", -infinity, infinity);
    double volatility = arguments.real("volatility", 0, infinity);
    double years = arguments.real("years", 0, infinity);
    double drift = (rate - 0.5 * volatility * volatility) * years;
    return new OptionReplication(
        call,
        spot,
        strike,
        new Lognormal(drift, volatility * Math.sqrt(years)),
        exp(-rate * years));
  }

  /**
   * Returns {@code e^x} with the bits of NumPy's and Python's {@code exp}, from which {@link
   * Math#exp} may differ in the last one: with sigma 0 a lognormal distribution is that constant.
   */
  private static double exp(double x) {
    return new Lognormal(x, 0).sample(new PCG64(0));
  }

  @Override
  public double run(Generator rng, long index) {
    double price = spot * growth.sample(rng.bitGenerator());
    double payoff = call ? price - strike : strike - price;
    return discount * Math.max(payoff, 0);
  }
}
