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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Duty officers who receive clients through a balancer while servers, databases and links break; {@code build/two-nodes} runs it. One who gets no answer sends
 * the same form again, as somebody would who presses the button again. In the end each answered save has to be stored, once. A director opens the figures all the
 * while, which are read from a replica: they have to count every client whose save was answered before.
 *
 * <p>Usage: {@code ClusterWriters ADDRESS PASSPHRASE_FILE OFFICERS STOP_FILE EVENTS_FILE}; writes a line for each form, and ends once the file to stop is there and
 * every form is answered. Then it asks the database at the address in that file.
 */
final class ClusterWriters {
    /** What somebody types at least, before the form is sent; and waits before sending it again. */
    private static final Duration TYPING = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int OK = 200;
    private static final Pattern WORKER =
            Pattern.compile("(/account/account/[^\"]+)\">[^<]*</a><br ?/><span[^>]*>worker1<");

    private static final Pattern FORGOTTEN = Pattern.compile("answered with 302|without all");

    private static final Pattern OPEN_CASES =
            Pattern.compile("<h2 id=\"stages\">.*?dh-push\">([0-9.]+) hồ sơ<", Pattern.DOTALL);

    /** Of signing in, while the servers have just been started. */
    private static final int ATTEMPTS = 30;

    private final String address;
    private final String passphrase;
    private final Path stop;
    private final PrintStream events;
    private final Set<String> answered = new ConcurrentSkipListSet<>();
    private final AtomicInteger forms = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger signInsAsked = new AtomicInteger();
    private final AtomicInteger lostForms = new AtomicInteger();
    private final AtomicInteger shownAgain = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicInteger figures = new AtomicInteger();
    private final AtomicInteger oldFigures = new AtomicInteger();

    private ClusterWriters(String address, String passphrase, Path stop, PrintStream events) {
        this.address = address;
        this.passphrase = passphrase;
        this.stop = stop;
        this.events = events;
    }

    public static void main(String... args) throws Exception {
        ClusterWriters writers = new ClusterWriters(
                args[0],
                Files.readString(Path.of(args[1]), StandardCharsets.UTF_8).strip(),
                Path.of(args[3]),
                new PrintStream(Files.newOutputStream(Path.of(args[4])), true, StandardCharsets.UTF_8));
        writers.endAnAccountOnTheOtherServer();
        int officers = Integer.parseInt(args[2]);
        List<Thread> shift = new ArrayList<>();
        for (int number = 0; number < officers; number++) {
            IntakeHttpClient officer = new IntakeHttpClient(writers.address);
            writers.signIn(officer, "duty1");
            Thread thread = new Thread(() -> writers.receiveUntilStopped(officer));
            shift.add(thread);
        }
        IntakeHttpClient director = new IntakeHttpClient(writers.address);
        writers.signIn(director, "director1");
        shift.add(new Thread(() -> writers.countUntilStopped(director)));
        shift.forEach(Thread::start);
        for (Thread thread : shift) {
            thread.join();
        }
        System.exit(writers.report(System.out) ? 0 : 1);
    }

    /** Somebody who works on one server is out with the next request after her account was ended on the other. */
    private void endAnAccountOnTheOtherServer() throws IOException, InterruptedException {
        IntakeHttpClient worker = new IntakeHttpClient(address);
        worker.goTo("node2");
        worker.signIn("worker1", passphrase);
        IntakeHttpClient administrator = new IntakeHttpClient(address);
        administrator.goTo("node1");
        administrator.signIn("admin1", passphrase);
        Matcher row = WORKER.matcher(administrator.page("/account/accounts"));
        if (!row.find() || worker.status("/account/profile") != OK) {
            throw new IllegalStateException("the account was not there before");
        }
        administrator.press(row.group(1), "access", "disable", Map.of());
        int answer = worker.status("/account/profile");
        if (answer == OK) {
            throw new IllegalStateException("an ended account goes on on the other server");
        }
        events.println("ended account: answered with " + answer);
    }

    private void signIn(IntakeHttpClient officer, String username) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                officer.signIn(username, passphrase);
                return;
            } catch (IOException | IllegalStateException notYet) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
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
                events.println("forgotten");
            }
        }
    }

    /** A figure that lacks an acknowledged client was read from a replica that had not everything. */
    private void countUntilStopped(IntakeHttpClient director) {
        while (!Files.exists(stop)) {
            int known = answered.size();
            try {
                Matcher counted = OPEN_CASES.matcher(director.page("/reporting/outcomes"));
                if (counted.find()) {
                    figures.incrementAndGet();
                    if (Integer.parseInt(counted.group(1).replace(".", "")) < known) {
                        oldFigures.incrementAndGet();
                        events.println("old figures");
                    }
                }
            } catch (IOException noAnswer) {
                events.println("no figures");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private @Nullable Map<String, String> opened(IntakeHttpClient officer) {
        while (!Files.exists(stop)) {
            try {
                return officer.open("Chị " + forms.get());
            } catch (IOException noAnswer) {
                if (isSignInAsked(noAnswer)) {
                    signIn(officer, "duty1");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    /** Sends the form until it is answered with the number of its case, also when the page comes back with it; gives up if the page has forgotten it. */
    private boolean isReceived(IntakeHttpClient officer, Map<String, String> opened) {
        Map<String, String> form = opened;
        long begun = System.nanoTime();
        while (true) {
            try {
                answered.add(officer.receive(form));
                long pause = System.nanoTime() - begun;
                longest.accumulateAndGet(pause, Math::max);
                events.printf("saved %.1f%n", pause / 1e9);
                return true;
            } catch (IntakeHttpClient.ShownAgainException reopened) {
                shownAgain.incrementAndGet();
                events.println("again");
                form = reopened.form();
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (IOException noAnswer) {
                boolean signInAsked = isSignInAsked(noAnswer);
                if (signInAsked) {
                    signIn(officer, "duty1");
                }
                if (signInAsked || isForgotten(noAnswer)) {
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
            events.println("signin");
        }
        return asked;
    }

    /** The page was opened anew, without all that had been typed. */
    private static boolean isForgotten(IOException answer) {
        return FORGOTTEN.matcher(String.valueOf(answer.getMessage())).find();
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
        int unanswered = cases - answered.size();
        int doubled = Math.max(0, unanswered - lostForms.get());
        out.printf(
                "acknowledged %d, lost %d, doubled %d, longest pause %.1f s; new sign-ins asked %d, sent again %d, forms shown again %d, to fill in again %d, of which stored %d; figures %d, of which old %d%n",
                answered.size(),
                lost.size(),
                doubled,
                longest.get() / 1e9,
                signInsAsked.get(),
                sentAgain.get(),
                shownAgain.get(),
                lostForms.get(),
                unanswered,
                figures.get(),
                oldFigures.get());
        return lost.isEmpty() && doubled == 0 && signInsAsked.get() == 0 && figures.get() > 0 && oldFigures.get() == 0;
    }
}
