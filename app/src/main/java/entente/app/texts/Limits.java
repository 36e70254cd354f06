package entente.app.texts;

/**
 * How much of a file is read at most, so that no file, however small it is packed, fills the memory.
 *
 * @param partBytes the bytes to which one part of an archive may unpack
 * @param parts the parts that an archive may have
 * @param characters the characters that a text may have
 * @param textBytes the bytes that a file without a format of its own may have
 */
record Limits(long partBytes, int parts, int characters, int textBytes) {

    /** What holds for every file that a reader adds; the characters are about ten thousand full pages. */
    static final Limits USUAL = new Limits(128L << 20, 20_000, 32 << 20, 64 << 20);
}
