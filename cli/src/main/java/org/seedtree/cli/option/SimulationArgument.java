package org.seedtree.cli.option;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The simulation that a command line names.
 *
 * @param name the name of a built-in simulation, or of a class
 * @param jar the jar that contains the class; null for a built-in simulation
 * @param parameters the values of its parameters by name, as typed
 */
public record SimulationArgument(String name, @Nullable Path jar, Map<String, String> parameters) {}
