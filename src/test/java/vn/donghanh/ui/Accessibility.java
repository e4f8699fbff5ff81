package vn.donghanh.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What axe finds wrong on a page. Contrast, two thirds of the work, is measured for one element of each kind of text that no page of this run has
 * shown before: of texts that agree in everything that contrast depends on, one is enough. axe is given to the browser itself, once for each document:
 * Playwright would compile it in its own process before each use, and describe what is right as well.
 */
final class Accessibility {
    /** Kinds of text whose contrast was already found right in this run. */
    private static final Set<String> MEASURED = ConcurrentHashMap.newKeySet();

    /** One for each page, whose documents come and go. */
    private static final Map<Page, CDPSession> SESSIONS = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * Defines {@code textKinds}, a map of each kind of text to a visible element of it. A kind is the name, classes and states of the element and of its
     * parent, with colour, size, weight and all that is painted behind.
     */
    private static final String TEXT_KINDS =
            """
            const states = ['class', 'aria-invalid', 'aria-current', 'aria-selected', 'aria-pressed', 'disabled'];
            const named = one => one.localName + states.map(state => '.' + one.getAttribute(state)).join('');
            const hasText = one => one.matches('input, select, textarea')
                || [...one.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
            const behind = one => {
                const layers = [];
                for (let over = one; over; over = over.parentElement) {
                    const style = getComputedStyle(over);
                    if (style.opacity !== '1') layers.push(style.opacity);
                    if (style.backgroundImage !== 'none') layers.push(style.backgroundImage);
                    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') layers.push(style.backgroundColor);
                    if (style.backgroundColor.startsWith('rgb(')) break;
                }
                return layers;
            };
            const textKinds = new Map();
            for (const one of document.querySelectorAll('body *')) {
                if (!hasText(one) || !one.getClientRects().length) continue;
                const { color, fontSize, fontWeight } = getComputedStyle(one);
                textKinds.set([named(one.parentElement), named(one), color, fontSize, fontWeight, ...behind(one)].join(' '), one);
            }
            """;

    private static final String FAULTS =
            """
            async () => {
                const { violations } = await axe.run(document,
                    { rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'], reporter: 'no-passes',
                      preload: document.querySelector('audio, video') !== null });
                return violations.map(rule => rule.id + ' ' + rule.help + ': ' + rule.nodes.map(node => node.target.join(' ')).join(', '));
            }""";

    private static final String KINDS = "() => {" + TEXT_KINDS + "return [...textKinds.keys()]; }";

    private static final String FAULTS_OF_KINDS = "async kinds => {" + TEXT_KINDS
            + """
            const include = kinds.map(kind => textKinds.get(kind)).filter(one => one);
            if (!include.length) return [];
            const { violations } = await axe.run({ include }, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
            return violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.failureSummary + ' [' + node.target + ']'));
            }""";

    private Accessibility() {}

    /**
     * Checks all rules.
     *
     * @return a line for each fault, empty if there is none
     */
    static List<String> faults(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            load(page);
        }
        List<String> found = new ArrayList<>(strings(page.evaluate(FAULTS)));
        found.addAll(contrastFaults(page));
        return found;
    }

    /** The session ends with the page: to end it before would take the device of a passkey away from the page. */
    private static void load(Page page) {
        JsonObject axe = new JsonObject();
        axe.addProperty("expression", AxeBuilder.getAxeScript() + "; true");
        SESSIONS.computeIfAbsent(page, first -> first.context().newCDPSession(first))
                .send("Runtime.evaluate", axe);
    }

    private static List<String> contrastFaults(Page page) {
        List<String> kinds = strings(page.evaluate(KINDS)).stream()
                .filter(kind -> !MEASURED.contains(kind))
                .toList();
        List<String> found = kinds.isEmpty() ? List.of() : strings(page.evaluate(FAULTS_OF_KINDS, kinds));
        if (found.isEmpty()) {
            MEASURED.addAll(kinds);
        }
        return found;
    }

    private static List<String> strings(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }
}
