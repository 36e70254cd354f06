package entente.conflict;

import entente.unlisted.Stray;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Breaks the rules of {@code LayersTest}, which shows with it that it can fail. */
public final class Misplaced {

    /** A package without a row. */
    public final Stray stray = new Stray();

    /** A library that belongs to another package. */
    public final Timestamp time = new Timestamp(0);

    /** A map without an order. */
    public final Map<String, String> map = Map.copyOf(new HashMap<>(2));

    /** A set without an order. */
    public final Set<String> set = Set.of("a");
}
