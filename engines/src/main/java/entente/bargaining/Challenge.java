package entente.bargaining;

/** The ways of reading the expected-utility model where its papers and programs differ; docs/methods/bargaining-expected-utility.md compares them. */
final class Challenge {

    private Challenge() {}

    /** How likely the challenger of a position is to prevail. */
    enum Probability implements Choice {
        /** As coded. */
        ALL_PAIRS("all-pairs", "the votes for it, over the votes of everybody between every two positions"),
        /** As printed. */
        CONTEST("contest", "the votes for it, over the votes cast between the two"),
        /** Of the others. */
        OTHERS("others", "the same, without the votes of the two themselves");

        private final String id;
        private final String meaning;

        Probability(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whose readiness to take risks is in the opponent's expected utility. */
    enum Viewpoint implements Choice {
        /** As coded. */
        RECEIVER("receiver", "that of the actor who weighs the offer"),
        /** As printed. */
        OPPONENT("opponent", "the opponent's own");

        private final String id;
        private final String meaning;

        Viewpoint(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whose salience says how likely a challenge is resisted. */
    enum Resistance implements Choice {
        /** As the sense of the equations asks. */
        CHALLENGED("challenged", "that of the challenged"),
        /** As printed. */
        OPPONENT("opponent", "the opponent's in both directions");

        private final String id;
        private final String meaning;

        Resistance(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** By what distances are divided. */
    enum Range implements Choice {
        /** As coded. */
        INITIAL("initial", "the greatest distance between positions at the start"),
        /** Anew. */
        CURRENT("current", "the greatest distance between positions in the round");

        private final String id;
        private final String meaning;

        Range(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What an actor's security is the sum of. */
    enum Security implements Choice {
        /** As the text says. */
        ADVERSARIES("adversaries", "what its adversaries expect from challenging it"),
        /** As one program has it. */
        OWN("own", "what it expects from challenging them");

        private final String id;
        private final String meaning;

        Security(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What happens where both expect to gain from a challenge. */
    enum Conflict implements Choice {
        /** The weaker gives in. */
        LOWER_MOVES("lower-moves", "the one who expects less gives in"),
        /** Nothing. */
        NO_MOVE("no-move", "neither moves");

        private final String id;
        private final String meaning;

        Conflict(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Which of several offers an actor takes. */
    enum Selection implements Choice {
        /** As coded. */
        LOWEST_AVERAGE("lowest-average",
                "conflicts, then compromises, then capitulations; the least move, but of compromises the lowest average position"),
        /** As printed. */
        LEAST_MOVE("least-move", "conflicts, then compromises, then capitulations; of each the least move"),
        /** The other rule that is printed. */
        STRONGEST("strongest", "that of the proposer with most capability times salience");

        private final String id;
        private final String meaning;

        Selection(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** The chance that things stay as they are without a challenge. */
    enum Quiet implements Choice {
        /** Certain. */
        ONE("one", "1", 1),
        /** Even. */
        HALF("half", "0.5", 0.5);

        private final String id;
        private final String meaning;
        private final double chance;

        Quiet(String id, String meaning, double chance) {
            this.id = id;
            this.meaning = meaning;
            this.chance = chance;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        double chance() {
            return chance;
        }
    }

    /** Whether change without a challenge is for the better; matters where it may happen. */
    enum Drift implements Choice {
        /** By distance. */
        MEDIAN("median", "where the median is nearer than the opponent"),
        /** Always. */
        BETTER("better", "always");

        private final String id;
        private final String meaning;

        Drift(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whether the side that loses more than the other gains gives in. */
    enum Capitulation implements Choice {
        /** As coded. */
        NEVER("never", "no"),
        /** As printed. */
        WEAKER("weaker", "yes");

        private final String id;
        private final String meaning;

        Capitulation(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** When it ends. */
    enum Stop implements Choice {
        /** As in the published table. */
        EIGHT("eight", "after 8 rounds"),
        /** One. */
        ONE("one", "after 1 round"),
        /** When it is quiet. */
        SETTLED("settled",
                "when the median moves by less than a two-hundredth of the scale in two rounds running; at the latest after 50");

        private final String id;
        private final String meaning;

        Stop(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What of the last positions is the outcome. */
    enum Outcome implements Choice {
        /** The winner of the vote. */
        MEDIAN("median", "their weighted median"),
        /** The compromise. */
        MEAN("mean", "their weighted mean");

        private final String id;
        private final String meaning;

        Outcome(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
