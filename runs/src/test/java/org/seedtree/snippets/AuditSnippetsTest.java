package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.audit.Audit;
import org.seedtree.audit.StreamGuard;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Manifests;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.seed.Entropy;

/** The examples of {@link Audit} and {@link StreamGuard}. */
class AuditSnippetsTest {

  @Test
  void audit() {
    StreamStart start = StreamStart.of(StreamOrigin.seeded(Engine.PCG64, Entropy.of(42)));
    Manifest a = Manifests.sample(start, 12L);
    Manifest b = Manifests.sample(start, 15L);
    // @start region="audit"
    Audit audit = Audit.of(List.of(Audit.Subject.of("a.json", a), Audit.Subject.of("b.json", b)));
    List<String> texts = audit.findings().stream().map(Audit.Finding::text).toList();
    // @end
    assertThat(texts).singleElement().asString().startsWith("a.json and b.json use the same");
  }

  @Test
  void guard() {
    assertThatThrownBy(
            () -> {
              // @start region="guard"
              StreamGuard guard = new StreamGuard();
              List<Generator> workers = Generator.defaultRng(42).spawn(8);
              for (int i = 0; i < workers.size(); i++) {
                guard.claim(workers.get(i), "worker " + i);
              }
              guard.claim(Generator.defaultRng(42).spawn(1).get(0), "another"); // throws
              // @end
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("worker 0");
  }
}
