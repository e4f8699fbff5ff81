package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.HttpVisitor.Answer;
import vn.donghanh.testing.Markup;

/** All accounts of the sign-in page, signed in, each with the pages found by following links. Created once for all tests of forms. */
final class DemoVisitors {
    private static final int HIDDEN = 404;
    private static final Pattern CASE = Pattern.compile("/casefile/overview/([^/?#]+)");
    /**
     * The first account of a role opens this many pages of one kind, because forms differ between records; other accounts open one. Many pages
     * if no crawl has recorded where each form is shown.
     */
    private static final int OF_ONE_KIND = Integer.getInteger("forms.pages", FormPlaces.known() ? 2 : 30);

    /** More of the pages whose forms depend on the state of the case, or that link to such pages. */
    private static final Pattern MANY_STATES = Pattern.compile(
            "/(worklist/list(\\?.*)?|casefile/(overview|access)|closing/closing|plan/review|stay/stay|training/enrolment|partnerbusiness/slip|reporting/report/report|reporting/signed/period)");

    private static final int OF_MANY_STATES = 12;

    /** The cases that the reader manages: their pages show forms to nobody else. */
    private static final String MANAGED_CASES = "/worklist/list?manager=me";

    private static final String CLINIC = "health1";
    private static final String SCHOOL = "training1";
    private static final String PARTNER = "support1";
    private static final int AT_A_TIME = 3;
    private static final int SOME = 6;
    private static final int MANY = 24;
    private static final Pattern RECORD = Pattern.compile("/(?=[^/]*[0-9-])[^/]+");
    private static final Pattern NO_PAGE = Pattern.compile("sort=|jakarta\\.faces\\.resource|(?<!/service)/session/");

    private static @Nullable DemoVisitors instance;

    private final Map<String, HttpVisitor> people = Collections.synchronizedMap(new LinkedHashMap<>());
    private final String passphrase;
    private final Map<String, List<OpenPage>> pages = new ConcurrentHashMap<>();
    private final FormSources sources = new FormSources();

    private DemoVisitors() throws IOException, InterruptedException, ExecutionException {
        String address = Demonstration.address();
        passphrase = Demonstration.passphrase();
        for (String username : Demonstration.accounts()) {
            people.put(username, HttpVisitor.signedIn(address, username, passphrase));
        }
        openOneField(people.get("worker1"), people.get("lead2"));
        forEach(username -> pages.put(username, walk(people.get(username), mostOfOneKind(username))));
        pages.get(CLINIC).add(FreshEntries.ofClinic(people.get(CLINIC)));
        pages.get(SCHOOL).add(FreshEntries.ofSchool(people.get(SCHOOL)));
        pages.get(PARTNER).add(FreshEntries.ofPartner(people.get(PARTNER)));
        Set<String> missing = ConcurrentHashMap.newKeySet();
        missing.addAll(sources.all());
        pages.values().forEach(all -> all.forEach(page -> missing.removeAll(formsOf(page))));
        missing.removeIf(this::openOneThatShows);
        forEach(username -> openManagedCases(username, missing));
    }

    static synchronized DemoVisitors instance() throws IOException, InterruptedException, ExecutionException {
        if (instance == null) {
            instance = new DemoVisitors();
        }
        return instance;
    }

    /** In the order of the sign-in page. */
    Set<String> names() {
        return Collections.unmodifiableSet(people.keySet());
    }

    HttpVisitor visitor(String username) {
        return people.get(username);
    }

    /** Signs in again an account that was signed out or locked; returns whether it succeeded. */
    boolean signInAgain(String username) {
        HttpVisitor visitor = new HttpVisitor(Demonstration.address());
        Answer entered = visitor.signIn(username, passphrase);
        boolean in = entered.status() == 200 && !entered.address().startsWith("/login");
        if (in) {
            people.put(username, visitor);
        }
        return in;
    }

    /** The pages as they were when they were opened. */
    List<OpenPage> pages(String username) {
        return pages.get(username);
    }

    int pages() {
        return pages.values().stream().mapToInt(List::size).sum();
    }

    /** Unless a crawl has recorded where each form is shown, whoever manages cases opens as many: to others they show less. */
    private int mostOfOneKind(String username) {
        return username.endsWith("1")
                        || (!FormPlaces.known() && !managedCases(username).isEmpty())
                ? OF_ONE_KIND
                : 1;
    }

    /** Opens the places where the crawl met this form until one of them shows it; returns whether one does. */
    private boolean openOneThatShows(String form) {
        for (FormPlaces.Place place : FormPlaces.of(form)) {
            OpenPage page = OpenPage.at(people.get(place.username()), place.address());
            if (page.status() == 200 && formsOf(page).contains(form)) {
                pages.get(place.username()).add(page);
                return true;
            }
        }
        return false;
    }

    /** Looks for forms that nobody was shown yet on the cases that this account manages. */
    private void openManagedCases(String username, Set<String> missing) {
        managedCases(username).forEach(overview -> {
            OpenPage opened = OpenPage.at(people.get(username), overview);
            String number = overview.substring(overview.lastIndexOf('/'));
            Stream<OpenPage> others = opened.markup().links().stream()
                    .map(link -> link.replaceFirst("[?#].*", ""))
                    .filter(link -> link.contains(number) && !Collections.disjoint(sources.formsAt(link), missing))
                    .distinct()
                    .map(link -> OpenPage.at(people.get(username), link));
            Stream.concat(Stream.of(opened), others)
                    .filter(page -> page.status() == 200 && missing.removeAll(formsOf(page)))
                    .forEach(pages.get(username)::add);
        });
    }

    private List<String> managedCases(String username) {
        return people.get(username).get(MANAGED_CASES).markup().links().stream()
                .filter(link -> CASE.matcher(link).matches())
                .distinct()
                .toList();
    }

    /** Some addresses that showed this form to this account. */
    List<String> placesOf(String form, String username) {
        return Stream.concat(
                        pages.get(username).stream()
                                .filter(page -> formsOf(page).contains(form))
                                .map(OpenPage::address),
                        FormPlaces.of(form).stream()
                                .filter(place -> place.username().equals(username))
                                .map(FormPlaces.Place::address))
                .distinct()
                .limit(SOME)
                .toList();
    }

    /** Some addresses that showed this form, with the account to which they showed it. */
    List<FormPlaces.Place> placesOf(String form) {
        return Stream.concat(
                        people.keySet().stream().flatMap(username -> pages.get(username).stream()
                                .filter(page -> formsOf(page).contains(form))
                                .map(page -> new FormPlaces.Place(username, page.address()))),
                        FormPlaces.of(form).stream())
                .distinct()
                .limit(MANY)
                .toList();
    }

    private Set<String> formsOf(OpenPage page) {
        Set<String> forms = new HashSet<>();
        page.markup().forms().forEach(form -> forms.addAll(sources.of(page.address(), form.id())));
        return forms;
    }

    interface Work {
        void of(String username);
    }

    void forEach(Work work) throws InterruptedException, ExecutionException {
        forEach(people.keySet(), work);
    }

    /** Runs a few accounts at a time, in this order. */
    void forEach(Collection<String> usernames, Work work) throws InterruptedException, ExecutionException {
        ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> jobs = new ArrayList<>();
            usernames.forEach(username -> jobs.add(hands.submit(() -> work.of(username))));
            for (Future<?> job : jobs) {
                job.get();
            }
        } finally {
            hands.shutdown();
        }
    }

    /** Opens one field by break-glass, on a case of another unit that the lead may not see yet: no other state links to that page. */
    private static void openOneField(HttpVisitor worker, HttpVisitor lead) {
        String number = worker.get("/worklist/list").markup().links().stream()
                .map(CASE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(caseNumber ->
                        lead.get("/casefile/overview/" + caseNumber).status() == HIDDEN)
                .findFirst()
                .orElseThrow();
        OpenPage page = OpenPage.at(lead, "/breakglass/open");
        Markup.Element form = page.markup().byId("form").orElseThrow();
        OpenPage.Outcome opened = page.press(
                form,
                "form:open",
                Rounds.values(
                        page,
                        form,
                        Map.of(
                                "form:number", number,
                                "form:field", "ALIAS",
                                "form:reason", "DANGER",
                                "form:words", "gọi đường dây nóng, người phụ trách vắng")));
        assertThat(opened.page().address()).startsWith("/breakglass/field/");
    }

    private static List<OpenPage> walk(HttpVisitor visitor, int ofOneKind) {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> known = new HashSet<>();
        List<OpenPage> seen = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(FormPlaces.known() ? List.of("/") : List.of("/", MANAGED_CASES));
        while (!ahead.isEmpty()) {
            String wanted = ahead.remove();
            if (!known.add(wanted) || isEnough(kinds, kind(wanted), ofOneKind)) {
                continue;
            }
            Answer page = visitor.get(wanted);
            if (page.status() == 200) {
                OpenPage open = OpenPage.of(visitor, page);
                seen.add(open);
                String own = page.address().replaceFirst("[?#].*", "");
                open.markup().links().stream()
                        .map(link -> (link.startsWith("?") ? own + link : link).replaceFirst("#.*", ""))
                        .filter(link ->
                                link.startsWith("/") && !NO_PAGE.matcher(link).find())
                        .forEach(ahead::add);
            }
        }
        return seen;
    }

    private static boolean isEnough(Map<String, Integer> seen, String kind, int ofOneKind) {
        boolean more = ofOneKind > 1 && MANY_STATES.matcher(kind).matches();
        return seen.merge(kind, 1, Integer::sum) > (more ? Math.max(OF_MANY_STATES, ofOneKind) : ofOneKind);
    }

    /** The address without the reference of its record, and of its query only the parameter names. */
    private static String kind(String wanted) {
        int query = wanted.indexOf('?');
        return RECORD.matcher(query < 0 ? wanted : wanted.substring(0, query)).replaceAll("")
                + (query < 0 ? "" : wanted.substring(query).replaceAll("=[^&]*", "="));
    }
}
