package entente.evidence;

/** What a number or an order in a case rests on: a {@link Claim} of a source or a {@link Judgement} of ours. */
public sealed interface Ground permits Claim, Judgement {

    /** The id that {@code because} lists cite; unique among all claims and judgements of a case. */
    String id();

    /** The sentence a reader sees. */
    String inWords();
}
