package org.seedtree.internal.parameter;

/** A parameter out of its range, with what NumPy says if it is an element of an array. */
public final class InvalidParameterException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String arrayMessage;
  private final int order;

  private InvalidParameterException(String message, String arrayMessage, int order) {
    super(message);
    this.arrayMessage = arrayMessage;
    this.order = order;
  }

  /** Returns an exception; as its superclass, so that this class is loaded for a rejection only. */
  static IllegalArgumentException of(String message, String arrayMessage, int order) {
    return new InvalidParameterException(message, arrayMessage, order);
  }

  /** Returns the message for an element of an array. */
  public String arrayMessage() {
    return arrayMessage;
  }

  /**
   * Returns the order of the check that failed: of several elements' violations, NumPy reports the
   * one of the least order, since it makes each check over all elements before the next.
   */
  public int order() {
    return order;
  }
}
