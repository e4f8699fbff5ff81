package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.installation.Installation.awaitCondition;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/**
 * Faults around a running server: a database that is away or hangs for twenty seconds, a clock that jumps an hour forward and back, and two hundred
 * connections that send a byte now and then. People get a sentence, and what they typed is sent again. Not part of the build; run by command, where
 * there is a compiler of C: {@code mvn verify -DskipPlain -DskipUi -Dit.test=FaultScan}. The results are in docs/operations.md.
 */
@OwnInstallation
class FaultScan {
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration SLOW = Duration.ofSeconds(45);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final int SLOW_NETWORKS = 4;
    private static final int SLOW_OF_A_NETWORK = 50;
    private static final String FORM = "/intake/emergency";
    private static Installation installation;

    @BeforeAll
    static void startASmallCentre() throws Exception {
        installation = Installation.create("faults", true);
        installation.leaveOutCases();
        setClock(Duration.ZERO);
        Path library = installation.file("shifted-clock.so").toAbsolutePath();
        assertThat(new ProcessBuilder(
                                "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), "build/shifted-clock.c")
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        installation.set(Map.of(
                "LD_PRELOAD",
                library.toString(),
                "SHIFTED_CLOCK",
                installation.file("clock").toAbsolutePath().toString()));
        installation.startServer();
    }

    @AfterAll
    static void tearDown() throws Exception {
        installation.close();
    }

    @Test
    void databaseIsAwayForTwentySeconds() throws Exception {
        HttpVisitor officer = signedIn();
        Markup page = officer.get(FORM).markup();
        long before = clients();
        installation.pauseGuard();
        installation.killDatabase();
        List<Duration> waits = new ArrayList<>();
        long end = System.nanoTime() + AWAY.toNanos();
        try {
            while (System.nanoTime() < end) {
                waits.add(refused(officer, page, "Chị Vắng"));
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        } finally {
            installation.resumeGuard();
        }
        awaitCondition(
                "the database is back", () -> installation.health("ready").statusCode() == 200);
        saved(received(officer, page, "Chị Vắng"));
        assertThat(clients()).isEqualTo(before + 1);
        System.out.printf(
                "away for %s: %d times a page and a form were refused, both together within %d ms at most%n",
                AWAY, waits.size(), longest(waits).toMillis());
        assertThat(longest(waits)).isLessThan(Duration.ofSeconds(12));
    }

    private static Duration refused(HttpVisitor officer, Markup page, String name) {
        long asked = System.nanoTime();
        HttpVisitor.Answer form = received(officer, page, name);
        assertThat(form.status()).isEqualTo(500);
        assertThat(form.body()).doesNotContain("<redirect", "SQLException");
        HttpVisitor.Answer broken = officer.get("/home/work");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.body()).contains("Trang này chưa mở được").doesNotContain("SQLException");
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    @Test
    void databaseHangsForTwentySeconds() throws Exception {
        HttpVisitor officer = signedIn();
        Markup page = officer.get(FORM).markup();
        long before = clients();
        long asked = System.nanoTime();
        signal("STOP");
        CompletableFuture<HttpVisitor.Answer> answer =
                CompletableFuture.supplyAsync(() -> received(officer, page, "Chị Chờ"));
        LockSupport.parkNanos(AWAY.toNanos());
        signal("CONT");
        HttpVisitor.Answer late = answer.get();
        System.out.printf(
                "hung for %s: the form was answered with %d after %d ms%n",
                AWAY, late.status(), Duration.ofNanos(System.nanoTime() - asked).toMillis());
        if (!late.body().contains("<redirect")) {
            awaitCondition(
                    "the database answers", () -> installation.health("ready").statusCode() == 200);
            saved(received(officer, page, "Chị Chờ"));
        }
        assertThat(clients()).isEqualTo(before + 1);
    }

    @Test
    void clockJumpsAnHourForwardAndBack() throws Exception {
        HttpVisitor officer = signedIn();
        Markup page = officer.get(FORM).markup();
        int logged = installation.log().length();

        jumps(AN_HOUR);
        assertThat(installation.health("ready").statusCode()).isEqualTo(200);
        HttpResponse<String> live = installation.health("live");
        assertThat(live.statusCode()).as(live.body()).isEqualTo(200);
        assertThat(received(officer, page, "Chị Giờ").body())
                .as("the session of an hour ago is over, and its form says so")
                .contains("<redirect", "/login");
        HttpVisitor ahead = signedIn();
        saved(received(ahead, ahead.get(FORM).markup(), "Chị Giờ"));
        Markup aheadPage = ahead.get(FORM).markup();

        jumps(Duration.ZERO);
        assertThat(ahead.get("/home/work").address())
                .as("a session of the hour that never was")
                .contains("/session/lock");
        HttpVisitor.Answer locked = received(ahead, aheadPage, "Chị Lùi");
        assertThat(locked.status()).isBetween(200, 499);
        HttpVisitor back = signedIn();
        saved(received(back, back.get(FORM).markup(), "Chị Lùi"));
        assertThat(back.get("/home/work").status()).isEqualTo(200);
        assertThat(back.get("/worklist/list").status()).isEqualTo(200);
        assertThat(installation.health("live").statusCode()).isEqualTo(200);
        assertEventsAreInTheirOrder();
        assertThat(installation.log().substring(logged).lines())
                .noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
    }

    /** Rows are numbered as they come, whatever the clock says: the one of the hour ahead stands before the later one. */
    private static void assertEventsAreInTheirOrder() throws SQLException {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement();
                ResultSet event = statement.executeQuery(
                        "select occurred_at from donghanh_log.audit_event where action = 'intake.receive' order by id desc limit 2")) {
            event.next();
            Instant last = event.getTimestamp(1).toInstant();
            event.next();
            assertThat(event.getTimestamp(1).toInstant()).isAfter(last.plus(Duration.ofMinutes(50)));
        }
    }

    @Test
    void slowConnectionsDelayNobody() throws Exception {
        HttpVisitor officer = signedIn();
        officer.get("/home/work");
        List<Socket> slow = new ArrayList<>();
        for (int at = 0; at < SLOW_NETWORKS * SLOW_OF_A_NETWORK; at++) {
            // half of them within the head of a request, half within its body
            slow.add(
                    connected(
                            10 + at / SLOW_OF_A_NETWORK,
                            at % 2 == 0
                                    ? "GET /login HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                                    : "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"));
        }
        List<Duration> waits = new ArrayList<>();
        int open = slow.size();
        int most = 0;
        long end = System.nanoTime() + SLOW.toNanos();
        while (System.nanoTime() < end) {
            open = (int) slow.stream().filter(FaultScan::tookAByte).count();
            most = Math.max(most, open);
            for (String read : List.of("/home/work", "/worklist/list", FORM)) {
                long asked = System.nanoTime();
                assertThat(officer.get(read).status()).isEqualTo(200);
                waits.add(Duration.ofNanos(System.nanoTime() - asked));
            }
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
        for (Socket socket : slow) {
            socket.close();
        }
        System.out.printf(
                "beside %d slow connections %d pages, the slowest within %d ms; after %s %d are open%n",
                most, waits.size(), longest(waits).toMillis(), SLOW, open);
        assertThat(most).isEqualTo(SLOW_NETWORKS * SLOW_OF_A_NETWORK);
        assertThat(open).as("closed by the server").isZero();
        assertThat(longest(waits)).isLessThan(AT_ONCE);
    }

    /** From 127.0.0.n, so that the limits of a network are not met first. */
    private static Socket connected(int network, String begin) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) network}), 0));
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                URI.create(installation.address()).getPort()));
        socket.setSoTimeout(1);
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** False once the server has closed it, whatever it said before. */
    private static boolean tookAByte(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            byte[] answer = new byte[10_000];
            int said = 0;
            while (said >= 0) {
                said = socket.getInputStream().read(answer);
            }
            return false;
        } catch (SocketTimeoutException nothingSaid) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void setClock(Duration ahead) throws IOException {
        byte[] seconds = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(ahead.toSeconds())
                .array();
        // written into the file that the server reads, not into a new one
        Files.write(installation.file("clock"), seconds, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void jumps(Duration ahead) throws IOException {
        setClock(ahead);
        awaitCondition("the server has the new time", () -> {
            String date = new HttpVisitor(installation.address())
                    .send(new HttpVisitor(installation.address())
                            .request("/login")
                            .GET())
                    .headers()
                    .firstValue("Date")
                    .orElseThrow();
            Instant served = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            return Duration.between(Instant.now().plus(ahead), served).abs().compareTo(Duration.ofMinutes(1)) < 0;
        });
    }

    private static void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, installation.read("mariadb/mariadb.pid"))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static HttpVisitor signedIn() {
        return HttpVisitor.signedIn(installation.address(), "duty1", installation.read("demo-passphrase"));
    }

    private static HttpVisitor.Answer received(HttpVisitor officer, Markup page, String calledBy) {
        return officer.submitByScript(
                FORM,
                page,
                "intake:receive",
                Map.of(
                        "intake:name",
                        calledBy,
                        "intake:age",
                        "FROM_25_TO_34",
                        "intake:form",
                        "VITAL_INTEREST",
                        "intake:flags",
                        "C_INJURY"));
    }

    private static void saved(HttpVisitor.Answer answer) {
        assertThat(answer.body()).contains("<redirect url=\"/intake/screening/");
    }

    private static long clients() throws SQLException {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from case_file")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static Duration longest(List<Duration> waits) {
        return waits.stream().max(Duration::compareTo).orElseThrow();
    }
}
