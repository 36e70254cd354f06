package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.CaseReader;
import entente.engine.Reading;
import entente.engine.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE the inverse count of a published conflict, from its case: 240 and 384 of 720
class SyriaIraqCaseTest {

    private static final Run QUIET = Run.quiet(0);

    private static GraphModel water() throws Exception {
        Reading<GraphModel> reading = PictureReader.read(CaseReader.read(Path.of("../cases/published/syria-iraq")),
                "water",
                1L << 30);
        return ((Reading.Fit<GraphModel>) reading).picture();
    }

    @Test
    void theReleaseOfWaterLastsUnder240And384Of720Rankings() throws Exception {
        GraphModel model = water();
        int released = model.number("released").orElseThrow();
        assertThat(model.states()).isEqualTo(6);
        assertThat(InverseQuestion.shareOfRankings(model, Concept.NASH, released, 0, 0, QUIET))
                .isEqualTo(Share.exact(240, 720, 6));
        assertThat(InverseQuestion.shareOfRankings(model, Concept.SEQ, released, 0, 0, QUIET))
                .isEqualTo(Share.exact(384, 720, 6));
    }

    @Test
    void kernelAndDefinitionAgree() throws Exception {
        GraphModel model = water();
        ConflictResult result = new ConflictEngine().solve(model, QUIET);
        Definition definition = new Definition(model);
        for (Concept concept : Concept.values()) {
            for (int maker = 0; maker < 2; maker++) {
                int judge = maker;
                List<Integer> stable = IntStream.rangeClosed(1, 6).filter(s -> definition.stable(concept, judge, s))
                        .boxed()
                        .toList();
                assertThat(result.stable().get(concept)).containsEntry(model.makers().get(maker).id(), stable);
            }
        }
    }
}
