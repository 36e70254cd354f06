package entente.model;

import entente.evidence.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some people answered when they were asked. It shows how something is seen, and is no evidence of how it is: no engine reads
 * it.
 *
 * @param id the id
 * @param question what was asked
 * @param by who asked
 * @param asOf when
 * @param asked who was asked, and how they were chosen; null where that is unknown
 * @param answers the answers to choose from, with what was counted
 * @param because the claims that tell of it
 * @param note anything else
 */
public record Poll(String id, String question, @Nullable String by, @Nullable Edtf asOf, @Nullable String asked,
        List<Answer> answers, List<String> because, @Nullable String note) {

    /** Copies the lists. */
    public Poll {
        answers = List.copyOf(answers);
        because = List.copyOf(because);
    }

    /**
     * One of the answers.
     *
     * @param label the answer
     * @param count how many votes it got
     * @param printed the share that the source prints, in whole per cent; null where it prints none
     * @param because the claims that tell of it
     */
    public record Answer(String label, int count, @Nullable Integer printed, List<String> because) {
        /** Copies the list. */
        public Answer {
            because = List.copyOf(because);
        }
    }

    /** How many votes were counted in all. */
    public long votes() {
        return answers.stream().mapToLong(Answer::count).sum();
    }

    /** The share of an answer in whole per cent, computed from the counts, halves upwards; 0 where nobody voted. */
    public int share(Answer answer) {
        long votes = votes();
        return votes == 0 ? 0 : (int) ((200L * answer.count() + votes) / (2 * votes));
    }

    /** Whether every share that the source prints follows from the counts that it prints. */
    public boolean sharesAgree() {
        return answers.stream().allMatch(answer -> answer.printed() == null || answer.printed() == share(answer));
    }
}
