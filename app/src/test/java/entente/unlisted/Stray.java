package entente.unlisted;

/** Stands in a package that has no row in {@code LayersTest}. */
public final class Stray {}
