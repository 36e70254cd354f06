package entente.app.bibliography;

import java.util.ArrayList;
import java.util.List;

/** The sentences about what stands elsewhere than one would look for it; bounded, and without the control characters of a file. */
final class Kept {

    private static final int MOST = 1_000;

    private final List<String> sentences = new ArrayList<>();
    private int more;

    void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(Complaints.printable(sentence));
        } else {
            more++;
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add(more + " more of this kind are not told.");
        }
        return all;
    }
}
