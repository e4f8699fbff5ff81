package vn.donghanh.ui.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup.Element;
import vn.donghanh.ui.forms.Control.Kind;
import vn.donghanh.ui.forms.OpenPage.Outcome;

/** One form in one state. Its page is reloaded after each accepted submission. */
final class FormTrial {
    private static final int DEEPEST = 2;
    private static final int CHOICES = 12;
    private static final int OK = 200;

    private final Rounds rounds;
    private final HttpVisitor visitor;
    private final String username;
    private final String address;
    private final List<Rounds.Step> steps;
    private final String formId;
    private final String kind;
    private final Set<String> unseen;
    private List<Finding> noted = new ArrayList<>();
    private @Nullable OpenPage page;

    FormTrial(
            Rounds rounds,
            HttpVisitor visitor,
            String username,
            String address,
            List<Rounds.Step> steps,
            String formId,
            String kind,
            Set<String> unseen) {
        this.rounds = rounds;
        this.visitor = visitor;
        this.username = username;
        this.address = address;
        this.steps = steps;
        this.formId = formId;
        this.kind = kind;
        this.unseen = unseen;
    }

    private Optional<Element> form() {
        if (page == null) {
            page = rounds.reach(visitor, address, steps).orElse(null);
        }
        return page == null ? Optional.empty() : page.markup().byId(formId);
    }

    private List<Control> controls() {
        return form().map(form -> Control.of(page.markup(), form)).orElse(List.of());
    }

    /** Another form of the page has changed the record: this one is tried on another record. */
    private void giveBack() {
        unseen.forEach(control -> rounds.played.remove(kind + control));
        rounds.removed
                .computeIfAbsent(username, nobody -> ConcurrentHashMap.newKeySet())
                .addAll(rounds.sources.of(address, formId));
    }

    private Set<String> named(Stream<String> names) {
        return names.map(name -> kind + Control.own(name)).collect(Collectors.toSet());
    }

    void play() {
        if (form().isEmpty()) {
            giveBack();
            return;
        }
        List<Control> controls = controls();
        List<Control> tried = controls.stream()
                .filter(control -> unseen.contains(control.own()))
                .toList();
        rounds.fields.shown(named(tried.stream().map(Control::name)));
        rounds.fields.disabled(named(Control.disabled(form().orElseThrow())));
        Map<String, String> buttons = new LinkedHashMap<>();
        form().ifPresent(form -> Rounds.buttons(page, form).stream()
                .sorted(Comparator.comparing(element -> !element.is("dh-btn-primary")))
                .filter(element -> !Rounds.ENDS_SESSION.matcher(element.id()).find())
                .forEach(element -> buttons.putIfAbsent(Control.own(element.id()), element.id())));
        List<String> refusing = new ArrayList<>();
        List<String> others = new ArrayList<>();
        buttons.values().forEach(button -> (sure(() -> empty(button)).isEmpty() ? others : refusing).add(button));
        if (!tried.isEmpty() && !buttons.isEmpty()) {
            String main = refusing.isEmpty() ? others.get(0) : refusing.get(0);
            List<String> inOrder =
                    Stream.concat(refusing.stream(), others.stream()).toList();
            tried.forEach(control -> worst(processing(inOrder, control).orElse(main), control));
            if (tried.stream().anyMatch(control -> control.kind() == Kind.ONE_OF && !control.canBeEmptied())) {
                sure(() -> unanswered(main));
            }
            if (tried.stream().anyMatch(control -> control.limit() > 0)) {
                sure(() -> atLimit(main, 1));
                sure(() -> atLimit(main, 0));
            }
        }
        if (steps.size() < DEEPEST) {
            reveal(controls, others);
        }
    }

    /** The first of these buttons that processes this control. */
    private Optional<String> processing(List<String> buttons, Control control) {
        form();
        return buttons.stream()
                .filter(button -> page != null && page.asks(button, control.name()))
                .findFirst();
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
                .forEach(rounds.findings::add);
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
            List<Control> left = controls.stream()
                    .filter(control -> values.containsKey(control.name()) && due.contains(control.name()))
                    .toList();
            left.forEach(control -> rounds.leftEmpty.add(place("NOT NAMED", button, Control.own(control.name()))));
            left.stream()
                    .filter(control -> !control.optional() && !control.kind().isTicks())
                    .filter(control -> !Rounds.names(errors, control))
                    .forEach(control -> find("NOT NAMED", button, Control.own(control.name()), "when empty"));
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
                .filter(control -> over > 0 && !Rounds.names(errors, control))
                .forEach(control -> notRefused(errors, button, control, "when too long"));
        saidTwice(errors).forEach(field -> find("SAID TWICE", button, Control.own(field), "when too long"));
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
        for (int at = 0; at < (rounds.everything ? payloads.size() : 1); at++) {
            String payload = payloads.get((first + at) % payloads.size());
            sure(() -> worst(button, control, payload));
        }
    }

    private List<String> worst(String button, Control control, String payload) {
        if (controls().stream().noneMatch(other -> other.name().equals(control.name()))) {
            return List.of();
        }
        List<String> errors = press("worst", button, Map.of(control.name(), payload));
        if (mustBeRefused(control, payload) && !Rounds.names(errors, control)) {
            notRefused(errors, button, control, "with " + Payloads.shown(payload));
        }
        return errors;
    }

    /** An accepted submission may have changed the record so that the form no longer exists. */
    private void notRefused(List<String> errors, String button, Control control, String round) {
        noted.add(finding("NOT REFUSED", button, Control.own(control.name()), round, errors.isEmpty()));
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
                                        Rounds.values(open, form, Map.of(control.name(), offer)))))));
            }
        }
        others.stream()
                .filter(button -> unseen.contains(Control.own(button)))
                .forEach(button -> go(open -> open.markup()
                        .byId(formId)
                        .flatMap(form -> stayed(open.press(form, button, Rounds.values(open, form, Map.of()))))));
    }

    private Optional<OpenPage> stayed(Outcome outcome) {
        rounds.sent.incrementAndGet();
        if (outcome.status() >= 500) {
            rounds.findings.add(finding("FAILED", formId, "", "with " + outcome.status(), true)
                    .words());
        }
        return outcome.status() == 200 && !outcome.led() ? Optional.of(outcome.page()) : Optional.empty();
    }

    private void go(Rounds.Step step) {
        List<Rounds.Step> further = new ArrayList<>(steps);
        further.add(step);
        rounds.at(visitor, username, address, further);
    }

    /** The errors in the answer. */
    private List<String> press(String round, String button, Map<String, @Nullable String> changed) {
        Optional<Element> form = form();
        if (form.isEmpty()) {
            return List.of();
        }
        rounds.sent.incrementAndGet();
        OpenPage asked = page;
        rounds.fields.sent(named(changed.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .filter(name -> asked.asks(button, name))));
        Outcome outcome;
        try {
            outcome = page.press(form.get(), button, Rounds.values(page, form.get(), changed));
        } catch (AssertionError unreadable) {
            fail("UNREADABLE", button, round);
            page = null;
            return List.of();
        }
        List<String> errors = Rounds.errors(outcome);
        check(round, button, outcome, errors);
        if (!errors.isEmpty()) {
            compare(round, button, outcome, changed);
        }
        page = !errors.isEmpty() && !outcome.led() && outcome.status() == 200 ? outcome.page() : null;
        return errors;
    }

    private void check(String round, String button, Outcome outcome, List<String> errors) {
        String body = outcome.body();
        if (outcome.status() >= 500 || errors.stream().anyMatch(error -> error.contains("Có trục trặc"))) {
            fail("FAILED", button, round + " with " + outcome.status());
        }
        Payloads.wrongIn(body).forEach(wrong -> fail(wrong, button, round));
        sayTheSame(errors).forEach(words -> find("SAME WORDS", button, "", rounds.sentences.keys(words) + " " + round));
        for (String error : errors) {
            String target = error.substring(error.lastIndexOf('→') + 1);
            if (target.isEmpty()) {
                List<String> keys = rounds.sentences.keys(error.substring(0, error.length() - 1));
                if (keys.stream().noneMatch(rounds.ofNoField::contains)) {
                    find("NO LINK", button, "", keys + " " + round);
                }
            } else if (target.startsWith("/")) {
                String led = username + " " + target;
                int status =
                        rounds.opened.contains(led) ? OK : visitor.get(target).status();
                if (status == OK) {
                    rounds.opened.add(led);
                } else {
                    find("DEAD LINK", button, target.replaceAll("DH-[-0-9A-Z]+", "DH"), round + " with " + status);
                }
            } else if (outcome.page().markup().byId(target).isEmpty()) {
                find("DEAD LINK", button, Control.own(target), round);
            }
        }
    }

    /** What is said of several fields, so that nobody knows which of them is meant. */
    private static Set<String> sayTheSame(List<String> errors) {
        Map<String, Set<String>> fields = errors.stream()
                .collect(Collectors.groupingBy(
                        error -> error.substring(0, error.lastIndexOf('→')),
                        Collectors.mapping(
                                error -> Control.own(error.substring(error.lastIndexOf('→') + 1)),
                                Collectors.toSet())));
        fields.values().removeIf(named -> named.size() == 1);
        return fields.keySet();
    }

    /** The fields of which more than one thing is said. */
    private static Set<String> saidTwice(List<String> errors) {
        Map<String, Long> said = errors.stream()
                .map(error -> error.substring(error.lastIndexOf('→') + 1))
                .filter(target -> !target.isEmpty() && !target.startsWith("/"))
                .collect(Collectors.groupingBy(target -> target, Collectors.counting()));
        said.values().removeIf(times -> times == 1);
        return said.keySet();
    }

    /** The typed text is in the form again, without invisible characters. */
    private void compare(String round, String button, Outcome outcome, Map<String, @Nullable String> typed) {
        outcome.page().markup().byId(formId).ifPresent(form -> Control.of(
                        outcome.page().markup(), form)
                .stream()
                .filter(control -> control.kind().isTyped() && control.kind() != Kind.SECRET)
                .filter(control -> outcome.drawn().contains(control.name()) && typed.get(control.name()) != null)
                .filter(control -> !control.typed().strip().equals(Payloads.seen(typed.get(control.name()))))
                .forEach(control -> find("LOST", button, Control.own(control.name()), round)));
    }

    private void find(String fault, String button, String what, String round) {
        noted.add(finding(fault, button, what, round, false));
    }

    private void fail(String fault, String button, String round) {
        noted.add(finding(fault, button, "", round, true));
    }

    /** What was done and by whom, after {@link #place}. */
    private Finding finding(String fault, String button, String what, String round, boolean certain) {
        return new Finding(place(fault, button, what) + ": " + round + " (" + username + ")", certain);
    }

    /** The fault, the page, the form, the button and the field: a line of {@code known.txt}. */
    private String place(String fault, String button, String what) {
        String form = rounds.sources.of(address, formId).stream().findFirst().orElse(rounds.sources.page(address));
        return Stream.of(fault.replace(' ', '-'), rounds.sources.page(address), form, Control.own(button), what)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** @param certain whether another account cannot have caused it */
    private record Finding(String words, boolean certain) {}
}
