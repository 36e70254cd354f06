package entente.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a sentence of a text may go on: after a page number, a running head, a block of footnotes, a heading or a pull
 * quote that stands between two of its lines.
 *
 * <p>A line is <em>furniture</em> when it is a page number, stands twice or more in the text and is short, is a heading or
 * caption, or begins as a footnote or address does, together with the lines that follow it without an empty one. A
 * sentence may leave at the end of a line and go on at the beginning of a later one where the lines between begin or end
 * with furniture, a rule or a page break, and are at most {@value #MOST_LINES} lines and {@value #MOST_LETTERS} letters.
 */
final class PageBreaks {

    /** The most lines that may be passed over. */
    static final int MOST_LINES = 60;

    /** The most bare letters that may be passed over. */
    static final int MOST_LETTERS = 5_000;

    private static final int LONGEST_HEAD = 120;
    private static final int MOST_HEADS = 200_000;
    private static final int LONGEST_NUMBER = 24;
    private static final Pattern NOTE = Pattern.compile(
            "(<sup>|\\[\\^?\\d{1,3}]|\\(\\d{1,3}\\)|\\d{1,3}[.)]? ?\\p{L}|\\d{1,3}[.)]? +[\\p{L}\\p{P}]|[¹²³⁰-⁹]|[†‡§]|\\* ?\\p{L}"
                    + "|https?:|www\\.|doi\\b|URL\\b).*",
            Pattern.DOTALL);
    private static final Pattern HEADING = Pattern
            .compile("(#|(Figure|Fig\\.|Table|Box|Рис\\.|Рисунок|Таблица|図|表) ?\\d).*", Pattern.DOTALL);
    private static final Pattern NUMBER_WORDS = Pattern
            .compile("(?i)pages?|pp?|of|стр|с|из|頁|ページ|[ivxlc]+|[^\\p{L}\\p{N}]");

    private final int[] starts;
    private final boolean[] furniture;
    private final boolean[] ruled;
    private final int length;

    private PageBreaks(int[] starts, boolean[] furniture, boolean[] ruled, int length) {
        this.starts = starts;
        this.furniture = furniture;
        this.ruled = ruled;
        this.length = length;
    }

    /** The lines of a text that hold letters. Linear. */
    static PageBreaks of(BareText bare) {
        Lines lines = new Lines(bare);
        lines.read();
        return new PageBreaks(lines.starts.stream().mapToInt(Integer::intValue).toArray(), lines.flags(lines.furniture),
                lines.flags(lines.ruled), bare.length());
    }

    /** The number of the line that begins with a bare letter, or -1 where none does; the number of lines at the end. */
    int lineAt(int index) {
        if (index == length) {
            return starts.length;
        }
        int found = Arrays.binarySearch(starts, index);
        return found < 0 ? -1 : found;
    }

    /** The number of lines. */
    int lines() {
        return starts.length;
    }

    /** The first bare letter of a line. */
    int start(int line) {
        return starts[line];
    }

    /** Whether a sentence may leave at the end of one line and go on with another, passing over those between. */
    boolean passes(int line, int next) {
        if (next - line < 2 || next - line - 1 > MOST_LINES || starts[next] - starts[line + 1] > MOST_LETTERS) {
            return false;
        }
        return furniture[line + 1] || furniture[next - 1] || ruled[line + 1] || ruled[next];
    }

    /** Whether all lines between two are furniture and the two are not. */
    boolean clean(int line, int next) {
        if (furniture[line] || furniture[next]) {
            return false;
        }
        for (int between = line + 1; between < next; between++) {
            if (!furniture[between]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the lines of a text. */
    private static final class Lines {
        private final BareText bare;
        private final List<Integer> starts = new ArrayList<>();
        private final List<Boolean> furniture = new ArrayList<>();
        private final List<Boolean> ruled = new ArrayList<>();
        private final Map<String, Integer> heads = new LinkedHashMap<>();
        private final List<String> short_ = new ArrayList<>();
        private boolean rule;
        private boolean inNote;

        Lines(BareText bare) {
            this.bare = bare;
        }

        void read() {
            String text = bare.text();
            int index = 0;
            int from = 0;
            while (from < text.length()) {
                int to = lineEnd(text, from);
                int first = index;
                while (index < bare.length() && bare.origin(index) < to) {
                    index++;
                }
                line(text.substring(from, Math.min(to, from + 2 * LONGEST_HEAD)), first, index);
                rule |= to < text.length() && text.charAt(to) == '\f';
                from = to + 1;
            }
            for (int i = 0; i < short_.size(); i++) {
                furniture.set(i, furniture.get(i) || heads.getOrDefault(short_.get(i), 0) > 1);
            }
        }

        private static int lineEnd(String text, int from) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\f'
                    && text.charAt(to) != '\r') {
                to++;
            }
            return to;
        }

        private void line(String line, int first, int end) {
            String stripped = line.strip();
            if (first == end) {
                inNote = false;
                rule |= stripped.length() >= 3;
                return;
            }
            boolean number = stripped.length() <= LONGEST_NUMBER && pageNumber(stripped);
            boolean note = NOTE.matcher(stripped).matches();
            inNote |= note;
            starts.add(first);
            furniture.add(number || inNote || HEADING.matcher(stripped).matches());
            ruled.add(rule);
            rule = false;
            String head = stripped.length() > LONGEST_HEAD
                    ? ""
                    : bare.letters().substring(first, end).replaceAll("\\d+", "");
            short_.add(head);
            if (!head.isEmpty() && (heads.size() < MOST_HEADS || heads.containsKey(head))) {
                heads.merge(head, 1, Integer::sum);
            }
        }

        private static boolean pageNumber(String line) {
            String rest = NUMBER_WORDS.matcher(line).replaceAll("");
            return rest.length() <= 8 && rest.chars().allMatch(Character::isDigit);
        }

        private boolean[] flags(List<Boolean> list) {
            boolean[] flags = new boolean[list.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = list.get(i);
            }
            return flags;
        }
    }
}
