package org.seedtree.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of quality is made from the results, and results are read from the programs' output. */
class QualityPageTest {

  private static final Path SCRIPTS =
      Path.of("../conformance/scripts").toAbsolutePath().normalize();

  private static String python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(SCRIPTS.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      System.out.println("QualityPageTest: no python3, skipped");
      return abort("no python3");
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void thePageIsMadeFromTheResults() throws Exception {
    assertThat(python("-B", "quality_page.py", "--check")).isEmpty();
  }

  @Test
  void theOutputOfPractRandAndTestU01IsRead() throws Exception {
    String program =
        """
        import external_batteries as e
        head = "rng=RNG_stdin64, seed=unknown\\n"
        good = "length= 512 megabytes (2^29 bytes), time= 9.1 seconds\\n  no anomalies in 230 test result(s)\\n"
        bad = '''length= 1 gigabyte (2^30 bytes), time= 19 seconds
          Test Name                         Raw       Processed     Evaluation
          [Low1/64]BCFN(2+0,13-2,T)         R= +13.4  p =  7.7e-7   suspicious
          Gap-16:A                          R=  -4.2  p =1-2.8e-4   unusual
          ...and 215 test result(s) without anomalies
        '''
        print(e.practrand_result(head + good))
        print(e.practrand_result(head + good + bad))
        print(e.testu01_result("\\n All tests were passed\\n"))
        print(e.testu01_result(''' The following tests gave p-values outside [0.001, 0.9990]:

               Test                          p-value
         ----------------------------------------------
          1  BirthdaySpacings                 eps
          6  MaxOft AD                      3.1e-5
         ----------------------------------------------
        '''))
        """;
    assertThat(python("-B", "-c", program))
        .isEqualTo(
            """
            ('512 MiB', 'no anomaly')
            ('1 GiB', 'suspicious ([Low1/64]BCFN(2+0,13-2,T), p =  7.7e-7); unusual (Gap-16:A, p =1-2.8e-4)')
            all passed
            BirthdaySpacings: eps; MaxOft AD: 3.1e-5
            """);
  }
}
