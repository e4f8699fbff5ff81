package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule by which {@code donghanh setup} divides a machine between server and database. */
class SizesTest {
    private static final Pattern VALUE = Pattern.compile("[A-Za-z_]+ ?= ?(\\w+)");

    @ParameterizedTest
    @CsvSource({
        " 2000, 1,  768, Serial, C1, 20,   256",
        " 3072, 2,  768, Serial, C1, 20,   256",
        " 3999, 2,  999, Serial, C1, 20,   256",
        " 4000, 2, 1000, Serial, C1, 20,  1000",
        " 8192, 2, 2048, Serial, C1, 20,  2048",
        " 8196, 2, 2049,     G1, C1, 20,  2049",
        " 8192, 3, 2048,     G1, C2, 30,  2048",
        "16384, 4, 4096,     G1, C2, 40,  4096",
        "65536, 6, 4096,     G1, C2, 60, 16384",
        "99999, 9, 4096,     G1, C2, 60, 16384",
    })
    void memoryAndCoresAreDivided(
            int memory,
            int cores,
            String heap,
            String collector,
            String compiler,
            String connections,
            String bufferPool)
            throws Exception {
        assertThat(values("server", memory, cores)).containsExactly(heap, collector, compiler, connections);
        assertThat(values("database", memory, cores)).containsExactly(bufferPool + "M");
    }

    @ParameterizedTest
    @CsvSource({"4000, 1", "4000, 16", "8000, 2", "16000, 8", "256000, 64"})
    void aQuarterOfTheMachineIsLeftForTheRest(int memory, int cores) throws Exception {
        int heap = Integer.parseInt(values("server", memory, cores).get(0));
        int bufferPool =
                Integer.parseInt(values("database", memory, cores).get(0).replace("M", ""));
        // beside its heap the server takes half a gigabyte
        assertThat(heap + 512 + bufferPool).isLessThanOrEqualTo(memory * 3 / 4);
    }

    /** Every thread of the server that works on a request finds a connection, or waits shortly. */
    @Test
    void theDatabaseHasMoreConnectionsThanTheServerTakes() throws Exception {
        assertThat(Integer.parseInt(values("server", 999_999, 99).get(3))).isLessThan(151 - 20);
        assertThat(Files.readString(Path.of("wildfly-config/donghanh.cli"))).contains("${env.DH_DB_POOL_MAX:20}");
    }

    private static List<String> values(String part, int memory, int cores) throws IOException, InterruptedException {
        Process sizes = new ProcessBuilder("sh", "src/deb/root/usr/share/donghanh/sizes", part, "" + memory, "" + cores)
                .redirectErrorStream(true)
                .start();
        String said = new String(sizes.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sizes.waitFor()).as(said).isZero();
        return said.lines()
                .map(VALUE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
