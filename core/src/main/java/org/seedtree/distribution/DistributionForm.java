package org.seedtree.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;

/**
 * The serialized form of a distribution: NumPy's name and the parameters in NumPy's order; of
 * {@code integers} the dtype, the least and the greatest value.
 */
final class DistributionForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public DistributionForm() {}

  DistributionForm(Distribution distribution) {
    this(values(distribution));
  }

  DistributionForm(List<Object> values) {
    super(values);
  }

  /** Returns the name, followed by the parameters. */
  static List<Object> values(Distribution distribution) {
    List<Object> values = new ArrayList<>();
    values.add(distribution.name());
    values.addAll(distribution.parameters().values());
    return values;
  }

  @Override
  protected Object restore(SerialValues v) {
    Distribution distribution = distribution(v);
    int given = v.size() - (distribution instanceof Integers ? 2 : 1);
    int parameters = distribution.parameters().size();
    if (given != parameters) {
      throw new IllegalArgumentException(
          distribution.name() + " has " + parameters + " parameters, not " + given);
    }
    return distribution;
  }

  private static Distribution distribution(SerialValues v) {
    String name = v.text(0);
    return switch (name) {
      case "beta" -> new Beta(v.real(1), v.real(2));
      case "binomial" -> new Binomial(v.longValue(1), v.real(2));
      case "chisquare" -> new Chisquare(v.real(1));
      case "dirichlet" -> new Dirichlet(v.reals(1));
      case "exponential" -> new Exponential(v.real(1));
      case "f" -> new F(v.real(1), v.real(2));
      case "gamma" -> new Gamma(v.real(1), v.real(2));
      case "geometric" -> new Geometric(v.real(1));
      case "gumbel" -> new Gumbel(v.real(1), v.real(2));
      case "hypergeometric" -> new Hypergeometric(v.longValue(1), v.longValue(2), v.longValue(3));
      case "integers" ->
          Integers.of(IntegerType.named(v.text(1)), v.integer(2), v.integer(3), true);
      case "laplace" -> new Laplace(v.real(1), v.real(2));
      case "logistic" -> new Logistic(v.real(1), v.real(2));
      case "lognormal" -> new Lognormal(v.real(1), v.real(2));
      case "logseries" -> new Logseries(v.real(1));
      case "multinomial" -> new Multinomial(v.longValue(1), v.reals(2));
      case "multivariate_hypergeometric" ->
          new MultivariateHypergeometric(
              v.longs(1),
              v.longValue(2),
              MultivariateHypergeometric.Method.valueOf(v.text(3).toUpperCase(Locale.ROOT)));
      case "multivariate_normal" -> multivariateNormal(v);
      case "negative_binomial" -> new NegativeBinomial(v.real(1), v.real(2));
      case "noncentral_chisquare" -> new NoncentralChisquare(v.real(1), v.real(2));
      case "noncentral_f" -> new NoncentralF(v.real(1), v.real(2), v.real(3));
      case "normal" -> new Normal(v.real(1), v.real(2));
      case "pareto" -> new Pareto(v.real(1));
      case "poisson" -> new Poisson(v.real(1));
      case "power" -> new Power(v.real(1));
      case "random" -> new StandardUniform();
      case "rayleigh" -> new Rayleigh(v.real(1));
      case "standard_cauchy" -> new StandardCauchy();
      case "standard_exponential" ->
          new StandardExponential(
              StandardExponential.Method.valueOf(v.text(1).toUpperCase(Locale.ROOT)));
      case "standard_gamma" -> new StandardGamma(v.real(1));
      case "standard_normal" -> new StandardNormal();
      case "standard_t" -> new StandardT(v.real(1));
      case "triangular" -> new Triangular(v.real(1), v.real(2), v.real(3));
      case "uniform" -> new Uniform(v.real(1), v.real(2));
      case "vonmises" -> new Vonmises(v.real(1), v.real(2));
      case "wald" -> new Wald(v.real(1), v.real(2));
      case "weibull" -> new Weibull(v.real(1));
      case "zipf" -> new Zipf(v.real(1));
      default -> throw new IllegalArgumentException("no distribution of this name: " + name);
    };
  }

  /** Returns the distribution without the check of the covariances, which have passed it. */
  private static MultivariateNormal multivariateNormal(SerialValues v) {
    double[] mean = v.reals(1);
    double[] flat = v.reals(2);
    int d = mean.length;
    if (flat.length != (long) d * d) {
      throw new IllegalArgumentException(
          "cov must be 2 dimensional and square: " + flat.length + " elements");
    }
    double[][] cov = new double[d][];
    Arrays.setAll(cov, i -> Arrays.copyOfRange(flat, i * d, (i + 1) * d));
    return new MultivariateNormal(
        mean,
        cov,
        MultivariateNormal.Method.valueOf(v.text(3).toUpperCase(Locale.ROOT)),
        MultivariateNormal.CheckValid.IGNORE,
        0);
  }
}
