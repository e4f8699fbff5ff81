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
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup.Element;
import vn.donghanh.ui.forms.Control.Kind;
import vn.donghanh.ui.forms.OpenPage.Outcome;

/**
 * Submits forms with invalid input and records the faults of the answers: server errors and stack traces, missing messages, evaluated expressions,
 * unescaped markup, errors without a link or with a broken link, text that was lost or accepted although it is too long, and answers that were not
 * offered and not refused.
 *
 * <p>A form is tested once for each control or button that it had not shown before, by the first account that is shown it, in the order in which the
 * accounts were announced, so the result does not depend on timing. Controls and buttons that appear later are tested too, two steps deep. Other
 * accounts work on the same records meanwhile, so a wrong answer that they may have caused counts only when it is repeated; a server error counts at
 * once.
 */
final class Rounds {
    private static final Pattern ENDS_SESSION = Pattern.compile("signOut|endAll|(?<!/service)/session/");
    private static final int DEEPEST = 2;
    private static final int CHOICES = 12;

    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Set<String> played = ConcurrentHashMap.newKeySet();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();
    private final Collection<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger fields = new AtomicInteger();
    private final FormSources sources = new FormSources();
    private final Sentences sentences = new Sentences();
    private final boolean everything;
    private final Set<String> ofNoField;

    /** @param ofNoField the keys of refusals that concern no single field */
    Rounds(boolean everything, Set<String> ofNoField) {
        this.everything = everything;
        this.ofNoField = ofNoField;
    }

    Collection<String> findings() {
        return findings;
    }

    int forms() {
        return kinds.size();
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

    /**
     * Assigns to this account what the page shows and no earlier account was shown.
     *
     * @return whether there is anything
     */
    boolean announce(String who, OpenPage page) {
        boolean any = false;
        for (Element form : forms(page)) {
            reached.addAll(sources.of(page.address(), form.id()));
            for (String one : shown(page, form)) {
                any |= owners.putIfAbsent(one, who) == null;
            }
        }
        return any;
    }

    private static List<Element> forms(OpenPage page) {
        return page.markup().forms().stream()
                .filter(form -> !ENDS_SESSION.matcher(form.attribute("action")).find())
                .toList();
    }

    /** A step from an opened page to its next state; empty if it leads to another page. */
    private interface Step {
        Optional<OpenPage> take(OpenPage page);
    }

    /** All forms that this page shows, and those that appear after a step. */
    void at(HttpVisitor visitor, String who, String address) {
        at(visitor, who, address, List.of());
    }

    private void at(HttpVisitor visitor, String who, String address, List<Step> steps) {
        Optional<OpenPage> open = reach(visitor, address, steps);
        if (open.isEmpty()) {
            return;
        }
        OpenPage page = open.get();
        for (Element form : forms(page)) {
            reached.addAll(sources.of(address, form.id()));
            Set<String> unseen = unseen(who, page, form);
            if (!unseen.isEmpty()) {
                new OneForm(visitor, who, address, steps, form.id(), unseen).play();
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

    /** The parts of this form that are assigned to this account and not sent yet. */
    private Set<String> unseen(String who, OpenPage page, Element form) {
        String kind = kind(page, form);
        Set<String> names = new LinkedHashSet<>();
        for (String one : shown(page, form)) {
            if (owners.computeIfAbsent(one, nobody -> who).equals(who) && played.add(one)) {
                names.add(one.substring(kind.length()));
            }
        }
        if (!names.isEmpty()) {
            kinds.add(kind);
        }
        return names;
    }

    /** Its controls and buttons, each with the kind of form that it belongs to. */
    private Set<String> shown(OpenPage page, Element form) {
        String kind = kind(page, form);
        Set<String> all = new LinkedHashSet<>();
        Control.of(page.markup(), form).forEach(control -> all.add(kind + control.own()));
        buttons(page, form).forEach(element -> all.add(kind + Control.own(element.id())));
        return all;
    }

    private String kind(OpenPage page, Element form) {
        return sources.page(page.address()) + "#" + Control.own(form.id()) + " ";
    }

    private static List<Element> buttons(OpenPage page, Element form) {
        return form.all(element -> (element.name().equals("button")
                                && !element.has("disabled")
                                && element.attribute("type").equals("submit")
                                && element.has("name"))
                        || (element.name().equals("a") && page.isAjax(element.id())))
                .toList();
    }

    private static List<String> errors(Outcome outcome) {
        return outcome.page()
                .markup()
                .all(element -> element.is("dh-errorsummary"))
                .flatMap(element -> element.all(line -> line.name().equals("li")))
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

    /** The values of the form, with changes; null leaves a choice without an answer. */
    static List<Map.Entry<String, String>> values(OpenPage page, Element form, Map<String, @Nullable String> changed) {
        List<Map.Entry<String, String>> values = new ArrayList<>(page.markup().submitted(form));
        values.removeIf(one -> changed.containsKey(one.getKey()));
        changed.forEach((name, value) -> {
            if (value != null) {
                values.add(Map.entry(name, value));
            }
        });
        return values;
    }

    /** One form in one state. Its page is reloaded after each accepted submission. */
    private final class OneForm {
        private final HttpVisitor visitor;
        private final String who;
        private final String address;
        private final List<Step> steps;
        private final String formId;
        private final Set<String> unseen;
        private List<Finding> noted = new ArrayList<>();
        private @Nullable OpenPage page;

        OneForm(HttpVisitor visitor, String who, String address, List<Step> steps, String formId, Set<String> unseen) {
            this.visitor = visitor;
            this.who = who;
            this.address = address;
            this.steps = steps;
            this.formId = formId;
            this.unseen = unseen;
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
                    .sorted(Comparator.comparing(element -> !element.is("dh-btn-primary")))
                    .filter(element -> !ENDS_SESSION.matcher(element.id()).find())
                    .forEach(element -> buttons.putIfAbsent(Control.own(element.id()), element.id())));
            List<String> refusing = new ArrayList<>();
            List<String> others = new ArrayList<>();
            buttons.values().forEach(button -> (sure(() -> empty(button)).isEmpty() ? others : refusing).add(button));
            if (!tried.isEmpty() && !buttons.isEmpty()) {
                String main = refusing.isEmpty() ? others.get(0) : refusing.get(0);
                tried.forEach(control -> worst(main, control));
                if (tried.stream().anyMatch(one -> one.kind() == Kind.ONE_OF && !one.canBeEmptied())) {
                    sure(() -> unanswered(main));
                }
                if (tried.stream().anyMatch(one -> one.limit() > 0)) {
                    sure(() -> atLimit(main, 1));
                    sure(() -> atLimit(main, 0));
                }
            }
            if (steps.size() < DEEPEST) {
                reveal(controls, others);
            }
        }

        /** Keeps the faults that occur again after a reload and a second submission; others may be caused by another account. */
        private List<String> sure(Supplier<List<String>> round) {
            noted = new ArrayList<>();
            List<String> errors = round.get();
            List<Finding> first = noted;
            noted = new ArrayList<>();
            if (first.stream().anyMatch(finding -> !finding.certain())) {
                page = null;
                errors = round.get();
            }
            List<Finding> again = noted;
            Stream.concat(first.stream(), again.stream().filter(Finding::certain))
                    .filter(finding -> finding.certain() || again.contains(finding))
                    .map(Finding::words)
                    .forEach(findings::add);
            return errors;
        }

        /** Removes the chosen tiles, which a browser cannot do once a tile is chosen. */
        private List<String> unanswered(String button) {
            Map<String, @Nullable String> values = new HashMap<>();
            controls().stream()
                    .filter(control -> control.kind() == Kind.ONE_OF)
                    .forEach(control -> values.put(control.name(), null));
            return press("unanswered", button, values);
        }

        /** Leaves everything empty that can be empty; every required field that the button processes must be named in an error. */
        private List<String> empty(String button) {
            List<Control> controls = controls();
            OpenPage asked = page;
            Set<String> due = controls.stream()
                    .map(Control::name)
                    .filter(name -> asked != null && asked.asks(button, name))
                    .collect(Collectors.toSet());
            Map<String, @Nullable String> values = new HashMap<>();
            controls.stream()
                    .filter(Control::canBeEmptied)
                    .forEach(control -> values.put(
                            control.name(), control.kind().isTyped() || control.kind() == Kind.LIST ? "" : null));
            List<String> errors = press("empty", button, values);
            if (!errors.isEmpty()) {
                controls.stream()
                        .filter(control -> values.containsKey(control.name())
                                && due.contains(control.name())
                                && !control.optional()
                                && !control.kind().isTicks())
                        .filter(control -> !names(errors, control))
                        .forEach(control -> find("NOT NAMED", Control.own(control.name()), "when empty"));
            }
            return errors;
        }

        /** Fills all texts with the maximum length, or more. */
        private List<String> atLimit(String button, int over) {
            List<Control> limited =
                    controls().stream().filter(control -> control.limit() > 0).toList();
            Map<String, @Nullable String> values = new HashMap<>();
            limited.forEach(control -> values.put(control.name(), "ấ".repeat(control.limit() + over)));
            if (values.isEmpty()) {
                return List.of();
            }
            List<String> errors = press(over == 0 ? "longest" : "too long", button, values);
            limited.stream()
                    .filter(control -> over > 0 && !names(errors, control))
                    .forEach(control -> notRefused(errors, control, "when too long"));
            return errors;
        }

        private void worst(String button, Control control) {
            List<String> payloads =
                    switch (control.kind()) {
                        case TEXT, SECRET, HIDDEN -> Payloads.TEXTS;
                        case DAY -> Payloads.DAYS;
                        case TIME -> Payloads.TIMES;
                        case NUMBER -> Payloads.NUMBERS;
                        case LIST, ONE_OF, ANY_OF, BOX -> Payloads.OPTIONS;
                    };
            int first = new Random((formId + control.own()).hashCode()).nextInt(payloads.size());
            for (int at = 0; at < (everything ? payloads.size() : 1); at++) {
                String payload = payloads.get((first + at) % payloads.size());
                sure(() -> worst(button, control, payload));
            }
        }

        private List<String> worst(String button, Control control, String payload) {
            if (controls().stream().noneMatch(one -> one.name().equals(control.name()))) {
                return List.of();
            }
            List<String> errors = press("worst", button, Map.of(control.name(), payload));
            if (mustBeRefused(control, payload) && !names(errors, control)) {
                notRefused(errors, control, "with " + Payloads.shown(payload));
            }
            return errors;
        }

        /** An accepted submission may have changed the record so that the form no longer exists. */
        private void notRefused(List<String> errors, Control control, String round) {
            noted.add(finding("NOT REFUSED", Control.own(control.name()), round, errors.isEmpty()));
        }

        private static boolean mustBeRefused(Control control, String payload) {
            return switch (control.kind()) {
                case LIST, ONE_OF, ANY_OF, TIME -> true;
                case DAY -> !Payloads.REAL_DAYS.contains(payload);
                case NUMBER -> !List.of("0", "-1", "-2147483648").contains(payload);
                case TEXT -> payload.equals(Payloads.NUL) || payload.equals(Payloads.TURNED);
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
                                            offer,
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
                findings.add(finding("FAILED", formId, "with " + outcome.status(), true)
                        .words());
            }
            return outcome.status() == 200 && !outcome.led() ? Optional.of(outcome.page()) : Optional.empty();
        }

        private void go(Step step) {
            List<Step> further = new ArrayList<>(steps);
            further.add(step);
            at(visitor, who, address, further);
        }

        /** The errors in the answer. */
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
                fail("UNREADABLE", Control.own(button), round);
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
                fail("FAILED", own, round + " with " + outcome.status());
            }
            Payloads.wrongIn(body).forEach(wrong -> fail(wrong, own, round));
            for (String error : errors) {
                String target = error.substring(error.lastIndexOf('→') + 1);
                if (target.isEmpty()) {
                    List<String> keys = sentences.keys(error.substring(0, error.length() - 1));
                    if (keys.stream().noneMatch(ofNoField::contains)) {
                        find("NO LINK", own, keys + " " + round);
                    }
                } else if (outcome.page().markup().byId(target).isEmpty()) {
                    find("DEAD LINK", Control.own(target), round);
                }
            }
        }

        /** The typed text is in the form again, without invisible characters. */
        private void compare(String round, Outcome outcome, Map<String, @Nullable String> typed) {
            outcome.page().markup().byId(formId).ifPresent(form -> Control.of(
                            outcome.page().markup(), form)
                    .stream()
                    .filter(control -> control.kind().isTyped() && control.kind() != Kind.SECRET)
                    .filter(control -> outcome.drawn().contains(control.name()) && typed.get(control.name()) != null)
                    .filter(control -> !control.typed().strip().equals(Payloads.seen(typed.get(control.name()))))
                    .forEach(control -> find("LOST", Control.own(control.name()), round)));
        }

        private void find(String kind, String what, String round) {
            noted.add(finding(kind, what, round, false));
        }

        private void fail(String kind, String what, String round) {
            noted.add(finding(kind, what, round, true));
        }

        private Finding finding(String kind, String what, String round, boolean certain) {
            String form = sources.of(address, formId).stream().findFirst().orElse(sources.page(address));
            return new Finding(
                    kind.replace(' ', '-') + " " + form + " " + what + ": " + round + " (" + who + ")", certain);
        }
    }

    /** @param certain whether another account cannot have caused it */
    private record Finding(String words, boolean certain) {}
}
