package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the Debian package is made of agrees with the server that is tested and with the documentation; {@code build/bare-debian} carries it out. */
class InstallableTest {
    private static final Path CONTROL = Path.of("src/deb/control");

    /** What lies there as it is installed. */
    private static final Path ROOT = Path.of("src/deb/root");

    private static final Path UNITS = ROOT.resolve("usr/lib/systemd/system");
    private static final Path PROGRAMS = ROOT.resolve("usr/share/donghanh");
    private static final Path COMMAND = ROOT.resolve("usr/bin/donghanh");

    @Test
    void theServiceIsConfinedToItsFolders() throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve("donghanh.service")))
                .contains(
                        "User=donghanh",
                        "EnvironmentFile=/etc/donghanh/env",
                        "Restart=on-failure",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "CapabilityBoundingSet=",
                        "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
                        "SystemCallFilter=@system-service",
                        "ReadWritePaths=/var/lib/donghanh /var/cache/donghanh /var/log/donghanh");
    }

    @Test
    void aStopWaitsLongerThanItDrains() throws IOException {
        int drain = number(
                Files.readString(PROGRAMS.resolve("serve")), "-Dorg\\.wildfly\\.sigterm\\.suspend\\.timeout=(\\d+)");
        assertThat(drain).isPositive();
        assertThat(number(Files.readString(UNITS.resolve("donghanh.service")), "TimeoutStopSec=(\\d+)"))
                .isGreaterThanOrEqualTo(2 * drain);
    }

    /** The one for this machine is locked by {@code donghanh}; one for a whole network nobody would lock. */
    @Test
    void noAccountForANetworkChangesTables() throws Exception {
        String line = Files.readAllLines(Path.of("docs/operations.md")).stream()
                .filter(command -> command.contains("sql/grants.sql | mariadb"))
                .findFirst()
                .orElseThrow();
        Process shell = new ProcessBuilder("bash", "-c", line.replace("| mariadb", "| grep -v ^--"))
                .redirectErrorStream(true)
                .start();
        String statements = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(statements)
                .contains(
                        "CREATE SCHEMA IF NOT EXISTS donghanh_log",
                        "CREATE USER IF NOT EXISTS dh_app@'10.0.0.%'",
                        "GRANT SELECT, INSERT ON donghanh_log.* TO dh_app@'10.0.0.%';")
                .doesNotContain("dh_migration", "ALL PRIVILEGES");
    }

    @Test
    void thePackagedServerHasTheLayersOfTheTestedOne() throws Exception {
        Element plugin = plugin("wildfly-maven-plugin");
        NodeList executions = plugin.getElementsByTagName("execution");
        assertThat(executions.getLength()).isGreaterThan(3);
        for (String shared : List.of("layers", "feature-packs", "galleon-options", "packaging-scripts")) {
            assertThat(plugin.getElementsByTagName(shared).getLength())
                    .as("%s of the plugin, which no execution replaces", shared)
                    .isOne();
            assertThat(plugin.getElementsByTagName(shared)
                            .item(0)
                            .getParentNode()
                            .getParentNode())
                    .isSameAs(plugin);
        }
    }

    /** Other layers may bring it along, and not any more with their next version. */
    @Test
    void thePackagedServerLooksForItsApplication() throws Exception {
        assertThat(Files.readString(Path.of("src/deb/root/usr/share/donghanh/serve")))
                .contains("donghanh.war.dodeploy");
        assertThat(texts(plugin("wildfly-maven-plugin"), "layer")).contains("deployment-scanner");
    }

    @Test
    void everyPackagedFileIsThere() throws Exception {
        Element plugin = plugin("jdeb");
        List<String> sources = texts(plugin, "src")
                .filter(source -> source.startsWith("${project.basedir}/"))
                .map(source -> source.substring("${project.basedir}/".length()))
                .toList();
        assertThat(sources).contains("src/deb/root", "sql").allSatisfy(source -> assertThat(Path.of(source))
                .exists());
        List<String> settings = new ArrayList<>(List.of("/etc/donghanh/firewall.nft"));
        try (Stream<Path> files = Files.walk(ROOT.resolve("etc"))) {
            files.filter(Files::isRegularFile).forEach(file -> settings.add("/" + ROOT.relativize(file)));
        }
        assertThat(Files.readAllLines(CONTROL.resolve("conffiles"))).containsExactlyInAnyOrderElementsOf(settings);
    }

    /** A table that only the newer version has would stay, and the next upgrade would find it there. */
    @Test
    void theWayBackDropsBothSchemasBeforeItReadsTheDump() throws IOException {
        String command = Files.readString(COMMAND);
        int start = command.indexOf("\nrollback() {");
        assertThat(start).isPositive();
        assertThat(command.substring(start, command.indexOf("\n}", start)))
                .containsSubsequence(
                        "systemctl stop donghanh.service",
                        "DROP SCHEMA IF EXISTS donghanh; DROP SCHEMA IF EXISTS donghanh_log",
                        "zcat \"$before/database.sql.gz\" | mariadb",
                        "install_package");
    }

    @Test
    void theManualListsTheCommandsAsTheCommandDoes() throws IOException {
        List<String> said = matches(Files.readString(COMMAND), "(?m)^([a-z]+(?: [A-Z]+)?) {2,}(\\S.*)$");
        List<String> manual =
                matches(Files.readString(Path.of("docs/operations.md")), "(?m)^\\| `([a-z]+(?: [A-Z]+)?)` \\|.*$");
        assertThat(said).hasSizeGreaterThan(5);
        assertThat(manual).containsExactlyElementsOf(said);
    }

    @Test
    void theHelpNamesEveryCommandOnTheKeys() throws IOException {
        List<String> commands =
                matches(Files.readString(Path.of("wildfly-config/keys")), "usage: \\$0 HOME ([a-z|]+) ");
        assertThat(commands).hasSize(1);
        assertThat(matches(Files.readString(COMMAND), "work on the keys: (.*)"))
                .containsExactly(commands.get(0).replace("|", ", "));
    }

    @Test
    void everyCommandIsAFunctionOfItsOwn() throws IOException {
        String command = Files.readString(COMMAND);
        assertThat(matches(command, "(?m)^([a-z]+)(?: [A-Z]+)? {2,}\\S.*$"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(command).contains("\n" + name + "() {"));
    }

    @Test
    void everyTimerRunsItsCommandAndIsEnabled() throws IOException {
        String enabled = Files.readString(CONTROL.resolve("postinst"));
        String disabled = Files.readString(CONTROL.resolve("prerm"));
        for (String command : List.of("backup", "ship", "drill")) {
            String unit = "donghanh-" + command;
            assertThat(Files.readAllLines(UNITS.resolve(unit + ".service")))
                    .contains("ExecStart=/usr/bin/donghanh " + command, "ConditionPathExists=/etc/donghanh/recipients");
            assertThat(Files.readString(UNITS.resolve(unit + ".timer"))).contains("OnCalendar=");
            assertThat(enabled).contains(unit + ".timer");
            assertThat(disabled).contains(unit + ".timer");
        }
    }

    @Test
    void aRenewedCertificateIsTakenByItself() throws Exception {
        assertThat(Files.readAllLines(UNITS.resolve("donghanh-certificate.service")))
                .contains("ExecStart=/usr/bin/donghanh certificate", "ConditionPathExists=/etc/donghanh/tls.p12");
        assertThat(Files.readAllLines(UNITS.resolve("donghanh-certificate.path")))
                .contains("PathChanged=/etc/donghanh/tls/fullchain.pem", "PathChanged=/etc/donghanh/tls/privkey.pem");
        for (String script : List.of("postinst", "prerm")) {
            assertThat(Files.readString(CONTROL.resolve(script)))
                    .contains("donghanh-certificate.path", "donghanh-certificate.timer");
        }
        assertThat(UNITS.resolve("donghanh-certificate.timer")).exists();
    }

    /** What an administrator sets is read after what was worked out. */
    @Test
    void ownSizesCountInsteadOfTheRules() throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve("donghanh.service")))
                .containsSubsequence("EnvironmentFile=-/etc/donghanh/sizes", "EnvironmentFile=/etc/donghanh/env");
        String command = Files.readString(COMMAND);
        assertThat(command).contains("\nsizes=/etc/donghanh/sizes\n", "/etc/mysql/mariadb.conf.d/59-");
        assertThat(Files.readAllLines(ROOT.resolve("etc/mysql/mariadb.conf.d/60-donghanh.cnf")))
                .noneMatch(line -> line.startsWith("innodb_buffer_pool_size"));
    }

    @Test
    void scriptsAreWellFormed() throws Exception {
        for (Path script :
                List.of(COMMAND, PROGRAMS.resolve("backup"), PROGRAMS.resolve("serve"), PROGRAMS.resolve("sizes"))) {
            Process check = new ProcessBuilder("bash", "-n", script.toString())
                    .inheritIO()
                    .start();
            assertThat(check.waitFor()).as(script.toString()).isZero();
        }
    }

    @Test
    void theMigrationsRunAsTheBuildRunsThem() throws Exception {
        Element flyway = plugin("flyway-maven-plugin");
        String schemas = String.join(",", texts(flyway, "schema").toList());
        assertThat(Files.readString(COMMAND))
                .contains(
                        "-schemas=" + schemas,
                        "-user=" + texts(flyway, "user").toList().get(0))
                .contains("-createSchemas=false", "-cleanDisabled=true");
        assertThat(texts(flyway, "createSchemas").toList()).containsExactly("false");
    }

    private static int number(String text, String pattern) {
        return Integer.parseInt(matches(text, pattern).get(0));
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Element plugin(String name) throws Exception {
        NodeList plugins = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("artifactId");
        for (int i = 0; i < plugins.getLength(); i++) {
            Node plugin = plugins.item(i).getParentNode();
            if (plugins.item(i).getTextContent().equals(name)
                    && plugin.getNodeName().equals("plugin")) {
                return (Element) plugin;
            }
        }
        throw new AssertionError(name);
    }

    private static Stream<String> texts(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> found.item(i).getTextContent());
    }
}
