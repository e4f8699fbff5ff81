package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogJobTest {
    private static final Instant BOUND = Instant.parse("2026-08-31T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void onlyEarlierDaysOfTheServersLogAreDeleted() throws IOException {
        Path old = file("server.log.2026-08-30", BOUND.minusSeconds(1));
        file("server.log.2026-08-31", BOUND);
        file("server.log", BOUND.minusSeconds(1));
        file("mariadb.log.2026-08-30", BOUND.minusSeconds(1));

        assertThat(ServerLogJob.findOlder(folder, BOUND)).containsExactly(old);
        new ServerLogJob().process(old);
        assertThat(ServerLogJob.findOlder(folder, BOUND)).isEmpty();
    }

    private Path file(String name, Instant modified) throws IOException {
        return Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(modified));
    }
}
