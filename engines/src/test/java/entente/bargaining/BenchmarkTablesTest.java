// FEATURE: the tables of the literature, read from their files where these are at hand, give the figures that are printed with them
package entente.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import entente.casefile.BadCase;
import entente.casefile.BargainingFile;
import entente.engine.Run;
import entente.model.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchmarkTablesTest {

    private static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/benchmarks/bargaining").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        System.out.println("left out: no ../shared/benchmarks/bargaining/" + name);
        return abort("no " + name);
    }

    private static BargainingTable table(String name) throws BadCase {
        Issue issue = BargainingFile.read(file(name)).issues().getFirst();
        return new UncertainTable(issue).likely();
    }

    private static double[] settle(String method, BargainingTable table) {
        return Methods.of(method).orElseThrow().settle(table, Settings.STANDARD, Run.quiet(0));
    }

    /** The printed part of the table, with the subtotals of the rows that are not printed, makes the printed mean of 59.8. */
    @Test
    void theChecksumOfTheNorthKoreanTable() throws BadCase {
        BargainingTable table = table("north-korea-2004-predictioneer-excerpt.csv");
        double weights = 16528;
        double sum = 812400;
        for (int i = 0; i < table.size(); i++) {
            weights += 100 * table.weight(i, 0);
            sum += 100 * table.weight(i, 0) * table.position(i, 0);
        }
        assertThat(sum / weights).isCloseTo(59.8, within(0.05));
    }

    /** Positions of round 0 of the exchange model: its outcome before any exchange is the weighted mean on every issue. */
    @Test
    void theWeightedMeansOfCopenhagen() throws BadCase, IOException {
        BargainingTable table = table("decide-copenhagen.csv");
        JsonNode start = JsonMapper.builder().build().readTree(Files.readString(file("decide-copenhagen.json")))
                .at("/rounds/0/nbs_start");
        double[] means = settle("compromise", table);
        assertThat(means).hasSize(7);
        for (int k = 0; k < means.length; k++) {
            assertThat(means[k]).isCloseTo(start.required(table.dimensions().get(k).id()).doubleValue(), within(1e-9));
        }
    }

    /** The median of 13.90 dollars, where a program that counts victories instead takes 13.75. */
    @Test
    void theMedianOfTheOilPriceTable() throws BadCase {
        assertThat(settle("median", table("sultan-oil-price-bdm1997.csv"))).containsExactly(13.90);
    }

    @Test
    void theFirstMeanOfTheCarEmissionTable() throws BadCase {
        assertThat(settle("compromise", table("ec-car-emission-standards-bdm1994.csv"))[0]).isCloseTo(7.4,
                within(0.05));
    }

    @Test
    void ktabTablesHaveTheirActorsAndDimensions() throws BadCase {
        assertThat(table("ktab-dummyData_3Dim.csv").positions()).hasDimensions(7, 3);
        BargainingTable two = table("ktab-SOE-Pol-Comp.csv");
        assertThat(two.positions()).hasDimensions(13, 2);
        assertThat(two.capability(1, 1)).isEqualTo(60.2);
        assertThat(table("decide-cop21.csv").positions()).hasDimensions(15, 13);
        assertThat(List.of(table("ww1-bdm.csv").size(), table("honduras-nicaragua-1957.csv").size()))
                .containsExactly(7, 5);
    }
}
