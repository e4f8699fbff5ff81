package vn.donghanh.ui.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.HttpVisitor.Answer;
import vn.donghanh.testing.Markup.Element;
import vn.donghanh.ui.forms.Control.Kind;

/**
 * Submits forms with several wrong values at once and with parameters that no page sends: dropped, doubled, from another page, forged. The content
 * follows from a seed and the number of the submission; the kinds of forms take turns. Only unacceptable results count: a server error, a stack trace,
 * an evaluated expression, unescaped markup. Every value contains {@link #MARK}, so that it can be found in a log.
 */
final class Fuzz {
    static final String MARK = "sauriengz";

    /** Buttons, each with its page and form, that end sessions or take accounts away: a locked account would send nothing more. */
    static final Set<String> SHUTS_OUT = Set.of(
            "account/account.xhtml#roles:revoke",
            "account/account.xhtml#access:endOne",
            "account/account.xhtml#access:code",
            "account/account.xhtml#access:lose",
            "account/account.xhtml#access:end",
            "account/account.xhtml#access:disable",
            "account/organisation.xhtml#accounts:code",
            "account/organisation.xhtml#accounts:end",
            "account/organisation.xhtml#accounts:lose",
            "account/organisation.xhtml#accounts:disable",
            "account/organisation.xhtml#over:end",
            "account/profile.xhtml#secret:change",
            "account/profile.xhtml#sessions:end",
            "account/partneraccounts.xhtml#list:code",
            "account/partneraccounts.xhtml#list:disable");

    private static final Pattern SESSION_FORM = Pattern.compile("/session/");

    private static final Pattern LEFT = Pattern.compile("/(login|session)\\b");
    private static final int TRIES = 3;

    /** Once every form had its turn, a page is not reloaded between submissions, because that takes as long as sending. */
    private static final int OF_ONE_OPENING = 3;

    private static final int MOST_CHANGES = 4;
    private static final int SHORTEST_WORDS = 8;

    private static final List<String> TEXTS = List.of(
            MARK + "ấ".repeat(10_000),
            MARK + "\u0000sau",
            "\u202E" + MARK + "\u2066\u200B",
            MARK + " 👩‍👧 😀",
            MARK + "7q#{7*7}q7",
            MARK + "7q${7*7}q7",
            MARK + "<script>alert(1)</script>",
            "'\"><b>x</b>" + MARK,
            MARK + "\uD800",
            "\uDFFF" + MARK,
            "' or 1=1 -- " + MARK,
            MARK + "\r\nSet-Cookie: " + MARK + "=1",
            "../../" + MARK + "/%2e%2e/",
            "=1+1;" + MARK,
            MARK + "]]><redirect url=\"/login\"/>",
            "{0} {1,number} '{" + MARK,
            "   ",
            "");

    private static final List<String> NUMBERS =
            List.of("-1", "-2147483648", "2147483648", "99999999999999999999", "1e9", "NaN", "0", "1.5", "１２", MARK);

    private static final List<String> TIMES =
            List.of("31/02/2026", "99/99/9999", "29/02/2025", "01/01/0001", "31/12/9999", "25:61", "-1", "00:00", MARK);

    private static final List<String> OPTIONS =
            List.of("NO_SUCH_" + MARK, "-1", "0", "9223372036854775807", "7q9x0mzz3fhk2p5t8w1c4e6g0j", "true", "on");

    private static final List<String> STATES =
            List.of("stateless", "1:2", "-1:-1", "rO0ABXA=", MARK, MARK + ":" + MARK, "", "9".repeat(300));

    private final long seed;
    private final DemoVisitors everyone;
    private final FormSources sources = new FormSources();
    private final Map<String, List<Place>> kinds = new TreeMap<>();
    private final List<String> order;
    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private final Set<String> words = ConcurrentHashMap.newKeySet();
    private final Set<String> out = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Collection<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    /** An account and a form that it is shown. */
    private record Place(String username, String address, String form) {}

    Fuzz(long seed, DemoVisitors everyone) {
        this.seed = seed;
        this.everyone = everyone;
        for (String username : everyone.names()) {
            for (OpenPage page : everyone.pages(username)) {
                for (Element form : page.markup().forms()) {
                    String kind = sources.page(page.address()) + "#" + Control.own(form.id());
                    if (!SESSION_FORM.matcher(form.attribute("action")).find()
                            && !buttons(page, kind, form).isEmpty()) {
                        kinds.computeIfAbsent(kind, first -> new ArrayList<>())
                                .add(new Place(username, page.address(), form.id()));
                    }
                }
            }
        }
        order = new ArrayList<>(kinds.keySet());
        Collections.shuffle(order, new Random(seed));
    }

    Collection<String> findings() {
        return findings;
    }

    int sent() {
        return sent.get();
    }

    int forms() {
        return reached.size();
    }

    /** The forms that were shown to somebody before and got no submission. */
    Set<String> unreached() {
        Set<String> left = new TreeSet<>(order);
        left.removeAll(reached);
        return left;
    }

    /** How many forms were shown to somebody before. */
    int known() {
        return order.size();
    }

    /** Accounts that sent nothing more because they were locked. */
    Set<String> out() {
        return out;
    }

    /** How often each status was answered. */
    Map<Integer, AtomicInteger> answers() {
        return new TreeMap<>(answers);
    }

    /** Values that the forms contained before: data of clients and cases. */
    Set<String> words() {
        return words;
    }

    /** Sends until each form had its turn and this number of submissions is reached, or no form is left. */
    void upTo(int most) {
        while (next.get() < order.size() || (sent.get() < most && next.get() < order.size() + TRIES * most)) {
            submitOne(next.getAndIncrement());
        }
    }

    private void submitOne(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        String kind = order.get(number % order.size());
        List<Place> places = kinds.get(kind);
        boolean first = number < order.size();
        int start = random.nextInt(places.size());
        for (int attempt = 0; attempt < (first ? places.size() : TRIES); attempt++) {
            Place place = places.get((start + attempt) % places.size());
            if (!out.contains(place.username()) && send(number, kind, place, random)) {
                return;
            }
        }
    }

    private boolean send(int number, String kind, Place place, Random random) {
        HttpVisitor visitor = everyone.visitor(place.username());
        OpenPage page = OpenPage.at(visitor, place.address());
        if (LEFT.matcher(page.address()).lookingAt()) {
            if (!everyone.signInAgain(place.username())) {
                out.add(place.username());
            }
            return false;
        }
        check(number, kind, place, "opening", page.status(), page.source());
        Optional<Element> form = page.markup().byId(place.form());
        List<String> buttons = form.map(element -> buttons(page, kind, element)).orElse(List.of());
        if (buttons.isEmpty()) {
            return false;
        }
        List<Control> controls = Control.of(page.markup(), form.get());
        remember(controls);
        reached.add(kind);
        int times = number < order.size() ? 1 : OF_ONE_OPENING;
        for (int time = 0; time < times; time++) {
            String button = pick(buttons, random);
            List<Map.Entry<String, String>> all =
                    page.sent(button, Rounds.values(page, form.get(), wrong(controls, random)));
            forge(all, place, random);
            boolean ajax = page.isAjax(button) != (random.nextInt(10) == 0);
            String action = form.get().attribute("action");
            Answer answer = ajax ? visitor.ajax(action, all) : visitor.postOnly(action, all);
            check(number, kind, place, Control.own(button), answer.status(), answer.body());
            answers.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            sent.incrementAndGet();
        }
        return true;
    }

    private static List<String> buttons(OpenPage page, String kind, Element form) {
        return form.all(element -> (element.has("name") && element.name().equals("button") && !element.has("disabled"))
                        || (element.name().equals("a") && page.isAjax(element.id())))
                .map(Element::id)
                .filter(id -> !id.isEmpty() && !SHUTS_OUT.contains(kind + ":" + id.substring(id.lastIndexOf(':') + 1)))
                .toList();
    }

    /** Further texts that no log may contain. */
    private void remember(List<Control> controls) {
        controls.stream()
                .filter(control ->
                        control.kind() == Kind.TEXT && control.typed().length() >= SHORTEST_WORDS)
                .filter(control -> control.typed().indexOf(' ') > 0)
                .forEach(control -> words.add(control.typed().strip()));
    }

    /** Some of the fields, each with an invalid value. */
    private static Map<String, @Nullable String> wrong(List<Control> controls, Random random) {
        Map<String, @Nullable String> wrong = new HashMap<>();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes && !controls.isEmpty(); change++) {
            Control control = pick(controls, random);
            List<String> values = new ArrayList<>(
                    switch (control.kind()) {
                        case TEXT, SECRET, HIDDEN -> TEXTS;
                        case NUMBER -> NUMBERS;
                        case DAY, TIME -> TIMES;
                        case LIST, ONE_OF, ANY_OF, BOX -> OPTIONS;
                    });
            // a value that another field of the page offers, or any text
            Control other = pick(controls, random);
            values.addAll(other.offers());
            values.add(pick(TEXTS, random));
            wrong.put(control.name(), pick(values, random));
        }
        return wrong;
    }

    /** Adds parameters that no page sends to about half of the submissions. */
    private void forge(List<Map.Entry<String, String>> all, Place place, Random random) {
        switch (random.nextInt(16)) {
            case 0 -> all.remove(random.nextInt(all.size()));
            case 1 -> all.add(Map.entry(pick(all, random).getKey(), pick(TEXTS, random)));
            case 2 -> all.add(random.nextInt(all.size()), pick(all, random));
            case 3 -> put(all, OpenPage.STATE, pick(STATES, random));
            case 4 -> put(all, OpenPage.STATE, anotherState(place, random));
            case 5 -> put(all, OpenPage.NONCE, pick(TEXTS, random));
            case 6 -> all.removeIf(field -> field.getKey().equals(OpenPage.NONCE));
            case 7 -> put(all, "jakarta.faces.source", pick(all, random).getKey());
            case 8 -> put(all, "jakarta.faces.partial.render", "@all " + MARK);
            case 9 -> put(all, "jakarta.faces.partial.execute", "@none " + MARK);
            case 10 -> put(all, "jakarta.faces.behavior.event", MARK);
            case 11 -> all.add(Map.entry(MARK + "<script>alert(1)</script>", pick(TEXTS, random)));
            default -> {
                // sent unchanged
            }
        }
    }

    private String anotherState(Place place, Random random) {
        return pick(
                        everyone.pages(
                                random.nextBoolean() ? place.username() : pick(List.copyOf(everyone.names()), random)),
                        random)
                .state();
    }

    private static void put(List<Map.Entry<String, String>> all, String name, String value) {
        all.removeIf(field -> field.getKey().equals(name));
        all.add(Map.entry(name, value));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private void check(int number, String kind, Place place, String what, int status, String body) {
        Set<String> wrong = new LinkedHashSet<>(Payloads.wrongIn(body));
        if (status >= 500) {
            wrong.add("FAILED " + status);
        }
        wrong.forEach(fault -> findings.add(fault + " " + kind + " " + what + " (" + place.username() + " "
                + place.address() + ", number " + number + ")"));
    }
}
