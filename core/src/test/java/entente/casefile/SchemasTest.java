package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** FEATURE: the published schemas and the reader agree, so that what an editor accepts the program accepts. */
class SchemasTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path temp;
    Path copy;
    final Map<String, Schema> schemas = new LinkedHashMap<>();

    @BeforeEach
    void copyTheExample() throws IOException {
        copy = Rich.copy(temp.resolve("case"));
        for (String file : yamlFiles()) {
            schemas.put(file, schema(kind(file)));
        }
    }

    private List<String> yamlFiles() throws IOException {
        return Rich.files(Rich.folder()).stream().filter(file -> file.endsWith(".yaml")).toList();
    }

    private static String kind(String file) {
        return file.startsWith("conflicts/")
                ? "conflict"
                : file.startsWith("hypotheses/")
                        ? "hypotheses"
                        : file.startsWith("issues/")
                                ? "issue"
                                : file.startsWith("expect/") ? "expectation" : file.replace(".yaml", "");
    }

    private static Schema schema(String kind) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(text(kind)));
    }

    private static String text(String kind) throws IOException {
        try (InputStream in = SchemasTest.class.getResourceAsStream("/entente/schema/" + kind + ".schema.json")) {
            return new String(Objects.requireNonNull(in, kind).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The file as an editor sees it: with the core schema of YAML 1.2. */
    private JsonNode json(String file) throws IOException {
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return MAPPER.valueToTree(new Load(settings).loadFromString(Files.readString(Rich.folder().resolve(file))));
    }

    private boolean schemaAccepts(String file, JsonNode root) {
        return Objects.requireNonNull(schemas.get(file)).validate(root).isEmpty();
    }

    /** JSON is YAML, so the reader reads the changed document as it is. */
    private boolean readerAccepts(String file, JsonNode root) throws IOException {
        Path target = copy.resolve(file);
        Files.writeString(target, MAPPER.writeValueAsString(root));
        String messages = BrokenCasesTest.messages(copy);
        Files.copy(Rich.folder().resolve(file), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return messages.equals("no problem") || onlyCrossReferences(messages);
    }

    /** What no schema can know: what other places of the case say. */
    private static boolean onlyCrossReferences(String messages) {
        return messages.lines().filter(line -> !line.startsWith("  Maybe")).allMatch(line -> line.matches(
                ".*(unknown (actor|source|reference|claim|format|conflict|state|option|decision maker|hypothesis|item"
                        + "|exclusive group|rater|table of hypotheses)"
                        + "|unknown list of participants|is no party of the issue|has no (position|salience|capability) on"
                        + "|'(position|salience|capability|reference|status-quo|accommodation)' of .* rests on no claim"
                        + "|has a veto, and no point|holds a status quo that|does not say on which dimension|no state has the number|the (code|pattern) \\S+ has|is an option of|the strength of .* rises).*"));
    }

    @Test
    void bothAcceptTheExample() throws IOException {
        for (String file : yamlFiles()) {
            assertThat(Objects.requireNonNull(schemas.get(file)).validate(json(file))).as(file).isEmpty();
        }
        assertThat(BrokenCasesTest.messages(copy)).isEqualTo("no problem");
    }

    @Test
    void bothRefuseAnUnknownKeyInEveryMapping() throws IOException {
        int tried = 0;
        for (String file : yamlFiles()) {
            for (String pointer : mappings(json(file), "", new ArrayList<>())) {
                JsonNode root = json(file);
                if (namesAreKeys(pointer)) {
                    continue;
                }
                ((ObjectNode) root.at(pointer)).put("never-heard-of", "x");
                assertThat(schemaAccepts(file, root)).as("schema: %s at %s", file, pointer).isFalse();
                assertThat(readerAccepts(file, root)).as("reader: %s at %s", file, pointer).isFalse();
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(60);
    }

    private static boolean namesAreKeys(String pointer) {
        return pointer
                .matches("/stable/[a-z]+|/sources/\\d+/custom|/actors/\\d+/accommodation|/points/\\d+/(stable|rank)");
    }

    @Test
    void bothJudgeAlikeWhereAKeyIsRemoved() throws IOException {
        int tried = 0;
        Set<String> different = new LinkedHashSet<>();
        for (String file : yamlFiles()) {
            for (String pointer : mappings(json(file), "", new ArrayList<>())) {
                for (String key : List.copyOf(json(file).at(pointer).propertyNames())) {
                    JsonNode root = json(file);
                    ((ObjectNode) root.at(pointer)).remove(key);
                    boolean schema = schemaAccepts(file, root);
                    if (schema != readerAccepts(file, root)) {
                        different.add(file + pointer + " without " + key
                                + (schema ? ": the reader refuses" : ": the schema refuses"));
                    }
                    tried++;
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void bothRefuseAWordOutsideEveryEnum() throws IOException {
        int tried = 0;
        Set<String> different = new LinkedHashSet<>();
        for (String file : yamlFiles()) {
            for (String pointer : mappings(json(file), "", new ArrayList<>())) {
                for (String key : List.copyOf(json(file).at(pointer).propertyNames())) {
                    if (!isEnum(file, key)) {
                        continue;
                    }
                    JsonNode root = json(file);
                    ((ObjectNode) root.at(pointer)).put(key, "purple");
                    if (schemaAccepts(file, root) || readerAccepts(file, root)) {
                        different.add(file + pointer + "/" + key);
                    }
                    tried++;
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(tried).isGreaterThan(12);
    }

    private static boolean isEnum(String file, String key) {
        return switch (key) {
            case "kind" -> List.of("actors.yaml", "formats.yaml", "disagreements.yaml", "homonyms.yaml").contains(file);
            case "strength" -> file.equals("claims.yaml");
            case "status" -> file.equals("commitments.yaml");
            case "setting", "form", "outcome" -> true;
            case "type", "voice", "sign", "moves", "concept", "the", "entente", "layout", "credibility", "relevance",
                    "admiralty" ->
                true;
            default -> false;
        };
    }

    @Test
    void bothRefuseAnotherTypeForEveryValue() throws IOException {
        Set<String> different = new LinkedHashSet<>();
        for (String file : yamlFiles()) {
            for (String pointer : mappings(json(file), "", new ArrayList<>())) {
                for (String key : List.copyOf(json(file).at(pointer).propertyNames())) {
                    JsonNode root = json(file);
                    ObjectNode owner = (ObjectNode) root.at(pointer);
                    owner.set(key,
                            owner.get(key).isValueNode()
                                    ? MAPPER.createArrayNode().add("x")
                                    : MAPPER.getNodeFactory().stringNode("x"));
                    if (schemaAccepts(file, root) || readerAccepts(file, root)) {
                        different.add(file + pointer + "/" + key);
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void everySchemaExplainsItself() throws IOException {
        for (String file : yamlFiles()) {
            JsonNode schema = MAPPER.readTree(text(kind(file)));
            assertThat(schema.path("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("title").stringValue()).isNotBlank();
            assertThat(schema.path("description").stringValue()).isNotBlank();
        }
    }

    private static List<String> mappings(JsonNode node, String pointer, List<String> found) {
        if (node instanceof ObjectNode object) {
            found.add(pointer);
            object.properties().forEach(entry -> mappings(entry.getValue(), pointer + "/" + entry.getKey(), found));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                mappings(array.get(i), pointer + "/" + i, found);
            }
        }
        return found;
    }
}
