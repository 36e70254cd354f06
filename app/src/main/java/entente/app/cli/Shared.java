package entente.app.cli;

import picocli.CommandLine.Option;

/** The options that every command takes. */
final class Shared {

    @Option(names = "--json", description = "print the result for machines, and nothing else, on stdout")
    private boolean json;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "the seed of all chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--debug", description = "show the stack trace of an error")
    private boolean debug;

    boolean json() {
        return json;
    }

    long seed() {
        return seed;
    }

    boolean debug() {
        return debug;
    }
}
