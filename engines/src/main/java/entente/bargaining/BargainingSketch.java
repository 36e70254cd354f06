package entente.bargaining;

import entente.model.Estimate;
import entente.model.Issue;
import entente.model.Issue.Accommodation;
import entente.model.Issue.Party;
import entente.model.Issue.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bargaining table as one types it in a test or a worked example, one line each:
 *
 * <pre>
 * scale approach 0 100 quo 15        a dimension: id, low, high, and perhaps the status quo; without any such line, one called x from 0 to 100
 * usa  60         90  95             an actor: id, position, salience (0 to 100), capability
 * prk  0~5~20     100 50  veto       a range low~likely~high; veto, holder, ref=10 and follows=prk:0.7,chn:0.1~0.2~0.3 (shares of accommodation) may follow
 * kor  20/30      95  40             several dimensions: one number for each; a single salience or capability counts for all
 * chn  10|20~30~40 70 70             a panel: opinions with bars between
 * </pre>
 *
 * <p>Empty lines, and whatever follows {@code #}, do not count. A line that cannot be read is an {@link IllegalArgumentException}.
 */
public final class BargainingSketch {

    private BargainingSketch() {}

    /** The table of likely values. */
    public static BargainingTable table(String sketch) {
        return uncertain(sketch).likely();
    }

    /** The table of estimates. */
    public static UncertainTable uncertain(String sketch) {
        return new UncertainTable(issue(sketch));
    }

    /** The issue, called {@code sketch}. */
    public static Issue issue(String sketch) {
        List<Scale> scales = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        for (String line : sketch.lines().map(one -> one.replaceFirst("#.*", "").strip()).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = List.of(line.split("\\s+", -1));
            if (words.getFirst().equals("scale")) {
                scales.add(scale(words));
            } else {
                if (scales.isEmpty()) {
                    scales.add(new Scale("x", "x", 0, 100, List.of(), Optional.empty()));
                }
                parties.add(party(words, scales.size()));
            }
        }
        return new Issue("sketch", "sketch", null, null, null, null, scales, 100, parties, List.of(), List.of(), null);
    }

    private static Scale scale(List<String> words) {
        Optional<Estimate> quo = words.size() == 6 && words.get(4).equals("quo")
                ? Optional.of(estimate(words.get(5)))
                : Optional.empty();
        if (words.size() != 4 && quo.isEmpty()) {
            throw new IllegalArgumentException("no scale: " + words);
        }
        return new Scale(words.get(1), words.get(1), Double.parseDouble(words.get(2)),
                Double.parseDouble(words.get(3)), List.of(), quo);
    }

    private static Party party(List<String> words, int dimensions) {
        if (words.size() < 4) {
            throw new IllegalArgumentException("no actor: " + words);
        }
        List<Optional<Estimate>> reference = new ArrayList<>();
        List<Accommodation> accommodation = new ArrayList<>();
        boolean veto = false;
        boolean holder = false;
        for (String word : words.subList(4, words.size())) {
            if (word.equals("veto")) {
                veto = true;
            } else if (word.equals("holder")) {
                holder = true;
            } else if (word.startsWith("ref=")) {
                estimates(word.substring("ref=".length())).forEach(one -> reference.add(Optional.of(one)));
            } else if (word.startsWith("follows=")) {
                accommodation.addAll(accommodation(word.substring("follows=".length())));
            } else {
                throw new IllegalArgumentException("'" + word + "' is none of veto, holder, ref=, follows=");
            }
        }
        while (reference.size() < dimensions) {
            reference.add(Optional.empty());
        }
        return new Party(words.get(0), estimates(words.get(1)), estimates(words.get(2)), estimates(words.get(3)),
                reference, veto, holder, accommodation, List.of(), null);
    }

    private static List<Accommodation> accommodation(String word) {
        List<Accommodation> shares = new ArrayList<>();
        for (String share : word.split(",", -1)) {
            int colon = share.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("no share: " + share);
            }
            shares.add(new Accommodation(share.substring(0, colon), estimate(share.substring(colon + 1))));
        }
        return shares;
    }

    private static List<Estimate> estimates(String word) {
        return List.of(word.split("/", -1)).stream().map(BargainingSketch::estimate).toList();
    }

    private static Estimate estimate(String word) {
        List<String> opinions = List.of(word.split("\\|", -1));
        if (opinions.size() > 1) {
            List<Estimate.Opinion> panel = new ArrayList<>();
            for (String opinion : opinions) {
                panel.add(new Estimate.Opinion("e" + (panel.size() + 1), estimate(opinion)));
            }
            return new Estimate.Panel(panel, List.of());
        }
        String[] parts = word.split("~", -1);
        return parts.length == 3
                ? new Estimate.Range(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]), List.of())
                : new Estimate.Point(Double.parseDouble(word), List.of());
    }
}
