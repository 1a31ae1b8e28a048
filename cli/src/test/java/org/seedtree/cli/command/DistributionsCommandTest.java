package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.catalog.Catalog;
import org.seedtree.cli.InProcess;

class DistributionsCommandTest {

  @Test
  void listsTheCatalog() {
    InProcess run = InProcess.run("distributions");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(Catalog.entries().size());
    assertThat(run.out())
        .containsPattern("(?m)^normal \\[loc=0] \\[scale=1] +normal \\(Gaussian\\)$")
        .containsPattern("(?m)^binomial n=\\.\\.\\. p=\\.\\.\\. +");
  }

  @Test
  void describesTheParametersOfADistribution() {
    InProcess run = InProcess.run("distributions", "integers");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("integers low=... [high=...] [endpoint=false]\n")
        .contains("  high      upper bound, excluded; more than low\n")
        .contains("dtypes: int64, ");
  }
}
