package entente.app.cli;

import entente.app.words.Catalogue;
import entente.app.words.Sentence;
import entente.conflict.Notion;
import entente.conflict.Verdicts;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a further concept says of a state: its meaning, whether the state lasts, and for whom it is stable. */
final class ExplainedNotion {

    private final Catalogue catalogue;
    private final Optional<String> assumes;
    private final List<Sentence> attitudes;
    private final Notion notion;
    private final int state;
    private final OptionalInt only;
    private final Verdicts verdicts;

    ExplainedNotion(Solved solved, Notion notion, int state, OptionalInt only, Run run) {
        this.catalogue = solved.catalogue();
        this.assumes = notion.assumes(solved.model());
        this.attitudes = solved.attitudes(notion);
        this.notion = notion;
        this.state = state;
        this.only = only;
        this.verdicts = notion.judge(solved.model(), run);
    }

    List<Sentence> sentences() {
        List<Sentence> told = new ArrayList<>();
        told.add(catalogue.meaning(notion));
        told.addAll(attitudes);
        assumes.ifPresent(said -> told.add(Sentence.of(said)));
        if (only.isEmpty()) {
            told.addAll(catalogue.verdict(notion, verdicts, state));
            return told;
        }
        verdicts.stable().forEach((judge, states) -> {
            if (asked(judge)) {
                told.add(Sentence.of("For " + catalogue.judge(judge) + " it is "
                        + (states.contains(state) ? "stable." : "not stable.")));
            }
        });
        return told;
    }

    private boolean asked(String judge) {
        return only.isEmpty() || catalogue.members(judge).contains(only.getAsInt());
    }

    void into(ObjectNode json) {
        json.put("title", notion.title()).put("means", notion.means()).put("definition", Catalogue.DEFINITIONS)
                .put("source", notion.source()).put("holds", verdicts.equilibria().contains(state));
        assumes.ifPresent(said -> json.put("assumes", said));
        ObjectNode stable = json.putObject("stable");
        verdicts.stable().forEach((judge, states) -> {
            if (asked(judge)) {
                stable.put(judge, states.contains(state));
            }
        });
        ArrayNode told = json.putArray("sentences");
        sentences().forEach(sentence -> told.add(sentence.text()));
    }
}
