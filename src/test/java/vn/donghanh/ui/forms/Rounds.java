package vn.donghanh.ui.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup.Element;
import vn.donghanh.ui.forms.OpenPage.Outcome;

/**
 * Submits forms with invalid input and records the faults of the answers: server errors and stack traces, missing messages, evaluated expressions,
 * unescaped markup, errors without a link or with a broken link, text that was lost or accepted although it is too long, and answers that were not
 * offered and not refused.
 *
 * <p>A form is tested once for each control or button that it had not shown before, by the first account that is shown it, in the order in which the
 * accounts were announced, so the result does not depend on timing. What is left after that is sent by whoever is shown it. Controls and buttons that appear later are tested too, two steps deep. Other
 * accounts work on the same records meanwhile, so a wrong answer that they may have caused counts only when it is repeated; a server error counts at
 * once.
 */
final class Rounds {
    static final Pattern ENDS_SESSION = Pattern.compile("signOut|endAll|(?<!/service)/session/");

    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    /** The source files of each kind of form that was announced. */
    private final Map<String, Set<String>> announced = new ConcurrentHashMap<>();

    final Set<String> played = ConcurrentHashMap.newKeySet();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();
    final Collection<String> findings = new ConcurrentLinkedQueue<>();
    /** Each account with the pages to which refusals led it, and which it could open. */
    final Set<String> opened = ConcurrentHashMap.newKeySet();

    final AtomicInteger sent = new AtomicInteger();
    final FieldTally fields = new FieldTally();
    final Map<String, Set<String>> removed = new ConcurrentHashMap<>();
    /** Each field that was left empty when its form was refused, as a line of {@code known.txt}. */
    final Set<String> leftEmpty = ConcurrentHashMap.newKeySet();

    final FormSources sources = new FormSources();
    final Sentences sentences = new Sentences();
    final boolean everything;
    final Set<String> ofNoField;

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

    /** Page and form of each kind of form that was sent. */
    Set<String> sentKinds() {
        return kinds.stream().map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    FieldTally fields() {
        return fields;
    }

    /** The forms of this account that another form of their page had removed before their turn. */
    Set<String> removed(String username) {
        return Set.copyOf(removed.getOrDefault(username, Set.of()));
    }

    /** Whether a field was left empty at this place when its form was refused. */
    boolean wasLeftEmpty(String knownLine) {
        return leftEmpty.contains(knownLine);
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
    boolean announce(String username, OpenPage page) {
        boolean any = false;
        for (Element form : forms(page)) {
            reached.addAll(sources.of(page.address(), form.id()));
            announced
                    .computeIfAbsent(kind(page, form), first -> ConcurrentHashMap.newKeySet())
                    .addAll(sources.of(page.address(), form.id()));
            for (String name : shown(page, form)) {
                any |= owners.putIfAbsent(name, username) == null;
            }
        }
        return any;
    }

    /** Returns the source files of each kind of form that was announced and not sent, and lets any account send it. */
    Map<String, Set<String>> releaseUnsent() {
        Map<String, Set<String>> unsent = new TreeMap<>(announced);
        unsent.keySet().removeAll(kinds);
        owners.keySet().removeIf(name -> unsent.keySet().stream().anyMatch(name::startsWith));
        return unsent;
    }

    boolean isSent(String kind) {
        return kinds.contains(kind);
    }

    private static List<Element> forms(OpenPage page) {
        return page.markup().forms().stream()
                .filter(form -> !ENDS_SESSION.matcher(form.attribute("action")).find())
                .toList();
    }

    /** A step from an opened page to its next state; empty if it leads to another page. */
    interface Step {
        Optional<OpenPage> take(OpenPage page);
    }

    /** All forms that this page shows, and those that appear after a step. */
    void at(HttpVisitor visitor, String username, String address) {
        at(visitor, username, address, List.of());
    }

    void at(HttpVisitor visitor, String username, String address, List<Step> steps) {
        Optional<OpenPage> open = reach(visitor, address, steps);
        if (open.isEmpty()) {
            return;
        }
        OpenPage page = open.get();
        for (Element form : forms(page)) {
            reached.addAll(sources.of(address, form.id()));
            Set<String> unseen = unseen(username, page, form);
            if (!unseen.isEmpty()) {
                new FormTrial(this, visitor, username, address, steps, form.id(), kind(page, form), unseen).play();
            }
        }
    }

    Optional<OpenPage> reach(HttpVisitor visitor, String address, List<Step> steps) {
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
    private Set<String> unseen(String username, OpenPage page, Element form) {
        String kind = kind(page, form);
        Set<String> names = new LinkedHashSet<>();
        for (String name : shown(page, form)) {
            if (owners.computeIfAbsent(name, nobody -> username).equals(username) && played.add(name)) {
                names.add(name.substring(kind.length()));
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

    static List<Element> buttons(OpenPage page, Element form) {
        return form.all(element -> (element.name().equals("button")
                                && !element.has("disabled")
                                && element.attribute("type").equals("submit")
                                && element.has("name"))
                        || (element.name().equals("a") && page.isAjax(element.id())))
                .toList();
    }

    static List<String> errors(Outcome outcome) {
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
                .map(link -> link.attribute("href").replaceFirst("^#", ""))
                .orElse("");
    }

    static boolean names(List<String> errors, Control control) {
        String target = "→" + control.name().replaceFirst("_input$", "");
        return errors.stream().anyMatch(error -> error.endsWith(target));
    }

    /** The values of the form, with changes; null leaves a choice without an answer. */
    static List<Map.Entry<String, String>> values(OpenPage page, Element form, Map<String, @Nullable String> changed) {
        List<Map.Entry<String, String>> values = new ArrayList<>(page.markup().submitted(form));
        values.removeIf(field -> changed.containsKey(field.getKey()));
        // what was chosen from suggestions is gone as soon as something else is typed
        values.replaceAll(field -> changed.containsKey(field.getKey().replaceFirst("_hinput$", "_input"))
                ? Map.entry(field.getKey(), "")
                : field);
        changed.forEach((name, value) -> {
            if (value != null) {
                values.add(Map.entry(name, value));
            }
        });
        return values;
    }
}
