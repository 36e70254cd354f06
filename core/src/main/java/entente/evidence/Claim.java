package entente.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says, in our paraphrase, with the place where it says it.
 *
 * @param id the id that statements cite
 * @param says our paraphrase, a full sentence
 * @param voice in whose voice the source says it
 * @param hedge the hedging words of the source, or null where it asserts flatly
 * @param asOf the time that the claim speaks of
 * @param at where it stands
 * @param note anything else, for example a slip of the source
 * @param citing ids of the references on which the source rests it; may be empty
 */
public record Claim(String id, String says, Voice voice, @Nullable String hedge, @Nullable Edtf asOf, Locator at,
        @Nullable String note, List<String> citing) implements Ground {

    /** Copies the list. */
    public Claim {
        citing = List.copyOf(citing);
    }

    /** A claim that the source makes without citing anything. */
    public Claim(String id, String says, Voice voice, @Nullable String hedge, @Nullable Edtf asOf, Locator at,
            @Nullable String note) {
        this(id, says, voice, hedge, asOf, at, note, List.of());
    }

    @Override
    public String inWords() {
        return says;
    }
}
