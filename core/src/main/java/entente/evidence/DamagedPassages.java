package entente.evidence;

import entente.evidence.NearWords.Found;
import entente.evidence.PassageFinder.Span;
import entente.evidence.PassageFinder.Wanted;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of several passages of a damaged text a locator may mean, none of them with all its letters.
 *
 * <p>The locator was made on a text without this damage, where its passage was the only one; and damage does not bring about
 * the right letters. So of two passages with the same last words, one whose first words stand there as they are is meant, not
 * one whose first words differ. Last words that differ from the locator's only by characters that cannot be read are taken for
 * the right ones, and the nearest such are meant. Last words with another letter leave a doubt: later ones that stand there as
 * they are, or with no more differences, may be meant just as well.
 */
final class DamagedPassages {

    private final Wanted wanted;
    private final List<Found> starts;
    private final List<Found> ends;

    /** All places, ascending, where the first and the last words of a locator stand, as they are or damaged. */
    DamagedPassages(Wanted wanted, List<Found> starts, List<Found> ends) {
        this.wanted = wanted;
        this.starts = starts;
        this.ends = ends;
    }

    /** The passages that may be meant: one where there is no doubt. */
    List<Span> found() {
        List<Span> spans = new ArrayList<>();
        List<Span> doubts = new ArrayList<>();
        for (Found start : starts) {
            if (wanted.whole()) {
                spans.addAll(ends.contains(start) ? List.of(new Span(start, start)) : List.of());
                continue;
            }
            List<Found> after = after(start);
            if (!after.isEmpty()) {
                Found nearest = after.getFirst();
                spans.add(new Span(start, nearest));
                after.stream().filter(later -> isRival(later, nearest)).findFirst()
                        .ifPresent(later -> doubts.add(new Span(start, later)));
            }
        }
        return withDoubts(meant(spans), doubts);
    }

    /** Last words that a passage may end with, the nearest first. */
    private List<Found> after(Found start) {
        return ends.stream().filter(end -> end.from() >= start.from() && end.to() >= start.to()
                && end.from() - start.to() <= PassageFinder.WINDOW).toList();
    }

    private boolean isRival(Found later, Found nearest) {
        return later.from() > nearest.from() && !asGoodAs(wanted.end(), nearest) && later.edits() <= nearest.edits();
    }

    private static List<Span> withDoubts(List<Span> spans, List<Span> doubts) {
        List<Span> all = new ArrayList<>(spans);
        doubts.stream().filter(doubt -> spans.stream().anyMatch(span -> span.start().equals(doubt.start())))
                .forEach(all::add);
        return all;
    }

    private List<Span> meant(List<Span> spans) {
        List<Span> meant = spans.stream().filter(span -> spans.stream().noneMatch(other -> beats(other, span)))
                .toList();
        List<Span> exact = meant.stream().filter(Span::exact).toList();
        return exact.isEmpty() ? meant : exact;
    }

    private boolean beats(Span one, Span other) {
        return one.end().equals(other.end()) && asGoodAs(wanted.start(), one.start())
                && !asGoodAs(wanted.start(), other.start());
    }

    /** Whether words stand as they are, but for characters that cannot be read. Digits have to be read: 201? is not 2018. */
    static boolean asGoodAs(String words, Found found) {
        return found.exact() || found.legible() && words.chars().noneMatch(Character::isDigit);
    }
}
