package entente.app.texts;

import java.io.Writer;

/** A text that grows up to a limit, so that no file, however small it is packed, fills the memory. */
final class BoundedText extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(Limits limits) {
        this.most = limits.characters();
    }

    @Override
    public void write(char[] chars, int from, int length) {
        room(length);
        text.append(chars, from, length);
    }

    @Override
    public void write(String added, int from, int length) {
        room(length);
        text.append(added, from, from + length);
    }

    /** Adds a text. */
    BoundedText add(String added) {
        room(added.length());
        text.append(added);
        return this;
    }

    /** Ends the line, unless nothing stands on it. */
    void endLine() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && !endsWith('\n')) {
            text.append('\n');
        }
    }

    /** Adds a blank, unless one stands there or the line is empty. */
    void blank() {
        if (!text.isEmpty() && !endsWith(' ') && !endsWith('\n') && !endsWith('\t')) {
            text.append(' ');
        }
    }

    private boolean endsWith(char last) {
        return text.charAt(text.length() - 1) == last;
    }

    private void room(int length) {
        if (text.length() + (long) length > most) {
            throw TextRefused.outOfResources("it holds more than " + (most >> 20) + " million characters of text",
                    "add the part of it that you cite");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
