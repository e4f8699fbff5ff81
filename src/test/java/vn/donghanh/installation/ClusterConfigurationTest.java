package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How several servers share sessions: what an open page holds may be read by none but them, and one machine has nothing of it. */
class ClusterConfigurationTest {
    private static final Pattern SETTING = Pattern.compile("DH_CLUSTER_[A-Z]+");
    private static final Path CONFIGURATION = Path.of("wildfly-config");

    @Test
    void theServersSpeakTlsToThoseWhoHaveTheirKey() throws IOException {
        String script = script();

        assertThat(script.lines().filter(line -> line.contains("/transport=TCP")))
                .singleElement()
                .asString()
                .contains("server-ssl-context=cluster-server", "client-ssl-context=cluster-client");
        assertThat(script)
                .contains("need-client-auth=true", "protocols=[\"TLSv1.3\"]")
                .doesNotContain("transport=UDP", "MPING", "protocol=PING");
    }

    @Test
    void nothingOfASessionIsWrittenToADisk() throws IOException {
        assertThat(commands(script())).noneMatch(line -> line.contains("/store=") || line.contains("passivation"));
    }

    @Test
    void everySettingIsExplained() throws IOException {
        String settings = script() + Files.readString(Path.of("src/deb/root/usr/share/donghanh/serve"));

        assertThat(SETTING.matcher(settings).results().map(MatchResult::group).distinct())
                .hasSize(5)
                .allSatisfy(setting -> assertThat(Files.readString(CONFIGURATION.resolve("env.example")))
                        .contains("#" + setting + "="));
    }

    /** A server of one machine refuses an application that shares its sessions. */
    @Test
    void oneMachineSharesNothing() throws IOException {
        assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"))).doesNotContain("<distributable");
        assertThat(commands(Files.readString(CONFIGURATION.resolve("donghanh.cli"))))
                .noneMatch(line -> line.contains("jgroups") || line.contains("subsystem=distributable-web"));
    }

    /** MyFaces calls a component by its place in the page; another Faces may call it by the order in which a server met it, and no other server could read its state. */
    @Test
    void facesOfTheApplicationNamesComponentsOnEachServer() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        assertThat(build).contains("<artifactId>myfaces-impl</artifactId>").doesNotContain("<layer>jsf</layer>");
    }

    private static List<String> commands(String script) {
        return script.lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static String script() throws IOException {
        return Files.readString(CONFIGURATION.resolve("cluster.cli"));
    }
}
