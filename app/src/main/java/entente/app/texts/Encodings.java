package entente.app.texts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into text where nobody says in which encoding they are.
 *
 * <p>In this order: the encoding that the reader names; a byte order mark; zeros in every other byte (UTF-16); the escapes
 * of ISO-2022-JP; UTF-8 where every byte fits; the guess of a detector of letter frequencies where every byte fits it;
 * windows-1252. A guess from frequencies can be wrong for a short text, and tells Latin alphabets apart badly (ISO-8859-2
 * from windows-1252, say): what was guessed is said, and the reader may name another.
 */
final class Encodings {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_32_LE_MARK = {(byte) 0xFF, (byte) 0xFE, 0, 0};
    private static final byte[] UTF_32_BE_MARK = {0, 0, (byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final List<String> JAPANESE_ESCAPES = List.of("\u001b$B", "\u001b$@", "\u001b(J");
    private static final int DETECTED_FROM = 1 << 20;

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
     * @param declared the encoding that the file declares of itself, or null; it counts where every byte fits it
     * @throws TextRefused where the named encoding is unknown or does not fit, or the bytes are no text
     */
    static Decoded decode(byte[] bytes, @Nullable String named, @Nullable String declared) {
        Decoded decoded = named == null ? guessed(bytes, declared) : asNamed(bytes, named);
        return controls(decoded.text()) * 100L > decoded.text().length() ? refuse() : decoded;
    }

    private static Decoded refuse() {
        throw TextRefused.because("it holds bytes that no text has",
                "it is a program, a picture or a database under a wrong name; add a .txt, .md, .html, .docx or .pdf file");
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
        Optional<Decoded> fitting = Optional.ofNullable(declared).flatMap(Encodings::charset)
                .flatMap(charset -> fitting(bytes, charset));
        return fitting.or(() -> wide(bytes)).or(() -> japaneseMail(bytes))
                .or(() -> fitting(bytes, StandardCharsets.UTF_8)).or(() -> detected(bytes))
                .orElseGet(() -> fallback(bytes));
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

    /** UTF-16 without a mark: blanks, line ends and Latin letters have a zero in the same half of their two bytes. */
    private static Optional<Decoded> wide(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] == 0) {
            return Optional.empty();
        }
        Charset charset = zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        boolean onesided = Math.min(zeros[0], zeros[1]) * 20L <= Math.max(zeros[0], zeros[1]);
        return onesided ? fitting(bytes, charset).filter(decoded -> controls(decoded.text()) == 0) : Optional.empty();
    }

    private static Optional<Decoded> japaneseMail(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return Optional.empty();
            }
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
                .flatMap(charset -> fitting(bytes, charset));
    }

    private static Decoded fallback(byte[] bytes) {
        Charset western = charset("windows-1252").orElse(StandardCharsets.ISO_8859_1);
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
