package vn.donghanh.ui.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup.Element;
import vn.donghanh.ui.forms.Control.Kind;
import vn.donghanh.ui.forms.OpenPage.Outcome;

/**
 * Sends forms as nobody should, and writes down what is wrong with the answers: failures and their traces, words that are missing, expressions
 * that were evaluated, markup that was not escaped, errors whose link leads nowhere, text that was lost or taken although it is too long, and
 * answers that were never offered and not refused.
 *
 * <p>A form is met once for each control or button that it had not shown before. What further buttons and choices bring to light is gone
 * through as well, two steps deep.
 */
final class Rounds {
    private static final String EXPRESSION = "7q#{7*7}q7";
    private static final String EVALUATED = "7q49q7";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String BOLD = "<b>x</b>";
    private static final String LONG = "ấ".repeat(10_000);
    private static final String NUL = "trước\u0000sau";
    private static final String TURNED = "Lan\u202Enal";
    private static final List<String> TEXTS =
            List.of(LONG, NUL, "👩‍👧 😀", TURNED, EXPRESSION, SCRIPT, "'\">" + BOLD, "   ");
    private static final List<String> DAYS = List.of(
            "31/02/2026", "99/99/9999", "-1", "hôm nay", "01/01/0001", "31/12/9999", LONG, EXPRESSION, SCRIPT, NUL);
    private static final Set<String> REAL_DAYS = Set.of("01/01/0001", "31/12/9999");
    private static final List<String> TIMES = List.of("25:61", "-1", "9999", LONG, EXPRESSION, SCRIPT, NUL);
    private static final List<String> NUMBERS =
            List.of("-1", "-2147483648", "99999999999999999999", "1e9", "NaN", "0", LONG, EXPRESSION, SCRIPT, NUL);
    private static final List<String> OPTIONS =
            List.of("NO_SUCH_VALUE", "999999999", "-1", EXPRESSION, SCRIPT, NUL, "7q9x0mzz3fhk2p5t8w1c4e6g0j");
    private static final Pattern TRACE = Pattern.compile("\\tat [\\w.]+\\(|Exception:");
    private static final Pattern ENDS_SESSION = Pattern.compile("signOut|endAll|/session/");
    private static final int DEEPEST = 2;
    private static final int CHOICES = 12;

    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> shown = new ConcurrentHashMap<>();
    private final Collection<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger fields = new AtomicInteger();
    private final FormSources sources = new FormSources();
    private final boolean everything;

    Rounds(boolean everything) {
        this.everything = everything;
    }

    Collection<String> findings() {
        return findings;
    }

    int forms() {
        return shown.size();
    }

    int fields() {
        return fields.get();
    }

    int sent() {
        return sent.get();
    }

    Set<String> unreached() {
        Set<String> left = new TreeSet<>(sources.all());
        left.removeAll(reached);
        return left;
    }

    /** A step that leads from an opened page to what it shows afterwards; to nothing when it leads elsewhere. */
    private interface Step {
        Optional<OpenPage> take(OpenPage page);
    }

    /** All forms that this page shows, and those that they bring to light. */
    void at(HttpVisitor visitor, String who, String address) {
        at(visitor, who, address, List.of());
    }

    private void at(HttpVisitor visitor, String who, String address, List<Step> steps) {
        Optional<OpenPage> open = reach(visitor, address, steps);
        if (open.isEmpty()) {
            return;
        }
        OpenPage page = open.get();
        for (Element form : page.markup().forms()) {
            if (!ENDS_SESSION.matcher(form.attribute("action")).find()) {
                reached.addAll(sources.of(address, form.id()));
                Set<String> unseen = unseen(page, form);
                if (!unseen.isEmpty()) {
                    new OneForm(visitor, who, address, steps, form.id(), unseen).play();
                }
            }
        }
    }

    private Optional<OpenPage> reach(HttpVisitor visitor, String address, List<Step> steps) {
        OpenPage page = OpenPage.at(visitor, address);
        if (page.status() >= 500) {
            findings.add("FAILED " + sources.page(address) + " opening: " + page.status());
        }
        Optional<OpenPage> at = page.status() == 200 ? Optional.of(page) : Optional.empty();
        for (Step step : steps) {
            at = at.flatMap(step::take);
        }
        return at;
    }

    /** What this form shows that no form of its kind has shown before. */
    private Set<String> unseen(OpenPage page, Element form) {
        Set<String> names = new LinkedHashSet<>();
        Control.of(page.markup(), form).forEach(one -> names.add(one.own()));
        buttons(page, form).forEach(one -> names.add(Control.own(one.id())));
        Set<String> seen = shown.computeIfAbsent(
                sources.page(page.address()) + "#" + Control.own(form.id()), kind -> ConcurrentHashMap.newKeySet());
        names.removeIf(name -> !seen.add(name));
        return names;
    }

    private static List<Element> buttons(OpenPage page, Element form) {
        return form.all(one -> (one.name().equals("button")
                                && !one.has("disabled")
                                && one.attribute("type").equals("submit")
                                && one.has("name"))
                        || (one.name().equals("a") && page.isAjax(one.id())))
                .toList();
    }

    private static List<String> errors(Outcome outcome) {
        return outcome.page()
                .markup()
                .all(one -> one.is("dh-errorsummary"))
                .flatMap(one -> one.all(line -> line.name().equals("li")))
                .map(line -> line.words() + "→" + target(line))
                .toList();
    }

    private static String target(Element line) {
        return line.all(link -> link.name().equals("a"))
                .findFirst()
                .map(link -> link.attribute("href").substring(1))
                .orElse("");
    }

    private static boolean names(List<String> errors, Control control) {
        String target = "→" + control.name().replaceFirst("_input$", "");
        return errors.stream().anyMatch(error -> error.endsWith(target));
    }

    /** What the form holds, with some of it changed; null leaves a choice without an answer. */
    private static List<Map.Entry<String, String>> values(
            OpenPage page, Element form, Map<String, @Nullable String> changed) {
        List<Map.Entry<String, String>> values = new ArrayList<>(page.markup().submitted(form));
        values.removeIf(one -> changed.containsKey(one.getKey()));
        changed.forEach((name, value) -> {
            if (value != null) {
                values.add(Map.entry(name, value));
            }
        });
        return values;
    }

    /** One form in one state. Its page is opened anew after each answer that took what was sent. */
    private final class OneForm {
        private final HttpVisitor visitor;
        private final String who;
        private final String address;
        private final List<Step> steps;
        private final String formId;
        private final Set<String> unseen;
        private final Random chance;
        private @Nullable OpenPage page;

        OneForm(HttpVisitor visitor, String who, String address, List<Step> steps, String formId, Set<String> unseen) {
            this.visitor = visitor;
            this.who = who;
            this.address = address;
            this.steps = steps;
            this.formId = formId;
            this.unseen = unseen;
            this.chance = new Random(formId.hashCode());
        }

        private Optional<Element> form() {
            if (page == null) {
                page = reach(visitor, address, steps).orElse(null);
            }
            return page == null ? Optional.empty() : page.markup().byId(formId);
        }

        private List<Control> controls() {
            return form().map(form -> Control.of(page.markup(), form)).orElse(List.of());
        }

        void play() {
            List<Control> controls = controls();
            List<Control> tried =
                    controls.stream().filter(one -> unseen.contains(one.own())).toList();
            fields.addAndGet(tried.size());
            Map<String, String> buttons = new LinkedHashMap<>();
            form().ifPresent(form -> buttons(page, form).stream()
                    .sorted(Comparator.comparing(one -> !one.is("dh-btn-primary")))
                    .filter(one -> !ENDS_SESSION.matcher(one.id()).find())
                    .forEach(one -> buttons.putIfAbsent(Control.own(one.id()), one.id())));
            List<String> refusing = new ArrayList<>();
            List<String> others = new ArrayList<>();
            buttons.values().forEach(button -> (empty(button) ? refusing : others).add(button));
            if (!tried.isEmpty() && !buttons.isEmpty()) {
                String main = refusing.isEmpty() ? others.get(0) : refusing.get(0);
                tried.forEach(control -> worst(main, control));
                long wide = tried.stream().filter(one -> one.limit() > 0).count();
                if (wide > 0) {
                    atLimit(main, 1);
                    atLimit(main, 0);
                }
            }
            if (steps.size() < DEEPEST) {
                reveal(controls, others);
            }
        }

        private boolean empty(String button) {
            List<Control> controls = controls();
            Map<String, @Nullable String> values = new HashMap<>();
            controls.stream()
                    .filter(one -> one.kind() != Kind.HIDDEN && one.canBeEmptied())
                    .forEach(
                            one -> values.put(one.name(), one.kind().isTyped() || one.kind() == Kind.LIST ? "" : null));
            List<String> errors = press("empty", button, values);
            if (!errors.isEmpty()) {
                controls.stream()
                        .filter(one -> values.containsKey(one.name())
                                && !one.optional()
                                && !one.kind().isTicks())
                        .filter(one -> !names(errors, one))
                        .forEach(one -> find("NOT NAMED", Control.own(one.name()), "when empty"));
            }
            return !errors.isEmpty();
        }

        /** All texts of the form as long as they may be, or longer. */
        private void atLimit(String button, int over) {
            List<Control> limited =
                    controls().stream().filter(one -> one.limit() > 0).toList();
            Map<String, @Nullable String> values = new HashMap<>();
            limited.forEach(one -> values.put(one.name(), "ấ".repeat(one.limit() + over)));
            if (!values.isEmpty()) {
                List<String> errors = press(over == 0 ? "longest" : "too long", button, values);
                limited.stream()
                        .filter(one -> over > 0 && !names(errors, one))
                        .forEach(one -> find("NOT REFUSED", Control.own(one.name()), "when too long"));
            }
        }

        private void worst(String button, Control control) {
            List<String> payloads =
                    switch (control.kind()) {
                        case TEXT, SECRET, HIDDEN -> TEXTS;
                        case DAY -> DAYS;
                        case TIME -> TIMES;
                        case NUMBER -> NUMBERS;
                        case LIST, ONE_OF, ANY_OF, BOX -> OPTIONS;
                    };
            int first = chance.nextInt(payloads.size());
            for (int at = 0; at < (everything ? payloads.size() : 1); at++) {
                String payload = payloads.get((first + at) % payloads.size());
                if (controls().stream().anyMatch(one -> one.name().equals(control.name()))) {
                    List<String> errors = press("worst", button, Map.of(control.name(), payload));
                    if (mustBeRefused(control, payload) && !names(errors, control)) {
                        find("NOT REFUSED", Control.own(control.name()), "with " + shown(payload));
                    }
                }
            }
        }

        private static boolean mustBeRefused(Control control, String payload) {
            return switch (control.kind()) {
                case LIST, ONE_OF, ANY_OF, TIME -> true;
                case DAY -> !REAL_DAYS.contains(payload);
                case NUMBER -> !List.of("0", "-1", "-2147483648").contains(payload);
                case TEXT -> payload.equals(NUL) || payload.equals(TURNED);
                case SECRET, HIDDEN, BOX -> false;
            };
        }

        private void reveal(List<Control> controls, List<String> others) {
            for (Control control : controls) {
                boolean chosen =
                        control.kind() == Kind.LIST || control.kind() == Kind.ONE_OF || control.kind() == Kind.ANY_OF;
                if (chosen && unseen.contains(control.own()) && page != null && page.isAjax(control.name())) {
                    control.offers().stream()
                            .limit(CHOICES)
                            .forEach(offer -> go(open -> open.markup()
                                    .byId(formId)
                                    .flatMap(form -> stayed(open.change(
                                            form,
                                            control.name(),
                                            values(open, form, Map.of(control.name(), offer)))))));
                }
            }
            others.stream()
                    .filter(button -> unseen.contains(Control.own(button)))
                    .forEach(button -> go(open -> open.markup()
                            .byId(formId)
                            .flatMap(form -> stayed(open.press(form, button, values(open, form, Map.of()))))));
        }

        private Optional<OpenPage> stayed(Outcome outcome) {
            sent.incrementAndGet();
            if (outcome.status() >= 500) {
                find("FAILED", formId, "with " + outcome.status());
            }
            return outcome.status() == 200 && !outcome.led() ? Optional.of(outcome.page()) : Optional.empty();
        }

        private void go(Step step) {
            List<Step> further = new ArrayList<>(steps);
            further.add(step);
            at(visitor, who, address, further);
        }

        /** The errors that the answer tells. */
        private List<String> press(String round, String button, Map<String, @Nullable String> changed) {
            Optional<Element> form = form();
            if (form.isEmpty()) {
                return List.of();
            }
            sent.incrementAndGet();
            Outcome outcome;
            try {
                outcome = page.press(form.get(), button, values(page, form.get(), changed));
            } catch (AssertionError unreadable) {
                find("UNREADABLE", Control.own(button), round);
                page = null;
                return List.of();
            }
            List<String> errors = errors(outcome);
            check(round, button, outcome, errors);
            if (!errors.isEmpty()) {
                compare(round, outcome, changed);
            }
            page = !errors.isEmpty() && !outcome.led() && outcome.status() == 200 ? outcome.page() : null;
            return errors;
        }

        private void check(String round, String button, Outcome outcome, List<String> errors) {
            String body = outcome.body();
            String own = Control.own(button);
            if (outcome.status() >= 500 || errors.stream().anyMatch(error -> error.contains("Có trục trặc"))) {
                find("FAILED", own, round + " with " + outcome.status());
            }
            if (TRACE.matcher(body).find()) {
                find("TRACE", own, round);
            }
            if (body.contains(EVALUATED)) {
                find("EVALUATED", own, round);
            }
            if (body.contains(SCRIPT) || body.contains(BOLD)) {
                find("UNESCAPED", own, round);
            }
            if (body.contains("???")) {
                find("NO WORDS", own, round);
            }
            for (String error : errors) {
                String target = error.substring(error.lastIndexOf('→') + 1);
                if (!target.isEmpty() && outcome.page().markup().byId(target).isEmpty()) {
                    find("DEAD LINK", Control.own(target), round);
                }
            }
        }

        /** What was typed stands in the form again, without the signs that nobody sees. */
        private void compare(String round, Outcome outcome, Map<String, @Nullable String> typed) {
            outcome.page().markup().byId(formId).ifPresent(form -> Control.of(
                            outcome.page().markup(), form)
                    .stream()
                    .filter(one -> one.kind().isTyped() && one.kind() != Kind.SECRET)
                    .filter(one -> outcome.drawn().contains(one.name()) && typed.get(one.name()) != null)
                    .filter(one -> !one.typed().strip().equals(seen(typed.get(one.name()))))
                    .forEach(one -> find("LOST", Control.own(one.name()), round)));
        }

        private void find(String kind, String what, String round) {
            String form = sources.of(address, formId).stream().findFirst().orElse(sources.page(address));
            findings.add(kind.replace(' ', '-') + " " + form + " " + what + ": " + round + " (" + who + ")");
        }
    }

    private static String seen(String typed) {
        return typed.replaceAll("[\u0000\u202E]", "").strip();
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.length() + " letters" : text.replace('\u0000', '?');
    }
}
