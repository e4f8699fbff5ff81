package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.SoftAssertions;
import vn.donghanh.canary.Archives;
import vn.donghanh.canary.Canaries;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.CanaryHit;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Scanner;
import vn.donghanh.canary.Visitor;
import vn.donghanh.installation.DatabaseClient;

/** All places where an installation stores or outputs data, except the pages that it shows to authorised users. */
final class CanarySinks {
    private static final Pattern MANAGEMENT =
            Pattern.compile("interface listening on (http://127\\.0\\.0\\.1:\\d+)/management");
    private static final List<String> TOLD_TO_MONITORS =
            List.of("/health", "/health/live", "/health/ready", "/health/started", "/metrics");

    /** Where administrative text may be stored in plain text. */
    private static final Set<String> OF_THE_DATABASE =
            Set.of("dump of the database", "files of the database", "binary log", "statements of the database");

    /** A colleague's username is the title of the administrator's page about the account. */
    private static final String TITLES = "titles";

    private static final String ADDRESSES = "addresses";

    private static final String CONTROL = "control.zip";

    private final List<String> monitorAnswers = new ArrayList<>();
    private final Canaries canaries;
    private final Canary control;
    private final CanaryPlace place;
    private final Instant since;
    private final Scanner scanner;
    private final Archives archives;

    /** @param since files last written before this time cannot contain a canary */
    CanarySinks(Canaries canaries, CanaryPlace place, Instant since) {
        this.canaries = canaries;
        this.control = canaries.control();
        this.place = place;
        this.since = since;
        scanner = new Scanner(canaries.all());
        archives = new Archives(scanner);
    }

    /**
     * Plants the control value once in each sink: a row, an unknown user refused by the database, an error that the server logs, an address, an
     * error answer with its header, archives. The monitoring endpoints are read now, while the server runs; no typed text gets there, so the control value is
     * added to their answers artificially.
     */
    void plant(String address, Exchanges exchanges) throws IOException {
        Visitor stranger = new Visitor(address, exchanges);
        DatabaseClient database = place.database();
        database.execute(
                "insert into donghanh_log.audit_subject (event_ref, kind, ref) values ('of a test', 'canary', '"
                        + control.mark() + "')");
        database.execute("set global log_warnings = 2");
        database.attemptConnectionAs(control.mark());
        database.execute("set global log_warnings = 1");
        zip(place.temporary().resolve(CONTROL));
        zip(place.server().resolve(CONTROL));
        stranger.asks("/" + Visitor.encoded(control.text()));
        database.execute("create trigger donghanh.broken before insert on donghanh.sign_in_attempt for each row"
                + " signal sqlstate '45000' set message_text = 'broken by a test: " + control.mark() + "'");
        try {
            stranger.opens("/login")
                    .in("signin")
                    .sets("username", "nobody")
                    .sets("passphrase", "nothing")
                    .isRefused("enter");
        } finally {
            database.execute("drop trigger donghanh.broken");
        }
        fail(exchanges);
        monitorAnswers.add(control.text());
        askMonitors();
    }

    /** No error answer of the product repeats typed text, nor does one of its headers, so a server of this test sends one to a recorded visitor. */
    private void fail(Exchanges exchanges) throws IOException {
        byte[] page = ("<title>" + control.text() + "</title>").getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            request.getResponseHeaders().set("Location", "/" + Visitor.encoded(control.text()));
            request.sendResponseHeaders(HttpURLConnection.HTTP_NOT_FOUND, page.length);
            request.getResponseBody().write(page);
            request.close();
        });
        server.start();
        try {
            new Visitor("http://127.0.0.1:" + server.getAddress().getPort(), exchanges).asks("/");
        } finally {
            server.stop(0);
        }
    }

    /** Deletes the planted files. */
    void tidyUp() throws IOException {
        Files.deleteIfExists(place.temporary().resolve(CONTROL));
        Files.deleteIfExists(place.server().resolve(CONTROL));
    }

    private void zip(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("control.txt"));
            zip.write(control.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Asserts that no hidden canary is in any sink, that open ones are where they may be, and that each sink shows the control value. */
    void judge(Map<String, List<CanaryHit>> found, SoftAssertions softly) {
        found.forEach((sink, hits) -> {
            softly.assertThat(hits.stream()
                            .filter(hit -> !hit.canary().equals(control) && !isAllowed(sink, hit.canary())))
                    .as("canaries in the " + sink)
                    .isEmpty();
            softly.assertThat(hits).as("the control value in the " + sink).anyMatch(hit -> hit.canary()
                    .equals(control));
        });
        Set<String> open = fields(canaries.all().stream().filter(canary -> canary.open() && !canary.equals(control)));
        OF_THE_DATABASE.forEach(
                sink -> open.removeAll(fields(found.get(sink).stream().map(CanaryHit::canary))));
        softly.assertThat(open).as("fields declared as plain text that are not").isEmpty();
    }

    private boolean isAllowed(String sink, Canary canary) {
        return sink.equals(ADDRESSES)
                ? canaries.isAddressed(canary)
                : canary.open() && (OF_THE_DATABASE.contains(sink) || sink.equals(TITLES));
    }

    private static Set<String> fields(Stream<Canary> some) {
        return some.map(Canary::field).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The hits in each sink. */
    Map<String, List<CanaryHit>> look(Exchanges exchanges) throws IOException {
        Map<String, List<CanaryHit>> found = new LinkedHashMap<>();
        found.put("dump of the database", dump());
        found.put("files of the database", files(place.folder().resolve("mariadb")));
        found.put("binary log", files(place.folder(), "binlog."));
        found.put("statements of the database", files(place.folder(), "statements.log"));
        found.put("log of the database", files(place.folder(), "mariadb.log"));
        found.put("logs of the server", files(place.log()));
        found.put("output of the server", archives.look(place.printed()));
        found.put("what the server put aside", aside());
        found.put("temporary files", temporary());
        found.put(ADDRESSES, texts("address", exchanges.addresses()));
        found.put("headers", texts("header", exchanges.headers()));
        found.put(TITLES, texts("title", exchanges.titles()));
        found.put("failed answers", texts("failed answer", exchanges.failures()));
        found.put("health and metrics", texts("health", monitorAnswers));
        return found;
    }

    /** Stored sessions would be in this directory if the server were configured to keep them over a restart. */
    private List<CanaryHit> aside() throws IOException {
        assertThat(place.configuration()).content().doesNotContain("persistent-sessions");
        List<CanaryHit> hits = new ArrayList<>(files(place.server()));
        hits.addAll(files(place.folder().resolve("keys")));
        return hits;
    }

    /** A dump by the database's own program, deleted afterwards, and every value unescaped, because the dump escapes bytes. */
    private List<CanaryHit> dump() throws IOException {
        List<CanaryHit> hits = new ArrayList<>();
        Path file = place.folder().resolve("canaries.sql");
        try (Connection connection = place.records().connect()) {
            place.database().dump(file);
            hits.addAll(archives.look(file));
            Records.dump(connection, (column, value) -> hits.addAll(scanner.look(column, value)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(file);
        }
        return hits;
    }

    private List<CanaryHit> files(Path folder) throws IOException {
        List<CanaryHit> hits = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hits.addAll(archives.look(file));
            }
        }
        return hits;
    }

    private List<CanaryHit> files(Path folder, String beginning) throws IOException {
        List<CanaryHit> hits = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .toList();
            assertThat(files).as("files called %s…", beginning).isNotEmpty();
            for (Path file : files) {
                hits.addAll(archives.look(file));
            }
        }
        return hits;
    }

    /** The server's own directory, and system directories as far as they were written since the start. */
    private List<CanaryHit> temporary() throws IOException {
        List<CanaryHit> hits = new ArrayList<>(files(place.temporary()));
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

    private List<CanaryHit> texts(String what, List<String> texts) {
        List<CanaryHit> hits = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            hits.addAll(scanner.look(what + " " + at, texts.get(at)));
        }
        return hits;
    }

    private void askMonitors() throws IOException {
        Matcher management = MANAGEMENT.matcher(Files.readString(place.log().resolve("server.log")));
        assertThat(management.find())
                .as("the address of the management interface")
                .isTrue();
        for (String path : TOLD_TO_MONITORS) {
            monitorAnswers.add(body(management.group(1) + path));
        }
        assertThat(monitorAnswers).as("answers of the monitoring endpoints").anyMatch(answer -> answer.contains("UP"));
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
