package vn.donghanh.installation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Duty officers who receive clients through a balancer while servers, databases and links break; {@code build/two-nodes} runs it. One who gets no answer sends
 * the same form again, as somebody would who presses the button again. In the end each answered save has to be stored, once.
 *
 * <p>Usage: {@code ClusterWriters ADDRESS PASSPHRASE_FILE OFFICERS STOP_FILE}; ends once the file is there and every form is answered, and then asks the
 * database at the address in the file.
 */
final class ClusterWriters {
    /** What somebody types at least, before the form is sent; and waits before sending it again. */
    private static final Duration TYPING = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(300);

    /** Of signing in, while the servers have just been started. */
    private static final int ATTEMPTS = 30;

    private final String address;
    private final String passphrase;
    private final Path stop;
    private final Set<String> answered = new ConcurrentSkipListSet<>();
    private final AtomicInteger forms = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger signInsAsked = new AtomicInteger();
    private final AtomicInteger lostForms = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();

    private ClusterWriters(String address, String passphrase, Path stop) {
        this.address = address;
        this.passphrase = passphrase;
        this.stop = stop;
    }

    public static void main(String... args) throws Exception {
        ClusterWriters writers = new ClusterWriters(
                args[0],
                Files.readString(Path.of(args[1]), StandardCharsets.UTF_8).strip(),
                Path.of(args[3]));
        int officers = Integer.parseInt(args[2]);
        List<Thread> shift = new ArrayList<>();
        for (int number = 0; number < officers; number++) {
            IntakeHttpClient officer = new IntakeHttpClient(writers.address);
            writers.signIn(officer);
            Thread thread = new Thread(() -> writers.receiveUntilStopped(officer));
            shift.add(thread);
        }
        shift.forEach(Thread::start);
        for (Thread thread : shift) {
            thread.join();
        }
        System.exit(writers.report(System.out) ? 0 : 1);
    }

    private void signIn(IntakeHttpClient officer) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                officer.signIn("duty1", passphrase);
                return;
            } catch (IOException | IllegalStateException notYet) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new IllegalStateException("nobody could sign in");
    }

    private void receiveUntilStopped(IntakeHttpClient officer) {
        while (!Files.exists(stop)) {
            Map<String, String> form = opened(officer);
            if (form == null) {
                return;
            }
            forms.incrementAndGet();
            LockSupport.parkNanos(TYPING.toNanos());
            if (!isReceived(officer, form)) {
                lostForms.incrementAndGet();
            }
        }
    }

    private @Nullable Map<String, String> opened(IntakeHttpClient officer) {
        while (!Files.exists(stop)) {
            try {
                return officer.open("Chị " + forms.get());
            } catch (IOException noAnswer) {
                if (isSignInAsked(noAnswer)) {
                    return null;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    /** Sends the form until it is answered with the number of its case; gives up if the page has forgotten it. */
    private boolean isReceived(IntakeHttpClient officer, Map<String, String> form) {
        long begun = System.nanoTime();
        while (true) {
            try {
                answered.add(officer.receive(form));
                longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                return true;
            } catch (IOException noAnswer) {
                if (isSignInAsked(noAnswer) || isForgotten(noAnswer)) {
                    System.err.println(noAnswer.getMessage());
                    return false;
                }
                sentAgain.incrementAndGet();
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isSignInAsked(IOException answer) {
        boolean asked = String.valueOf(answer.getMessage()).contains("/login");
        if (asked) {
            signInsAsked.incrementAndGet();
        }
        return asked;
    }

    /** The page was opened anew, without what had been typed. */
    private static boolean isForgotten(IOException answer) {
        return String.valueOf(answer.getMessage()).contains("302");
    }

    private boolean report(PrintStream out) throws Exception {
        Set<String> stored = new TreeSet<>();
        int cases = 0;
        try (Connection connection =
                        DriverManager.getConnection(Files.readString(stop).strip());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from case_file")) {
            while (rows.next()) {
                cases++;
                stored.add(rows.getString(1));
            }
            Rows.readWhenSettled(connection).assertWhole();
        }
        Set<String> lost = new TreeSet<>(answered);
        lost.removeAll(stored);
        // a form that was given up may have been stored, but not answered
        int doubled = Math.max(0, cases - answered.size() - lostForms.get());
        out.printf(
                "acknowledged %d, lost %d, doubled %d, longest pause %.1f s; new sign-ins asked %d, sent again %d, forms to fill in again %d%n",
                answered.size(),
                lost.size(),
                doubled,
                longest.get() / 1e9,
                signInsAsked.get(),
                sentAgain.get(),
                lostForms.get());
        return lost.isEmpty() && doubled == 0 && signInsAsked.get() == 0;
    }
}
