package org.seedtree.engine;

/** The options of the JVM, as HotSpot's management bean says them. */
final class JvmOption {

  private JvmOption() {}

  /**
   * Returns the value of an option; empty if this JVM does not have it or cannot be asked. The
   * bean's module is optional, so it is called by reflection.
   */
  static String value(String name) {
    try {
      Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
      Object bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getPlatformMXBean", Class.class)
              .invoke(null, type);
      Object option = type.getMethod("getVMOption", String.class).invoke(bean, name);
      return String.valueOf(option.getClass().getMethod("getValue").invoke(option));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return "";
    }
  }
}
