package entente.app.texts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into text where nobody says in which encoding they are.
 *
 * <p>In this order: the encoding that the reader names; a byte order mark; UTF-16 where there are zeros; the escapes of
 * ISO-2022-JP; UTF-8 where every byte fits; what the file declares of itself, unless it reads as no language does; UTF-16
 * without zeros; the guess of a detector of letter frequencies where every byte fits it; windows-1252. A guess from
 * frequencies can be wrong for a short text, and tells Latin alphabets apart badly (ISO-8859-2 from windows-1252, say): what
 * was guessed is said, and the reader may name another.
 */
final class Encodings {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_32_LE_MARK = {(byte) 0xFF, (byte) 0xFE, 0, 0};
    private static final byte[] UTF_32_BE_MARK = {0, 0, (byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final List<String> JAPANESE_ESCAPES = List.of("\u001b$B", "\u001b$@", "\u001b(J");
    private static final int DETECTED_FROM = 1 << 20;
    private static final String WESTERN = "windows-1252";

    /** Detectors go wrong on fewer bytes beyond ASCII than these. */
    private static final int FEW = 40;

    private Encodings() {}

    /**
     * A text and the encoding in which it was read.
     *
     * @param text without byte order mark
     * @param encoding the usual name
     * @param remark what the reader should know of it, a clause; null where nothing is doubtful
     */
    record Decoded(String text, String encoding, @Nullable String remark) {}

    /**
     * Reads bytes as text.
     *
     * @param named the encoding that the reader names, or null
     * @param declared the encoding that the file declares of itself, or null; it counts where every byte fits it, and the
     *     text is not plainly in another one
     * @throws TextRefused where the named encoding is unknown or does not fit, or the bytes are no text
     */
    static Decoded decode(byte[] bytes, @Nullable String named, @Nullable String declared) {
        Decoded decoded = named == null ? guessed(bytes, declared) : asNamed(bytes, named);
        return controls(decoded.text()) * 100L > decoded.text().length() ? refuse() : decoded;
    }

    private static Decoded refuse() {
        throw TextRefused.because("it holds bytes that no text has",
                "it is a program, a picture or a database under a wrong name; where it is a text, name its encoding with"
                        + " --encoding");
    }

    private static long controls(String text) {
        return text.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f').count();
    }

    private static Decoded asNamed(byte[] bytes, String named) {
        Charset charset = charset(named).orElseThrow(() -> TextRefused.because("there is no encoding '" + named + "'",
                "one of UTF-8, UTF-16LE, windows-1251, windows-1252, KOI8-R, Shift_JIS, EUC-JP, ISO-2022-JP, ISO-8859-2"
                        + " is meant"));
        return strictly(bytes, charset).map(text -> new Decoded(withoutMark(text), charset.name(), null))
                .orElseThrow(() -> TextRefused.because("it is not written in " + charset.name()
                        + ": some of its bytes mean nothing there",
                        "leave out --encoding, and see what it is taken for"));
    }

    private static Decoded guessed(byte[] bytes, @Nullable String declared) {
        Optional<Decoded> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Decoded> plain = Optional.<Decoded>empty().or(() -> zeros(bytes) ? wide(bytes) : Optional.empty())
                .or(() -> japaneseMail(bytes)).or(() -> fitting(bytes, StandardCharsets.UTF_8))
                .map(found -> besides(found, declared, bytes));
        return plain.or(() -> asDeclared(bytes, declared)).or(() -> wide(bytes)).or(() -> detected(bytes))
                .map(found -> besides(found, declared, bytes)).orElseGet(() -> fallback(bytes));
    }

    /** What the file declares of itself, where every byte fits it, and unless it is plain that it is something else. */
    private static Optional<Decoded> asDeclared(byte[] bytes, @Nullable String declared) {
        return Optional.ofNullable(declared).flatMap(Encodings::charset).flatMap(charset -> fitting(bytes, charset))
                .filter(read -> !Letters.unlikely(read.text())
                        || detected(bytes).filter(other -> !Letters.unlikely(other.text())).isEmpty());
    }

    /** A text with a remark where the file declares another encoding of itself; pure ASCII is right in either. */
    private static Decoded besides(Decoded found, @Nullable String declared, byte[] bytes) {
        if (found.remark() != null || declared == null || highs(bytes) == 0) {
            return found;
        }
        String name = charset(declared).map(Charset::name).orElse(declared);
        return name.equalsIgnoreCase(found.encoding())
                ? found
                : new Decoded(found.text(), found.encoding(),
                        "it says that it is written in " + name + ", and reads as " + found.encoding());
    }

    private static int highs(byte[] bytes) {
        int highs = 0;
        for (byte one : bytes) {
            highs += one < 0 ? 1 : 0;
        }
        return highs;
    }

    private static boolean zeros(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Decoded> marked(byte[] bytes) {
        if (begins(bytes, UTF_8_MARK)) {
            return Optional.of(markedAs(bytes, StandardCharsets.UTF_8));
        }
        if (begins(bytes, UTF_32_LE_MARK)) {
            return Optional.of(markedAs(bytes, StandardCharsets.UTF_32LE));
        }
        if (begins(bytes, UTF_32_BE_MARK)) {
            return Optional.of(markedAs(bytes, StandardCharsets.UTF_32BE));
        }
        if (begins(bytes, UTF_16_LE_MARK)) {
            return Optional.of(markedAs(bytes, StandardCharsets.UTF_16LE));
        }
        return begins(bytes, UTF_16_BE_MARK)
                ? Optional.of(markedAs(bytes, StandardCharsets.UTF_16BE))
                : Optional.empty();
    }

    /** A text with a byte order mark is what the mark says, even where it is cut off in the midst of a character. */
    private static Decoded markedAs(byte[] bytes, Charset charset) {
        Optional<String> whole = strictly(bytes, charset);
        return new Decoded(withoutMark(whole.orElseGet(() -> new String(bytes, charset))), charset.name(),
                whole.isPresent()
                        ? null
                        : "some of its bytes are no " + charset.name() + "; a \uFFFD stands in their place");
    }

    /** UTF-16 without a mark, in whichever order of bytes it reads as a text; in the other one, blanks are none. */
    private static Optional<Decoded> wide(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .flatMap(charset -> fitting(bytes, charset).stream()).filter(read -> Letters.wide(read.text()))
                .max(Comparator.comparingDouble(read -> Letters.anchors(read.text())));
    }

    private static Optional<Decoded> japaneseMail(byte[] bytes) {
        if (highs(bytes) > 0) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.US_ASCII);
        return JAPANESE_ESCAPES.stream().anyMatch(text::contains)
                ? charset("ISO-2022-JP").flatMap(charset -> fitting(bytes, charset))
                : Optional.empty();
    }

    private static Optional<Decoded> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECTED_FROM));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Encodings::charset)
                .map(charset -> corrected(bytes, charset)).flatMap(charset -> fitting(bytes, charset))
                .map(read -> read.encoding().equals(WESTERN) || highs(bytes) >= FEW
                        ? read
                        : new Decoded(read.text(), read.encoding(), "its encoding is guessed to be " + read.encoding()
                                + " from few letters; --encoding names another"));
    }

    /**
     * Detectors take ISO-8859-15 for windows-1252, where its letters of French and Finnish are fractions and signs, and a
     * short text in windows-1251 for one of an old Macintosh, whose capitals are bytes that it does not have.
     */
    private static Charset corrected(byte[] bytes, Charset charset) {
        return switch (charset.name()) {
            case WESTERN -> Letters.latin9(bytes) ? Charset.forName("ISO-8859-15") : charset;
            case "x-MacCyrillic" -> Letters.holdsC1(bytes) ? charset : Charset.forName("windows-1251");
            default -> charset;
        };
    }

    private static Decoded fallback(byte[] bytes) {
        Charset western = charset(WESTERN).orElse(StandardCharsets.ISO_8859_1);
        Charset charset = strictly(bytes, western).isPresent() ? western : StandardCharsets.ISO_8859_1;
        return new Decoded(new String(bytes, charset), charset.name(),
                "its encoding could not be told, and " + charset.name() + " is a guess; --encoding names another");
    }

    private static Optional<Decoded> fitting(byte[] bytes, Charset charset) {
        return strictly(bytes, charset).map(text -> new Decoded(withoutMark(text), charset.name(), null));
    }

    /** The charset of a name. Where the web or Windows writes more than the standard of that name has, the larger set. */
    private static Optional<Charset> charset(String name) {
        String known = switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "maccyrillic" -> "x-MacCyrillic";
            default -> name.strip();
        };
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException misfit) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
