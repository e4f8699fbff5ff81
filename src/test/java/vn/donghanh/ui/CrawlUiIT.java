package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;
import vn.donghanh.ui.forms.FormPlaces;

/**
 * Follows every link of every page of the unchanged demonstration, over HTTP, for every account. An address that nobody has opened yet is always
 * opened; of a kind of page that others have opened too, each account opens a limited number of records. The first page of each kind is also read
 * in English, by the first accounts that open it. Which page shows which form is kept for the form tests. Runs beside the tests in the server and
 * those with an installation of their own, as soon as the demonstration is there.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(Integer.MAX_VALUE - 1) // it waits for the demonstration, which most others do not
class CrawlUiIT {
    private static final int FEWEST_PAGES = 2_500;
    private static final int THREADS = 2;
    private static final int RECORDS = 3;
    /** The second account of a role sees the same kinds of pages. */
    private static final int RECORDS_OF_OTHERS = 2;
    /** What waits for one person, such as a draft, shows on the page of nobody else: all of it is opened. */
    private static final String OWN_WORK = "/home/work";
    /** Of a page that several roles see differently, so many accounts read the English. */
    private static final int READERS_OF_ENGLISH = 3;
    /** The page of an erased client; it says so, and lists still link to it. */
    private static final int ERASED = 410;
    /** A record that has ended since its link was shown, such as a referral that has expired. */
    private static final int GONE = 404;

    private final String product = Demonstration.address();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Phaser running = new Phaser(1);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> kinds = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> readersOfEnglish = new ConcurrentHashMap<>();
    private final Set<String> faults = new ConcurrentSkipListSet<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final FormPlaces forms = new FormPlaces();

    /** One account with its visitors in two languages. */
    private record Reader(String name, HttpVisitor vietnamese, HttpVisitor english) {}

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void noVisibleLinkLeadsToABrokenPage() {
        long begun = System.nanoTime();
        String passphrase = passphrase();
        List<String> everybody = Demonstration.accounts();
        everybody.forEach(username -> run(username, () -> {
            HttpVisitor visitor = HttpVisitor.signedIn(product, username, passphrase);
            open(new Reader(username, visitor, visitor.reading("en")), "/", "/");
        }));
        running.arriveAndAwaitAdvance();
        forms.write();
        System.out.printf(
                "%,d pages, %d accounts, %d s%n",
                pages.get(), everybody.size(), (System.nanoTime() - begun) / 1_000_000_000);
        assertThat(faults).as("what is wrong").isEmpty();
        assertThat(pages.get()).as("pages").isGreaterThanOrEqualTo(FEWEST_PAGES);
    }

    private void open(Reader reader, String from, String address) {
        if (!seen.add(reader.name() + " " + address)) {
            return;
        }
        boolean unseen = seen.add(address) && !address.contains("?");
        int count = kinds.computeIfAbsent(reader.name() + " " + kind(address), kind -> new AtomicInteger())
                .incrementAndGet();
        if (!unseen && count > (reader.name().endsWith("1") ? RECORDS : RECORDS_OF_OTHERS) && !from.equals(OWN_WORK)) {
            return;
        }
        AtomicInteger accounts = readersOfEnglish.computeIfAbsent(kind(address), kind -> new AtomicInteger());
        run(reader.name() + " " + address, () -> {
            read(reader.name(), reader.name(), reader.vietnamese(), from, address)
                    .forEach(link -> open(reader, address, link));
            if (count == 1 && accounts.incrementAndGet() <= READERS_OF_ENGLISH) {
                read(reader.name(), reader.name() + ", English", reader.english(), from, address);
            }
        });
    }

    /**
     * The addresses linked from the page at this address.
     *
     * @param from the page that links to it; a record may end meanwhile (a referral expires), and then its link has gone there too
     */
    private List<String> read(String username, String reading, HttpVisitor visitor, String from, String address) {
        pages.incrementAndGet();
        HttpVisitor.Answer answer = visitor.get(address);
        String where = reading + ": " + address + " ";
        if (answer.status() == ERASED) {
            return List.of();
        }
        if (answer.status() != 200) {
            if (answer.status() != GONE || links(visitor.get(from)).contains(address)) {
                faults.add(where + "answers " + answer.status() + ", linked from " + from);
            }
            return List.of();
        }
        if (answer.address().startsWith("/login")) {
            faults.add(where + "leads to the sign-in");
        }
        if (!answer.body().startsWith("<!DOCTYPE html>")) {
            return List.of();
        }
        Markup page = answer.markup();
        PageFaults.of(page).forEach(fault -> faults.add(where + fault));
        forms.opened(username, answer.address(), page);
        return links(answer.address(), page);
    }

    private static List<String> links(HttpVisitor.Answer answer) {
        return links(answer.address(), answer.markup());
    }

    private static List<String> links(String address, Markup page) {
        return page.links().stream()
                .map(link -> link.startsWith("?") ? path(address) + link : link.replaceFirst("#.*", ""))
                .filter(link -> link.startsWith("/"))
                .distinct()
                .toList();
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /** The address without the reference of its record and without query values. */
    private static String kind(String address) {
        int query = address.indexOf('?');
        return LinkCrawl.kind(address)
                + (query < 0 ? "" : address.substring(query).replaceAll("=[^&]*", ""));
    }

    private void run(String what, Runnable task) {
        running.register();
        threads.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | AssertionError e) {
                faults.add(what + ": " + e);
            } finally {
                running.arriveAndDeregister();
            }
        });
    }

    private static String passphrase() {
        try {
            return Files.readString(Path.of(System.getProperty("ui.data"), "demo-passphrase"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
