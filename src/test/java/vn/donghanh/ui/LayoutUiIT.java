package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/** Layout rules for every page and every role, at desktop, phone and 320 px width. It only reads, so it runs beside the tests in the server, as the crawl. */
@UntouchedDemonstration
@Order(Integer.MAX_VALUE - 1) // by then the demonstration is there
class LayoutUiIT {
    private static final List<Integer> WIDTHS = List.of(Browser.DESKTOP, Browser.PHONE, 320);

    /** The page is wider than the window, or an element is wider than its box. */
    private static final String TOO_WIDE =
            """
            () => {
              const root = document.documentElement, found = [];
              if (root.scrollWidth > root.clientWidth) found.push('scrolls sideways by ' + (root.scrollWidth - root.clientWidth));
              const boxes = 'main :is(.dh-btn, .dh-chip, .dh-status, td, th, dt, dd, h1, h2, h3, p, label, legend, summary), .dh-nav :is(a, button)';
              for (const box of document.querySelectorAll(boxes)) {
                if (box.scrollWidth <= box.clientWidth + 1 || !box.checkVisibility()) continue;
                if (box.closest('.dh-sr, thead:not(:has(th:first-child:not(:empty)))')) continue;
                if (getComputedStyle(box).clipPath === 'inset(50%)') continue; // for screen readers only
                if (getComputedStyle(box).display === 'inline' || getComputedStyle(box.closest('table') ?? box).display === 'block' && box.closest('thead')) continue;
                found.push('cuts "' + box.innerText.trim().slice(0, 40) + '" by ' + (box.scrollWidth - box.clientWidth));
              }
              return found;
            }""";

    /** Exactly one h1, at most one primary button, no missing message key. */
    private static final String NOT_ONE =
            """
            () => {
              const found = [], seen = (what) => [...document.querySelectorAll(what)].filter(one => one.checkVisibility()).length;
              if (seen('h1') !== 1) found.push(seen('h1') + ' headings of the page');
              if (seen('main .dh-btn-primary') > 1) found.push(seen('main .dh-btn-primary') + ' solid buttons');
              if (document.body.innerText.includes('???')) found.push('a key without words');
              return found;
            }""";

    /** Elements that hold fixed texts of the product, whose length does not depend on entered data. */
    private static final Set<String> WORDED = Set.of("button", "label", "legend", "summary", "th", "dt");

    /** Elements whose width does not depend on the page. */
    private static final Set<String> UNSEEN = Set.of("option", "i", "script", "link", "meta", "input");

    /** The block signatures of all pages that were measured. */
    private static final Set<String> MEASURED = ConcurrentHashMap.newKeySet();

    @RegisterExtension
    final Browser browser = new Browser();

    /**
     * English has plurals and longer words, so a page can fail in English only. The links are followed over HTTP, without a browser. A page is rendered
     * only if it contains a block that no earlier user saw on this kind of page, at the width that the page before had last: every other one is widened.
     * What was read over HTTP is written into the document of the page before, which is a third of the work of a visit.
     */
    @ParameterizedTest
    @FieldSource("vn.donghanh.ui.LinkCrawl#EVERYBODY")
    void everyPageFitsItsWindowWithOneHeadingAndOnePrimaryButton(String username) {
        List<String> found = new ArrayList<>();
        List<String> drawn = new ArrayList<>();
        HttpVisitor visitor = browser.visitor(username);
        Page page = browser.pageOf(visitor);
        List<Integer> widths = new ArrayList<>(WIDTHS);
        LinkCrawl.of(visitor).everywhere((address, markup) -> {
            String kind = LinkCrawl.kind(address).replaceAll("/[A-Z][A-Z_]+", "");
            if (!MEASURED.addAll(blocks(kind, markup))) {
                return;
            }
            if (drawn.isEmpty()) {
                page.navigate(address);
            } else {
                write(page, address, markup);
            }
            found.addAll(ask(page, NOT_ONE, address));
            for (int width : widths) {
                if (page.viewportSize().width != width) {
                    page.setViewportSize(width, 900);
                }
                found.addAll(ask(page, TOO_WIDE, address + " at " + width));
            }
            Collections.reverse(widths);
            drawn.add(address);
        });
        page.setViewportSize(Browser.PHONE, 900);
        HttpVisitor english = visitor.reading("en");
        drawn.forEach(address -> {
            write(page, address, english.get(address).markup());
            found.addAll(ask(page, NOT_ONE, address + " in English"));
            found.addAll(ask(page, TOO_WIDE, address + " in English"));
        });
        assertThat(found).isEmpty();
    }

    /** The new document has the scripts and styles of a visited one; its scripts are allowed by the number that the policy of the visited page names. */
    private static void write(Page page, String address, Markup read) {
        String nonce = (String) page.evaluate(
                """
                address => {
                  history.replaceState(null, '', address);
                  return document.querySelector('script[nonce]').nonce;
                }""",
                address);
        page.setContent(read.source().replace(read.nonce().orElseThrow(), nonce));
    }

    /**
     * The block signature of a page: its elements with their classes, and with their text if it is a fixed text of the product. The page frame is counted
     * once for all pages, and so is the frame of a case, which one template draws above everything else: who sees the case, its stage, its tabs.
     */
    private static Set<String> blocks(String kind, Markup page) {
        Set<String> blocks = new HashSet<>();
        page.all(element -> !UNSEEN.contains(element.name())).forEach(element -> {
            boolean content =
                    element.closestAncestor(over -> over.name().equals("main")).isPresent();
            boolean named = WORDED.contains(element.name()) || element.is("dh-btn") || element.is("dh-status");
            boolean entered = element.attribute("scope").equals("row");
            boolean worded = content ? named && !entered : element.name().equals("a");
            boolean framed = element.closestAncestor(over -> over.is("dh-identitybar") || over.is("dh-tabs"))
                    .isPresent();
            blocks.add((content && !framed ? kind : "") + " " + element.name() + " " + element.attribute("class") + " "
                    + (worded ? element.words().replaceAll("-[0-9A-Z]{4}\\b|[0-9]+", "0") : ""));
        });
        return blocks;
    }

    private static List<String> ask(Page page, String question, String where) {
        return ((List<?>) page.evaluate(question))
                .stream().map(answer -> where + " " + answer).toList();
    }
}
