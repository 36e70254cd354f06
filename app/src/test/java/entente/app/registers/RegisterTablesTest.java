package entente.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.Workbench;
import entente.app.registers.RegisterTable.Row;
import entente.casefile.BadCase;
import entente.model.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: a register is a table that one can filter and sort, in which every row names its grounds. */
class RegisterTablesTest {

    @TempDir
    Path temp;

    private Case lock;

    @BeforeEach
    void open() throws BadCase {
        lock = Workbench.standard().open(SmallCase.in(temp.resolve("lock")).toString());
    }

    private RegisterTable table(String name, String... conditions) {
        RegisterTable table = RegisterTables.named(lock, name);
        return table.where(Stream.of(conditions).map(condition -> Filter.parse(condition, table)).toList());
    }

    private static List<String> column(RegisterTable table, String id) {
        return table.rows().stream().map(row -> table.shown(row, id)).toList();
    }

    // ---- what is in them

    @Test
    void claimsTellVoiceHedgeStrengthAndSetting() {
        RegisterTable claims = table("claims");

        assertThat(column(claims, "voice")).containsExactly("the author", "a leader", "reports", "an official");
        assertThat(column(claims, "assertion")).containsExactly("hedged: seems to", "flat", "hedged: sooner or later",
                "hedged: must");
        assertThat(column(claims, "strength")).containsExactly("qualified", "flat", "not rated", "weak");
        assertThat(column(claims, "rated-by")).containsExactly("table of hedge words", "", "not in the table",
                "stated in the case");
        assertThat(column(claims, "setting")).containsExactly("", "declared", "", "");
        assertThat(column(claims, "date")).containsExactly("2005-03", "2024-02", "", "");
        assertThat(column(claims, "dated-by")).containsExactly("source", "claim", "", "");
    }

    @Test
    void sidesStandFromEarlyToLate() {
        RegisterTable rust = table("disagreements");

        assertThat(column(rust, "source")).containsExactly("report", "leaflet", "scrap");
        assertThat(column(rust, "date")).containsExactly("2005-03", "2024-02", "");
        assertThat(column(rust, "years-apart")).as("from the end of March 2005 to the start of February 2024")
                .containsOnly("18");
        assertThat(column(rust, "kind")).containsOnly("tension inside a source");
    }

    @Test
    void actorsAreShownByNameAndFoundByIdToo() {
        assertThat(column(table("commitments", "by=north"), "by")).containsExactly("Northtown", "Northtown; Southtown");
        assertThat(column(table("commitments", "by=southtown"), "id")).containsExactly("open-it");
    }

    @Test
    void probabilitiesScoresAndCalibration() {
        RegisterTable given = table("probabilities");
        assertThat(column(given, "scored")).containsExactly("no", "yes", "yes");
        assertThat(column(given, "brier-0-1")).containsExactly("", "0.04", "1");
        assertThat(column(given, "brier-0-2")).containsExactly("", "0.08", "2");
        assertThat(column(given, "log")).containsExactly("", "0.2231", "infinite");

        RegisterTable scores = table("scores");
        assertThat(column(scores, "who")).containsExactly("Ada", "Ben");
        assertThat(column(scores, "note")).containsOnly("only 1 resolved; below 10 this says little");
        RegisterTable bins = table("calibration");
        assertThat(column(bins, "from")).containsExactly("0", "0.8");
        assertThat(column(bins, "count")).containsExactly("1", "1");
        assertThat(column(bins, "share")).containsExactly("1", "1");
        assertThat(column(bins, "low")).containsExactly("0.2065", "0.2065");
    }

    @Test
    void everyRowOfTheFlagshipRestsOnSomething() throws BadCase {
        Case flagship = Workbench.standard().open("northeast-asia");
        for (RegisterTable table : RegisterTables.of(flagship)) {
            assertThat(table.title()).isNotBlank();
            assertThat(table.columnIds()).doesNotHaveDuplicates().endsWith("because");
            for (Row row : table.rows()) {
                assertThat(row.because()).as("%s: %s", table.id(), row).isNotEmpty()
                        .allMatch(id -> flagship.evidence().ground(id).isPresent());
            }
        }
        for (String filled : List.of("claims", "disagreements", "homonyms", "commitments", "questions", "forecasts")) {
            assertThat(RegisterTables.named(flagship, filled).rows()).as(filled).hasSizeGreaterThan(8);
        }
        assertThat(flagship.registers().forecasts()).as("nobody has stated a probability, and we put none into mouths")
                .allMatch(forecast -> forecast.probabilities().isEmpty());
    }

    // ---- filters

    @ParameterizedTest
    @CsvSource({"claims,source=scrap,breaks formula", "claims,source!=scrap,rusts shines",
        "claims,voice=official,formula", "claims,voice=An Official,formula", "claims,says~GATE,rusts shines breaks",
        "claims,setting!=declared,rusts breaks formula", "claims,date=2024,shines", "claims,date=2024-02,shines",
        "claims,date=2024-02-11,''", "claims,date!=2024,rusts breaks formula", "commitments,made<2000,paint",
        "commitments,made>1997-11,open-it", "commitments,made<1997-12,paint", "commitments,made<1997,''",
        "commitments,made>2018-06,''", "commitments,made=199X,paint", "disagreements,kind=tension,rust rust rust",
        "disagreements,years-apart>17.5,rust rust rust", "disagreements,years-apart<18,''",
        "probabilities,p=0.8,holds", "probabilities,log>100,holds", "events,date=1990/2005,dry",
        "claims,because=rusts,rusts", "claims,at~page,rusts shines"})
    void conditions(String register, String condition, String expected) {
        RegisterTable table = table(register, condition);

        assertThat(String.join(" ", column(table, table.columnIds().getFirst()))).isEqualTo(expected);
    }

    @Test
    void allConditionsHaveToBeMet() {
        assertThat(column(table("claims", "says~gate", "source=scrap"), "id")).containsExactly("breaks");
    }

    /** A date that may be either is certainly neither, so that before, after and the rest make up the whole. */
    @Test
    void whatMayBeBothIsNeither() {
        RegisterTable made = table("commitments");

        assertThat(table("commitments", "made<2018-06").rows()).hasSize(1);
        assertThat(table("commitments", "made>2018-06").rows()).isEmpty();
        assertThat(made.rows()).hasSize(2);
    }

    @Test
    void sorting() {
        RegisterTable claims = table("claims");

        assertThat(column(claims.by(Filter.column(claims, "date")), "id")).containsExactly("rusts", "shines", "breaks",
                "formula");
        assertThat(column(claims.by(Filter.column(claims, "says")), "id")).containsExactly("formula", "breaks", "rusts",
                "shines");
        RegisterTable given = table("probabilities");
        assertThat(column(given.by(Filter.column(given, "log")), "log")).containsExactly("0.2231", "infinite", "");
        RegisterTable commitments = table("commitments");
        assertThat(Filter.column(commitments, "date").id()).as("the main date").isEqualTo("made");
        assertThat(new ArrayList<>(column(commitments.by(Filter.column(commitments, "deadline")), "deadline")))
                .containsExactly("2000", "");
    }

    // ---- messages

    private void refused(String register, String condition, String what, String maybe) {
        assertThatThrownBy(() -> table(register, condition)).isInstanceOfSatisfying(RegisterRefused.class, refused -> {
            assertThat(refused.what()).isEqualTo(what);
            assertThat(refused.maybe()).isEqualTo(maybe);
        });
    }

    @Test
    void whatCannotBeIsSaid() {
        refused("commitments", "status=mised", "no row of register 'commitments' has 'mised' as its 'status'",
                "you mean 'missed'; there are missed and open");
        refused("commitments", "stauts=open", "register 'commitments' has no column 'stauts'",
                "you mean 'status'; register 'commitments' has the columns id, by, to, what, made, deadline, status,"
                        + " status-as-of, status-because, note and because");
        refused("commitments", "made<yesterday", "'yesterday' is no date, and column 'made' holds dates",
                "write it as 2018, 2018-04, 2018-04-27 or 199X");
        refused("probabilities", "p>high", "'high' is no number, and column 'p' holds numbers",
                "write it as 0.5 or 12");
        refused("claims", "voice<leader", "column 'voice' has no order that < and > could ask for",
                "use = for a word or ~ for a part of a text");
        refused("claims", "leader", "'leader' is no condition",
                "write COLUMN=VALUE, or with != ~ < > in place of =, for example 'source=ID'");
        refused("commitments", "to=west", "no row of register 'commitments' has 'west' as its 'to'",
                "there are Southtown");
        assertThatThrownBy(() -> RegisterTables.named(lock, "commitment"))
                .isInstanceOfSatisfying(RegisterRefused.class, refused -> {
                    assertThat(refused.what()).isEqualTo("there is no register 'commitment'");
                    assertThat(refused.maybe()).isEqualTo("you mean 'commitments'; the registers are claims,"
                            + " disagreements, homonyms, commitments, questions, forecasts, probabilities, scores,"
                            + " calibration, events, formats and relations");
                });
    }
}
