package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;
import vn.donghanh.ui.forms.FormPlaces;

/**
 * Follows every link of every page of the unchanged demonstration, over HTTP, for every account. An address without a query that nobody has opened yet
 * is always opened, and so is what waits for one person. What others have opened too, the first account of a role opens for every case, if it is an
 * overview, and otherwise for three records of a kind of page, each other account for one. An address with a query is opened as long as one of its
 * parameters is new to the account on that page, for two values or for one, or one of its values to everybody. A page is read in English as well if it
 * is of a kind, or shows an element, that nobody has read in English. Which page shows which form is kept for the form tests. Runs beside the tests in
 * the server and those with an installation of their own, as soon as the demonstration is there.
 */
@UntouchedDemonstration
@Order(Integer.MAX_VALUE - 2) // it waits for the demonstration, which most others do not
class CrawlUiIT {
    private static final int FEWEST_PAGES = 2_500;
    /** Alone three, so that the server works for the others while an answer is read; beside other tests that would keep back those that everybody waits for. */
    private static final int THREADS = Integer.getInteger("ui.crawl.threads", 2);

    private static final int RECORDS = 3;
    private static final int VALUES = 2;
    /** The second account of a role sees the same kinds of pages. */
    private static final int OF_OTHERS = 1;
    /** What waits for one person, such as a draft, shows on the page of nobody else: all of it is opened. */
    private static final String OWN_WORK = "/home/work";
    /** Where a task leads depends on who reads of it. */
    private static final String OVERVIEW = "/casefile/overview";
    /** The page of an erased client; it says so, and lists still link to it. */
    private static final int ERASED = 410;
    /** A record that has ended since its link was shown, such as a referral that has expired. */
    private static final int GONE = 404;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String product = Demonstration.address();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Phaser running = new Phaser(1);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> opened = new ConcurrentHashMap<>();
    private final Set<String> shownInEnglish = ConcurrentHashMap.newKeySet();
    private final Set<String> faults = new ConcurrentSkipListSet<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final FormPlaces forms = new FormPlaces();

    /** One account with its visitors in two languages. */
    private record Reader(String name, HttpVisitor vietnamese, HttpVisitor english) {}

    /** A page that was read, and the address to which it led. */
    private record Page(String address, Markup markup) {}

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void noVisibleLinkLeadsToABrokenPage() {
        long begun = System.nanoTime();
        String passphrase = Demonstration.passphrase();
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
        boolean wanted = isWanted(reader.name(), address);
        if (!unseen && !wanted && !from.equals(OWN_WORK)) {
            return;
        }
        run(reader.name() + " " + address, () -> read(reader.name(), reader.name(), reader.vietnamese(), from, address)
                .ifPresent(page -> {
                    links(page.address(), page.markup()).forEach(link -> open(reader, address, link));
                    if (shownInEnglish.addAll(parts(page))) {
                        read(reader.name(), reader.name() + ", English", reader.english(), from, address);
                    }
                }));
    }

    /**
     * Reads the page at this address and notes its faults; empty if there is no page to go on from.
     *
     * @param from the page that links to it; a record may end meanwhile (a referral expires), and then its link has gone there too
     */
    private Optional<Page> read(String username, String reading, HttpVisitor visitor, String from, String address) {
        pages.incrementAndGet();
        HttpVisitor.Answer answer = visitor.get(address);
        String where = reading + ": " + address + " ";
        if (answer.status() == ERASED) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            if (answer.status() != GONE || links(visitor.get(from)).contains(address)) {
                faults.add(where + "answers " + answer.status() + ", linked from " + from);
            }
            return Optional.empty();
        }
        if (answer.address().startsWith("/login")) {
            faults.add(where + "leads to the sign-in");
        }
        if (!answer.body().startsWith("<!DOCTYPE html>")) {
            return Optional.empty();
        }
        Markup page = answer.markup();
        PageFaults.of(page).forEach(fault -> faults.add(where + fault));
        forms.opened(username, answer.address(), page);
        return Optional.of(new Page(answer.address(), page));
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

    /** What makes up a page, without its texts: its kind, and each element with class and id, without the numbers of rows. */
    private static Set<String> parts(Page page) {
        Set<String> parts = new HashSet<>(Set.of(LinkCrawl.kind(page.address())));
        page.markup()
                .all(element -> true)
                .forEach(element -> parts.add(element.name() + "." + element.attribute("class") + "#"
                        + NUMBER.matcher(element.id()).replaceAll("")));
        return parts;
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /** Whether this account has opened few records of this kind of page, or few values of one of the parameters, or nobody one of the values that is no record. */
    private boolean isWanted(String username, String address) {
        int query = address.indexOf('?');
        boolean first = username.endsWith("1");
        String kind = LinkCrawl.kind(address);
        if (query < 0) {
            return (first && kind.equals(OVERVIEW))
                    || opened.merge(username + " " + kind, 1, Integer::sum) <= (first ? RECORDS : OF_OTHERS);
        }
        boolean wanted = false;
        for (String value : address.substring(query + 1).split("&", -1)) {
            wanted |= !NUMBER.matcher(value).find() && seen.add(kind + " " + value);
            wanted |= opened.merge(username + " " + kind + "?" + value.replaceFirst("=.*", ""), 1, Integer::sum)
                    <= (first ? VALUES : OF_OTHERS);
        }
        return wanted;
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
}
