package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/** The source of blocks that no fill uses: drawing from it fails. */
public final class DetachedSource extends RandomSource {

  /** The only one. */
  public static final DetachedSource INSTANCE = new DetachedSource();

  private DetachedSource() {}

  @Override
  public int nextInt() {
    throw new IllegalStateException("the fill has ended");
  }

  @Override
  public long nextLong() {
    throw new IllegalStateException("the fill has ended");
  }
}
