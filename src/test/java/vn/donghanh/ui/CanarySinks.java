package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.donghanh.canary.Archives;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Hit;
import vn.donghanh.canary.Scanner;

/** Everything that an installation keeps or says about itself, apart from the pages that it shows to those who may read them. */
final class CanarySinks {
    private static final Pattern MANAGEMENT =
            Pattern.compile("interface listening on (http://127\\.0\\.0\\.1:\\d+)/management");
    private static final List<String> TOLD_TO_MONITORS =
            List.of("/health", "/health/live", "/health/ready", "/health/started", "/metrics");

    /** Where is kept what may stand open. */
    static final Set<String> OF_THE_DATABASE =
            Set.of("dump of the database", "files of the database", "binary log", "statements of the database");

    /** The name under which a colleague signs in is the title of the administrator's page about her. */
    static final String TITLES = "titles";

    private static final List<String> PLANTED = List.of("tmp/control.zip", "server/control.zip");

    private final List<String> told = new ArrayList<>();
    private final Path folder = Path.of(System.getProperty("ui.data"));
    private final Instant since;
    private final Scanner scanner;
    private final Archives archives;

    /** @param since nothing that was last written before can hold what is looked for */
    CanarySinks(List<Canary> canaries, Instant since) {
        this.since = since;
        scanner = new Scanner(canaries);
        archives = new Archives(scanner);
    }

    /** Says the control once on each road that leads into a sink: a row, a failure, files, one of them an archive in an archive. */
    void plant(Canary control, CanaryRun run) throws IOException {
        Records.update(
                "insert into donghanh_log.audit_subject (event_ref, kind, ref) values ('of a test', 'canary', ?)",
                control.mark());
        Files.writeString(
                folder.resolve("mariadb.log"), control.text() + System.lineSeparator(), StandardOpenOption.APPEND);
        for (String place : PLANTED) {
            zip(folder.resolve(place), control);
        }
        run.exchanges.plant(control);
        told.add(control.text());
        Records.update(
                """
                create trigger broken before insert on intake_draft for each row
                signal sqlstate '45000' set message_text = 'broken by a test: %s'"""
                        .formatted(control.mark()));
        try {
            run.as("worker1")
                    .opens("/intake/new")
                    .types(run.hidden("intake/new.xhtml#name"))
                    .isRefused("later");
        } finally {
            Records.update("drop trigger broken");
        }
    }

    /** Takes away what was planted in files of its own. */
    void tidyUp() throws IOException {
        for (String place : PLANTED) {
            Files.deleteIfExists(folder.resolve(place));
        }
    }

    private static void zip(Path file, Canary control) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("control.txt"));
            zip.write(control.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was found in each sink. */
    Map<String, List<Hit>> look(Exchanges exchanges) throws IOException {
        Map<String, List<Hit>> found = new LinkedHashMap<>();
        found.put("dump of the database", dump());
        found.put("files of the database", files(folder.resolve("mariadb")));
        found.put("binary log", files(folder, "binlog."));
        found.put("statements of the database", files(folder, "statements.log"));
        found.put("log of the database", files(folder, "mariadb.log"));
        found.put("logs of the server", files(folder.resolve("log")));
        found.put("output of the server", printed());
        found.put("what the server put aside", aside());
        found.put("temporary files", temporary());
        found.put("addresses", texts("address", exchanges.addresses()));
        found.put("headers", texts("header", exchanges.headers()));
        found.put(TITLES, texts("title", exchanges.titles()));
        found.put("failed answers", texts("failed answer", exchanges.failures()));
        found.put("health and metrics", metrics());
        return found;
    }

    /** Sessions would lie here too, if the server were told to keep them over a restart. */
    private List<Hit> aside() throws IOException {
        assertThat(Path.of(System.getProperty("own.server"), "standalone/configuration/standalone.xml"))
                .content()
                .doesNotContain("persistent-sessions");
        List<Hit> hits = new ArrayList<>(files(folder.resolve("server")));
        hits.addAll(files(folder.resolve("keys")));
        return hits;
    }

    private List<Hit> dump() {
        List<Hit> hits = new ArrayList<>();
        Records.dump((column, value) -> hits.addAll(scanner.look(column, value)));
        return hits;
    }

    private List<Hit> files(Path place) throws IOException {
        List<Hit> hits = new ArrayList<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hits.addAll(archives.look(file));
            }
        }
        return hits;
    }

    private List<Hit> files(Path place, String beginning) throws IOException {
        List<Hit> hits = new ArrayList<>();
        try (Stream<Path> all = Files.list(place)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .toList();
            assertThat(files).as("files called %s…", beginning).isNotEmpty();
            for (Path file : files) {
                hits.addAll(archives.look(file));
            }
        }
        return hits;
    }

    /** Under the build the server's output goes beside its folder, else into it. */
    private List<Hit> printed() throws IOException {
        Path beside = folder.resolveSibling("ui-server.log");
        return archives.look(Files.exists(beside) ? beside : folder.resolve("server.out"));
    }

    /** The server's own folder, and of the machine's what was written since. */
    private List<Hit> temporary() throws IOException {
        List<Hit> hits = new ArrayList<>(files(folder.resolve("tmp")));
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file :
                    all.filter(Files::isRegularFile).filter(this::isNew).toList()) {
                hits.addAll(archives.look(file));
            }
        }
        return hits;
    }

    private boolean isNew(Path file) {
        try {
            return Files.isReadable(file)
                    && Files.getLastModifiedTime(file).toInstant().isAfter(since);
        } catch (IOException meanwhileGone) {
            return false;
        }
    }

    private List<Hit> texts(String what, List<String> texts) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            hits.addAll(scanner.look(what + " " + at, texts.get(at)));
        }
        return hits;
    }

    private List<Hit> metrics() throws IOException {
        Matcher management = MANAGEMENT.matcher(Files.readString(folder.resolve("log/server.log")));
        assertThat(management.find())
                .as("the address of the management interface")
                .isTrue();
        for (String path : TOLD_TO_MONITORS) {
            told.add(body(management.group(1) + path));
        }
        assertThat(told).as("what monitors are told").anyMatch(answer -> answer.contains("UP"));
        return texts("health", told);
    }

    private static String body(String address) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
