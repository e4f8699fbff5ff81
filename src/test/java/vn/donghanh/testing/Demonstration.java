package vn.donghanh.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running product with the demonstration data that browser and HTTP tests share. It is deployed while the tests in the server run, so the first
 * caller may have to wait until it answers.
 */
public final class Demonstration {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int OK = 200;
    private static final Pattern PERSON = Pattern.compile("^([a-z]+\\d+), ");

    private Demonstration() {}

    /**
     * The address of the product.
     *
     * @throws IllegalStateException if its deployment failed or takes longer than ten minutes
     */
    public static String address() {
        return Answering.ADDRESS;
    }

    /** The passphrase of all its accounts. */
    public static String passphrase() {
        try {
            return Files.readString(Path.of(System.getProperty("ui.data"), "demo-passphrase"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The accounts of the sign-in page, in its order. */
    public static List<String> accounts() {
        return new HttpVisitor(address())
                .get("/login")
                .markup()
                .all(element -> element.is("dh-chip"))
                .map(element -> PERSON.matcher(element.attribute("aria-label")))
                .filter(Matcher::find)
                .map(person -> person.group(1))
                .distinct()
                .toList();
    }

    /** Waits once per test run, when the address is first requested. */
    private static final class Answering {
        static final String ADDRESS = awaitAnswer(System.getProperty("ui.address"));
    }

    private static String awaitAnswer(String address) {
        HttpRequest signIn =
                HttpRequest.newBuilder(URI.create(address + "/login")).build();
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(client, signIn)) {
            if (System.nanoTime() > end || refused()) {
                throw new IllegalStateException(
                        "the demonstration was not deployed: ui-deploy.log and ui-server.log say why");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return address;
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (ConnectException notYet) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The deployment command writes output only if it fails. */
    private static boolean refused() {
        try {
            Path said = Path.of(System.getProperty("ui.deployment"));
            return Files.exists(said) && Files.size(said) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
