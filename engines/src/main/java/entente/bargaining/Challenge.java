package entente.bargaining;

/** The ways of reading the expected-utility model where its papers and programs differ; docs/methods/bargaining-expected-utility.md compares them. */
final class Challenge {

    private Challenge() {}

    /** How likely the challenger of a position is to prevail. */
    enum Probability implements Choice {
        /** As coded. */
        ALL_PAIRS("the votes for it, over the votes of everybody between every two positions"),
        /** As printed. */
        CONTEST("the votes for it, over the votes cast between the two"),
        /** Of the others. */
        OTHERS("the same, without the votes of the two themselves");

        private final String meaning;

        Probability(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whose readiness to take risks is in the opponent's expected utility. */
    enum Viewpoint implements Choice {
        /** As coded. */
        RECEIVER("that of the actor who weighs the offer"),
        /** As printed. */
        OPPONENT("the opponent's own");

        private final String meaning;

        Viewpoint(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whose salience says how likely a challenge is resisted. */
    enum Resistance implements Choice {
        /** As the sense of the equations asks. */
        CHALLENGED("that of the challenged"),
        /** As printed. */
        OPPONENT("the opponent's in both directions");

        private final String meaning;

        Resistance(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** By what distances are divided. */
    enum Range implements Choice {
        /** As coded. */
        INITIAL("the greatest distance between positions at the start"),
        /** Anew. */
        CURRENT("the greatest distance between positions in the round");

        private final String meaning;

        Range(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What an actor's security is the sum of. */
    enum Security implements Choice {
        /** As the text says. */
        ADVERSARIES("what its adversaries expect from challenging it"),
        /** As one program has it. */
        OWN("what it expects from challenging them");

        private final String meaning;

        Security(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What happens where both expect to gain from a challenge. */
    enum Conflict implements Choice {
        /** The weaker gives in. */
        LOWER_MOVES("the one who expects less gives in"),
        /** Nothing. */
        NO_MOVE("neither moves");

        private final String meaning;

        Conflict(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Which of several offers an actor takes. */
    enum Selection implements Choice {
        /** As coded. */
        LOWEST_AVERAGE(
                "conflicts, then compromises, then capitulations; the least move, but of compromises the lowest average position"),
        /** As printed. */
        LEAST_MOVE("conflicts, then compromises, then capitulations; of each the least move"),
        /** The other rule that is printed. */
        STRONGEST("that of the proposer with most capability times salience");

        private final String meaning;

        Selection(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** The chance that things stay as they are without a challenge. */
    enum Quiet implements Choice {
        /** Certain. */
        ONE("1", 1),
        /** Even. */
        HALF("0.5", 0.5);

        private final String meaning;
        private final double chance;

        Quiet(String meaning, double chance) {
            this.meaning = meaning;
            this.chance = chance;
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
        MEDIAN("where the median is nearer than the opponent"),
        /** Always. */
        BETTER("always");

        private final String meaning;

        Drift(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whether the side that loses more than the other gains gives in. */
    enum Capitulation implements Choice {
        /** As coded. */
        NEVER("no"),
        /** As printed. */
        WEAKER("yes");

        private final String meaning;

        Capitulation(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** When it ends. */
    enum Stop implements Choice {
        /** As in the published table. */
        EIGHT("after 8 rounds"),
        /** One. */
        ONE("after 1 round"),
        /** When it is quiet. */
        SETTLED("when the median moves by less than a two-hundredth of the scale in two rounds running; at the latest after 50");

        private final String meaning;

        Stop(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What of the last positions is the outcome. */
    enum Outcome implements Choice {
        /** The winner of the vote. */
        MEDIAN("their weighted median"),
        /** The compromise. */
        MEAN("their weighted mean");

        private final String meaning;

        Outcome(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
