package entente.app.cli;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import org.junit.jupiter.api.Test;

/** FEATURE: what is asked of an issue in vain is named, with the word that was most likely meant. */
class IssueOptionsTest {

    private static Call asked(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "solve";
        all[1] = "northeast-asia#issue/kuril-2018";
        System.arraycopy(words, 0, all, 2, words.length);
        return entente(all);
    }

    private static Call refused(String message, String maybe) {
        return new Call(2, "", "entente: " + message + "\n  Maybe " + maybe + ".\n");
    }

    @Test
    void aMisspeltMethod() {
        String known = "the methods are compromise, median, nash-bargaining, kalai-smorodinsky, condorcet,"
                + " quantal-response, expected-utility, expected-utility-paper, challenge, exchange, smp";
        assertThat(asked("--method", "mediam"))
                .isEqualTo(refused("unknown method 'mediam'; " + known, "you mean 'median'"));
        assertThat(asked("--method", "dice")).isEqualTo(refused("unknown method 'dice'; " + known,
                "see 'entente solve --help' and docs/methods/bargaining.md"));
    }

    @Test
    void aMisspeltSwitchOrReading() {
        assertThat(asked("--method", "median", "--switch", "vetos=ignored"))
                .isEqualTo(refused("method 'median' has no switch 'vetos'; it has tie, vetoes", "you mean 'vetoes'"));
        assertThat(asked("--method", "smp", "--switch", "vote=cubik")).isEqualTo(refused(
                "switch 'vote' of method 'smp' is set to 'cubik'; it knows proportional, binary, proportional-binary,"
                        + " proportional-cubic, cubic, asymmetric-prospect",
                "you mean 'cubic'"));
        assertThat(asked("--switch", "vetoes")).isEqualTo(
                refused("'vetoes' sets no switch", "write --switch NAME=VALUE, as in --switch vetoes=ignored"));
    }

    @Test
    void amongWhomNobodyKnows() {
        assertThat(entente("solve", "northeast-asia#issue/korea-2018-01", "--participants", "fuor"))
                .isEqualTo(refused("unknown list of participants 'fuor'; the issue has four, six", "you mean 'four'"));
    }

    @Test
    void numbersThatAreNone() {
        assertThat(asked("--draws", "-1"))
                .isEqualTo(refused("-1 is no number of draws", "write a number from 0 to 1000000"));
        assertThat(asked("--sobol", "1000001"))
                .isEqualTo(refused("1000001 is no number of draws", "write a number from 0 to 1000000"));
    }
}
