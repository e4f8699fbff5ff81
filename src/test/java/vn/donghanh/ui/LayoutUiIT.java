package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for the shape of every page, whoever reads it, on a desk, on a phone and on the narrowest one. */
class LayoutUiIT {
    private static final int[] WIDTHS = {Browser.DESK, Browser.PHONE, 320};

    /** The page is wider than the window; or something is wider than the box it stands in. */
    private static final String TOO_WIDE =
            """
            () => {
              const root = document.documentElement, found = [];
              if (root.scrollWidth > root.clientWidth) found.push('scrolls sideways by ' + (root.scrollWidth - root.clientWidth));
              const boxes = 'main :is(.dh-btn, .dh-chip, .dh-status, td, th, dt, dd, h1, h2, h3, p, label, legend, summary), .dh-nav :is(a, button)';
              for (const box of document.querySelectorAll(boxes)) {
                if (!box.checkVisibility() || box.closest('.dh-sr, thead:not(:has(th:first-child:not(:empty)))')) continue;
                if (getComputedStyle(box).display === 'inline' || getComputedStyle(box.closest('table') ?? box).display === 'block' && box.closest('thead')) continue;
                if (box.scrollWidth > box.clientWidth + 1) found.push('cuts "' + box.innerText.trim().slice(0, 40) + '" by ' + (box.scrollWidth - box.clientWidth));
              }
              return found;
            }""";

    /** One heading of the page, one solid button at most, no key where words should stand. */
    private static final String NOT_ONE =
            """
            () => {
              const found = [], seen = (what) => [...document.querySelectorAll(what)].filter(one => one.checkVisibility()).length;
              if (seen('h1') !== 1) found.push(seen('h1') + ' headings of the page');
              if (seen('main .dh-btn-primary') > 1) found.push(seen('main .dh-btn-primary') + ' solid buttons');
              if (document.body.innerText.includes('???')) found.push('a key without words');
              return found;
            }""";

    @RegisterExtension
    final Browser browser = new Browser();

    /** English has plurals and longer words, so a page can fail in it alone; the way to each page is found once. */
    @ParameterizedTest
    @FieldSource("vn.donghanh.ui.Walk#EVERYBODY")
    void everyPageKeepsWithinItsWindowHasOneHeadingAndOneSolidButtonInBothLanguages(String who) {
        List<String> found = new ArrayList<>();
        Map<String, String> inEnglish = new LinkedHashMap<>();
        Page opened = browser.signedIn(who).page();
        Walk.of(opened).everywhere((page, kind) -> {
            found.addAll(ask(page, NOT_ONE, kind));
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                found.addAll(ask(page, TOO_WIDE, kind + " at " + width));
            }
            inEnglish.put(kind, page.url());
        });
        opened.setViewportSize(Browser.PHONE, 900);
        Desk.look(opened, "en");
        inEnglish.forEach((kind, address) -> {
            opened.navigate(address);
            found.addAll(ask(opened, NOT_ONE, kind + " in English"));
            found.addAll(ask(opened, TOO_WIDE, kind + " in English"));
        });
        assertThat(found).isEmpty();
    }

    private static List<String> ask(Page page, String question, String where) {
        return ((List<?>) page.evaluate(question))
                .stream().map(answer -> where + " " + answer).toList();
    }
}
